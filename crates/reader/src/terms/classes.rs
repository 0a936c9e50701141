//! Groups of words that patterns name instead of listing them: `$approval`.

/// A group's name and its words, as patterns write alternatives.
const CLASSES: &[(&str, &str)] = &[
    (
        "approval",
        "approv*|consent*|authoris*|authoriz*|godkend*|godkjen*|samtykk*|tillad*|tillat*|forhåndsgodk*|forhåndssamtykk*",
    ),
    ("objection", "indsigelse*|innsigelse*|innvending*|motsette*|motsatt|modsætte*|protester*"),
    (
        "deemed",
        "deemed|considered|considers|regarded|constitute*|anses|regnes|ansett|gælder|gjelder|betragtes|betraktes",
    ),
    ("silence", "silence|lack|absence|fail*|tavshed*|taushet*|manglende|reager*|svar*"),
    ("cost", "cost*|expense*|omkostning*|kostnad*|udgift*|utgift*"),
    ("pays", "betaler|betale|dækker|dække|dekker|dekke|afholder|bærer|bære"),
    ("bears", "bear|bears|pay|pays|cover|covers"),
    ("inspection", "revisj*|revisi*|inspe*|tilsyn"),
    ("report", "rapport*|*erklæring*"),
    ("information", "oplysninger|opplysninger|informasjon*|information*"),
    ("show", "vise|påvise|påvis*|dokumenter*|demonstrat*|show*|prove*"),
    ("use", "behandl*|benytt*|bruk*|brug*|anvend*|engasjer*|engager*"),
    ("privacy", "databeskyttelse*|personvern*|persondata*|vern|vernet|registrerte*|registrerede*"),
    ("unless", "unless|except|often|enough|medmindre|mindre|oftere|hyppigere|nok|dog"),
    ("engage", "engage|use|appoint|employ|subcontract"),
    ("grounds", "begrund*|begrunn*|saglig*|saklig*|grund*|grunn*"),
    ("fair", "saglig*|rimelig*|berettig*|vektig*|vægtig*|saklig*"),
];

/// The words of a group; none where there is no such group.
pub fn class(name: &str) -> Option<&'static str> {
    CLASSES.iter().find(|(other, _)| *other == name).map(|(_, words)| *words)
}

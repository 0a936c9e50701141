//! Whether a text is an agreement at all. A commentary says in every sentence what processors shall do, and states no term.

use domain::text::AgreementText;

use super::words::Word;

/// Titles of agreements, and of pages by which they are concluded.
const AGREEMENTS: &[&str] = &[
    "agreement",
    "addendum",
    "annex",
    "clauses",
    "terms",
    "contract",
    "dpa",
    "aftale",
    "avtale",
    "bestemmelse",
    "bilag",
    "vedlegg",
    "vilkår",
    "kontrakt",
];
/// Titles of texts about agreements.
const ABOUT: &[&str] = &[
    "commentary",
    "guide",
    "guidance",
    "guidelines",
    "introduction",
    "regulation (eu)",
    "directive",
    "kommentar",
    "vejledning",
    "veileder",
    "forordning",
    "lærebog",
    "lærebok",
    "checklist",
    "tjekliste",
    "sjekkliste",
];

/// Whether what a text says can be a promise between parties.
pub fn is_agreement(text: &AgreementText, words: &[Word]) -> bool {
    let title = text.title.to_lowercase();
    let titled = |names: &[&str]| names.iter().any(|name| title.contains(name));
    if titled(AGREEMENTS) && !titled(ABOUT) {
        return true;
    }
    let cites = |word: &&Word| {
        ["article", "artikel", "artikkel", "recital", "betragtning", "fortalen"]
            .iter()
            .any(|name| word.text.starts_with(name))
    };
    let cited = words.iter().filter(cites).count();
    // Agreements cite an article here and there; where every other sentence does, the law is what the text is about.
    let about_law = cited >= 5 && cited * 60 > words.len();
    !(about_law || titled(ABOUT) && cited >= 3) && speaks_of_processing(words)
}

/// Whether the parties are named at all: no agreement on processing does without them.
fn speaks_of_processing(words: &[Word]) -> bool {
    let names = [
        "processor",
        "controller",
        "databehandler",
        "dataansvarlig",
        "behandlingsansvarlig",
        "subprocessor",
        "gdpr",
        "underdatabehandler",
        "persondata",
        "personoplysning",
        "personopplysning",
    ];
    let personal = words.windows(2).any(|pair| pair[0].text == "personal" && pair[1].text == "data");
    personal || words.iter().any(|word| names.iter().any(|name| word.text.starts_with(name)))
}

//! The matters that agreements treat, told by headings and by the sentences themselves.

use super::rule::{Patterns, Topic};

/// How a matter is told.
pub struct Sign {
    pub topic: Topic,
    /// By a heading, in English and in Danish or Norwegian.
    pub headings: [Patterns; 2],
    /// By a sentence.
    pub sentences: [Patterns; 2],
}

const fn sign(topic: Topic, headings: [Patterns; 2], sentences: [Patterns; 2]) -> Sign {
    Sign { topic, headings, sentences }
}

/// All matters.
pub const SIGNS: &[Sign] = &[
    sign(Topic::SUB, [&["@sub", "others who help"], &["@sub"]], [&["@sub", "third party processors"], &["@sub"]]),
    sign(
        Topic::TRANSFER,
        [&["transfer*", "@third", "third countries"], &["overfør*", "@third"]],
        [
            &["@third", "transfer* & adequa*|clauses|corporate"],
            &["@third", "overfør* & standardkontrakt*|standardbestemmelse*|virksomhe*|databeskyttelse*|personvern*"],
        ],
    ),
    sign(
        Topic::BREACH,
        [
            &[
                "breach* & !obligations|contract|suspension|default",
                "incident*",
                "@breach",
                "something goes wrong",
                "notification of",
            ],
            &["brud*", "avvik*", "varsl*", "hændelse*", "hendelse*", "@breach"],
        ],
        [
            &["@breach", "unauthoris*|authoriz* access|disclosure & notif*|inform*"],
            &["@breach", "uautoris* tilgang|adgang", "urettmessig* ... tilgang", "uberettiget adgang|videregivelse"],
        ],
    ),
    sign(
        Topic::AUDIT,
        [
            &["audit*", "inspect*", "verification", "supervis*", "compliance & demonstrat*|documentation"],
            &[
                "revision*",
                "revisjon*",
                "inspektion*",
                "inspeksjon*",
                "tilsyn* & !tilsynsmyndig*|datatilsyn*",
                "kontrol*",
            ],
        ],
        [
            &["audit*|inspection*|inspect", "isae", "soc"],
            &["revision*|revisjon*|inspektion*|inspeksjon*", "isae", "fører|føre .. tilsyn"],
        ],
    ),
    sign(
        Topic::END,
        [
            &[
                "erasure|deletion|return|destruction & !right",
                "exit",
                "the end",
                "services end",
                "end of",
                "termination ... data",
            ],
            &["slet*", "sletting*", "tilbagelever*", "tilbakelever*", "ophør*|opphør* & !ikraft*"],
        ],
        [
            &[
                "terminat*|expir*|ceas*|completion|end|ends|ended|close & return*|delet*|eras*|destroy*|destruct*",
                "erasure|deletion & certif*|confirm*|complet*",
                "delet*|erased & backup*|overwrit*",
            ],
            &[
                "ophør*|opphør*|udløb*|utløp*|oppsigelse*|opsigelse*|avslut*|afslut* & slet*|tilbagelever*|tilbakelever*|leveres|returner*",
                "slet*|sletting* & bekræft*|bekreft*|dokumenter*|attest*|backup*|sikkerhetskopi*|sikkerhedskopi*",
            ],
        ],
    ),
    sign(
        Topic::RETENTION,
        [&["storage|retention|anonym*"], &["opbevar*|oppbevar*|lagring*|anonymis*"]],
        [
            &["anonym*", "stored|retained|kept ... maximum|most|thereafter|after", "storage for #"],
            &["anonym*", "opbevares|oppbevares|lagres|gemmes"],
        ],
    ),
    sign(
        Topic::COSTS,
        [&["cost*|charge*|fee|fees|payment|remuneration"], &["omkostning*|kostnad*|betaling|vederlag|priser"]],
        [&[], &[]],
    ),
    sign(
        Topic::PURPOSE,
        [&["purpose* & processing|personal|a*"], &["formål* & !aftalens|avtalens"]],
        [&["purpose of the|this processing"], &["formålet med|for behandling*", "formålet er"]],
    ),
    sign(
        Topic::NATURE,
        [&["nature", "processing of personal data on behalf"], &["karakter", "behandling* ... art", "art og|formål"]],
        [&["nature of the processing"], &["behandlingens karakter|art"]],
    ),
    sign(
        Topic::DATA,
        [
            &[
                "types of",
                "kinds of",
                "categories of personal",
                "personal data & !breach*|transfer*|protection|processing|security|erasure|return|third|erased|of",
            ],
            &[
                "typer|type|kategorier .. personoplysninger|personopplysninger",
                "personoplysninger & !over*|slet*|sikkerhed*|behandling*|tredje*|af",
                "personopplysninger & !over*|slet*|sikkerhet*|behandling*|tredje*|av",
                "hvilke opplysninger|oplysninger",
            ],
        ],
        [
            &["types|type|kinds|categories of personal data & include*|following|concern*|cover*|are|is|comprise*"],
            &["behandlingen omfatter", "typer|type|kategorier af|av personoplysninger|personopplysninger"],
        ],
    ),
    sign(
        Topic::PEOPLE,
        [
            &["data subjects & !right*|rights|request*|enquir*", "categories of data subject*"],
            &["registrerede|registrerte & !rettighe*|anmod*"],
        ],
        [
            &[
                "categories of data subject* & include*|following|concern*|are|is",
                "processing .. includes .. customers|employees",
            ],
            &["kategorier .. registrerede|registrerte", "behandlingen omfatter"],
        ],
    ),
    sign(
        Topic::PLACES,
        [&["location*|place|places"], &["sted*|lokation*|lokasjon*|behandlingssted*"]],
        [
            &["location*|place|places|hosted", "stored in", "data centre*|center*"],
            &["sted*|lokation*|lokasjon*|opbevares|lagres|datacent*|datasent*|servere*"],
        ],
    ),
    sign(
        Topic::DURATION,
        [
            &["duration|term|commence*|expiry|terminat*|effect*|signature*"],
            &["varighed|varighet|ikraft*|ophør*|opphør*|opsig*|oppsig*|underskr*"],
        ],
        [&["@this & terminat*|force|effect*"], &["@this & opsig*|oppsig*|opphør*|ophør*|kraft"]],
    ),
];

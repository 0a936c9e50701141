//! Clauses and headings in another language than the text's.

use domain::language::Language;

use super::doc::{Doc, Role};
use super::finding::Finding;
use super::kind::Kind;

/// Words of every English sentence.
const ENGLISH: &[&str] =
    &["the", "of", "and", "shall", "is", "by", "with", "or", "be", "this", "that", "which", "to", "are", "must"];
/// Words of every Danish or Norwegian sentence.
const SCANDINAVIAN: &[&str] =
    &["og", "til", "på", "som", "ikke", "eller", "skal", "er", "det", "den", "med", "fra", "ved", "om", "de"];
/// Words that Danish alone has.
const DANISH: &[&str] = &[
    "af",
    "efter",
    "mellem",
    "uden",
    "sig",
    "aftale",
    "aftalen",
    "oplysninger",
    "personoplysninger",
    "dataansvarlige",
    "bliver",
    "også",
    "hvis",
    "ifølge",
    "foranstaltninger",
    "nogen",
    "medmindre",
    "herunder",
    "godkendelse",
    "sikkerhed",
    "blive",
];
/// Words that Norwegian alone has.
const NORWEGIAN: &[&str] = &[
    "av",
    "etter",
    "mellom",
    "uten",
    "seg",
    "avtale",
    "avtalen",
    "opplysninger",
    "personopplysninger",
    "behandlingsansvarlige",
    "blir",
    "tiltak",
    "noen",
    "henhold",
    "godkjenning",
    "sikkerhet",
    "dersom",
    "bli",
    "ble",
    "avtalens",
];
/// Words of English headings that are no Danish or Norwegian words.
const ENGLISH_HEADINGS: &[&str] = &[
    "agreement",
    "appendix",
    "annex",
    "application",
    "audit",
    "audits",
    "authorised",
    "authorized",
    "automation",
    "best",
    "breach",
    "breaches",
    "build",
    "categories",
    "commitments",
    "compliance",
    "confidentiality",
    "contact",
    "contacts",
    "controller",
    "data",
    "definitions",
    "duration",
    "erasure",
    "incident",
    "incidents",
    "inspection",
    "instructions",
    "instruction",
    "law",
    "liability",
    "management",
    "measures",
    "monitoring",
    "nature",
    "notification",
    "obligations",
    "of",
    "personal",
    "plan",
    "policy",
    "practice",
    "practices",
    "process",
    "processes",
    "processing",
    "processor",
    "processors",
    "purpose",
    "response",
    "retention",
    "return",
    "rights",
    "scope",
    "security",
    "service",
    "services",
    "storage",
    "subject",
    "subjects",
    "subprocessor",
    "subprocessors",
    "termination",
    "the",
    "third",
    "countries",
    "transfer",
    "transfers",
    "and",
    "for",
    "to",
    "use",
    "terms",
    "miscellaneous",
    "background",
    "parties",
    "general",
    "provisions",
    "technical",
    "organisational",
    "access",
    "control",
    "governing",
    "disputes",
];
/// Words of headings that Danish, Norwegian or English may have.
const SHARED: &[&str] =
    &["data", "plan", "for", "service", "general", "best", "control", "storage", "law", "use", "audit", "to"];
/// Words of Danish and Norwegian headings that are no English words.
const SCANDINAVIAN_HEADINGS: &[&str] = &[
    "formål",
    "definitioner",
    "definisjoner",
    "behandling",
    "behandlingen",
    "behandlingens",
    "sikkerhed",
    "sikkerhet",
    "bilag",
    "vedlegg",
    "underdatabehandlere",
    "underdatabehandler",
    "instruks",
    "fortrolighed",
    "taushetsplikt",
    "tavshedspligt",
    "ansvar",
    "varighed",
    "varighet",
    "opsigelse",
    "oppsigelse",
    "overførsel",
    "overføring",
    "sletning",
    "sletting",
    "bistand",
    "bakgrunn",
    "baggrund",
    "karakter",
    "personoplysninger",
    "personopplysninger",
    "registrerede",
    "registrerte",
    "tilbagelevering",
    "tilbakelevering",
    "ikrafttræden",
    "ikrafttredelse",
    "lovvalg",
    "og",
    "af",
    "av",
    "til",
    "tredjelande",
    "tredjeland",
    "revision",
    "revisjon",
    "tilsyn",
    "parterne",
    "partene",
    "øvrige",
    "bestemmelser",
    "aftalens",
    "avtalens",
    "omfang",
    "brud",
    "brudd",
    "underretning",
    "ophør",
    "opphør",
];

/// The fewest words of a passage that is told a language from.
const ENOUGH: usize = 12;

/// Where the language changes.
pub fn find(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    // Of a text that is in two languages throughout, one finding says enough.
    let mut passages = Vec::new();
    let text = doc.text.language;
    for passage in &doc.passages {
        let words: Vec<&str> =
            passage.sentences.clone().flat_map(|s| doc.tokens_of(s)).map(|token| doc.word(token)).collect();
        let other = match passage.role {
            Role::Heading => heading(text, &words),
            Role::Paragraph | Role::Point if words.len() >= ENOUGH => running(text, &words),
            _ => None,
        };
        if let Some(other) = other {
            let clause = doc.places[passage.place].cited.as_deref();
            let key = match other {
                Language::En => "lint-language-en",
                Language::Da => "lint-language-da",
                Language::Nb => "lint-language-nb",
            };
            let finding = Finding::new(Kind::LanguageMixed, clause, passage.text);
            passages.push(finding.with("language", domain::message::Arg::Key(key)));
        }
    }
    out.append(&mut passages);
}

/// The language of running text, where it is clearly another.
fn running(text: Language, words: &[&str]) -> Option<Language> {
    let count = |list: &[&str]| words.iter().filter(|w| list.contains(w)).count();
    let (en, both, da, nb) = (count(ENGLISH), count(SCANDINAVIAN), count(DANISH), count(NORWEGIAN));
    match text {
        Language::En => {
            (both + da + nb >= 4 && en * 4 <= both).then_some(if nb > da { Language::Nb } else { Language::Da })
        }
        _ if en >= 4 && (both + da.max(nb)) * 4 <= en => Some(Language::En),
        Language::Da => (nb >= 3 && da == 0).then_some(Language::Nb),
        Language::Nb => (da >= 3 && nb == 0).then_some(Language::Da),
    }
}

/// The language of a heading, where all its words are those of another.
fn heading(text: Language, words: &[&str]) -> Option<Language> {
    let words: Vec<&&str> = words.iter().filter(|w| w.chars().all(char::is_alphabetic)).collect();
    let all = |list: &[&str]| !words.is_empty() && words.iter().all(|w| list.contains(w));
    match text {
        Language::En => {
            let da = words.iter().any(|w| w.ends_with("hed") || w.ends_with("else") || DANISH.contains(w));
            (all(SCANDINAVIAN_HEADINGS)).then_some(if da { Language::Da } else { Language::Nb })
        }
        _ => (words.len() >= 2 && all(ENGLISH_HEADINGS) && words.iter().any(|w| !SHARED.contains(w)))
            .then_some(Language::En),
    }
}

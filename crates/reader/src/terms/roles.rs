//! Who and what the words of one text mean: the parties by any name, the agreement itself, the one it belongs to.

use domain::language::Language;

use super::words::Word;

/// A name that patterns use for many words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Controller,
    Processor,
    Sub,
    Authority,
    ThisAgreement,
    MainAgreement,
    ThirdCountry,
    UndueDelay,
    AtOnce,
    Breach,
    Subjects,
    Month,
}

impl Role {
    /// All of them, with their names in patterns.
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::Controller, "@controller"),
        (Self::Processor, "@processor"),
        (Self::Sub, "@sub"),
        (Self::Authority, "@authority"),
        (Self::ThisAgreement, "@this"),
        (Self::MainAgreement, "@main"),
        (Self::ThirdCountry, "@third"),
        (Self::UndueDelay, "@undue"),
        (Self::AtOnce, "@once"),
        (Self::Breach, "@breach"),
        (Self::Subjects, "@subjects"),
        (Self::Month, "@month"),
    ];
}

/// The parties' names in one text, besides those that every text uses.
#[derive(Clone, Debug, Default)]
pub struct Names {
    controller: Vec<String>,
    processor: Vec<String>,
}

const CONTROLLER: &[&str] = &[
    "controller",
    "customer",
    "client",
    "kunde",
    "dataansvarlig",
    "behandlingsansvarlig",
    "datakontrollør",
    "oppdragsgiver",
    "dataeier",
];
const PROCESSOR: &[&str] = &["processor", "supplier", "vendor", "databehandler", "leverandør", "provider"];
const SUB: &[&str] = &[
    "subprocessor",
    "subcontractor",
    "subdataprocessor",
    "underdatabehandler",
    "underbehandler",
    "underleverandør",
    "underprosessor",
    "subleverandør",
    "subprosessor",
];

const MONTHS: &[&str] = &[
    "januar", "februar", "march", "marts", "mars", "april", "june", "juni", "july", "juli", "august", "septem", "octo",
    "okto", "novem", "decem", "desem",
];

fn starts(word: &str, with: &[&str]) -> bool {
    with.iter().any(|stem| word.starts_with(stem))
}

impl Names {
    /// Reads who is who from a text's words: "the Company", "we", "you", and names that definitions give.
    pub fn of(language: Language, words: &[Word]) -> Self {
        let mut names = Self::default();
        let count = |name: &str| words.iter().filter(|word| word.text == name).count();
        if language == Language::En {
            // "The Company" is the one of the two that has no other name.
            let other = |stems: &[&str]| words.iter().filter(|word| starts(&word.text, stems)).count();
            if count("company") > 2 {
                let customers = other(&["customer", "client"]);
                let list = if customers > 2 { &mut names.processor } else { &mut names.controller };
                list.push("company".to_owned());
            }
            if said(words, &["we", "are"], "processor", 4)
                || said(words, &["we", "act"], "processor", 4)
                || said(words, &["we", "process"], "you", 8)
            {
                names.processor.extend(["we", "us", "our"].map(str::to_owned));
                names.controller.extend(["you", "your"].map(str::to_owned));
            }
        } else if said(words, &["vi"], "databehandler", 6) || said(words, &["vi", "som"], "databehandler", 2) {
            names.processor.extend(["vi", "os", "oss"].map(str::to_owned));
        }
        // "Nettbutikken er behandlingsansvarlig", "The School is the controller".
        for at in 1..words.len() {
            if !matches!(words[at].text.as_str(), "er" | "is" | "as") {
                continue;
            }
            let ahead = words[at + 1..]
                .iter()
                .take(3)
                .find(|word| starts(&word.text, CONTROLLER) || starts(&word.text, PROCESSOR));
            let name = &words[at - 1].text;
            let usual = name.len() < 5
                || starts(name, CONTROLLER)
                || starts(name, PROCESSOR)
                || starts(name, SUB)
                || !name.chars().all(char::is_alphabetic);
            // A verb or adverb is no name, and a name stands in the text more than once.
            if let (Some(role), false) = (ahead, usual)
                && count(name) > 1
                && (name.ends_with("en") || name.ends_with("et"))
            {
                let list = if starts(&role.text, CONTROLLER) { &mut names.controller } else { &mut names.processor };
                list.push(name.clone());
            }
        }
        names
    }

    /// The roles that the words of a sentence play, each by its word.
    pub fn roles(&self, words: &[Word]) -> Vec<(usize, Role)> {
        let mut out = Vec::new();
        for at in 0..words.len() {
            let word = words[at].text.as_str();
            let before = |n: usize| at.checked_sub(n).map_or("", |i| words[i].text.as_str());
            let near = |names: &[&str]| names.contains(&before(1)) || names.contains(&before(2));
            if starts(word, SUB)
                || (starts(word, PROCESSOR)
                    && matches!(
                        before(1),
                        "other" | "another" | "sub" | "further" | "anden" | "annen" | "andre" | "new" | "underliggende"
                    ))
                || (word == "processors" && before(2) == "third")
            {
                out.push((at, Role::Sub));
            } else if self.controller.iter().any(|name| name == word) || starts(word, CONTROLLER) {
                out.push((at, Role::Controller));
            } else if self.processor.iter().any(|name| name == word) || starts(word, PROCESSOR) {
                out.push((at, Role::Processor));
            }
            if word.starts_with("tilsynsmyndig")
                || word.starts_with("datatilsyn")
                || (word.starts_with("authorit") && !near(&["written", "under"]))
                || word.starts_with("myndighe")
                || word == "regulator"
            {
                out.push((at, Role::Authority));
            }
            let agreement =
                matches!(word, "agreement" | "contract") || word.starts_with("aftale") || word.starts_with("avtale");
            if matches!(word, "dpa" | "addendum")
                || word.starts_with("databehandleraftale")
                || word.starts_with("databehandleravtale")
                || (word == "clauses" && matches!(before(1), "the" | "these"))
                || (word == "bestemmelserne")
                || (agreement
                    && near(&["this", "denne", "processing", "protection"])
                    && !near(&["main", "service", "services"]))
                || matches!(word, "aftalen" | "avtalen")
            {
                out.push((at, Role::ThisAgreement));
            }
            let main = starts(
                word,
                &[
                    "hovedaftale",
                    "hovedavtale",
                    "tjenesteavtale",
                    "tjenesteaftale",
                    "kundeaftale",
                    "kundeavtale",
                    "rammeaftale",
                    "rammeavtale",
                    "leveranceaftale",
                    "leveranseavtale",
                    "serviceaftale",
                    "oppdragsavtale",
                    "samarbejdsaftale",
                ],
            ) || matches!(word, "msa" | "mainagreement")
                || (matches!(word, "service" | "services" | "use") && before(1) == "of" && before(2) == "terms")
                || ((agreement || matches!(word, "terms" | "agreements"))
                    && near(&[
                        "main",
                        "principal",
                        "master",
                        "underlying",
                        "services",
                        "service",
                        "framework",
                        "commercial",
                        "subscription",
                        "license",
                        "licence",
                    ])
                    && !near(&["this"]));
            if main {
                out.push((at, Role::MainAgreement));
            }
            if word.starts_with("tredjeland")
                || word.starts_with("tredieland")
                || (word.starts_with("countr") && before(1) == "third")
                || (word.starts_with("state") && before(1) == "third")
                || outside_eea(words, at)
            {
                out.push((at, Role::ThirdCountry));
            }
            if (word == "delay" && near(&["undue", "unreasonable", "unjustified"]))
                || (matches!(word, "forsinkelse" | "opphold" | "ophold")
                    && before(1).starts_with(['u', 'g'])
                    && starts(before(1), &["unød", "ugrun", "grunnløs", "ubegrun", "ugrund"]))
            {
                out.push((at, Role::UndueDelay));
            }
            if matches!(
                word,
                "immediately" | "forthwith" | "straks" | "umiddelbart" | "omgående" | "øyeblikkelig" | "øjeblikkeligt"
            ) || (word == "once" && before(1) == "at")
                || (word == "gang" && before(1) == "en" && before(2) == "med")
            {
                out.push((at, Role::AtOnce));
            }
            if breach(words, at) {
                out.push((at, Role::Breach));
            }
            if starts(word, MONTHS) && word.len() < 10 {
                out.push((at, Role::Month));
            }
            if (word.starts_with("subject") && before(1) == "data")
                || word.starts_with("registrerte")
                || word.starts_with("registrerede")
            {
                out.push((at, Role::Subjects));
            }
        }
        out
    }
}

fn outside_eea(words: &[Word], at: usize) -> bool {
    let word = words[at].text.as_str();
    let europe = matches!(word, "eea" | "eu" | "eøs" | "ees" | "european" | "europeiske" | "europæiske" | "uk");
    let leaves = |i: usize| {
        matches!(words[i].text.as_str(), "ut" | "ud")
            && words.get(i + 1).is_some_and(|next| matches!(next.text.as_str(), "av" | "af"))
    };
    europe && (at.saturating_sub(3)..at).any(leaves)
        || europe
            && words[at.saturating_sub(6)..at].iter().any(|word| {
                matches!(word.text.as_str(), "outside" | "udenfor" | "utenfor" | "uden" | "uten" | "utanfor")
            })
            && !words[at.saturating_sub(3)..at]
                .iter()
                .any(|word| matches!(word.text.as_str(), "within" | "inden" | "innen" | "innenfor" | "indenfor"))
}

fn breach(words: &[Word], at: usize) -> bool {
    let word = words[at].text.as_str();
    let before: Vec<&str> = words[at.saturating_sub(3)..at].iter().map(|word| word.text.as_str()).collect();
    let after: Vec<&str> = words[at + 1..].iter().take(5).map(|word| word.text.as_str()).collect();
    match word {
        "breach" | "breaches" | "incident" | "incidents" => {
            before.iter().any(|word| matches!(*word, "data" | "security" | "privacy" | "such" | "any" | "the"))
                && (before.iter().any(|word| matches!(*word, "data" | "security" | "privacy"))
                    || after.iter().any(|word| matches!(*word, "security")))
        }
        "avvik" | "avviket" | "avvikets" => true,
        _ if starts(
            word,
            &[
                "sikkerhedsbrud",
                "sikkerhetsbrudd",
                "sikkerhedshændelse",
                "sikkerhetshendelse",
                "databrud",
                "databrudd",
                "personvernbrudd",
                "sikkerhedsbrist",
            ],
        ) =>
        {
            true
        }
        _ if starts(word, &["brud"]) => {
            after.iter().any(|word| {
                word.contains("sikkerhed") || word.contains("sikkerhet") || word.contains("personopplysningssikk")
            }) || matches!(word, "bruddet" | "bruddets")
        }
        _ => false,
    }
}

/// Whether the words stand together, with the last one at most so many words after them.
fn said(words: &[Word], first: &[&str], last: &str, gap: usize) -> bool {
    (0..words.len()).any(|at| {
        first.iter().enumerate().all(|(i, text)| words.get(at + i).is_some_and(|word| word.text == *text))
            && words.iter().skip(at + first.len()).take(gap + 1).any(|word| word.text.starts_with(last))
    })
}

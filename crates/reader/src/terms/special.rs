//! Terms whose values are no words of a list: the main agreement's name, the law, countries, the purpose, references.

use std::collections::BTreeSet;

use domain::terms::{Key, Value};
use domain::text::{AgreementText, Clause};

use super::countries::{in_text, of_law};
use super::gather::{Candidate, Gathered};
use super::passages::{Passage, cut};
use super::reading::{Blank, Certainty, Reading};

/// Words for countries that are not named.
const OTHERS: [&str; 8] = [
    "ytterligere",
    "yderligere",
    "other countries",
    "further countries",
    "additional countries",
    "andre land",
    "øvrige land",
    "not limited to",
];

/// The longest name or purpose that is taken, in characters.
const MAX_TEXT: usize = 300;

/// Reads them all.
pub fn read(passages: &[Passage<'_>], into: &mut Gathered) {
    for (place, passage) in passages.iter().enumerate() {
        let small = passage.quote().to_lowercase();
        let mut found = |key, value, certainty| {
            into.candidates.push(Candidate {
                reading: Reading {
                    key,
                    value,
                    clause: passage.clause.clone(),
                    quote: passage.quote().to_owned(),
                    certainty,
                },
                rank: 0,
                aside: certainty == Certainty::Unsure,
                place,
                token: None,
                headed: false,
                aim: false,
            });
        };
        let law = passage.headings.last().is_some_and(|heading| {
            let heading = heading.to_lowercase();
            ["lovvalg", "governing law", "gjeldende rett", "gældende ret", "applicable law"]
                .iter()
                .any(|name| heading.contains(name))
        });
        if let Some(country) = of_law(&small, law) {
            found(Key::GoverningLaw, Value::Country(country), Certainty::Certain);
        }
        let countries = if passage.heading {
            BTreeSet::new()
        } else {
            places(&small, &passage.lead.to_lowercase(), passage.quote())
        };
        // "Finland and some five others" is no list of countries.
        if !countries.is_empty() && !OTHERS.iter().any(|words| small.contains(words)) {
            found(Key::ProcessingCountries, Value::Countries(countries), Certainty::Likely);
        }
        if let Some(purpose) = purpose(passage, &small) {
            found(Key::ProcessingPurpose, Value::Text(purpose), Certainty::Likely);
        }
        if let Some(place) = recorded_in(passage, &small) {
            found(Key::TransfersRecordedIn, Value::Text(place), Certainty::Certain);
        }
        let contacts = passage.headings.last().is_some_and(|heading| {
            let heading = heading.to_lowercase();
            heading.starts_with("contact") || heading.starts_with("kontakt")
        });
        if contacts && !passage.heading && !passage.open && (small.contains(": ") || small.contains('@')) {
            found(Key::ContactsWhere, Value::Choice(domain::terms::Word::NamedInAgreement), Certainty::Unsure);
        }
        match main_agreement(passage, &small) {
            Some((name, _)) if name.contains("{{") || name.contains("__") || name.starts_with('[') => {
                into.blanks.push(Blank {
                    key: Key::MainAgreement,
                    clause: passage.clause.clone(),
                    quote: passage.quote().to_owned(),
                });
            }
            Some((name, certainty)) => found(Key::MainAgreement, Value::Text(name), certainty),
            None => {}
        }
    }
}

/// Words by which a sentence says where data is.
const WHERE: &[&str] = &[
    "stored in",
    "hosted in",
    "processed in",
    "located in",
    "location",
    "data cent",
    "servers in",
    "opbevares i",
    "lagres i",
    "lagret i",
    "servere",
    "datacent",
    "datasent",
    "behandles i",
    "in germany",
    "kontorer i",
    "places in",
    "oppbevares i",
];

fn places(small: &str, lead: &str, own: &str) -> BTreeSet<domain::terms::Country> {
    let says = WHERE.iter().any(|word| small.contains(word))
        || ((small.contains(" only") || lead.contains("location")) && small.contains(" in "));
    let other =
        ["governed", "headquarter", "hovedetablering", "registered office", "head office", "subject to the law", "{{"];
    if !says || other.iter().any(|word| small.contains(word)) { BTreeSet::new() } else { in_text(own) }
}

/// What follows the first of these words, up to the end of the sentence.
fn after<'t>(text: &'t str, small: &str, leads: &[&str]) -> Option<&'t str> {
    if small.len() != text.len() {
        return None;
    }
    let (at, lead) = leads.iter().filter_map(|lead| small.find(lead).map(|at| (at, lead))).min()?;
    text.get(at + lead.len()..)
}

fn purpose(passage: &Passage<'_>, small: &str) -> Option<String> {
    let leads = [
        "the purpose of the processing is to ",
        "the purpose of the processing is ",
        "purpose of the processing of personal data is ",
        "formålet med behandlingen er ",
        "formålet med behandlinga er ",
        "formålet er ",
        "formål med behandlingen er ",
        "in order to ",
    ];
    let heading = passage.headings.last().map(|heading| heading.to_lowercase()).unwrap_or_default();
    let own = heading.contains("purpose") || heading.contains("formål");
    let text = match after(passage.quote(), small, &leads) {
        Some(rest) if own || !small.contains("in order to ") => rest,
        _ => return None,
    };
    let text = text.trim_start_matches("at ").trim_end_matches('.').trim();
    // "As follows:" is no purpose.
    (text.split(' ').count() > 2 && !text.ends_with(':')).then(|| cut(text, MAX_TEXT).to_owned())
}

/// "must be stated in Appendix B", "skrives i C.6": where an approval or instruction for a transfer is written.
fn recorded_in(passage: &Passage<'_>, small: &str) -> Option<String> {
    let own = passage.quote();
    let heading = passage.headings.join(" ").to_lowercase();
    let about = ["transfer", "overfør", "third countr", "tredjeland", "approval", "godkendelser", "godkjenninger"]
        .iter()
        .any(|word| small.contains(word) || heading.contains(word))
        && ["approv", "instruct", "instruks", "godken", "godkjen"].iter().any(|word| small.contains(word));
    let says = [
        "stated in ",
        "written in ",
        "entered in ",
        "set out in ",
        "recorded in ",
        "specified in ",
        "angives i ",
        "skrives i ",
        "optages i ",
        "tas inn i ",
        "fremgå av ",
        "fremgår av ",
        "angis i ",
        "listed in ",
    ];
    let other = ["sub-processor", "subprocessor", "underdatabehandler", "ændringer", "endringer", "changes"];
    if !about || other.iter().any(|word| small.contains(word)) {
        return None;
    }
    let rest = after(own, small, &says)?;
    let mut words =
        rest.split([' ', ',']).map(|word| word.trim_matches(['.', ')', '(', ';'])).filter(|word| !word.is_empty());
    let first = words.next()?;
    let generic = ["appendix", "annex", "schedule", "bilag", "vedlegg", "section", "clause"]
        .contains(&first.to_lowercase().as_str());
    let named = if generic { words.next()? } else { first };
    let letter = named.chars().next().is_some_and(|c| c.is_ascii_uppercase());
    let rest = named.chars().skip(1).all(|c| c.is_ascii_digit() || c == '.');
    (letter && rest && named.len() <= 8).then(|| named.to_owned())
}

fn main_agreement(passage: &Passage<'_>, small: &str) -> Option<(String, Certainty)> {
    let own = passage.quote();
    if passage.heading || own.len() > 1_500 {
        return None;
    }
    // "…, which are the main agreement: {{…}}", "(the main agreement): …".
    for name in [
        "(the main agreement): ",
        "(hovedaftalen): ",
        "(hovedavtalen): ",
        "kalt tjenesteavtalen: ",
        "leveres på disse vilkår: ",
    ] {
        if let Some(rest) = after(own, small, &[name]) {
            return name_at_start(rest).map(|name| (name, Certainty::Certain));
        }
    }
    // A definition in brackets after the name: led i aftalen om drift (herefter "Hovedaftalen").
    let defines = [
        "hovedaftalen",
        "hovedavtalen",
        "tjenesteavtalen",
        "main agreement",
        "principal agreement",
        "msa",
        "master agreement",
        "the services agreement",
        "\u{201c}gatewayapi",
        "hereinafter",
    ];
    for (at, _) in own.match_indices('(') {
        let inside = own[at + 1..].split(')').next().unwrap_or_default().to_lowercase();
        if !defines.iter().any(|word| inside.contains(word)) || inside.contains("supplier") || inside.contains("part") {
            continue;
        }
        // "…an agreement on services (the "Service Agreement")": the name is the one that is given.
        let given = inside.rsplit(['"', '“', '”', '«', '»']).find(|part| {
            part.contains("tjenesteavtale") || part.contains("tjenesteaftale") || part.contains("service agreement")
        });
        if let Some(given) = given {
            return tidy(given).map(|name| (name, Certainty::Likely));
        }
        if let Some(name) = name_before(&own[..at]) {
            let certainty = if inside.contains("hereinafter") && !inside.contains("agreement") {
                Certainty::Likely
            } else {
                Certainty::Certain
            };
            return Some((name, certainty));
        }
    }
    let leads = [
        "forms part of the ",
        "form part of the ",
        "forms part of ",
        "an annex to our ",
        "an annex to the ",
        "an appendix to the ",
        "a schedule to the ",
        "et bilag til ",
        "er bilag til ",
        "et vedlegg til ",
        "er vedlegg til ",
        "hører til tjenesten ",
    ];
    if let Some(rest) = after(own, small, &leads)
        && !small.contains("appendi")
        && !small.contains("integral part of the clauses")
        && let Some(name) = name_at_start(rest)
    {
        return Some((name, Certainty::Certain));
    }
    if passage.lead.to_lowercase().contains("main agreement is")
        || passage.before.to_lowercase().contains("main agreement is the following")
    {
        return name_at_start(own).map(|name| (name, Certainty::Certain));
    }
    if let Some(rest) = after(own, small, &["the main agreement is the ", "hovedaftalen er ", "hovedavtalen er "])
        && let Some(name) = name_at_start(rest)
        && ["agreement", "contract", "terms", "aftale", "avtale", "kontrakt", "vilkår"]
            .iter()
            .any(|word| name.to_lowercase().contains(word))
        && !["following", "named in", "described in", "nævnt i", "nevnt i"].iter().any(|word| name.contains(word))
    {
        return Some((name, Certainty::Likely));
    }
    let leads = ["under the "];
    let rest = after(own, small, &leads)?;
    let name = name_at_start(rest)?;
    let titled = name.chars().next().is_some_and(char::is_uppercase)
        && name.ends_with("Agreement")
        && name.split(' ').count() > 1;
    let other = name.contains("Processing") || name.contains("Main");
    (titled && !other && small.contains(" dated ")).then_some((name, Certainty::Likely))
}

/// The name that a text begins with, up to what follows names.
fn name_at_start(text: &str) -> Option<String> {
    let ends = [
        "(",
        ",",
        ".",
        ";",
        ":",
        " between ",
        " dated ",
        " and forms",
        " mellom ",
        " mellem ",
        " og udgør",
        " og utgjør",
        " inngått ",
        " indgået ",
        " as ",
        " som ",
        "\u{201d}",
    ];
    // A short name in brackets belongs to it: "(SSA-L)".
    if let Some((name, rest)) = text.split_once(" (")
        && let Some((short, _)) = rest.split_once(')')
        && short.len() <= 10
        && short.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '-')
        && !name.contains([',', '.'])
    {
        return tidy(&text[..name.len() + short.len() + 3]);
    }
    let end = if text.starts_with("{{") {
        text.find("}}").map_or(text.len(), |at| at + 2)
    } else {
        ends.iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len())
    };
    tidy(&text[..end])
}

/// The name that a text ends with, from after the words that lead to it.
fn name_before(text: &str) -> Option<String> {
    let leads = [
        " led i ",
        " under the ",
        " part of the ",
        " part of ",
        " to the ",
        " to our ",
        " under ",
        " til ",
        " i henhold til ",
        " provision of ",
        " inngått en ",
        " indgået en ",
        " indgået ",
        " inngått ",
        " bilag til ",
        " with the ",
    ];
    let start = leads.iter().filter_map(|lead| text.rfind(lead).map(|at| at + lead.len())).max()?;
    let name = &text[start..];
    let name = name.split(" fra tid").next().unwrap_or(name);
    tidy(name.split(" between ").next().unwrap_or(name))
}

fn tidy(name: &str) -> Option<String> {
    let name = name.trim_start_matches("our ").trim_start_matches("vores ").trim_start_matches("våre ");
    let name = name.trim().trim_end_matches([',', '.', ':']).trim_matches(['"', '“', '”', '«', '»']).trim();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 3 && name.chars().count() <= 120).then(|| name.to_owned())
}

/// Whether the words refer to a clause of an appendix that the text does not have ("C.8").
pub fn refers_to_absent(text: &AgreementText, own: &str) -> bool {
    let refs = own.split([' ', ',', ';', '(', ')']).map(|word| word.trim_end_matches('.')).filter(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(|c| c.is_ascii_uppercase())
            && chars.next() == Some('.')
            && chars.clone().count() > 0
            && chars.all(|c| c.is_ascii_digit() || c == '.')
    });
    refs.into_iter().any(|number| {
        !text.clauses.iter().chain(text.appendices.iter().flat_map(|a| &a.clauses)).any(|clause| has(clause, number))
    })
}

fn has(clause: &Clause, number: &str) -> bool {
    clause.number.as_deref() == Some(number) || clause.children.iter().any(|child| has(child, number))
}

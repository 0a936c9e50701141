//! Every text that this module speaks by stands in every language with the arguments it is given.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::*;
use crate::ids::SubprocessorId;
use crate::language::Language;
use crate::message::{Arg, Message};

type Texts = BTreeMap<String, BTreeSet<String>>;

/// The texts of a language with the arguments that they name.
fn defined(language: Language) -> Texts {
    let mut texts = Texts::new();
    for file in ["subprocessors", "terms", "countries", "form", "time"] {
        let path = format!("{}/../../locales/{language}/{file}.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                key = line.split_once(" = ").unwrap_or_else(|| panic!("{path}: {line}")).0.to_owned();
                assert!(texts.insert(key.clone(), BTreeSet::new()).is_none(), "{path}: {key} stands there twice");
            }
            let named = line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
            if let Some(arguments) = texts.get_mut(&key) {
                arguments.extend(named.map(str::to_owned));
            }
        }
    }
    texts
}

/// The texts of a message with the arguments that it gives.
fn collect(message: &Message, used: &mut Texts) {
    used.entry(message.key.to_owned()).or_default().extend(message.args.iter().map(|(name, _)| (*name).to_owned()));
    message.args.iter().for_each(|(_, arg)| collect_arg(arg, used));
}

fn collect_arg(arg: &Arg, used: &mut Texts) {
    match arg {
        Arg::Message(inner) => collect(inner, used),
        Arg::Key(key) => drop(used.entry((*key).to_owned()).or_default()),
        Arg::List(args) => args.iter().for_each(|arg| collect_arg(arg, used)),
        _ => {}
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn registry() -> Vec<Message> {
    let scopes = DECISIONS.iter().filter_map(Decision::scope);
    let faults = [
        GroundFault::NoGround,
        GroundFault::NoDecision,
        GroundFault::DecisionEnded { decision: "1/2", ends: day() },
        GroundFault::NoFramework,
        GroundFault::FrameworkEnded { framework: "Shield", ends: day() },
        GroundFault::NoDocument,
        GroundFault::NoAssessment,
        GroundFault::Unfit,
        GroundFault::NotYet { from: day() },
        GroundFault::Ended { until: day() },
        GroundFault::NotNeeded,
        GroundFault::OtherModule,
        GroundFault::Derogation,
        GroundFault::Partly { decision: "1/2", scope: Message::new("subprocessors-scope-uy") },
    ];
    let entry = SubprocessorId(uuid::Uuid::nil());
    let chain =
        [ChainFault::Cycle(vec![entry]), ChainFault::ParentMissing { entry, below: entry }, ChainFault::Twice(entry)];
    let faults = faults.iter().map(|fault| fault.message("US"));
    scopes.chain(faults).chain(chain.iter().map(|fault| fault.message(|_| "Nordsky AS".into()))).collect()
}

#[test]
fn every_text_stands_in_every_language() {
    let mut used: Texts = text_keys().map(|key| (key.to_owned(), BTreeSet::new())).collect();
    registry().iter().for_each(|message| collect(message, &mut used));
    for language in Language::ALL {
        let there = defined(language);
        for (key, arguments) in &used {
            assert_eq!(there.get(key), Some(arguments), "{language}: {key}");
        }
    }
}

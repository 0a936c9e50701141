//! Every text that time is said by stands in every language with the arguments it is given, and no other does.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta};

use super::{DayOff, Holiday, National, OwnTarget, Span, Statutory, StatutoryPeriod, Step, TimeError};
use crate::language::Language;
use crate::message::{Arg, Message};

/// The texts of a file with the arguments that they name.
fn defined(language: Language, file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = format!("{}/../../locales/{language}/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
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
    texts
}

/// The texts of a message with the arguments that it gives.
fn collect(message: &Message, used: &mut BTreeMap<String, BTreeSet<String>>) {
    used.entry(message.key.to_owned()).or_default().extend(message.args.iter().map(|(name, _)| (*name).to_owned()));
    for (_, arg) in &message.args {
        match arg {
            Arg::Message(inner) => collect(inner, used),
            Arg::Key(key) => drop(used.entry((*key).to_owned()).or_default()),
            _ => {}
        }
    }
}

fn offs() -> Vec<DayOff> {
    let named = Holiday::ALL.iter().map(|holiday| DayOff::Holiday(*holiday));
    named.chain([DayOff::Saturday, DayOff::Sunday, DayOff::Extra]).collect()
}

fn messages() -> Vec<Message> {
    let day = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    let at = DateTime::UNIX_EPOCH.with_timezone(&chrono_tz::Europe::Oslo);
    let [span, back]: [Span; 2] = ["72 h", "-3 d"].map(|text| text.parse().unwrap());
    let mut steps = vec![
        Step::Moment { at },
        Step::FullHour { event: at, from: at },
        Step::FullHour { event: at, from: at + TimeDelta::hours(1) },
        Step::Elapsed { span, at },
        Step::Elapsed { span: back, at },
        Step::ClocksChange { minutes: 60 },
        Step::ClocksChange { minutes: -60 },
        Step::EventDay { day },
        Step::Weekends { days: 2 },
        Step::ShortMonth { last: day },
        Step::Counted { span, last: day },
        Step::CountedBack { span: back, event: day, last: day },
        Step::TwoWorkingDays { last: day },
        Step::TooLate { from: at },
    ];
    for off in offs() {
        steps.push(Step::Rolled { from: day, off, to: day });
        steps.push(Step::RolledByBgb193 { from: day, off, to: day });
        steps.extend(National::ALL.map(|national| Step::Skipped { day, off, national }));
    }
    let mut messages: Vec<Message> = steps.iter().map(Step::message).collect();
    messages.push(OwnTarget::within(span).unwrap().message());
    let law = Statutory::BreachToAuthority.on(day).unwrap();
    messages.push(law.message());
    messages.push(StatutoryPeriod { until: Some(day), ..law }.message());
    messages.extend([TimeError::OutsideYears, TimeError::NotInForce, TimeError::WrongWay].map(TimeError::message));
    messages
}

#[test]
fn every_text_stands_in_every_language() {
    let mut used = BTreeMap::new();
    messages().iter().for_each(|message| collect(message, &mut used));
    for language in Language::ALL {
        let own = defined(language, "time.ftl");
        let idle: Vec<_> = own.keys().filter(|key| !used.contains_key(*key)).collect();
        assert!(idle.is_empty(), "{language}: not used {idle:#?}");
        let mut there = own;
        there.extend(defined(language, "terms.ftl"));
        there.extend(defined(language, "countries.ftl"));
        for (key, arguments) in &used {
            assert_eq!(there.get(key), Some(arguments), "{language}: {key}");
        }
    }
}

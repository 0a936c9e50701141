//! Every text that this module speaks by stands in every language with the arguments it is given.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::samples::{at, company, counting, judged};
use super::*;
use crate::ids::SubprocessorId;
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::terms::{Event, Key, Period, Status, Term, Terms, Unit, Value, Word, demo};

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

fn changes() -> Vec<Message> {
    let (country, company) = (|| "US".to_owned(), || "Nordsky AS".to_owned());
    let place =
        |place: &str| Facet::Place { country: country(), place: place.into(), uses: [Use::Access].into(), third: true };
    let facets = [
        Facet::Added { company: company() },
        Facet::Replaces { company: company() },
        Facet::OtherProcessing,
        Facet::SameProcessing { company: company() },
        place(""),
        place("Denver"),
        Facet::NewTransfer { country: country(), ground: Some(Ground::Dpf) },
        Facet::Ground { country: country(), before: None, after: Some(Ground::Bcr) },
        Facet::Owner,
        Facet::Engaged { by: Some(company()) },
        Facet::Engaged { by: None },
        Facet::Name,
        Facet::Less,
        Facet::Removed { company: company() },
        Facet::ThirdParty { company: company() },
        Facet::Contact,
    ];
    let reasons = Why::ALL.iter().map(|why| {
        let (countries, companies) = ([country()].into(), [company()].into());
        Reason { demand: Demand::Window, why: *why, key: None, clause: None, countries, companies }.message()
    });
    let renamed = Profile { name: company(), ..Profile::default() };
    let was = headlines(Some(&renamed), None, &[Facet::Name].into());
    facets.iter().map(Facet::message).chain(reasons).chain(was).collect()
}

/// What consequences of all kinds say.
fn consequences() -> Vec<Message> {
    let days = |key, number, event| {
        let period = Value::Period(Period { number, unit: Unit::Days, event: Some(event) });
        Term::new(key, period, "7", None, Status::Stated).unwrap()
    };
    let word = |key, word| Term::new(key, Value::Choice(word), "7", None, Status::Stated).unwrap();
    let longer = demo::sms().with_overrides(&[
        days(Key::SubprocessorNotice, 10, Event::Effect),
        days(Key::SubprocessorWindow, 30, Event::Receipt),
    ]);
    let sent = demo::sms().with_overrides(&[word(Key::SubprocessorNoticeCounts, Word::Sent)]);
    let general = Terms::from_iter([word(Key::SubprocessorAuthorisation, Word::General)]);
    let forbids = demo::iam().with_overrides(&[word(Key::SubprocessorThirdCountry, Word::Forbidden)]);
    let mut found = Vec::new();
    for terms in [demo::iam(), demo::cloud(), demo::sms(), longer, sent, general, forbids, Terms::default()] {
        for country in ["NO", "DE", "US"] {
            let profile = company(country);
            let facets = facets(None, Some(&profile), &[]);
            let kept = judged(&terms, (&profile, &facets), (day(), at("2026-11-01T09:00:00Z")), &counting("DK"));
            found.extend(kept.said().into_iter().flat_map(|said| [said.text].into_iter().chain(said.steps)));
            found.push(kept.said_earliest().text);
        }
    }
    found
}

fn gates() -> Vec<Message> {
    let because = [
        Because::Signed { version: 1 },
        Because::Amended { version: 2 },
        Because::Approved,
        Because::Silence(Silence::Approval),
        Because::Silence(Silence::MayProceed),
        Because::Informed,
        Because::NothingAsked,
    ];
    let why_not = [
        WhyNot::NotListed,
        WhyNot::NotYetTold,
        WhyNot::Bounced,
        WhyNot::WindowOpen { until: day() },
        WhyNot::NotYet,
        WhyNot::NeedsApproval,
        WhyNot::ObjectionOpen,
        WhyNot::Refused,
        WhyNot::Settled(Settlement::LeftOut),
        WhyNot::Forbidden,
        WhyNot::NotStated,
        WhyNot::ChangeWithdrawn,
        WhyNot::Removed,
        WhyNot::AgreementEnded,
        WhyNot::CannotCount,
    ];
    let yes = because.map(|because| Standing::Authorised { since: at("2026-11-01T09:00:00Z"), because });
    let no = why_not
        .iter()
        .flat_map(|because| [None, Some(day())].map(|earliest| Standing::Not { because: *because, earliest }));
    yes.into_iter().chain(no).map(|standing| standing.message(chrono_tz::Europe::Copenhagen)).collect()
}

#[test]
fn every_text_stands_in_every_language() {
    let mut used: Texts = text_keys().map(|key| (key.to_owned(), BTreeSet::new())).collect();
    let said = [registry(), changes(), consequences(), gates()].concat();
    said.iter().for_each(|message| collect(message, &mut used));
    for key in ["earliest-on", "earliest-approved", "earliest-approved-on", "earliest-ask", "earliest-never", "ask"]
        .into_iter()
        .chain(["told-by-received", "told-by-sent", "until-day", "until-effect", "waits-for-window"])
    {
        assert!(used.contains_key(&format!("subprocessors-{key}")), "{key} is said nowhere");
    }
    for language in Language::ALL {
        let there = defined(language);
        for (key, arguments) in &used {
            assert_eq!(there.get(key), Some(arguments), "{language}: {key}");
        }
    }
}

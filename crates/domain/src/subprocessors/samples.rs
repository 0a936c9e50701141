//! What tests of several files begin with: terms, entries, moments.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use uuid::Uuid;

use super::*;
use crate::ids::SubprocessorId;
use crate::terms::{Country, Group as Chapter, Key, Kind, Period, Status, Term, Terms, Value};
use crate::time::{Calendar, Counting, Rule};

pub(super) const ENTRY: SubprocessorId = SubprocessorId(Uuid::from_u128(1));

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(super) fn counting(country: &str) -> Counting {
    Counting::plain(Calendar::of(country.parse().unwrap()))
}

/// A company with one place where it stores data.
pub(super) fn company(country: &str) -> Profile {
    let uses = [Use::Storage].into();
    let locations = vec![Location { country: country.into(), place: String::new(), uses, transfer: None }];
    Profile { name: "Nordsky AS".into(), locations, ..Profile::default() }
}

/// What a change to one entry asks of an agreement.
pub(super) fn judged(
    terms: &Terms,
    (profile, facets): (&Profile, &BTreeSet<Facet>),
    (effect, announced): (NaiveDate, DateTime<Utc>),
    counting: &Counting,
) -> Consequence {
    let entries = [Entry { id: ENTRY, facets, profile }];
    consequence(terms, Plan { entries: &entries, effect, announced }, counting).unwrap()
}

fn value(key: Key) -> BoxedStrategy<Value> {
    match key.spec().kind {
        Kind::Choice(choices) => select(choices).prop_map(|choice| Value::Choice(choice.word)).boxed(),
        Kind::MultiChoice(choices) => subsequence(choices.to_vec(), 1..=choices.len())
            .prop_map(|some| Value::Choices(some.into_iter().map(|choice| choice.word).collect()))
            .boxed(),
        Kind::Period { units, events, words } => {
            let events = events.iter().copied().map(Some).chain([None]).collect::<Vec<_>>();
            let period = (1u32..40, select(units), select(events))
                .prop_map(|(number, unit, event)| Value::Period(Period { number, unit, event }));
            if words.is_empty() {
                period.boxed()
            } else {
                prop_oneof![2 => period, 1 => select(words).prop_map(|choice| Value::Choice(choice.word))].boxed()
            }
        }
        _ => subsequence(vec!["NO", "DK", "SE", "US"], 1..3)
            .prop_map(|codes| Value::Countries(codes.into_iter().filter_map(Country::from_code).collect()))
            .boxed(),
    }
}

/// Terms that say anything, or nothing, about sub-processors and transfers.
pub(super) fn any_terms() -> impl Strategy<Value = Terms> {
    let keys = Key::all().filter(|key| {
        let chapter = matches!(key.spec().group, Chapter::Subprocessors | Chapter::Transfers);
        (chapter && !matches!(key.spec().kind, Kind::Text)) || *key == Key::ProcessingCountries
    });
    let terms: Vec<_> = keys
        .map(|key| {
            let term = value(key).prop_map(move |value| Term::new(key, value, "9.1", None, Status::Stated).unwrap());
            proptest::option::weighted(0.6, term)
        })
        .collect();
    terms.prop_map(|terms| terms.into_iter().flatten().collect())
}

/// Facets as they are found between two profiles, with the later profile.
pub(super) fn any_change() -> impl Strategy<Value = (Profile, BTreeSet<Facet>)> {
    let profile = super::facets_tests::any_profile;
    (proptest::option::of(profile()), profile(), profile()).prop_map(|(before, after, other)| {
        let found = facets(
            before.as_ref(),
            Some(&after),
            &[Other { id: SubprocessorId(uuid::Uuid::nil()), profile: &other, presence: Presence::Stays }],
        );
        (after, found)
    })
}

pub(super) fn any_counting() -> impl Strategy<Value = Counting> {
    let countries = select(vec!["DK", "NO", "SE", "FI", "DE"]);
    (countries, select(Rule::ALL.to_vec()), any::<bool>())
        .prop_map(|(country, rule, bgb_193)| counting(country).by(rule).with_bgb_193(bgb_193))
}

/// A moment of 2026 to 2028.
pub(super) fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    (1_767_225_600i64..1_861_920_000).prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
}

//! What holds of all terms: they survive the form and JSON, and equal terms have equal hashes.

use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;

use super::{Country, Key, Kind, Period, Rate, Status, Term, Terms, Value, Word};

fn word(key: Key) -> impl Strategy<Value = Word> + Clone {
    select(key.choices().iter().map(|choice| choice.word).collect::<Vec<_>>())
}

fn country() -> impl Strategy<Value = Country> {
    select(Country::all().collect::<Vec<_>>())
}

/// Words with what a person may paste: several spaces, line breaks, letters of many scripts.
fn text() -> impl Strategy<Value = String> {
    vec("[a-zæøåÆØÅ0-9§“”–,.()\u{5d0}\u{1f600}]{1,12}", 1..6)
        .prop_flat_map(|words| select(vec![" ", "  ", "\r\n", "\t", "\u{a0}"]).prop_map(move |gap| words.join(gap)))
}

fn value(key: Key) -> BoxedStrategy<Value> {
    match key.spec().kind {
        Kind::Period { units, events, words } => {
            let event =
                if events.is_empty() { Just(None).boxed() } else { proptest::option::of(select(events)).boxed() };
            let period = (1u32..=10_000, select(units), event)
                .prop_map(|(number, unit, event)| Value::Period(Period { number, unit, event }))
                .boxed();
            if words.is_empty() { period } else { prop_oneof![period, word(key).prop_map(Value::Choice)].boxed() }
        }
        Kind::Rate { units } => {
            (1u32..=10_000, select(units)).prop_map(|(times, each)| Value::Rate(Rate { times, each })).boxed()
        }
        Kind::Choice(_) => word(key).prop_map(Value::Choice).boxed(),
        Kind::MultiChoice(choices) => btree_set(word(key), 1..=choices.len()).prop_map(Value::Choices).boxed(),
        Kind::Country => country().prop_map(Value::Country).boxed(),
        Kind::Countries => btree_set(country(), 1..9).prop_map(Value::Countries).boxed(),
        Kind::Text => text().prop_map(Value::Text).boxed(),
    }
}

fn term() -> impl Strategy<Value = Term> {
    let status = select(vec![Status::Stated, Status::Confirmed, Status::Overridden]);
    select(Key::all().collect::<Vec<_>>()).prop_flat_map(move |key| {
        let clause = "[A-D0-9]{1,2}(\\.[0-9]{1,2}){0,2}";
        let stated = (value(key), clause, proptest::option::of(text()), status.clone()).prop_map(
            move |(value, clause, quote, status)| Term::new(key, value, &clause, quote.as_deref(), status).unwrap(),
        );
        let silent = (proptest::option::of(clause), proptest::option::of(text())).prop_map(move |(clause, quote)| {
            Term::not_stated(key, &clause.unwrap_or_default(), quote.as_deref()).unwrap()
        });
        prop_oneof![4 => stated, 1 => silent]
    })
}

fn terms() -> impl Strategy<Value = Terms> {
    vec(term(), 0..40).prop_map(|terms| terms.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_form_says_what_the_terms_say(terms in terms()) {
        let (read, errors) = Terms::from_form(&terms.to_form());
        prop_assert_eq!(errors, vec![]);
        prop_assert_eq!(read, terms);
    }

    #[test]
    fn json_says_what_the_terms_say(terms in terms()) {
        let json = terms.canonical_json();
        let read = Terms::from_json(&json).unwrap();
        prop_assert_eq!(read.sha256(), terms.sha256());
        prop_assert_eq!(&read, &terms);
        let plain: Terms = serde_json::from_value(serde_json::to_value(&terms).unwrap()).unwrap();
        prop_assert_eq!(plain, terms);
    }

    #[test]
    fn terms_that_differ_have_different_hashes(one in terms(), other in terms()) {
        prop_assert_eq!(one == other, one.sha256() == other.sha256());
    }

    #[test]
    fn overrides_win_and_leave_the_rest(version in terms(), own in vec(term(), 0..8)) {
        let merged = version.with_overrides(&own);
        for key in Key::all() {
            match own.iter().rev().find(|term| term.key() == key) {
                None => prop_assert_eq!(merged.get(key), version.get(key)),
                Some(last) => {
                    prop_assert_eq!(merged.value(key), last.value());
                    let overridden = merged.get(key).is_some_and(|term| term.status() == Status::Overridden);
                    prop_assert_eq!(overridden, last.value().is_some());
                }
            }
        }
    }

    #[test]
    fn no_form_makes_it_panic(fields in vec(("(terms\\.)?[a-z_.]{0,30}|terms\\.(end\\.erase_within|governing_law|transfers\\.grounds|in_force)\\.(value|number|unit|event|clause|quote|status)", "\\PC{0,20}"), 0..12)) {
        let (terms, _) = Terms::from_form(&fields);
        prop_assert_eq!(Terms::from_form(&terms.to_form()).0, terms);
    }

    #[test]
    fn no_json_makes_it_panic(json in "\\PC{0,200}") {
        let _ = Terms::from_json(&json);
        let _ = Terms::from_json(&format!("{{\"version\":1,\"terms\":[{json}]}}"));
    }
}

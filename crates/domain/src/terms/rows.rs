//! Shorthand for terms that are written down in code: those of the standard agreement, and the demo world's.

use super::{Country, Event, Key, Period, Rate, Status, Term, Unit, Value, Word};

pub(super) fn stated(key: Key, value: Value, clause: &str) -> Term {
    Term::new(key, value, clause, None, Status::Stated).expect("the rows fit their keys: a test reads them all")
}

pub(super) fn word(key: Key, word: Word, clause: &str) -> Term {
    stated(key, Value::Choice(word), clause)
}

pub(super) fn words(key: Key, words: &[Word], clause: &str) -> Term {
    stated(key, Value::Choices(words.iter().copied().collect()), clause)
}

pub(super) fn period(key: Key, number: u32, unit: Unit, event: impl Into<Option<Event>>, clause: &str) -> Term {
    stated(key, Value::Period(Period { number, unit, event: event.into() }), clause)
}

pub(super) fn rate(key: Key, times: u32, each: Unit, clause: &str) -> Term {
    stated(key, Value::Rate(Rate { times, each }), clause)
}

pub(super) fn text(key: Key, text: &str, clause: &str) -> Term {
    stated(key, Value::Text(text.to_owned()), clause)
}

pub(super) fn country(key: Key, code: &str, clause: &str) -> Term {
    stated(key, Value::Country(known(code)), clause)
}

pub(super) fn countries(key: Key, codes: &[&str], clause: &str) -> Term {
    stated(key, Value::Countries(codes.iter().map(|code| known(code)).collect()), clause)
}

pub(super) fn known(code: &str) -> Country {
    Country::from_code(code).expect("the rows name countries by their codes: a test reads them all")
}

/// Not stated, though a clause speaks of it.
pub(super) fn blank(key: Key, clause: &str) -> Term {
    Term::not_stated(key, clause, None).expect("the rows' clauses are short: a test reads them all")
}

//! The terms of the demo world's four invented processors. Three promise what real processors of their trade promise,
//! each in its own way, and so exercise nearly every key; the fourth uses the standard agreement. The clause numbers
//! are those of the agreements that the terms were read from.
//!
//! Each row's comment names the promise as a reader would look for it.

mod cloud;
mod files;
mod iam;
mod sms;

pub use cloud::cloud;
pub use files::files;
pub use iam::iam;
pub use sms::sms;

use super::{Country, Event, Key, Period, Rate, Status, Term, Unit, Value, Word};

fn stated(key: Key, value: Value, clause: &str) -> Term {
    Term::new(key, value, clause, None, Status::Stated).expect("the rows fit their keys: a test reads them all")
}

fn word(key: Key, word: Word, clause: &str) -> Term {
    stated(key, Value::Choice(word), clause)
}

fn words(key: Key, words: &[Word], clause: &str) -> Term {
    stated(key, Value::Choices(words.iter().copied().collect()), clause)
}

fn period(key: Key, number: u32, unit: Unit, event: impl Into<Option<Event>>, clause: &str) -> Term {
    stated(key, Value::Period(Period { number, unit, event: event.into() }), clause)
}

fn rate(key: Key, times: u32, each: Unit, clause: &str) -> Term {
    stated(key, Value::Rate(Rate { times, each }), clause)
}

fn text(key: Key, text: &str, clause: &str) -> Term {
    stated(key, Value::Text(text.to_owned()), clause)
}

fn country(key: Key, code: &str, clause: &str) -> Term {
    stated(key, Value::Country(known(code)), clause)
}

fn countries(key: Key, codes: &[&str], clause: &str) -> Term {
    stated(key, Value::Countries(codes.iter().map(|code| known(code)).collect()), clause)
}

fn known(code: &str) -> Country {
    Country::from_code(code).expect("the rows name countries by their codes: a test reads them all")
}

/// Not stated, though a clause speaks of it.
fn blank(key: Key, clause: &str) -> Term {
    Term::not_stated(key, clause, None).expect("the rows' clauses are short: a test reads them all")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Terms;

    #[test]
    fn the_four_differ_and_can_be_written_and_read() {
        let all = [iam(), cloud(), sms(), files()];
        for terms in &all {
            assert_eq!(Terms::from_json(&terms.canonical_json()).as_ref(), Ok(terms));
        }
        let hashes: std::collections::BTreeSet<_> = all.iter().map(Terms::sha256).collect();
        assert_eq!(hashes.len(), 4);
    }

    #[test]
    fn no_row_hides_another() {
        for rows in [iam::rows(), cloud::rows(), sms::rows(), files::rows()] {
            let terms: Terms = rows.iter().cloned().collect();
            assert_eq!(terms.iter().count(), rows.len());
        }
    }

    #[test]
    fn what_the_four_promise_on_sub_processors() {
        let notice = |terms: &Terms| terms.period(Key::SubprocessorNotice).map(|period| (period.number, period.unit));
        assert_eq!(notice(&iam()), Some((1, Unit::Months)));
        assert_eq!(notice(&cloud()), None);
        assert_eq!(cloud().word(Key::SubprocessorNotice), Some(Word::BeforeEffect));
        assert_eq!(notice(&sms()), Some((30, Unit::Days)));
        let window = Period { number: 10, unit: Unit::BusinessDays, event: Some(Event::Receipt) };
        assert_eq!(cloud().period(Key::SubprocessorWindow), Some(window));
        assert_eq!(sms().word(Key::SubprocessorSilence), Some(Word::Approval));
    }
}

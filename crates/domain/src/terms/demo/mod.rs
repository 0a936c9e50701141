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

use super::rows::{blank, countries, country, period, rate, text, word, words};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Event, Key, Period, Terms, Unit, Word};

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

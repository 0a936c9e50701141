//! From when an agreement is in force.

use chrono::NaiveDate;

use super::{Key, Terms, Word};
use crate::message::Message;

/// From when an agreement is in force, or who has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InForce {
    /// From this day.
    From {
        /// The civil date, in the agreement's zone.
        date: NaiveDate,
        /// Why.
        reason: Message,
        /// The clause that says so; none where the terms do not say and a person did.
        clause: Option<String>,
    },
    /// The terms do not settle it: a person has to give the date. Nothing is guessed.
    MustAsk {
        /// Why it has to be asked.
        reason: Message,
        /// The clause that points elsewhere, where there is one.
        clause: Option<String>,
    },
}

/// From when an agreement is in force by its terms.
///
/// The dates of the signatures are civil dates in the agreement's zone. `asked` is the date that a person gave when
/// asked; it counts only where the terms do not settle the date by the signatures.
pub fn in_force_from(
    terms: &Terms,
    controller_signed: NaiveDate,
    processor_signed: NaiveDate,
    asked: Option<NaiveDate>,
) -> InForce {
    let clause = terms.clause(Key::InForce).map(str::to_owned);
    let (given, missing) = match terms.word(Key::InForce) {
        Some(Word::BothSignatures) => {
            let date = controller_signed.max(processor_signed);
            let reason = Message::new("terms-in-force-both-signatures")
                .with("controller", controller_signed)
                .with("processor", processor_signed);
            return InForce::From { date, reason, clause };
        }
        Some(Word::AsMainAgreement) => ("terms-in-force-as-main-agreement", "terms-in-force-ask-main-agreement"),
        Some(Word::OtherDate) => ("terms-in-force-other-date", "terms-in-force-ask-other-date"),
        _ => ("terms-in-force-given", "terms-in-force-ask-not-stated"),
    };
    match asked {
        Some(date) => InForce::From { date, reason: Message::new(given), clause },
        None => InForce::MustAsk { reason: Message::new(missing), clause },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Status, Term, Value, demo};

    const CONTROLLER: (i32, u32, u32) = (2026, 3, 2);
    const PROCESSOR: (i32, u32, u32) = (2026, 3, 5);

    fn date((year, month, day): (i32, u32, u32)) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn settled(terms: &Terms, asked: Option<NaiveDate>) -> InForce {
        in_force_from(terms, date(CONTROLLER), date(PROCESSOR), asked)
    }

    #[test]
    fn both_signatures_mean_the_later_date_whatever_was_answered() {
        let expected = date(PROCESSOR);
        for asked in [None, Some(date((2027, 1, 1)))] {
            let InForce::From { date, clause, .. } = settled(&demo::sms(), asked) else { panic!("a date") };
            assert_eq!((date, clause.as_deref()), (expected, Some("14.1")));
        }
        let swapped = in_force_from(&demo::sms(), date(PROCESSOR), date(CONTROLLER), None);
        assert!(matches!(swapped, InForce::From { date, .. } if date == expected));
    }

    #[test]
    fn other_dates_are_asked_for() {
        let first = date((2026, 1, 1));
        for word in [Word::AsMainAgreement, Word::OtherDate] {
            let term = Term::new(Key::InForce, Value::Choice(word), "14", None, Status::Stated).unwrap();
            let terms = Terms::from_iter([term]);
            assert!(matches!(settled(&terms, None), InForce::MustAsk { clause: Some(_), .. }));
            assert!(
                matches!(settled(&terms, Some(first)), InForce::From { date, clause: Some(_), .. } if date == first)
            );
        }
    }

    #[test]
    fn nothing_is_guessed() {
        assert!(matches!(settled(&Terms::default(), None), InForce::MustAsk { clause: None, .. }));
        // The cloud reseller's agreement points to its general terms.
        let InForce::MustAsk { clause, .. } = settled(&demo::cloud(), None) else { panic!("must ask") };
        assert_eq!(clause.as_deref(), Some("11.1"));
    }
}

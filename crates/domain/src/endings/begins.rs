//! The day from which the periods of the end run.

use chrono::NaiveDate;

use crate::message::Message;
use crate::terms::{Key, Terms, Word};

/// The day from which the periods of the end run, or who has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begins {
    /// This day: the last day of what had to end.
    On {
        /// A civil date in the agreement's zone.
        day: NaiveDate,
        /// Why.
        reason: Message,
        /// The clause that names the event; none where the terms do not.
        clause: Option<String>,
    },
    /// It is not known yet: a person has to give the day. Nothing is guessed.
    MustAsk {
        /// What has to be asked.
        reason: Message,
        /// The clause that names the event; none where the terms do not.
        clause: Option<String>,
    },
}

impl Begins {
    /// The day, where it is known.
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::On { day, .. } => Some(*day),
            Self::MustAsk { .. } => None,
        }
    }
}

/// From which day the periods of `end.*` run, by `end.begins`.
///
/// `effective_on` is the day on which this agreement ends; `asked` the last day of the main agreement or the services,
/// or, where the terms name no event, the day that a person gave.
pub fn begins(terms: &Terms, effective_on: Option<NaiveDate>, asked: Option<NaiveDate>) -> Begins {
    let clause = terms.clause(Key::EndBegins).map(str::to_owned);
    let (known, reason, missing) = match terms.word(Key::EndBegins) {
        Some(Word::ThisAgreement) if effective_on.is_some() => {
            (effective_on, "endings-begins-this", "endings-begins-ask-this")
        }
        // It ends once the data is gone, and the data is to go once it has ended: a person breaks the circle.
        Some(Word::ThisAgreement) => (asked, "endings-begins-given", "endings-begins-ask-this"),
        Some(Word::MainAgreement) => (asked, "endings-begins-main", "endings-begins-ask-main"),
        Some(Word::Services) => (asked, "endings-begins-services", "endings-begins-ask-services"),
        _ => (asked, "endings-begins-given", "endings-begins-ask-not-stated"),
    };
    match known {
        Some(day) => Begins::On { day, reason: Message::new(reason), clause },
        None => Begins::MustAsk { reason: Message::new(missing), clause },
    }
}

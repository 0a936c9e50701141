//! By when the controller chooses, the data is gone, and the processor confirms.

use chrono::NaiveDate;

use crate::duties::{Due, due};
use crate::terms::{Event, Key, Terms};
use crate::time::{Counting, first_instant};

/// The civil days from which the periods of the end may run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// The last day of what had to end: see [`super::begins`].
    pub expiry: Option<NaiveDate>,
    /// When the controller asked for it: its choice, or its request.
    pub request: Option<NaiveDate>,
    /// When the last of those who had to had answered.
    pub completion: Option<NaiveDate>,
}

impl Days {
    /// The day from which a term counts; none where it is not known yet. A period that names no event counts from the
    /// end, which is what this part of an agreement is about.
    fn of(self, terms: &Terms, key: Key) -> Option<NaiveDate> {
        match terms.period(key).and_then(|period| period.event) {
            Some(Event::Request) => self.request,
            Some(Event::Completion) => self.completion,
            _ if key == Key::EndConfirmWithin && terms.period(key).is_none() => self.completion,
            _ => self.expiry,
        }
    }
}

/// By when something of the end is due by one of `end.choose_within`, `end.erase_within` and `end.confirm_within`. None
/// where the terms say nothing of it, or the day from which it counts is not known yet.
pub fn end_due(terms: &Terms, key: Key, days: Days, counting: &Counting) -> Option<Due> {
    let from = first_instant(days.of(terms, key)?, counting.zone)?;
    due(terms, key, from.to_utc(), counting)
}

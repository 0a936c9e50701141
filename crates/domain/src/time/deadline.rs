//! What counting leads to.

use chrono::{DateTime, NaiveDate, SecondsFormat};
use chrono_tz::Tz;

use super::step::Step;

/// A deadline, with how it was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The first instant that is too late, in the zone in which it was counted.
    pub due_before: DateTime<Tz>,
    /// The last day in time, a civil date of that zone; none for hours.
    pub last_day: Option<NaiveDate>,
    /// How it was reached, in order.
    pub steps: Vec<Step>,
}

impl Deadline {
    /// [`Self::due_before`] as RFC 3339 writes it, with the zone's offset then.
    pub fn due_before_rfc3339(&self) -> String {
        self.due_before.to_rfc3339_opts(SecondsFormat::AutoSi, false)
    }
}

//! Targets that a tenant sets for itself.

use chrono::{DateTime, Utc};

use super::TimeError;
use super::count::deadline;
use super::counting::{Counting, Rule};
use super::deadline::Deadline;
use super::span::{Span, Way};
use super::step::Step;
use crate::message::Message;

/// What a tenant means by "without undue delay": a target of its own, and never law. Neither the GDPR nor the agreement
/// has a number there, so none may be shown as if they had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnTarget(Span);

impl OwnTarget {
    /// A target so far from the event.
    ///
    /// # Errors
    /// [`TimeError::WrongWay`] for a span that counts back.
    pub fn within(span: Span) -> Result<Self, TimeError> {
        match span.way() {
            Way::Forward => Ok(Self(span)),
            Way::Backward => Err(TimeError::WrongWay),
        }
    }

    /// How far from the event.
    pub const fn span(self) -> Span {
        self.0
    }

    /// Counts it plainly. Its first step says whose target it is.
    ///
    /// # Errors
    /// Those of [`deadline`].
    pub fn deadline(self, event: DateTime<Utc>, counting: &Counting) -> Result<Deadline, TimeError> {
        let plain = counting.clone().by(Rule::Contract).with_bgb_193(false);
        let mut counted = deadline(event, self.0, &plain)?;
        counted.steps.insert(0, Step::OwnTarget { within: self.0 });
        Ok(counted)
    }

    /// Whose target it is, in words.
    pub fn message(self) -> Message {
        Step::OwnTarget { within: self.0 }.message()
    }
}

//! Periods of notice: when a change may take effect, and until when it has to be announced.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::TimeError;
use super::count::deadline;
use super::counting::Counting;
use super::deadline::Deadline;
use super::instant::first_instant;
use super::span::{Span, Way};

/// The earliest lawful effect of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// From when the change may take effect: the first instant of [`Self::day`], but for notice in hours.
    pub at: DateTime<Tz>,
    /// The day of that instant: the day after the notice period's last.
    pub day: NaiveDate,
    /// The notice period.
    pub notice: Deadline,
}

/// From when a change may take effect whose notice was given, or received, at a moment: a change whose notice period's
/// last day is L may take effect from the day after L. The span counts onwards here, whichever way the term states it.
///
/// § 193 BGB is left aside: it gives time to whoever has to act within a period, and a period of notice protects whoever
/// waits.
///
/// # Errors
/// Those of [`deadline`].
pub fn earliest_effect(notice: DateTime<Utc>, span: Span, counting: &Counting) -> Result<Effect, TimeError> {
    let notice = deadline(notice, span.towards(Way::Forward), &counting.clone().with_bgb_193(false))?;
    Ok(Effect { at: notice.due_before, day: notice.due_before.date_naive(), notice })
}

/// Until when notice has to be given, or received, of a change that takes effect on a day, counted back from it.
///
/// # Errors
/// Those of [`deadline`].
pub fn latest_notice(effect: NaiveDate, span: Span, counting: &Counting) -> Result<Deadline, TimeError> {
    let begins = first_instant(effect, counting.zone).ok_or(TimeError::OutsideYears)?;
    deadline(begins.to_utc(), span.towards(Way::Backward), counting)
}

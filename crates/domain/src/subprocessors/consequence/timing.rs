//! The periods of an agreement's terms, kept so that they can be counted from whenever a notice is received.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::lists::Demand;
use crate::duties::{How, HowError};
use crate::message::Message;
use crate::terms::{Event, Key, Terms, Word};
use crate::time::{Counting, Span, Step, TimeError, Way, first_instant};

/// A period with the clause that states it. The moment in `how` is that of the announcement; it is counted anew from
/// whenever the period begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timed {
    /// How it is counted.
    pub how: How,
    /// The clause.
    pub clause: Option<String>,
}

/// How long before a change the controller has notice of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Notice {
    /// A period: the change may take effect on the day after its last.
    Period {
        /// The period.
        period: Timed,
        /// It counts from sending, and not from receipt.
        sent: bool,
    },
    /// On the day before at the latest.
    BeforeEffect {
        /// The clause.
        clause: Option<String>,
        /// It counts from sending, and not from receipt.
        sent: bool,
    },
    /// The terms do not say.
    NotStated,
}

/// How long the controller may object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Window {
    /// For a period.
    Period {
        /// The period.
        period: Timed,
        /// It counts from sending, and not from receipt.
        sent: bool,
    },
    /// Until the change takes effect: where the terms say so, say "as soon as possible", or nothing.
    UntilEffect {
        /// The clause.
        clause: Option<String>,
    },
}

/// What is counted for a change under an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timing {
    /// The notice.
    pub notice: Notice,
    /// The time to object.
    pub window: Window,
    /// The time to find a solution after an objection; none where the terms give no number.
    pub alternative: Option<Timed>,
    /// The zone in which days begin and end, by IANA name.
    pub zone: String,
}

impl Timing {
    /// What the terms say; what they do not say and would have to comes with it.
    pub(super) fn of(terms: &Terms, demand: Demand, announced: DateTime<Utc>, counting: &Counting) -> (Self, Vec<Key>) {
        let clause = |key| terms.clause(key).map(str::to_owned);
        let timed = |key: Key, way: Way, counting: &Counting| {
            let span = Span::try_from(terms.period(key)?).ok()?.towards(way);
            Some(Timed { how: How::new(announced, span, counting), clause: clause(key) })
        };
        let mut ask = Vec::new();
        let sent = terms.word(Key::SubprocessorNoticeCounts) == Some(Word::Sent);
        // A period of notice protects whoever waits: § 193 BGB does not move it.
        let waiting = counting.clone().with_bgb_193(false);
        let notice = match timed(Key::SubprocessorNotice, Way::Forward, &waiting) {
            _ if demand <= Demand::Inform => Notice::BeforeEffect { clause: clause(Key::SubprocessorSameGroup), sent },
            Some(period) => Notice::Period { period, sent },
            None if terms.word(Key::SubprocessorNotice).is_some() => {
                Notice::BeforeEffect { clause: clause(Key::SubprocessorNotice), sent }
            }
            None => Notice::NotStated,
        };
        let key = Key::SubprocessorWindow;
        let window = match (timed(key, Way::Forward, counting), terms.period(key)) {
            (Some(period), Some(stated)) if demand > Demand::Inform => {
                if stated.event.is_none() {
                    ask.push(key);
                }
                Window::Period { period, sent: stated.event == Some(Event::Sending) }
            }
            _ => Window::UntilEffect { clause: clause(key) },
        };
        if notice == Notice::NotStated && matches!(window, Window::UntilEffect { .. }) {
            ask.push(Key::SubprocessorNotice);
            if terms.value(key).is_none() {
                ask.push(key);
            }
        }
        let alternative = timed(Key::SubprocessorAlternative, Way::Forward, counting);
        (Self { notice, window, alternative, zone: counting.zone.name().to_owned() }, ask)
    }

    /// The zone in which days begin and end.
    ///
    /// # Errors
    /// A name that is none.
    pub fn zone(&self) -> Result<Tz, HowError> {
        self.zone.parse().map_err(|_| HowError::Word(self.zone.clone()))
    }

    /// The first instant of a day in that zone.
    ///
    /// # Errors
    /// A day that cannot be counted with.
    pub fn begins(&self, day: NaiveDate) -> Result<DateTime<Utc>, HowError> {
        Ok(first_instant(day, self.zone()?).ok_or(TimeError::OutsideYears)?.to_utc())
    }

    /// Until when a solution has to be found after an objection.
    ///
    /// # Errors
    /// A date that cannot be counted.
    pub fn alternative(&self, objected: DateTime<Utc>) -> Result<Option<Counted>, HowError> {
        self.alternative.as_ref().map(|period| period.from(objected)).transpose()
    }
}

/// The end of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The last day.
    pub last: NaiveDate,
    /// The first instant that is too late, UTC.
    pub too_late: DateTime<Utc>,
    /// The day of that instant, in the agreement's zone.
    pub after: NaiveDate,
    /// How it was counted.
    pub how: How,
    /// The clause.
    pub clause: Option<String>,
}

impl Counted {
    /// How it was counted, step by step; empty where it cannot be counted again.
    pub fn steps(&self) -> Vec<Message> {
        self.how.deadline().map(|found| found.steps.iter().map(Step::message).collect()).unwrap_or_default()
    }
}

impl Timed {
    /// Where it ends if it begins at a moment.
    ///
    /// # Errors
    /// A date that cannot be counted.
    pub fn from(&self, at: DateTime<Utc>) -> Result<Counted, HowError> {
        let how = How { from: at, ..self.how.clone() };
        let found = how.deadline()?;
        let after = found.due_before.date_naive();
        let last = found.last_day.unwrap_or(after);
        Ok(Counted { last, too_late: found.due_before.to_utc(), after, how, clause: self.clause.clone() })
    }
}

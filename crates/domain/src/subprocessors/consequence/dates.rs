//! The dates of a notice: until when to tell, until when to object, from when the change may take effect.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::timing::{Counted, Notice, Timing, Window};
use crate::duties::{How, HowError};
use crate::message::Message;
use crate::time::{Step, TimeError, Way, latest_notice};

/// When a notice was sent and received, as far as that is known. What was received was sent no later than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Told {
    /// When it was sent, and did not come back.
    pub sent: Option<DateTime<Utc>>,
    /// When it was received: a bounce is no receipt.
    pub received: Option<DateTime<Utc>>,
}

impl Told {
    /// Sent and received at one moment, as a plan assumes.
    pub const fn at(moment: DateTime<Utc>) -> Self {
        Self { sent: Some(moment), received: Some(moment) }
    }

    fn when(self, sent: bool) -> Option<DateTime<Utc>> {
        if sent { self.sent.or(self.received) } else { self.received }
    }
}

/// Until when the controller may object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Until {
    /// Until a day ends.
    Day {
        /// The period.
        period: Counted,
    },
    /// Until the change takes effect.
    Effect {
        /// The clause.
        clause: Option<String>,
    },
}

/// The dates that follow from when a notice was received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    /// The period of notice; none where the terms give no number.
    pub notice: Option<Counted>,
    /// The time to object.
    pub until: Until,
    /// The first day on which the change may take effect by what the terms say; none where a person has to say.
    pub earliest: Option<NaiveDate>,
}

impl Dates {
    /// The window is longer than the notice: the change may not take effect before the time to object has passed, since
    /// otherwise there would be no opportunity to object to it (Art. 28(2) GDPR; `change_before_objection` in
    /// `docs/findings.md`).
    pub fn waits_for_window(&self) -> bool {
        match (&self.notice, &self.until) {
            (Some(notice), Until::Day { period }) => period.after > notice.after,
            _ => false,
        }
    }

    /// How the dates were counted, step by step.
    pub fn steps(&self) -> Vec<Message> {
        let window = match &self.until {
            Until::Day { period } => Some(period),
            Until::Effect { .. } => None,
        };
        self.notice.iter().chain(window).flat_map(Counted::steps).collect()
    }
}

/// The last day for telling a controller of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldBy {
    /// The day: of receipt, or of sending where the terms count from that.
    pub day: NaiveDate,
    /// It counts from sending.
    pub sent: bool,
    /// The clause that it follows from.
    pub clause: Option<String>,
    /// How it was counted back from the effect; none where it is the day before.
    pub how: Option<How>,
}

impl ToldBy {
    /// How it was counted, step by step.
    pub fn steps(&self) -> Vec<Message> {
        let counted = self.how.as_ref().and_then(|how| how.deadline().ok());
        counted.map(|found| found.steps.iter().map(Step::message).collect()).unwrap_or_default()
    }
}

impl Timing {
    /// The dates that follow from when the controller was told; none as long as what they are counted from has not
    /// happened.
    ///
    /// # Errors
    /// A date that leaves the years that can be counted.
    pub fn dates(&self, told: Told) -> Result<Option<Dates>, HowError> {
        let (mut earliest, mut notice) = (None, None);
        match &self.notice {
            Notice::Period { period, sent } => {
                let Some(at) = told.when(*sent) else { return Ok(None) };
                let counted = period.from(at)?;
                earliest = Some(counted.after);
                notice = Some(counted);
            }
            Notice::BeforeEffect { sent, .. } => {
                let Some(at) = told.when(*sent) else { return Ok(None) };
                let day = at.with_timezone(&self.zone()?).date_naive();
                earliest = Some(day.succ_opt().ok_or(TimeError::OutsideYears)?);
            }
            Notice::NotStated => {}
        }
        let until = match &self.window {
            Window::Period { period, sent } => {
                let Some(at) = told.when(*sent) else { return Ok(None) };
                let period = period.from(at)?;
                earliest = earliest.max(Some(period.after));
                Until::Day { period }
            }
            Window::UntilEffect { clause } => Until::Effect { clause: clause.clone() },
        };
        // Nothing that says how long, or told by neither event: nobody knows.
        let is_told = told.received.is_some() || told.sent.is_some();
        Ok(is_told.then_some(Dates { notice, until, earliest }))
    }

    /// The last day for telling the controller of a change that takes effect on a day: told then, the change may take
    /// effect in time; told a day later, it may not. None where the terms give nothing to count back.
    ///
    /// # Errors
    /// A date that leaves the years that can be counted.
    pub fn told_by(&self, effect: NaiveDate) -> Result<Option<ToldBy>, HowError> {
        let mut last: Option<ToldBy> = None;
        let mut earlier = |found: ToldBy| {
            if last.as_ref().is_none_or(|last| found.day < last.day) {
                last = Some(found);
            }
        };
        match &self.notice {
            Notice::Period { period, sent } => {
                earlier(self.back(effect, &period.how, *sent, period.clause.clone())?);
            }
            Notice::BeforeEffect { clause, sent } => {
                let day = effect.pred_opt().ok_or(TimeError::OutsideYears)?;
                earlier(ToldBy { day, sent: *sent, clause: clause.clone(), how: None });
            }
            Notice::NotStated => {}
        }
        if let Window::Period { period, sent } = &self.window {
            earlier(self.back(effect, &period.how, *sent, period.clause.clone())?);
        }
        Ok(last)
    }

    /// Counts back from an effect, and further where a last day would move to a working day onwards.
    fn back(&self, effect: NaiveDate, how: &How, sent: bool, clause: Option<String>) -> Result<ToldBy, HowError> {
        let (span, counting) = (how.span()?, how.counting()?);
        let counted = latest_notice(effect, span, &counting)?;
        let mut day = counted.last_day.ok_or(TimeError::OutsideYears)?;
        // Two holidays and a weekend are the longest that a last day moves by; Christmas and New Year are no fortnight.
        for _ in 0..MOST_DAYS_MOVED {
            let forward = How { from: self.begins(day)?, ..how.clone() }.deadline()?;
            if forward.due_before.date_naive() <= effect {
                break;
            }
            day = day.pred_opt().ok_or(TimeError::OutsideYears)?;
        }
        let how = How::new(self.begins(effect)?, span.towards(Way::Backward), &counting);
        Ok(ToldBy { day, sent, clause, how: Some(how) })
    }
}

/// No law and no agreed calendar moves a last day by more than this.
const MOST_DAYS_MOVED: usize = 31;

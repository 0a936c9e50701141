//! What a date was counted from, kept beside it so that its steps can be shown again.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::time::{Calendar, Counting, Deadline, ExtraDay, National, Rule, Span, TimeError, deadline};

/// The inputs of a count, in the words of `countersign deadline`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct How {
    /// When the event occurred, UTC.
    pub from: DateTime<Utc>,
    /// The period: `30 d`, `10 bd`, `-1 month`.
    pub period: String,
    /// `contract` or `1182-71`.
    pub rule: String,
    /// Whose holidays, ISO 3166-1 alpha-2.
    pub calendar: String,
    /// The zone, by IANA name.
    pub zone: String,
    /// Further days off, as `MM-DD` or `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<String>,
    /// Whether Saturdays are business days.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub saturdays: bool,
    /// Whether § 193 BGB moves a last day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bgb_193: bool,
}

/// The inputs that were kept cannot be counted with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HowError {
    /// One of the words is none that is known.
    #[error("{0} is no input of a count")]
    Word(String),
    /// The count leaves the years of the calendars.
    #[error(transparent)]
    Time(#[from] TimeError),
}

impl How {
    /// The inputs of a count from a moment.
    pub fn new(from: DateTime<Utc>, span: Span, counting: &Counting) -> Self {
        Self {
            from,
            period: span.to_string(),
            rule: counting.rule.wire().to_owned(),
            calendar: counting.calendar.national().code().to_owned(),
            zone: counting.zone.name().to_owned(),
            extra: counting.calendar.extra().iter().map(ToString::to_string).collect(),
            saturdays: counting.calendar.saturdays(),
            bgb_193: counting.bgb_193,
        }
    }

    /// Counts again, with every step.
    ///
    /// # Errors
    /// What cannot be counted with.
    pub fn deadline(&self) -> Result<Deadline, HowError> {
        Ok(deadline(self.from, self.span()?, &self.counting()?)?)
    }

    /// The period.
    ///
    /// # Errors
    /// [`HowError::Word`].
    pub fn span(&self) -> Result<Span, HowError> {
        word(&self.period)
    }

    /// Everything but the event and the period.
    ///
    /// # Errors
    /// [`HowError::Word`].
    pub fn counting(&self) -> Result<Counting, HowError> {
        let extra = self.extra.iter().map(|day| word::<ExtraDay>(day)).collect::<Result<Vec<_>, _>>()?;
        let calendar = Calendar::of(word::<National>(&self.calendar)?).with_extra(extra).with_saturdays(self.saturdays);
        let (zone, rule) = (word::<Tz>(&self.zone)?, word::<Rule>(&self.rule)?);
        Ok(Counting { rule, calendar, zone, bgb_193: self.bgb_193 })
    }
}

fn word<T: FromStr>(text: &str) -> Result<T, HowError> {
    text.parse().map_err(|_| HowError::Word(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_counts_again_to_the_same_end() {
        let calendar = Calendar::of(National::Norway).with_extra(ExtraDay::list("12-24,2026-12-30").unwrap());
        let counting = Counting::plain(calendar.with_saturdays(true)).with_bgb_193(true);
        let (from, span) = ("2026-12-18T09:12:00Z".parse().unwrap(), "10 bd".parse().unwrap());
        let how = How::new(from, span, &counting);
        let kept: How = serde_json::from_str(&serde_json::to_string(&how).unwrap()).unwrap();
        assert_eq!(kept.deadline(), Ok(deadline(from, span, &counting).unwrap()));
    }

    #[test]
    fn words_that_nobody_knows_are_named() {
        let counting = Counting::plain(Calendar::of(National::Denmark));
        let how = How::new("2026-12-18T09:12:00Z".parse().unwrap(), "3 d".parse().unwrap(), &counting);
        for broken in [
            How { period: "soon".into(), ..how.clone() },
            How { rule: "soon".into(), ..how.clone() },
            How { calendar: "soon".into(), ..how.clone() },
            How { zone: "soon".into(), ..how.clone() },
            How { extra: vec!["soon".into()], ..how },
        ] {
            assert_eq!(broken.deadline(), Err(HowError::Word("soon".into())));
        }
    }
}

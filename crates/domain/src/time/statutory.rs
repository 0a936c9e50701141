//! Periods that the law sets, as data with dates: laws change, and a deadline follows the law of its day.

use chrono::{DateTime, NaiveDate, Utc};

use super::TimeError;
use super::bounds::{Bounds, bounds};
use super::counting::Counting;
use super::instant::local;
use super::span::Span;
use crate::message::Message;
use crate::terms::Unit;

/// What the law sets a period for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Statutory {
    /// The controller notifies the supervisory authority of a personal data breach after becoming aware of it.
    BreachToAuthority,
}

/// A period as the law sets it for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatutoryPeriod {
    /// What for.
    pub name: Statutory,
    /// Where the law says so.
    pub article: &'static str,
    /// How long.
    pub period: Span,
    /// The first day on which it holds.
    pub from: NaiveDate,
    /// The last day on which it holds; none while no law ends it.
    pub until: Option<NaiveDate>,
}

/// The table. A change of the law closes a row by `until` and adds one. What is only proposed does not stand here: the
/// Commission's proposal of 19 November 2025 (COM(2025) 837) would make the 72 hours of Art. 33(1) 96 hours.
///
/// In the EEA states outside the Union the GDPR holds since 20 July 2018 (Joint Committee Decision No 154/2018).
const TABLE: [StatutoryPeriod; 1] = [StatutoryPeriod {
    name: Statutory::BreachToAuthority,
    article: "Art. 33(1) GDPR",
    period: match Span::forward(72, Unit::Hours) {
        Ok(period) => period,
        Err(_) => panic!("72 is a number of hours"),
    },
    from: NaiveDate::from_ymd_opt(2018, 5, 25).expect("the day exists"),
    until: None,
}];

impl Statutory {
    /// The key of its name in `locales/`, which says the article as each language cites it.
    pub const fn text(self) -> &'static str {
        match self {
            Self::BreachToAuthority => "time-statutory-breach-to-authority",
        }
    }

    /// The period in force on a day; none where the law has none.
    pub fn on(self, day: NaiveDate) -> Option<StatutoryPeriod> {
        in_force(&TABLE, self, day).copied()
    }

    /// Counts the period from an event, by the law of the event's day: what is worked to, and what the law allows.
    ///
    /// # Errors
    /// [`TimeError::NotInForce`] where the law had no such period on that day; those of [`bounds`].
    pub fn counted(self, event: DateTime<Utc>, counting: &Counting) -> Result<(StatutoryPeriod, Bounds), TimeError> {
        let day = local(event, counting.zone)?.date_naive();
        let law = self.on(day).ok_or(TimeError::NotInForce)?;
        let bounds = bounds(event, law.period, counting)?;
        Ok((law, bounds))
    }
}

impl StatutoryPeriod {
    /// "Notification of a breach to the supervisory authority (Art. 33(1) GDPR): 72 hours, in force since 25 May 2018".
    pub fn message(&self) -> Message {
        let said = match self.until {
            None => Message::new("time-statutory-since"),
            Some(until) => Message::new("time-statutory-from-until").with("until", until),
        };
        said.with("name", Message::new(self.name.text())).with("period", self.period.counted()).with("from", self.from)
    }
}

fn in_force(table: &[StatutoryPeriod], name: Statutory, day: NaiveDate) -> Option<&StatutoryPeriod> {
    table.iter().find(|row| row.name == name && row.from <= day && row.until.is_none_or(|until| day <= until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Calendar, National};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_law_of_the_day_counts() {
        let name = Statutory::BreachToAuthority;
        assert_eq!(name.on(day("2018-05-24")), None);
        for known in ["2018-05-25", "2026-11-22", "2060-12-31"] {
            let law = name.on(day(known)).unwrap();
            assert_eq!((law.period.to_string().as_str(), law.article), ("72 h", "Art. 33(1) GDPR"));
        }
        let early = "2018-05-24T10:00:00Z".parse().unwrap();
        let counting = Counting::plain(Calendar::of(National::Denmark));
        assert_eq!(name.counted(early, &counting), Err(TimeError::NotInForce));
    }

    #[test]
    fn a_change_of_the_law_is_a_row() {
        let now = TABLE[0];
        let then = StatutoryPeriod { period: Span::forward(96, Unit::Hours).unwrap(), from: day("2030-01-01"), ..now };
        let table = [StatutoryPeriod { until: Some(day("2029-12-31")), ..now }, then];
        let hours = |on: &str| in_force(&table, Statutory::BreachToAuthority, day(on)).map(|law| law.period.number());
        assert_eq!(["2018-05-24", "2029-12-31", "2030-01-01"].map(hours), [None, Some(72), Some(96)]);
    }

    #[test]
    fn no_two_rows_hold_on_one_day() {
        for (index, row) in TABLE.iter().enumerate() {
            assert!(row.until.is_none_or(|until| row.from <= until));
            for other in &TABLE[index + 1..] {
                let overlap = row.until.is_none_or(|until| other.from <= until)
                    && other.until.is_none_or(|until| row.from <= until);
                assert!(row.name != other.name || !overlap);
            }
        }
    }
}

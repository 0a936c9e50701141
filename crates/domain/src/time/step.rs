//! How a deadline was reached, step by step.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;

use super::calendar::{DayOff, National};
use super::span::Span;

/// One step of counting. `says.rs` makes a sentence of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The period is a target that the tenant set, and not law.
    OwnTarget {
        /// How far from the event.
        within: Span,
    },
    /// Hours run from, or back from, this very moment.
    Moment {
        /// When the event occurs.
        at: DateTime<Tz>,
    },
    /// The hour of the event is not counted (Art. 3(1) of Regulation 1182/71): hours run from, or back from, a full hour.
    FullHour {
        /// When the event occurs.
        event: DateTime<Tz>,
        /// From where hours run.
        from: DateTime<Tz>,
    },
    /// Hours have passed, whatever days and clocks did meanwhile.
    Elapsed {
        /// The hours.
        span: Span,
        /// Where they end.
        at: DateTime<Tz>,
    },
    /// Clocks stand otherwise at the end than at the beginning; the hours are those that pass.
    ClocksChange {
        /// By how many minutes they were put forward, or back where negative.
        minutes: i64,
    },
    /// The day of the event is not counted.
    EventDay {
        /// That day, in the zone.
        day: NaiveDate,
    },
    /// A holiday or agreed day off is skipped in counting business days.
    Skipped {
        /// The day.
        day: NaiveDate,
        /// Why.
        off: DayOff,
        /// Whose calendar.
        national: National,
    },
    /// Saturdays and Sundays are skipped in counting business days.
    Weekends {
        /// How many days.
        days: u32,
    },
    /// The month in which the period ends does not have the date of the event: its last day takes the place.
    ShortMonth {
        /// The last day of that month.
        last: NaiveDate,
    },
    /// Counting ends.
    Counted {
        /// What was counted.
        span: Span,
        /// The last day of the period.
        last: NaiveDate,
    },
    /// Counting back ends.
    CountedBack {
        /// What was counted.
        span: Span,
        /// The day before which the period has to have passed.
        event: NaiveDate,
        /// The last day from which it has.
        last: NaiveDate,
    },
    /// A last day that is no working day gives way to the next that is (Art. 3(4) of Regulation 1182/71).
    Rolled {
        /// The day by counting.
        from: NaiveDate,
        /// Why it is none.
        off: DayOff,
        /// The working day.
        to: NaiveDate,
    },
    /// The same by § 193 of the German Civil Code.
    RolledByBgb193 {
        /// The day by counting.
        from: NaiveDate,
        /// Why it is none.
        off: DayOff,
        /// The working day.
        to: NaiveDate,
    },
    /// The period would not hold two working days, and is longer for that (Art. 3(5) of Regulation 1182/71).
    TwoWorkingDays {
        /// The last day that makes it hold two.
        last: NaiveDate,
    },
    /// From then on it is too late.
    TooLate {
        /// The first instant that is too late.
        from: DateTime<Tz>,
    },
}

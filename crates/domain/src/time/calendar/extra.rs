//! Days that a tenant or a term adds.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

/// A day on which nobody works though the law has no holiday: each year's, or one only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExtraDay {
    /// Every year. 29 February is there in leap years.
    Yearly {
        /// 1 to 12.
        month: u32,
        /// 1 to 31, one that the month has.
        day: u32,
    },
    /// Once.
    Once(NaiveDate),
}

/// Why words name no calendar or no day of one.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum CalendarError {
    /// No calendar has this code.
    #[error("there is no such calendar; there are DK, NO, SE, FI and DE")]
    Unknown,
    /// Neither a day of each year nor a date.
    #[error("a further day is written as in 12-24 for every year, or 2027-06-05 for one")]
    ExtraDay,
}

impl ExtraDay {
    pub(super) fn is(self, date: NaiveDate) -> bool {
        match self {
            Self::Yearly { month, day } => (date.month(), date.day()) == (month, day),
            Self::Once(once) => once == date,
        }
    }

    /// Reads days with commas between them, none where there is nothing: `12-24,12-31,2027-06-05`.
    ///
    /// # Errors
    /// [`CalendarError::ExtraDay`] where one of them is no day.
    pub fn list(text: &str) -> Result<Vec<Self>, CalendarError> {
        if text.trim().is_empty() {
            return Ok(Vec::new());
        }
        text.split(',').map(str::parse).collect()
    }
}

impl FromStr for ExtraDay {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let digits = |part: &str, long: usize| {
            (part.len() == long && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok()).flatten()
        };
        let parts: Vec<&str> = text.trim().split('-').collect();
        let read = match parts.as_slice() {
            // A leap year, so that 29 February may be named.
            [month, day] => digits(month, 2).zip(digits(day, 2)).and_then(|(month, day)| {
                NaiveDate::from_ymd_opt(2020, month, day).map(|_| Self::Yearly { month, day })
            }),
            [year, month, day] => {
                digits(year, 4).zip(digits(month, 2)).zip(digits(day, 2)).and_then(|((year, month), day)| {
                    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Self::Once)
                })
            }
            _ => None,
        };
        read.ok_or(CalendarError::ExtraDay)
    }
}

/// As it is read: `12-24`, `2027-06-05`.
impl fmt::Display for ExtraDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yearly { month, day } => write!(f, "{month:02}-{day:02}"),
            Self::Once(date) => write!(f, "{date}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_written() {
        let days = ExtraDay::list("12-24, 02-29,2027-06-05").unwrap();
        assert_eq!(days.iter().map(ToString::to_string).collect::<Vec<_>>(), ["12-24", "02-29", "2027-06-05"]);
        assert_eq!(ExtraDay::list(" "), Ok(vec![]));
        for wrong in ["24", "13-01", "02-30", "2027-02-29", "12-24,", "1-1", "+1-01", "12-2\u{664}", "2027-6-5", "a,b"]
        {
            assert_eq!(ExtraDay::list(wrong), Err(CalendarError::ExtraDay), "{wrong}");
        }
    }

    #[test]
    fn the_leap_day_is_there_in_leap_years() {
        let leap: ExtraDay = "02-29".parse().unwrap();
        assert!(leap.is(NaiveDate::from_ymd_opt(2028, 2, 29).unwrap()));
        assert!(!leap.is(NaiveDate::from_ymd_opt(2027, 2, 28).unwrap()));
    }
}

//! How far, and which way.

use std::fmt;
use std::str::FromStr;

use crate::terms::{Period, Unit};

/// The largest number of a span, as of a term's period. Ten thousand days are 27 years; nothing counted is longer.
const MAX_NUMBER: u32 = 10_000;

/// From the event onwards, or back from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Something is due within the period after the event.
    Forward,
    /// Something is due at least the period before the event.
    Backward,
}

/// A number of units, forward or backward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    number: u32,
    unit: Unit,
    way: Way,
}

/// Why words are not a span.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum SpanError {
    /// The number is missing, no whole number, or out of range.
    #[error("a period begins with a whole number from 1 to 10,000, as in \"30 d\"")]
    Number,
    /// The unit is missing or none of those known.
    #[error("a period ends with its unit: h, d, bd (business days), w, month or y, as in \"10 bd\"")]
    Unit,
}

impl Span {
    /// A span onwards.
    ///
    /// # Errors
    /// [`SpanError::Number`] unless the number is from 1 to 10,000.
    pub const fn forward(number: u32, unit: Unit) -> Result<Self, SpanError> {
        Self::new(number, unit, Way::Forward)
    }

    /// A span back from an event.
    ///
    /// # Errors
    /// [`SpanError::Number`] unless the number is from 1 to 10,000.
    pub const fn backward(number: u32, unit: Unit) -> Result<Self, SpanError> {
        Self::new(number, unit, Way::Backward)
    }

    const fn new(number: u32, unit: Unit, way: Way) -> Result<Self, SpanError> {
        if number == 0 || number > MAX_NUMBER { Err(SpanError::Number) } else { Ok(Self { number, unit, way }) }
    }

    /// How many; 1 to 10,000.
    pub const fn number(self) -> u32 {
        self.number
    }

    /// Of what.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// Which way.
    pub const fn way(self) -> Way {
        self.way
    }

    /// As long, the other way or the same.
    #[must_use]
    pub const fn towards(self, way: Way) -> Self {
        Self { way, ..self }
    }

    /// Whether it is two days long or longer by its unit and number, so that Art. 3(5) of Regulation 1182/71 looks for
    /// two working days in it. Periods in hours are left alone.
    pub(super) const fn is_two_days_or_more(self) -> bool {
        match self.unit {
            Unit::Hours => false,
            Unit::Days | Unit::BusinessDays => self.number >= 2,
            Unit::Weeks | Unit::Months | Unit::Years => true,
        }
    }
}

/// As terms state periods: back to an event that lies ahead, forward from any other. A period whose event the agreement
/// does not name counts forward; whoever knows that it is a notice turns it by [`Span::towards`].
impl TryFrom<Period> for Span {
    type Error = SpanError;

    fn try_from(period: Period) -> Result<Self, SpanError> {
        let back = period.event.is_some_and(crate::terms::Event::counts_back);
        Self::new(period.number, period.unit, if back { Way::Backward } else { Way::Forward })
    }
}

/// `72 h`, `30 d`, `10 bd`, `2 w`, `1 month`, `1 y`, also with the words in full; a leading `-` counts backward.
impl FromStr for Span {
    type Err = SpanError;

    fn from_str(text: &str) -> Result<Self, SpanError> {
        let text = text.trim();
        let (rest, way) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (rest.trim_start(), Way::Backward),
            None => (text, Way::Forward),
        };
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, unit) = rest.split_at(end);
        let number = digits.parse().map_err(|_| SpanError::Number)?;
        Self::new(number, unit_of(unit).ok_or(SpanError::Unit)?, way)
    }
}

fn unit_of(text: &str) -> Option<Unit> {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || c == '_')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    Some(match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["h" | "hour" | "hours"] => Unit::Hours,
        ["d" | "day" | "days"] | ["calendar", "day" | "days"] => Unit::Days,
        ["bd"] | ["business" | "working", "day" | "days"] => Unit::BusinessDays,
        ["w" | "week" | "weeks"] => Unit::Weeks,
        ["month" | "months"] => Unit::Months,
        ["y" | "year" | "years"] => Unit::Years,
        _ => return None,
    })
}

/// As it is read: `10 bd`, `-30 d`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Hours => "h",
            Unit::Days => "d",
            Unit::BusinessDays => "bd",
            Unit::Weeks => "w",
            Unit::Months if self.number == 1 => "month",
            Unit::Months => "months",
            Unit::Years => "y",
        };
        let sign = if self.way == Way::Backward { "-" } else { "" };
        write!(f, "{sign}{} {unit}", self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Event;

    #[test]
    fn spans_are_read_as_people_write_them() {
        for (text, written) in [
            ("72 h", "72 h"),
            ("72h", "72 h"),
            (" 30  days ", "30 d"),
            ("30 calendar days", "30 d"),
            ("10 bd", "10 bd"),
            ("10 Business Days", "10 bd"),
            ("10 business_days", "10 bd"),
            ("10 working days", "10 bd"),
            ("2 w", "2 w"),
            ("1 month", "1 month"),
            ("3 months", "3 months"),
            ("1 y", "1 y"),
            ("-30 d", "-30 d"),
            ("\u{2212} 1 week", "-1 w"),
        ] {
            assert_eq!(text.parse::<Span>().map(|span| span.to_string()).as_deref(), Ok(written), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_span_is_refused() {
        for text in ["", "d", "-", "0 d", "10001 d", "99999999999 d", "1.5 h", "+3 d", "--3 d", "ten days", "\u{664} d"]
        {
            assert!(text.parse::<Span>().is_err(), "{text}");
        }
        // "m" might be minutes.
        for text in ["3", "3 m", "3 minutes", "3 d ays", "3 d 4 h", "3 businessdays"] {
            assert_eq!(text.parse::<Span>(), Err(SpanError::Unit), "{text}");
        }
    }

    #[test]
    fn periods_of_terms_count_back_to_what_lies_ahead() {
        let period = |event| Period { number: 30, unit: Unit::Days, event };
        assert_eq!(Span::try_from(period(Some(Event::Effect))), Span::backward(30, Unit::Days));
        assert_eq!(Span::try_from(period(Some(Event::Receipt))), Span::forward(30, Unit::Days));
        assert_eq!(Span::try_from(period(None)), Span::forward(30, Unit::Days));
    }
}

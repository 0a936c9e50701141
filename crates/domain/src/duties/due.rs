//! By when something is due, from a term of the agreement.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::How;
use crate::terms::{Key, Terms, Value, Word};
use crate::time::{Calendar, Counting, Deadline, National, Span, TimeError, Way};

/// What a term says of when something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The term.
    pub key: Key,
    /// The clause that says so.
    pub clause: String,
    /// By when.
    pub by: By,
}

/// By when something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// By a date that was counted.
    Date {
        /// The date, with its steps.
        deadline: Deadline,
        /// The inputs, to be kept beside it.
        how: Box<How>,
    },
    /// As soon as the word says ("without undue delay"): no date follows from the agreement, and none is made up.
    Word(Word),
    /// The period leaves the years that can be counted.
    Beyond(TimeError),
}

impl By {
    /// The date; none where the agreement gives none.
    pub const fn deadline(&self) -> Option<&Deadline> {
        match self {
            Self::Date { deadline, .. } => Some(deadline),
            Self::Word(_) | Self::Beyond(_) => None,
        }
    }
}

/// Counts the period of a term onwards from an event. None where the agreement does not state one under this key: a
/// person is asked then.
pub fn due(terms: &Terms, key: Key, event: DateTime<Utc>, counting: &Counting) -> Option<Due> {
    let term = terms.get(key)?;
    let by = match term.value()? {
        Value::Period(period) => {
            let span = Span::try_from(*period).ok()?.towards(Way::Forward);
            let how = How::new(event, span, counting);
            match crate::time::deadline(event, span, counting) {
                Ok(deadline) => By::Date { deadline, how: Box::new(how) },
                Err(fault) => By::Beyond(fault),
            }
        }
        Value::Choice(word) => By::Word(*word),
        _ => return None,
    };
    Some(Due { key, clause: term.clause().to_owned(), by })
}

/// How a tenant counts: plainly, by the holidays of its country, in its zone. Both are words of its profile; none where
/// its calendar is none that is known.
pub fn counting_of(calendar: &str, zone: &str) -> Option<Counting> {
    let national: National = calendar.parse().ok()?;
    let zone: Tz = zone.parse().ok()?;
    Some(Counting::plain(Calendar::of(national)).within(zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Event, Period, Status, Term, Unit};

    fn terms(value: Value) -> Terms {
        [Term::new(Key::EndEraseWithin, value, "C.6", None, Status::Stated).unwrap()].into_iter().collect()
    }

    fn counting() -> Counting {
        counting_of("NO", "Europe/Oslo").unwrap()
    }

    #[test]
    fn a_period_is_counted_and_cited() {
        let ninety = Period { number: 90, unit: Unit::Days, event: Some(Event::Expiry) };
        let expired = "2026-12-31T22:59:00Z".parse().unwrap();
        let due = due(&terms(Value::Period(ninety)), Key::EndEraseWithin, expired, &counting()).unwrap();
        assert_eq!((due.clause.as_str(), due.by.deadline().unwrap().last_day), ("C.6", "2027-03-31".parse().ok()));
        let By::Date { deadline, how } = due.by else { panic!("a date") };
        assert_eq!(how.deadline(), Ok(deadline));
    }

    #[test]
    fn a_word_gives_no_date_and_silence_nothing() {
        let now = "2026-12-31T22:59:00Z".parse().unwrap();
        let at_once = terms(Value::Choice(Word::AtOnce));
        assert_eq!(due(&at_once, Key::EndEraseWithin, now, &counting()).unwrap().by, By::Word(Word::AtOnce));
        assert_eq!(due(&at_once, Key::EndConfirmWithin, now, &counting()), None);
        let far = "2060-12-01T00:00:00Z".parse().unwrap();
        let years = Period { number: 90, unit: Unit::Years, event: None };
        let beyond = due(&terms(Value::Period(years)), Key::EndEraseWithin, far, &counting()).unwrap();
        assert_eq!(beyond.by, By::Beyond(TimeError::OutsideYears));
    }
}

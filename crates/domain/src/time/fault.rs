//! Why a deadline cannot be counted.

use crate::message::Message;

use super::calendar::{FIRST_YEAR, LAST_YEAR};

/// Why a deadline cannot be counted. Nothing is guessed then.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum TimeError {
    /// The event, or a day on the way to the end, lies outside the years whose holidays are known.
    #[error(
        "dates are counted from {FIRST_YEAR} to {LAST_YEAR}, the years whose holidays are known; this one lies outside"
    )]
    OutsideYears,
    /// The law had, or has, no such period on that day.
    #[error("on that day no such period is in force")]
    NotInForce,
    /// A period that is to run onwards counts backward, or the other way round.
    #[error("this period counts the wrong way")]
    WrongWay,
}

impl TimeError {
    /// For a person.
    pub fn message(self) -> Message {
        match self {
            Self::OutsideYears => Message::new("time-error-outside-years")
                .with("first", FIRST_YEAR.to_string())
                .with("last", LAST_YEAR.to_string()),
            Self::NotInForce => Message::new("time-error-not-in-force"),
            Self::WrongWay => Message::new("time-error-wrong-way"),
        }
    }
}

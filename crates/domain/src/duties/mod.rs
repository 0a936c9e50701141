//! Duties: what the terms of an agreement, or the law, oblige a party to do, by a date or without one.

mod due;
mod how;
mod kind;
mod recurring;
mod standing;

pub use due::{By, Due, counting_of, due};
pub use how::{How, HowError};
pub use kind::{DutyKind, DutyState, text_keys, what};
pub use recurring::{Change, Owed, Recurring, Round, change, recurring};
pub use standing::{Source, Standing, StandingDuty, standing};

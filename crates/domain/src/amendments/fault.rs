//! What can be wrong with an amendment.

use chrono::NaiveDate;

use crate::message::Message;

/// Why an amendment cannot be proposed as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It says what the agreement says already.
    #[error("the amendment changes nothing")]
    NothingChanges,
    /// The text has no such clause, or another change takes it away.
    #[error("there is no clause {0}")]
    NoSuchClause(String),
    /// Two changes of the same words.
    #[error("clause {0} is changed twice")]
    Twice(String),
    /// A new clause without a number cannot be cited.
    #[error("a new clause has no number")]
    NumberMissing,
    /// Another clause goes by this number.
    #[error("the number {0} is taken")]
    NumberTaken(String),
    /// A clause without words.
    #[error("there are no words")]
    NoWords,
    /// Too long, or too many changes.
    #[error("the amendment is too long")]
    TooLong,
    /// Characters that cannot be seen.
    #[error("hidden characters")]
    HiddenCharacters,
    /// It would hold before the version that it changes does.
    #[error("before the version that it changes, which is in force from {0}")]
    BeforeBase(NaiveDate),
    /// Years away.
    #[error("the day is too far off")]
    FarOff,
}

impl Fault {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::NothingChanges => Message::new("amendments-fault-nothing"),
            Self::NoSuchClause(at) => Message::new("amendments-fault-no-clause").with("clause", at.as_str()),
            Self::Twice(at) => Message::new("amendments-fault-twice").with("clause", at.as_str()),
            Self::NumberMissing => Message::new("amendments-fault-number"),
            Self::NumberTaken(label) => Message::new("amendments-fault-taken").with("number", label.as_str()),
            Self::NoWords => Message::new("amendments-fault-words"),
            Self::TooLong => Message::new("amendments-fault-long"),
            Self::HiddenCharacters => Message::new("amendments-fault-hidden"),
            Self::BeforeBase(day) => Message::new("amendments-fault-before").with("day", *day),
            Self::FarOff => Message::new("amendments-fault-far"),
        }
    }
}

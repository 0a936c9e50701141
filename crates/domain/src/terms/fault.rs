//! What can be wrong with terms.

use super::names::{closed_list, text_key};

closed_list! {
    /// What is wrong with one term.
    Fault, "terms-fault-" {
        /// No key has this name.
        UnknownKey = "unknown_key",
        /// The key stands there twice, or a form sent a field twice.
        Twice = "twice",
        /// It is said to be stated, but there is no value.
        ValueMissing = "value_missing",
        /// It is said not to be stated, but there is a value.
        ValueUnexpected = "value_unexpected",
        /// The value is of another kind than the key takes.
        Kind = "kind",
        /// Both a number and a word are given.
        NumberAndWord = "number_and_word",
        /// Not a whole number from 1 to 10,000.
        Number = "number",
        /// The unit is missing, or is not one that the key allows.
        Unit = "unit",
        /// The event is not one that the key allows.
        Event = "event",
        /// The word is not one that the key allows.
        Word = "word",
        /// No country has this code.
        Country = "country",
        /// The clause is missing.
        ClauseMissing = "clause_missing",
        /// The text is too long.
        TooLong = "too_long",
        /// The text holds characters that cannot be printed.
        ControlCharacter = "control_character",
        /// The status is none of the four.
        Status = "status",
        /// The form has no such field.
        UnknownField = "unknown_field",
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::UnknownKey => "there is no such key",
            Self::Twice => "stands there twice",
            Self::ValueMissing => "stated, but without a value",
            Self::ValueUnexpected => "not stated, but with a value",
            Self::Kind => "the value is of another kind than the key takes",
            Self::NumberAndWord => "both a number and a word",
            Self::Number => "not a whole number from 1 to 10,000",
            Self::Unit => "the unit is missing or not allowed here",
            Self::Event => "the event is not allowed here",
            Self::Word => "the word is not allowed here",
            Self::Country => "not a country code of ISO 3166-1",
            Self::ClauseMissing => "the clause is missing",
            Self::TooLong => "the text is too long",
            Self::ControlCharacter => "the text holds characters that cannot be printed",
            Self::Status => "not a status",
            Self::UnknownField => "there is no such field",
        })
    }
}

impl std::error::Error for Fault {}

/// Why JSON is not terms.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum TermsError {
    /// Not JSON, or JSON of another shape.
    #[error("not terms: {0}")]
    Shape(String),
    /// Written by a later version of the product.
    #[error("version {0} of the terms' format is not known here")]
    Version(u32),
    /// One term is wrong.
    #[error("{key}: {fault}")]
    Term {
        /// The key, as it stands there.
        key: String,
        /// What is wrong.
        fault: Fault,
    },
}

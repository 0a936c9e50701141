//! What is sealed about an ending and its answers.

use keys::Place;
use serde::{Deserialize, Serialize};

pub(super) const ENDING: Place = Place("ending.details");
pub(super) const LINK: Place = Place("ending_link.name");
pub(super) const ANSWER: Place = Place("ending_answer.details");

/// What a person wrote when they recorded an ending, and what they had been told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Why, in their words.
    pub reason: String,
    /// What takes its place, where something does.
    #[serde(default)]
    pub replaced_by: String,
    /// What the terms had against it, as it was shown.
    #[serde(default)]
    pub against: Vec<Said>,
    /// Who recorded it, by name.
    #[serde(default)]
    pub by: String,
}

/// A sentence that was shown, with the clause that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// In the language of who read it.
    pub text: String,
    /// The clause; empty where there is none.
    #[serde(default)]
    pub clause: String,
}

/// What a person wrote when they recorded an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerDetails {
    /// How it was done.
    pub how: String,
    /// The law that requires that data is kept; empty for none.
    #[serde(default)]
    pub law: String,
    /// What proves it, in words.
    #[serde(default)]
    pub evidence: String,
    /// The name of the attached file; empty for none.
    #[serde(default)]
    pub file: String,
    /// What was remarked, as it was shown.
    #[serde(default)]
    pub remarks: Vec<Said>,
    /// Who recorded it, by name.
    #[serde(default)]
    pub by: String,
}

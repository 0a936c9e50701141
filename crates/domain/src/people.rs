//! People of a controller, and what their organisation is for.

use serde::{Deserialize, Serialize};

/// What a contact is there for; one person may have several duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Signs for the controller.
    Signatory,
    /// Is written to about privacy matters: notices, objections.
    Privacy,
    /// Is told of breaches.
    Breach,
}

impl Duty {
    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Signatory => "signatory",
            Self::Privacy => "privacy",
            Self::Breach => "breach",
        }
    }

    /// The duty of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Signatory, Self::Privacy, Self::Breach].into_iter().find(|duty| duty.word() == word)
    }
}

/// What is known of a contact; sealed under the controller's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDetails {
    /// The address, as typed.
    pub email: String,
    /// The name; empty until it is given.
    #[serde(default)]
    pub name: String,
    /// The role in the organisation.
    #[serde(default)]
    pub role: String,
    /// The telephone.
    #[serde(default)]
    pub phone: String,
}

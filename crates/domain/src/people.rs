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
        Self::ALL.into_iter().find(|duty| duty.word() == word)
    }
}

impl Duty {
    /// All of them, in the order in which forms show them.
    pub const ALL: [Self; 3] = [Self::Signatory, Self::Privacy, Self::Breach];
}

/// The duty that nobody would have any more if one contact's duties became `kept`: what one alone has is kept until
/// somebody else has it. `others`: the duties of all other contacts that count.
pub fn left_by_nobody(now: &[Duty], kept: &[Duty], others: &[Vec<Duty>]) -> Option<Duty> {
    let taken = |duty: &Duty| others.iter().any(|duties| duties.contains(duty));
    Duty::ALL.into_iter().find(|duty| now.contains(duty) && !kept.contains(duty) && !taken(duty))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_a_duty_stays() {
        let both = [Duty::Privacy, Duty::Breach];
        assert_eq!(left_by_nobody(&both, &[], &[vec![Duty::Breach]]), Some(Duty::Privacy));
        assert_eq!(left_by_nobody(&both, &[Duty::Privacy], &[vec![Duty::Breach]]), None);
        assert_eq!(left_by_nobody(&[], &[], &[]), None);
        assert_eq!(left_by_nobody(&[Duty::Signatory], &both, &[]), Some(Duty::Signatory));
    }
}

//! People of a controller, and what their organisation is for.

use chrono::{DateTime, TimeDelta, Utc};
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

/// A contact point of the processor that its agreements name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// For privacy matters.
    Privacy,
    /// For breaches.
    Breach,
}

impl Point {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Privacy, Self::Breach];

    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Breach => "breach",
        }
    }

    /// The contact point of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|point| point.word() == word)
    }
}

/// Where the processor is reached instead of where its controllers know it to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointChange {
    /// Which contact point.
    pub point: Point,
    /// The address that they know.
    pub before: String,
    /// The address that stands.
    pub after: String,
}

/// For how long the staff wait for a customer's own people to confirm what the staff wrote of its contacts, before they may
/// answer for it themselves.
pub const SILENCE: TimeDelta = TimeDelta::days(14);

/// Why a member of the staff cannot answer for a contact in the customer's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// Somebody who signs for the customer can still confirm it; from this moment on their silence is enough.
    Awaited(DateTime<Utc>),
    /// Whoever wrote it cannot also answer for it while somebody else could.
    SamePerson,
}

/// Whether a member of the staff may answer, with evidence, for what the staff wrote of a customer's contacts and the
/// customer has not confirmed: where nobody is there to confirm it, or nobody has said anything for [`SILENCE`]; and never
/// alone, unless nobody else of the staff could.
///
/// `signs`: somebody who signs for the customer, with a proved address, is there. `own`: the reader wrote it.
///
/// # Errors
/// What stands against it.
pub fn may_answer_for(
    signs: bool,
    asked_at: DateTime<Utc>,
    now: DateTime<Utc>,
    own: bool,
    others: i64,
) -> Result<(), NotYet> {
    if signs && now < asked_at + SILENCE {
        Err(NotYet::Awaited(asked_at + SILENCE))
    } else if own && others > 0 {
        Err(NotYet::SamePerson)
    } else {
        Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_staff_answer_for_a_contact_only_where_nobody_else_does_and_not_alone() {
        let asked: DateTime<Utc> = "2027-01-05T08:00:00Z".parse().unwrap();
        let (soon, late) = (asked + TimeDelta::days(13), asked + SILENCE);
        assert_eq!(may_answer_for(true, asked, soon, false, 2), Err(NotYet::Awaited(late)));
        assert_eq!(may_answer_for(false, asked, soon, false, 2), Ok(()));
        assert_eq!(may_answer_for(true, asked, late, true, 1), Err(NotYet::SamePerson));
        assert_eq!(may_answer_for(false, asked, asked, true, 0), Ok(()));
    }

    #[test]
    fn the_last_of_a_duty_stays() {
        let both = [Duty::Privacy, Duty::Breach];
        assert_eq!(left_by_nobody(&both, &[], &[vec![Duty::Breach]]), Some(Duty::Privacy));
        assert_eq!(left_by_nobody(&both, &[Duty::Privacy], &[vec![Duty::Breach]]), None);
        assert_eq!(left_by_nobody(&[], &[], &[]), None);
        assert_eq!(left_by_nobody(&[Duty::Signatory], &both, &[]), Some(Duty::Signatory));
    }
}

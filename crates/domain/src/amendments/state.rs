//! The life of an amendment.

use crate::agreements::{Side, Tone};

/// Where an amendment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// One party is writing it; the other does not see it.
    Draft,
    /// Signed by the party that proposes it; waits for the other.
    Proposed,
    /// Signed by both: a version of the agreement.
    Concluded,
    /// The other party does not want it.
    Declined,
    /// Taken back by the party that wrote it.
    Withdrawn,
    /// Not answered by the day that it names. Silence changes nothing.
    Lapsed,
    /// The agreement ended while it was open.
    Ended,
}

/// What somebody does to an amendment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// The party that wrote it signs and sends it.
    Propose,
    /// The other party signs.
    Accept,
    /// The other party does not want it.
    Decline,
    /// The party that wrote it takes it back.
    Withdraw,
    /// Its day has passed.
    Lapse,
    /// The agreement that it would change has ended.
    End,
}

/// The act is not possible in this state, usually since the other party was quicker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{act:?} is not possible while the amendment is {state:?}")]
pub struct NotNow {
    /// Where it stands.
    pub state: State,
    /// What was tried.
    pub act: Act,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Draft, Self::Proposed, Self::Concluded, Self::Declined, Self::Withdrawn, Self::Lapsed, Self::Ended];

    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Concluded => "concluded",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
            Self::Ended => "ended",
        }
    }

    /// The state of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// The state that an act leads to.
    ///
    /// # Errors
    /// [`NotNow`].
    pub const fn after(self, act: Act) -> Result<Self, NotNow> {
        Ok(match (self, act) {
            (Self::Draft, Act::Propose) => Self::Proposed,
            (Self::Proposed, Act::Accept) => Self::Concluded,
            (Self::Proposed, Act::Decline) => Self::Declined,
            (Self::Draft | Self::Proposed, Act::Withdraw) => Self::Withdrawn,
            (Self::Proposed, Act::Lapse) => Self::Lapsed,
            (Self::Proposed, Act::End) => Self::Ended,
            (state, act) => return Err(NotNow { state, act }),
        })
    }

    /// How it looks to a reader; `own`: the reader's party wrote it.
    pub const fn tone(self, own: bool) -> Tone {
        match self {
            Self::Draft => Tone::WaitingForYou,
            Self::Proposed if own => Tone::WaitingForThem,
            Self::Proposed => Tone::WaitingForYou,
            Self::Concluded => Tone::Done,
            Self::Declined | Self::Lapsed => Tone::Refused,
            Self::Withdrawn | Self::Ended => Tone::Neutral,
        }
    }
}

/// The other party.
pub const fn other(side: Side) -> Side {
    match side {
        Side::Controller => Side::Processor,
        Side::Processor => Side::Controller,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTS: [Act; 6] = [Act::Propose, Act::Accept, Act::Decline, Act::Withdraw, Act::Lapse, Act::End];

    #[test]
    fn nothing_is_concluded_that_was_not_proposed_and_what_has_ended_stays_so() {
        for state in State::ALL {
            assert_eq!(State::from_word(state.word()), Some(state));
            assert_eq!(state.after(Act::Accept).is_ok(), state == State::Proposed);
            if !matches!(state, State::Draft | State::Proposed) {
                assert!(ACTS.into_iter().all(|act| state.after(act).is_err()), "{state:?}");
            }
        }
        assert_eq!(other(other(Side::Controller)), Side::Controller);
    }
}

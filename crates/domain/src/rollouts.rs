//! Another version of a template, proposed to many controllers at once: what can become of it with each of them.
//!
//! Each proposal is an amendment. Nobody is moved to another version without a signature of their own: silence lets the
//! proposal lapse, and the agreement stays on its version.

use chrono::{DateTime, Utc};

use crate::agreements::Tone;

/// Where a roll-out stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Proposals are made, and wait for their answers.
    Running,
    /// It was stopped: open proposals are being taken back.
    Stopping,
    /// It was stopped.
    Stopped,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Running, Self::Stopping, Self::Stopped];

    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
        }
    }

    /// The state of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What has become of a roll-out with one agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The proposal is still to be made.
    Waiting,
    /// Proposed, and not answered.
    Proposed,
    /// The controller proposes something else.
    Negotiating,
    /// Signed by both.
    Concluded,
    /// The controller does not want it.
    Declined,
    /// Not answered in time: the agreement stays on its version.
    Lapsed,
    /// Taken back.
    Withdrawn,
    /// The agreement ended before it was answered.
    Ended,
    /// It could not be proposed; a person decides.
    Aside,
    /// Stopped before it was proposed.
    Stopped,
}

impl Outcome {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Aside,
        Self::Negotiating,
        Self::Waiting,
        Self::Proposed,
        Self::Concluded,
        Self::Declined,
        Self::Lapsed,
        Self::Withdrawn,
        Self::Ended,
        Self::Stopped,
    ];

    /// The word in the database, in addresses and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Proposed => "proposed",
            Self::Negotiating => "negotiating",
            Self::Concluded => "concluded",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
            Self::Ended => "ended",
            Self::Aside => "aside",
            Self::Stopped => "stopped",
        }
    }

    /// The outcome of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }

    /// Nothing is settled yet.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Proposed | Self::Negotiating)
    }

    /// How it looks to the staff.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Aside | Self::Negotiating => Tone::WaitingForYou,
            Self::Waiting | Self::Proposed => Tone::WaitingForThem,
            Self::Concluded => Tone::Done,
            Self::Declined | Self::Lapsed => Tone::Refused,
            Self::Withdrawn | Self::Ended | Self::Stopped => Tone::Neutral,
        }
    }
}

/// How many agreements of a roll-out have come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// For which nothing is settled: still to be proposed, proposed, negotiated.
    pub open: i64,
    /// Which were set aside, and wait for a person.
    pub aside: i64,
    /// Which were accepted.
    pub accepted: i64,
    /// When the last of all came to what it is.
    pub last: Option<DateTime<Utc>>,
}

/// How a roll-out stands, its answers taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Somebody has still to answer.
    Running,
    /// All have answered; since when.
    Done(Option<DateTime<Utc>>),
    /// It is over, and nobody has accepted; since when.
    Nobody(DateTime<Utc>),
    /// All have answered but those that were set aside: how many these are.
    Aside(i64),
    /// It was stopped: open proposals are being taken back.
    Stopping,
    /// It was stopped.
    Stopped,
}

impl Standing {
    /// By its state and its answers.
    pub const fn of(state: State, answers: &Answers) -> Self {
        match state {
            State::Stopping => Self::Stopping,
            State::Stopped => Self::Stopped,
            State::Running if answers.open > 0 => Self::Running,
            State::Running if answers.aside > 0 => Self::Aside(answers.aside),
            State::Running => match answers.last {
                Some(last) if answers.accepted == 0 => Self::Nobody(last),
                last => Self::Done(last),
            },
        }
    }

    /// How it looks to the staff.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Running => Tone::WaitingForThem,
            Self::Aside(_) => Tone::WaitingForYou,
            Self::Done(_) => Tone::Done,
            Self::Nobody(_) => Tone::Ended,
            Self::Stopping | Self::Stopped => Tone::Neutral,
        }
    }
}

/// Why a version could not be proposed for an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aside {
    /// Another amendment is proposed and not answered.
    OpenProposal,
    /// The agreement has ended, or notice was given.
    Ending,
    /// It is on another version by now.
    Moved,
    /// Words that were agreed for it alone would be lost.
    WordsLost,
    /// The version has no text in the agreement's language.
    Language,
    /// It says the same already.
    Same,
    /// It would hold before the version that it changes does.
    Effect,
    /// The last day for an answer came before it could be proposed.
    TooLate,
    /// Whoever started the roll-out is no longer entitled to bind the company.
    NotEntitled,
    /// What is kept of it cannot be read.
    Unreadable,
}

impl Aside {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::OpenProposal,
        Self::Ending,
        Self::Moved,
        Self::WordsLost,
        Self::Language,
        Self::Same,
        Self::Effect,
        Self::TooLate,
        Self::NotEntitled,
        Self::Unreadable,
    ];

    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OpenProposal => "open_proposal",
            Self::Ending => "ending",
            Self::Moved => "moved",
            Self::WordsLost => "words_lost",
            Self::Language => "language",
            Self::Same => "same",
            Self::Effect => "effect",
            Self::TooLate => "too_late",
            Self::NotEntitled => "not_entitled",
            Self::Unreadable => "unreadable",
        }
    }

    /// The reason of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }

    /// The key of its sentence.
    pub const fn text(self) -> &'static str {
        match self {
            Self::OpenProposal => "rollouts-aside-open-proposal",
            Self::Ending => "rollouts-aside-ending",
            Self::Moved => "rollouts-aside-moved",
            Self::WordsLost => "rollouts-aside-words-lost",
            Self::Language => "rollouts-aside-language",
            Self::Same => "rollouts-aside-same",
            Self::Effect => "rollouts-aside-effect",
            Self::TooLate => "rollouts-aside-too-late",
            Self::NotEntitled => "rollouts-aside-not-entitled",
            Self::Unreadable => "rollouts-aside-unreadable",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendments;

    #[test]
    fn it_is_done_when_all_have_answered_and_says_what_was_set_aside() {
        let last: Option<DateTime<Utc>> = "2027-01-05T08:00:00Z".parse().ok();
        let with = |open, aside| Standing::of(State::Running, &Answers { open, aside, accepted: 1, last });
        assert_eq!(with(1, 3), Standing::Running);
        assert_eq!(with(0, 3), Standing::Aside(3));
        assert_eq!(with(0, 0), Standing::Done(last));
        let nobody = Answers { last, ..Answers::default() };
        assert_eq!(Standing::of(State::Running, &nobody), Standing::Nobody(last.unwrap()));
        assert_ne!(Standing::of(State::Running, &nobody).tone(), Tone::Done);
        let stopped = Answers { open: 1, aside: 1, accepted: 0, last };
        assert_eq!(Standing::of(State::Stopped, &stopped), Standing::Stopped);
    }

    #[test]
    fn words_lead_back_and_every_state_of_a_proposal_is_an_outcome() {
        assert!(State::ALL.into_iter().all(|state| State::from_word(state.word()) == Some(state)));
        assert!(Outcome::ALL.into_iter().all(|one| Outcome::from_word(one.word()) == Some(one)));
        assert!(Aside::ALL.into_iter().all(|one| Aside::from_word(one.word()) == Some(one)));
        let proposed = amendments::State::ALL.into_iter().filter(|state| *state != amendments::State::Draft);
        for state in proposed {
            assert!(Outcome::from_word(state.word()).is_some(), "{state:?}");
        }
    }
}

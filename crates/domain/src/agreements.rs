//! The life of an agreement: its states, and the acts that lead from one to the next.

use serde::{Deserialize, Serialize};

/// Where an agreement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The controller is filling it in.
    Draft,
    /// Signed by the controller and sent; waits for the processor.
    Submitted,
    /// A reviewer has it.
    InReview,
    /// Sent back for correction; the signature is void.
    Returned,
    /// Countersigned.
    Approved,
    /// Refused by the processor.
    Rejected,
    /// Taken back by the controller.
    Withdrawn,
    /// The processor did not accept in time; the signature binds nobody.
    Lapsed,
    /// Replaced by a later agreement.
    Superseded,
    /// Ended.
    Terminated,
    /// Ended, and the data erased.
    Erased,
}

/// What somebody does to an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The controller signs and sends it.
    Submit,
    /// A reviewer takes it.
    Take,
    /// The reviewer lays it back.
    LayBack,
    /// The processor countersigns.
    Approve,
    /// The processor sends it back for correction.
    Return,
    /// The processor refuses.
    Reject,
    /// The controller takes it back.
    Withdraw,
    /// The time for accepting it has passed.
    Lapse,
    /// Its last day has come.
    Terminate,
    /// Another agreement takes its place from today.
    Supersede,
    /// Everybody who held data of it has answered.
    Erase,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::Submitted,
        Self::InReview,
        Self::Returned,
        Self::Approved,
        Self::Rejected,
        Self::Withdrawn,
        Self::Lapsed,
        Self::Superseded,
        Self::Terminated,
        Self::Erased,
    ];

    /// The word in the database, in URLs and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::InReview => "in_review",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
            Self::Superseded => "superseded",
            Self::Terminated => "terminated",
            Self::Erased => "erased",
        }
    }

    /// The state of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// The state that an act leads to.
    ///
    /// # Errors
    /// [`NotNow`] where the act is not possible in this state.
    pub const fn after(self, act: Act) -> Result<Self, NotNow> {
        use Act::{Approve, Erase, Lapse, LayBack, Reject, Return, Submit, Supersede, Take, Terminate, Withdraw};
        Ok(match (self, act) {
            (Self::Draft | Self::Returned, Submit) => Self::Submitted,
            (Self::Submitted | Self::InReview, Take) => Self::InReview,
            (Self::InReview, LayBack) => Self::Submitted,
            (Self::Submitted | Self::InReview, Approve) => Self::Approved,
            (Self::Submitted | Self::InReview, Return) => Self::Returned,
            (Self::Submitted | Self::InReview, Reject) => Self::Rejected,
            (Self::Draft | Self::Submitted | Self::InReview | Self::Returned, Withdraw) => Self::Withdrawn,
            (Self::Submitted | Self::InReview, Lapse) => Self::Lapsed,
            (Self::Approved, Terminate) => Self::Terminated,
            (Self::Approved, Supersede) => Self::Superseded,
            (Self::Terminated, Erase) => Self::Erased,
            (state, act) => return Err(NotNow { state, act }),
        })
    }

    /// The controller may change what it typed.
    pub const fn is_editable(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }

    /// It waits for the processor's decision.
    pub const fn awaits_decision(self) -> bool {
        matches!(self, Self::Submitted | Self::InReview)
    }

    /// How the state looks to somebody on one side.
    pub const fn tone(self, side: Side) -> Tone {
        match (self, side) {
            (Self::Draft, Side::Processor) => Tone::Neutral,
            (Self::Returned, Side::Processor) => Tone::WaitingForThem,
            (Self::Draft | Self::Returned, Side::Controller) | (Self::Submitted | Self::InReview, Side::Processor) => {
                Tone::WaitingForYou
            }
            (Self::Submitted | Self::InReview, Side::Controller) => Tone::WaitingForThem,
            (Self::Approved, _) => Tone::Done,
            (Self::Rejected | Self::Lapsed, _) => Tone::Refused,
            (Self::Withdrawn | Self::Superseded | Self::Terminated | Self::Erased, _) => Tone::Ended,
        }
    }
}

/// One of the two parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The customer.
    Controller,
    /// The tenant.
    Processor,
}

impl Side {
    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Controller => "controller",
            Self::Processor => "processor",
        }
    }
}

/// The ways in which a thing can stand, each with an icon and a word; what is over has the colour of what is neutral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing is expected of anybody.
    Neutral,
    /// The other party's turn.
    WaitingForThem,
    /// The reader's turn.
    WaitingForYou,
    /// In force, or done.
    Done,
    /// Overdue, refused, lapsed.
    Refused,
    /// It is over; nobody waits.
    Ended,
}

/// The act is not possible in this state, usually since somebody else was quicker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{act:?} is not possible while the agreement is {state:?}")]
pub struct NotNow {
    /// Where the agreement stands.
    pub state: State,
    /// What was tried.
    pub act: Act,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ACTS: [Act; 11] = [
        Act::Submit,
        Act::Take,
        Act::LayBack,
        Act::Approve,
        Act::Return,
        Act::Reject,
        Act::Withdraw,
        Act::Lapse,
        Act::Terminate,
        Act::Supersede,
        Act::Erase,
    ];

    #[test]
    fn words_are_their_own_inverse() {
        for state in State::ALL {
            assert_eq!(State::from_word(state.word()), Some(state));
        }
    }

    #[test]
    fn nothing_is_approved_that_was_not_signed() {
        for state in State::ALL {
            assert_eq!(state.after(Act::Approve).is_ok(), state.awaits_decision(), "{state:?}");
        }
    }

    proptest! {
        /// What is decided stays decided, whatever is tried afterwards: an agreement that was approved can only end.
        #[test]
        fn decisions_are_final(acts in proptest::collection::vec(0..ACTS.len(), 0..12)) {
            let mut state = State::Draft;
            for act in acts.into_iter().map(|index| ACTS[index]) {
                let decided = !state.is_editable() && !state.awaits_decision();
                match state.after(act) {
                    Ok(next) => {
                        let ends = matches!(next, State::Terminated | State::Superseded | State::Erased);
                        prop_assert!(!decided || ends);
                        prop_assert!(!ends || matches!(state, State::Approved | State::Terminated));
                        state = next;
                    }
                    Err(refused) => prop_assert_eq!(refused, NotNow { state, act }),
                }
            }
        }
    }
}

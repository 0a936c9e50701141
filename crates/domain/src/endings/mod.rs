//! How an agreement ends, and what has to have happened to the data before it is over.
//!
//! Nothing here prevents that somebody records what happened. Rules say what stands against it and where that is
//! written ([`against`]), from which day the periods of the end run ([`begins`]), who has to answer for the data
//! ([`links`]), what an answer is worth ([`weigh`]) and what must be said beside it ([`remarks`]).

mod against;
mod answers;
mod begins;
mod data;
mod deadlines;

#[cfg(test)]
mod demo_tests;
#[cfg(test)]
mod properties;

use crate::agreements::Side;
use crate::terms::names::closed_list;

pub use against::{Against, Plan, against, earliest};
pub use answers::{AllAnswered, Answer, Remark, Weight, all_answered, remarks, weigh};
pub use begins::{Begins, begins};
pub use data::{Fate, NewLink, fate, links, who_chooses};
pub use deadlines::{Days, end_due};

closed_list! {
    /// Why an agreement ends.
    Ground {
        /// One party gives notice.
        Notice = "notice",
        /// One party ends it because the other has broken it.
        Breach = "breach",
        /// Both parties agree to end it.
        Agreed = "agreed",
        /// Another agreement takes its place.
        Replaced = "replaced",
        /// The main agreement or the services have ended, and it ends with them.
        WithMain = "with_main",
    }
}

closed_list! {
    /// Who ends it.
    Party {
        /// The customer.
        Controller = "controller",
        /// The tenant.
        Processor = "processor",
        /// The two together.
        Both = "both",
    }
}

impl Party {
    /// Whether a side is among those who ended it: only they can ask to take it back.
    pub const fn is(self, side: Side) -> bool {
        match self {
            Self::Controller => matches!(side, Side::Controller),
            Self::Processor => matches!(side, Side::Processor),
            Self::Both => true,
        }
    }
}

closed_list! {
    /// Who answers for data.
    LinkKind {
        /// The processor itself.
        Processor = "processor",
        /// A sub-processor of the signed list.
        Subprocessor = "subprocessor",
        /// The processor's backups.
        Backups = "backups",
        /// Somebody or something that a person has added.
        Other = "other",
    }
}

closed_list! {
    /// What is to be done with the data.
    Task {
        /// It is handed back to the controller.
        Return = "return",
        /// It is erased.
        Erase = "erase",
    }
}

closed_list! {
    /// What somebody answers.
    Outcome {
        /// It is done.
        Done = "done",
        /// There was no data.
        NoneHeld = "none_held",
        /// It cannot be erased yet: nobody can reach it until it is overwritten.
        Inaccessible = "inaccessible",
        /// A law requires that it is kept.
        KeptByLaw = "kept_by_law",
    }
}

impl Outcome {
    /// Whether the answer has to say until when.
    pub const fn has_end(self) -> bool {
        matches!(self, Self::Inaccessible | Self::KeptByLaw)
    }
}

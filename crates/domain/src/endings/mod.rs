//! How an agreement ends, and what has to have happened to the data before it is over.
//!
//! Nothing here prevents that somebody records what happened. Rules say what stands against it and where that is
//! written ([`against`]), from which day the periods of the end run ([`begins`]), who has to answer for the data
//! ([`links`]), what an answer is worth ([`weigh`]) and what must be said beside it ([`remarks`]).

mod against;
mod answers;
mod begins;
mod data;

#[cfg(test)]
mod demo_tests;
#[cfg(test)]
mod properties;

use serde::{Deserialize, Serialize};

use crate::agreements::Side;

pub use against::{Against, Plan, against, earliest};
pub use answers::{AllAnswered, Answer, Remark, Weight, all_answered, remarks, weigh};
pub use begins::{Begins, begins};
pub use data::{Fate, NewLink, fate, links, who_chooses};

/// A closed list: each variant with its word in the database, in forms and at the end of the keys of texts.
macro_rules! words {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$inner])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in the database and in forms.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The one of a word; `None` for any other text.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
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

words! {
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

words! {
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

words! {
    /// What is to be done with the data.
    Task {
        /// It is handed back to the controller.
        Return = "return",
        /// It is erased.
        Erase = "erase",
    }
}

words! {
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

//! Amendments: changes to one agreement in force that both parties sign (its appendix D).
//!
//! An amendment says which words and which terms change and from which day. Applied to the text and terms of the
//! version that it is based on, it gives the next version; what both sign covers the amendment and the result. It is
//! based on the newest version: of two that were proposed at once the second has to be proposed anew.

mod apply;
mod carry;
mod effect;
mod fault;
mod letter;
mod lines;
mod places;
#[cfg(test)]
mod properties;
mod rebase;
mod state;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::TemplateVersionId;
use crate::terms::{Key, Term};
use crate::text::Block;

pub use apply::apply;
pub use carry::{Carried, carry, is_own_line, negotiated};
pub use effect::{Effect, LONGEST_AHEAD, in_force_from};
pub use fault::Fault;
pub use letter::letter;
pub use lines::{blocks, lines};
pub use places::{Place, find, places};
pub use rebase::{Conflict, conflicts};
pub use state::{Act, NotNow, State, other};

/// The clause of a term that stands in the amendment's own line of appendix D, whatever number that line gets.
pub const OWN_LINE: &str = "D";

/// The most changes of one amendment; who changes more replaces the text.
pub const MOST_CHANGES: usize = 60;

/// What an amendment says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// What it is called, in a line.
    pub title: String,
    /// Why; may be empty.
    #[serde(default)]
    pub why: String,
    /// From when it holds.
    pub effect: Effect,
    /// The last day on which the other party can accept it; none where it stays open until it is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<NaiveDate>,
    /// What changes, in the order in which it was written.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// Where another version of the template is proposed: the places, as they are cited, of words that were agreed for
    /// this agreement alone and no longer apply, since the template says something else there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<String>,
}

/// What one amendment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Single changes.
    Changes,
    /// The agreement goes on with another version of its template.
    NewVersion(TemplateVersionId),
}

impl Kind {
    /// The word in the database and in the amendment's text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Changes => "changes",
            Self::NewVersion(_) => "new_version",
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// Other words for a clause; its parts stay.
    Replace {
        /// Which, as [`Place::at`].
        at: String,
        /// Its heading; empty for none.
        heading: String,
        /// Its own text.
        body: Vec<Block>,
    },
    /// A clause goes, with its parts. The others keep their numbers.
    Remove {
        /// Which, as [`Place::at`].
        at: String,
    },
    /// A new clause.
    Add {
        /// The clause that it follows, on the same level; the appendix that it opens.
        after: String,
        /// Its number as printed.
        label: String,
        /// Its heading; empty for none.
        heading: String,
        /// Its text.
        body: Vec<Block>,
    },
    /// A term has another value, or is no longer stated. The clause [`OWN_LINE`] is the amendment's own line.
    Term {
        /// The term as it is to be.
        term: Term,
    },
}

impl Change {
    /// The place that it is about; none for a term.
    pub fn at(&self) -> Option<&str> {
        match self {
            Self::Replace { at, .. } | Self::Remove { at } => Some(at),
            Self::Add { after, .. } => Some(after),
            Self::Term { .. } => None,
        }
    }

    /// The term that it is about; none for words.
    pub const fn key(&self) -> Option<Key> {
        match self {
            Self::Term { term } => Some(term.key()),
            _ => None,
        }
    }

    /// Whether both say what becomes of the same words or the same term, so that the later one stands in place of the
    /// earlier. New clauses never do.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Replace { at, .. } | Self::Remove { at },
                Self::Replace { at: same, .. } | Self::Remove { at: same },
            ) => at == same,
            (Self::Term { term }, Self::Term { term: same }) => term.key() == same.key(),
            _ => false,
        }
    }
}

impl Content {
    /// With a change, in place of an earlier one about the same.
    pub fn put(&mut self, change: Change) {
        match self.changes.iter_mut().find(|one| one.is_about_the_same(&change)) {
            Some(before) => *before = change,
            None => self.changes.push(change),
        }
    }

    /// The day from which it is to hold has passed: what the parties agree on then holds backwards, between them.
    pub fn effect_has_passed(&self, today: NaiveDate) -> bool {
        matches!(self.effect, Effect::On(day) if day < today)
    }

    /// The terms that change.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.changes.iter().filter_map(|change| match change {
            Change::Term { term } => Some(term),
            _ => None,
        })
    }
}

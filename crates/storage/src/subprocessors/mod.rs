//! The registry of sub-processors: profiles that hold from a day on, and the list as of any day.
//!
//! Nothing is overwritten: an edit is another version. Of the versions that hold from a day or earlier the newest tells
//! what held on it; a later number of the same day corrects an earlier one.

pub mod additions;
pub mod changes;
mod gate;
mod keep;
pub mod notices;
mod read;

pub use gate::{Ledger, Told, ledger};
pub use keep::{Change, Kept, end, keep};
pub use read::{Entry, History, Version, history, list, revisions};

use domain::ids::SubprocessorId;
use keys::Place;

use crate::audit::Subject;

const PROFILE: Place = Place("subprocessor_version.profile");

const fn subject(id: SubprocessorId) -> Subject {
    Subject { kind: "subprocessor", id: id.0, controller: None }
}

//! Changes to who works for the tenant: drafted, announced once, and what becomes of them.
//!
//! What was announced stays as it was. What the processor does about it later (moves its day, corrects what it said,
//! withdraws it) stands beside it, and is told to whoever was told of the change.

mod act;
mod announce;
mod draft;
mod effect;
mod read;
mod touched;

pub use act::{NewAct, act};
pub use announce::{Announced, Obstacle, announce, obstacles};
pub use draft::{begin, describe, discard, drop_entry, put_entry};
pub use effect::take_effect;
pub use read::{
    Act, ActKind, Change, ChangeEntry, announced, changes, entries, names, of, one, open_on, registry_revision,
};
pub use touched::touched;

use domain::ids::ChangeId;
use keys::Place;

use crate::audit::Subject;

const SAID: Place = Place("subprocessor_change.said");
const ACT_SAID: Place = Place("subprocessor_change_act.said");
const BEFORE: Place = Place("subprocessor_change_entry.before");
const AFTER: Place = Place("subprocessor_change_entry.after");

const fn subject(id: ChangeId) -> Subject {
    Subject { kind: "subprocessor_change", id: id.0, controller: None }
}

//! Matters: what one party puts to the other about an agreement in force, and the thread of what was said.
//!
//! What law forbids telling the controller has no number, is out of its people's sight by a policy of its own, and
//! stands in the audit log under the tenant's key.

mod duty;
mod list;
mod read;
mod write;

pub use list::{OpenMatter, Page, ROWS, open_ones};
pub use read::{Entry, Matter, Said, controller_of, halting, of_agreement, one, thread, waiting};
pub use write::{Author, Done, NewAct, NewMatter, act, open};

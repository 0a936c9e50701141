//! The audit log for outsiders: its tree, its signed heads, its proofs. The entries are in [`audit`](crate::audit).

mod check;
mod checkpoints;
mod entries;
mod leaves;
mod tree;

pub use check::{Recount, recount};
pub use checkpoints::{Kept, checkpoint, checkpoints, keep, latest};
pub use entries::{Told, entries};
pub use leaves::{entry_place, leaves};
pub use tree::{TreeHead, consistency, grow, head, head_at, inclusion, inclusions, tile};

//! The audit log as something that outsiders can check: the bytes of an entry, the tree over them, heads and proofs.
//!
//! The tree is that of RFC 6962 (section 2.1; RFC 9162 tells it more clearly), with SHA-256. What is stored of it are
//! *nodes*: at level 0 the hash of each leaf, at level L the root of each complete run of 256^L leaves (the tiles of
//! <https://c2sp.org/tlog-tiles>). Every root and proof is made of a few hundred of them, however long the log is.

mod checkpoint;
mod leaf;
mod proof;
mod tile;
mod tree;

pub use checkpoint::{Checkpoint, CheckpointError, origin};
pub use leaf::{Leaf, commitment};
pub use proof::{verify_consistency, verify_inclusion};
pub use tile::{TILE, TilePath};
pub use tree::{
    Hash, NodeId, NodeRange, Nodes, Run, consistency, empty_root, inclusion, leaf_hash, next_nodes, node_hash,
};

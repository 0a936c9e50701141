//! The tree: which nodes a root or a proof is made of, and making it of them.
//!
//! Two steps, so that a caller can fetch all nodes at once in between: [`inclusion`] and [`consistency`] say which
//! [`Run`]s of leaves a proof consists of, [`Run::needs`] which nodes their hashes are made of, and [`Nodes::hash`]
//! makes them.

use std::collections::HashMap;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::tile::{TILE, TILE_BITS};

/// SHA-256 of a leaf or of two children.
pub type Hash = [u8; 32];

/// A stored node: its level, and its place among the nodes of the level from the left.
pub type NodeId = (u8, u64);

/// Nodes that stand beside each other on one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeRange {
    /// The level; 0 are the leaves.
    pub level: u8,
    /// Their places.
    pub places: Range<u64>,
}

/// Leaves that stand beside each other and have a hash of their own in a tree: RFC 6962's `D[start:end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    start: u64,
    end: u64,
}

/// Stored nodes, as far as they were fetched.
#[derive(Clone, Debug, Default)]
pub struct Nodes(HashMap<NodeId, Hash>);

/// The hash of a leaf: SHA-256 of a zero byte and its bytes.
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(leaf).finalize().into()
}

/// The hash of two children: SHA-256 of a one byte and theirs.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The root of a tree without leaves: SHA-256 of nothing.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// The hashes that show the leaf at `index` to be in the tree of `size` leaves, in the order of RFC 9162, 2.1.3.1.
/// None where there is no such leaf.
pub fn inclusion(index: u64, size: u64) -> Option<Vec<Run>> {
    if index >= size {
        return None;
    }
    let mut runs = Vec::new();
    let (mut start, mut end) = (0, size);
    while end - start > 1 {
        let middle = start + split(end - start);
        if index < middle {
            runs.push(Run { start: middle, end });
            end = middle;
        } else {
            runs.push(Run { start, end: middle });
            start = middle;
        }
    }
    runs.reverse();
    Some(runs)
}

/// The hashes that show the tree of `old` leaves to be the beginning of the tree of `new` leaves, in the order of
/// RFC 9162, 2.1.4.1; empty between equal trees and from the empty one. None where `old` is the longer one.
pub fn consistency(old: u64, new: u64) -> Option<Vec<Run>> {
    if old > new {
        return None;
    }
    let mut runs = Vec::new();
    if old == 0 || old == new {
        return Some(runs);
    }
    let (mut start, mut end) = (0, new);
    // Whether the old tree's root is the hash of the run that is left: the verifier has it then.
    let mut known = true;
    while old != end {
        let middle = start + split(end - start);
        if old <= middle {
            runs.push(Run { start: middle, end });
            end = middle;
        } else {
            runs.push(Run { start, end: middle });
            start = middle;
            known = false;
        }
    }
    if !known {
        runs.push(Run { start, end });
    }
    runs.reverse();
    Some(runs)
}

/// The largest power of two below `n`, which is at least 2.
const fn split(n: u64) -> u64 {
    1 << (n - 1).ilog2()
}

impl Run {
    /// All leaves of a tree; its hash is the root.
    pub const fn whole(size: u64) -> Self {
        Self { start: 0, end: size }
    }

    /// The complete subtrees that it consists of, from the left: height and place on that height.
    fn subtrees(self) -> Vec<(u32, u64)> {
        let mut subtrees = Vec::new();
        let mut start = self.start;
        while start < self.end {
            // The largest that begins here and ends within.
            let room = (self.end - start).ilog2();
            let height = if start == 0 { room } else { room.min(start.trailing_zeros()) };
            subtrees.push((height, start >> height));
            start += 1 << height;
        }
        subtrees
    }

    /// The nodes that its hash is made of.
    pub fn needs(self) -> impl Iterator<Item = NodeRange> {
        self.subtrees().into_iter().map(|(height, place)| below(height, place))
    }
}

/// The stored nodes under a complete subtree: those of the highest level that is not above it.
fn below(height: u32, place: u64) -> NodeRange {
    let (level, rest) = (height / TILE_BITS, height % TILE_BITS);
    NodeRange { level: u8::try_from(level).unwrap_or(u8::MAX), places: place << rest..(place + 1) << rest }
}

impl Nodes {
    /// Takes a node in.
    pub fn put(&mut self, id: NodeId, hash: Hash) {
        self.0.insert(id, hash);
    }

    /// A node, where it was taken in.
    pub fn get(&self, id: NodeId) -> Option<Hash> {
        self.0.get(&id).copied()
    }

    /// The hash of a run. None where a node of [`Run::needs`] is missing.
    pub fn hash(&self, run: Run) -> Option<Hash> {
        let mut subtrees = run.subtrees().into_iter().rev();
        let Some((height, place)) = subtrees.next() else { return Some(empty_root()) };
        let mut hash = self.subtree(height, place)?;
        for (height, place) in subtrees {
            hash = node_hash(&self.subtree(height, place)?, &hash);
        }
        Some(hash)
    }

    fn subtree(&self, height: u32, place: u64) -> Option<Hash> {
        self.fold(below(height, place))
    }

    /// The node above a complete tile. None where one of its 256 is missing, and for leaves, which are above nothing.
    pub fn above(&self, level: u8, place: u64) -> Option<Hash> {
        let tile = TILE as u64;
        self.fold(NodeRange { level: level.checked_sub(1)?, places: place * tile..(place + 1) * tile })
    }

    /// The hash over a power of two of nodes.
    fn fold(&self, NodeRange { level, places }: NodeRange) -> Option<Hash> {
        let mut row = places.map(|place| self.get((level, place))).collect::<Option<Vec<_>>>()?;
        while row.len() > 1 {
            row = row.chunks(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
        }
        row.pop()
    }
}

/// The nodes above the leaves that become complete when a tree of `old` leaves grows to `new`, lowest level first:
/// level and places.
pub fn next_nodes(old: u64, new: u64) -> Vec<NodeRange> {
    let mut ranges = Vec::new();
    let (mut level, mut old, mut new) = (0_u8, old, new);
    while new >= TILE as u64 {
        (level, old, new) = (level + 1, old / TILE as u64, new / TILE as u64);
        if old < new {
            ranges.push(NodeRange { level, places: old..new });
        }
    }
    ranges
}

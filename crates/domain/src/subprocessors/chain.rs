//! Who stands below whom: the chain of sub-processors, to any depth.

use std::collections::{BTreeMap, BTreeSet};

use super::profile::Profile;
use crate::ids::SubprocessorId;
use crate::message::Message;
use crate::terms::names::{closed_list, serde_by_wire, text_key};

/// The entries of a registry as a tree below the tenant. It holds every entry whatever is wrong with them, so that a page
/// can show them: one that stands below nobody known, or in a cycle, stands below the tenant.
///
/// Nothing here recurses: a chain may be as deep as it is long.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    nodes: Vec<Node>,
    index: BTreeMap<SubprocessorId, usize>,
    order: Vec<usize>,
    faults: Vec<ChainFault>,
}

#[derive(Clone, Debug)]
struct Node {
    id: SubprocessorId,
    parent: Option<usize>,
    depth: usize,
}

/// What is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// Each of these stands below the next, and the last below the first.
    #[error("{} entries stand below one another in a circle", .0.len())]
    Cycle(Vec<SubprocessorId>),
    /// It stands below an entry that is not there.
    #[error("{entry} stands below {below}, which is not there")]
    ParentMissing {
        /// The entry.
        entry: SubprocessorId,
        /// What it is said to stand below.
        below: SubprocessorId,
    },
    /// It is there twice.
    #[error("{0} is there twice")]
    Twice(SubprocessorId),
}

impl Chain {
    /// The tree of entries, each with what it stands below; none for the tenant itself. Those that stand beside one
    /// another keep the order in which they come.
    pub fn new(entries: impl IntoIterator<Item = (SubprocessorId, Option<SubprocessorId>)>) -> Self {
        let (mut chain, mut below) = (Self::default(), Vec::new());
        for (id, parent) in entries {
            if chain.index.contains_key(&id) {
                chain.faults.push(ChainFault::Twice(id));
                continue;
            }
            chain.index.insert(id, chain.nodes.len());
            chain.nodes.push(Node { id, parent: None, depth: 1 });
            below.push(parent);
        }
        for (at, below) in below.into_iter().enumerate() {
            let parent = below.and_then(|below| chain.index.get(&below).copied());
            if let (Some(below), None) = (below, parent) {
                chain.faults.push(ChainFault::ParentMissing { entry: chain.nodes[at].id, below });
            }
            chain.nodes[at].parent = parent;
        }
        chain.cut_cycles();
        chain.put_in_order();
        chain
    }

    /// Finds cycles and puts their members below the tenant.
    fn cut_cycles(&mut self) {
        // When a walk upwards met each node; a walk that meets its own steps has found a cycle.
        let mut met = vec![None; self.nodes.len()];
        for start in 0..self.nodes.len() {
            let mut at = Some(start);
            while let Some(node) = at.filter(|node| met[*node].is_none()) {
                met[node] = Some(start);
                at = self.nodes[node].parent;
            }
            let Some(first) = at.filter(|node| met[*node] == Some(start)) else { continue };
            let mut members = Vec::new();
            let mut next = Some(first);
            while let Some(node) = next {
                next = self.nodes[node].parent.take();
                members.push(self.nodes[node].id);
                if next == Some(first) {
                    break;
                }
            }
            self.faults.push(ChainFault::Cycle(members));
        }
    }

    /// Parents before those below them, and each with all below it before the next.
    fn put_in_order(&mut self) {
        let mut below = vec![Vec::new(); self.nodes.len()];
        let mut next = Vec::new();
        for at in (0..self.nodes.len()).rev() {
            match self.nodes[at].parent {
                Some(parent) => below[parent].push(at),
                None => next.push(at),
            }
        }
        while let Some(at) = next.pop() {
            self.order.push(at);
            for child in &below[at] {
                self.nodes[*child].depth = self.nodes[at].depth + 1;
            }
            next.append(&mut below[at]);
        }
    }

    /// What is wrong with it.
    pub fn faults(&self) -> &[ChainFault] {
        &self.faults
    }

    /// All entries for a list: each after the one that it stands below, with its depth; 1 directly below the tenant.
    pub fn in_order(&self) -> impl Iterator<Item = (SubprocessorId, usize)> {
        self.order.iter().map(|at| (self.nodes[*at].id, self.nodes[*at].depth))
    }

    /// How far below the tenant an entry stands; 1 directly below. None for one that is not there.
    pub fn depth(&self, id: SubprocessorId) -> Option<usize> {
        self.index.get(&id).map(|at| self.nodes[*at].depth)
    }

    /// Those above an entry, the nearest first; empty directly below the tenant.
    pub fn above(&self, id: SubprocessorId) -> impl Iterator<Item = SubprocessorId> {
        let first = self.index.get(&id).and_then(|at| self.nodes[*at].parent);
        std::iter::successors(first, |at| self.nodes[*at].parent).map(|at| self.nodes[at].id)
    }

    /// All entries below one, to any depth, in the order of lists.
    pub fn below(&self, id: SubprocessorId) -> impl Iterator<Item = SubprocessorId> {
        let depth = self.depth(id).unwrap_or(usize::MAX);
        let after = self.order.iter().skip_while(move |at| self.nodes[**at].id != id).skip(1);
        after.map(|at| &self.nodes[*at]).take_while(move |node| node.depth > depth).map(|node| node.id)
    }

    /// Whether an entry may come to stand below another.
    ///
    /// # Errors
    /// The cycle that would arise, or that the other is not there.
    pub fn may_stand_below(&self, entry: SubprocessorId, below: SubprocessorId) -> Result<(), ChainFault> {
        if !self.index.contains_key(&below) {
            return Err(ChainFault::ParentMissing { entry, below });
        }
        let mut members = vec![entry];
        for one in std::iter::once(below).chain(self.above(below)) {
            if one == entry {
                return Err(ChainFault::Cycle(members));
            }
            members.push(one);
        }
        Ok(())
    }
}

closed_list! {
    /// What has to be known of every sub-processor down to the end of the chain, whatever the risk, and at any time (EDPB
    /// Opinion 22/2024; Art. 28(2) to (4) GDPR).
    Lack, "subprocessors-lack-" {
        /// Its name.
        Name = "name",
        /// Its address.
        Address = "address",
        /// A person to turn to, with a way of reaching it.
        Contact = "contact",
        /// What it does with the data.
        Description = "description",
    }
}

serde_by_wire!(Lack);

/// What of that is lacking.
pub fn missing(profile: &Profile) -> BTreeSet<Lack> {
    let person = &profile.contact;
    let reached = !person.email.is_empty() || !person.phone.is_empty();
    let described = !profile.work.is_empty()
        && profile.work.iter().all(|work| !work.processing.is_empty() || !work.nature.is_empty());
    [
        (Lack::Name, !profile.name.trim().is_empty()),
        (Lack::Address, profile.addresses.iter().any(|one| !one.lines.is_empty() && !one.country.is_empty())),
        (Lack::Contact, !person.name.is_empty() && reached),
        (Lack::Description, described),
    ]
    .into_iter()
    .filter_map(|(lack, known)| (!known).then_some(lack))
    .collect()
}

impl ChainFault {
    /// In words; `name` tells what people call an entry.
    pub fn message(&self, name: impl Fn(SubprocessorId) -> String) -> Message {
        match self {
            Self::Cycle(members) => {
                let names = members.iter().map(|id| name(*id).into()).collect();
                Message::new("subprocessors-chain-cycle").with("names", crate::message::Arg::List(names))
            }
            Self::ParentMissing { entry, .. } => {
                Message::new("subprocessors-chain-parent-missing").with("name", name(*entry))
            }
            Self::Twice(entry) => Message::new("subprocessors-chain-twice").with("name", name(*entry)),
        }
    }
}

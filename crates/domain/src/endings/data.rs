//! What happens to the data, and who has to answer for it.

use super::{LinkKind, Task};
use std::collections::BTreeSet;

use crate::terms::names::closed_list;
use crate::terms::{Key, Terms, Word};

closed_list! {
    /// What happens to the data at the end (Art. 28(3)(g) GDPR).
    Fate {
        /// It is erased.
        Erase = "erase",
        /// It is returned, and the copies that are left are erased.
        ReturnAndErase = "return_and_erase",
    }
}

/// Whether the controller chooses between return and erasure: where the terms say so, and where they say nothing, since
/// Art. 28(3)(g) GDPR gives it the choice.
pub fn who_chooses(terms: &Terms) -> bool {
    matches!(terms.word(Key::EndData), Some(Word::ControllerChooses) | None)
}

/// What happens to the data: what the terms say, or what the controller chose where it may; none until it has.
///
/// "Return" alone includes that copies are erased: Art. 28(3)(g) GDPR says so of either choice.
pub fn fate(terms: &Terms, chosen: Option<Fate>) -> Option<Fate> {
    match terms.word(Key::EndData) {
        Some(Word::Erase) => Some(Fate::Erase),
        Some(Word::Return | Word::ReturnAndErase) => Some(Fate::ReturnAndErase),
        _ => chosen,
    }
}

/// Somebody or something that has to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    /// What it is.
    pub kind: LinkKind,
    /// What it answers for.
    pub task: Task,
    /// A sub-processor's name, or what a person called it; empty for the processor and its backups.
    pub name: String,
}

/// The links that have to answer: the processor, each sub-processor of the signed list, the backups. All erase, whatever
/// the controller chooses; the processor returns first where the data is returned.
pub fn links(fate: Option<Fate>, subprocessors: &[String]) -> Vec<NewLink> {
    let link = |kind, task, name: &str| NewLink { kind, task, name: name.trim().to_owned() };
    let mut links = Vec::new();
    if fate == Some(Fate::ReturnAndErase) {
        links.push(link(LinkKind::Processor, Task::Return, ""));
    }
    links.push(link(LinkKind::Processor, Task::Erase, ""));
    let mut named: Vec<&str> = subprocessors.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    let mut met = BTreeSet::new();
    named.retain(|name| met.insert(*name));
    links.extend(named.into_iter().map(|name| link(LinkKind::Subprocessor, Task::Erase, name)));
    links.push(link(LinkKind::Backups, Task::Erase, ""));
    links
}

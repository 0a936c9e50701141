//! Counting the tree anew from the entries themselves, for the operator and for auditors.

use domain::log::{Nodes, Run, leaf_hash, next_nodes};

use super::checkpoints::checkpoints;
use super::leaves::leaves;
use super::tree::{TreeHead, head};
use crate::{Result, StorageError, TenantTx};

/// How many signed heads are compared.
const HEADS: i64 = 10_000;

/// What the entries themselves give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recount {
    /// The head over the entries as they stand now.
    pub entries: TreeHead,
    /// The smallest head, of those signed and those given, that the entries do not give any more; none where all hold.
    pub broken: Option<TreeHead>,
    /// How many heads were compared.
    pub compared: usize,
    /// The stored nodes give the same root as the entries.
    pub nodes_agree: bool,
}

/// Reads every entry, computes the tree from nothing else, and compares it with the stored nodes, with every signed
/// head that is kept here, and with `elsewhere`: heads that somebody kept where nobody could rewrite them. Takes time and memory in proportion to the log: about 70 bytes an entry.
///
/// # Errors
/// [`StorageError::Form`] where a place in the log is empty.
pub async fn recount(tx: &mut TenantTx, elsewhere: &[TreeHead]) -> Result<Recount> {
    let (mut nodes, mut size) = (Nodes::default(), 0);
    loop {
        let some = leaves(tx, size).await?;
        if some.is_empty() {
            break;
        }
        let old = size;
        for leaf in some {
            nodes.put((0, size), leaf_hash(&leaf.bytes()));
            size += 1;
        }
        for range in next_nodes(old, size) {
            for place in range.places {
                let above = nodes.above(range.level, place);
                nodes.put((range.level, place), above.ok_or_else(|| StorageError::Form("no tree".to_owned()))?);
            }
        }
    }
    let root = |size| nodes.hash(Run::whole(size));
    let mut heads: Vec<_> = checkpoints(tx, None, HEADS).await?.into_iter().map(|kept| kept.head).collect();
    heads.extend(elsewhere);
    heads.sort_by_key(|head| head.size);
    let compared = heads.len();
    let broken = heads.into_iter().find(|head| head.size > size || root(head.size) != Some(head.root));
    let entries = TreeHead { size, root: root(size).unwrap_or_default() };
    // A node that is missing is a disagreement too.
    let nodes_agree = head(tx).await.is_ok_and(|stored| stored == entries);
    Ok(Recount { entries, broken, compared, nodes_agree })
}

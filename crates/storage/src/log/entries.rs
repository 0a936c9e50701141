//! The entries about some things, with what it takes to prove them to whoever may read them.

use domain::ids::ControllerId;
use domain::log::Leaf;
use uuid::Uuid;

use super::leaves;
use super::tree::number;
use crate::audit::opened;
use crate::{Result, TenantTx};

/// How many entries are read at most.
const MOST: i64 = 2_000;

/// An entry with what it says.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its place in the tree.
    pub index: u64,
    /// Its canonical form.
    pub leaf: Leaf,
    /// The salt and the detail's JSON, to the letter; none where it is erased or its key is not at hand.
    pub told: Option<([u8; 32], String)>,
}

/// The entries about these things in the tree of `size` leaves, in its order, and how many are younger than it; without
/// those that a controller must not be told of.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn entries(tx: &mut TenantTx, subjects: &[Uuid], size: u64) -> Result<(Vec<Told>, u64)> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT l.position AS "position?", e.id, e.at, e.action, e.actor_kind, e.actor_id, e.subject_kind, e.subject_id,
                  e.controller_id, e.commitment, d.sealed AS "sealed?"
           FROM audit_entry e
           LEFT JOIN audit_leaf l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id AND l.position < $3
           LEFT JOIN audit_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id
           WHERE e.tenant_id = $1 AND e.subject_id = ANY($2) AND e.controller_id IS NOT NULL
           ORDER BY l.position, e.at, e.id LIMIT $4"#,
        tenant,
        subjects,
        number(size)?,
        MOST,
    )
    .fetch_all(tx.conn())
    .await?;
    let (mut entries, mut younger) = (Vec::new(), 0);
    for row in rows {
        let Some(position) = row.position else {
            younger += 1;
            continue;
        };
        let told = row.sealed.and_then(|sealed| opened(tx, row.controller_id.map(ControllerId), sealed));
        let leaf = Leaf {
            action: row.action,
            actor_id: row.actor_id,
            actor_kind: row.actor_kind,
            at: row.at,
            commitment: leaves::commitment(row.commitment)?,
            controller_id: row.controller_id,
            id: row.id,
            subject_id: row.subject_id,
            subject_kind: row.subject_kind,
            tenant_id: tenant,
        };
        entries.push(Told { index: position.unsigned_abs(), leaf, told });
    }
    Ok((entries, younger))
}

//! Entries in the order of their places, as the tree has them.

use chrono::{DateTime, Utc};
use domain::ids::AuditEntryId;
use domain::log::{Hash, Leaf};
use uuid::Uuid;

use super::tree::number;
use crate::{Result, StorageError, TenantTx};

/// How many are read or placed at once.
pub(super) const LEAVES_AT_ONCE: i64 = 1_000;

struct Row {
    position: i64,
    id: Uuid,
    at: DateTime<Utc>,
    action: String,
    actor_kind: String,
    actor_id: Option<Uuid>,
    subject_kind: String,
    subject_id: Uuid,
    controller_id: Option<Uuid>,
    commitment: Vec<u8>,
}

/// A thousand leaves at most, from a place on, without a gap.
///
/// # Errors
/// [`StorageError::Form`] where a place is empty that should not be.
pub async fn leaves(tx: &mut TenantTx, from: u64) -> Result<Vec<Leaf>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT l.position, e.id, e.at, e.action, e.actor_kind, e.actor_id, e.subject_kind, e.subject_id,
                e.controller_id, e.commitment
         FROM audit_leaf l JOIN audit_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id
         WHERE l.tenant_id = $1 AND l.position >= $2 ORDER BY l.position LIMIT $3",
        tenant,
        number(from)?,
        LEAVES_AT_ONCE,
    )
    .fetch_all(tx.conn())
    .await?;
    (from..)
        .zip(rows)
        .map(|(place, row)| {
            if row.position.unsigned_abs() != place {
                return Err(StorageError::Form(format!("the audit log has no entry at place {place}")));
            }
            Ok(Leaf {
                action: row.action,
                actor_id: row.actor_id,
                actor_kind: row.actor_kind,
                at: row.at,
                commitment: commitment(row.commitment)?,
                controller_id: row.controller_id,
                id: row.id,
                subject_id: row.subject_id,
                subject_kind: row.subject_kind,
                tenant_id: tenant,
            })
        })
        .collect()
}

/// A commitment as it is stored.
pub(super) fn commitment(stored: Vec<u8>) -> Result<Hash> {
    stored.try_into().map_err(|_| StorageError::Form("a commitment is not 32 bytes long".to_owned()))
}

/// The place of an entry in the tree, from 0.
///
/// # Errors
/// [`StorageError::NotFound`] where it has none yet, or there is no such entry.
pub async fn entry_place(tx: &mut TenantTx, id: AuditEntryId) -> Result<u64> {
    let tenant = tx.tenant().0;
    let place =
        sqlx::query_scalar!("SELECT position FROM audit_leaf WHERE tenant_id = $1 AND entry_id = $2", tenant, id.0,)
            .fetch_one(tx.conn())
            .await?;
    Ok(place.unsigned_abs())
}

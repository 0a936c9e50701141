//! What several changes touch, read at once.

use std::collections::BTreeMap;

use domain::ids::{ChangeId, SubprocessorId};
use domain::subprocessors::of_name;
use uuid::Uuid;

use super::read::ChangeEntry;
use super::{AFTER, BEFORE};
use crate::{Result, TenantTx};

/// What changes touch that were announced, as they were announced, by name. Drafts touch nothing here.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn touched(tx: &mut TenantTx, changes: &[ChangeId]) -> Result<BTreeMap<ChangeId, Vec<ChangeEntry>>> {
    let tenant = tx.tenant().0;
    let ids: Vec<Uuid> = changes.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        "SELECT change_id, subprocessor_id, before, after, facets FROM subprocessor_change_entry
         WHERE tenant_id = $1 AND change_id = ANY($2) AND published_at IS NOT NULL",
        tenant,
        &ids,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut found = BTreeMap::<_, Vec<ChangeEntry>>::new();
    for row in rows {
        let entry = ChangeEntry {
            id: SubprocessorId(row.subprocessor_id),
            before: row.before.map(|sealed| tx.open(None, BEFORE, sealed)).transpose()?,
            after: row.after.map(|sealed| tx.open(None, AFTER, sealed)).transpose()?,
            facets: row.facets.map(serde_json::from_value).transpose()?.unwrap_or_default(),
        };
        found.entry(ChangeId(row.change_id)).or_default().push(entry);
    }
    for entries in found.values_mut() {
        entries.sort_by_key(|entry| (entry.profile().map(|profile| of_name(&profile.name)), entry.id));
    }
    Ok(found)
}

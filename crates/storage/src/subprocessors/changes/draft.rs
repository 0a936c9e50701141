//! Writing a change before it is announced.

use chrono::NaiveDate;
use domain::ids::{ChangeId, SubprocessorId};
use domain::permissions::{Action, Permit, action};
use domain::subprocessors::{Profile, Wording};
use serde_json::json;

use super::{AFTER, SAID, subject};
use crate::audit::record;
use crate::{Result, StorageError, TenantTx};

/// Begins a change that touches nothing yet.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn begin(
    tx: &mut TenantTx,
    permit: Permit<action::DraftChange>,
    id: ChangeId,
    effect: NaiveDate,
    said: &Wording,
) -> Result<()> {
    let by = permit.actor().id().ok_or(StorageError::NotFound)?;
    let sealed = tx.seal(None, SAID, said)?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "INSERT INTO subprocessor_change (tenant_id, id, revision, effect_on, said, created_by, created_at)
         VALUES ($1, $2, 1, $3, $4, $5, $6)",
        tenant,
        id.0,
        effect,
        sealed,
        by,
        now,
    )
    .execute(tx.conn())
    .await?;
    record(tx, permit.actor(), Action::DraftChange, subject(id), json!({ "effect": effect })).await?;
    Ok(())
}

/// Says when it is to take effect, and why.
///
/// # Errors
/// [`StorageError::Stale`] where somebody has changed the draft since it was shown, or announced it.
pub async fn describe(
    tx: &mut TenantTx,
    permit: Permit<action::DraftChange>,
    (id, seen): (ChangeId, i32),
    effect: NaiveDate,
    said: &Wording,
) -> Result<()> {
    let sealed = tx.seal(None, SAID, said)?;
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE subprocessor_change SET effect_on = $4, said = $5, revision = revision + 1
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND published_at IS NULL",
        tenant,
        id.0,
        seen,
        effect,
        sealed,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    record(tx, permit.actor(), Action::DraftChange, subject(id), json!({ "effect": effect })).await?;
    Ok(())
}

/// Says what is to hold of an entry, new or known; none where it is to leave.
///
/// # Errors
/// [`StorageError::Stale`] as for [`describe`].
pub async fn put_entry(
    tx: &mut TenantTx,
    permit: Permit<action::DraftChange>,
    (id, seen): (ChangeId, i32),
    entry: SubprocessorId,
    after: Option<&Profile>,
) -> Result<()> {
    edited(tx, id, seen).await?;
    let sealed = after.map(|profile| tx.seal(None, AFTER, profile)).transpose()?;
    let tenant = tx.tenant().0;
    sqlx::query!(
        "INSERT INTO subprocessor_change_entry (tenant_id, change_id, subprocessor_id, after) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, change_id, subprocessor_id) DO UPDATE SET after = excluded.after",
        tenant,
        id.0,
        entry.0,
        sealed,
    )
    .execute(tx.conn())
    .await?;
    let said = json!({ "entry": entry, "name": after.map(|profile| &profile.name) });
    record(tx, permit.actor(), Action::DraftChange, subject(id), said).await?;
    Ok(())
}

/// Takes an entry out of a draft.
///
/// # Errors
/// [`StorageError::Stale`] as for [`describe`].
pub async fn drop_entry(
    tx: &mut TenantTx,
    permit: Permit<action::DraftChange>,
    (id, seen): (ChangeId, i32),
    entry: SubprocessorId,
) -> Result<()> {
    edited(tx, id, seen).await?;
    let tenant = tx.tenant().0;
    sqlx::query!(
        "DELETE FROM subprocessor_change_entry
         WHERE tenant_id = $1 AND change_id = $2 AND subprocessor_id = $3 AND published_at IS NULL",
        tenant,
        id.0,
        entry.0,
    )
    .execute(tx.conn())
    .await?;
    record(tx, permit.actor(), Action::DraftChange, subject(id), json!({ "entry": entry, "dropped": true })).await?;
    Ok(())
}

/// Throws a draft away.
///
/// # Errors
/// [`StorageError::Stale`] as for [`describe`].
pub async fn discard(
    tx: &mut TenantTx,
    permit: Permit<action::DraftChange>,
    (id, seen): (ChangeId, i32),
) -> Result<()> {
    edited(tx, id, seen).await?;
    let tenant = tx.tenant().0;
    sqlx::query!(
        "DELETE FROM subprocessor_change_entry WHERE tenant_id = $1 AND change_id = $2 AND published_at IS NULL",
        tenant,
        id.0,
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "DELETE FROM subprocessor_change WHERE tenant_id = $1 AND id = $2 AND published_at IS NULL",
        tenant,
        id.0,
    )
    .execute(tx.conn())
    .await?;
    record(tx, permit.actor(), Action::DraftChange, subject(id), json!({ "discarded": true })).await?;
    Ok(())
}

/// Counts the draft's revision on from the one that was seen.
async fn edited(tx: &mut TenantTx, id: ChangeId, seen: i32) -> Result<()> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE subprocessor_change SET revision = revision + 1
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND published_at IS NULL",
        tenant,
        id.0,
        seen,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::Stale) } else { Ok(()) }
}

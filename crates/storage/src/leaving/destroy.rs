//! Erasure by destroying a controller's key.

use domain::ids::{ControllerId, StaffId};
use domain::leaving::may_destroy;
use domain::permissions::{Action, Actor, Permit, action};
use domain::time::Counting;
use rand::Rng;
use serde_json::json;

use super::keep::subject;
use super::read::Leaver;
use crate::audit::record_word;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx, audit, exports, record};

/// Decides that all that is sealed under a controller's key is erased. What stands in plain text about the organisation
/// and its people is blanked in the same transaction (see docs/decisions/0010); the key follows by a job, so that it
/// cannot be forgotten. References, states, dates and hashes stay: the log keeps its proofs.
///
/// # Errors
/// [`StorageError::Stale`] where it is kept, held or destroyed already, or an agreement of it runs.
pub async fn destroy(
    tx: &mut TenantTx,
    permit: Permit<action::DestroyEvidence>,
    leaver: &Leaver,
    by: StaffId,
    counting: &Counting,
) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let today = now.with_timezone(&counting.zone).date_naive();
    may_destroy(&leaver.standing(), today).map_err(|_| StorageError::Stale)?;
    let controller = leaver.controller;
    // Whoever begins an agreement with it waits until this is decided, and is seen where they were first.
    sqlx::query!("SELECT id FROM controller WHERE tenant_id = $1 AND id = $2 FOR UPDATE", tenant, controller.0)
        .fetch_optional(tx.conn())
        .await?;
    let done = sqlx::query!(
        "UPDATE leaving SET destroyed_at = $3, destroyed_by = $4, revision = revision + 1
         WHERE tenant_id = $1 AND controller_id = $2 AND destroyed_at IS NULL AND hold IS NULL AND kept_until < $5
           AND ended_at = (SELECT max(coalesce(e.effective_on::timestamp AT TIME ZONE $6, a.since)) FROM agreement a
                           LEFT JOIN ending e ON e.tenant_id = a.tenant_id AND e.agreement_id = a.id
                                             AND e.withdrawn_at IS NULL
                           WHERE a.tenant_id = $1 AND a.controller_id = $2)
           AND NOT EXISTS (SELECT FROM agreement WHERE tenant_id = $1 AND controller_id = $2 AND phase <> 'ended')",
        tenant,
        controller.0,
        now,
        by.0,
        today,
        counting.zone.name(),
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    blank(tx, controller).await?;
    record::discard_all(tx).await?;
    exports::discard_all(tx).await?;
    // No key: what the job does needs none.
    queue::enqueue(tx, JobKind::DestroyKey, controller.0, None, now).await?;
    let detail = json!({ "references": leaver.references });
    audit::record(tx, permit.actor(), Action::DestroyEvidence, subject(controller), detail).await?;
    Ok(())
}

/// What was never sealed: the organisation's name, number and country, the words that it is found by, the keyed hashes of
/// its people's addresses.
async fn blank(tx: &mut TenantTx, controller: ControllerId) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "UPDATE controller SET name = '', registration = NULL, country = NULL, details = NULL
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        controller.0,
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!("DELETE FROM agreement_term WHERE tenant_id = $1 AND controller_id = $2", tenant, controller.0)
        .execute(tx.conn())
        .await?;
    let contacts =
        sqlx::query_scalar!("SELECT id FROM contact WHERE tenant_id = $1 AND controller_id = $2", tenant, controller.0)
            .fetch_all(tx.conn())
            .await?;
    for contact in contacts {
        let mut noise = [0_u8; 32];
        tx.randomness().rng().fill_bytes(&mut noise);
        sqlx::query!(
            "UPDATE contact SET email_index = $3, proved_at = NULL WHERE tenant_id = $1 AND id = $2",
            tenant,
            contact,
            noise.as_slice(),
        )
        .execute(tx.conn())
        .await?;
    }
    Ok(())
}

/// Notes that the key is destroyed.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn destroyed(tx: &mut TenantTx, _permit: Permit<action::CarryOut>, controller: ControllerId) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE leaving SET key_destroyed_at = coalesce(key_destroyed_at, $3)
         WHERE tenant_id = $1 AND controller_id = $2 AND destroyed_at IS NOT NULL",
        tenant,
        controller.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    record_word(tx, Actor::Worker, "leaving.key_destroyed", subject(controller), json!({})).await?;
    Ok(())
}

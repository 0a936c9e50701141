//! Owing a duty, and what ends it: for the features that give rise to it.

use chrono::{DateTime, Utc};
use domain::duties::DutyKind;
use domain::ids::{ControllerId, DutyId};
use domain::permissions::Actor;
use uuid::Uuid;

use super::terms::owe_next;
use super::{EVIDENCE, Evidence, NewDuty};
use crate::{Result, TenantTx};

/// Owes a duty.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn owe(tx: &mut TenantTx, new: &NewDuty) -> Result<DutyId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let how = new.how.as_ref().map(serde_json::to_value).transpose()?;
    sqlx::query!(
        "INSERT INTO duty (tenant_id, id, agreement_id, controller_id, kind, party, subject_id, term, clause, from_at,
                           due_before, last_day, how, created_at, round)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        tenant,
        id,
        new.agreement.map(|(agreement, _)| agreement.0),
        new.agreement.map(|(_, controller)| controller.0),
        new.kind.wire(),
        new.party.word(),
        new.subject,
        new.term,
        new.clause,
        new.from,
        new.due_before,
        new.last_day,
        how,
        now,
        new.round.and_then(|round| i32::try_from(round).ok()),
    )
    .execute(tx.conn())
    .await?;
    Ok(DutyId(id))
}

/// Meets what is owed of a kind for a subject; answers how many duties that were. What recurs is owed for its
/// next time. The feature that calls this writes the
/// audit entry of its act.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn meet(
    tx: &mut TenantTx,
    by: Actor,
    controller: Option<ControllerId>,
    subject: Uuid,
    kind: DutyKind,
    evidence: &Evidence,
) -> Result<u64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let sealed = tx.seal(controller, EVIDENCE, evidence)?;
    let met = sqlx::query_scalar!(
        "UPDATE duty SET state = 'met', settled_at = $4, settled_by = $5, evidence = $6
         WHERE tenant_id = $1 AND subject_id = $2 AND kind = $3 AND state = 'open'
           AND controller_id IS NOT DISTINCT FROM $7
         RETURNING id",
        tenant,
        subject,
        kind.wire(),
        now,
        by.id(),
        sealed,
        controller.map(Uuid::from),
    )
    .fetch_all(tx.conn())
    .await?;
    for id in &met {
        owe_next(tx, DutyId(*id)).await?;
    }
    Ok(met.len() as u64)
}

/// Drops what is still owed for a subject and falls due after a moment, or has no date: what was due before stays owed
/// until it is met, since the end of an agreement excuses nobody from what is overdue.
pub(crate) async fn drop_after(tx: &mut TenantTx, subject: Uuid, moment: DateTime<Utc>) -> Result<u64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE duty SET state = 'dropped', settled_at = $3
         WHERE tenant_id = $1 AND subject_id = $2 AND state = 'open' AND (due_before IS NULL OR due_before > $4)",
        tenant,
        subject,
        now,
        moment,
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Drops what is still owed of a kind for a subject: something else is owed instead.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn drop_kind(tx: &mut TenantTx, subject: Uuid, kind: DutyKind) -> Result<u64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE duty SET state = 'dropped', settled_at = $3
         WHERE tenant_id = $1 AND subject_id = $2 AND kind = $4 AND state = 'open'",
        tenant,
        subject,
        now,
        kind.wire(),
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Drops all that is still owed for a subject: it was taken back, or has ended.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn drop_of(tx: &mut TenantTx, subject: Uuid) -> Result<u64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE duty SET state = 'dropped', settled_at = $3 WHERE tenant_id = $1 AND subject_id = $2 AND state = 'open'",
        tenant,
        subject,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

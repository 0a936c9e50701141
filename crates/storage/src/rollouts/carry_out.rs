//! What the worker does for a roll-out: one agreement after the other, each in a transaction of its own.

use domain::ids::{AgreementId, AmendmentId, ControllerId, RolloutId};
use domain::permissions::{Permit, action};
use domain::rollouts::Aside;

use crate::{Result, TenantTx};

/// An agreement that something is to be done about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Which.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// The proposal, once it is made.
    pub amendment: Option<AmendmentId>,
}

/// The next agreements of a roll-out that it is still to be proposed for.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn to_propose(tx: &mut TenantTx, id: RolloutId, most: i64) -> Result<Vec<Target>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT agreement_id, controller_id FROM rollout_target
         WHERE tenant_id = $1 AND rollout_id = $2 AND state = 'waiting' ORDER BY agreement_id LIMIT $3",
        tenant,
        id.0,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    let target = |agreement, controller| Target {
        agreement: AgreementId(agreement),
        controller: ControllerId(controller),
        amendment: None,
    };
    Ok(rows.into_iter().map(|row| target(row.agreement_id, row.controller_id)).collect())
}

/// The next proposals of a roll-out that are open: of one that was stopped, those to be taken back.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn to_withdraw(tx: &mut TenantTx, id: RolloutId, most: i64) -> Result<Vec<Target>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT t.agreement_id, t.controller_id, t.amendment_id FROM rollout_target t
         JOIN amendment a ON a.tenant_id = t.tenant_id AND a.id = t.amendment_id
         WHERE t.tenant_id = $1 AND t.rollout_id = $2 AND t.state = 'proposed' AND a.state = 'proposed'
         ORDER BY t.agreement_id LIMIT $3",
        tenant,
        id.0,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    let target = |agreement, controller, amendment: Option<_>| Target {
        agreement: AgreementId(agreement),
        controller: ControllerId(controller),
        amendment: amendment.map(AmendmentId),
    };
    Ok(rows.into_iter().map(|row| target(row.agreement_id, row.controller_id, row.amendment_id)).collect())
}

/// The next proposals of a running roll-out that are open and nobody was reminded of.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn to_remind(tx: &mut TenantTx, id: RolloutId, most: i64) -> Result<Vec<Target>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT t.agreement_id, t.controller_id, t.amendment_id FROM rollout_target t
         JOIN amendment a ON a.tenant_id = t.tenant_id AND a.id = t.amendment_id
         JOIN rollout r ON r.tenant_id = t.tenant_id AND r.id = t.rollout_id
         WHERE t.tenant_id = $1 AND t.rollout_id = $2 AND t.state = 'proposed' AND t.reminded_at IS NULL
           AND a.state = 'proposed' AND r.state = 'running'
         ORDER BY t.agreement_id LIMIT $3",
        tenant,
        id.0,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    let target = |agreement, controller, amendment: Option<_>| Target {
        agreement: AgreementId(agreement),
        controller: ControllerId(controller),
        amendment: amendment.map(AmendmentId),
    };
    Ok(rows.into_iter().map(|row| target(row.agreement_id, row.controller_id, row.amendment_id)).collect())
}

/// Holds an agreement of a running roll-out until the transaction ends; `false` where it was dealt with or the roll-out was
/// stopped in the meantime. Who stops it waits for this transaction.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn hold(tx: &mut TenantTx, id: RolloutId, agreement: AgreementId) -> Result<bool> {
    let tenant = tx.tenant().0;
    let held = sqlx::query_scalar!(
        "SELECT t.agreement_id FROM rollout_target t
         JOIN rollout r ON r.tenant_id = t.tenant_id AND r.id = t.rollout_id
         WHERE t.tenant_id = $1 AND t.rollout_id = $2 AND t.agreement_id = $3 AND t.state = 'waiting'
           AND r.state = 'running'
         FOR UPDATE OF t FOR SHARE OF r",
        tenant,
        id.0,
        agreement.0,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(held.is_some())
}

/// Keeps that the version was proposed for an agreement.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn proposed(
    tx: &mut TenantTx,
    _permit: Permit<action::CarryOut>,
    id: RolloutId,
    agreement: AgreementId,
    amendment: AmendmentId,
) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE rollout_target SET state = 'proposed', amendment_id = $4, since = $5
         WHERE tenant_id = $1 AND rollout_id = $2 AND agreement_id = $3 AND state = 'waiting'",
        tenant,
        id.0,
        agreement.0,
        amendment.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Keeps that the version could not be proposed for an agreement, and why: a person decides what becomes of it.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn set_aside(
    tx: &mut TenantTx,
    _permit: Permit<action::CarryOut>,
    id: RolloutId,
    agreement: AgreementId,
    why: Aside,
) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE rollout_target SET state = 'aside', reason = $4, since = $5
         WHERE tenant_id = $1 AND rollout_id = $2 AND agreement_id = $3 AND state = 'waiting'",
        tenant,
        id.0,
        agreement.0,
        why.word(),
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Claims the reminder of a proposal; `false` where it was sent.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn reminded(
    tx: &mut TenantTx,
    _permit: Permit<action::CarryOut>,
    id: RolloutId,
    agreement: AgreementId,
) -> Result<bool> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE rollout_target SET reminded_at = $4
         WHERE tenant_id = $1 AND rollout_id = $2 AND agreement_id = $3 AND reminded_at IS NULL",
        tenant,
        id.0,
        agreement.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Everything that was open is taken back.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn finish_stopping(tx: &mut TenantTx, _permit: Permit<action::CarryOut>, id: RolloutId) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "UPDATE rollout SET state = 'stopped' WHERE tenant_id = $1 AND id = $2 AND state = 'stopping'",
        tenant,
        id.0,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

//! What people do about a duty by hand: somebody sees to it, it is met, it is opened again.

use domain::agreements::Side;
use domain::ids::StaffId;
use domain::permissions::{Action, Actor, Permit, action};
use serde_json::json;

use super::terms::owe_next;
use super::{Duty, EVIDENCE, Evidence, subject};
use crate::audit::record;
use crate::{Result, StorageError, TenantTx};

/// Says who of the staff sees to an open duty; nobody where there is none.
///
/// # Errors
/// [`StorageError::Stale`] where it has another owner by now, or is no longer open; [`StorageError::NotFound`] where the
/// person is not one who can see to it.
pub async fn assign(
    tx: &mut TenantTx,
    permit: Permit<action::AssignDuty>,
    duty: &Duty,
    owner: Option<StaffId>,
) -> Result<()> {
    let tenant = tx.tenant().0;
    let owner = owner.map(|owner| owner.0);
    if let Some(owner) = owner {
        let can = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT FROM staff WHERE tenant_id = $1 AND id = $2 AND state = 'active'
                              AND role <> 'auditor') AS "can!""#,
            tenant,
            owner,
        )
        .fetch_one(tx.conn())
        .await?;
        if !can {
            return Err(StorageError::NotFound);
        }
    }
    let done = sqlx::query!(
        "UPDATE duty SET owner_id = $3
         WHERE tenant_id = $1 AND id = $2 AND state = 'open' AND owner_id IS NOT DISTINCT FROM $4",
        tenant,
        duty.id.0,
        owner,
        duty.owner.map(|owner| owner.0),
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    record(tx, permit.actor(), Action::AssignDuty, subject(duty), json!({ "owner": owner })).await?;
    Ok(())
}

/// Marks an open duty as met. One that recurs is owed for its next time.
///
/// # Errors
/// [`StorageError::Stale`] where it is no longer open; [`StorageError::NotFound`] for one that is met by what is done
/// about it ([`DutyKind::by_hand`](domain::duties::DutyKind::by_hand)).
pub async fn meet_by_hand(
    tx: &mut TenantTx,
    permit: Permit<action::MeetDuty>,
    duty: &Duty,
    evidence: &Evidence,
) -> Result<()> {
    settle(tx, permit.actor(), Action::MeetDuty, duty, evidence).await
}

/// The same by the controller's people, for what their organisation owes.
///
/// # Errors
/// [`StorageError::Stale`] where it is no longer open; [`StorageError::NotFound`] for what the processor owes, and for
/// what is met by what is done about it.
pub async fn meet_own(
    tx: &mut TenantTx,
    permit: Permit<action::MeetOwnDuty>,
    duty: &Duty,
    evidence: &Evidence,
) -> Result<()> {
    if duty.party != Side::Controller {
        return Err(StorageError::NotFound);
    }
    settle(tx, permit.actor(), Action::MeetOwnDuty, duty, evidence).await
}

async fn settle(tx: &mut TenantTx, actor: Actor, action: Action, duty: &Duty, evidence: &Evidence) -> Result<()> {
    if !duty.kind.by_hand() {
        return Err(StorageError::NotFound);
    }
    let (tenant, now) = (tx.tenant().0, tx.now());
    let sealed = tx.seal(duty.agreement.map(|(_, controller)| controller), EVIDENCE, evidence)?;
    let done = sqlx::query!(
        "UPDATE duty SET state = 'met', settled_at = $3, settled_by = $4, evidence = $5
         WHERE tenant_id = $1 AND id = $2 AND state = 'open'",
        tenant,
        duty.id.0,
        now,
        actor.id(),
        sealed,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    owe_next(tx, duty.id).await?;
    record(tx, actor, action, subject(duty), json!({ "note": evidence.note })).await?;
    Ok(())
}

/// Opens a duty again that was marked as met, with the reason. What had been given as evidence stays in the log.
///
/// # Errors
/// [`StorageError::Stale`] where it is not met; [`StorageError::NotFound`] for one that nobody met by hand.
pub async fn reopen(tx: &mut TenantTx, permit: Permit<action::ReopenDuty>, duty: &Duty, reason: &str) -> Result<()> {
    if !duty.kind.by_hand() {
        return Err(StorageError::NotFound);
    }
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE duty SET state = 'open', settled_at = NULL, settled_by = NULL, evidence = NULL
         WHERE tenant_id = $1 AND id = $2 AND state = 'met'",
        tenant,
        duty.id.0,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let before = duty.evidence.as_ref().map(|evidence| &evidence.note);
    record(tx, permit.actor(), Action::ReopenDuty, subject(duty), json!({ "reason": reason, "before": before }))
        .await?;
    Ok(())
}

//! What the processor decides, and what the controller takes back.

use chrono::NaiveDate;
use domain::agreements::{Act, Side, State};
use domain::ids::{AgreementId, StaffId};
use domain::permissions::{Action, Actor, Permit, action};
use serde_json::{Value, json};
use uuid::Uuid;

use super::read::{REASON, SignatureDetails};
use super::sign::insert_signature;
use super::{Agreement, NewVersion, add_version, one, subject};
use crate::audit::record;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx};

/// What became of an act on an agreement that others may act on too.
#[derive(Clone, Debug)]
pub enum Decision {
    /// It counts.
    Done,
    /// Somebody was quicker: this is how the agreement stands now.
    TooLate(Box<Agreement>),
}

/// A countersignature.
#[derive(Clone, Debug)]
pub struct Approval {
    /// Who, with name, role and statement.
    pub details: SignatureDetails,
    /// From which day the agreement is in force.
    pub in_force_from: NaiveDate,
}

/// Moves the agreement on, if it is as the page showed it.
async fn advance(tx: &mut TenantTx, agreement: &Agreement, act: Act, holder: Option<StaffId>) -> Result<Option<State>> {
    let Ok(next) = agreement.state.after(act) else { return Ok(None) };
    let (tenant, now) = (tx.tenant().0, tx.now());
    let decided = !next.is_editable() && !next.awaits_decision();
    let done = sqlx::query!(
        "UPDATE agreement SET state = $4, revision = revision + 1, holder_id = $5,
                since = CASE WHEN state = $4 OR $4 IN ('in_review', 'submitted') THEN since ELSE $6 END,
                decided_at = CASE WHEN $7 THEN $6 ELSE decided_at END
         WHERE tenant_id = $1 AND id = $2 AND revision = $3",
        tenant,
        agreement.id.0,
        agreement.revision,
        next.word(),
        holder.map(Uuid::from),
        now,
        decided,
    )
    .execute(tx.conn())
    .await?;
    Ok((done.rows_affected() == 1).then_some(next))
}

pub(super) async fn too_late(tx: &mut TenantTx, id: AgreementId) -> Result<Decision> {
    Ok(Decision::TooLate(Box::new(one(tx, id).await?)))
}

/// Takes an agreement for review.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn take(
    tx: &mut TenantTx,
    permit: Permit<action::ReviewAgreement>,
    agreement: &Agreement,
    by: StaffId,
) -> Result<Decision> {
    hold(tx, permit, agreement, Act::Take, Some(by)).await
}

/// Lays an agreement back for others.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn lay_back(
    tx: &mut TenantTx,
    permit: Permit<action::ReviewAgreement>,
    agreement: &Agreement,
) -> Result<Decision> {
    hold(tx, permit, agreement, Act::LayBack, None).await
}

async fn hold(
    tx: &mut TenantTx,
    permit: Permit<action::ReviewAgreement>,
    agreement: &Agreement,
    act: Act,
    holder: Option<StaffId>,
) -> Result<Decision> {
    if advance(tx, agreement, act, holder).await?.is_none() {
        return too_late(tx, agreement.id).await;
    }
    let detail = json!({ "act": act });
    record(tx, permit.actor(), Action::ReviewAgreement, subject(agreement.id, agreement.controller), detail).await?;
    Ok(Decision::Done)
}

/// Countersigns. The document is made, sealed and sent by the worker.
///
/// # Errors
/// [`StorageError::Stale`] where the offer has lapsed.
pub async fn approve(
    tx: &mut TenantTx,
    permit: Permit<action::ApproveAgreement>,
    agreement: &Agreement,
    by: StaffId,
    approval: &Approval,
) -> Result<Decision> {
    if agreement.offer_until.is_none_or(|until| until <= tx.now()) {
        return Err(StorageError::Stale);
    }
    let Some(text_sha256) = agreement.text_sha256.as_deref() else { return Err(StorageError::Stale) };
    if advance(tx, agreement, Act::Approve, None).await?.is_none() {
        return too_late(tx, agreement.id).await;
    }
    let tenant = tx.tenant().0;
    sqlx::query!(
        "UPDATE agreement SET decided_by = $3, in_force_from = $4 WHERE tenant_id = $1 AND id = $2",
        tenant,
        agreement.id.0,
        by.0,
        approval.in_force_from,
    )
    .execute(tx.conn())
    .await?;
    let first = NewVersion {
        agreement: agreement.id,
        controller: agreement.controller,
        number: 1,
        in_force_from: approval.in_force_from,
        template_version: agreement.version,
        amendment: None,
        terms: &agreement.terms,
        text_sha256,
    };
    add_version(tx, &first).await?;
    let terms = &agreement.terms_sha256;
    insert_signature(tx, agreement, Side::Processor, by.0, &approval.details, text_sha256, terms).await?;
    queue::cancel(tx, JobKind::LapseOffer, agreement.id.0).await?;
    let now = tx.now();
    queue::enqueue(tx, JobKind::SealAgreement, agreement.id.0, Some(agreement.controller), now).await?;
    let detail = json!({ "name": approval.details.name, "in_force_from": approval.in_force_from });
    record(tx, permit.actor(), Action::ApproveAgreement, subject(agreement.id, agreement.controller), detail).await?;
    Ok(Decision::Done)
}

/// Sends an agreement back for correction, with reasons by field; the signature is void.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn return_for_correction(
    tx: &mut TenantTx,
    permit: Permit<action::ReturnAgreement>,
    agreement: &Agreement,
    reasons: &[(String, String)],
) -> Result<Decision> {
    if advance(tx, agreement, Act::Return, None).await?.is_none() {
        return too_late(tx, agreement.id).await;
    }
    let tenant = tx.tenant().0;
    for (field, reason) in reasons {
        let sealed = tx.seal(Some(agreement.controller), REASON, reason)?;
        sqlx::query!(
            "INSERT INTO return_reason (tenant_id, agreement_id, controller_id, revision, field, reason)
             VALUES ($1, $2, $3, $4, $5, $6)",
            tenant,
            agreement.id.0,
            agreement.controller.0,
            agreement.revision + 1,
            field,
            sealed,
        )
        .execute(tx.conn())
        .await?;
    }
    close(tx, agreement).await?;
    let detail = json!({ "reasons": reasons });
    record(tx, permit.actor(), Action::ReturnAgreement, subject(agreement.id, agreement.controller), detail).await?;
    Ok(Decision::Done)
}

/// Refuses an agreement.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn reject(
    tx: &mut TenantTx,
    permit: Permit<action::RejectAgreement>,
    agreement: &Agreement,
    reason: &str,
) -> Result<Decision> {
    end(tx, permit.actor(), Action::RejectAgreement, agreement, Act::Reject, json!({ "reason": reason })).await
}

/// Takes an agreement back, on the controller's side.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn withdraw(
    tx: &mut TenantTx,
    permit: Permit<action::WithdrawAgreement>,
    agreement: &Agreement,
) -> Result<Decision> {
    end(tx, permit.actor(), Action::WithdrawAgreement, agreement, Act::Withdraw, json!({})).await
}

/// Ends an offer that was not accepted in time.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn lapse(tx: &mut TenantTx, permit: Permit<action::CarryOut>, agreement: &Agreement) -> Result<Decision> {
    let detail = json!({ "act": "lapse", "offer_until": agreement.offer_until });
    end(tx, permit.actor(), Action::CarryOut, agreement, Act::Lapse, detail).await
}

async fn end(
    tx: &mut TenantTx,
    actor: Actor,
    action: Action,
    agreement: &Agreement,
    act: Act,
    detail: Value,
) -> Result<Decision> {
    if advance(tx, agreement, act, None).await?.is_none() {
        return too_late(tx, agreement.id).await;
    }
    close(tx, agreement).await?;
    record(tx, actor, action, subject(agreement.id, agreement.controller), detail).await?;
    Ok(Decision::Done)
}

/// Voids the standing signature, and takes back the job that would end the offer.
async fn close(tx: &mut TenantTx, agreement: &Agreement) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE signature SET voided_at = $3 WHERE tenant_id = $1 AND agreement_id = $2 AND voided_at IS NULL",
        tenant,
        agreement.id.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    queue::cancel(tx, JobKind::LapseOffer, agreement.id.0).await
}

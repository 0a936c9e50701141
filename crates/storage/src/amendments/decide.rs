//! How an amendment ends: signed by both, declined, taken back, or not answered.

use chrono::NaiveDate;
use domain::amendments::{Act, Kind, State, other};
use domain::duties::DutyKind;
use domain::ids::{AgreementId, ControllerId};
use domain::permissions::{Action, Actor, Permit, action};
use serde_json::{Value, json};
use uuid::Uuid;

use super::read::WORDS;
use super::write::sign;
use super::{Amendment, detail, of, subject};
use crate::agreements::{self, NewVersion, SignatureDetails};
use crate::audit::{record, record_word};
use crate::duties::{self, Evidence};
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx};

/// Signs for the other party: the agreement has a new version from then on. The document is made, sealed and sent by the
/// worker.
///
/// `today`: the civil day where the tenant is.
///
/// # Errors
/// [`StorageError::Stale`] where it was taken back, its last day for an answer has passed, or another amendment was
/// concluded first.
pub async fn conclude(
    tx: &mut TenantTx,
    permit: Permit<action::AcceptAmendment>,
    amendment: &Amendment,
    person: Uuid,
    details: &SignatureDetails,
    (today, in_force_from): (NaiveDate, NaiveDate),
) -> Result<()> {
    let (Some(amendment_sha256), Some(text_sha256), Some(terms)) =
        (&amendment.amendment_sha256, &amendment.text_sha256, &amendment.terms)
    else {
        return Err(StorageError::Stale);
    };
    let base = agreements::latest_version(tx, amendment.agreement).await?;
    if base.number != amendment.base {
        return Err(StorageError::Stale);
    }
    advance(tx, amendment, Act::Accept, None, Some(today)).await?;
    sign(tx, amendment, other(amendment.side), person, details, amendment_sha256).await?;
    let version = NewVersion {
        agreement: amendment.agreement,
        controller: amendment.controller,
        number: base.number + 1,
        in_force_from,
        template_version: match amendment.kind {
            Kind::Changes => base.template_version,
            Kind::NewVersion(version) => version,
        },
        amendment: Some(amendment.id),
        terms,
        text_sha256,
    };
    agreements::add_version(tx, &version).await?;
    queue::cancel(tx, JobKind::LapseAmendment, amendment.id.0).await?;
    let now = tx.now();
    queue::enqueue(tx, JobKind::SealAmendment, amendment.id.0, Some(amendment.controller), now).await?;
    answered(tx, permit.actor(), amendment, State::Concluded).await?;
    let mut said = detail(amendment);
    said["name"] = json!(details.name);
    said["in_force_from"] = json!(in_force_from);
    record(tx, permit.actor(), Action::AcceptAmendment, subject(amendment), said).await?;
    Ok(())
}

/// Declines a proposal of the other party.
///
/// # Errors
/// [`StorageError::Stale`] where it is no longer open.
pub async fn decline(
    tx: &mut TenantTx,
    permit: Permit<action::DeclineAmendment>,
    amendment: &Amendment,
    words: &str,
) -> Result<()> {
    let sealed = tx.seal(Some(amendment.controller), WORDS, &words)?;
    advance(tx, amendment, Act::Decline, Some(sealed), None).await?;
    answered(tx, permit.actor(), amendment, State::Declined).await?;
    let mut said = detail(amendment);
    said["words"] = json!(words);
    end(tx, permit.actor(), Action::DeclineAmendment, amendment, said).await
}

/// Takes back a draft, or a proposal that is not answered yet.
///
/// # Errors
/// [`StorageError::Stale`] where it has ended.
pub async fn withdraw(
    tx: &mut TenantTx,
    permit: Permit<action::WithdrawAmendment>,
    amendment: &Amendment,
) -> Result<()> {
    advance(tx, amendment, Act::Withdraw, None, None).await?;
    // What was never proposed is its own party's affair, in the log as on the pages.
    let proposed = amendment.amendment_sha256.is_some();
    let action = if proposed { Action::WithdrawAmendment } else { Action::DraftAmendment };
    end(tx, permit.actor(), action, amendment, detail(amendment)).await
}

/// Ends a proposal that was not answered in time: silence changes nothing.
///
/// # Errors
/// [`StorageError::Stale`] where it has ended.
pub async fn lapse(tx: &mut TenantTx, permit: Permit<action::CarryOut>, amendment: &Amendment) -> Result<()> {
    advance(tx, amendment, Act::Lapse, None, None).await?;
    let mut said = detail(amendment);
    said["act"] = json!("lapse_amendment");
    end(tx, permit.actor(), Action::CarryOut, amendment, said).await
}

/// Moves it on, if it is as the page showed it; on a day that is not too late, where one is given.
async fn advance(
    tx: &mut TenantTx,
    amendment: &Amendment,
    act: Act,
    words: Option<Vec<u8>>,
    on: Option<NaiveDate>,
) -> Result<()> {
    let next = amendment.state.after(act).map_err(|_| StorageError::Stale)?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE amendment SET state = $4, revision = revision + 1, since = $5, words = coalesce($6, words)
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND state IN ('draft', 'proposed')
           AND ($7::date IS NULL OR answer_by IS NULL OR answer_by >= $7)",
        tenant,
        amendment.id.0,
        amendment.revision,
        next.word(),
        now,
        words,
        on,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::Stale) } else { Ok(()) }
}

/// Ends what is open when the agreement ends: proposals end with it, drafts are given up.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub(crate) async fn end_with(tx: &mut TenantTx, agreement: AgreementId, controller: ControllerId) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let ended = sqlx::query!(
        "UPDATE amendment SET state = CASE WHEN state = 'proposed' THEN 'ended' ELSE 'withdrawn' END,
                revision = revision + 1, since = $3
         WHERE tenant_id = $1 AND agreement_id = $2 AND state IN ('draft', 'proposed')
         RETURNING id, base, state",
        tenant,
        agreement.0,
        now,
    )
    .fetch_all(tx.conn())
    .await?;
    for row in ended.into_iter().filter(|row| row.state == State::Ended.word()) {
        sqlx::query!(
            "UPDATE amendment_signature SET voided_at = $3
             WHERE tenant_id = $1 AND amendment_id = $2 AND voided_at IS NULL",
            tenant,
            row.id,
            now,
        )
        .execute(tx.conn())
        .await?;
        queue::cancel(tx, JobKind::LapseAmendment, row.id).await?;
        duties::drop_of(tx, row.id).await?;
        let said = json!({ "amendment": row.id, "number": row.base });
        record_word(tx, Actor::Worker, "amendment.ended", of(agreement, controller), said).await?;
    }
    Ok(())
}

/// The duty to answer is met, whatever the answer.
async fn answered(tx: &mut TenantTx, by: Actor, amendment: &Amendment, how: State) -> Result<()> {
    let evidence = Evidence { note: how.word().to_owned(), document: String::new() };
    let kind = DutyKind::AmendmentAnswer;
    duties::meet(tx, by, Some(amendment.controller), amendment.id.0, kind, &evidence).await?;
    Ok(())
}

/// Voids the standing signature, and takes back what would still have come of it.
async fn end(tx: &mut TenantTx, actor: Actor, action: Action, amendment: &Amendment, said: Value) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE amendment_signature SET voided_at = $3
         WHERE tenant_id = $1 AND amendment_id = $2 AND voided_at IS NULL",
        tenant,
        amendment.id.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    queue::cancel(tx, JobKind::LapseAmendment, amendment.id.0).await?;
    duties::drop_of(tx, amendment.id.0).await?;
    record(tx, actor, action, subject(amendment), said).await?;
    Ok(())
}

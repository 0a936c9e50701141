//! Writing an amendment, and proposing it with a signature.

use chrono::{DateTime, Utc};
use domain::agreements::Side;
use domain::amendments::{Act, Content, Kind, other};
use domain::duties::DutyKind;
use domain::ids::{AgreementId, AmendmentId, ControllerId};
use domain::permissions::{Action, Actor, Permit, action};
use domain::terms::Terms;
use serde_json::{Value, json};
use uuid::Uuid;

use super::read::{CONTENT, SIGNATURE};
use super::{Amendment, detail, of, subject};
use crate::agreements::{AgreementVersion, SignatureDetails};
use crate::audit::{record, record_word};
use crate::duties::{self, NewDuty};
use crate::error::broken_constraint;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx, blobs};

/// Begins an amendment to the newest version of an agreement; `instead_of`: in place of this proposal of the other party.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn begin(
    tx: &mut TenantTx,
    permit: Permit<action::DraftAmendment>,
    side: Side,
    base: &AgreementVersion,
    kind: Kind,
    content: &Content,
    instead_of: Option<AmendmentId>,
) -> Result<AmendmentId> {
    let (tenant, id, now) = (tx.tenant().0, AmendmentId(tx.new_id()), tx.now());
    let sealed = tx.seal(Some(base.controller), CONTENT, content)?;
    let template = match kind {
        Kind::Changes => None,
        Kind::NewVersion(version) => Some(version.0),
    };
    sqlx::query!(
        "INSERT INTO amendment (tenant_id, id, agreement_id, controller_id, base, kind, template_version_id, side, state,
                                content, answer_by, created_at, since, instead_of)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'draft', $9, $10, $11, $11, $12)",
        tenant,
        id.0,
        base.agreement.0,
        base.controller.0,
        base.number,
        kind.word(),
        template,
        side.word(),
        sealed,
        content.answer_by,
        now,
        instead_of.map(Uuid::from),
    )
    .execute(tx.conn())
    .await?;
    let detail = json!({ "amendment": id, "number": base.number, "title": content.title });
    record(tx, permit.actor(), Action::DraftAmendment, of(base.agreement, base.controller), detail).await?;
    Ok(id)
}

/// Keeps what an amendment is to say.
///
/// # Errors
/// [`StorageError::Stale`] where it was proposed, taken back or changed by a colleague in the meantime.
pub async fn save(
    tx: &mut TenantTx,
    permit: Permit<action::DraftAmendment>,
    amendment: &Amendment,
    content: &Content,
) -> Result<()> {
    let tenant = tx.tenant().0;
    let sealed = tx.seal(Some(amendment.controller), CONTENT, content)?;
    let done = sqlx::query!(
        "UPDATE amendment SET content = $4, answer_by = $5, revision = revision + 1
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND state = 'draft'",
        tenant,
        amendment.id.0,
        amendment.revision,
        sealed,
        content.answer_by,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    record(tx, permit.actor(), Action::DraftAmendment, subject(amendment), detail(amendment)).await?;
    Ok(())
}

/// What is signed, with the signature.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Who signs.
    pub person: Uuid,
    /// What the signature says of the person.
    pub details: SignatureDetails,
    /// The amendment's own canonical text.
    pub amendment: String,
    /// The agreement's canonical text as amended.
    pub text: String,
    /// The terms as amended.
    pub terms: Terms,
    /// The first moment at which it can no longer be accepted; none where it stays open.
    pub open_until: Option<DateTime<Utc>>,
}

/// Signs and proposes an amendment. All of it happens, or nothing.
///
/// # Errors
/// [`StorageError::Stale`] where it is no longer the draft that the page showed, or its last day for an answer has passed.
pub async fn propose(
    tx: &mut TenantTx,
    permit: Permit<action::ProposeAmendment>,
    amendment: &Amendment,
    proposal: &Proposal,
) -> Result<()> {
    let next = amendment.state.after(Act::Propose).map_err(|_| StorageError::Stale)?;
    if proposal.open_until.is_some_and(|until| until <= tx.now()) {
        return Err(StorageError::Stale);
    }
    let controller = amendment.controller;
    let amendment_sha256 = blobs::put(tx, Some(controller), proposal.amendment.as_bytes()).await?;
    let text_sha256 = blobs::put(tx, Some(controller), proposal.text.as_bytes()).await?;
    let terms: Value = serde_json::from_str(&proposal.terms.canonical_json())?;
    let terms_sha256 = hex::decode(proposal.terms.sha256()).map_err(|error| StorageError::Form(error.to_string()))?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE amendment SET state = $4, revision = revision + 1, since = $5, amendment_sha256 = $6, text_sha256 = $7,
                terms = $8, terms_sha256 = $9
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND state = 'draft'",
        tenant,
        amendment.id.0,
        amendment.revision,
        next.word(),
        now,
        amendment_sha256.as_slice(),
        text_sha256.as_slice(),
        terms,
        terms_sha256,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    sign(tx, amendment, amendment.side, proposal.person, &proposal.details, &amendment_sha256).await?;
    if let Some(until) = proposal.open_until {
        queue::enqueue(tx, JobKind::LapseAmendment, amendment.id.0, Some(controller), until).await?;
        owe_answer(tx, amendment, until).await?;
    }
    let mut said = detail(amendment);
    said["name"] = json!(proposal.details.name);
    said["amendment_sha256"] = json!(hex::encode(amendment_sha256));
    record(tx, permit.actor(), Action::ProposeAmendment, subject(amendment), said).await?;
    Ok(())
}

/// The other party answers by the day that the proposal names.
async fn owe_answer(tx: &mut TenantTx, amendment: &Amendment, until: DateTime<Utc>) -> Result<()> {
    let under: (AgreementId, ControllerId) = (amendment.agreement, amendment.controller);
    let duty = NewDuty {
        due_before: Some(until),
        last_day: amendment.answer_by(),
        ..NewDuty::of(DutyKind::AmendmentAnswer, other(amendment.side), under, amendment.id.0, tx.now())
    };
    duties::owe(tx, &duty).await?;
    Ok(())
}

pub(super) async fn sign(
    tx: &mut TenantTx,
    amendment: &Amendment,
    side: Side,
    person: Uuid,
    details: &SignatureDetails,
    amendment_sha256: &[u8],
) -> Result<()> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let sealed = tx.seal(Some(amendment.controller), SIGNATURE, details)?;
    let done = sqlx::query!(
        "INSERT INTO amendment_signature (tenant_id, id, amendment_id, controller_id, side, person_id, details,
                                          amendment_sha256, signed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        tenant,
        id,
        amendment.id.0,
        amendment.controller.0,
        side.word(),
        person,
        sealed,
        amendment_sha256,
        now,
    )
    .execute(tx.conn())
    .await;
    match done {
        Ok(_) => Ok(()),
        Err(error) if broken_constraint(&error) == Some("amendment_signature_standing") => Err(StorageError::Stale),
        Err(error) => Err(error.into()),
    }
}

/// Keeps the sealed document of a concluded amendment.
///
/// # Errors
/// [`StorageError::Stale`] where it has one.
pub async fn attach_pdf(
    tx: &mut TenantTx,
    _permit: Permit<action::CarryOut>,
    amendment: &Amendment,
    pdf: &[u8],
) -> Result<()> {
    let sha256 = blobs::put(tx, Some(amendment.controller), pdf).await?;
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE amendment SET pdf_sha256 = $3
         WHERE tenant_id = $1 AND id = $2 AND state = 'concluded' AND pdf_sha256 IS NULL",
        tenant,
        amendment.id.0,
        sha256.as_slice(),
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let mut said = detail(amendment);
    said["pdf_sha256"] = json!(hex::encode(sha256));
    record_word(tx, Actor::Worker, "amendment.sealed", subject(amendment), said).await?;
    Ok(())
}

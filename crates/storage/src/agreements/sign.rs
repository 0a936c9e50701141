//! Filling in, signing and sending.

use chrono::{DateTime, Utc};
use domain::agreements::{Act, Side};
use domain::ids::{AgreementId, ControllerId, SignatureId};
use domain::permissions::{Action, Permit, action};
use domain::signing::Form;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::read::{FORM, SIGNATURE, SignatureDetails};
use super::start::write_search_terms;
use super::{Agreement, subject};
use crate::audit::record;
use crate::error::broken_constraint;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx, blobs};

/// Keeps what a controller has typed, right or wrong.
///
/// # Errors
/// [`StorageError::Stale`] where the agreement can no longer be filled in.
pub async fn save_form(
    tx: &mut TenantTx,
    _permit: Permit<action::FillAgreement>,
    agreement: &Agreement,
    form: &Form,
) -> Result<()> {
    let tenant = tx.tenant().0;
    let sealed = tx.seal(Some(agreement.controller), FORM, form)?;
    let done = sqlx::query!(
        "UPDATE agreement SET form = $3 WHERE tenant_id = $1 AND id = $2 AND state IN ('draft', 'returned')",
        tenant,
        agreement.id.0,
        sealed,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::Stale) } else { Ok(()) }
}

/// A signature to be stored, with what was signed.
#[derive(Clone, Debug)]
pub struct Signing {
    /// The revision that the page showed.
    pub revision: i32,
    /// What the signature says of the person.
    pub details: SignatureDetails,
    /// The canonical text, filled in.
    pub text: String,
    /// The first moment at which the processor can no longer accept.
    pub offer_until: DateTime<Utc>,
}

/// Signs an agreement and sends it. All of it happens, or nothing.
///
/// # Errors
/// [`StorageError::Stale`] where it was signed, decided or changed in the meantime.
pub async fn sign(
    tx: &mut TenantTx,
    permit: Permit<action::SignAgreement>,
    agreement: &Agreement,
    signing: &Signing,
) -> Result<SignatureId> {
    let next = agreement.state.after(Act::Submit).map_err(|_| StorageError::Stale)?;
    let controller = agreement.controller;
    let text_sha256 = blobs::put(tx, Some(controller), signing.text.as_bytes()).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE agreement SET state = $4, revision = revision + 1, text_sha256 = $5, submitted_at = $6, since = $6,
                offer_until = $7, holder_id = NULL
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND state IN ('draft', 'returned')",
        tenant,
        agreement.id.0,
        signing.revision,
        next.word(),
        text_sha256.as_slice(),
        now,
        signing.offer_until,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let signatory = Uuid::from(agreement.signatory);
    let id = insert_signature(
        tx,
        agreement,
        Side::Controller,
        signatory,
        &signing.details,
        &text_sha256,
        &agreement.terms_sha256,
    )
    .await?;
    let form = &agreement.form;
    let found_by = [agreement.reference.as_str(), &form.organisation, &form.registration];
    write_search_terms(tx, agreement.id, controller, &found_by).await?;
    queue::enqueue(tx, JobKind::LapseOffer, agreement.id.0, Some(controller), signing.offer_until).await?;
    let detail = json!({
        "name": signing.details.name,
        "email": signing.details.email,
        "text_sha256": hex::encode(text_sha256),
        "terms_sha256": hex::encode(&agreement.terms_sha256),
        "offer_until": signing.offer_until,
    });
    record(tx, permit.actor(), Action::SignAgreement, subject(agreement.id, controller), detail).await?;
    Ok(id)
}

pub(super) async fn insert_signature(
    tx: &mut TenantTx,
    agreement: &Agreement,
    side: Side,
    person: Uuid,
    details: &SignatureDetails,
    text_sha256: &[u8],
    terms_sha256: &[u8],
) -> Result<SignatureId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let sealed = tx.seal(Some(agreement.controller), SIGNATURE, details)?;
    let done = sqlx::query!(
        "INSERT INTO signature (tenant_id, id, agreement_id, controller_id, side, person_id, details, text_sha256,
                                terms_sha256, signed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        tenant,
        id,
        agreement.id.0,
        agreement.controller.0,
        side.word(),
        person,
        sealed,
        text_sha256,
        terms_sha256,
        now,
    )
    .execute(tx.conn())
    .await;
    match done {
        Ok(_) => Ok(SignatureId(id)),
        Err(error) if broken_constraint(&error) == Some("signature_standing") => Err(StorageError::Stale),
        Err(error) => Err(error.into()),
    }
}

/// Keeps the sealed document of an approved agreement.
///
/// # Errors
/// [`StorageError::Stale`] where it has one.
pub async fn attach_pdf(
    tx: &mut TenantTx,
    _permit: Permit<action::CarryOut>,
    id: AgreementId,
    controller: ControllerId,
    pdf: &[u8],
) -> Result<()> {
    let sha256 = blobs::put(tx, Some(controller), pdf).await?;
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE agreement SET pdf_sha256 = $3
         WHERE tenant_id = $1 AND id = $2 AND state = 'approved' AND pdf_sha256 IS NULL",
        tenant,
        id.0,
        sha256.as_slice(),
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let detail = json!({ "pdf_sha256": hex::encode(sha256) });
    let actor = domain::permissions::Actor::Worker;
    crate::audit::record_word(tx, actor, "agreement.sealed", subject(id, controller), detail).await?;
    Ok(())
}

/// The canonical text that was signed.
///
/// # Errors
/// [`StorageError::NotFound`] where it is not signed.
pub async fn signed_text(tx: &mut TenantTx, agreement: &Agreement) -> Result<String> {
    let sha256 = agreement.text_sha256.as_deref().ok_or(StorageError::NotFound)?;
    let bytes = blobs::get(tx, Some(agreement.controller), sha256).await?;
    let found: [u8; 32] = Sha256::digest(&bytes).into();
    if found.as_slice() != sha256 {
        return Err(StorageError::Form("a signed text is not what was signed".to_owned()));
    }
    let text = String::from_utf8(bytes).map_err(|error| StorageError::Form(error.to_string()))?;
    Ok(text)
}

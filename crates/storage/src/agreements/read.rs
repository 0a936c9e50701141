//! Reading agreements.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::{Side, State};
use domain::ids::{AgreementId, ContactId, ControllerId, SignatureId, StaffId, TemplateVersionId};
use domain::language::Language;
use domain::overrides::Override;
use domain::signing::Form;
use domain::terms::Terms;
use keys::Place;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, StorageError, TenantTx, templates};

pub(crate) const FORM: Place = Place("agreement.form");
pub(super) const OVERRIDES: Place = Place("agreement.overrides");
pub(super) const SIGNATURE: Place = Place("signature.details");
pub(super) const REASON: Place = Place("return_reason.reason");

/// An agreement.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// Which.
    pub id: AgreementId,
    /// What people call it.
    pub reference: String,
    /// Whose.
    pub controller: ControllerId,
    /// The organisation's name; empty until it is given.
    pub controller_name: String,
    /// The version that it was made from.
    pub version: TemplateVersionId,
    /// The contact who signs.
    pub signatory: ContactId,
    /// The language that it is read and signed in.
    pub language: Language,
    /// Where it stands.
    pub state: State,
    /// Grows with every act.
    pub revision: i32,
    /// Who of the staff has it.
    pub holder: Option<StaffId>,
    /// Their name.
    pub holder_name: Option<String>,
    /// Who of the staff invited the controller.
    pub invited_by: Option<StaffId>,
    /// What the controller has typed.
    pub form: Form,
    /// Special terms, agreed with this controller alone; lines of appendix D.
    pub overrides: Vec<Override>,
    /// The terms of this agreement, the special ones among them.
    pub terms: Terms,
    /// SHA-256 of their canonical JSON.
    pub terms_sha256: Vec<u8>,
    /// SHA-256 of the canonical text, once signed.
    pub text_sha256: Option<Vec<u8>>,
    /// The sealed document, once it is made.
    pub pdf_sha256: Option<Vec<u8>>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it entered its state.
    pub since: DateTime<Utc>,
    /// When it was last signed and sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// The first moment at which the processor can no longer accept.
    pub offer_until: Option<DateTime<Utc>>,
    /// When the processor decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// From which day it is in force.
    pub in_force_from: Option<NaiveDate>,
}

pub(super) struct Row {
    id: Uuid,
    reference: String,
    controller_id: Uuid,
    controller_name: String,
    version_id: Uuid,
    signatory_id: Uuid,
    language: String,
    state: String,
    revision: i32,
    holder_id: Option<Uuid>,
    holder_name: Option<String>,
    invited_by: Option<Uuid>,
    form: Vec<u8>,
    overrides: Option<Vec<u8>>,
    terms: Value,
    terms_sha256: Vec<u8>,
    text_sha256: Option<Vec<u8>>,
    pdf_sha256: Option<Vec<u8>>,
    created_at: DateTime<Utc>,
    since: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
    offer_until: Option<DateTime<Utc>>,
    decided_at: Option<DateTime<Utc>>,
    in_force_from: Option<NaiveDate>,
}

impl Row {
    fn open(self, tx: &TenantTx) -> Result<Agreement> {
        let controller = ControllerId(self.controller_id);
        Ok(Agreement {
            id: AgreementId(self.id),
            reference: self.reference,
            controller,
            controller_name: self.controller_name,
            version: TemplateVersionId(self.version_id),
            signatory: ContactId(self.signatory_id),
            language: Language::from_tag(&self.language).ok_or(StorageError::Form(self.language))?,
            state: State::from_word(&self.state).ok_or(StorageError::Form(self.state))?,
            revision: self.revision,
            holder: self.holder_id.map(StaffId),
            holder_name: self.holder_name,
            invited_by: self.invited_by.map(StaffId),
            form: tx.open(Some(controller), FORM, self.form)?,
            overrides: match self.overrides {
                Some(sealed) => tx.open(Some(controller), OVERRIDES, sealed)?,
                None => Vec::new(),
            },
            terms: templates::terms(&self.terms)?,
            terms_sha256: self.terms_sha256,
            text_sha256: self.text_sha256,
            pdf_sha256: self.pdf_sha256,
            created_at: self.created_at,
            since: self.since,
            submitted_at: self.submitted_at,
            offer_until: self.offer_until,
            decided_at: self.decided_at,
            in_force_from: self.in_force_from,
        })
    }
}

/// The controller of an agreement, so that its key can be brought before the agreement is read.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn controller_of(tx: &mut TenantTx, id: AgreementId) -> Result<ControllerId> {
    let tenant = tx.tenant().0;
    let controller =
        sqlx::query_scalar!("SELECT controller_id FROM agreement WHERE tenant_id = $1 AND id = $2", tenant, id.0)
            .fetch_one(tx.conn())
            .await?;
    Ok(ControllerId(controller))
}

/// What people call an agreement.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn reference(tx: &mut TenantTx, id: AgreementId) -> Result<String> {
    let tenant = tx.tenant().0;
    let reference =
        sqlx::query_scalar!("SELECT reference FROM agreement WHERE tenant_id = $1 AND id = $2", tenant, id.0)
            .fetch_one(tx.conn())
            .await?;
    Ok(reference)
}

/// The agreement that people call so, in capitals or not.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn of_reference(tx: &mut TenantTx, reference: &str) -> Result<AgreementId> {
    // None is written otherwise, and not every text can be asked for: the database takes no NUL.
    if !reference.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(StorageError::NotFound);
    }
    let (tenant, reference) = (tx.tenant().0, reference.to_ascii_uppercase());
    let id = sqlx::query_scalar!("SELECT id FROM agreement WHERE tenant_id = $1 AND reference = $2", tenant, reference)
        .fetch_one(tx.conn())
        .await?;
    Ok(AgreementId(id))
}

/// One agreement. The transaction must have the key of its controller at hand.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: AgreementId) -> Result<Agreement> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        r#"SELECT a.id, a.reference, a.controller_id, c.name AS controller_name, a.version_id, a.signatory_id, a.language,
                  a.state, a.revision, a.holder_id, s.name AS "holder_name?", a.invited_by, a.form, a.overrides,
                  a.terms, a.terms_sha256, a.text_sha256, a.pdf_sha256, a.created_at, a.since, a.submitted_at, a.offer_until,
                  a.decided_at, a.in_force_from
           FROM agreement a
           JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
           LEFT JOIN staff s ON s.tenant_id = a.tenant_id AND s.id = a.holder_id
           WHERE a.tenant_id = $1 AND a.id = $2"#,
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open(tx)
}

/// The agreements of a controller, newest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn of_controller(tx: &mut TenantTx, controller: ControllerId) -> Result<Vec<Agreement>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT a.id, a.reference, a.controller_id, c.name AS controller_name, a.version_id, a.signatory_id, a.language,
                  a.state, a.revision, a.holder_id, NULL::text AS "holder_name?", a.invited_by, a.form, a.overrides,
                  a.terms, a.terms_sha256, a.text_sha256, a.pdf_sha256, a.created_at, a.since, a.submitted_at, a.offer_until,
                  a.decided_at, a.in_force_from
           FROM agreement a
           JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
           WHERE a.tenant_id = $1 AND a.controller_id = $2 ORDER BY a.since DESC, a.id DESC LIMIT 100"#,
        tenant,
        controller.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| row.open(tx)).collect()
}

/// What a signature says of the person; sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureDetails {
    /// The name, as typed.
    pub name: String,
    /// The role in the organisation.
    pub role: String,
    /// The address that was proved.
    pub email: String,
    /// The statements that were accepted, in the words shown.
    pub statements: Vec<String>,
    /// How the person was identified: `email_link`, `password_and_code`.
    pub method: String,
    /// From where; kept here, and not in the document that circulates.
    pub network_address: String,
    /// With what; kept here, and not in the document that circulates.
    pub user_agent: String,
}

/// A signature.
#[derive(Clone, Debug)]
pub struct SignatureRow {
    /// Which.
    pub id: SignatureId,
    /// For which party.
    pub side: Side,
    /// What it says of the person.
    pub details: SignatureDetails,
    /// SHA-256 of the canonical text that was signed.
    pub text_sha256: Vec<u8>,
    /// SHA-256 of the terms that were signed.
    pub terms_sha256: Vec<u8>,
    /// When.
    pub signed_at: DateTime<Utc>,
    /// Since when it no longer stands.
    pub voided_at: Option<DateTime<Utc>>,
}

/// The signatures on an agreement, voided ones included, oldest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn signatures(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<SignatureRow>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT id, controller_id, side, details, text_sha256, terms_sha256, signed_at, voided_at FROM signature
         WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY signed_at, id",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(SignatureRow {
                id: SignatureId(row.id),
                side: if row.side == Side::Processor.word() { Side::Processor } else { Side::Controller },
                details: tx.open(Some(ControllerId(row.controller_id)), SIGNATURE, row.details)?,
                text_sha256: row.text_sha256,
                terms_sha256: row.terms_sha256,
                signed_at: row.signed_at,
                voided_at: row.voided_at,
            })
        })
        .collect()
}

/// Why an agreement came back the last time: the field's name and the words; an empty name for the whole.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn return_reasons(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<(String, String)>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT field, reason, controller_id FROM return_reason r
         WHERE tenant_id = $1 AND agreement_id = $2
           AND revision = (SELECT max(revision) FROM return_reason WHERE tenant_id = $1 AND agreement_id = $2)
         ORDER BY field",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| Ok((row.field, tx.open(Some(ControllerId(row.controller_id)), REASON, row.reason)?)))
        .collect()
}

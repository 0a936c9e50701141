//! The versions of an agreement: its text and terms as they stand from a day.

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AgreementId, AmendmentId, ControllerId, TemplateVersionId};
use domain::terms::Terms;
use domain::time::first_instant;
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::duties::{self, Followed};
use crate::queue::{self, JobKind};
use crate::subprocessors::notices;
use crate::{Result, StorageError, TenantTx, blobs, templates, tenants};

/// An agreement as it stands from a day: what was signed first, or that with its amendments.
#[derive(Clone, Debug)]
pub struct AgreementVersion {
    /// Of which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// 1 is what was signed first; each concluded amendment adds one.
    pub number: i32,
    /// The civil day, in the agreement's zone, from which it holds.
    pub in_force_from: NaiveDate,
    /// The template version that its text comes from.
    pub template_version: TemplateVersionId,
    /// The amendment that made it; none for the first.
    pub amendment: Option<AmendmentId>,
    /// The terms.
    pub terms: Terms,
    /// SHA-256 of their canonical JSON.
    pub terms_sha256: Vec<u8>,
    /// SHA-256 of the canonical text.
    pub text_sha256: Vec<u8>,
    /// When both parties had signed it.
    pub concluded_at: DateTime<Utc>,
}

struct Row {
    agreement_id: Uuid,
    number: i32,
    controller_id: Uuid,
    in_force_from: NaiveDate,
    template_version_id: Uuid,
    amendment_id: Option<Uuid>,
    terms: Value,
    terms_sha256: Vec<u8>,
    text_sha256: Vec<u8>,
    concluded_at: DateTime<Utc>,
}

impl Row {
    fn open(self) -> Result<AgreementVersion> {
        Ok(AgreementVersion {
            agreement: AgreementId(self.agreement_id),
            controller: ControllerId(self.controller_id),
            number: self.number,
            in_force_from: self.in_force_from,
            template_version: TemplateVersionId(self.template_version_id),
            amendment: self.amendment_id.map(AmendmentId),
            terms: templates::terms(&self.terms)?,
            terms_sha256: self.terms_sha256,
            text_sha256: self.text_sha256,
            concluded_at: self.concluded_at,
        })
    }
}

/// All versions of an agreement, oldest first; none before it is approved.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn versions(tx: &mut TenantTx, id: AgreementId) -> Result<Vec<AgreementVersion>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT agreement_id, number, controller_id, in_force_from, template_version_id, amendment_id, terms, terms_sha256,
                text_sha256, concluded_at
         FROM agreement_version WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY number",
        tenant,
        id.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Row::open).collect()
}

/// The version that holds on a civil day: of those in force by then, the one concluded last.
///
/// # Errors
/// [`StorageError::NotFound`] where none is in force on that day.
pub async fn version_on(tx: &mut TenantTx, id: AgreementId, day: NaiveDate) -> Result<AgreementVersion> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT agreement_id, number, controller_id, in_force_from, template_version_id, amendment_id, terms, terms_sha256,
                text_sha256, concluded_at
         FROM agreement_version WHERE tenant_id = $1 AND agreement_id = $2 AND in_force_from <= $3
         ORDER BY number DESC LIMIT 1",
        tenant,
        id.0,
        day,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open()
}

/// The version that was concluded last, in force already or not yet: what the next amendment builds on.
///
/// # Errors
/// [`StorageError::NotFound`] where the agreement is not approved.
pub async fn latest_version(tx: &mut TenantTx, id: AgreementId) -> Result<AgreementVersion> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT agreement_id, number, controller_id, in_force_from, template_version_id, amendment_id, terms, terms_sha256,
                text_sha256, concluded_at
         FROM agreement_version WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY number DESC LIMIT 1",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open()
}

/// The canonical text of a version.
///
/// # Errors
/// [`StorageError::Form`] where what is kept is not what was signed.
pub async fn version_text(tx: &mut TenantTx, version: &AgreementVersion) -> Result<String> {
    let bytes = blobs::get(tx, Some(version.controller), &version.text_sha256).await?;
    if Sha256::digest(&bytes).as_slice() != version.text_sha256 {
        return Err(StorageError::Form("the text of a version is not what was signed".to_owned()));
    }
    String::from_utf8(bytes).map_err(|error| StorageError::Form(error.to_string()))
}

/// A version to be added.
#[derive(Clone, Debug)]
pub(crate) struct NewVersion<'a> {
    pub agreement: AgreementId,
    pub controller: ControllerId,
    pub number: i32,
    pub in_force_from: NaiveDate,
    pub template_version: TemplateVersionId,
    pub amendment: Option<AmendmentId>,
    pub terms: &'a Terms,
    pub text_sha256: &'a [u8],
}

/// Adds a version. Of two with the same number, one is stored.
pub(crate) async fn add_version(tx: &mut TenantTx, new: &NewVersion<'_>) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let terms = new.terms.canonical_json();
    let terms_sha256: [u8; 32] = Sha256::digest(&terms).into();
    let terms: Value = serde_json::from_str(&terms)?;
    let done = sqlx::query!(
        "INSERT INTO agreement_version (tenant_id, agreement_id, number, controller_id, in_force_from, template_version_id,
                                        amendment_id, terms, terms_sha256, text_sha256, concluded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
        tenant,
        new.agreement.0,
        new.number,
        new.controller.0,
        new.in_force_from,
        new.template_version.0,
        new.amendment.map(Uuid::from),
        terms,
        terms_sha256.as_slice(),
        new.text_sha256,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    follow(tx, new).await
}

/// What the terms ask for again and again is owed from now on; where a change holds from a later day, from then on.
async fn follow(tx: &mut TenantTx, new: &NewVersion<'_>) -> Result<()> {
    let now = tx.now();
    let counting = tenants::profile(tx).await?.counting().ok();
    let begins = counting.and_then(|counting| first_instant(new.in_force_from, counting.zone));
    if let Some(begins) = begins.filter(|begins| new.number > 1 && *begins > now) {
        let (subject, controller) = (new.agreement.0, Some(new.controller));
        queue::enqueue(tx, JobKind::FollowTerms, subject, controller, begins.to_utc()).await?;
        return Ok(());
    }
    if new.number == 1 {
        notices::follow(tx).await?;
    }
    let followed = Followed {
        agreement: new.agreement,
        controller: new.controller,
        terms: new.terms,
        in_force_from: new.in_force_from,
        concluded_at: now,
    };
    duties::follow(tx, &followed).await
}

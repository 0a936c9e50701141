//! Reading amendments. A draft is seen by the party that writes it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::amendments::{Content, Kind, State, letter};
use domain::ids::{AgreementId, AmendmentId, ControllerId, SignatureId, TemplateVersionId};
use domain::terms::Terms;
use keys::Place;
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::agreements::SignatureDetails;
use crate::{Result, StorageError, TenantTx, blobs, templates};

pub(super) const CONTENT: Place = Place("amendment.content");
pub(super) const WORDS: Place = Place("amendment.words");
pub(super) const SIGNATURE: Place = Place("amendment_signature.details");

/// The most amendments of an agreement in their list.
pub const MOST: i64 = 200;

/// An amendment.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// Which.
    pub id: AmendmentId,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// The number of the version that it changes, and its own.
    pub base: i32,
    /// Single changes, or another version of the template.
    pub kind: Kind,
    /// The party that wrote it.
    pub side: Side,
    /// Where it stands.
    pub state: State,
    /// Grows with every act.
    pub revision: i32,
    /// What it says.
    pub content: Content,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it entered its state.
    pub since: DateTime<Utc>,
    /// SHA-256 of its own text, once proposed.
    pub amendment_sha256: Option<Vec<u8>>,
    /// SHA-256 of the agreement's text as amended.
    pub text_sha256: Option<Vec<u8>>,
    /// The terms as amended.
    pub terms: Option<Terms>,
    /// SHA-256 of those.
    pub terms_sha256: Option<Vec<u8>>,
    /// What the other party said when it declined.
    pub words: Option<String>,
    /// The sealed document, once it is made.
    pub pdf_sha256: Option<Vec<u8>>,
    /// The proposal of the other party in whose place it was written.
    pub instead_of: Option<AmendmentId>,
    /// Which of the agreement's amendments it is, by the order in which they were begun; from 1.
    pub ordinal: i64,
}

impl Amendment {
    /// What it goes by until both have signed it, which gives it its number.
    pub fn letter(&self) -> String {
        letter(self.ordinal)
    }

    /// The last day on which it can be accepted.
    pub const fn answer_by(&self) -> Option<NaiveDate> {
        self.content.answer_by
    }
}

struct Row {
    id: Uuid,
    agreement_id: Uuid,
    controller_id: Uuid,
    base: i32,
    template_version_id: Option<Uuid>,
    side: String,
    state: String,
    revision: i32,
    content: Vec<u8>,
    created_at: DateTime<Utc>,
    since: DateTime<Utc>,
    amendment_sha256: Option<Vec<u8>>,
    text_sha256: Option<Vec<u8>>,
    terms: Option<Value>,
    terms_sha256: Option<Vec<u8>>,
    words: Option<Vec<u8>>,
    pdf_sha256: Option<Vec<u8>>,
    instead_of: Option<Uuid>,
    ordinal: i64,
}

fn side(word: &str) -> Side {
    if word == Side::Controller.word() { Side::Controller } else { Side::Processor }
}

impl Row {
    fn open(self, tx: &TenantTx) -> Result<Amendment> {
        let controller = ControllerId(self.controller_id);
        let kind = self.template_version_id.map_or(Kind::Changes, |id| Kind::NewVersion(TemplateVersionId(id)));
        Ok(Amendment {
            id: AmendmentId(self.id),
            agreement: AgreementId(self.agreement_id),
            controller,
            base: self.base,
            kind,
            side: side(&self.side),
            state: State::from_word(&self.state).ok_or(StorageError::Form(self.state))?,
            revision: self.revision,
            content: tx.open(Some(controller), CONTENT, self.content)?,
            created_at: self.created_at,
            since: self.since,
            amendment_sha256: self.amendment_sha256,
            text_sha256: self.text_sha256,
            terms: self.terms.as_ref().map(templates::terms).transpose()?,
            terms_sha256: self.terms_sha256,
            words: self.words.map(|words| tx.open(Some(controller), WORDS, words)).transpose()?,
            pdf_sha256: self.pdf_sha256,
            instead_of: self.instead_of.map(AmendmentId),
            ordinal: self.ordinal,
        })
    }
}

/// An amendment as one party sees it: the other's drafts are not there, those that were taken back before they were
/// proposed included. The key of the controller must be at hand.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn by_id(tx: &mut TenantTx, reader: Side, id: AmendmentId) -> Result<Amendment> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id, agreement_id, controller_id, base, template_version_id, side, state, revision, content, created_at,
                  since, amendment_sha256, text_sha256, terms, terms_sha256, words, pdf_sha256, instead_of,
                  (SELECT count(*) FROM amendment o
                   WHERE o.tenant_id = a.tenant_id AND o.agreement_id = a.agreement_id
                     AND (o.created_at, o.id) <= (a.created_at, a.id)) AS "ordinal!"
           FROM amendment a WHERE tenant_id = $1 AND id = $2 AND (side = $3 OR amendment_sha256 IS NOT NULL)"#,
        tenant,
        id.0,
        reader.word(),
    )
    .fetch_one(tx.conn())
    .await?;
    row.open(tx)
}

/// The amendments of an agreement as one party sees them, newest first; the [`MOST`] newest, and one more where there are
/// others.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn of_agreement(tx: &mut TenantTx, reader: Side, agreement: AgreementId) -> Result<Vec<Amendment>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id, agreement_id, controller_id, base, template_version_id, side, state, revision, content, created_at,
                  since, amendment_sha256, text_sha256, terms, terms_sha256, words, pdf_sha256, instead_of,
                  (SELECT count(*) FROM amendment o
                   WHERE o.tenant_id = a.tenant_id AND o.agreement_id = a.agreement_id
                     AND (o.created_at, o.id) <= (a.created_at, a.id)) AS "ordinal!"
           FROM amendment a WHERE tenant_id = $1 AND agreement_id = $2 AND (side = $3 OR amendment_sha256 IS NOT NULL)
           ORDER BY created_at DESC, id DESC LIMIT $4"#,
        tenant,
        agreement.0,
        reader.word(),
        MOST + 1,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| row.open(tx)).collect()
}

/// Whether an amendment to an agreement is proposed and not answered.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn is_open(tx: &mut TenantTx, agreement: AgreementId) -> Result<bool> {
    let tenant = tx.tenant().0;
    let open = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM amendment WHERE tenant_id = $1 AND agreement_id = $2 AND state = 'proposed')
               AS "open!""#,
        tenant,
        agreement.0,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(open)
}

/// The concluded amendments of an agreement, oldest first: what its newest version consists of. The key of the controller
/// must be at hand.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn concluded(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Amendment>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id, agreement_id, controller_id, base, template_version_id, side, state, revision, content, created_at,
                  since, amendment_sha256, text_sha256, terms, terms_sha256, words, pdf_sha256, instead_of,
                  (SELECT count(*) FROM amendment o
                   WHERE o.tenant_id = a.tenant_id AND o.agreement_id = a.agreement_id
                     AND (o.created_at, o.id) <= (a.created_at, a.id)) AS "ordinal!"
           FROM amendment a WHERE tenant_id = $1 AND agreement_id = $2 AND state = 'concluded' ORDER BY base"#,
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| row.open(tx)).collect()
}

/// How many amendments of an agreement wait for a party: the other's proposals, and its own drafts.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn waiting(tx: &mut TenantTx, reader: Side, agreement: AgreementId) -> Result<i64> {
    let tenant = tx.tenant().0;
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM amendment WHERE tenant_id = $1 AND agreement_id = $2
           AND ((state = 'proposed' AND side <> $3) OR (state = 'draft' AND side = $3))"#,
        tenant,
        agreement.0,
        reader.word(),
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(count)
}

/// The agreements of a controller in which a proposal waits for its answer, and since when.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn awaited(tx: &mut TenantTx, controller: ControllerId) -> Result<Vec<(AgreementId, DateTime<Utc>)>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT agreement_id, min(since) AS "since!" FROM amendment
           WHERE tenant_id = $1 AND controller_id = $2 AND state = 'proposed' AND side = 'processor'
           GROUP BY agreement_id"#,
        tenant,
        controller.0,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (AgreementId(row.agreement_id), row.since)).collect())
}

/// The canonical text of the agreement as a proposal would have it.
///
/// # Errors
/// [`StorageError::NotFound`] before it is proposed; [`StorageError::Form`] where what is kept is not what was signed.
pub async fn proposed_text(tx: &mut TenantTx, amendment: &Amendment) -> Result<String> {
    let sha256 = amendment.text_sha256.as_deref().ok_or(StorageError::NotFound)?;
    let bytes = blobs::get(tx, Some(amendment.controller), sha256).await?;
    if Sha256::digest(&bytes).as_slice() != sha256 {
        return Err(StorageError::Form("the text of an amendment is not what was signed".to_owned()));
    }
    String::from_utf8(bytes).map_err(|error| StorageError::Form(error.to_string()))
}

/// A signature on an amendment.
#[derive(Clone, Debug)]
pub struct AmendmentSignature {
    /// Which.
    pub id: SignatureId,
    /// For which party.
    pub side: Side,
    /// What it says of the person.
    pub details: SignatureDetails,
    /// SHA-256 of the amendment's text that was signed.
    pub amendment_sha256: Vec<u8>,
    /// When.
    pub signed_at: DateTime<Utc>,
    /// Since when it no longer stands.
    pub voided_at: Option<DateTime<Utc>>,
}

/// The signatures on an amendment, voided ones included, oldest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn signatures(tx: &mut TenantTx, amendment: AmendmentId) -> Result<Vec<AmendmentSignature>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT id, controller_id, side, details, amendment_sha256, signed_at, voided_at FROM amendment_signature
         WHERE tenant_id = $1 AND amendment_id = $2 ORDER BY signed_at, id LIMIT 20",
        tenant,
        amendment.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(AmendmentSignature {
                id: SignatureId(row.id),
                side: side(&row.side),
                details: tx.open(Some(ControllerId(row.controller_id)), SIGNATURE, row.details)?,
                amendment_sha256: row.amendment_sha256,
                signed_at: row.signed_at,
                voided_at: row.voided_at,
            })
        })
        .collect()
}

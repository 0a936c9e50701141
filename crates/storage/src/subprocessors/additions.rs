//! Sealed papers of additions: what an approval adds to an appendix of an agreement, and that it was taken back. What the
//! additions are follows from the notices ([`Ledger::additions`](super::Ledger::additions)).

use chrono::{DateTime, Utc};
use domain::ids::{AdditionId, AgreementId, ControllerId, NoticeId};
use domain::permissions::{Permit, action};
use serde_json::json;
use uuid::Uuid;

use super::notices::Notice;
use crate::audit::{Subject, record_word};
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx, blobs};

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Which.
    pub id: AdditionId,
    /// The notice that was approved.
    pub notice: NoticeId,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// When the controller approved, or took that back: the paper tells what held from then on.
    pub at: DateTime<Utc>,
    /// The addition's number and the sealed document; none until it is made.
    pub made: Option<(i32, Vec<u8>)>,
}

struct Row {
    id: Uuid,
    notice_id: Uuid,
    agreement_id: Uuid,
    controller_id: Uuid,
    asked_at: DateTime<Utc>,
    number: Option<i32>,
    sha256: Option<Vec<u8>>,
}

impl From<Row> for Paper {
    fn from(row: Row) -> Self {
        Self {
            id: AdditionId(row.id),
            notice: NoticeId(row.notice_id),
            agreement: AgreementId(row.agreement_id),
            controller: ControllerId(row.controller_id),
            at: row.asked_at,
            made: row.number.zip(row.sha256),
        }
    }
}

/// Asks for the paper of what has just been said to a notice; the job that makes it follows.
pub(super) async fn ask(tx: &mut TenantTx, notice: &Notice) -> Result<()> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    sqlx::query!(
        "INSERT INTO subprocessor_addition (tenant_id, id, notice_id, agreement_id, controller_id, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        tenant,
        id,
        notice.id.0,
        notice.agreement.0,
        notice.controller.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    queue::enqueue(tx, JobKind::SealAddition, id, Some(notice.controller), now).await?;
    Ok(())
}

/// A paper.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn paper(tx: &mut TenantTx, id: AdditionId) -> Result<Paper> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, notice_id, agreement_id, controller_id, asked_at, number, sha256 FROM subprocessor_addition
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(row.into())
}

/// The papers of an agreement, the oldest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn papers(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Paper>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, notice_id, agreement_id, controller_id, asked_at, number, sha256 FROM subprocessor_addition
         WHERE tenant_id = $1 AND agreement_id = $2 ORDER BY asked_at, id",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(Paper::from).collect())
}

/// Keeps the document of an addition under its number.
///
/// # Errors
/// [`StorageError::Stale`] where it is made already.
pub async fn keep_paper(
    tx: &mut TenantTx,
    permit: Permit<action::CarryOut>,
    paper: &Paper,
    number: u32,
    pdf: &[u8],
) -> Result<()> {
    let sha256 = blobs::put(tx, Some(paper.controller), pdf).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE subprocessor_addition SET number = $3, sha256 = $4, made_at = $5
         WHERE tenant_id = $1 AND id = $2 AND made_at IS NULL",
        tenant,
        paper.id.0,
        i32::try_from(number).unwrap_or(i32::MAX),
        sha256.as_slice(),
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let about = Subject { kind: "agreement", id: paper.agreement.0, controller: Some(paper.controller) };
    let detail = json!({ "number": number, "pdf_sha256": hex::encode(sha256) });
    record_word(tx, permit.actor(), "addition.sealed", about, detail).await?;
    Ok(())
}

//! Interim statements: what has been answered for the data so far, while no certificate can be issued.

use chrono::{DateTime, Utc};
use domain::ids::{ControllerId, EndingId, EndingStatementId, StaffId};
use domain::permissions::{Action, Permit, action};
use serde_json::json;
use uuid::Uuid;

use super::read::Ending;
use super::subject;
use crate::audit::{record, record_word};
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx, blobs};

/// A statement that somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Which.
    pub id: EndingStatementId,
    /// About which ending.
    pub ending: EndingId,
    /// Whose data.
    pub controller: ControllerId,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// The sealed document; none until it is made.
    pub sha256: Option<Vec<u8>>,
}

struct Row {
    id: Uuid,
    ending_id: Uuid,
    controller_id: Uuid,
    asked_at: DateTime<Utc>,
    sha256: Option<Vec<u8>>,
}

impl From<Row> for Statement {
    fn from(row: Row) -> Self {
        Self {
            id: EndingStatementId(row.id),
            ending: EndingId(row.ending_id),
            controller: ControllerId(row.controller_id),
            asked_at: row.asked_at,
            sha256: row.sha256,
        }
    }
}

/// Asks for a statement; the job that makes it follows.
///
/// # Errors
/// [`StorageError::Stale`] where the ending has changed since it was read, is certified or was taken back.
pub async fn ask_statement(
    tx: &mut TenantTx,
    permit: Permit<action::StateErasure>,
    ending: &Ending,
    by: StaffId,
) -> Result<EndingStatementId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let done = sqlx::query!(
        "INSERT INTO ending_statement (tenant_id, id, ending_id, controller_id, asked_by, asked_at)
         SELECT tenant_id, $3, id, controller_id, $4, $5 FROM ending
         WHERE tenant_id = $1 AND id = $2 AND revision = $6 AND certified_at IS NULL AND withdrawn_at IS NULL",
        tenant,
        ending.id.0,
        id,
        by.0,
        now,
        ending.revision,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    queue::enqueue(tx, JobKind::StateErasure, id, Some(ending.controller), now).await?;
    let about = subject(ending.agreement, ending.controller);
    record(tx, permit.actor(), Action::StateErasure, about, json!({})).await?;
    Ok(EndingStatementId(id))
}

/// A statement.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn statement(tx: &mut TenantTx, id: EndingStatementId) -> Result<Statement> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, ending_id, controller_id, asked_at, sha256 FROM ending_statement WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(row.into())
}

/// The statements on an ending, newest first; 20 at most.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn statements(tx: &mut TenantTx, ending: EndingId) -> Result<Vec<Statement>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, ending_id, controller_id, asked_at, sha256 FROM ending_statement
         WHERE tenant_id = $1 AND ending_id = $2 ORDER BY asked_at DESC, id DESC LIMIT 20",
        tenant,
        ending.0,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(Statement::from).collect())
}

/// Keeps the document of a statement.
///
/// # Errors
/// [`StorageError::Stale`] where it is made already.
pub async fn keep_statement(
    tx: &mut TenantTx,
    permit: Permit<action::CarryOut>,
    ending: &Ending,
    id: EndingStatementId,
    pdf: &[u8],
) -> Result<()> {
    let sha256 = blobs::put(tx, Some(ending.controller), pdf).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE ending_statement SET sha256 = $3, made_at = $4 WHERE tenant_id = $1 AND id = $2 AND made_at IS NULL",
        tenant,
        id.0,
        sha256.as_slice(),
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let detail = json!({ "sha256": hex::encode(sha256) });
    let about = subject(ending.agreement, ending.controller);
    record_word(tx, permit.actor(), "ending.stated", about, detail).await?;
    Ok(())
}

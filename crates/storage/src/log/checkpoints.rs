//! The heads that were signed: kept for good, and handed to whoever asks.

use chrono::{DateTime, Utc};

use super::tree::{TreeHead, number};
use crate::{Result, StorageError, TenantTx};

/// A signed head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The head.
    pub head: TreeHead,
    /// When it was signed.
    pub at: DateTime<Utc>,
    /// The signed note, as it is handed out.
    pub note: String,
}

struct Row {
    size: i64,
    root: Vec<u8>,
    at: DateTime<Utc>,
    note: String,
}

impl Row {
    fn open(self) -> Result<Kept> {
        let root = self.root.try_into().map_err(|_| StorageError::Form("a root is not 32 bytes long".to_owned()))?;
        Ok(Kept { head: TreeHead { size: self.size.unsigned_abs(), root }, at: self.at, note: self.note })
    }
}

/// Keeps a signed head. Of two for the same size the first stays.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn keep(tx: &mut TenantTx, head: TreeHead, note: &str) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "INSERT INTO audit_checkpoint (tenant_id, size, root, at, note) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
        tenant,
        number(head.size)?,
        head.root.as_slice(),
        now,
        note,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The newest signed head; none before the first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn latest(tx: &mut TenantTx) -> Result<Option<Kept>> {
    Ok(checkpoints(tx, None, 1).await?.pop())
}

/// The signed head of one size.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn checkpoint(tx: &mut TenantTx, size: u64) -> Result<Kept> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT size, root, at, note FROM audit_checkpoint WHERE tenant_id = $1 AND size = $2",
        tenant,
        number(size)?,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open()
}

/// Signed heads, newest first, below a size where one is given.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn checkpoints(tx: &mut TenantTx, below: Option<u64>, most: i64) -> Result<Vec<Kept>> {
    let tenant = tx.tenant().0;
    let below = below.map_or(i64::MAX, |below| i64::try_from(below).unwrap_or(i64::MAX));
    let rows = sqlx::query_as!(
        Row,
        "SELECT size, root, at, note FROM audit_checkpoint WHERE tenant_id = $1 AND size < $2
         ORDER BY size DESC LIMIT $3",
        tenant,
        below,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Row::open).collect()
}

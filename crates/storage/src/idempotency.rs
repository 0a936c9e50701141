//! Forms that are sent twice count once.

use chrono::TimeDelta;
use domain::ids::ControllerId;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Result, StorageError, TenantTx};

/// How long a form that is sent again is known.
const KEPT: TimeDelta = TimeDelta::days(30);

/// A form that changes something, as it arrived.
#[derive(Clone, Debug)]
pub struct Request {
    /// The key that the page put into the form; the same whenever the form is sent again.
    pub key: Uuid,
    /// Who sent it.
    pub actor: Uuid,
    /// Whose it is, where it is a controller's.
    pub controller: Option<ControllerId>,
    /// What it does.
    pub action: &'static str,
    /// What it said, hashed.
    pub content: [u8; 32],
}

impl Request {
    /// A request; the content is hashed.
    pub fn new(key: Uuid, actor: Uuid, controller: Option<ControllerId>, action: &'static str, content: &[u8]) -> Self {
        Self { key, actor, controller, action, content: Sha256::digest(content).into() }
    }
}

/// Claims the key for this transaction. `None`: it is the first time, and `outcome` (where the reader is led) is stored
/// with the change. `Some`: it has happened; the reader is led to where they were led then.
///
/// Two at once: the second waits here until the first has committed, and then reads its outcome.
///
/// # Errors
/// [`StorageError::Duplicate`] where the key was used for something else.
pub async fn claim(tx: &mut TenantTx, request: &Request, outcome: &str) -> Result<Option<String>> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let inserted = sqlx::query!(
        "INSERT INTO idempotency (tenant_id, key, controller_id, actor_id, action, request_sha256, outcome, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        tenant,
        request.key,
        request.controller.map(Uuid::from),
        request.actor,
        request.action,
        request.content.as_slice(),
        outcome,
        now,
    )
    .execute(tx.conn())
    .await?;
    if inserted.rows_affected() == 1 {
        return Ok(None);
    }
    let before = sqlx::query!(
        "SELECT actor_id, action, request_sha256, outcome FROM idempotency WHERE tenant_id = $1 AND key = $2",
        tenant,
        request.key,
    )
    .fetch_optional(tx.conn())
    .await?;
    match before {
        Some(row)
            if row.actor_id == request.actor
                && row.action == request.action
                && row.request_sha256 == request.content =>
        {
            Ok(Some(row.outcome))
        }
        _ => Err(StorageError::Duplicate("idempotency key")),
    }
}

/// Forgets the keys of forms that are older than a month: nobody sends those again. Answers how many.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn forget_old(tx: &mut TenantTx) -> Result<u64> {
    let (tenant, before) = (tx.tenant().0, tx.now() - KEPT);
    let gone = sqlx::query!("DELETE FROM idempotency WHERE tenant_id = $1 AND created_at < $2", tenant, before)
        .execute(tx.conn())
        .await?;
    Ok(gone.rows_affected())
}

//! Documents, by the hash of what they hold. The one module that knows where they lie.

use std::collections::HashMap;

use domain::ids::ControllerId;
use keys::Place;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Result, StorageError, TenantTx};

const SEALED: Place = Place("blob.sealed");

/// Keeps a document; the same document kept twice is kept once. Answers its SHA-256.
///
/// # Errors
/// [`StorageError::QuotaExceeded`].
pub async fn put(tx: &mut TenantTx, controller: Option<ControllerId>, content: &[u8]) -> Result<[u8; 32]> {
    let sha256: [u8; 32] = Sha256::digest(content).into();
    let sealed = tx.key(controller)?.seal_bytes(SEALED, content, &mut *tx.randomness().rng());
    let (tenant, now) = (tx.tenant().0, tx.now());
    let size = i64::try_from(content.len()).map_err(|_| StorageError::QuotaExceeded)?;
    let owner = controller.map_or(tenant, Uuid::from);
    let kept = sqlx::query!(
        "INSERT INTO blob (tenant_id, owner_id, sha256, controller_id, size, sealed, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        tenant,
        owner,
        sha256.as_slice(),
        controller.map(Uuid::from),
        size,
        sealed,
        now,
    )
    .execute(tx.conn())
    .await?;
    if kept.rows_affected() == 1 {
        reserve(tx, size).await?;
    }
    Ok(sha256)
}

/// A contact signs under its own fence, where the tenant's account is out of sight; its text counts when the worker
/// makes the document.
async fn reserve(tx: &mut TenantTx, size: i64) -> Result<()> {
    if !matches!(tx.ctx().scope, crate::Scope::Staff | crate::Scope::Worker) {
        return Ok(());
    }
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE tenant_profile SET used_bytes = used_bytes + $2
         WHERE tenant_id = $1 AND used_bytes + $2 <= quota_bytes",
        tenant,
        size,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::QuotaExceeded) } else { Ok(()) }
}

/// A document.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn get(tx: &mut TenantTx, controller: Option<ControllerId>, sha256: &[u8]) -> Result<Vec<u8>> {
    let tenant = tx.tenant().0;
    let sealed = sqlx::query_scalar!(
        "SELECT sealed FROM blob WHERE tenant_id = $1 AND owner_id = $2 AND sha256 = $3",
        tenant,
        controller.map_or(tenant, Uuid::from),
        sha256,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(tx.key(controller)?.open_bytes(SEALED, &sealed)?)
}

/// Several documents of controllers, by owner and hash; without those whose key has been destroyed. The keys have been
/// brought before.
pub(crate) async fn several(
    tx: &mut TenantTx,
    wanted: Vec<(ControllerId, Vec<u8>)>,
) -> Result<HashMap<(ControllerId, Vec<u8>), Vec<u8>>> {
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let tenant = tx.tenant().0;
    let (owners, hashes): (Vec<Uuid>, Vec<Vec<u8>>) =
        wanted.into_iter().map(|(controller, sha256)| (controller.0, sha256)).unzip();
    let rows = sqlx::query!(
        r#"SELECT b.owner_id, b.sha256, b.sealed FROM unnest($2::uuid[], $3::bytea[]) AS w(owner_id, sha256)
           JOIN blob b ON b.tenant_id = $1 AND b.owner_id = w.owner_id AND b.sha256 = w.sha256"#,
        tenant,
        &owners,
        &hashes,
    )
    .fetch_all(tx.conn())
    .await?;
    let opened = rows.into_iter().filter_map(|row| {
        let owner = ControllerId(row.owner_id);
        let text = tx.key(Some(owner)).ok()?.open_bytes(SEALED, &row.sealed).ok()?;
        Some(((owner, row.sha256), text))
    });
    Ok(opened.collect())
}

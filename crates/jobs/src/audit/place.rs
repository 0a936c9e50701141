//! Gives the entries of the audit log their places in the tree of their tenant.

use storage::{Db, StorageError, TenantCtx, audit, idempotency};

use crate::fault::chain;

/// Places all entries that wait. A tenant for which that fails keeps no other waiting.
pub async fn run(db: &Db) -> Result<(), StorageError> {
    for ctx in db.tenants_with_unplaced_entries().await? {
        if let Err(error) = place(db, &ctx).await {
            tracing::warn!(tenant = %ctx.tenant(), error = chain(&error), "entries of a tenant's audit log wait");
        }
    }
    Ok(())
}

async fn place(db: &Db, ctx: &TenantCtx) -> Result<(), StorageError> {
    // Where entries wait, forms were sent: the keys of old ones go at this occasion.
    let mut tx = db.tenant(ctx).await?;
    idempotency::forget_old(&mut tx).await?;
    tx.commit().await?;
    loop {
        let mut tx = db.tenant(ctx).await?;
        let placed = audit::place_entries(&mut tx).await?;
        tx.commit().await?;
        if placed == 0 {
            return Ok(());
        }
    }
}

//! Gives the entries of the audit log their places in the tree of their tenant, and signs the head.

use documents::evidence::LogState;
use domain::language::Language;
use domain::log::{Checkpoint, origin};
use storage::log::{self, Kept, TreeHead};
use storage::{StorageError, TenantCtx, TenantTx, idempotency, subscribers};

use crate::fault::chain;
use crate::worker::Means;

/// Places all entries that wait. A tenant for which that fails keeps no other waiting.
pub async fn run(means: &Means) -> Result<(), StorageError> {
    for ctx in means.db.tenants_with_unplaced_entries().await? {
        if let Err(error) = place(means, &ctx).await {
            tracing::warn!(tenant = %ctx.tenant(), error = chain(&error), "entries of a tenant's audit log wait");
        }
    }
    Ok(())
}

async fn place(means: &Means, ctx: &TenantCtx) -> Result<(), StorageError> {
    // Where entries wait, forms were sent: the keys of old ones go at this occasion, and addresses that nobody has proved.
    let mut tx = means.db.tenant(ctx).await?;
    idempotency::forget_old(&mut tx).await?;
    subscribers::forget_unconfirmed(&mut tx).await?;
    tx.commit().await?;
    checkpoint(means, ctx).await.map(|_| ())
}

/// Places what waits, and answers the newest signed head; it covers everything that was committed before. None while
/// the log is empty, or is not what an earlier head says.
pub async fn checkpoint(means: &Means, ctx: &TenantCtx) -> Result<Option<Kept>, StorageError> {
    loop {
        let mut tx = means.db.tenant(ctx).await?;
        let grown = log::grow(&mut tx).await?;
        tx.commit().await?;
        if grown == 0 {
            break;
        }
    }
    let origin = origin(&means.settings.public_url, &means.db.slug(ctx).await?);
    let mut tx = means.db.tenant(ctx).await?;
    // In this order: what another worker adds and signs in between makes the head greater, never smaller.
    let kept = log::latest(&mut tx).await?;
    let head = log::head(&mut tx).await?;
    if !extends(&mut tx, head, kept.as_ref()).await? {
        // Nothing is signed that an earlier signature contradicts: both together would be the proof against us.
        tracing::error!(tenant = %ctx.tenant(), "the audit log is not what its newest checkpoint says: run `countersign log check`");
        return Ok(None);
    }
    if head.size == 0 || kept.as_ref().is_some_and(|kept| kept.head == head) {
        return Ok(kept);
    }
    let note = documents::log::sign(&Checkpoint { origin, size: head.size, root: head.root }, &means.log_key);
    log::keep(&mut tx, head, &note).await?;
    let kept = log::latest(&mut tx).await?;
    tx.commit().await?;
    Ok(kept)
}

/// The log as it stands now, for a document that is about to be sealed: it covers everything that was committed before.
pub async fn state(means: &Means, ctx: &TenantCtx, language: Language) -> Result<Option<LogState>, StorageError> {
    let (kept, slug) = (checkpoint(means, ctx).await?, means.db.slug(ctx).await?);
    let url = &means.settings.public_url;
    Ok(kept.map(|kept| LogState {
        checkpoint: kept.note,
        key: means.log_key.public().named(&origin(url, &slug)).to_string(),
        page: format!("{url}/t/{slug}/{language}/log"),
    }))
}

async fn extends(tx: &mut TenantTx, head: TreeHead, kept: Option<&Kept>) -> Result<bool, StorageError> {
    let Some(kept) = kept else { return Ok(true) };
    if kept.head.size > head.size {
        return Ok(false);
    }
    Ok(log::head_at(tx, kept.head.size).await? == kept.head)
}

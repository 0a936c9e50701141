//! Proofs, as plain text: that the log only grew, and that an entry is in it.

use axum::response::Response;
use documents::log::{consistency_text, inclusion_text};
use domain::ids::AuditEntryId;
use domain::message::Message;
use storage::{StorageError, log};

use super::texts::{kept, plain};
use crate::people::asked;
use crate::visit::Visit;
use crate::{Error, Result};

/// That the log of `to` entries begins with the log of `from` entries; without `to`, the newest signed head.
pub async fn consistency(visit: Visit) -> Result<Response> {
    let from: u64 = number(&visit, "from")?;
    if asked(&visit, "to").is_some_and(|to| !to.is_empty()) {
        number(&visit, "to")?;
    }
    let mut tx = visit.app.db.tenant(&visit.arrival.public).await?;
    let kept = kept(&visit, &mut tx, "to").await.map_err(|error| said(error, "proof-no-checkpoint"))?;
    let proof = log::consistency(&mut tx, from, kept.head.size).await;
    let proof = proof.map_err(|error| said(error.into(), "proof-from-too-long"))?;
    Ok(plain(consistency_text(from, &proof, &kept.note)))
}

/// That the entry with this id is in the log of a signed head; without `size`, of the newest.
pub async fn inclusion(visit: Visit) -> Result<Response> {
    let id: AuditEntryId = asked(&visit, "entry")
        .and_then(|id| id.trim_matches('+').parse().ok())
        .ok_or_else(|| Error::BadRequest(Message::new("proof-entry-form")))?;
    let mut tx = visit.app.db.tenant(&visit.arrival.public).await?;
    let kept = kept(&visit, &mut tx, "size").await.map_err(|error| said(error, "proof-no-checkpoint"))?;
    let index = log::entry_place(&mut tx, id).await?;
    let proof = log::inclusion(&mut tx, index, kept.head.size).await;
    let proof = proof.map_err(|error: StorageError| said(error.into(), "proof-entry-younger"))?;
    Ok(plain(inclusion_text(index, &proof, &kept.note)))
}

fn number(visit: &Visit, name: &str) -> Result<u64> {
    let typed = asked(visit, name).unwrap_or_default().trim_matches('+');
    typed.parse().map_err(|_| Error::BadRequest(Message::new("proof-size-form")))
}

/// In words what was not found.
fn said(error: Error, key: &'static str) -> Error {
    match error {
        Error::NotFound => Error::BadRequest(Message::new(key)),
        error => error,
    }
}

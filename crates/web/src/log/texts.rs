//! What programs fetch: the signed head, the key, the tiles.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use documents::log::VerifierKey;
use domain::log::{TilePath, origin};
use http::header::CONTENT_TYPE;
use serde::Deserialize;
use storage::TenantTx;
use storage::log::{self, Kept};

use crate::people::asked;
use crate::visit::Visit;
use crate::{Error, Result};

/// Which tile is asked for.
#[derive(Deserialize)]
pub struct Which {
    level: String,
    tile: String,
}

/// The newest signed head, or the one of a size: `?size=1234`.
pub async fn checkpoint(visit: Visit) -> Result<Response> {
    let mut tx = visit.app.db.tenant(&visit.arrival.public).await?;
    let kept = kept(&visit, &mut tx, "size").await?;
    Ok(plain(kept.note))
}

/// The signed head that the query names by its size; the newest without one.
pub(super) async fn kept(visit: &Visit, tx: &mut TenantTx, name: &str) -> Result<Kept> {
    match asked(visit, name).filter(|size| !size.is_empty()) {
        Some(size) => Ok(log::checkpoint(tx, size.parse().map_err(|_| Error::NotFound)?).await?),
        None => log::latest(tx).await?.ok_or(Error::NotFound),
    }
}

/// The key that a verifier is given.
pub async fn key(visit: Visit) -> Result<Response> {
    Ok(plain(format!("{}\n", verifier_key(&visit)?)))
}

/// The public key under the name of the tenant's log.
pub(super) fn verifier_key(visit: &Visit) -> Result<VerifierKey> {
    let settings = &visit.app.settings;
    let key = settings.log_key.ok_or(Error::NotFound)?;
    Ok(key.named(&origin(&settings.public_url, &visit.slug)))
}

/// A tile of hashes. One that is full never changes.
pub async fn tile(visit: Visit, Path(which): Path<Which>) -> Result<Response> {
    let tile = TilePath::parse(&which.level, &which.tile).ok_or(Error::NotFound)?;
    let mut tx = visit.app.db.tenant(&visit.arrival.public).await?;
    let bytes = log::tile(&mut tx, tile).await?;
    Ok(([(CONTENT_TYPE, "application/octet-stream")], bytes).into_response())
}

pub(super) fn plain(text: String) -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

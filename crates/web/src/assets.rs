//! Style sheet, script and pictures: part of the program, served under the hash of their content.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use sha2::{Digest, Sha256};

use crate::{Access, Error, Route};

struct Asset {
    name: &'static str,
    kind: &'static str,
    content: &'static [u8],
}

macro_rules! assets {
    ($($name:literal $kind:literal),* $(,)?) => {
        [$(Asset { name: $name, kind: $kind, content: include_bytes!(concat!("../../../static/", $name)) }),*]
    };
}

static ASSETS: [Asset; 4] = assets![
    "countersign.css" "text/css; charset=utf-8",
    "countersign.js" "text/javascript; charset=utf-8",
    "favicon.svg" "image/svg+xml",
    "seal.svg" "image/svg+xml",
];

static HASHES: LazyLock<Vec<String>> =
    LazyLock::new(|| ASSETS.iter().map(|asset| hex::encode(&Sha256::digest(asset.content)[..8])).collect());

/// The address of a file; the bare name where there is no such file, which a test notices.
pub fn address(name: &str) -> String {
    match ASSETS.iter().position(|asset| asset.name == name) {
        Some(index) => format!("/static/{}/{name}", HASHES[index]),
        None => name.to_owned(),
    }
}

pub fn routes() -> Vec<Route> {
    vec![Route::get("/static/{hash}/{name}", Access::Anybody, get)]
}

async fn get(Path((hash, name)): Path<(String, String)>) -> Result<Response, Error> {
    let index = ASSETS.iter().position(|asset| asset.name == name).ok_or(Error::NotFound)?;
    if HASHES[index] != hash {
        return Err(Error::NotFound);
    }
    let asset = &ASSETS[index];
    let headers = [(CONTENT_TYPE, asset.kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, asset.content).into_response())
}

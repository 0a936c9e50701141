//! The matter of an address.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use domain::ids::MatterId;
use http::request::Parts;
use serde::Deserialize;

use crate::{App, Error, Result};

/// The matter of the address.
#[derive(Clone, Copy, Debug)]
pub struct Which(pub MatterId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("matter").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

/// What an address of these pages says besides.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    /// The act whose form is asked for.
    #[serde(default)]
    pub act: String,
    /// The kind of matter that is to be opened.
    #[serde(default)]
    pub kind: String,
    /// What was done a moment ago.
    #[serde(default)]
    pub done: String,
    /// Where a page of the list begins.
    #[serde(default)]
    pub after: String,
}

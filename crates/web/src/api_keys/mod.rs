//! Keys by which the tenant's programs ask without a person's session: making them, listing them, taking them away, and
//! letting whoever shows one in.

mod asker;
mod list;
mod make;
mod refused;
mod revoke;

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use domain::ids::ApiKeyId;
use domain::permissions::Action;
use http::request::Parts;

use crate::{Access, App, Error, Result, Route};

pub use asker::Asker;
pub use refused::KeyRefused;

/// Where the list is.
const LIST: &str = "staff/settings/keys";

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const MAKE: Access = Access::Staff(Action::MakeKey);
    const REVOKE: Access = Access::Staff(Action::RevokeKey);
    vec![
        Route::get("/t/{slug}/{lang}/staff/settings/keys", MAKE, list::get),
        Route::get("/t/{slug}/{lang}/staff/settings/keys/new", MAKE, make::get),
        Route::post("/t/{slug}/{lang}/staff/settings/keys/new", MAKE, make::post),
        Route::get("/t/{slug}/{lang}/staff/settings/keys/{key}/revoke", REVOKE, revoke::get),
        Route::post("/t/{slug}/{lang}/staff/settings/keys/{key}/revoke", REVOKE, revoke::post),
    ]
}

/// The key of the address, by its id.
#[derive(Clone, Copy)]
struct Which(ApiKeyId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("key").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

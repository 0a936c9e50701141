//! Roll-outs: who is on which version of a template, another version proposed to all of them or to some, and what has
//! become of it with each. Every proposal is an amendment, which each controller accepts, declines or negotiates.

mod choose;
mod fields;
mod list;
mod new;
mod show;
mod stop;

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use domain::ids::RolloutId;
use domain::permissions::Action;
use http::request::Parts;

use crate::{Access, App, Error, Result, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewAgreements);
    const START: Access = Access::Staff(Action::StartRollout);
    const STOP: Access = Access::Staff(Action::StopRollout);
    vec![
        Route::get("/t/{slug}/{lang}/staff/rollouts", VIEW, list::get),
        Route::get("/t/{slug}/{lang}/staff/rollouts/new", START, new::get),
        Route::post("/t/{slug}/{lang}/staff/rollouts/new", START, new::post),
        Route::get("/t/{slug}/{lang}/staff/rollouts/{rollout}", VIEW, show::get),
        Route::get("/t/{slug}/{lang}/staff/rollouts/{rollout}/stop", STOP, stop::get),
        Route::post("/t/{slug}/{lang}/staff/rollouts/{rollout}/stop", STOP, stop::post),
    ]
}

/// The roll-out of the address.
#[derive(Clone, Copy)]
struct Which(RolloutId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("rollout").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

//! Changes to who works for the tenant: written, simulated over all agreements, announced, and followed.

mod act;
mod announce;
mod draft;
mod list;
mod preview;
mod show;
mod simulated;
pub mod words;

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use domain::ids::ChangeId;
use domain::permissions::Action;
use http::request::Parts;

use crate::view::Link;
use crate::visit::Staff;
use crate::{Access, App, Error, Result, Route};

pub use draft::{into_draft, is_far, new_draft};

/// The routes of changes.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewSubprocessors);
    const DRAFT: Access = Access::Staff(Action::DraftChange);
    const ANNOUNCE: Access = Access::Staff(Action::AnnounceChange);
    vec![
        Route::get("/t/{slug}/{lang}/staff/subprocessors/changes", VIEW, list::get),
        Route::post("/t/{slug}/{lang}/staff/subprocessors/changes", DRAFT, draft::begin),
        Route::get("/t/{slug}/{lang}/staff/subprocessors/changes/{change}", VIEW, show::get),
        Route::post("/t/{slug}/{lang}/staff/subprocessors/changes/{change}", DRAFT, draft::post),
        Route::get("/t/{slug}/{lang}/staff/subprocessors/changes/{change}/preview/{agreement}", VIEW, preview::get),
        Route::post("/t/{slug}/{lang}/staff/subprocessors/changes/{change}/announce", ANNOUNCE, announce::post),
        Route::post("/t/{slug}/{lang}/staff/subprocessors/changes/{change}/act", ANNOUNCE, act::post),
    ]
}

/// The change of the address.
#[derive(Clone, Copy)]
pub struct WhichChange(pub ChangeId);

impl FromRequestParts<App> for WhichChange {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("change").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

/// The address of a change.
pub fn at(staff: &Staff, id: ChangeId) -> String {
    staff.visit.to(&format!("staff/subprocessors/changes/{id}"))
}

fn crumbs(staff: &Staff) -> Vec<Link> {
    let mut crumbs = super::crumbs(staff);
    let label = staff.visit.locale.text("changes-title").into_owned();
    crumbs.push(Link { href: staff.visit.to("staff/subprocessors/changes"), label });
    crumbs
}

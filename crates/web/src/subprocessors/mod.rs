//! The registry of sub-processors: who touches the data, where, on what ground. The staff keep it; each customer sees it as
//! it stands, beside what its own agreement was signed with.

mod changed;
pub mod changes;
mod describe;
mod edit;
mod end;
mod fields;
mod files;
mod form;
mod import;
mod list;
mod listed;
mod map;
pub mod notices;
mod own;
mod paper;
mod plan;
pub mod public;
mod show;

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use domain::ids::SubprocessorId;
use domain::permissions::Action;
use http::request::Parts;

use crate::view::Link;
use crate::visit::Staff;
use crate::{Access, App, Error, Result, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewSubprocessors);
    const KEEP: Access = Access::Staff(Action::KeepSubprocessors);
    const OWN: Access = Access::Contact(Action::ViewOwnSubprocessors);
    let own = vec![
        Route::get("/t/{slug}/{lang}/staff/subprocessors", VIEW, list::get),
        Route::get("/t/{slug}/{lang}/staff/subprocessors.csv", VIEW, files::csv),
        Route::get("/t/{slug}/{lang}/staff/subprocessors.json", VIEW, files::json),
        Route::get("/t/{slug}/{lang}/staff/subprocessors.pdf", VIEW, files::pdf),
        Route::get("/t/{slug}/{lang}/staff/subprocessors/new", KEEP, edit::new),
        Route::post("/t/{slug}/{lang}/staff/subprocessors/new", KEEP, edit::post_new),
        Route::get("/t/{slug}/{lang}/staff/subprocessors/import", KEEP, import::get),
        Route::post("/t/{slug}/{lang}/staff/subprocessors/import", KEEP, import::post).with_room_for(import::ROOM),
        Route::get("/t/{slug}/{lang}/staff/subprocessors/{subprocessor}", VIEW, show::get),
        Route::get("/t/{slug}/{lang}/staff/subprocessors/{subprocessor}/edit", KEEP, edit::get),
        Route::post("/t/{slug}/{lang}/staff/subprocessors/{subprocessor}/edit", KEEP, edit::post),
        Route::get("/t/{slug}/{lang}/staff/subprocessors/{subprocessor}/end", KEEP, end::get),
        Route::post("/t/{slug}/{lang}/staff/subprocessors/{subprocessor}/end", KEEP, end::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/subprocessors", OWN, own::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/subprocessors.pdf", OWN, files::own_pdf),
    ];
    own.into_iter().chain(changes::routes()).chain(notices::routes()).collect()
}

/// The entry of the address.
#[derive(Clone, Copy)]
struct Which(SubprocessorId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("subprocessor").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

fn crumbs(staff: &Staff) -> Vec<Link> {
    let label = staff.visit.locale.text("subprocessors-title").into_owned();
    vec![Link { href: staff.visit.to("staff/subprocessors"), label }]
}

fn at(staff: &Staff, id: SubprocessorId, page: &str) -> String {
    let path = if page.is_empty() { String::new() } else { format!("/{page}") };
    staff.visit.to(&format!("staff/subprocessors/{id}{path}"))
}

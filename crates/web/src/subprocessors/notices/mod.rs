//! What one agreement was told of a change, to both parties, and whether each company may process for it.

mod additions;
mod answer;
mod ask;
mod gate;
mod letters;
mod own;
mod see_to;
mod staff;
mod view;

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use domain::ids::{AgreementId, NoticeId};
use domain::permissions::Action;
use http::request::Parts;

use crate::{Access, App, Error, Result, Route};

pub use additions::{AdditionView, additions};
pub use gate::{Gated, gate_map, gated};
pub use view::{NoticeView, Reading, drafted};

/// The routes of notices and of the gate.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewSubprocessors);
    const SEE_TO: Access = Access::Staff(Action::SeeToNotice);
    const OWN: Access = Access::Contact(Action::ViewOwnSubprocessors);
    const ASK: Access = Access::Program(Action::AskGate);
    const ANSWER: Access = Access::Contact(Action::AnswerNotice);
    vec![
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/subprocessors", VIEW, gate::get),
        Route::get("/t/{slug}/{lang}/api/v1/agreements/{agreement}/subprocessors", ASK, ask::get),
        Route::get("/t/{slug}/{lang}/api/v1/agreements/{agreement}/subprocessors/{subprocessor}", ASK, ask::get),
        Route::get(
            "/t/{slug}/{lang}/staff/agreements/{id}/subprocessors/additions/{addition}",
            VIEW,
            additions::for_staff,
        ),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/subprocessors/additions/{addition}", OWN, additions::for_contact),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/subprocessors/notices/{notice}", VIEW, staff::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/subprocessors/notices/{notice}", SEE_TO, see_to::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/subprocessors/notices/{notice}", OWN, own::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/subprocessors/notices/{notice}", ANSWER, answer::post),
    ]
}

/// The notice of the address, and its agreement.
#[derive(Clone, Copy)]
struct WhichNotice(AgreementId, NoticeId);

impl FromRequestParts<App> for WhichNotice {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        let agreement = of(&place)?;
        let notice = place.get("notice").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
        Ok(Self(agreement, notice))
    }
}

/// The agreement of the address.
#[derive(Clone, Copy)]
struct WhichAgreement(AgreementId);

impl FromRequestParts<App> for WhichAgreement {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        of(&place).map(Self)
    }
}

/// The agreement of an address: by its id on the staff's pages, by name elsewhere.
fn of(place: &HashMap<String, String>) -> Result<AgreementId> {
    let id = place.get("agreement").or_else(|| place.get("id"));
    id.and_then(|id| id.parse().ok()).ok_or(Error::NotFound)
}

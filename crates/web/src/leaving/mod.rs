//! After the last agreement of a customer: for how long its evidence is kept, who holds it for a claim, and its erasure.

mod act;
mod one;
mod overview;

use domain::permissions::Action;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewAgreements);
    const KEEP: Access = Access::Staff(Action::KeepEvidence);
    const HOLD: Access = Access::Staff(Action::HoldEvidence);
    const DESTROY: Access = Access::Staff(Action::DestroyEvidence);
    vec![
        Route::get("/t/{slug}/{lang}/staff/leaving", VIEW, overview::get),
        Route::post("/t/{slug}/{lang}/staff/leaving", KEEP, overview::post),
        Route::get("/t/{slug}/{lang}/staff/leaving/{controller}", VIEW, one::get),
        Route::post("/t/{slug}/{lang}/staff/leaving/{controller}/keep", KEEP, act::keep),
        Route::post("/t/{slug}/{lang}/staff/leaving/{controller}/hold", HOLD, act::hold),
        Route::post("/t/{slug}/{lang}/staff/leaving/{controller}/destroy", DESTROY, act::destroy),
    ]
}

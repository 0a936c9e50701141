//! Retention while agreements are in force: the rules that they have, by when the next run is due, and the runs that were
//! confirmed.

mod list;
mod run;
mod words;

use domain::permissions::Action;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewAgreements);
    const CONFIRM: Access = Access::Staff(Action::ConfirmRetention);
    vec![
        Route::get("/t/{slug}/{lang}/staff/retention", VIEW, list::get),
        Route::get("/t/{slug}/{lang}/staff/retention/run", CONFIRM, run::get),
        Route::post("/t/{slug}/{lang}/staff/retention/run", CONFIRM, run::post),
    ]
}

//! Settings of the tenant, grouped by task.

mod time;

use domain::permissions::Action;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const CHANGE: Access = Access::Staff(Action::ChangeTenant);
    vec![
        Route::get("/t/{slug}/{lang}/staff/settings/time", CHANGE, time::get),
        Route::post("/t/{slug}/{lang}/staff/settings/time", CHANGE, time::post),
    ]
}

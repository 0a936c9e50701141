//! Settings of the tenant, grouped by task.

mod contacts;
mod time;

use domain::permissions::Action;

use crate::view::RailItem;
use crate::visit::Visit;
use crate::{Access, Route};

/// The parts of the settings, `here` being the word of the one that is shown.
pub fn tabs(visit: &Visit, here: &str) -> Vec<RailItem> {
    let items = ["time", "contacts", "keys"].into_iter().map(|word| RailItem {
        href: visit.to(&format!("staff/settings/{word}")),
        label: visit.locale.text(&format!("settings-section-{word}")).into_owned(),
        current: word == here,
        count: None,
    });
    items.collect()
}

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const CHANGE: Access = Access::Staff(Action::ChangeTenant);
    const ANNOUNCE: Access = Access::Staff(Action::AnnounceContacts);
    vec![
        Route::get("/t/{slug}/{lang}/staff/settings/time", CHANGE, time::get),
        Route::post("/t/{slug}/{lang}/staff/settings/time", CHANGE, time::post),
        Route::get("/t/{slug}/{lang}/staff/settings/contacts", CHANGE, contacts::get),
        Route::post("/t/{slug}/{lang}/staff/settings/contacts", CHANGE, contacts::post),
        Route::post("/t/{slug}/{lang}/staff/settings/contacts/announce", ANNOUNCE, contacts::announce),
    ]
}

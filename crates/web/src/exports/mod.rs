//! The export: everything that is known of the tenant, for its staff, or of their organisation, for those who sign for a
//! customer. Asked for on a page, packed in the background, taken home from the same page for two weeks.

mod file;
mod page;

use domain::permissions::Action;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const TENANT: Access = Access::Staff(Action::ExportTenant);
    const OWN: Access = Access::Contact(Action::ExportOwn);
    vec![
        Route::get("/t/{slug}/{lang}/staff/export", TENANT, page::for_staff),
        Route::post("/t/{slug}/{lang}/staff/export", TENANT, page::ask_by_staff),
        Route::get("/t/{slug}/{lang}/staff/export/{export}/export.zip", TENANT, file::for_staff),
        Route::get("/t/{slug}/{lang}/mine/export", OWN, page::for_contact),
        Route::post("/t/{slug}/{lang}/mine/export", OWN, page::ask_by_contact),
        Route::get("/t/{slug}/{lang}/mine/export/{export}/export.zip", OWN, file::for_contact),
    ]
}

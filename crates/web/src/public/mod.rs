//! What anybody may see: what Countersign is, a tenant's page, the agreements that it offers, and its notice on privacy.

mod front;
mod privacy;
mod read;
mod tenant;

pub(crate) use tenant::offered;

use crate::Route;
use crate::route::Access::Anybody;

/// The public pages.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/", Anybody, front::get),
        Route::get("/t/{slug}", Anybody, front::tenant),
        Route::get("/t/{slug}/", Anybody, front::tenant),
        Route::get("/t/{slug}/{lang}", Anybody, front::slash),
        Route::get("/t/{slug}/{lang}/", Anybody, tenant::get),
        Route::get("/t/{slug}/{lang}/read/{version}", Anybody, read::get),
        Route::get("/t/{slug}/{lang}/privacy", Anybody, privacy::get),
    ]
}

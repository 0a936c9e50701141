//! The audit log as outsiders see it: signed heads and proofs, hashes and ids, and no entry.

mod page;
mod proofs;
mod texts;

use crate::Route;
use crate::route::Access::Anybody;

/// The public pages of the log. `…/log/` is a prefix of <https://c2sp.org/tlog-tiles>, without the entries.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/t/{slug}/{lang}/log", Anybody, page::get),
        Route::get("/t/{slug}/{lang}/log/checkpoint", Anybody, texts::checkpoint),
        Route::get("/t/{slug}/{lang}/log/key", Anybody, texts::key),
        Route::get("/t/{slug}/{lang}/log/consistency", Anybody, proofs::consistency),
        Route::get("/t/{slug}/{lang}/log/inclusion", Anybody, proofs::inclusion),
        Route::get("/t/{slug}/{lang}/log/tile/{level}/{*tile}", Anybody, texts::tile),
    ]
}

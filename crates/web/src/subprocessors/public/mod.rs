//! The registry as anybody may read it: the list, what was announced, a feed, JSON, and mails to whoever subscribes.
//!
//! What is shown here is published by itself: contact persons, papers and assessments are taken out where it is read.

mod answer;
mod change;
mod confirm;
mod feed;
mod json;
mod list;
mod news;
mod read;
mod said;
mod subscribe;
mod unsubscribe;

pub(super) use read::day_of;

use crate::Route;
use crate::route::Access::Anybody;

/// The public pages of the registry.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/t/{slug}/{lang}/subprocessors", Anybody, list::get),
        Route::get("/t/{slug}/{lang}/subprocessors.atom", Anybody, feed::get),
        Route::get("/t/{slug}/{lang}/subprocessors.json", Anybody, json::get),
        Route::get("/t/{slug}/{lang}/subprocessors/changes/{change}", Anybody, change::get),
        Route::get("/t/{slug}/{lang}/subprocessors/subscribe", Anybody, subscribe::get),
        Route::post("/t/{slug}/{lang}/subprocessors/subscribe", Anybody, subscribe::post),
        Route::get("/t/{slug}/{lang}/subprocessors/confirm/{token}", Anybody, confirm::get),
        Route::post("/t/{slug}/{lang}/subprocessors/confirm/{token}", Anybody, confirm::post),
        Route::get("/t/{slug}/{lang}/subprocessors/unsubscribe/{token}", Anybody, unsubscribe::get),
        Route::post("/t/{slug}/{lang}/subprocessors/unsubscribe/{token}", Anybody, unsubscribe::post),
    ]
}

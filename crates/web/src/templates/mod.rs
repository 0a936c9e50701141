//! Standard agreements: from a text to a published version that controllers can sign.
//!
//! A version is a list of tasks: a text in each language, the terms, the particulars, a look at what was found, and
//! publishing. Nothing of a published version changes; the pages show it then without their forms.

mod checks;
mod cited;
mod correct;
mod findings;
mod found;
pub mod lint;
mod list;
mod new;
mod next;
pub mod one_term;
mod overview;
mod particulars;
mod place;
mod preview;
mod publish;
mod read_text;
mod structure;
pub mod term_view;
mod terms;
mod text;
mod units;

use domain::permissions::Action;

use crate::{Access, Route};

const VIEW: Access = Access::Staff(Action::ViewTemplates);
const EDIT: Access = Access::Staff(Action::EditTemplate);
const PUBLISH: Access = Access::Staff(Action::PublishTemplate);

/// Room for a text or file that is too large, which is read and thrown away to say so; see [`crate::upload`].
const UPLOAD_BYTES: usize = 128 * 1024 * 1024;
/// Room for the form of the terms, with the words of every clause.
const TERMS_BYTES: usize = 2 * 1024 * 1024;

pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/t/{slug}/{lang}/staff/templates", VIEW, list::get),
        Route::get("/t/{slug}/{lang}/staff/templates/new", EDIT, new::get),
        Route::post("/t/{slug}/{lang}/staff/templates/new", EDIT, new::post),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}", VIEW, overview::get),
        Route::post("/t/{slug}/{lang}/staff/templates/{version}/next", EDIT, next::post),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/text/{language}", VIEW, text::get),
        Route::post("/t/{slug}/{lang}/staff/templates/{version}/text/{language}", EDIT, text::post)
            .with_room_for(UPLOAD_BYTES),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/text/{language}/structure", VIEW, structure::get),
        Route::post("/t/{slug}/{lang}/staff/templates/{version}/text/{language}/structure", EDIT, correct::post),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/found", VIEW, found::get),
        Route::post("/t/{slug}/{lang}/staff/templates/{version}/found", EDIT, found::post),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/findings", VIEW, lint::get),
        Route::post("/t/{slug}/{lang}/staff/templates/{version}/findings", EDIT, lint::post),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/terms", VIEW, terms::get),
        Route::post("/t/{slug}/{lang}/staff/templates/{version}/terms", EDIT, terms::post).with_room_for(TERMS_BYTES),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/particulars", VIEW, particulars::get),
        Route::post("/t/{slug}/{lang}/staff/templates/{version}/particulars", EDIT, particulars::post),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/preview", VIEW, preview::get),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/preview.pdf", VIEW, preview::pdf),
        Route::get("/t/{slug}/{lang}/staff/templates/{version}/publish", PUBLISH, publish::get),
        Route::post("/t/{slug}/{lang}/staff/templates/{version}/publish", PUBLISH, publish::post),
    ]
}

//! A controller keeps its contacts current: the signatory names, changes and ends them, and the processor is told.
//!
//! The address has the word `people`, since `contacts` is a step of signing.

mod form;
mod letters;
mod list;
mod new;
mod one;

use domain::permissions::Action;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Contact(Action::ViewOwnAgreement);
    const CHANGE: Access = Access::Contact(Action::ChangeContacts);
    vec![
        Route::get("/t/{slug}/{lang}/mine/{agreement}/people", VIEW, list::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/people/new", CHANGE, new::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/people/new", CHANGE, new::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/people/{contact}", CHANGE, one::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/people/{contact}", CHANGE, one::post),
    ]
}

//! Contacts kept current by both sides. A controller's signatory names, changes and ends its contacts, and the processor is
//! told; the staff do so too, the controller's people are told, and confirm whoever is to speak for them. The processor's own
//! contact points are announced to the controllers.
//!
//! The address has the word `people`, since `contacts` is a step of signing.

mod asked;
mod form;
mod letters;
mod list;
mod new;
mod one;
mod people;
pub mod points;
mod staff_letters;
mod staff_list;
mod staff_new;
mod staff_one;

use domain::permissions::Action;
pub(crate) use letters::took_place;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Contact(Action::ViewOwnAgreement);
    const CHANGE: Access = Access::Contact(Action::ChangeContacts);
    const STAFF_VIEW: Access = Access::Staff(Action::ViewAgreements);
    const STAFF: Access = Access::Staff(Action::ChangeContacts);
    const ANSWER: Access = Access::Staff(Action::AnswerForContact);
    vec![
        Route::get("/t/{slug}/{lang}/mine/{agreement}/people", VIEW, list::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/people/new", CHANGE, new::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/people/new", CHANGE, new::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/people/{contact}", CHANGE, one::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/people/{contact}", CHANGE, one::post),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/people/{contact}/asked", CHANGE, asked::post),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/people", STAFF_VIEW, staff_list::get),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/people/new", STAFF, staff_new::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/people/new", STAFF, staff_new::post),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/people/{contact}", STAFF, staff_one::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/people/{contact}", STAFF, staff_one::post),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/people/{contact}/answer", ANSWER, staff_one::answer),
    ]
}

//! Matters between the parties, on both sides: what is put to the other, the thread of what was said, and what the reader
//! can do next.
//!
//! Both sides see the same pages in their own frames. A page lists the acts that are the reader's now; each is a link to
//! the same page with its form. Where somebody was quicker, nothing is done, and the page shows what happened.

mod act_form;
mod act_page;
mod alerts;
mod letters;
mod new_form;
mod own_list;
mod own_matter;
mod own_new;
mod staff_list;
mod staff_matter;
mod staff_new;
mod staff_open;
mod view;
mod which;

pub use alerts::{Alert, alerts};
pub use own_matter::speaker;

use domain::permissions::Action;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewMatters);
    const OPEN: Access = Access::Staff(Action::OpenMatter);
    const ANSWER: Access = Access::Staff(Action::AnswerMatter);
    const OWN: Access = Access::Contact(Action::ViewOwnAgreement);
    const OWN_OPEN: Access = Access::Contact(Action::OpenMatter);
    const OWN_ANSWER: Access = Access::Contact(Action::AnswerMatter);
    vec![
        Route::get("/t/{slug}/{lang}/staff/matters", VIEW, staff_open::get),
        Route::get("/t/{slug}/{lang}/staff/matters/{matter}", VIEW, staff_matter::get),
        Route::post("/t/{slug}/{lang}/staff/matters/{matter}", ANSWER, staff_matter::post),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/matters", VIEW, staff_list::get),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/matters/new", OPEN, staff_new::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/matters/new", OPEN, staff_new::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/matters", OWN, own_list::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/matters/new", OWN_OPEN, own_new::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/matters/new", OWN_OPEN, own_new::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/matters/{matter}", OWN, own_matter::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/matters/{matter}", OWN_ANSWER, own_matter::post),
    ]
}

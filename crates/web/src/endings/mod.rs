//! The end of an agreement: recording it, what follows from it, who has answered for the data, the certificate.
//!
//! Nothing that happened is refused. What the terms have against it is shown with its clause, and whoever records it
//! says why; both stay.

mod act;
mod answer;
mod certificate;
mod choose;
mod day;
mod form;
mod interim;
mod link;
mod mine;
mod mine_act;
mod new;
mod show;
mod view;
mod withdraw;

use domain::agreements::State;
use domain::permissions::Action;
pub use view::left_until;

use crate::{Access, Route};

/// The longest file that proves an answer, in bytes.
const FILE_LIMIT: usize = 4 * 1024 * 1024;

/// Whether an agreement's page has a part on its end: while it is in force, and afterwards.
pub fn ended(state: State) -> bool {
    matches!(state, State::Approved | State::Superseded | State::Terminated | State::Erased)
}

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewAgreements);
    const END: Access = Access::Staff(Action::EndAgreement);
    const TAKE_BACK: Access = Access::Staff(Action::WithdrawNotice);
    const CHOOSE: Access = Access::Staff(Action::ChooseForData);
    const ANSWER: Access = Access::Staff(Action::AnswerForData);
    const OWN: Access = Access::Contact(Action::ViewOwnAgreement);
    vec![
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/end", VIEW, show::get),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/end/new", END, new::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/end/new", END, new::post),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/end/withdraw", TAKE_BACK, withdraw::post),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/end/day", ANSWER, day::post),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/end/choice", CHOOSE, choose::post),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/end/links", ANSWER, link::post),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/end/links/{link}", ANSWER, answer::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/end/links/{link}", ANSWER, answer::post)
            .with_room_for(2 * FILE_LIMIT),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/end/evidence/{answer}", VIEW, certificate::evidence),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/end/certificate.pdf", VIEW, certificate::get),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/end/statements",
            Access::Staff(Action::StateErasure),
            interim::post,
        ),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/end/statements/{statement}", VIEW, interim::for_staff),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/end", OWN, mine::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/end/statements/{statement}", OWN, interim::for_contact),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/end", Access::Contact(Action::EndAgreement), mine::post),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/end/withdraw",
            Access::Contact(Action::WithdrawNotice),
            mine_act::withdraw,
        ),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/end/choice",
            Access::Contact(Action::ChooseForData),
            mine_act::choose,
        ),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/end/certificate.pdf", OWN, mine_act::certificate),
    ]
}

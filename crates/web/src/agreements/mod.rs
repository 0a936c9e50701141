//! Agreements on the staff's side: the queue, an agreement with its checks, and what is decided about it.
//!
//! Each act reads the agreement anew and compares it with the page that the form stood on. Where they differ, nothing
//! is done, and the person reads what happened in the meantime.

pub(crate) mod act;
mod approve;
pub(crate) mod checks;
pub mod code;
mod cursor;
mod document;
pub(crate) mod history;
mod invite;
mod invite_again;
pub(crate) mod letter;
mod life;
mod queue;
mod reject;
pub(crate) mod sections;
mod send_back;
mod show;
mod side;
mod take;
mod text;
pub(crate) mod too_late;
pub(crate) mod words;

use domain::permissions::Action;
pub(crate) use life::effective_on;

use crate::{Access, Route};

/// The routes of this feature.
pub fn routes() -> Vec<Route> {
    const VIEW: Access = Access::Staff(Action::ViewAgreements);
    const INVITE: Access = Access::Staff(Action::InviteController);
    const REVIEW: Access = Access::Staff(Action::ReviewAgreement);
    const APPROVE: Access = Access::Staff(Action::ApproveAgreement);
    const RETURN: Access = Access::Staff(Action::ReturnAgreement);
    const REJECT: Access = Access::Staff(Action::RejectAgreement);
    vec![
        Route::get("/t/{slug}/{lang}/staff/agreements", VIEW, queue::get),
        Route::get("/t/{slug}/{lang}/staff/agreements/invite", INVITE, invite::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/invite", INVITE, invite::post),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}", VIEW, show::get),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/document.pdf", VIEW, document::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/invite-again", INVITE, invite_again::post),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/take", REVIEW, take::take),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/lay-back", REVIEW, take::lay_back),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/approve", APPROVE, approve::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/approve", APPROVE, approve::post),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/return", RETURN, send_back::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/return", RETURN, send_back::post),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/reject", REJECT, reject::get),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/reject", REJECT, reject::post),
    ]
}

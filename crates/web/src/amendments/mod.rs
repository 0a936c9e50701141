//! Amendments: either party proposes changes to an agreement in force, reads them as a comparison of words and of terms,
//! and signs, declines or takes back. Both work with the same pages, each at its own address (`desk.rs`).

mod again;
mod clause;
mod desk;
mod details;
mod drop;
mod end;
mod list;
mod made;
mod mails;
mod renew;
mod show;
mod sign;
mod statements;
mod term;
mod text;
mod words;

pub(crate) use words::{compared, compared_terms};

use domain::permissions::Action::{
    AcceptAmendment, DeclineAmendment, DraftAmendment, ViewAgreements, ViewOwnAgreement, WithdrawAmendment,
};

use crate::Route;
use crate::route::Access::{Contact, Staff};

/// The routes of this feature: those of the staff, and those of a controller's people.
pub fn routes() -> Vec<Route> {
    let mut routes = staff();
    routes.extend(controller());
    routes
}

fn staff() -> Vec<Route> {
    vec![
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/amendments", Staff(ViewAgreements), list::get),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/amendments/text", Staff(ViewAgreements), text::get),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/amendments/text.txt", Staff(ViewAgreements), text::file),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/amendments/new", Staff(DraftAmendment), details::new),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/amendments/new", Staff(DraftAmendment), details::begin),
        Route::post("/t/{slug}/{lang}/staff/agreements/{id}/amendments/renew", Staff(DraftAmendment), renew::post),
        Route::get("/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}", Staff(ViewAgreements), show::get),
        Route::get(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/document.pdf",
            Staff(ViewAgreements),
            text::document,
        ),
        Route::get(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/details",
            Staff(DraftAmendment),
            details::get,
        ),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/details",
            Staff(DraftAmendment),
            details::post,
        ),
        Route::get(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/clause",
            Staff(DraftAmendment),
            clause::get,
        ),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/clause",
            Staff(DraftAmendment),
            clause::post,
        ),
        Route::get(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/term",
            Staff(DraftAmendment),
            term::get,
        ),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/term",
            Staff(DraftAmendment),
            term::post,
        ),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/drop",
            Staff(DraftAmendment),
            drop::post,
        ),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/again",
            Staff(DraftAmendment),
            again::post,
        ),
        Route::get(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/sign",
            Staff(AcceptAmendment),
            sign::get,
        ),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/sign",
            Staff(AcceptAmendment),
            sign::post,
        ),
        Route::get(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/decline",
            Staff(DeclineAmendment),
            end::decline_page,
        ),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/decline",
            Staff(DeclineAmendment),
            end::decline,
        ),
        Route::get(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/withdraw",
            Staff(WithdrawAmendment),
            end::withdraw_page,
        ),
        Route::post(
            "/t/{slug}/{lang}/staff/agreements/{id}/amendments/{amendment}/withdraw",
            Staff(WithdrawAmendment),
            end::withdraw,
        ),
    ]
}

fn controller() -> Vec<Route> {
    vec![
        Route::get("/t/{slug}/{lang}/mine/{agreement}/amendments", Contact(ViewOwnAgreement), list::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/amendments/text", Contact(ViewOwnAgreement), text::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/amendments/text.txt", Contact(ViewOwnAgreement), text::file),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/amendments/new", Contact(DraftAmendment), details::new),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/amendments/new", Contact(DraftAmendment), details::begin),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}", Contact(ViewOwnAgreement), show::get),
        Route::get(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/document.pdf",
            Contact(ViewOwnAgreement),
            text::document,
        ),
        Route::get(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/details",
            Contact(DraftAmendment),
            details::get,
        ),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/details",
            Contact(DraftAmendment),
            details::post,
        ),
        Route::get(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/clause",
            Contact(DraftAmendment),
            clause::get,
        ),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/clause",
            Contact(DraftAmendment),
            clause::post,
        ),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/term", Contact(DraftAmendment), term::get),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/term",
            Contact(DraftAmendment),
            term::post,
        ),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/drop",
            Contact(DraftAmendment),
            drop::post,
        ),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/again",
            Contact(DraftAmendment),
            again::post,
        ),
        Route::get(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/sign",
            Contact(AcceptAmendment),
            sign::get,
        ),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/sign",
            Contact(AcceptAmendment),
            sign::post,
        ),
        Route::get(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/decline",
            Contact(DeclineAmendment),
            end::decline_page,
        ),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/decline",
            Contact(DeclineAmendment),
            end::decline,
        ),
        Route::get(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/withdraw",
            Contact(WithdrawAmendment),
            end::withdraw_page,
        ),
        Route::post(
            "/t/{slug}/{lang}/mine/{agreement}/amendments/{amendment}/withdraw",
            Contact(WithdrawAmendment),
            end::withdraw,
        ),
    ]
}

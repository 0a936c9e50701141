//! A controller's people: from asking for a link to a signed agreement, and their page afterwards.
//!
//! Nobody has an account. A one-time link or its code proves an address; opening a link shows a button, and only
//! pressing it uses the link up, so that programs which follow links in mails do no harm. Signing is four pages
//! (organisation, contacts, read, sign); each keeps what was typed, right or wrong, and none can be reached before
//! those before it are complete.

mod agreement;
mod another;
mod ask;
mod code;
mod contacts;
mod done;
pub(crate) mod files;
mod frame;
mod life;
mod link;
mod mails;
mod mine;
mod offer;
mod open;
mod organisation;
pub(crate) mod own;
mod people;
mod read;
pub(crate) mod sections;
mod sign;
pub(crate) mod staff;
mod withdraw;

use domain::permissions::Action::{BeginAgreement, FillAgreement, SignAgreement, ViewOwnAgreement, WithdrawAgreement};

use crate::Route;
use crate::route::Access::{Anybody, Contact};

/// The pages of signing, and of a controller's people.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/t/{slug}/{lang}/begin", Anybody, ask::begin),
        Route::post("/t/{slug}/{lang}/begin", Anybody, ask::begin_asked),
        Route::get("/t/{slug}/{lang}/come-back", Anybody, ask::come_back),
        Route::post("/t/{slug}/{lang}/come-back", Anybody, ask::come_back_asked),
        Route::get("/t/{slug}/{lang}/begin/code", Anybody, code::get),
        Route::post("/t/{slug}/{lang}/begin/code", Anybody, code::post),
        Route::get("/t/{slug}/{lang}/link/{token}", Anybody, link::get),
        Route::post("/t/{slug}/{lang}/link/{token}", Anybody, link::post),
        Route::post("/t/{slug}/{lang}/link/{token}/again", Anybody, link::again),
        Route::get("/t/{slug}/{lang}/mine", Contact(ViewOwnAgreement), mine::get),
        Route::post("/t/{slug}/{lang}/mine/begin", Contact(BeginAgreement), another::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}", Contact(ViewOwnAgreement), agreement::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/organisation", Contact(FillAgreement), organisation::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/organisation", Contact(FillAgreement), organisation::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/contacts", Contact(FillAgreement), contacts::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/contacts", Contact(FillAgreement), contacts::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/read", Contact(FillAgreement), read::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/read", Contact(FillAgreement), read::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/sign", Contact(SignAgreement), sign::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/sign", Contact(SignAgreement), sign::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/done", Contact(ViewOwnAgreement), done::get),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/withdraw", Contact(WithdrawAgreement), withdraw::get),
        Route::post("/t/{slug}/{lang}/mine/{agreement}/withdraw", Contact(WithdrawAgreement), withdraw::post),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/document.pdf", Contact(ViewOwnAgreement), files::document),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/preview.pdf", Contact(ViewOwnAgreement), files::preview),
        Route::get("/t/{slug}/{lang}/mine/{agreement}/signed.txt", Contact(ViewOwnAgreement), files::signed),
    ]
}

//! The staff: how they sign in, who they are, what they may do, and the log of what was done.
//!
//! The forms of signing in carry no key of their own: what they use up (a code, a link) counts once by itself. Every
//! step in has a session of its own kind and a new token, so that a token seen before a step is worth nothing after it.

mod code;
mod enrol;
mod forgot;
mod half;
mod invite;
mod letters;
pub(crate) mod limits;
mod link;
mod list;
mod log;
mod log_words;
mod me;
mod my_authenticator;
mod my_codes;
mod my_password;
mod person;
mod recovery;
mod second_factor;
mod sign_in;
mod sign_out;

use domain::permissions::Action;

use crate::visit::Visit;
use crate::{Access, Route};

/// The pages of the staff about themselves and each other.
pub fn routes() -> Vec<Route> {
    let everybody = Access::Staff(Action::ViewStaff);
    let inviting = Access::Staff(Action::InviteStaff);
    vec![
        Route::get("/t/{slug}/{lang}/staff", Access::Anybody, sign_in::front),
        Route::get("/t/{slug}/{lang}/staff/", Access::Anybody, sign_in::front),
        Route::get("/t/{slug}/{lang}/staff/sign-in", Access::Anybody, sign_in::get),
        Route::post("/t/{slug}/{lang}/staff/sign-in", Access::Anybody, sign_in::post),
        Route::get("/t/{slug}/{lang}/staff/code", Access::HalfSignedIn, code::get),
        Route::post("/t/{slug}/{lang}/staff/code", Access::HalfSignedIn, code::post),
        Route::get("/t/{slug}/{lang}/staff/recovery", Access::HalfSignedIn, recovery::get),
        Route::post("/t/{slug}/{lang}/staff/recovery", Access::HalfSignedIn, recovery::post),
        Route::get("/t/{slug}/{lang}/staff/enrol", Access::HalfSignedIn, enrol::get),
        Route::post("/t/{slug}/{lang}/staff/enrol", Access::HalfSignedIn, enrol::post),
        Route::get("/t/{slug}/{lang}/staff/link/{token}", Access::Anybody, link::get),
        Route::post("/t/{slug}/{lang}/staff/link/{token}", Access::Anybody, link::post),
        Route::get("/t/{slug}/{lang}/staff/forgot", Access::Anybody, forgot::get),
        Route::post("/t/{slug}/{lang}/staff/forgot", Access::Anybody, forgot::post),
        Route::post("/t/{slug}/{lang}/sign-out", Access::Anybody, sign_out::post),
        Route::get("/t/{slug}/{lang}/staff/people", everybody, list::get),
        Route::get("/t/{slug}/{lang}/staff/people/invite", inviting, invite::get),
        Route::post("/t/{slug}/{lang}/staff/people/invite", inviting, invite::post),
        Route::get("/t/{slug}/{lang}/staff/people/{id}", everybody, person::get),
        Route::post("/t/{slug}/{lang}/staff/people/{id}", Access::Staff(Action::ChangeStaff), person::post),
        Route::post("/t/{slug}/{lang}/staff/people/{id}/invite-again", inviting, invite::again),
        Route::post(
            "/t/{slug}/{lang}/staff/people/{id}/reset-second-factor",
            Access::Staff(Action::ChangeStaff),
            person::reset_second_factor,
        ),
        Route::get("/t/{slug}/{lang}/staff/me", everybody, me::get),
        Route::post("/t/{slug}/{lang}/staff/me/sessions", everybody, me::end_sessions),
        Route::get("/t/{slug}/{lang}/staff/me/password", everybody, my_password::get),
        Route::post("/t/{slug}/{lang}/staff/me/password", everybody, my_password::post),
        Route::get("/t/{slug}/{lang}/staff/me/authenticator", everybody, my_authenticator::get),
        Route::post("/t/{slug}/{lang}/staff/me/authenticator", everybody, my_authenticator::post),
        Route::get("/t/{slug}/{lang}/staff/me/recovery-codes", everybody, my_codes::get),
        Route::post("/t/{slug}/{lang}/staff/me/recovery-codes", everybody, my_codes::post),
        Route::get("/t/{slug}/{lang}/staff/log", Access::Staff(Action::ViewLog), log::get),
    ]
}

/// A word of the query: what was just done, or where a list goes on. Only plain words are asked for, so nothing is
/// decoded.
pub(crate) fn asked<'a>(visit: &'a Visit, name: &str) -> Option<&'a str> {
    visit
        .query
        .as_deref()?
        .split('&')
        .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name))
        .map(|pair| pair.1)
}

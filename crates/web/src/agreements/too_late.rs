//! Somebody was quicker: what happened in the meantime, who did it and when.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::agreements::State;
use domain::ids::AgreementId;
use http::StatusCode;
use storage::agreements::Agreement;
use storage::audit;

use super::{act, history, words};
use crate::Result;
use crate::filters;
use crate::view::{HistoryEvent, Link, PageHead};
use crate::visit::{Staff, zone};

#[derive(Template)]
#[template(path = "agreements/too_late.html")]
struct TooLate {
    page: PageHead,
    organisation: String,
    tone: &'static str,
    state_word: String,
    /// The last thing that happened.
    last: Vec<HistoryEvent>,
    href: String,
    queue: String,
}

#[derive(Template)]
#[template(path = "agreements/signed_already.html")]
struct SignedAlready {
    page: PageHead,
    crumbs: Vec<Link>,
    organisation: String,
    tone: &'static str,
    state_word: String,
    href: String,
    /// Where terms change from now on; empty while the agreement is not in force.
    amendments: String,
}

/// Says that what is agreed before signing is past, and how terms change now. Nobody was quicker: the page is asked for
/// too late.
pub fn signed(staff: &Staff, agreement: &Agreement) -> Response {
    let href = act::page_of(staff, agreement.id, "");
    let amends = agreement.state == State::Approved && agreement.in_force_from.is_some();
    let template = SignedAlready {
        page: staff.head("overrides-title"),
        crumbs: act::crumbs(staff, agreement),
        organisation: act::name_of(agreement),
        tone: words::tone(agreement.state),
        state_word: words::state(staff.visit.locale, agreement.state),
        amendments: if amends { format!("{href}/amendments") } else { String::new() },
        href,
    };
    staff.page(template).status(StatusCode::CONFLICT).into_response()
}

/// The page, with the agreement as it stands now. Nothing of the act is kept.
pub async fn page(mut staff: Staff, id: AgreementId) -> Result<Response> {
    let agreement = act::open(&mut staff, id).await?;
    let entries = audit::of_subject(&mut staff.tx, id.0).await?;
    let names = words::names(&mut staff.tx).await?;
    let locale = staff.visit.locale;
    let mut last = history::events(locale, zone(&staff.profile), &entries, &names);
    last.truncate(1);
    let template = TooLate {
        page: staff.head("agreements-late-title"),
        organisation: act::name_of(&agreement),
        tone: words::tone(agreement.state),
        state_word: words::state(locale, agreement.state),
        last,
        href: act::page_of(&staff, id, ""),
        queue: staff.visit.to("staff/agreements"),
    };
    Ok(staff.page(template).status(StatusCode::CONFLICT).into_response())
}

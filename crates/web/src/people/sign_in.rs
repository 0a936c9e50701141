//! The first step in: address and password.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::email::EmailAddress;
use domain::message::Message;
use domain::permissions::Actor;
use domain::totp::TotpSecret;
use http::StatusCode;
use storage::enrolment;
use storage::refusals::Refusal;
use storage::sessions::{self, SessionKind};
use storage::staff::{self, Credentials, StaffState};

use super::half::{new_token, with_session};
use super::{asked, limits};
use crate::forms::{Fields, Problems};
use crate::next::{self, Pages};
use crate::view::PageHead;
use crate::visit::Visit;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignInPage {
    page: PageHead,
    problems: Problems,
    email: String,
    tenant: String,
    forgot: String,
    customers: String,
    /// The password was just chosen.
    chosen: bool,
}

/// The door of the staff: their list, or the page where they sign in.
pub async fn front(visit: Visit) -> Redirect {
    let inside = visit.session(SessionKind::Staff).is_some();
    visit.lead(if inside { "staff/agreements" } else { "staff/sign-in" })
}

/// The form.
pub async fn get(visit: Visit) -> Result<Response> {
    if visit.session(SessionKind::Staff).is_some() {
        return Ok(visit.lead(&next::page(&visit, Pages::Staff, "staff/agreements")).into_response());
    }
    form(&visit, StatusCode::OK, Problems::default(), String::new()).await
}

async fn form(visit: &Visit, status: StatusCode, problems: Problems, email: String) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    let mut page = visit.head(&profile, "people-sign-in-title");
    page.has_errors = !problems.is_empty();
    let page = SignInPage {
        page,
        chosen: problems.is_empty() && asked(visit, "done") == Some("password"),
        problems,
        email,
        tenant: profile.name.clone(),
        forgot: visit.to("staff/forgot"),
        customers: visit.to("come-back"),
    };
    Ok(visit.page(&profile, page).status(status).into_response())
}

/// Checks address and password. The answer and the work are the same whether there is such a person or not, and for
/// those who may no longer sign in.
pub async fn post(visit: Visit, fields: Fields) -> Result<Response> {
    let (typed, password) = (fields.trimmed("email"), fields.text("password").to_owned());
    let mut problems = Problems::default();
    let email = EmailAddress::parse(&typed);
    if let Err(wrong) = &email {
        problems.add(visit.locale, "email", &wrong.message());
    }
    if password.is_empty() {
        problems.add(visit.locale, "password", &Message::new("people-password-empty"));
    }
    let (Ok(email), true) = (email, problems.is_empty()) else {
        return form(&visit, StatusCode::UNPROCESSABLE_ENTITY, problems, typed).await;
    };
    let account = email.normalised();
    if let Some(refused) = limits::refused(&visit, &limits::password(&visit, &account)).await? {
        problems.add(visit.locale, "email", &refused);
        return form(&visit, StatusCode::TOO_MANY_REQUESTS, problems, typed).await;
    }
    let mut tx = visit.app.db.tenant(&visit.gate()).await?;
    let credentials = staff::credentials(&mut tx, &account).await?;
    drop(tx);
    let hash = credentials.as_ref().and_then(|credentials| credentials.password_hash.clone());
    let known = credentials.as_ref().map(|credentials| credentials.id);
    let right = visit.app.hasher.verify(password, hash).await?;
    match credentials.filter(|credentials| right && credentials.state != StaffState::Disabled) {
        Some(credentials) => step_in(&visit, &account, &credentials).await,
        None => {
            let refusal = Refusal { actor: Actor::Public, what: "staff.password_refused", staff: known, asked: "" };
            visit.app.db.note_refusal(&visit.gate(), refusal).await?;
            problems.add(visit.locale, "email", &Message::new("people-sign-in-wrong"));
            form(&visit, StatusCode::UNPROCESSABLE_ENTITY, problems, typed).await
        }
    }
}

/// Begins the session that awaits the second factor, or its enrolment.
async fn step_in(visit: &Visit, account: &str, credentials: &Credentials) -> Result<Response> {
    let enrolled = credentials.totp_secret.is_some();
    let kind = if enrolled { SessionKind::Password } else { SessionKind::Enrol };
    let token = new_token(visit);
    let mut tx = visit.app.db.tenant(&visit.gate()).await?;
    if let Some(before) = &visit.arrival.session {
        sessions::end(&mut tx, before.id).await?;
    }
    let session = sessions::start_staff(&mut tx, credentials.id, kind, token.hash().as_bytes()).await?;
    if !enrolled {
        let secret = TotpSecret::random(&mut *visit.app.db.randomness().rng());
        enrolment::begin(&mut tx, session, credentials.id, secret.as_bytes()).await?;
    }
    tx.commit().await?;
    visit.app.db.forget_tries(limits::PASSWORD_HERE, &limits::here(visit, account)).await?;
    let step = if enrolled { "staff/code" } else { "staff/enrol" };
    Ok(with_session(visit, &token, Redirect::to(&next::step(visit, step))))
}

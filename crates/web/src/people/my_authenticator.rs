//! Another authenticator in the place of one that is lost: offered where a recovery code has just let its owner in.
//!
//! The proof is the way in: the password, and a code that was used up for this session. The offer belongs to the session
//! alone and ends soon, so that a browser left open for the day cannot be used to take an account over.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use domain::permissions::action;
use domain::totp::{self, TotpSecret};
use http::StatusCode;
use storage::sessions::{self, SessionKind};
use storage::{StorageError, enrolment, staff};

use super::enrol::{self, Picture};
use super::half::{new_token, with_session};
use super::{letters, limits, second_factor};
use crate::forms::{Fields, Problems};
use crate::next::{self, Pages};
use crate::view::PageHead;
use crate::visit::Staff;
use crate::{Error, Result, filters};

/// For how long after the recovery code.
const OFFERED_FOR: TimeDelta = TimeDelta::minutes(30);
/// The page.
pub const PAGE: &str = "staff/me/authenticator";

#[derive(Template)]
#[template(path = "people/my_authenticator.html")]
struct MyAuthenticatorPage {
    page: PageHead,
    problems: Problems,
    /// The secret for typing.
    secret: String,
    picture: Picture,
    codes_left: i64,
    left: i64,
    keep: String,
}

/// The secret that waits for this session; none without a recovery code, or too long after it.
pub async fn offered(staff: &mut Staff) -> Result<Option<TotpSecret>> {
    let since = staff.tx.now() - OFFERED_FOR;
    let mine = sessions::of_person(&mut staff.tx, staff.id.0).await?;
    if !mine.iter().any(|row| row.id == staff.session.id && row.created_at > since) {
        return Ok(None);
    }
    match enrolment::secret(&mut staff.tx, staff.session.id).await {
        Ok(bytes) => Ok(TotpSecret::from_bytes(&bytes)),
        Err(StorageError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The secret, and a field for the code that it gives.
pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    let Some(secret) = offered(&mut staff).await? else {
        return Ok(staff.visit.lead("staff/me").into_response());
    };
    form(&mut staff, &secret, StatusCode::OK, Problems::default()).await
}

async fn form(staff: &mut Staff, secret: &TotpSecret, status: StatusCode, problems: Problems) -> Result<Response> {
    let me = staff::one(&mut staff.tx, staff.id).await?;
    let codes_left = enrolment::recovery_codes_left(&mut staff.tx, staff.id).await?;
    let mut page = staff.head("people-my-authenticator-title");
    page.has_errors = !problems.is_empty();
    let page = MyAuthenticatorPage {
        page,
        problems,
        secret: secret.typed(),
        picture: enrol::picture(&secret.uri(&staff.profile.name, &me.email))?,
        codes_left,
        left: second_factor::seconds_left(&staff.visit),
        keep: staff.visit.to(&next::page(&staff.visit, Pages::Staff, "staff/me")),
    };
    Ok(staff.page(page).status(status).into_response())
}

/// Checks the first code of the new authenticator. Every session ends, and this browser gets a new one; the recovery
/// codes are on the page that answers, and nowhere else.
///
/// The form has no key of its own: the offer counts once.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    let locale = staff.visit.locale;
    let Some(secret) = offered(&mut staff).await? else { return Err(Error::Stale) };
    let mut problems = Problems::default();
    let tries = limits::code(staff.id);
    if let Some(refused) = limits::refused(&staff.visit, &tries).await? {
        problems.add(locale, "code", &refused);
        return form(&mut staff, &secret, StatusCode::TOO_MANY_REQUESTS, problems).await;
    }
    let step = match totp::accept(&secret, fields.text("code"), staff.tx.now(), None) {
        Ok(step) => step,
        Err(refused) => {
            problems.add(locale, "code", &refused.message(staff.tx.now()));
            return form(&mut staff, &secret, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
        }
    };
    let (codes, hashes) = second_factor::recovery_codes(&staff.visit, staff.id);
    let Staff { visit, mut tx, profile, id, session, .. } = staff;
    enrolment::replace(&mut tx, session.id, id, secret.as_bytes(), step, &hashes).await?;
    let token = new_token(&visit);
    sessions::start_staff(&mut tx, id, SessionKind::Staff, token.hash().as_bytes()).await?;
    let me = staff::one(&mut tx, id).await?;
    letters::second_factor_changed(&mut tx, &me).await?;
    tx.commit().await?;
    for (limit, whose) in &tries {
        visit.app.db.forget_tries(*limit, whose).await?;
    }
    let on = next::page(&visit, Pages::Staff, "staff/me?done=authenticator");
    Ok(with_session(&visit, &token, enrol::codes_page(&visit, &profile, codes, &on)))
}

//! Changing one's own password: the present one, a fresh code, and the new one.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::password;
use domain::permissions::action;
use http::StatusCode;
use i18n::Locale;
use storage::sessions::{self, SessionKind};
use storage::staff;

use super::half::{new_token, with_session};
use super::{letters, limits, link, second_factor};
use crate::forms::{Fields, Problems};
use crate::view::{FieldError, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "people/my_password.html")]
struct MyPasswordPage {
    page: PageHead,
    problems: Problems,
    shortest: usize,
    left: i64,
    back: String,
}

/// The form.
pub async fn get(staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    Ok(form(&staff, StatusCode::OK, Problems::default()))
}

fn form(staff: &Staff, status: StatusCode, problems: Problems) -> Response {
    let mut page = staff.head("people-my-password-title");
    page.has_errors = !problems.is_empty();
    let page = MyPasswordPage {
        page,
        problems,
        shortest: password::SHORTEST,
        left: second_factor::seconds_left(&staff.visit),
        back: staff.visit.to("staff/me"),
    };
    staff.page(page).status(status).into_response()
}

/// Changes it. Every session ends, and this browser gets a new one.
///
/// The form has no key of its own: the code that it carries counts once.
pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    let locale = staff.visit.locale;
    let me = staff::one(&mut staff.tx, staff.id).await?;
    let mut problems = Problems::default();
    let tries: Vec<_> = limits::code(staff.id).into_iter().chain([limits::own_password(staff.id)]).collect();
    if let Some(refused) = limits::refused(&staff.visit, &tries).await? {
        problems.add(locale, "current_password", &refused);
        return Ok(form(&staff, StatusCode::TOO_MANY_REQUESTS, problems));
    }
    link::judge(&mut problems, &staff.visit, &fields, &me, &staff.profile.name);
    let (mut staff, right, hash) = hashes(staff, &fields).await?;
    if !right {
        problems.0.insert(0, wrong(locale));
    }
    if !problems.is_empty() {
        return Ok(form(&staff, StatusCode::UNPROCESSABLE_ENTITY, problems));
    }
    if let Err(refused) = second_factor::use_code(&mut staff.tx, staff.id, fields.text("code")).await? {
        problems.add(locale, "code", &refused.message(staff.tx.now()));
        let page = form(&staff, StatusCode::UNPROCESSABLE_ENTITY, problems);
        staff.tx.commit().await?;
        return Ok(page);
    }
    let mut tx = staff.tx;
    staff::set_password(&mut tx, staff.id, &hash).await?;
    let token = new_token(&staff.visit);
    sessions::start_staff(&mut tx, staff.id, SessionKind::Staff, token.hash().as_bytes()).await?;
    letters::password_changed(&mut tx, &me).await?;
    tx.commit().await?;
    for (limit, whose) in &tries {
        staff.visit.app.db.forget_tries(*limit, whose).await?;
    }
    Ok(with_session(&staff.visit, &token, staff.visit.lead("staff/me?done=password")))
}

/// Whether the present password is right, and the hash of the new one. The transaction ends before this slow work, and
/// another begins after it.
async fn hashes(staff: Staff, fields: &Fields) -> Result<(Staff, bool, String)> {
    let Staff { visit, mut tx, profile, id, name, actor, session } = staff;
    let known = staff::credentials_of(&mut tx, id).await?.password_hash;
    drop(tx);
    let hasher = &visit.app.hasher;
    let right = hasher.verify(fields.text("current_password").to_owned(), known).await?;
    let hash = hasher.hash(fields.text("password").to_owned(), visit.app.db.randomness()).await?;
    let tx = visit.app.db.tenant(session.ctx()).await?;
    Ok((Staff { visit, tx, profile, id, name, actor, session }, right, hash))
}

fn wrong(locale: Locale) -> FieldError {
    let text = locale.text("people-current-password-wrong").into_owned();
    FieldError { id: "current_password".to_owned(), text }
}

//! The second step in: a code from the authenticator.

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use storage::sessions::SessionKind;

use super::half::{HalfSignedIn, with_session};
use super::{limits, second_factor};
use crate::forms::{Fields, Problems};
use crate::next::{self, Pages};
use crate::view::PageHead;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "people/code.html")]
struct CodePage {
    page: PageHead,
    problems: Problems,
    left: i64,
    back: String,
    recovery: String,
}

/// The form.
pub async fn get(half: HalfSignedIn) -> Result<Response> {
    half.expect(SessionKind::Password)?;
    form(&half, StatusCode::OK, Problems::default()).await
}

async fn form(half: &HalfSignedIn, status: StatusCode, problems: Problems) -> Result<Response> {
    let visit = &half.visit;
    let (_, profile) = visit.public().await?;
    let mut page = visit.head(&profile, "people-code-title");
    page.has_errors = !problems.is_empty();
    let page = CodePage {
        page,
        problems,
        left: second_factor::seconds_left(visit),
        back: next::step(visit, "staff/sign-in"),
        recovery: next::step(visit, "staff/recovery"),
    };
    Ok(visit.page(&profile, page).status(status).into_response())
}

/// Checks the code; each counts once.
pub async fn post(half: HalfSignedIn, fields: Fields) -> Result<Response> {
    half.expect(SessionKind::Password)?;
    let visit = &half.visit;
    let mut problems = Problems::default();
    let tries = limits::code(half.id);
    if let Some(refused) = limits::refused(visit, &tries).await? {
        problems.add(visit.locale, "code", &refused);
        return form(&half, StatusCode::TOO_MANY_REQUESTS, problems).await;
    }
    let mut tx = half.tx().await?;
    if let Err(refused) = second_factor::use_code(&mut tx, half.id, fields.text("code")).await? {
        problems.add(visit.locale, "code", &refused.message(tx.now()));
        tx.commit().await?;
        return form(&half, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
    }
    let (token, _) = half.let_in(&mut tx).await?;
    tx.commit().await?;
    for (limit, whose) in &tries {
        visit.app.db.forget_tries(*limit, whose).await?;
    }
    Ok(with_session(visit, &token, visit.lead(&next::page(visit, Pages::Staff, "staff/agreements"))))
}

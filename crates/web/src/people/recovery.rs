//! The second step in for those who have lost their authenticator: one of their recovery codes.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::message::Message;
use domain::secrets::RecoveryCode;
use domain::totp::TotpSecret;
use http::StatusCode;
use storage::sessions::SessionKind;
use storage::{StorageError, enrolment, staff};

use super::half::{HalfSignedIn, with_session};
use super::{limits, my_authenticator};
use crate::forms::{Fields, Problems};
use crate::next;
use crate::view::PageHead;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "people/recovery.html")]
struct RecoveryPage {
    page: PageHead,
    problems: Problems,
    code: String,
    back: String,
}

/// The form.
pub async fn get(half: HalfSignedIn) -> Result<Response> {
    half.expect(SessionKind::Password)?;
    form(&half, StatusCode::OK, Problems::default(), "").await
}

async fn form(half: &HalfSignedIn, status: StatusCode, problems: Problems, code: &str) -> Result<Response> {
    let visit = &half.visit;
    let (_, profile) = visit.public().await?;
    let mut page = visit.head(&profile, "people-recovery-title");
    page.has_errors = !problems.is_empty();
    let page = RecoveryPage { page, problems, code: code.to_owned(), back: next::step(visit, "staff/code") };
    Ok(visit.page(&profile, page).status(status).into_response())
}

/// Checks the code, which is used up by it. The next page says how many are left.
pub async fn post(half: HalfSignedIn, fields: Fields) -> Result<Response> {
    half.expect(SessionKind::Password)?;
    let visit = &half.visit;
    let typed = fields.text("code");
    let mut problems = Problems::default();
    let tries = [(limits::RECOVERY, half.id.to_string())];
    if let Some(refused) = limits::refused(visit, &tries).await? {
        problems.add(visit.locale, "code", &refused);
        return form(&half, StatusCode::TOO_MANY_REQUESTS, problems, typed).await;
    }
    let Ok(code) = RecoveryCode::parse(typed) else {
        problems.add(visit.locale, "code", &Message::new("people-recovery-malformed"));
        return form(&half, StatusCode::UNPROCESSABLE_ENTITY, problems, typed).await;
    };
    let mut tx = half.tx().await?;
    match staff::use_recovery_code(&mut tx, half.id, code.hash(half.id.0.as_bytes()).as_bytes()).await {
        Ok(_) => {}
        Err(StorageError::NotFound) => {
            let mut tx = half.tx().await?;
            staff::seen(&mut tx, half.id, "staff.recovery_code_refused").await?;
            tx.commit().await?;
            problems.add(visit.locale, "code", &Message::new("people-recovery-wrong"));
            return form(&half, StatusCode::UNPROCESSABLE_ENTITY, problems, typed).await;
        }
        Err(error) => return Err(error.into()),
    }
    let (token, session) = half.let_in(&mut tx).await?;
    // Whoever needs a recovery code has mostly lost the authenticator for good: another is offered at once.
    let secret = TotpSecret::random(&mut *visit.app.db.randomness().rng());
    enrolment::begin(&mut tx, session, half.id, secret.as_bytes()).await?;
    tx.commit().await?;
    Ok(with_session(visit, &token, Redirect::to(&next::step(visit, my_authenticator::PAGE))))
}

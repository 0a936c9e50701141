//! A forgotten password: a link for another goes to the address, where there is such a person.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::email::EmailAddress;
use http::StatusCode;
use storage::TenantCtx;
use storage::links::LinkKind;
use storage::staff::{self, StaffState};

use super::{asked, letters, limits};
use crate::forms::{Fields, Problems};
use crate::view::PageHead;
use crate::visit::Visit;
use crate::{App, Result, filters};

#[derive(Template)]
#[template(path = "people/forgot.html")]
struct ForgotPage {
    page: PageHead,
    problems: Problems,
    email: String,
    minutes: i64,
    sign_in: String,
    /// The form was sent; the page says what happens now.
    sent: bool,
}

/// The form, or what happens once it is sent.
pub async fn get(visit: Visit) -> Result<Response> {
    form(&visit, StatusCode::OK, Problems::default(), String::new()).await
}

async fn form(visit: &Visit, status: StatusCode, problems: Problems, email: String) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    let mut page = visit.head(&profile, "people-forgot-title");
    page.has_errors = !problems.is_empty();
    let page = ForgotPage {
        page,
        sent: problems.is_empty() && asked(visit, "done") == Some("sent"),
        problems,
        email,
        minutes: LinkKind::PasswordReset.good_for().num_minutes(),
        sign_in: visit.to("staff/sign-in"),
    };
    Ok(visit.page(&profile, page).status(status).into_response())
}

/// Answers alike for everybody, before anything is looked up: neither its words nor its time tell who is on the staff.
/// What follows happens beside it, and promises nothing; whoever gets no mail asks again.
pub async fn post(visit: Visit, fields: Fields) -> Result<Response> {
    let typed = fields.trimmed("email");
    let mut problems = Problems::default();
    let email = match EmailAddress::parse(&typed) {
        Ok(email) => email.normalised(),
        Err(wrong) => {
            problems.add(visit.locale, "email", &wrong.message());
            return form(&visit, StatusCode::UNPROCESSABLE_ENTITY, problems, typed).await;
        }
    };
    if let Some(refused) = limits::refused(&visit, &limits::forgot(&visit, &email)).await? {
        problems.add(visit.locale, "email", &refused);
        return form(&visit, StatusCode::TOO_MANY_REQUESTS, problems, typed).await;
    }
    let (app, gate) = (visit.app.clone(), visit.gate());
    tokio::spawn(async move {
        if let Err(error) = send(&app, &gate, &email).await {
            tracing::error!(%error, "a link for a new password could not be written");
        }
    });
    Ok(visit.lead("staff/forgot?done=sent").into_response())
}

/// Writes the mail. Those who have never had a password have an invitation instead.
async fn send(app: &App, gate: &TenantCtx, email: &str) -> Result<()> {
    let mut tx = app.db.tenant(gate).await?;
    let Some(known) = staff::credentials(&mut tx, email).await? else { return Ok(()) };
    if known.password_hash.is_none() || known.state == StaffState::Disabled {
        return Ok(());
    }
    let person = staff::one(&mut tx, known.id).await?;
    letters::link(&mut tx, app, &person, LinkKind::PasswordReset).await?;
    Ok(tx.commit().await?)
}

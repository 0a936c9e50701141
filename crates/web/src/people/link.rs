//! A link from a mail: a new member of the staff chooses a password, or one who has forgotten theirs chooses another.
//!
//! Reading the page uses nothing up, so that a mail scanner that follows the link does no harm; only the form does.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::ids::StaffId;
use domain::message::Message;
use domain::password;
use domain::secrets::Token;
use http::StatusCode;
use serde::Deserialize;
use storage::links::{self, Link, LinkKind};
use storage::staff::{self, Staff, StaffState};
use storage::tenants::{self, Profile};
use storage::{StorageError, sessions};

use super::letters;
use crate::forms::{Fields, Problems};
use crate::view::PageHead;
use crate::visit::Visit;
use crate::{Result, filters};

#[derive(Deserialize)]
pub struct At {
    token: String,
}

#[derive(Template)]
#[template(path = "people/link.html")]
struct LinkPage {
    page: PageHead,
    problems: Problems,
    name: String,
    email: String,
    tenant: String,
    /// A new member; else a password that was forgotten.
    invited: bool,
    shortest: usize,
}

#[derive(Template)]
#[template(path = "people/link_gone.html")]
struct GonePage {
    page: PageHead,
    /// It was good once; else there is no such link.
    was_good: bool,
    forgot: String,
    sign_in: String,
}

/// Whose link it is, and the form to choose a password.
pub async fn get(visit: Visit, Path(at): Path<At>) -> Result<Response> {
    match open(&visit, &at.token).await? {
        Ok(opened) => Ok(form(&visit, &opened, StatusCode::OK, Problems::default())),
        Err(was_good) => gone(&visit, was_good).await,
    }
}

/// A link that can be used, and whose it is.
struct Opened {
    link: Link,
    person: Staff,
    profile: Profile,
}

/// Finds the link. The error says whether there was one.
async fn open(visit: &Visit, token: &str) -> Result<Result<Opened, bool>> {
    let Ok(token) = Token::parse(token) else { return Ok(Err(false)) };
    let link = match visit.app.db.find_link(&visit.arrival.public, token.hash().as_bytes()).await {
        Ok(link) => link,
        Err(StorageError::NotFound) => return Ok(Err(false)),
        Err(error) => return Err(error.into()),
    };
    if !matches!(link.kind, LinkKind::StaffInvitation | LinkKind::PasswordReset) {
        return Ok(Err(false));
    }
    if !link.good {
        return Ok(Err(true));
    }
    let mut tx = visit.app.db.tenant(link.ctx()).await?;
    let profile = tenants::profile(&mut tx).await?;
    let person = staff::one(&mut tx, StaffId(link.person)).await?;
    Ok(if person.state == StaffState::Disabled { Err(true) } else { Ok(Opened { link, person, profile }) })
}

fn form(visit: &Visit, opened: &Opened, status: StatusCode, problems: Problems) -> Response {
    let Opened { link, person, profile } = opened;
    let invited = link.kind == LinkKind::StaffInvitation;
    let mut page = visit.head(profile, if invited { "people-link-invited-title" } else { "people-link-reset-title" });
    page.has_errors = !problems.is_empty();
    let page = LinkPage {
        page,
        problems,
        name: person.name.clone(),
        email: person.email.clone(),
        tenant: profile.name.clone(),
        invited,
        shortest: password::SHORTEST,
    };
    visit.page(profile, page).status(status).into_response()
}

async fn gone(visit: &Visit, was_good: bool) -> Result<Response> {
    let (_, profile) = visit.public().await?;
    let page = GonePage {
        page: visit.head(&profile, if was_good { "people-link-used-title" } else { "people-link-unknown-title" }),
        was_good,
        forgot: visit.to("staff/forgot"),
        sign_in: visit.to("staff/sign-in"),
    };
    let status = if was_good { StatusCode::GONE } else { StatusCode::NOT_FOUND };
    Ok(visit.page(&profile, page).status(status).into_response())
}

/// What is wrong with a new password that was typed twice.
pub fn judge(problems: &mut Problems, visit: &Visit, fields: &Fields, whose: &Staff, tenant: &str) {
    let password = fields.text("password");
    if let Err(problem) = password::check(password, &[&whose.name, &whose.email, tenant]) {
        problems.add(visit.locale, "password", &problem.message());
    } else if fields.text("password_again") != password {
        problems.add(visit.locale, "password_again", &Message::new("people-password-differs"));
    }
}

/// Uses the link up and sets the password. Whoever had a second factor keeps it.
pub async fn post(visit: Visit, Path(at): Path<At>, fields: Fields) -> Result<Response> {
    let opened = match open(&visit, &at.token).await? {
        Ok(opened) => opened,
        Err(was_good) => return gone(&visit, was_good).await,
    };
    let Opened { link, person, profile } = &opened;
    let mut problems = Problems::default();
    judge(&mut problems, &visit, &fields, person, &profile.name);
    if !problems.is_empty() {
        return Ok(form(&visit, &opened, StatusCode::UNPROCESSABLE_ENTITY, problems));
    }
    let hash = visit.app.hasher.hash(fields.text("password").to_owned(), visit.app.db.randomness()).await?;
    let mut tx = visit.app.db.tenant(link.ctx()).await?;
    match links::use_up(&mut tx, link).await {
        Ok(()) => {}
        Err(StorageError::Stale) => return gone(&visit, true).await,
        Err(error) => return Err(error.into()),
    }
    match staff::set_password(&mut tx, person.id, &hash).await {
        Ok(()) => {}
        // Their access ended a moment ago.
        Err(StorageError::NotFound) => return gone(&visit, true).await,
        Err(error) => return Err(error.into()),
    }
    for kind in [LinkKind::StaffInvitation, LinkKind::PasswordReset] {
        links::spend_others(&mut tx, person.id.0, kind).await?;
    }
    if link.kind == LinkKind::PasswordReset {
        letters::password_changed(&mut tx, person).await?;
    }
    // Whoever else is signed in with this browser is not the person of the link.
    if let Some(before) = &visit.arrival.session {
        sessions::end(&mut tx, before.id).await?;
    }
    tx.commit().await?;
    Ok(visit.lead("staff/sign-in?done=password").into_response())
}

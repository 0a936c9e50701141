//! One's own access: where one is signed in, and the ways to the password and the recovery codes.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use domain::permissions::{Actor, action};
use storage::{enrolment, idempotency, sessions, staff};

use super::{asked, my_authenticator};
use crate::forms::Fields;
use crate::view::{PageHead, Row};
use crate::visit::Staff;
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "people/me.html")]
struct MePage {
    page: PageHead,
    key: String,
    /// "password", "codes", "authenticator", "sessions", or nothing.
    done: String,
    facts: Vec<Row>,
    sessions: Vec<SessionLine>,
    end: String,
    password: String,
    codes: String,
    calendar: String,
    left: i64,
    /// Where another authenticator is set up; empty where that is not offered.
    authenticator: String,
}

struct SessionLine {
    id: String,
    here: bool,
    began: DateTime<Utc>,
    used: DateTime<Utc>,
}

/// The page.
pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    let me = staff::one(&mut staff.tx, staff.id).await?;
    let left = enrolment::recovery_codes_left(&mut staff.tx, staff.id).await?;
    let rows = sessions::of_person(&mut staff.tx, staff.id.0).await?;
    let offered = my_authenticator::offered(&mut staff).await?.is_some();
    let (visit, locale) = (&staff.visit, staff.visit.locale);
    let row = |label: &str, value: String| Row { label: locale.text(label).into_owned(), value, change: String::new() };
    let binds = matches!(staff.actor, Actor::Staff { binds: true, .. });
    let page = MePage {
        page: staff.head("people-me-title"),
        key: visit.app.form_key(),
        done: asked(visit, "done").unwrap_or_default().to_owned(),
        facts: vec![
            row("people-name", me.name),
            row("people-email", me.email),
            row("people-role", locale.text(&format!("role-{}", me.role.word())).into_owned()),
            row("people-binds", locale.text(if binds { "people-yes" } else { "people-no" }).into_owned()),
        ],
        sessions: rows
            .into_iter()
            .map(|row| SessionLine {
                id: row.id.to_string(),
                here: row.id == staff.session.id,
                began: row.created_at,
                used: row.seen_at,
            })
            .collect(),
        end: visit.to("staff/me/sessions"),
        password: visit.to("staff/me/password"),
        codes: visit.to("staff/me/recovery-codes"),
        calendar: visit.to("staff/me/calendar"),
        left,
        authenticator: if offered { visit.to(my_authenticator::PAGE) } else { String::new() },
    };
    Ok(staff.page(page).into_response())
}

/// Ends one of one's own sessions, or all but this one.
pub async fn end_sessions(mut staff: Staff, fields: Fields) -> Result<Response> {
    staff.permit::<action::ViewStaff>()?;
    let request = fields.once(staff.id.0, None, "staff.end_sessions")?;
    let outcome = staff.visit.to("staff/me?done=sessions");
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let which = fields.text("session");
    if which == "others" {
        sessions::end_all(&mut staff.tx, staff.id.0, Some(staff.session.id)).await?;
    } else {
        // Of one's own only: the id of somebody else's is not found.
        let mine = sessions::of_person(&mut staff.tx, staff.id.0).await?;
        let session = mine.iter().find(|row| row.id.to_string() == which).ok_or(Error::NotFound)?;
        sessions::end(&mut staff.tx, session.id).await?;
    }
    staff::seen(&mut staff.tx, staff.id, "staff.sessions_ended").await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

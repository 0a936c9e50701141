//! What the staff do about a duty. Each act is compared with the page that its form stood on.

use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::StaffId;
use domain::message::Message;
use domain::permissions::action;
use http::StatusCode;
use storage::duties::{self, Duty, Evidence};
use storage::{StorageError, idempotency};

use super::show::{self, Typed, Which};
use crate::forms::{Fields, Problems};
use crate::visit::Staff;
use crate::{Error, Result};

/// The longest note, in characters.
pub const LONGEST: usize = 2_000;

/// How an act begins: the duty as it stands, or where a form that was sent before led.
enum Begun {
    On(Box<Duty>),
    Before(Redirect),
}

fn outcome(staff: &Staff, Which(id): Which, done: &str) -> String {
    staff.visit.to(&format!("staff/duties/{id}?done={done}"))
}

async fn begin(staff: &mut Staff, which: Which, fields: &Fields, action: &'static str, done: &str) -> Result<Begun> {
    let controller = duties::controller_of(&mut staff.tx, which.0).await?;
    if let Some(controller) = controller {
        staff.about(controller).await?;
    }
    let request = fields.once(staff.id.0, controller, action)?;
    let to = outcome(staff, which, done);
    Ok(match idempotency::claim(&mut staff.tx, &request, &to).await? {
        Some(before) => Begun::Before(Redirect::to(&before)),
        None => Begun::On(Box::new(duties::one(&mut staff.tx, which.0).await?)),
    })
}

/// Makes an act count, or shows what happened instead.
async fn end(staff: Staff, which: Which, done: &str, acted: Result<(), StorageError>) -> Result<Response> {
    match acted {
        Ok(()) => {
            let to = outcome(&staff, which, done);
            staff.tx.commit().await?;
            Ok(Redirect::to(&to).into_response())
        }
        Err(StorageError::Stale) => late(staff, which).await,
        Err(error) => Err(error.into()),
    }
}

/// Somebody was quicker: the page as it stands now, in a transaction of its own.
async fn late(mut staff: Staff, which: Which) -> Result<Response> {
    staff.tx = staff.visit.app.db.tenant(staff.session.ctx()).await?;
    let duty = show::read(&mut staff, which.0).await?;
    let typed = Typed { late: true, ..Typed::default() };
    show::page(staff, &duty, "", typed, StatusCode::CONFLICT).await
}

/// Says who sees to it.
pub async fn owner(mut staff: Staff, which: Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::AssignDuty>()?;
    let owner = match fields.text("owner") {
        "" => None,
        id => Some(id.parse::<StaffId>().map_err(|_| Error::BadRequest(Message::new("error-bad-request-body")))?),
    };
    let duty = match begin(&mut staff, which, &fields, "duty.assign", "owner").await? {
        Begun::On(duty) => duty,
        Begun::Before(to) => return Ok(to.into_response()),
    };
    if show::was(&duty) != fields.text("was") {
        return late(staff, which).await;
    }
    let acted = duties::assign(&mut staff.tx, permit, &duty, owner).await;
    end(staff, which, "owner", acted).await
}

/// Marks it as met.
pub async fn meet(mut staff: Staff, which: Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::MeetDuty>()?;
    let duty = match begin(&mut staff, which, &fields, "duty.meet", "met").await? {
        Begun::On(duty) => duty,
        Begun::Before(to) => return Ok(to.into_response()),
    };
    let mut typed = Typed { note: fields.trimmed("note"), ..Typed::default() };
    typed.problems = words(&staff, "note", &typed.note, "duties-note-missing");
    if !typed.problems.is_empty() {
        return show::page(staff, &duty, "", typed, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let evidence = Evidence { note: typed.note, document: String::new() };
    let acted = duties::meet_by_hand(&mut staff.tx, permit, &duty, &evidence).await;
    end(staff, which, "met", acted).await
}

/// Opens it again.
pub async fn reopen(mut staff: Staff, which: Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::ReopenDuty>()?;
    let duty = match begin(&mut staff, which, &fields, "duty.reopen", "reopened").await? {
        Begun::On(duty) => duty,
        Begun::Before(to) => return Ok(to.into_response()),
    };
    let mut typed = Typed { reason: fields.trimmed("reason"), ..Typed::default() };
    typed.problems = words(&staff, "reason", &typed.reason, "duties-reason-missing");
    if !typed.problems.is_empty() {
        return show::page(staff, &duty, "", typed, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let acted = duties::reopen(&mut staff.tx, permit, &duty, &typed.reason).await;
    end(staff, which, "reopened", acted).await
}

fn words(staff: &Staff, field: &str, text: &str, missing: &'static str) -> Problems {
    let mut problems = Problems::default();
    check(&mut problems, staff.visit.locale, field, text, missing);
    problems
}

/// What somebody wrote says something, and not too much.
pub fn check(problems: &mut Problems, locale: i18n::Locale, field: &str, text: &str, missing: &'static str) {
    if !domain::names::says_something(text) {
        problems.add(locale, field, &Message::new(missing));
    } else if text.chars().count() > LONGEST {
        problems.add(locale, field, &Message::new("duties-too-long").with("most", LONGEST));
    }
}

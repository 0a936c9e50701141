//! What is decided about a customer that has left.

use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::ControllerId;
use domain::message::Message;
use domain::permissions::action;
use storage::leaving::{self, Hold};
use storage::{StorageError, idempotency};

use super::one::{Which, late, wrong};
use crate::forms::{Fields, Problems};
use crate::visit::Staff;
use crate::{Error, Result};

/// Claims the form; the answer to give where it was sent before.
async fn claim(staff: &mut Staff, id: ControllerId, fields: &Fields, action: &'static str) -> Result<Option<Response>> {
    let request = fields.once(staff.id.0, None, action)?;
    let outcome = staff.visit.to(&format!("staff/leaving/{id}"));
    let before = idempotency::claim(&mut staff.tx, &request, &outcome).await?;
    Ok(before.map(|path| Redirect::to(&path).into_response()))
}

/// Makes it count, or says that somebody was quicker.
async fn end(staff: Staff, id: ControllerId, done: Result<(), StorageError>) -> Result<Response> {
    match done {
        Err(StorageError::Stale) => late(staff, id).await,
        Err(error) => Err(error.into()),
        Ok(()) => {
            let path = staff.visit.to(&format!("staff/leaving/{id}"));
            staff.tx.commit().await?;
            Ok(Redirect::to(&path).into_response())
        }
    }
}

/// For how long it is kept.
pub async fn keep(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::KeepEvidence>()?;
    if let Some(before) = claim(&mut staff, id, &fields, "leaving.keep_one").await? {
        return Ok(before);
    }
    let one = leaving::one(&mut staff.tx, id).await?.ok_or(Error::NotFound)?;
    let keeps = leaving::keeps(&mut staff.tx).await?;
    let Some(chosen) = keeps.iter().find(|keep| keep.law == fields.text("law")) else {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "law", &Message::new("leaving-problem-law"));
        return wrong(staff, id, &fields, problems).await;
    };
    let counting = staff.profile.counting()?;
    match leaving::keep(&mut staff.tx, permit, &one, chosen, &counting).await {
        Err(StorageError::Form(_)) => {
            let mut problems = Problems::default();
            problems.add(staff.visit.locale, "law", &domain::time::TimeError::OutsideYears.message());
            wrong(staff, id, &fields, problems).await
        }
        done => end(staff, id, done.map(drop)).await,
    }
}

/// Holding it for a claim, or releasing it.
pub async fn hold(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::HoldEvidence>()?;
    if let Some(before) = claim(&mut staff, id, &fields, "leaving.hold").await? {
        return Ok(before);
    }
    leaving::one(&mut staff.tx, id).await?.ok_or(Error::NotFound)?;
    if fields.text("act") == "release" {
        let done = leaving::release(&mut staff.tx, permit, id).await;
        return end(staff, id, done).await;
    }
    let reason = fields.trimmed("reason");
    let problem = if reason.is_empty() {
        Some(Message::new("leaving-problem-reason"))
    } else if reason.chars().count() > 2_000 {
        Some(Message::new("form-problem-too-long").with("most", 2_000_u32))
    } else if reason.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        Some(Message::new("agreements-reason-control"))
    } else {
        None
    };
    if let Some(problem) = problem {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "reason", &problem);
        return wrong(staff, id, &fields, problems).await;
    }
    let new = Hold { reason, by: staff.name.clone() };
    let done = leaving::hold(&mut staff.tx, permit, id, &new).await;
    end(staff, id, done).await
}

/// Erasure by destroying the key.
pub async fn destroy(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::DestroyEvidence>()?;
    if let Some(before) = claim(&mut staff, id, &fields, "leaving.destroy").await? {
        return Ok(before);
    }
    let one = leaving::one(&mut staff.tx, id).await?.ok_or(Error::NotFound)?;
    if !fields.ticked("confirm") {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "confirm", &Message::new("leaving-problem-confirm"));
        return wrong(staff, id, &fields, problems).await;
    }
    let counting = staff.profile.counting()?;
    let done = leaving::destroy(&mut staff.tx, permit, &one, staff.id, &counting).await;
    end(staff, id, done).await
}

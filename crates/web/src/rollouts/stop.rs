//! Stopping a roll-out: open proposals are taken back, what was concluded stays.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::permissions::action;
use domain::rollouts::{Outcome, State};
use http::StatusCode;
use storage::{StorageError, idempotency, rollouts, templates};

use super::Which;
use super::show::{self, Asked};
use crate::forms::Fields;
use crate::view::{Link, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "rollouts/stop.html")]
struct Stop {
    page: PageHead,
    crumbs: Vec<Link>,
    version: String,
    /// How many proposals would be taken back, and how many are not made yet.
    open: i64,
    waiting: i64,
    key: String,
    back: String,
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::StopRollout>()?;
    let rollout = rollouts::one(&mut staff.tx, id).await?;
    if rollout.state != State::Running {
        return meanwhile(staff, Which(id)).await;
    }
    let counts = rollouts::counts(&mut staff.tx, id).await?;
    let (name, number) = templates::named(&mut staff.tx, rollout.to).await?;
    let count = |wanted: &[Outcome]| counts.iter().filter(|(one, ..)| wanted.contains(one)).map(|(_, n, _)| n).sum();
    let back = staff.visit.to(&format!("staff/rollouts/{id}"));
    let version = staff.title(&name, number);
    let template = Stop {
        page: staff.head("rollouts-stop-title"),
        crumbs: vec![
            Link {
                href: staff.visit.to("staff/rollouts"),
                label: staff.visit.locale.text("rollouts-title").into_owned(),
            },
            Link { href: back.clone(), label: version.clone() },
        ],
        version,
        open: count(&[Outcome::Proposed, Outcome::Negotiating]),
        waiting: count(&[Outcome::Waiting]),
        key: staff.visit.app.form_key(),
        back,
    };
    Ok(staff.page(template).into_response())
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::StopRollout>()?;
    let rollout = rollouts::one(&mut staff.tx, id).await?;
    let outcome = staff.visit.to(&format!("staff/rollouts/{id}"));
    let request = fields.once(staff.id.0, None, "rollout.stop")?;
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    let by = staff.id;
    match rollouts::stop(&mut staff.tx, permit, &rollout, by).await {
        Ok(()) => {
            staff.tx.commit().await?;
            Ok(Redirect::to(&outcome).into_response())
        }
        Err(StorageError::Stale) => meanwhile(staff, Which(id)).await,
        Err(error) => Err(error.into()),
    }
}

/// A colleague was quicker. What this transaction meant to do is given up.
async fn meanwhile(mut staff: Staff, which: Which) -> Result<Response> {
    staff.tx = staff.visit.app.db.tenant(staff.session.ctx()).await?;
    show::page(staff, which, &Asked::default(), "rollouts-too-late", StatusCode::CONFLICT).await
}

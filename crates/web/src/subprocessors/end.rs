//! An entry that works no more.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::message::{Arg, Message};
use domain::permissions::action;
use http::StatusCode;
use storage::subprocessors::{self, Kept};
use storage::{StorageError, idempotency};

use super::edit::{chain_problem, day, told};
use super::show::{self, open};
use super::{Which, at, crumbs};
use crate::forms::{Fields, Problems};
use crate::in_force::today;
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "subprocessors/end.html")]
struct End {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    name: String,
    key: String,
    revision: i32,
    from: String,
    from_error: String,
    reason_error: String,
    /// Where changes are; that is the way where customers have to be told.
    changes: String,
    back: String,
}

pub async fn get(mut staff: Staff, which: Which) -> Result<Response> {
    staff.permit::<action::KeepSubprocessors>()?;
    let (history, _) = open(&mut staff, which.0).await?;
    let from = today(&staff.tx, &staff.profile).to_string();
    page(staff, which, (history.revision, from, None), Problems::default()).await
}

pub async fn post(mut staff: Staff, which: Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::KeepSubprocessors>()?;
    let revision = fields.number("revision")?;
    let request = fields.once(staff.id.0, None, "subprocessor.end")?;
    let outcome = format!("{}?done=ended", at(&staff, which.0, ""));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    if told(&mut staff, which.0, None).await?.is_some() && fields.trimmed("reason").is_empty() {
        let mut problems = Problems::default();
        problems.add(staff.visit.locale, "reason", &Message::new("changes-wrong-leaves"));
        let key = fields.trimmed("idempotency_key");
        return page(staff, which, (revision, fields.text("from").chars().take(20).collect(), Some(key)), problems)
            .await;
    }
    let problem = match day(&fields, today(&staff.tx, &staff.profile)) {
        Err(wrong) => wrong,
        Ok(from) => {
            match subprocessors::end(&mut staff.tx, permit, which.0, revision, from, &fields.trimmed("reason")).await {
                Ok(Kept::Done) => {
                    staff.tx.commit().await?;
                    return Ok(Redirect::to(&outcome).into_response());
                }
                Ok(Kept::Before(day)) => Message::new("subprocessors-wrong-order").with("day", day),
                Ok(Kept::Chain(fault)) => chain_problem(&mut staff, &fault).await?,
                Ok(Kept::Above(below)) => {
                    let day = today(&staff.tx, &staff.profile);
                    let entries = subprocessors::list(&mut staff.tx, day).await?;
                    let names =
                        entries.into_iter().filter(|one| below.contains(&one.id)).map(|one| one.profile.name.into());
                    Message::new("subprocessors-wrong-above").with("names", Arg::List(names.collect()))
                }
                Err(StorageError::Stale) => {
                    let notice = staff.visit.locale.text("subprocessors-stale").into_owned();
                    return show::page(staff, which, "", (notice, "you"), StatusCode::CONFLICT).await;
                }
                Err(error) => return Err(error.into()),
            }
        }
    };
    let mut problems = Problems::default();
    problems.add(staff.visit.locale, "from", &problem);
    let key = fields.trimmed("idempotency_key");
    page(staff, which, (revision, fields.text("from").chars().take(20).collect(), Some(key)), problems).await
}

async fn page(
    mut staff: Staff,
    Which(id): Which,
    (revision, from, key): (i32, String, Option<String>),
    problems: Problems,
) -> Result<Response> {
    let (_, version) = open(&mut staff, id).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("subprocessors-end");
    head.has_errors = !problems.is_empty();
    let template = End {
        page: head,
        crumbs: crumbs(&staff),
        name: version.profile.name,
        key: key.unwrap_or_else(|| staff.visit.app.form_key()),
        revision,
        from,
        from_error: problems.of("from"),
        reason_error: problems.of("reason"),
        changes: staff.visit.to("staff/subprocessors/changes"),
        back: at(&staff, id, ""),
        errors: problems.0,
    };
    Ok(staff.page(template).status(status).into_response())
}

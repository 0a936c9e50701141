//! The registry as files, as of a day: a table for spreadsheets, which reads in again, and JSON with everything
//! (`docs/subprocessors.md`).

use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::{NaiveDate, SecondsFormat};
use domain::permissions::action;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use reader::registry;
use serde_json::json;
use storage::subprocessors;

use super::list::{Asked, day_of};
use crate::visit::Staff;
use crate::{Error, Result};

pub async fn csv(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let day = day_of(&staff, &asked.on)?;
    let entries = subprocessors::list(&mut staff.tx, day).await?;
    let table = registry::write(entries.iter().map(|entry| (entry.id, entry.from, &entry.profile)));
    Ok(file(day, "csv", "text/csv; charset=utf-8", table))
}

pub async fn json(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let day = day_of(&staff, &asked.on)?;
    let entries = subprocessors::list(&mut staff.tx, day).await?;
    let entries: Vec<_> = entries
        .iter()
        .map(|entry| json!({ "id": entry.id, "version": entry.number, "from": entry.from, "profile": entry.profile }))
        .collect();
    let registry = json!({
        "format": "countersign subprocessors 1",
        "on": day,
        "made_at": staff.visit.app.now().to_rfc3339_opts(SecondsFormat::Secs, true),
        "processor": staff.profile.name,
        "entries": entries,
    });
    let text = serde_json::to_string_pretty(&registry).map_err(Error::internal)?;
    Ok(file(day, "json", "application/json", text + "\n"))
}

fn file(day: NaiveDate, kind: &str, mime: &'static str, content: String) -> Response {
    let name = format!("attachment; filename=\"subprocessors-{day}.{kind}\"");
    ([(CONTENT_TYPE, mime.to_owned()), (CONTENT_DISPOSITION, name)], content).into_response()
}

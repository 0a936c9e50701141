//! The registry as files, as of a day: a table for spreadsheets, which reads in again, and JSON with everything
//! (`docs/subprocessors.md`). And as a document, for customers too.

use std::sync::Arc;

use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::{NaiveDate, SecondsFormat};
use domain::permissions::action;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use reader::registry;
use serde_json::json;
use storage::subprocessors;

use super::list::{Asked, day_of, reader};
use super::own::{day_of as own_day_of, reader as own_reader};
use super::paper::{self, Wanted};
use crate::signing::own::Own;
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

/// The list as a document, with papers and assessments.
pub async fn pdf(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let day = day_of(&staff, &asked.on)?;
    let entries = subprocessors::list(&mut staff.tx, day).await?;
    let at = staff.visit.app.now();
    let wanted = Wanted { reader: reader(&staff, day), tenant: &staff.profile, at, agreement: None };
    let list = paper::list(&wanted, &entries, &asked.part)?;
    let typesetter = Arc::clone(&staff.visit.app.typesetter);
    // No transaction waits for the typesetter.
    drop(staff);
    paper::pressed(typesetter, list).await
}

/// The list as a document for a customer: what its page shows, without the processor's own papers.
pub async fn own_pdf(mut own: Own, Query(asked): Query<Asked>) -> Result<Response> {
    own.contact.permit::<action::ViewOwnSubprocessors>()?;
    let day = own_day_of(&own, &asked.on)?;
    let entries = subprocessors::list(&mut own.contact.tx, day).await?;
    let wanted = Wanted {
        reader: own_reader(&own, day),
        tenant: &own.contact.profile,
        at: own.contact.visit.app.now(),
        agreement: Some(&own.agreement.reference),
    };
    let list = paper::list(&wanted, &entries, &asked.part)?;
    let typesetter = Arc::clone(&own.contact.visit.app.typesetter);
    drop(own);
    paper::pressed(typesetter, list).await
}

fn file(day: NaiveDate, kind: &str, mime: &'static str, content: String) -> Response {
    let name = format!("attachment; filename=\"subprocessors-{day}.{kind}\"");
    ([(CONTENT_TYPE, mime.to_owned()), (CONTENT_DISPOSITION, name)], content).into_response()
}

//! The record as files: comma-separated values for people, JSON for programs (`docs/record.md`). Both are read a few
//! hundred agreements at a time.

use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::{NaiveDate, SecondsFormat};
use documents::record::Row;
use domain::permissions::action;
use domain::record::csv_line;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use i18n::Locale;
use serde_json::json;
use storage::record;

use super::rows::{Asked, Maker, on, privacy_contact};
use crate::visit::Staff;
use crate::{Error, Result};

/// The columns, by the ends of their keys.
const COLUMNS: [&str; 14] = [
    "controller",
    "registration",
    "address",
    "country",
    "privacy-contact",
    "breach-contact",
    "representative",
    "dpo",
    "agreement",
    "version",
    "in-force",
    "categories",
    "transfers",
    "measures",
];

/// Hands on the rows of a day, one after the other.
async fn each(staff: &mut Staff, asked: &Asked, mut act: impl FnMut(Row) -> Result<()>) -> Result<NaiveDate> {
    let (day, ends) = on(staff, &asked.on)?;
    let db = staff.visit.app.db.clone();
    let (mut maker, mut after) = (Maker::default(), None);
    loop {
        let entries = record::in_force(&mut staff.tx, &db, day, ends, after, record::PAGE).await?;
        let Some(last) = entries.last().map(|entry| entry.agreement) else { return Ok(day) };
        for row in maker.rows(staff, entries).await? {
            act(row)?;
        }
        after = Some(last);
    }
}

/// Comma-separated values, with the mark by which spreadsheets know UTF-8.
pub async fn csv(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewRecord>()?;
    let locale = staff.visit.locale;
    let heads = COLUMNS.map(|column| locale.text(&format!("record-{column}")).into_owned());
    let mut out = String::from("\u{feff}");
    out.push_str(&csv_line(heads.iter().map(String::as_str)));
    let day = each(&mut staff, &asked, |row| {
        let cells = cells(locale, &row);
        out.push_str(&csv_line(cells.iter().map(String::as_str)));
        Ok(())
    })
    .await?;
    Ok(file(day, "csv", "text/csv; charset=utf-8", out))
}

fn cells(locale: Locale, row: &Row) -> [String; COLUMNS.len()] {
    let or_not =
        |text: &str| if text.is_empty() { locale.text("record-not-stated").into_owned() } else { text.to_owned() };
    [
        row.name.clone(),
        or_not(&row.registration),
        or_not(&row.address),
        or_not(&row.country),
        or_not(&row.privacy_contact),
        or_not(&row.breach_contact),
        or_not(&row.representative),
        or_not(&row.dpo),
        row.agreement.clone(),
        row.version.to_string(),
        row.in_force_from.to_string(),
        row.cell(locale, &row.categories),
        row.cell(locale, &row.transfers),
        row.cell(locale, &row.measures),
    ]
}

/// JSON: what is said of the record, then a line for each controller.
pub async fn json(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewRecord>()?;
    let mut rows = String::new();
    let day = each(&mut staff, &asked, |row| {
        rows.push_str(if rows.is_empty() { "\n" } else { ",\n" });
        rows.push_str(&serde_json::to_string(&row).map_err(Error::internal)?);
        Ok(())
    })
    .await?;
    let (_, ends) = on(&staff, &asked.on)?;
    let privacy = privacy_contact(&mut staff, ends).await?;
    let profile = &staff.profile;
    let record = json!({
        "format": "countersign record 1",
        "article": "30(2) GDPR",
        "on": day,
        "made_at": staff.visit.app.now().to_rfc3339_opts(SecondsFormat::Secs, true),
        "language": staff.visit.language(),
        "processor": {
            "name": profile.name,
            "registration": profile.registration,
            "address": profile.address,
            "country": profile.country,
            "privacy_contact": privacy,
            "representative": "",
        },
    });
    let head = serde_json::to_string_pretty(&record).map_err(Error::internal)?;
    let head = head.strip_suffix("\n}").unwrap_or(&head);
    Ok(file(day, "json", "application/json", format!("{head},\n  \"controllers\": [{rows}\n  ]\n}}\n")))
}

fn file(day: NaiveDate, kind: &str, mime: &'static str, content: String) -> Response {
    let name = format!("attachment; filename=\"record-{day}.{kind}\"");
    ([(CONTENT_TYPE, mime.to_owned()), (CONTENT_DISPOSITION, name)], content).into_response()
}

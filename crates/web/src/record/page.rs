//! The record as a page.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use documents::record::Row;
use domain::ids::AgreementId;
use domain::permissions::{Action, action};
use http::StatusCode;
use storage::record;

use super::rows::{Asked, Maker, on, privacy_contact};
use super::volumes::{Line, lines};
use crate::view::{self, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

/// Rows of a page.
const PAGE: i64 = 40;

#[derive(Template)]
#[template(path = "record/page.html")]
struct RecordPage {
    page: PageHead,
    on: String,
    day: String,
    processor: Vec<view::Row>,
    agreements: String,
    rows: Vec<Row>,
    first: String,
    older: String,
    csv: String,
    json: String,
    /// Records that were made as documents, newest first.
    papers: Vec<Line>,
    may_make: bool,
    key: String,
    make: String,
    /// Why none is made now; empty otherwise.
    notice: String,
}

/// The page.
pub async fn get(staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewRecord>()?;
    page(staff, &asked, String::new(), StatusCode::OK).await
}

/// The page; `notice` says why an act was not done.
pub async fn page(mut staff: Staff, asked: &Asked, notice: String, status: StatusCode) -> Result<Response> {
    let (day, ends) = on(&staff, &asked.on)?;
    let after: Option<AgreementId> = asked.after.parse().ok();
    let db = staff.visit.app.db.clone();
    let mut entries = record::in_force(&mut staff.tx, &db, day, ends, after, PAGE + 1).await?;
    let more = entries.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    if more {
        entries.pop();
    }
    let next = entries.last().filter(|_| more).map(|entry| entry.agreement);
    let rows = Maker::default().rows(&mut staff, entries).await?;
    let papers = lines(&mut staff).await?;
    let privacy = privacy_contact(&mut staff, ends).await?;
    let (visit, locale) = (&staff.visit, staff.visit.locale);
    let at = visit.to("staff/record");
    let template = RecordPage {
        page: staff.head("record-title"),
        on: day.to_string(),
        day: locale.weekday_date(day),
        processor: processor(&staff, &privacy),
        agreements: visit.to("staff/agreements"),
        rows,
        first: after.map(|_| format!("{at}?on={day}")).unwrap_or_default(),
        older: next.map(|next| format!("{at}?on={day}&after={next}")).unwrap_or_default(),
        csv: format!("{at}.csv?on={day}"),
        json: format!("{at}.json?on={day}"),
        papers,
        may_make: Action::MakeRecord.allows(&staff.actor),
        key: visit.app.form_key(),
        make: visit.to("staff/record/volumes"),
        notice,
    };
    Ok(staff.page(template).status(status).into_response())
}

fn processor(staff: &Staff, privacy_contact: &str) -> Vec<view::Row> {
    let (profile, locale) = (&staff.profile, staff.visit.locale);
    let row = |key: &str, value: &str| view::Row {
        label: locale.text(key).into_owned(),
        value: if value.is_empty() { locale.text("record-not-stated").into_owned() } else { value.to_owned() },
        change: String::new(),
    };
    vec![
        row("record-processor", &profile.name),
        row("record-registration", &profile.registration),
        row("record-address", &profile.address),
        row("record-privacy-contact", privacy_contact),
        row("record-representative", ""),
    ]
}

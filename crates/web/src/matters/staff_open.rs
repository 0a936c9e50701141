//! All open matters of the tenant, overdue first.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use domain::agreements::Side;
use domain::ids::MatterId;
use domain::permissions::action;
use storage::matters;
use uuid::Uuid;

use super::view::{Line, Reader};
use super::which::Asked;
use crate::Result;
use crate::filters;
use crate::view::PageHead;
use crate::visit::{Staff, zone};

#[derive(Template)]
#[template(path = "matters/staff_open.html")]
struct Open {
    page: PageHead,
    lines: Vec<Line>,
    shown: String,
    older: String,
    first: String,
}

pub async fn get(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewMatters>()?;
    let after = read(&asked.after);
    let found = matters::open_ones(&mut staff.tx, after).await?;
    let at = staff.visit.to("staff/matters");
    let reader = Reader {
        locale: staff.visit.locale,
        zone: zone(&staff.profile),
        now: staff.visit.app.now(),
        side: Side::Processor,
        processor: staff.profile.name.clone(),
        organisation: String::new(),
        clauses: String::new(),
    };
    let lines: Vec<Line> = found
        .rows
        .iter()
        .map(|row| {
            let name = Some(row.controller_name.trim()).filter(|name| !name.is_empty());
            let organisation = name.unwrap_or(&row.reference).to_owned();
            Line { organisation, ..reader.line(&row.matter, format!("{at}/{}", row.matter.id)) }
        })
        .collect();
    let template = Open {
        page: staff.head("matters-open-title"),
        shown: reader.locale.text_with("matters-shown", &[("count", lines.len().into())]).into_owned(),
        lines,
        older: found.next.map(|next| format!("{at}?after={}", write(next))).unwrap_or_default(),
        first: after.map(|_| at).unwrap_or_default(),
    };
    Ok(staff.page(template).into_response())
}

/// Where a page begins: the last row's date in microseconds since 1970, or `-` where it has none, and its id.
fn write((due, id): (Option<DateTime<Utc>>, MatterId)) -> String {
    let due = due.map_or_else(|| "-".to_owned(), |due| due.timestamp_micros().to_string());
    format!("{due}.{}", id.0.simple())
}

/// The row of an address; `None` for what our pages do not write.
fn read(text: &str) -> Option<(Option<DateTime<Utc>>, MatterId)> {
    let (due, id) = text.split_once('.')?;
    let id = MatterId(Uuid::try_parse(id).ok()?);
    if due == "-" {
        return Some((None, id));
    }
    let due = DateTime::from_timestamp_micros(due.parse().ok().filter(|micros| *micros >= 0)?)?;
    Some((Some(due), id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let id = MatterId(Uuid::from_u128(7));
        for row in [(None, id), (DateTime::from_timestamp_micros(1_790_000_000_123_456), id)] {
            assert_eq!(read(&write(row)), Some(row));
        }
        for other in ["", ".", "-", "x.y", "-1.00000000000000000000000000000007", "1.2"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}

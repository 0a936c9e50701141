//! The rules of all agreements in force, and the runs that were confirmed last.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::permissions::{Action, action};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use storage::retention;

use super::words;
use crate::view::PageHead;
use crate::visit::Staff;
use crate::{Result, filters, why};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
    #[serde(default)]
    unmoved: usize,
}

struct RuleLine {
    says: String,
    agreements: i64,
    covered: String,
    due: String,
    steps: Vec<String>,
    tone: &'static str,
    state: String,
    /// Where a run is confirmed; empty where the reader cannot.
    href: String,
}

struct RunLine {
    says: String,
    span: String,
    done: String,
    agreements: i64,
    how: String,
    how_many: String,
    evidence: String,
    by: String,
}

#[derive(Template)]
#[template(path = "retention/list.html")]
struct List {
    page: PageHead,
    notice: String,
    /// Of the last run: agreements that it did not move on.
    unmoved: usize,
    rules: Vec<RuleLine>,
    runs: Vec<RunLine>,
}

pub async fn get(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let locale = staff.visit.locale;
    let counting = staff.profile.counting()?;
    let may = Action::ConfirmRetention.allows(&staff.actor);
    let rules = retention::rules(&mut staff.tx).await?;
    let runs = retention::runs(&mut staff.tx, None).await?;
    let notice = if asked.done == "confirmed" { locale.text("retention-done").into_owned() } else { String::new() };
    let rules = rules
        .into_iter()
        .map(|row| {
            let due = row.rule.next_due(row.covered_to, &counting).ok();
            let encoded = utf8_percent_encode(&row.id, NON_ALPHANUMERIC);
            RuleLine {
                says: words::rule(locale, &row.rule),
                agreements: row.agreements,
                covered: locale.date(row.covered_to),
                due: due
                    .as_ref()
                    .and_then(|due| due.last_day)
                    .map(|day| locale.weekday_date(day))
                    .unwrap_or_else(|| locale.text("endings-no-date").into_owned()),
                steps: due.map(|due| why::of(locale, &due)).unwrap_or_default(),
                tone: if row.overdue > 0 { "late" } else { "done" },
                state: if row.overdue > 0 {
                    locale.text_with("retention-overdue", &[("count", row.overdue.into())]).into_owned()
                } else {
                    locale.text("retention-in-time").into_owned()
                },
                href: if may { staff.visit.to(&format!("staff/retention/run?rule={encoded}")) } else { String::new() },
            }
        })
        .collect();
    let runs = runs
        .into_iter()
        .map(|row| {
            let span = [("from", row.from.into()), ("to", row.to.into())];
            RunLine {
                says: words::rule(locale, &row.rule),
                span: locale.text_with("retention-span", &span).into_owned(),
                done: locale.date(row.done_on),
                agreements: row.agreements,
                how: row.details.how,
                how_many: row.details.how_many,
                evidence: row.details.evidence,
                by: row.details.by,
            }
        })
        .collect();
    let template =
        List { page: staff.head("retention-title"), notice, unmoved: asked.unmoved.min(1_000_000), rules, runs };
    Ok(staff.page(template).into_response())
}

//! The customers that have left, and for how long the tenant keeps evidence by each law.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::leaving::{MOST_YEARS, may_destroy};
use domain::message::Message;
use domain::permissions::{Action, action};
use http::StatusCode;
use storage::idempotency;
use storage::leaving::{self, Keep, Leaver};

use crate::forms::{Fields, Problems};
use crate::view::{Choice, FieldError, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

struct Line {
    href: String,
    name: String,
    references: String,
    ended: String,
    kept: String,
    tone: &'static str,
    state: String,
}

struct KeepLine {
    law: String,
    years: String,
    source: String,
    own: bool,
}

#[derive(Template)]
#[template(path = "leaving/overview.html")]
struct Overview {
    page: PageHead,
    errors: Vec<FieldError>,
    lines: Vec<Line>,
    keeps: Vec<KeepLine>,
    may_keep: bool,
    /// Where everything is taken home; empty for those who may not.
    export: String,
    key: String,
    laws: Vec<Choice>,
    law_error: String,
    years: String,
    years_error: String,
    source: String,
    source_error: String,
}

pub async fn get(mut staff: Staff) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    let key = staff.visit.app.form_key();
    page(&mut staff, key, &Fields::default(), Problems::default()).await
}

pub async fn post(mut staff: Staff, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::KeepEvidence>()?;
    let request = fields.once(staff.id.0, None, "leaving.keep")?;
    let outcome = staff.visit.to("staff/leaving");
    if let Some(path) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&path).into_response());
    }
    let locale = staff.visit.locale;
    let mut problems = Problems::default();
    let law = fields.text("law").to_owned();
    if !domain::country::is_known(&law) {
        problems.add(locale, "law", &Message::new("leaving-problem-law"));
    }
    let years = fields.trimmed("years").parse::<u32>().ok().filter(|years| (1..=MOST_YEARS).contains(years));
    if years.is_none() {
        problems.add(locale, "years", &Message::new("leaving-problem-years").with("most", MOST_YEARS));
    }
    let source = fields.trimmed("source");
    if source.is_empty() {
        problems.add(locale, "source", &Message::new("leaving-problem-source"));
    } else if source.chars().count() > 300 {
        problems.add(locale, "source", &Message::new("form-problem-too-long").with("most", 300_u32));
    } else if source.chars().any(char::is_control) {
        problems.add(locale, "source", &Message::new("form-problem-control"));
    }
    let Some(years) = years.filter(|_| problems.is_empty()) else {
        let key = fields.text("idempotency_key").to_owned();
        return page(&mut staff, key, &fields, problems).await;
    };
    leaving::set_keep(&mut staff.tx, permit, staff.id, &law, years, &source).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

async fn page(staff: &mut Staff, key: String, fields: &Fields, problems: Problems) -> Result<Response> {
    let leavers = leaving::all(&mut staff.tx).await?;
    let keeps = leaving::keeps(&mut staff.tx).await?;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("leaving-title");
    head.has_errors = !problems.is_empty();
    let locale = staff.visit.locale;
    let template = Overview {
        page: head,
        lines: leavers.iter().map(|one| line(staff, one)).collect::<Result<_>>()?,
        keeps: keeps
            .into_iter()
            .map(|Keep { law, years, source, own }| KeepLine {
                law: locale.text(&format!("country-{law}")).into_owned(),
                years: locale.text_with("leaving-years", &[("count", i64::from(years).into())]).into_owned(),
                source,
                own,
            })
            .collect(),
        may_keep: Action::KeepEvidence.allows(&staff.actor),
        export: match Action::ExportTenant.allows(&staff.actor) {
            true => staff.visit.to("staff/export"),
            false => String::new(),
        },
        key,
        laws: crate::forms::countries(locale, fields.text("law")),
        law_error: problems.of("law"),
        years: fields.trimmed("years"),
        years_error: problems.of("years"),
        source: fields.trimmed("source"),
        source_error: problems.of("source"),
        errors: problems.0,
    };
    Ok(staff.page(template).status(status).into_response())
}

fn line(staff: &Staff, one: &Leaver) -> Result<Line> {
    let locale = staff.visit.locale;
    let counting = staff.profile.counting()?;
    let day = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&counting.zone).date_naive();
    let today = day(staff.tx.now());
    let left = one.left.as_ref();
    let (tone, state) = match (left.and_then(|left| left.destroyed_at), may_destroy(&one.standing(), today)) {
        (Some(at), _) => ("draft", locale.text_with("leaving-erased-on", &[("day", day(at).into())]).into_owned()),
        (None, Ok(())) => ("you", locale.text("leaving-state-due").into_owned()),
        (None, Err(why)) => ("them", locale.text(&format!("leaving-state-{}", why.word())).into_owned()),
    };
    Ok(Line {
        href: staff.visit.to(&format!("staff/leaving/{}", one.controller)),
        name: one.name.clone(),
        references: one.references.join(", "),
        ended: locale.date(day(one.ended_at)),
        kept: left.and_then(|left| left.kept_until).map(|day| locale.date(day)).unwrap_or_default(),
        tone,
        state,
    })
}

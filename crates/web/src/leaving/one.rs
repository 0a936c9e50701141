//! One customer that has left.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{FromRequestParts, Path};
use axum::response::{IntoResponse, Response};
use domain::ids::ControllerId;
use domain::leaving::may_destroy;
use domain::permissions::{Action, action};
use http::StatusCode;
use http::request::Parts;
use storage::leaving::{self, Leaver};

use crate::forms::{Fields, Problems};
use crate::view::{Choice, FieldError, Link, PageHead, Row};
use crate::visit::Staff;
use crate::{App, Error, Result, filters, why};

/// The controller of the address.
#[derive(Clone, Copy, Debug)]
pub struct Which(pub ControllerId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("controller").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

#[derive(Template)]
#[template(path = "leaving/one.html")]
struct One {
    page: PageHead,
    crumbs: Vec<Link>,
    name: String,
    errors: Vec<FieldError>,
    notice: String,
    rows: Vec<Row>,
    steps: Vec<String>,
    /// It is destroyed.
    gone: bool,
    held: bool,
    root: String,
    keys: [String; 3],
    may_keep: bool,
    may_hold: bool,
    /// The reader may destroy it now.
    may_destroy: bool,
    /// Why it is not to be destroyed yet; empty where it is.
    not_yet: String,
    laws: Vec<Choice>,
    law_error: String,
    reason: String,
    reason_error: String,
    confirm_error: String,
}

pub async fn get(staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::ViewAgreements>()?;
    page(staff, id, String::new(), StatusCode::OK, &Fields::default(), Problems::default()).await
}

/// The page as it stands now, for an act that came too late.
pub async fn late(staff: Staff, id: ControllerId) -> Result<Response> {
    let notice = staff.visit.locale.text("endings-too-late").into_owned();
    page(staff, id, notice, StatusCode::CONFLICT, &Fields::default(), Problems::default()).await
}

/// The page again, with what is wrong beside what was typed.
pub async fn wrong(staff: Staff, id: ControllerId, fields: &Fields, problems: Problems) -> Result<Response> {
    page(staff, id, String::new(), StatusCode::UNPROCESSABLE_ENTITY, fields, problems).await
}

async fn page(
    mut staff: Staff,
    id: ControllerId,
    notice: String,
    status: StatusCode,
    fields: &Fields,
    problems: Problems,
) -> Result<Response> {
    let one = leaving::one(&mut staff.tx, id).await?.ok_or(Error::NotFound)?;
    let keeps = leaving::keeps(&mut staff.tx).await?;
    let locale = staff.visit.locale;
    let counting = staff.profile.counting()?;
    let today = staff.tx.now().with_timezone(&counting.zone).date_naive();
    let left = one.left.as_ref();
    let gone = left.is_some_and(|left| left.destroyed_at.is_some());
    let due = may_destroy(&one.standing(), today);
    let can = |action: Action| action.allows(&staff.actor) && !gone;
    let app = &staff.visit.app;
    let list = staff.visit.to("staff/leaving");
    let chosen = left.and_then(|left| left.law.clone()).unwrap_or_else(|| staff.profile.country.clone());
    let mut head = staff.head_with(name_of(&one));
    head.has_errors = !problems.is_empty();
    let template = One {
        page: head,
        crumbs: vec![Link { href: list.clone(), label: locale.text("leaving-title").into_owned() }],
        name: name_of(&one),
        notice,
        rows: rows(&staff, &one)?,
        steps: why::steps(locale, left.and_then(|left| left.how.as_ref())),
        gone,
        held: left.is_some_and(|left| left.hold.is_some()),
        root: format!("{list}/{id}"),
        keys: [app.form_key(), app.form_key(), app.form_key()],
        may_keep: can(Action::KeepEvidence),
        may_hold: can(Action::HoldEvidence),
        may_destroy: can(Action::DestroyEvidence) && due.is_ok(),
        not_yet: due
            .err()
            .map(|why| locale.text(&format!("leaving-state-{}", why.word())).into_owned())
            .unwrap_or_default(),
        laws: keeps
            .iter()
            .map(|keep| Choice {
                value: keep.law.clone(),
                label: locale
                    .text_with(
                        "leaving-law-choice",
                        &[
                            ("law", locale.text(&format!("country-{}", keep.law)).into_owned().into()),
                            ("years", i64::from(keep.years).into()),
                            ("source", keep.source.clone().into()),
                        ],
                    )
                    .into_owned(),
                hint: String::new(),
                selected: keep.law == chosen,
            })
            .collect(),
        law_error: problems.of("law"),
        reason: fields.trimmed("reason"),
        reason_error: problems.of("reason"),
        confirm_error: problems.of("confirm"),
        errors: problems.0,
    };
    Ok(staff.page(template).status(status).into_response())
}

/// The organisation's name, or the references that are left of it.
fn name_of(one: &Leaver) -> String {
    if one.name.is_empty() { one.references.join(", ") } else { one.name.clone() }
}

fn rows(staff: &Staff, one: &Leaver) -> Result<Vec<Row>> {
    let locale = staff.visit.locale;
    let counting = staff.profile.counting()?;
    let day = |at: chrono::DateTime<chrono::Utc>| locale.date(at.with_timezone(&counting.zone).date_naive());
    let row = |key: &str, value: String| Row { label: locale.text(key).into_owned(), value, change: String::new() };
    let mut rows =
        vec![row("leaving-row-agreements", one.references.join(", ")), row("leaving-row-ended", day(one.ended_at))];
    let Some(left) = &one.left else { return Ok(rows) };
    if let Some(until) = left.kept_until {
        rows.push(row("leaving-row-kept", locale.weekday_date(until)));
    }
    if let Some(hold) = &left.hold {
        rows.push(row("leaving-row-hold", hold.reason.clone()));
        rows.push(row("leaving-row-hold-by", hold.by.clone()));
    }
    if let Some(at) = left.destroyed_at {
        rows.push(row("leaving-row-destroyed", day(at)));
        let key = match left.key_destroyed_at {
            Some(at) => day(at),
            None => locale.text("leaving-key-pending").into_owned(),
        };
        rows.push(row("leaving-row-key", key));
    }
    Ok(rows)
}

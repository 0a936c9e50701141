//! The terms of a version: what the product computes dates and duties from.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::permissions::action;
use domain::terms::{Key, Terms};
use http::StatusCode;
use storage::idempotency;
use storage::templates::{self, Version};

use super::cited::doubts;
use super::place::Place;
use super::term_view::{ControlView, GroupView, Values, groups};
use crate::forms::{Fields, Problems};
use crate::render::Page;
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "templates/terms.html")]
pub struct TermsPage {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    key: String,
    /// The hash of the terms that the form was made from.
    seen: String,
    /// Somebody saved other terms since.
    stale: bool,
    editable: bool,
    groups: Vec<GroupView>,
}

pub async fn get(mut staff: Staff, Path(place): Path<Place>) -> Result<Page<TermsPage>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let values = Values::new(version.terms.to_form());
    Ok(page(&staff, &version, (&version.terms, &values), &Problems::default(), false))
}

/// `shown`: the terms on the page, as far as they can be read, and what is in its fields.
fn page(
    staff: &Staff,
    version: &Version,
    shown: (&Terms, &Values),
    problems: &Problems,
    stale: bool,
) -> Page<TermsPage> {
    let (terms, values) = shown;
    let doubts = doubts(terms, &version.texts, version.prevailing);
    let mut head = staff.head("templates-terms-title");
    head.has_errors = !problems.is_empty();
    staff.page(TermsPage {
        page: head,
        crumbs: staff.above(version),
        errors: problems.0.clone(),
        key: staff.visit.app.form_key(),
        seen: version.terms.sha256(),
        stale,
        editable: staff.may_edit(version),
        groups: groups(staff.visit.locale, values, &version.terms, &doubts, problems),
    })
}

/// What was posted, without each "not stated" that only stood there because nothing was known: who types a value into
/// such a term states it.
fn as_meant(posted: &[(String, String)], known: &Terms) -> Vec<(String, String)> {
    let stood_there = |name: &str| {
        let key = name.strip_prefix("terms.").and_then(|rest| rest.strip_suffix(".status")).and_then(Key::from_wire);
        key.is_some_and(|key| known.value(key).is_none())
    };
    posted.iter().filter(|(name, value)| !(value == "not_stated" && stood_there(name))).cloned().collect()
}

pub async fn post(mut staff: Staff, Path(place): Path<Place>, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::EditTemplate>()?;
    let id = place.version()?;
    let request = fields.once(staff.id.0, None, "template.terms")?;
    let outcome = format!("{}?done=terms", staff.at(id, ""));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    templates::hold(&mut staff.tx, permit, id).await?;
    let version = templates::one(&mut staff.tx, id).await?;
    let (terms, faults) = Terms::from_form(&as_meant(&fields.0, &version.terms));
    let mut problems = Problems::default();
    let locale = staff.visit.locale;
    for fault in &faults {
        let problem = locale.text(fault.fault.text());
        // The summary stands far from the fields: each line names its term.
        let text = fault.key.map(|key| format!("{}: {problem}", locale.text(key.spec().name)));
        problems.0.push(FieldError { id: fault.field.clone(), text: text.unwrap_or_else(|| problem.into_owned()) });
    }
    // What was typed comes back; saving it once more, with the new hash, writes it over the other's.
    let stale = fields.text("seen") != version.terms.sha256();
    if stale || !problems.is_empty() {
        let status = if stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
        let page = page(&staff, &version, (&terms, &Values::new(fields.0)), &problems, stale);
        return Ok(page.status(status).into_response());
    }
    templates::write_terms(&mut staff.tx, permit, id, &terms).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

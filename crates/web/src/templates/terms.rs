//! The terms of a version: what the product computes dates and duties from.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::message::Message;
use domain::permissions::action;
use domain::terms::Terms;
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
    let (terms, faults) = Terms::from_form(&fields.0);
    let mut problems = Problems::default();
    for fault in &faults {
        problems.add(staff.visit.locale, &fault.field, &Message::new(fault.fault.text()));
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

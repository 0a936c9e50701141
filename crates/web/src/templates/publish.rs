//! Publishing a version: what becomes public, what stands in the way, and the act that cannot be undone.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::permissions::action;
use http::StatusCode;
use storage::templates::{self, Version};
use storage::{StorageError, idempotency};

use super::checks::{Checked, Checks};
use super::lint::{Noticed, noticed};
use super::overview::findings;
use super::place::{Place, own_names};
use crate::forms::Fields;
use crate::render::Page;
use crate::view::{Link, PageHead, Row};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "templates/publish.html")]
pub struct PublishPage {
    page: PageHead,
    crumbs: Vec<Link>,
    title: String,
    key: String,
    /// The hash of what the reader decides about.
    seen: String,
    /// The version was changed on another page since this one was opened.
    stale: bool,
    checks: Checks,
    facts: Vec<Row>,
    preview: String,
}

pub async fn get(mut staff: Staff, Path(place): Path<Place>) -> Result<Response> {
    staff.permit::<action::PublishTemplate>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    if version.published_at.is_some() {
        return Ok(Redirect::to(&staff.at(version.id, "")).into_response());
    }
    let (mut staff, noticed) = noticed(staff, &version).await?;
    let checks = checks(&mut staff, &version, &noticed).await?;
    Ok(page(&staff, &version, checks, false)?.into_response())
}

async fn checks(staff: &mut Staff, version: &Version, noticed: &Noticed) -> Result<Checks> {
    let findings = findings(staff, version).await?;
    let checked = Checked {
        locale: staff.visit.locale,
        version,
        offered: &staff.profile.languages,
        findings: &findings,
        noticed,
    };
    Ok(checked.checks(|page| staff.at(version.id, page)))
}

fn page(staff: &Staff, version: &Version, checks: Checks, stale: bool) -> Result<Page<PublishPage>> {
    let locale = staff.visit.locale;
    let row = |key: &str, value: String, page: &str| Row {
        label: locale.text(key).into_owned(),
        value,
        change: staff.at(version.id, page),
    };
    let stated = version.terms.iter().filter(|term| term.value().is_some()).count();
    let count = |key: &str, count: usize| locale.text_with(key, &[("count", count.into())]).into_owned();
    let subprocessors = version.subprocessors.len();
    let said = version.said_in(staff.visit.language());
    let name = staff.title(&version.name, version.number);
    let title = locale.text_with("templates-publish-title", &[("name", name.into())]).into_owned();
    Ok(staff.page(PublishPage {
        page: staff.head_with(title.clone()),
        crumbs: staff.above(version),
        title,
        key: staff.visit.app.form_key(),
        seen: hex::encode(version.contents_sha256()?),
        stale,
        checks,
        facts: vec![
            row("templates-fact-languages", own_names(version.texts.keys().copied()), ""),
            row("templates-fact-prevailing", locale.language_name(version.prevailing), "particulars"),
            row("templates-services", said.services, "particulars"),
            row("templates-main-agreement", said.main_agreement, "particulars"),
            row("templates-subprocessors", count("templates-subprocessors-count", subprocessors), "particulars"),
            row("templates-terms-title", count("templates-terms-stated", stated), "terms"),
        ],
        preview: staff.at(version.id, "preview"),
    }))
}

pub async fn post(mut staff: Staff, Path(place): Path<Place>, fields: Fields) -> Result<Response> {
    staff.permit::<action::PublishTemplate>()?;
    let id = place.version()?;
    let version = templates::one(&mut staff.tx, id).await?;
    // Reading the texts takes its time, and no transaction waits for it. Should they change meanwhile, `seen` tells.
    let (mut staff, noticed) = noticed(staff, &version).await?;
    let permit = staff.permit::<action::PublishTemplate>()?;
    let edit = staff.permit::<action::EditTemplate>()?;
    let request = fields.once(staff.id.0, None, "template.publish")?;
    let outcome = format!("{}?done=published", staff.at(id, ""));
    if let Some(before) = idempotency::claim(&mut staff.tx, &request, &outcome).await? {
        return Ok(Redirect::to(&before).into_response());
    }
    match templates::hold(&mut staff.tx, edit, id).await {
        // Published from another tab: what was wanted is so.
        Err(StorageError::Stale) => return Ok(Redirect::to(&staff.at(id, "")).into_response()),
        held => held?,
    }
    let version = templates::one(&mut staff.tx, id).await?;
    let checks = checks(&mut staff, &version, &noticed).await?;
    // What nobody has seen is not published for ever.
    let stale = fields.text("seen") != hex::encode(version.contents_sha256()?);
    if stale || !checks.refusals.is_empty() {
        let status = if stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
        return Ok(page(&staff, &version, checks, stale)?.status(status).into_response());
    }
    templates::publish(&mut staff.tx, permit, id, staff.id).await?;
    staff.tx.commit().await?;
    Ok(Redirect::to(&outcome).into_response())
}

//! A draft as the customers of a group will read it, in each of the tenant's languages, before anybody is told.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{FromRequestParts, Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::{AgreementId, ChangeId};
use domain::language::Language;
use domain::permissions::action;
use domain::subprocessors::ChangeState;
use http::request::Parts;
use i18n::Locale;
use serde::Deserialize;
use storage::agreements;
use storage::subprocessors::changes;

use super::simulated::group_of;
use super::{at, crumbs};
use crate::render::piece;
use crate::subprocessors::notices::{NoticeView, Reading, drafted};
use crate::view::{Chip, Link, PageHead};
use crate::visit::{Staff, zone};
use crate::{App, Error, Result, filters};

/// The draft of the address, and the agreement that stands for its group.
#[derive(Clone, Copy)]
pub struct Which(ChangeId, AgreementId);

impl FromRequestParts<App> for Which {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        let change = place.get("change").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
        let agreement = place.get("agreement").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
        Ok(Self(change, agreement))
    }
}

/// The language to read it in; that of the agreement where none is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    r#in: String,
}

#[derive(Template)]
#[template(path = "subprocessors/changes/preview.html")]
struct Page {
    page: PageHead,
    crumbs: Vec<Link>,
    title: String,
    agreements: i64,
    languages: Vec<Chip>,
    lang: &'static str,
    /// What they read, as it stands on their page.
    sheet: String,
}

#[derive(Template)]
#[template(path = "subprocessors/changes/preview_sheet.html")]
struct Sheet {
    it: NoticeView,
}

pub async fn get(mut staff: Staff, Which(id, sample): Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let change = changes::one(&mut staff.tx, id).await?;
    let whole = at(&staff, id);
    let entries = changes::entries(&mut staff.tx, &change).await?;
    let found = match change.state {
        ChangeState::Draft => group_of(&mut staff, &change, &entries, sample).await?,
        _ => None,
    };
    // Announced meanwhile, or an agreement that stands for no group any more: the change shows what there is.
    let Some((group, consequence)) = found else { return Ok(Redirect::to(&whole).into_response()) };
    let controller = agreements::controller_of(&mut staff.tx, sample).await?;
    staff.about(controller).await?;
    let agreement = agreements::one(&mut staff.tx, sample).await?;
    let told = drafted(&mut staff.tx, &agreement, (change, entries), (group.sample.1, consequence)).await?;
    let languages = &staff.profile.languages;
    let wanted = |language: &&Language| language.tag() == asked.r#in;
    let language = languages.iter().find(wanted).copied().unwrap_or(agreement.language);
    let organisation = match agreement.controller_name.trim() {
        "" => agreement.reference.clone(),
        name => name.to_owned(),
    };
    let zone = zone(&staff.profile);
    let reading = Reading {
        locale: Locale::new(language),
        zone,
        now: staff.visit.app.now(),
        first: languages.first().copied().unwrap_or(Language::En),
        processor: &staff.profile.name,
        organisation: &organisation,
    };
    let sheet = piece(reading.locale, zone, &Sheet { it: told.view(&reading) })?;
    let title = staff.visit.locale.text_with("changes-preview-title", &[("name", organisation.as_str().into())]);
    let chip = |one: &Language| Chip {
        href: format!("{whole}/preview/{sample}?in={one}"),
        label: one.own_name().to_owned(),
        count: None,
        current: *one == language,
    };
    let mut crumbs = crumbs(&staff);
    crumbs.push(Link { href: whole.clone(), label: staff.visit.locale.text("changes-name-draft").into_owned() });
    let template = Page {
        page: staff.head_with(title.clone().into_owned()),
        crumbs,
        title: title.into_owned(),
        agreements: group.count,
        languages: languages.iter().map(chip).collect(),
        lang: language.tag(),
        sheet,
    };
    Ok(staff.page(template).into_response())
}

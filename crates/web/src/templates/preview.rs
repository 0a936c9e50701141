//! A version as controllers will read it: on the page and as a PDF, with the fields that only they can fill still open.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use documents::canonical::fill;
use documents::typeset::{Paper, State, TermRow};
use domain::fields::Field;
use domain::language::Language;
use domain::permissions::action;
use domain::text::AgreementText;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use i18n::Locale;
use serde::Deserialize;
use storage::templates::{self, Version};

use super::place::Place;
use crate::contract::{Contract, Part, facts, term_rows};
use crate::render::Page;
use crate::view::{Chip, Fact, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

#[derive(Template)]
#[template(path = "templates/preview.html")]
pub struct PreviewPage {
    page: PageHead,
    crumbs: Vec<Link>,
    title: String,
    languages: Vec<Chip>,
    /// The agreement; none where no language has a text.
    contract: Option<Contract>,
    facts: Vec<Fact>,
    pdf: String,
}

/// In which language the agreement is read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    language: String,
}

impl Wanted {
    /// The language asked for, or that of the page, or the one that prevails: the first in which there is a text.
    fn text<'a>(&self, version: &'a Version, page: Language) -> Option<&'a AgreementText> {
        let wanted = Language::from_tag(&self.language).unwrap_or(page);
        version.text(wanted).or_else(|| version.texts.values().next())
    }
}

pub async fn get(
    mut staff: Staff,
    Path(place): Path<Place>,
    Query(wanted): Query<Wanted>,
) -> Result<Page<PreviewPage>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let locale = staff.visit.locale;
    let text = wanted.text(&version, staff.visit.language());
    let shown = text.map(|text| text.language);
    let languages = version.texts.keys().map(|language| Chip {
        href: staff.at(version.id, &format!("preview?language={language}")),
        label: language.own_name().to_owned(),
        count: None,
        current: shown == Some(*language),
    });
    let title = locale.text_with("templates-preview-title", &[("name", version.name.as_str().into())]).into_owned();
    Ok(staff.page(PreviewPage {
        page: staff.head_with(title.clone()),
        crumbs: staff.above(&version),
        title,
        languages: languages.collect(),
        contract: text.map(|text| Contract::new(&filled(&staff, &version, text))),
        facts: facts(locale, &version.terms, ""),
        pdf: shown
            .map(|language| staff.at(version.id, &format!("preview.pdf?language={language}")))
            .unwrap_or_default(),
    }))
}

pub async fn pdf(
    mut staff: Staff,
    Path(place): Path<Place>,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse + use<>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let text = wanted.text(&version, staff.visit.language()).ok_or(Error::NotFound)?;
    let paper = paper(&staff, &version, text);
    let name = format!("inline; filename=\"template-{}-{}.pdf\"", version.number, text.language);
    let typesetter = Arc::clone(&staff.visit.app.typesetter);
    drop(staff);
    let pdf = tokio::task::spawn_blocking(move || typesetter.pdf(&paper)).await.map_err(Error::internal)?;
    let pdf = pdf.map_err(Error::internal)?;
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], pdf))
}

fn paper(staff: &Staff, version: &Version, text: &AgreementText) -> Paper {
    let locale = Locale::new(text.language);
    let terms = term_rows(locale, &version.terms);
    Paper {
        amendment: None,
        id: version.name.clone(),
        version: locale.text_with("templates-edition", &[("number", i64::from(version.number).into())]).into_owned(),
        title: version.name.clone(),
        at: version.published_at.unwrap_or_else(|| staff.visit.app.now()),
        text: filled(staff, version, text),
        terms: terms.into_iter().map(|(name, value, clause)| TermRow { name, value, clause }).collect(),
        subprocessors: version.said_in(text.language).subprocessors,
        state: State::Draft,
    }
}

/// The text with what is known before anybody signs: who the processor is, the services, the sub-processors.
fn filled(staff: &Staff, version: &Version, text: &AgreementText) -> AgreementText {
    let profile = &staff.profile;
    let said = version.said_in(text.language);
    let country = Locale::new(text.language).text(&format!("country-{}", profile.country)).into_owned();
    let known = [
        (Field::ProcessorName, &profile.name),
        (Field::ProcessorRegistration, &profile.registration),
        (Field::ProcessorAddress, &profile.address),
        (Field::ProcessorCountry, &country),
        (Field::ProcessorPrivacyContact, &profile.privacy_contact),
        (Field::ProcessorBreachContact, &profile.breach_contact),
        (Field::Services, &said.services),
        (Field::MainAgreement, &said.main_agreement),
    ];
    let known = known.into_iter().filter(|(_, value)| !value.is_empty());
    let values: BTreeMap<_, _> = known.map(|(field, value)| (field, value.clone())).collect();
    fill(text, &values, &said.subprocessors)
}

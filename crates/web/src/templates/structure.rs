//! What the importer made of a text, beside the source, with a correction for each unit.

use askama::Template;
use axum::extract::{Path, Query};
use domain::permissions::action;
use reader::import::{Outline, detect};
use serde::Deserialize;
use storage::templates::{self, Version};

use super::findings::{self, FindingRow};
use super::place::{Done, Place};
use super::units::{self, OpenUnit, UnitPage};
use crate::render::Page;
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

/// The most findings that the page lists; the others stand at their units.
const LISTED: usize = 50;

#[derive(Template)]
#[template(path = "templates/structure.html")]
pub struct StructurePage {
    page: PageHead,
    crumbs: Vec<Link>,
    title: String,
    language: &'static str,
    done: &'static str,
    /// The text was changed on another page since this one was opened.
    stale: bool,
    errors: Vec<FieldError>,
    /// What was typed into the form that came back.
    typed: Typed,
    findings: Vec<FindingRow>,
    /// Findings that are not listed.
    more: usize,
    /// The name of the language that the text seems to be in, where that is another; empty otherwise.
    seems: String,
    clauses: usize,
    appendices: usize,
    source: String,
    units: UnitPage,
    open: Option<OpenUnit>,
    keys: [String; 5],
    fingerprint: String,
    editable: bool,
    text: String,
    overview: String,
    shown: String,
    newer: String,
    older: String,
}

/// What was typed into the correction of a unit.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub number: String,
    pub words: String,
    pub letter: String,
    /// What is wrong with it; empty for nothing.
    pub error: String,
}

/// Where on the outline the reader is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Spot {
    unit: Option<u32>,
    page: Option<usize>,
}

impl Spot {
    pub const fn unit(id: u32) -> Self {
        Self { unit: Some(id), page: None }
    }
}

/// What a correction led to, for the page that is shown without a redirect.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub done: &'static str,
    pub stale: bool,
    pub typed: Typed,
}

pub async fn get(
    mut staff: Staff,
    Path(place): Path<Place>,
    Query(spot): Query<Spot>,
    Query(done): Query<Done>,
) -> Result<Page<StructurePage>> {
    staff.permit::<action::ViewTemplates>()?;
    let version = templates::one(&mut staff.tx, place.version()?).await?;
    let (source, outline) = templates::outline(&mut staff.tx, version.id, place.language()?).await?;
    let outline: Outline = serde_json::from_value(outline).map_err(Error::internal)?;
    let outcome = Outcome { done: done.key(), ..Outcome::default() };
    Ok(page(&staff, &version, &source, &outline, &spot, outcome))
}

/// The page of an outline.
pub fn page(
    staff: &Staff,
    version: &Version,
    source: &str,
    outline: &Outline,
    spot: &Spot,
    outcome: Outcome,
) -> Page<StructurePage> {
    let locale = staff.visit.locale;
    let language = outline.language;
    let here = staff.at(version.id, &format!("text/{language}/structure"));
    let mut findings = findings::rows(locale, &outline.findings(), |unit| format!("{here}?unit={unit}#u{unit}"));
    let by_unit = findings::by_unit(&findings);
    let more = findings.len().saturating_sub(LISTED);
    findings.truncate(LISTED);
    let units = units::page(locale, outline, &by_unit, spot.unit, spot.page.unwrap_or(1));
    let editable = staff.may_edit(version);
    let title = locale
        .text_with("templates-structure-title", &[("language", locale.language_name(language).into())])
        .into_owned();
    let mut head = staff.head_with(title.clone());
    head.has_errors = !outcome.typed.error.is_empty();
    let turn =
        |page: usize| if (1..=units.pages).contains(&page) { format!("{here}?page={page}") } else { String::new() };
    let count =
        |wanted: fn(reader::import::Kind) -> bool| outline.units.iter().filter(|unit| wanted(unit.kind)).count();
    let shown = locale.text_with(
        "templates-units-shown",
        &[("first", units.first.into()), ("last", units.last.into()), ("of", units.of.into())],
    );
    staff.page(StructurePage {
        page: head,
        crumbs: staff.above(version),
        title,
        language: language.tag(),
        done: outcome.done,
        stale: outcome.stale,
        errors: errors(spot, &outcome.typed),
        typed: outcome.typed,
        more,
        seems: detect(source)
            .filter(|seems| *seems != language)
            .map_or_else(String::new, |seems| locale.language_name(seems)),
        clauses: count(|kind| kind.is_clause()),
        appendices: count(|kind| kind.is_appendix()),
        source: units::source_of(source, outline, &units).to_owned(),
        open: units::open(locale, outline, spot.unit).filter(|_| editable),
        keys: std::array::from_fn(|_| staff.visit.app.form_key()),
        fingerprint: units::fingerprint(outline),
        editable,
        text: staff.at(version.id, &format!("text/{language}")),
        overview: staff.at(version.id, ""),
        shown: shown.into_owned(),
        newer: turn(units.page - 1),
        older: turn(units.page + 1),
        findings,
        units,
    })
}

fn errors(spot: &Spot, typed: &Typed) -> Vec<FieldError> {
    match spot.unit {
        Some(unit) if !typed.error.is_empty() => vec![FieldError { id: format!("u{unit}"), text: typed.error.clone() }],
        _ => Vec::new(),
    }
}

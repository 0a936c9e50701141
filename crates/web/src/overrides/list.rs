//! The special terms of an agreement: words are added here, terms on a page of their own.

use askama::Template;
use axum::response::{IntoResponse, Response};
use domain::overrides::{self, Fault, LONGEST, Override};
use domain::permissions::action;
use http::StatusCode;
use storage::agreements::Agreement;
use storage::templates::{self, Version};

use super::noticed::noticed;
use super::put::put;
use super::{Line, lines, page_of};
use crate::agreements::act::{self, Begun, Which};
use crate::agreements::too_late;
use crate::forms::{Fields, Problems};
use crate::templates::lint::Row;
use crate::templates::term_view::{KeyGroup, choosable};
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Result, filters};

#[derive(Template)]
#[template(path = "overrides/list.html")]
struct List {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    organisation: String,
    lines: Vec<Line>,
    noticed: Vec<Row>,
    keys: [String; 2],
    revision: i32,
    groups: Vec<KeyGroup>,
    /// The language that the text is read in.
    lang: &'static str,
    language: String,
    words: String,
    words_error: String,
    longest: usize,
    term: String,
    drop: String,
    back: String,
}

pub async fn get(mut staff: Staff, Which(id): Which) -> Result<Response> {
    staff.permit::<action::OverrideTerms>()?;
    let agreement = act::open(&mut staff, id).await?;
    if !agreement.state.is_editable() {
        return Ok(too_late::signed(&staff, &agreement));
    }
    let standard = templates::one(&mut staff.tx, agreement.version).await?;
    page(staff, &agreement, &standard, &Fields::default(), Problems::default()).await
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::OverrideTerms>()?;
    let outcome = page_of(&staff, id);
    let agreement = match act::begin_to(&mut staff, id, &fields, "agreement.override", &outcome).await? {
        Begun::On(agreement) => agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    let standard = templates::one(&mut staff.tx, agreement.version).await?;
    match with_words(&agreement, fields.text("words")) {
        Ok(all) => put(staff, permit, &agreement, &standard, &all).await,
        Err(fault) => {
            let mut problems = Problems::default();
            problems.add(staff.visit.locale, "words", &fault.message());
            page(staff, &agreement, &standard, &fields, problems).await
        }
    }
}

fn with_words(agreement: &Agreement, words: &str) -> Result<Vec<Override>, Fault> {
    let mut all = agreement.overrides.clone();
    overrides::put(&mut all, Override::new(words, None)?)?;
    Ok(all)
}

/// Takes a special term away again.
pub async fn drop(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::OverrideTerms>()?;
    let outcome = page_of(&staff, id);
    let agreement = match act::begin_to(&mut staff, id, &fields, "agreement.override", &outcome).await? {
        Begun::On(agreement) => agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    let standard = templates::one(&mut staff.tx, agreement.version).await?;
    let mut all = agreement.overrides.clone();
    // A line that is not there any more is gone, as was asked.
    if let Some(line) = usize::try_from(fields.number("line")?).ok().filter(|line| *line < all.len()) {
        all.remove(line);
    }
    put(staff, permit, &agreement, &standard, &all).await
}

async fn page(
    staff: Staff,
    agreement: &Agreement,
    standard: &Version,
    fields: &Fields,
    problems: Problems,
) -> Result<Response> {
    let (staff, noticed) = noticed(staff, agreement, standard).await?;
    let locale = staff.visit.locale;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("overrides-title");
    head.has_errors = !problems.is_empty();
    let app = &staff.visit.app;
    let list = page_of(&staff, agreement.id);
    let template = List {
        page: head,
        crumbs: act::crumbs(&staff, agreement),
        organisation: act::name_of(agreement),
        lines: lines(locale, agreement, standard)?,
        noticed,
        keys: [app.form_key(), app.form_key()],
        revision: agreement.revision,
        groups: choosable(locale),
        lang: agreement.language.tag(),
        language: locale.language_name(agreement.language),
        words: fields.text("words").to_owned(),
        words_error: problems.of("words"),
        longest: LONGEST,
        term: format!("{list}/term"),
        drop: format!("{list}/drop"),
        back: act::page_of(&staff, agreement.id, ""),
        errors: problems.0,
    };
    Ok(staff.page(template).status(status).into_response())
}

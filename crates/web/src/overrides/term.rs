//! A special term that changes one of the agreement's terms.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::amendments::OWN_LINE;
use domain::message::Message;
use domain::overrides::{self, Override};
use domain::permissions::action;
use domain::terms::{Key, Term, Terms};
use http::StatusCode;
use i18n::Locale;
use serde::Deserialize;
use storage::agreements::Agreement;
use storage::templates::{self, Version};

use super::page_of;
use super::put::put;
use crate::agreements::act::{self, Begun, Which};
use crate::agreements::too_late;
use crate::forms::{Fields, Problems};
use crate::templates::one_term;
use crate::templates::term_view::{ControlView, KeyView, Values, one};
use crate::view::{FieldError, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    key: String,
}

#[derive(Template)]
#[template(path = "overrides/term.html")]
struct TermPage {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    key: String,
    revision: i32,
    term: String,
    view: KeyView,
    absent: bool,
    absent_error: String,
    words: String,
    words_error: String,
    language: String,
    back: String,
}

/// What the form shows.
#[derive(Default)]
struct Typed {
    values: Vec<(String, String)>,
    absent: bool,
    words: String,
}

pub async fn get(mut staff: Staff, Which(id): Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::OverrideTerms>()?;
    let key = if asked.key.is_empty() { Key::all().next() } else { Key::from_wire(&asked.key) };
    let key = key.ok_or(Error::NotFound)?;
    let agreement = act::open(&mut staff, id).await?;
    if !agreement.state.is_editable() {
        return too_late::page(staff, id).await;
    }
    let standard = templates::one(&mut staff.tx, agreement.version).await?;
    let (before, term) = (before(&agreement, key), shown(&agreement, &standard, key));
    let shown: Terms = term.cloned().into_iter().collect();
    let typed = Typed {
        values: shown.to_form(),
        absent: before.is_some() && term.is_some_and(|term| term.value().is_none()),
        words: before.map(|one| one.words.clone()).unwrap_or_default(),
    };
    Ok(page(&staff, &agreement, &standard, key, typed, Problems::default()))
}

pub async fn post(mut staff: Staff, Which(id): Which, fields: Fields) -> Result<Response> {
    let permit = staff.permit::<action::OverrideTerms>()?;
    let key = Key::from_wire(fields.text("key")).ok_or(Error::NotFound)?;
    let outcome = page_of(&staff, id);
    let agreement = match act::begin_to(&mut staff, id, &fields, "agreement.override", &outcome).await? {
        Begun::On(agreement) => agreement,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return too_late::page(staff, id).await,
    };
    let standard = templates::one(&mut staff.tx, agreement.version).await?;
    match read(staff.visit.locale, key, &fields, (&agreement, &standard)) {
        Ok(all) => put(staff, permit, &agreement, &standard, &all).await,
        Err(problems) => {
            let words = fields.text("words").to_owned();
            let typed = Typed { absent: fields.ticked("absent"), words, values: fields.0 };
            Ok(page(&staff, &agreement, &standard, key, typed, problems))
        }
    }
}

/// The special terms with this one. Which line it stands in is known when the lines are written.
fn read(
    locale: Locale,
    key: Key,
    fields: &Fields,
    (agreement, standard): (&Agreement, &Version),
) -> Result<Vec<Override>, Problems> {
    let mut all = agreement.overrides.clone();
    let term = one_term::read(locale, key, fields, OWN_LINE, shown(agreement, standard, key))?;
    let kept = Override::new(fields.text("words"), Some(term)).and_then(|one| overrides::put(&mut all, one));
    kept.map(|()| all).map_err(|fault| {
        let mut problems = Problems::default();
        problems.add(locale, "words", &fault.message());
        problems
    })
}

/// What is agreed so far about a term.
fn before(agreement: &Agreement, key: Key) -> Option<&Override> {
    agreement.overrides.iter().find(|one| one.key() == Some(key))
}

/// The term that the form is filled with.
fn shown<'a>(agreement: &'a Agreement, standard: &'a Version, key: Key) -> Option<&'a Term> {
    before(agreement, key).and_then(|one| one.term.as_ref()).or_else(|| standard.terms.get(key))
}

fn page(
    staff: &Staff,
    agreement: &Agreement,
    standard: &Version,
    key: Key,
    typed: Typed,
    problems: Problems,
) -> Response {
    let locale = staff.visit.locale;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let name = locale.text(key.spec().name);
    let title = Message::new("overrides-term-title").with("term", &*name);
    let mut head = staff.head_with(locale.message(&title).into_owned());
    head.has_errors = !problems.is_empty();
    let back = page_of(staff, agreement.id);
    let mut crumbs = act::crumbs(staff, agreement);
    crumbs.push(Link { href: back.clone(), label: locale.text("overrides-title").into_owned() });
    let template = TermPage {
        page: head,
        crumbs,
        key: staff.visit.app.form_key(),
        revision: agreement.revision,
        term: key.wire().to_owned(),
        view: one(locale, key, &Values::new(typed.values), &standard.terms, &problems),
        absent: typed.absent,
        absent_error: problems.of("absent"),
        words: typed.words,
        words_error: problems.of("words"),
        language: locale.language_name(agreement.language),
        back,
        errors: problems.0,
    };
    staff.page(template).status(status).into_response()
}

//! One term: another value, or no longer stated.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use domain::amendments::{Change, OWN_LINE, State};
use domain::message::Message;
use domain::permissions::action;
use domain::terms::{Key, Term, Terms};
use http::StatusCode;
use serde::Deserialize;
use storage::StorageError;
use storage::agreements::AgreementVersion;
use storage::amendments::{self, Amendment};

use super::desk::{Desk, Which};
use super::show;
use crate::forms::{Fields, Problems};
use crate::templates::one_term;
use crate::templates::term_view::{ControlView, KeyView, Values, one};
use crate::view::{FieldError, Link, PageHead};
use crate::{Error, Result, filters};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    key: String,
}

#[derive(Template)]
#[template(path = "amendments/term.html")]
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
    back: String,
}

pub async fn get(mut desk: Desk, which: Which, Query(asked): Query<Asked>) -> Result<Response> {
    desk.permit_on_running::<action::DraftAmendment>()?;
    let amendment = desk.amendment(which).await?;
    let key = if asked.key.is_empty() { Key::all().next() } else { Key::from_wire(&asked.key) };
    let key = key.filter(|_| amendment.state == State::Draft).ok_or(Error::NotFound)?;
    let base = desk.base(&amendment).await?;
    let written = written(&amendment, key);
    let absent = written.is_some_and(|term| term.value().is_none());
    let own_line = written.is_none_or(|term| term.clause() == OWN_LINE);
    let shown: Terms = shown(&amendment, &base, key).cloned().into_iter().collect();
    let form = shown.to_form().into_iter().filter(|(name, _)| !(own_line && name.ends_with(".clause")));
    Ok(page(&desk, (&amendment, &base), key, &Values::new(form.collect()), absent, &Problems::default()))
}

/// The term as the amendment has it so far.
fn written(amendment: &Amendment, key: Key) -> Option<&Term> {
    amendment.content.terms().find(|term| term.key() == key)
}

/// The term that the form is filled with.
fn shown<'a>(amendment: &'a Amendment, base: &'a AgreementVersion, key: Key) -> Option<&'a Term> {
    written(amendment, key).or_else(|| base.terms.get(key))
}

pub async fn post(mut desk: Desk, which: Which, fields: Fields) -> Result<Response> {
    let permit = desk.permit_on_running::<action::DraftAmendment>()?;
    let amendment = desk.amendment(which).await?;
    let outcome = desk.to(&amendment.id.to_string());
    if let Some(before) = desk.claim(&fields, "amendment.draft", &outcome).await? {
        return Ok(before);
    }
    if amendment.state != State::Draft || fields.number("revision")? != amendment.revision {
        return show::meanwhile(desk, which).await;
    }
    let key = Key::from_wire(fields.text("key")).ok_or(Error::NotFound)?;
    let base = desk.base(&amendment).await?;
    // Without a clause it stands in the amendment's own line of appendix D.
    let clause = fields.trimmed(&format!("terms.{key}.clause"));
    let clause = if clause.is_empty() { OWN_LINE } else { &clause };
    let shown = shown(&amendment, &base, key);
    match one_term::read(desk.locale(), key, &fields, clause, shown) {
        Ok(term) => {
            let mut content = amendment.content.clone();
            content.put(Change::Term { term });
            match amendments::save(desk.tx(), permit, &amendment, &content).await {
                Ok(()) => desk.done(&outcome).await,
                Err(StorageError::Stale) => show::meanwhile(desk, which).await,
                Err(error) => Err(error.into()),
            }
        }
        Err(problems) => {
            let values = Values::new(fields.0.clone());
            Ok(page(&desk, (&amendment, &base), key, &values, fields.ticked("absent"), &problems))
        }
    }
}

fn page(
    desk: &Desk,
    (amendment, base): (&Amendment, &AgreementVersion),
    key: Key,
    values: &Values,
    absent: bool,
    problems: &Problems,
) -> Response {
    let locale = desk.locale();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let name = locale.text(key.spec().name);
    let mut head = desk.head(desk.say(&Message::new("amendments-term-title").with("term", &*name)));
    head.has_errors = !problems.is_empty();
    let template = TermPage {
        page: head,
        crumbs: desk.crumbs(true),
        errors: problems.0.clone(),
        key: desk.visit().app.form_key(),
        revision: amendment.revision,
        term: key.wire().to_owned(),
        view: one(locale, key, values, &base.terms, problems),
        absent,
        absent_error: problems.of("absent"),
        back: desk.to(&amendment.id.to_string()),
    };
    desk.page(template).status(status).into_response()
}

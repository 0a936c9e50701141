//! What an amendment is called, why it is proposed, from when it holds and until when it can be answered.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::amendments::{Content, Effect, Kind, State};
use domain::ids::AmendmentId;
use domain::message::Message;
use domain::names;
use domain::permissions::action;
use http::StatusCode;
use serde::Deserialize;
use storage::StorageError;
use storage::amendments::{self, Amendment};

use super::desk::{Desk, Which};
use super::{show, words};
use crate::forms::{Fields, Problems};
use crate::view::{Choice, FieldError, Link, PageHead, Row};
use crate::{Error, Result, filters};

const LONGEST_TITLE: usize = 120;
const LONGEST_WHY: usize = 4_000;

#[derive(Template)]
#[template(path = "amendments/details.html")]
struct Details {
    page: PageHead,
    crumbs: Vec<Link>,
    errors: Vec<FieldError>,
    key: String,
    revision: i32,
    /// The proposal in whose place it is written; empty for none.
    instead: String,
    title: String,
    why: String,
    effects: Vec<Choice>,
    day: String,
    answer: String,
    how: Vec<Row>,
    back: String,
    problems: Problems,
}

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// A proposal of the other party, in whose place something else is written.
    #[serde(default)]
    instead: String,
}

pub async fn new(mut desk: Desk, Query(asked): Query<Asked>) -> Result<Response> {
    desk.permit_on_running::<action::DraftAmendment>()?;
    let fields = match theirs(&mut desk, &asked.instead).await? {
        Some(theirs) => {
            let mut fields = stored(&Content { answer_by: None, why: String::new(), ..theirs.content });
            fields.0.push(("instead".to_owned(), theirs.id.to_string()));
            fields
        }
        None => Fields::default(),
    };
    let back = desk.to("");
    Ok(page(&desk, &fields, 0, back, Problems::default()))
}

/// The open proposal of the other party that a form names.
async fn theirs(desk: &mut Desk, id: &str) -> Result<Option<Amendment>> {
    let Ok(id) = id.parse::<AmendmentId>() else { return Ok(None) };
    let theirs = desk.amendment(Which(id)).await?;
    Ok(Some(theirs).filter(|one| one.side != desk.side() && one.state == State::Proposed))
}

pub async fn begin(mut desk: Desk, fields: Fields) -> Result<Response> {
    let permit = desk.permit_on_running::<action::DraftAmendment>()?;
    // What is written in place of single changes begins with them.
    let theirs = theirs(&mut desk, fields.text("instead")).await?;
    let instead_of = theirs.as_ref().map(|theirs| theirs.id);
    let changes = match theirs {
        Some(theirs) if theirs.kind == Kind::Changes && theirs.base == desk.latest.number => theirs.content.changes,
        _ => Vec::new(),
    };
    let begun = Content { changes, ..Content::default() };
    let content = match read(&desk, &fields, begun, desk.latest.in_force_from) {
        Ok(content) => content,
        Err(problems) => {
            let back = desk.to("");
            return Ok(page(&desk, &fields, 0, back, problems));
        }
    };
    let (side, base) = (desk.side(), desk.latest.clone());
    // The address holds an id, which is made in the transaction that the key is claimed in: the list is the outcome.
    let outcome = desk.to("");
    if let Some(before) = desk.claim(&fields, "amendment.draft", &outcome).await? {
        return Ok(before);
    }
    let id = amendments::begin(desk.tx(), permit, side, &base, Kind::Changes, &content, instead_of).await?;
    let to = desk.to(&id.to_string());
    desk.done(&to).await
}

pub async fn get(mut desk: Desk, which: Which) -> Result<Response> {
    desk.permit_on_running::<action::DraftAmendment>()?;
    let amendment = desk.amendment(which).await?;
    if amendment.state != State::Draft {
        return Err(Error::NotFound);
    }
    let back = desk.to(&amendment.id.to_string());
    let fields = stored(&amendment.content);
    Ok(page(&desk, &fields, amendment.revision, back, Problems::default()))
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
    let base_from = desk.base(&amendment).await?.in_force_from;
    match read(&desk, &fields, amendment.content.clone(), base_from) {
        Ok(content) => match amendments::save(desk.tx(), permit, &amendment, &content).await {
            Ok(()) => desk.done(&outcome).await,
            Err(StorageError::Stale) => show::meanwhile(desk, which).await,
            Err(error) => Err(error.into()),
        },
        Err(problems) => Ok(page(&desk, &fields, amendment.revision, outcome, problems)),
    }
}

/// The form of what is stored.
fn stored(content: &Content) -> Fields {
    let mut fields = vec![("title".to_owned(), content.title.clone()), ("why".to_owned(), content.why.clone())];
    if let Effect::On(day) = content.effect {
        fields.push(("effect".to_owned(), "on".to_owned()));
        fields.push(("day".to_owned(), day.to_string()));
    }
    fields.extend(content.answer_by.map(|day| ("answer".to_owned(), day.to_string())));
    Fields(fields)
}

/// What was typed, put into what an amendment says already. `base_from`: since when the version that it changes is in force.
fn read(desk: &Desk, fields: &Fields, mut content: Content, base_from: NaiveDate) -> Result<Content, Problems> {
    let locale = desk.locale();
    let mut problems = Problems::default();
    let title = fields.trimmed("title").split_whitespace().collect::<Vec<_>>().join(" ");
    if !names::is_name(&title) {
        problems.add(locale, "title", &Message::new("amendments-title-missing"));
    } else if title.chars().count() > LONGEST_TITLE {
        problems.add(locale, "title", &Message::new("amendments-too-long"));
    }
    let why = fields.trimmed("why").replace('\r', "");
    if why.chars().count() > LONGEST_WHY {
        problems.add(locale, "why", &Message::new("amendments-too-long"));
    } else if why.chars().any(|c| c != '\n' && c != '\t' && names::is_hidden(c)) {
        problems.add(locale, "why", &Message::new("amendments-fault-hidden"));
    }
    let today = desk.today();
    let effect = match fields.text("effect") {
        "on" => match day(fields.text("day")) {
            Some(day) => Effect::On(day).checked(base_from, today).map_err(|fault| fault.message()),
            None => Err(Message::new("amendments-day-missing")),
        },
        _ => Ok(Effect::Signed),
    };
    let effect = effect.map_err(|problem| problems.add(locale, "day", &problem)).unwrap_or_default();
    let answer_by = match fields.text("answer").trim() {
        "" => None,
        typed => match day(typed) {
            Some(day) if day < today => {
                problems.add(locale, "answer", &Message::new("amendments-answer-past"));
                None
            }
            Some(day) if Effect::On(day).checked(today, today).is_err() => {
                problems.add(locale, "answer", &Message::new("amendments-fault-far"));
                None
            }
            Some(day) => Some(day),
            None => {
                problems.add(locale, "answer", &Message::new("amendments-day-missing"));
                None
            }
        },
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    content.title = title;
    content.why = why;
    content.effect = effect;
    content.answer_by = answer_by;
    Ok(content)
}

/// The day that a browser's picker sends; none where there is no such day.
fn day(typed: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d").ok()
}

fn page(desk: &Desk, fields: &Fields, revision: i32, back: String, problems: Problems) -> Response {
    let locale = desk.locale();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let on = fields.text("effect") == "on";
    let choice = |value: &str, key: &str, selected| Choice {
        value: value.to_owned(),
        label: locale.text(key).into_owned(),
        hint: String::new(),
        selected,
    };
    let mut head = desk.head(locale.text("amendments-details-title").into_owned());
    head.has_errors = !problems.is_empty();
    let key = match fields.text("idempotency_key") {
        "" => desk.visit().app.form_key(),
        key => key.to_owned(),
    };
    let template = Details {
        page: head,
        crumbs: desk.crumbs(true),
        errors: problems.summary(desk.locale(), &[("day", "amendments-day"), ("answer", "amendments-answer")]),
        key,
        revision,
        instead: fields.text("instead").to_owned(),
        title: fields.text("title").to_owned(),
        why: fields.text("why").to_owned(),
        effects: vec![choice("signed", "amendments-effect-signed", !on), choice("on", "amendments-effect-on", on)],
        day: fields.text("day").chars().take(20).collect(),
        answer: fields.text("answer").chars().take(20).collect(),
        how: words::how(desk),
        back,
        problems,
    };
    desk.page(template).status(status).into_response()
}

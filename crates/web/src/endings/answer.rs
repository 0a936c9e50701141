//! The staff record what was answered for a link, with what proves it.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::endings::{Answer, Outcome, Remark, Task};
use domain::ids::EndingLinkId;
use domain::message::Message;
use domain::permissions::action;
use http::StatusCode;
use http::request::Parts;
use i18n::Locale;
use storage::StorageError;
use storage::agreements::Agreement;
use storage::endings::{self, AnswerDetails, Link, NewAnswer, Said};
use storage::sessions::SessionKind;

use super::act::{self, Begun};
use super::view::{self, Standing};
use super::{FILE_LIMIT, show};
use crate::agreements::act::{Which, crumbs, open};
use crate::forms::{Fields, Problems};
use crate::upload::Upload;
use crate::view::{Choice, FieldError, Link as Crumb, PageHead};
use crate::visit::{Staff, Visit};
use crate::{App, Error, Result, filters};

/// The longest words, in characters.
const LONGEST: usize = 2_000;

/// The link of the address.
pub struct WhichLink(EndingLinkId);

impl FromRequestParts<App> for WhichLink {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Path(place) =
            Path::<HashMap<String, String>>::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
        place.get("link").and_then(|id| id.parse().ok()).map(Self).ok_or(Error::NotFound)
    }
}

/// A form with a file, read before a transaction is open: it may come slowly.
pub struct Sent {
    staff: Staff,
    upload: Upload,
}

impl FromRequest<App> for Sent {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, app).await?;
        if visit.session(SessionKind::Staff).is_none() {
            return Err(Error::SignInFirst(visit.to("staff/sign-in")));
        }
        let upload = Upload::read(Request::from_parts(parts.clone(), body), app, FILE_LIMIT).await?;
        let staff = Staff::from_request_parts(&mut parts, app).await?;
        Ok(Self { staff, upload })
    }
}

#[derive(Template)]
#[template(path = "endings/answer.html")]
struct AnswerPage {
    page: PageHead,
    crumbs: Vec<Crumb>,
    back: String,
    errors: Vec<FieldError>,
    key: String,
    revision: i32,
    who: String,
    task: String,
    outcomes: Vec<Choice>,
    outcome_error: String,
    on: String,
    on_error: String,
    until: String,
    until_error: String,
    how: String,
    how_error: String,
    law: String,
    law_error: String,
    evidence: String,
    evidence_error: String,
    file_error: String,
}

pub async fn get(mut staff: Staff, Which(id): Which, WhichLink(link): WhichLink) -> Result<Response> {
    staff.permit::<action::AnswerForData>()?;
    let agreement = open(&mut staff, id).await?;
    let standing = Standing::read(&mut staff.tx, &agreement).await?.ok_or(Error::NotFound)?;
    let about = standing.links.iter().find(|one| one.id == link).ok_or(Error::NotFound)?;
    if standing.ending.certified_at.is_some() {
        return show::late(staff, id).await;
    }
    let key = staff.visit.app.form_key();
    Ok(page(&staff, &agreement, &standing, about, key, &Fields::default(), Problems::default()))
}

pub async fn post(Which(id): Which, WhichLink(link): WhichLink, sent: Sent) -> Result<Response> {
    let Sent { mut staff, upload } = sent;
    let permit = staff.permit::<action::AnswerForData>()?;
    let fields = upload.fields.clone();
    let begun = match act::begin(&mut staff, id, &fields, "ending.answer", "answer").await? {
        Begun::On(begun) => begun,
        Begun::Before(lead) => return Ok(lead.into_response()),
        Begun::Late => return show::late(staff, id).await,
    };
    let (agreement, standing) = *begun;
    let about = standing.links.iter().find(|one| one.id == link).ok_or(Error::NotFound)?;
    let locale = staff.visit.locale;
    let (answer, details) = match read(locale, &standing, about, &upload, &staff.name) {
        Ok(read) => read,
        Err(problems) => {
            let key = fields.text("idempotency_key").to_owned();
            return Ok(page(&staff, &agreement, &standing, about, key, &fields, problems));
        }
    };
    let file = upload.file.as_ref().and_then(|file| file.bytes.as_deref());
    let new = NewAnswer { answer, details, file };
    match endings::answer(&mut staff.tx, permit, &standing.ending, &standing.facts, link, staff.id, &new).await {
        Err(StorageError::QuotaExceeded) => {
            let mut problems = Problems::default();
            problems.add(locale, "file", &Message::new("endings-problem-quota"));
            let key = fields.text("idempotency_key").to_owned();
            return Ok(page(&staff, &agreement, &standing, about, key, &fields, problems));
        }
        other => other?,
    }
    staff.tx.commit().await?;
    Ok(Redirect::to(&act::page_of(&staff.visit, id, "answer")).into_response())
}

fn read(
    locale: Locale,
    standing: &Standing,
    about: &Link,
    upload: &Upload,
    by: &str,
) -> Result<(Answer, AnswerDetails), Problems> {
    let fields = &upload.fields;
    let mut problems = Problems::default();
    let outcome = Outcome::from_wire(fields.text("outcome"));
    if outcome.is_none() {
        problems.add(locale, "outcome", &Message::new("endings-problem-outcome"));
    }
    let mut day = |field: &str, needed: bool| -> Option<NaiveDate> {
        let typed = fields.trimmed(field);
        if typed.is_empty() && !needed {
            return None;
        }
        let problem = match typed.parse::<NaiveDate>() {
            Err(_) => Message::new("endings-problem-date"),
            Ok(day) => match standing.facts.counting.calendar.day_off(day) {
                Ok(_) => return Some(day),
                Err(error) => error.message(),
            },
        };
        problems.add(locale, field, &problem);
        None
    };
    let on = day("on", true);
    let until = day("until", outcome.is_some_and(Outcome::has_end)).filter(|_| outcome.is_some_and(Outcome::has_end));
    if let (Some(on), Some(until)) = (on, until)
        && until < on
    {
        problems.add(locale, "until", &Message::new("endings-problem-until"));
    }
    let needs = |field: &str| match (field, outcome) {
        ("law", Some(Outcome::KeptByLaw)) => Some("endings-problem-law"),
        ("how", Some(Outcome::Done | Outcome::Inaccessible)) => Some("endings-problem-how"),
        _ => None,
    };
    for field in ["how", "law", "evidence"] {
        let words = fields.trimmed(field);
        if let Some(key) = needs(field).filter(|_| words.is_empty()) {
            problems.add(locale, field, &Message::new(key));
        } else if words.chars().count() > LONGEST {
            problems.add(locale, field, &Message::new("form-problem-too-long").with("most", LONGEST));
        } else if words.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            problems.add(locale, field, &Message::new("agreements-reason-control"));
        }
    }
    if upload.file.as_ref().is_some_and(|file| file.bytes.is_none()) {
        problems.add(locale, "file", &Message::new("endings-problem-file"));
    }
    let (Some(outcome), Some(on)) = (outcome, on) else { return Err(problems) };
    if !problems.is_empty() {
        return Err(problems);
    }
    let answer = Answer { outcome, on, until };
    let details = AnswerDetails {
        how: fields.trimmed("how"),
        law: fields.trimmed("law"),
        evidence: fields.trimmed("evidence"),
        file: upload.file.as_ref().map(|file| file.name.chars().take(200).collect()).unwrap_or_default(),
        remarks: remarked(locale, standing, about, &answer),
        by: by.to_owned(),
    };
    Ok((answer, details))
}

/// What must be said beside the answer, as it stands today.
fn remarked(locale: Locale, standing: &Standing, about: &Link, answer: &Answer) -> Vec<Said> {
    let said = |remark: Remark| {
        let text = locale.message(&remark.text).into_owned();
        Said::new(&remark.text, remark.clause, text)
    };
    standing.remarks(about.kind, answer).into_iter().map(said).collect()
}

fn page(
    staff: &Staff,
    agreement: &Agreement,
    standing: &Standing,
    about: &Link,
    key: String,
    fields: &Fields,
    problems: Problems,
) -> Response {
    let locale = staff.visit.locale;
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut head = staff.head("endings-answer-title");
    head.has_errors = !problems.is_empty();
    let outcome = |one: &Outcome| Choice {
        value: one.wire().to_owned(),
        label: view::outcome(locale, about.task, *one),
        hint: locale.text(&format!("endings-outcome-hint-{}", one.wire().replace('_', "-"))).into_owned(),
        selected: fields.text("outcome") == one.wire(),
    };
    // What is returned is neither kept by law nor out of reach.
    let offered = Outcome::ALL.iter().filter(|one| about.task == Task::Erase || !one.has_end());
    let template = AnswerPage {
        page: head,
        crumbs: crumbs(staff, agreement),
        back: act::page_of(&staff.visit, agreement.id, ""),
        key,
        revision: standing.ending.revision,
        who: view::who(locale, &staff.profile, about),
        task: view::task(locale, about.task),
        outcomes: offered.map(outcome).collect(),
        outcome_error: problems.of("outcome"),
        on: match fields.trimmed("on") {
            typed if typed.is_empty() && fields.0.is_empty() => standing.facts.today.to_string(),
            typed => typed,
        },
        on_error: problems.of("on"),
        until: fields.trimmed("until"),
        until_error: problems.of("until"),
        how: fields.trimmed("how"),
        how_error: problems.of("how"),
        law: fields.trimmed("law"),
        law_error: problems.of("law"),
        evidence: fields.trimmed("evidence"),
        evidence_error: problems.of("evidence"),
        file_error: problems.of("file"),
        errors: problems.summary(locale, &[("on", "endings-field-on"), ("until", "endings-field-until")]),
    };
    staff.page(template).status(status).into_response()
}

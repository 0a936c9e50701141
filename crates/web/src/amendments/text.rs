//! The agreement's text and terms as they stand on any day, and the sealed documents of its amendments.

use askama::Template;
use axum::body::Body;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::message::Message;
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde::Deserialize;
use storage::agreements::{self, AgreementVersion};
use storage::{StorageError, blobs, subprocessors};

use super::desk::{Desk, Which};
use super::made::parsed;
use crate::contract::{self, Contract, Part};
use crate::subprocessors::notices::{AdditionView, additions};
use crate::view::{Fact, Link, PageHead, RailItem};
use crate::{Error, Result, filters};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// A day; today where none is given.
    on: Option<String>,
    /// A version by its number, in force yet or not.
    version: Option<i32>,
}

#[derive(Template)]
#[template(path = "amendments/text.html")]
struct TextPage {
    page: PageHead,
    crumbs: Vec<Link>,
    sections: Vec<RailItem>,
    on: String,
    /// What is wrong with the day that was asked for.
    problem: String,
    /// Which version this is, and since when it is in force.
    sentence: String,
    document: Option<Contract>,
    facts: Vec<Fact>,
    /// What approvals have added to an appendix by that day.
    additions: Vec<AdditionView>,
    file: String,
    action: String,
}

/// The version that was asked for; else a sentence that says why there is none.
async fn version(desk: &mut Desk, asked: &Asked) -> Result<Result<AgreementVersion, Message>> {
    let id = desk.agreement.id;
    if let Some(number) = asked.version {
        let versions = agreements::versions(desk.tx(), id).await?;
        return versions.into_iter().find(|version| version.number == number).map(Ok).ok_or(Error::NotFound);
    }
    let day = match asked.on.as_deref().map(str::trim) {
        None | Some("") => desk.today(),
        Some(typed) => match NaiveDate::parse_from_str(typed, "%Y-%m-%d") {
            Ok(day) => day,
            Err(_) => return Ok(Err(Message::new("amendments-day-missing"))),
        },
    };
    // A day that is asked for is answered; without one, the text as it was last is shown.
    let ended = desk.ended_on().await?.filter(|ended| asked.on.is_some() && day > *ended);
    if let Some(ended) = ended {
        return Ok(Err(Message::new("amendments-text-ended").with("day", day).with("ended", ended)));
    }
    match agreements::version_on(desk.tx(), id, day).await {
        Ok(version) => Ok(Ok(version)),
        Err(StorageError::NotFound) => Ok(Err(Message::new("amendments-text-none").with("day", day))),
        Err(error) => Err(error.into()),
    }
}

pub async fn get(mut desk: Desk, Query(asked): Query<Asked>) -> Result<Response> {
    let found = version(&mut desk, &asked).await?;
    let sections = desk.sections().await?;
    let locale = desk.locale();
    let mut template = TextPage {
        page: desk.head(locale.text("amendments-text-title").into_owned()),
        crumbs: desk.crumbs(true),
        sections,
        on: asked.on.clone().unwrap_or_else(|| desk.today().to_string()).chars().take(20).collect(),
        problem: String::new(),
        sentence: String::new(),
        document: None,
        facts: Vec::new(),
        additions: Vec::new(),
        file: String::new(),
        action: desk.to("text"),
    };
    let status = match found {
        Ok(version) => {
            let text = parsed(&agreements::version_text(desk.tx(), &version).await?)?;
            // A later version that never came into force before the end says only from when it was to hold.
            let ended = desk.ended_on().await?.filter(|ended| version.in_force_from <= *ended);
            let message = match ended {
                Some(ended) => Message::new("amendments-text-was").with("ended", ended),
                None => Message::new("amendments-text-version"),
            };
            let message = message.with("number", i64::from(version.number)).with("day", version.in_force_from);
            template.sentence = desk.say(&message);
            template.document = Some(Contract::new(&text));
            template.facts = contract::facts(locale, &version.terms, "");
            template.additions = added(&mut desk, &asked).await?;
            template.file = desk.to(&format!("text.txt?version={}", version.number));
            StatusCode::OK
        }
        Err(problem) => {
            template.problem = desk.say(&problem);
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    Ok(desk.page(template).status(status).into_response())
}

/// What approvals had added to an appendix by the day that was asked for.
async fn added(desk: &mut Desk, asked: &Asked) -> Result<Vec<AdditionView>> {
    let agreement = desk.agreement.clone();
    let ledger = subprocessors::ledger(desk.tx(), &agreement).await?;
    let asked = asked.on.as_deref().and_then(|typed| NaiveDate::parse_from_str(typed.trim(), "%Y-%m-%d").ok());
    let root = format!("{}/subprocessors", desk.agreement_page());
    let of = (desk.locale(), desk.zone(), asked.unwrap_or(desk.today()));
    additions(desk.tx(), agreement.id, &ledger, of, &root).await
}

/// The canonical text, to the letter.
pub async fn file(mut desk: Desk, Query(asked): Query<Asked>) -> Result<Response> {
    let version = version(&mut desk, &asked).await?.map_err(|_| Error::NotFound)?;
    let text = agreements::version_text(desk.tx(), &version).await?;
    let name = format!("{}-{}.txt", desk.agreement.reference, version.number);
    attachment(&name, "text/plain; charset=utf-8", text.into_bytes())
}

/// The sealed document of an amendment.
pub async fn document(mut desk: Desk, which: Which) -> Result<Response> {
    let amendment = desk.amendment(which).await?;
    let sha256 = amendment.pdf_sha256.as_deref().ok_or(Error::NotFound)?;
    let pdf = blobs::get(desk.tx(), Some(amendment.controller), sha256).await?;
    let name = format!("{}-D{}.pdf", desk.agreement.reference, amendment.base);
    attachment(&name, "application/pdf", pdf)
}

/// A file to be kept. References are ASCII letters, digits and dashes.
fn attachment(name: &str, kind: &'static str, bytes: Vec<u8>) -> Result<Response> {
    Response::builder()
        .header(CONTENT_TYPE, kind)
        .header(CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))
        .body(Body::from(bytes))
        .map_err(Error::internal)
}

//! The form that takes a document, and the page that answers.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use documents::seal::Fingerprint;
use documents::verify::report;
use domain::language::Language;
use domain::message::Message;
use http::StatusCode;
use i18n::Locale;
use storage::throttle::Limit;
use tokio::sync::Semaphore;

use super::answer::Answer;
use crate::forms::Problems;
use crate::render::Page;
use crate::upload::{File, Upload};
use crate::view::{FieldError, LanguageLink, PageHead, Site};
use crate::visit::network_address;
use crate::{App, Error, Result, filters};

/// The largest document that is checked, in bytes. Sealed agreements have a few hundred thousand.
const MOST: usize = 25 * 1024 * 1024;
/// Documents that are in memory at once; who comes later waits.
static AT_ONCE: Semaphore = Semaphore::const_new(8);
/// Checks by one network address.
const LIMIT: Limit = Limit { what: "verify", most: 60, within: TimeDelta::minutes(10) };

#[derive(Template)]
#[template(path = "verify/verify.html")]
pub struct VerifyPage {
    page: PageHead,
    errors: Vec<FieldError>,
    file_error: String,
    most: usize,
    /// What was found; none before a file was sent.
    answer: Option<Answer>,
}

pub async fn get(Path(lang): Path<String>) -> Result<Page<VerifyPage>> {
    Ok(page(Locale::new(language(&lang)?), &Problems::default(), None))
}

fn language(tag: &str) -> Result<Language> {
    Language::from_tag(tag).ok_or(Error::NotFound)
}

fn page(locale: Locale, problems: &Problems, answer: Option<Answer>) -> Page<VerifyPage> {
    let language = locale.language();
    let head = PageHead {
        title: locale.text("verify-title").into_owned(),
        has_errors: !problems.is_empty(),
        site: Site { name: "Countersign".to_owned(), home: format!("/{language}/verify") },
        languages: Language::ALL
            .into_iter()
            .map(|other| LanguageLink {
                tag: other.tag(),
                name: other.own_name(),
                href: format!("/{other}/verify"),
                current: other == language,
            })
            .collect(),
        ..PageHead::default()
    };
    let template = VerifyPage {
        page: head,
        errors: problems.0.clone(),
        file_error: problems.of("file"),
        most: MOST >> 20,
        answer,
    };
    Page::new(locale, chrono_tz::UTC, template)
}

pub async fn post(State(app): State<App>, Path(lang): Path<String>, request: Request) -> Result<Response> {
    let locale = Locale::new(language(&lang)?);
    let (parts, body) = request.into_parts();
    let address = network_address(&parts, &app).to_string();
    if let Some(until) = app.db.throttle(LIMIT, &address).await? {
        return Err(Error::TooMany(until));
    }
    let _room = AT_ONCE.acquire().await.map_err(Error::internal)?;
    let upload = Upload::read(Request::from_parts(parts, body), &app, MOST).await?;
    let pdf = match upload.file {
        Some(File { bytes: Some(bytes), .. }) if !bytes.is_empty() => bytes,
        Some(File { bytes: None, .. }) => {
            let message = Message::new("verify-too-large").with("most", MOST >> 20);
            return Ok(refused(locale, &message, StatusCode::PAYLOAD_TOO_LARGE));
        }
        _ => return Ok(refused(locale, &Message::new("verify-no-file"), StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let known: Vec<_> = app.settings.seal_fingerprints.iter().copied().map(Fingerprint).collect();
    let report = tokio::task::spawn_blocking(move || report(&pdf, &known)).await.map_err(Error::internal)?;
    Ok(page(locale, &Problems::default(), Some(Answer::new(locale, &report))).into_response())
}

fn refused(locale: Locale, message: &Message, status: StatusCode) -> Response {
    let mut problems = Problems::default();
    problems.add(locale, "file", message);
    page(locale, &problems, None).status(status).into_response()
}

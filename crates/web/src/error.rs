//! What a handler may fail with, and the one page that says so.

use std::sync::Arc;

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::StaffId;
use domain::message::Message;
use domain::permissions::{Actor, Denied};
use http::StatusCode;
use i18n::Locale;
use storage::refusals::Refusal;
use storage::{StorageError, TenantCtx};

use crate::api_keys::KeyRefused;
use crate::filters;
use crate::render::Page;
use crate::view::PageHead;
use crate::{App, Result};

/// A handler failed. Rendered by one layer, in the reader's language; the source is logged once and never shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing there, or nothing that this reader may see.
    #[error("not found")]
    NotFound,
    /// Signed in, and not allowed.
    #[error("{}", .0.what)]
    Denied(Box<Refused>),
    /// Not signed in: the reader is led to where they can be.
    #[error("not signed in")]
    SignInFirst(String),
    /// A program showed no key that is good here.
    #[error("no key: {0}")]
    KeyRefused(KeyRefused),
    /// The request is not one that our pages make.
    #[error("bad request: {}", .0.key)]
    BadRequest(Message),
    /// Too many tries; says when the next is let through.
    #[error("too many tries")]
    TooMany(chrono::DateTime<chrono::Utc>),
    /// The page is older than what it shows.
    #[error("stale")]
    Stale,
    /// The upload or the form is too large.
    #[error("too large")]
    TooLarge,
    /// The form came from another site.
    #[error("cross-origin")]
    CrossOrigin,
    /// It took too long.
    #[error("timeout")]
    Timeout,
    /// The database is out of reach.
    #[error("unavailable")]
    Unavailable(#[source] StorageError),
    /// The key of what was asked for is destroyed: it is erased, and stays so.
    #[error("erased")]
    Erased,
    /// Our fault.
    #[error("internal")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<archive::ArchiveError> for Error {
    fn from(error: archive::ArchiveError) -> Self {
        match error {
            archive::ArchiveError::Storage(error) => error.into(),
            error => Self::internal(error),
        }
    }
}

impl Error {
    pub(crate) fn internal(what: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(what.into())
    }

    pub(crate) const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Denied(_) | Self::CrossOrigin => StatusCode::FORBIDDEN,
            Self::SignInFirst(_) => StatusCode::SEE_OTHER,
            Self::KeyRefused(_) => StatusCode::UNAUTHORIZED,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Stale => StatusCode::CONFLICT,
            Self::Erased => StatusCode::GONE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Timeout | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The word in the keys of texts, `error-<word>-title` and `error-<word>-body`, and in what programs read.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Denied(_) => "denied",
            Self::SignInFirst(_) => "sign-in",
            // On no page: routes that ask for a key are for programs.
            Self::KeyRefused(refused) => refused.word(),
            Self::BadRequest(_) => "bad-request",
            Self::TooMany(_) => "too-many",
            Self::Stale => "stale",
            Self::Erased => "erased",
            Self::TooLarge => "too-large",
            Self::CrossOrigin => "cross-origin",
            Self::Timeout => "timeout",
            Self::Unavailable(_) => "unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

/// A member of the staff was refused an act; the layer that renders it puts it in the audit log.
#[derive(Debug)]
pub struct Refused {
    /// What was refused.
    pub what: Denied,
    /// Where, and to whom.
    pub by: Option<(App, TenantCtx, StaffId, Actor)>,
}

impl Refused {
    /// Writes it into the log.
    pub async fn note(&self) -> Result<(), StorageError> {
        let Some((app, gate, id, actor)) = &self.by else { return Ok(()) };
        let refusal = Refusal { actor: *actor, what: "staff.act_refused", staff: Some(*id), asked: self.what.0.word() };
        app.db.note_refusal(gate, refusal).await
    }
}

impl From<Denied> for Error {
    fn from(what: Denied) -> Self {
        Self::Denied(Box::new(Refused { what, by: None }))
    }
}

impl From<StorageError> for Error {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::NotFound => Self::NotFound,
            StorageError::Erased => Self::Erased,
            StorageError::Stale | StorageError::Duplicate(_) => Self::Stale,
            StorageError::Unavailable(_) => Self::Unavailable(error),
            error => Self::internal(error),
        }
    }
}

/// The error in an answer, for the layer that renders it.
#[derive(Clone)]
pub struct Failed(Arc<Error>);

/// What was refused to a member of the staff, where the answer is that.
pub fn refused(response: &Response) -> Option<Failed> {
    let failed = response.extensions().get::<Failed>()?;
    matches!(*failed.0, Error::Denied(_)).then(|| failed.clone())
}

impl Failed {
    /// Notes it where it belongs in the log.
    pub async fn note(&self) {
        if let Error::Denied(refused) = &*self.0
            && let Err(error) = refused.note().await
        {
            tracing::error!(%error, "a refusal could not be logged");
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::SignInFirst(to) = &self {
            return Redirect::to(to).into_response();
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Failed(Arc::new(self)));
        response
    }
}

/// For addresses that are none of ours.
pub async fn not_found() -> Error {
    Error::NotFound
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: PageHead,
    title: String,
    body: String,
    incident: String,
    /// The reader can try again: the database is away, or it took too long.
    again: bool,
}

/// What went wrong in an answer, noted in the log; none where nothing did.
pub fn failure(response: &mut Response, incident: &str) -> Option<Arc<Error>> {
    let failed = response.extensions_mut().remove::<Failed>().map(|failed| failed.0);
    let error = match failed {
        Some(error) => error,
        None => Arc::new(plain_failure(response)?),
    };
    match &*error {
        Error::Internal(source) => tracing::error!(incident, error = %chain(source.as_ref()), "internal error"),
        Error::Unavailable(source) => tracing::warn!(incident, error = %chain(source), "unavailable"),
        other => tracing::info!(incident, error = %other, "refused"),
    }
    Some(error)
}

/// Makes the page of a failed answer, in the reader's language. The incident is the request's id.
pub fn page(mut response: Response, locale: Locale, incident: &str, home: &str) -> Response {
    let Some(error) = failure(&mut response, incident) else { return response };
    let word = error.word();
    let title = locale.text(&format!("error-{word}-title")).into_owned();
    let body = match &*error {
        Error::BadRequest(message) => locale.message(message).into_owned(),
        Error::TooMany(until) => {
            let until = locale.moment(*until, chrono_tz::UTC);
            locale.text_with("error-too-many-body", &[("until", until.into())]).into_owned()
        }
        _ => locale.text(&format!("error-{word}-body")).into_owned(),
    };
    let page = PageHead {
        title: title.clone(),
        site: crate::view::Site { name: "Countersign".to_owned(), home: home.to_owned() },
        ..PageHead::default()
    };
    let again = matches!(&*error, Error::Unavailable(_) | Error::Timeout);
    let template = ErrorPage { page, title, body, incident: incident.to_owned(), again };
    let mut rendered = Page::new(locale, chrono_tz::UTC, template).status(error.status()).into_response();
    if again {
        rendered.headers_mut().insert(http::header::RETRY_AFTER, http::HeaderValue::from_static("10"));
    }
    keep_headers(&response, &mut rendered);
    rendered
}

/// What the handler and the layers said in headers stays true of the answer that tells of the failure.
pub fn keep_headers(response: &Response, rendered: &mut Response) {
    for (name, value) in response.headers() {
        if name != http::header::CONTENT_LENGTH && name != http::header::CONTENT_TYPE {
            rendered.headers_mut().append(name, value.clone());
        }
    }
}

/// Failures that axum and the layers answer by themselves: they get our page too.
fn plain_failure(response: &Response) -> Option<Error> {
    if response.extensions().get::<crate::render::Unrendered>().is_some() {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND => Some(Error::NotFound),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Error::TooLarge),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            Some(Error::BadRequest(Message::new("error-bad-request-body")))
        }
        StatusCode::FORBIDDEN => Some(Error::CrossOrigin),
        StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => Some(Error::Timeout),
        StatusCode::INTERNAL_SERVER_ERROR => Some(Error::internal("a handler panicked or failed without a word")),
        _ => None,
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut out = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        out.push_str(": ");
        out.push_str(&error.to_string());
        source = error.source();
    }
    out
}

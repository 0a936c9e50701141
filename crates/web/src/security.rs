//! The layers around every route: headers, limits, forms from other sites, request ids, errors, rendering.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{self, Next};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::language::Language;
use domain::randomness::Randomness;
use http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use i18n::Locale;
use rand::Rng;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::{App, Error, error, problem, render};

/// The largest form; uploads have a limit of their own.
const FORM_BYTES: usize = 256 * 1024;
/// After this long a request is answered, one way or the other.
const TIMEOUT: Duration = Duration::from_secs(30);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Headers that are the same on every answer.
const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (http::header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains")),
    (http::header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (http::header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
    (http::header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
];

/// Puts all layers around the routes.
pub fn layers(router: Router<App>, app: &App) -> Router<App> {
    let randomness = app.db.randomness().clone();
    let clock = app.db.clock().clone();
    router
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(CsrfLayer::new().with_insecure_bypass(is_one_click))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(http::StatusCode::GATEWAY_TIMEOUT, TIMEOUT))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            let (randomness, clock) = (randomness.clone(), clock.clone());
            async move { finish(request, next, &randomness, clock.now()).await }
        }))
        .layer(CompressionLayer::new())
}

/// Mail programs post to it by themselves, from wherever they are and without cookies (RFC 8058): what counts is the token
/// in the address, which nobody can guess.
fn is_one_click(_: &Method, uri: &Uri) -> bool {
    let mut parts = uri.path().split('/').skip(1);
    let place = (parts.next(), parts.nth(2), parts.next(), parts.next(), parts.next());
    matches!(place, (Some("t"), Some("subprocessors"), Some("unsubscribe"), Some(_), None))
}

/// The outermost of our own layers: gives the request an id, renders what comes back, and sets the headers.
async fn finish(request: Request, next: Next, randomness: &Randomness, now: chrono::DateTime<chrono::Utc>) -> Response {
    let id = randomness.id(now).to_string();
    let nonce = nonce(randomness);
    let locale = Locale::new(language(request.uri().path(), request.headers()));
    let home = home(request.uri().path());
    let for_programs = problem::is_for_programs(request.uri().path());
    let method = request.method().clone();
    // The path may hold a one-time token, so what is logged is the route that matched.
    let route = request.extensions().get::<axum::extract::MatchedPath>().map(|path| path.as_str().to_owned());
    let begun = std::time::Instant::now();
    let response = next.run(request).await;
    if let Some(refused) = error::refused(&response) {
        refused.note().await;
    }
    let response = match for_programs {
        true => problem::render(response, locale, &id, now),
        false => error::page(response, locale, &id, &home),
    };
    let mut response = render::render(response, &nonce);
    let millis = begun.elapsed().as_millis();
    tracing::info!(request = %id, %method, route, status = response.status().as_u16(), millis, "answered");
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(name).or_insert(value);
    }
    // Answers are for one reader; only files under their hash say otherwise.
    let unkept = if for_programs { "private, no-store" } else { "no-store" };
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(unkept));
    let html = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let policy = if html {
        format!(
            "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; \
             connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
        )
    } else {
        "default-src 'none'; frame-ancestors 'none'; sandbox".to_owned()
    };
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.entry(CONTENT_SECURITY_POLICY).or_insert(policy);
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, id);
    }
    response
}

fn nonce(randomness: &Randomness) -> String {
    let mut bytes = [0; 16];
    randomness.rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The language of an address: `/t/{slug}/{lang}/…` or `/{lang}/…`; else what the browser asks for.
fn language(path: &str, headers: &HeaderMap) -> Language {
    path.split('/').take(4).find_map(Language::from_tag).unwrap_or_else(|| preferred(headers))
}

/// The first of our languages that the browser asks for, in its order; English where there is none.
pub fn preferred(headers: &HeaderMap) -> Language {
    wanted(headers).next().unwrap_or(Language::En)
}

/// Those of our languages that the browser asks for, in its order.
pub fn wanted(headers: &HeaderMap) -> impl Iterator<Item = Language> + '_ {
    let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    wanted.split(',').filter_map(|range| {
        let tag = range.split(';').next()?.trim().to_ascii_lowercase();
        match tag.split('-').next()? {
            // Browsers in Norway ask for "no" and "nn" too; Bokmål is nearest.
            "no" | "nn" | "nb" => Some(Language::Nb),
            tag => Language::from_tag(tag),
        }
    })
}

/// Where an error page leads: the tenant's page, or the front page.
fn home(path: &str) -> String {
    let mut parts = path.split('/').skip(1);
    match (parts.next(), parts.next(), parts.next().and_then(Language::from_tag)) {
        (Some("t"), Some(slug), Some(language)) if slug.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => {
            format!("/t/{slug}/{language}/")
        }
        _ => "/".to_owned(),
    }
}

impl From<axum::extract::multipart::MultipartError> for Error {
    fn from(error: axum::extract::multipart::MultipartError) -> Self {
        if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE {
            Self::TooLarge
        } else {
            Self::BadRequest(domain::message::Message::new("error-bad-request-body"))
        }
    }
}

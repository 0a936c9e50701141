//! Failures as programs read them: `application/problem+json` (RFC 9457), for everything under `/t/{slug}/{lang}/api/`.
//!
//! `type` is left at `about:blank`, for the status says what class of failure it is; `reason` is a word of a closed list
//! that a program can act on, `detail` a sentence for whoever reads its log.

use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use http::HeaderValue;
use http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use i18n::Locale;
use serde_json::json;

use crate::Error;
use crate::api_keys::KeyRefused;
use crate::error::{failure, keep_headers};

/// For how long a program waits where the fault is ours, in seconds.
const A_MOMENT: i64 = 10;

/// Whether an address is asked by programs.
pub fn is_for_programs(path: &str) -> bool {
    let mut parts = path.split('/').skip(1);
    (parts.next(), parts.nth(2)) == (Some("t"), Some("api"))
}

/// Makes the problem of a failed answer; `detail` is in the language of the address. The incident is the request's id.
pub fn render(mut response: Response, locale: Locale, incident: &str, now: DateTime<Utc>) -> Response {
    let Some(error) = failure(&mut response, incident) else { return response };
    let status = error.status();
    let mut body = json!({
        "type": "about:blank", "title": status.canonical_reason(), "status": status.as_u16(), "reason": error.word(),
        "incident": incident,
    });
    if let Some(detail) = detail(&error, locale) {
        body["detail"] = detail.into();
    }
    let mut rendered = (status, body.to_string()).into_response();
    keep_headers(&response, &mut rendered);
    let headers = rendered.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let Error::KeyRefused(refused) = &*error {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge(*refused)));
    }
    let wait = match &*error {
        // Rounded up, so that the second that is named is one at which it works.
        Error::TooMany(until) => Some((*until - now).num_seconds() + 1),
        Error::Unavailable(_) | Error::Timeout => Some(A_MOMENT),
        _ => None,
    };
    if let Some(seconds) = wait {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds.max(1)));
    }
    rendered
}

/// RFC 6750, section 3: without a key no error is named.
const fn challenge(refused: KeyRefused) -> &'static str {
    match refused {
        KeyRefused::Missing => "Bearer realm=\"countersign\"",
        _ => "Bearer realm=\"countersign\", error=\"invalid_token\"",
    }
}

/// The sentence; none where the status says all.
fn detail(error: &Error, locale: Locale) -> Option<String> {
    let key = match error {
        Error::KeyRefused(refused) => return Some(locale.message(&refused.message()).into_owned()),
        Error::TooMany(_) => "api-keys-problem-too-many",
        Error::NotFound => "api-keys-problem-not-found",
        Error::Denied(_) => "api-keys-problem-denied",
        Error::Erased => "api-keys-problem-erased",
        Error::Unavailable(_) | Error::Timeout => "api-keys-problem-unavailable",
        Error::Internal(_) => "api-keys-problem-internal",
        _ => return None,
    };
    Some(locale.text(key).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Access, routes};

    #[test]
    fn programs_are_asked_for_a_key_where_failures_are_theirs_to_read() {
        for route in routes() {
            let asks = matches!(route.access, Access::Program(_));
            assert_eq!(asks, is_for_programs(route.path), "{}", route.path);
        }
        assert!(is_for_programs("/t/fjeld/en/api/v1/nowhere"));
        for path in ["/", "/api/", "/t/fjeld/en/", "/t/api/en/staff", "/x/fjeld/en/api/v1"] {
            assert!(!is_for_programs(path), "{path}");
        }
    }
}

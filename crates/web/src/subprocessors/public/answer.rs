//! Answers to programs that come again and again: what they have already is not sent twice (RFC 9110, 13.1.2).

use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use http::{HeaderMap, StatusCode};
use sha2::{Digest, Sha256};

/// A text, or that it is the one that was sent before. The tag is a weak one, since layers compress what is sent.
pub fn unless_known(asked: &HeaderMap, kind: &'static str, text: String) -> Response {
    let hash = hex::encode(&Sha256::digest(&text)[..16]);
    let tag = format!("W/\"{hash}\"");
    let headers = [(ETAG, tag.clone()), (CACHE_CONTROL, "public, max-age=300".to_owned())];
    let known =
        asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).flat_map(|list| list.split(','));
    if known.map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag.trim_start_matches("W/")) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, [(CONTENT_TYPE, kind)], text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(tag: &str) -> StatusCode {
        let asked = HeaderMap::from_iter([(IF_NONE_MATCH, tag.parse().unwrap())]);
        unless_known(&asked, "text/plain", "words".to_owned()).status()
    }

    #[test]
    fn what_is_known_is_not_sent_again() {
        let first = unless_known(&HeaderMap::new(), "text/plain", "words".to_owned());
        assert_eq!(first.status(), StatusCode::OK);
        let tag = first.headers()[ETAG].to_str().unwrap();
        for known in [tag.to_owned(), tag.replace("W/", ""), format!("\"x\", {tag}"), "*".to_owned()] {
            assert_eq!(status(&known), StatusCode::NOT_MODIFIED, "{known}");
        }
        assert_eq!(status("\"x\""), StatusCode::OK);
    }
}

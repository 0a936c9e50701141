//! Whatever is sent: a clear sentence in the reader's language beside its cause, the right status, and nothing lost.
//!
//! What this leaves to others: links that are used, forged or foreign, and forms sent twice, in `signing`, `people` and
//! `review`; headers at the sink in `mail`; hostile texts in `documents`; kills in `server`.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod links;
mod names;
mod outage;
mod requests;
mod strangers;
mod uploads;
#[path = "../signing/walk.rs"]
#[allow(dead_code, reason = "shared with the tests of signing")]
mod walk;

use domain::language::Language;
use i18n::Locale;

/// The words of a key in a language.
pub fn words(language: Language, key: &str) -> String {
    plain(&Locale::new(language).text(key))
}

/// Without the marks that keep the directions of a sentence's parts apart.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

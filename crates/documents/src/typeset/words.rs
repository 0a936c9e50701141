//! The words that the template prints around an agreement, in the agreement's language.

use domain::message::Arg;
use i18n::Locale;
use serde_json::{Map, Value, json};

use super::attached;
use super::paper::{Paper, State};
use crate::evidence::LogState;

/// Keys under `documents-` whose texts the template prints as they are, under the same name.
const PRINTED: [&str; 40] = [
    "draft-heading",
    "draft-notice",
    "draft-mark",
    "terms-heading",
    "terms-intro",
    "terms-name",
    "terms-value",
    "terms-clause",
    "not-stated",
    "subprocessors-heading",
    "subprocessors-intro",
    "signatures-heading",
    "signatures-intro",
    "signatures-controller",
    "signatures-processor",
    "signatures-registration",
    "signatures-at",
    "signatures-method",
    "signatures-statement",
    "signatures-in-force",
    "signatures-nature",
    "seal-heading",
    "seal-explanation",
    "evidence-heading",
    "evidence-intro",
    "evidence-address",
    "evidence-events",
    "evidence-at",
    "evidence-what",
    "evidence-who",
    "log-heading",
    "recipe-heading",
    "recipe-intro",
    "recipe-result",
    "amendment-words",
    "amendment-clause",
    "amendment-before",
    "amendment-after",
    "amendment-terms",
    "amendment-agreement",
];

/// The printed words by their keys.
pub(super) fn printed(paper: &Paper) -> Value {
    let locale = Locale::new(paper.text.language);
    let mut words: Map<String, Value> =
        PRINTED.iter().map(|key| ((*key).to_owned(), Value::String(text(locale, key)))).collect();
    if let State::Signed(signed) = &paper.state {
        let mut with = |key: &str, name: &str, value: &str| {
            let said = locale.text_with(&format!("documents-{key}"), &[(name, Arg::Text(value.to_owned()))]);
            words.insert(key.to_owned(), Value::String(said.into_owned()));
        };
        with("seal-owner", "owner", &signed.seal_owner);
        if let Some(url) = &signed.evidence.verify_url {
            with("recipe-page", "url", url);
        }
        if let Some(log) = super::log_state(signed) {
            words.insert("log-intro".to_owned(), Value::String(log_intro(locale, &log, attached::EVIDENCE)));
        }
    }
    Value::Object(words)
}

/// What stands over the head of the log on a paper that is no agreement; `file` is the attachment that has it whole.
pub(super) fn log(locale: Locale, log: Option<&LogState>, file: &str) -> Value {
    let Some(log) = log else { return Value::Null };
    json!({ "heading": text(locale, "log-heading"), "intro": log_intro(locale, log, file) })
}

fn log_intro(locale: Locale, log: &LogState, file: &str) -> String {
    let args = [("page", Arg::Text(log.page.clone())), ("file", Arg::Text(file.to_owned()))];
    locale.text_with("documents-log-intro", &args).into_owned()
}

/// The head itself, to the letter: name, number of entries and root of the log.
pub(super) fn log_lines(log: Option<&LogState>) -> Option<Vec<&str>> {
    log.map(|log| log.checkpoint.lines().take(3).collect())
}

/// What is said by the file's structure: descriptions of attachments and of the seal's drawing.
pub(super) fn spoken(locale: Locale) -> Value {
    json!({
        "seal": text(locale, "seal-alt"),
        "attached": {
            attached::AGREEMENT: text(locale, "attached-agreement"),
            attached::TERMS: text(locale, "attached-terms"),
            attached::EVIDENCE: text(locale, "attached-evidence"),
            attached::AMENDMENT: text(locale, "attached-amendment"),
        },
    })
}

/// "Page 3 of 14" around its numbers, which only the typesetter knows: before, between and after them.
pub(super) fn page(locale: Locale) -> [String; 3] {
    const PAGE: &str = "\u{1}";
    const PAGES: &str = "\u{2}";
    let numbers = [("page", Arg::Text(PAGE.to_owned())), ("pages", Arg::Text(PAGES.to_owned()))];
    let said = locale.text_with("documents-page", &numbers);
    let (before, rest) = said.split_once(PAGE).unwrap_or((&said, ""));
    let (between, after) = rest.split_once(PAGES).unwrap_or((rest, ""));
    [before, between, after].map(|part| part.replace(' ', "\u{a0}"))
}

fn text(locale: Locale, key: &str) -> String {
    locale.text(&format!("documents-{key}")).into_owned()
}

//! What happened to an agreement, in words: from the audit log, newest first.

use chrono_tz::Tz;
use domain::message::{Arg, Message};
use i18n::Locale;
use serde_json::Value;
use storage::audit::Entry;

use super::words::{Names, machine};
use crate::view::HistoryEvent;

/// The lines of the history.
pub fn events(locale: Locale, zone: Tz, entries: &[Entry], names: &Names) -> Vec<HistoryEvent> {
    entries
        .iter()
        .rev()
        .filter_map(|entry| {
            let what = what(entry)?;
            Some(HistoryEvent {
                when: locale.moment(entry.at, zone),
                datetime: machine(entry.at),
                what: locale.message(&what).into_owned(),
                who: who(locale, entry, names),
            })
        })
        .collect()
}

/// What an entry says; `None` for one that says nothing to people, such as a step in between.
fn what(entry: &Entry) -> Option<Message> {
    let detail = |name: &str| entry.detail.as_ref().and_then(|detail| detail.get(name));
    Some(match entry.action.as_str() {
        "agreement.begin" => Message::new("life-history-begun"),
        "agreement.override" => Message::new("life-history-overridden"),
        "agreement.invite" => Message::new("life-history-invited"),
        "agreement.sign" => Message::new("life-history-signed"),
        "agreement.review" if detail("act").and_then(Value::as_str) == Some("lay_back") => {
            Message::new("life-history-laid-back")
        }
        "agreement.review" => Message::new("life-history-taken"),
        "agreement.return" => match reasons(entry) {
            Some(reasons) => Message::new("life-history-returned-because").with("reasons", reasons),
            None => Message::new("life-history-returned"),
        },
        "agreement.reject" => match detail("reason").and_then(Value::as_str) {
            Some(reason) => Message::new("life-history-rejected-because").with("reason", reason),
            None => Message::new("life-history-rejected"),
        },
        "agreement.approve" => Message::new("life-history-approved"),
        "agreement.sealed" => Message::new("life-history-sealed"),
        "agreement.withdraw" => Message::new("life-history-withdrawn"),
        "agreement.carry_out" if detail("act").and_then(Value::as_str) == Some("lapse") => {
            Message::new("life-history-lapsed")
        }
        "agreement.carry_out" if detail("act").and_then(Value::as_str) == Some("lapse_amendment") => {
            amendment(entry, "life-history-amendment-lapsed")
        }
        "ending.record" => Message::new("life-history-ending-recorded"),
        "ending.withdraw" => match detail("act").and_then(Value::as_str) {
            Some("ask") => Message::new("life-history-ending-asked"),
            Some("consent") => Message::new("life-history-ending-withdrawn"),
            _ => Message::new("life-history-ending-kept"),
        },
        "ending.choose" => Message::new("life-history-ending-chosen"),
        "ending.effected" => Message::new("life-history-ended"),
        "ending.certified" => Message::new("life-history-erased"),
        "amendment.propose" => amendment(entry, "life-history-amendment-proposed"),
        "amendment.accept" => amendment(entry, "life-history-amendment-accepted"),
        "amendment.decline" => amendment(entry, "life-history-amendment-declined"),
        "amendment.withdraw" => amendment(entry, "life-history-amendment-withdrawn"),
        "amendment.sealed" => amendment(entry, "life-history-amendment-sealed"),
        _ => return None,
    })
}

/// What happened to an amendment, with its number and title; `named` is what it goes by while it has no number.
fn amendment(entry: &Entry, key: &'static str) -> Message {
    let detail = |name: &str| entry.detail.as_ref().and_then(|detail| detail.get(name));
    let number = detail("number").and_then(Value::as_i64).unwrap_or_default();
    let title = detail("title").and_then(Value::as_str).unwrap_or_default();
    let named = match detail("letter").and_then(Value::as_str) {
        Some(letter) => Message::new("life-amendment-open").with("letter", letter).with("title", title).into(),
        None => Arg::from(title),
    };
    Message::new(key).with("number", number).with("title", title).with("named", named)
}

/// The words that an agreement was sent back with, one after the other.
fn reasons(entry: &Entry) -> Option<String> {
    let given: Vec<(String, String)> = serde_json::from_value(entry.detail.as_ref()?.get("reasons")?.clone()).ok()?;
    let words: Vec<_> = given.into_iter().map(|(_, reason)| reason).collect();
    (!words.is_empty()).then(|| words.join(" · "))
}

/// Who did it: a member of the staff by name, a contact by the name that they signed with.
pub fn who(locale: Locale, entry: &Entry, names: &Names) -> String {
    match entry.actor_kind.as_str() {
        "staff" => entry.actor_id.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
        "contact" | "public" => entry
            .detail
            .as_ref()
            .and_then(|detail| detail.get("name"))
            .and_then(Value::as_str)
            .map_or_else(|| locale.text("life-customer").into_owned(), str::to_owned),
        _ => locale.text("life-automatic").into_owned(),
    }
}

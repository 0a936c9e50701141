//! The life line: what has happened to an agreement, and what is expected next.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::agreements::State;
use domain::message::Message;
use i18n::Locale;
use serde_json::Value;
use storage::agreements::Agreement;
use storage::audit::Entry;

use super::history;
use super::words::{self, Names};
use crate::view::LifeEvent;

/// The line, oldest first.
pub fn line(
    locale: Locale,
    zone: Tz,
    agreement: &Agreement,
    entries: &[Entry],
    names: &Names,
    now: DateTime<Utc>,
) -> Vec<LifeEvent> {
    let last_review = entries.iter().rposition(|entry| entry.action == "agreement.review");
    let mut line: Vec<LifeEvent> = entries
        .iter()
        .enumerate()
        .filter_map(|(index, entry)| {
            let in_review = agreement.state == State::InReview && Some(index) == last_review;
            let (word, state) = point(entry, agreement.state, in_review)?;
            let (when, datetime) = match effective_on(entry) {
                Some(day) => (locale.date(day), day.to_string()),
                None => (locale.moment(entry.at, zone), words::machine(entry.at)),
            };
            Some(LifeEvent {
                label: locale.text(&format!("life-{word}")).into_owned(),
                when,
                datetime,
                who: history::who(locale, entry, names),
                state,
                passed: false,
            })
        })
        .collect();
    expected(locale, zone, agreement, words::day(now, zone), &mut line);
    // Ink leads up to the last thing that has happened.
    let happened = line.iter().rposition(|event| !event.datetime.is_empty()).unwrap_or_default();
    for event in line.iter_mut().take(happened) {
        event.passed = true;
    }
    line
}

/// The day on which an agreement ended, where an entry says that it has: it may have been recorded later. None for other
/// entries.
pub fn effective_on(entry: &Entry) -> Option<NaiveDate> {
    let detail = entry.detail.as_ref().filter(|_| entry.action == "ending.effected")?;
    detail.get("effective_on")?.as_str()?.parse().ok()
}

/// What an entry is on the line; reviews that were laid back, and steps in between, are left to the history.
fn point(entry: &Entry, now: State, in_review: bool) -> Option<(&'static str, &'static str)> {
    let lapsed = || entry.detail.as_ref().and_then(|detail| detail.get("act")).and_then(Value::as_str) == Some("lapse");
    Some(match entry.action.as_str() {
        "agreement.begin" => ("begun", "done"),
        "agreement.invite" => ("invited", "done"),
        "agreement.sign" => ("signed", "done"),
        "agreement.review" if in_review => ("in-review", "you"),
        "agreement.return" if now == State::Returned => ("returned", "them"),
        "agreement.return" => ("returned", "done"),
        "agreement.reject" => ("rejected", "late"),
        "agreement.approve" => ("approved", "done"),
        "agreement.sealed" => ("sealed", "done"),
        "agreement.withdraw" => ("withdrawn", "ended"),
        "ending.record" => ("ending-recorded", "done"),
        "ending.effected" => ("ended", "ended"),
        "ending.certified" => ("erased", "done"),
        "agreement.carry_out" if lapsed() => ("lapsed", "late"),
        _ => return None,
    })
}

fn expected(locale: Locale, zone: Tz, agreement: &Agreement, today: NaiveDate, line: &mut Vec<LifeEvent>) {
    let mut later = |word: &str, when: String, state: &'static str| {
        line.push(LifeEvent {
            label: locale.text(&format!("life-{word}")).into_owned(),
            when,
            datetime: String::new(),
            who: String::new(),
            state,
            passed: false,
        });
    };
    let dated = |key: &'static str, date: NaiveDate| locale.message(&Message::new(key).with("date", date)).into_owned();
    let by = agreement.offer_until.map(|until| dated("life-by", words::last_day(until, zone))).unwrap_or_default();
    match agreement.state {
        State::Draft => {
            later("to-sign", String::new(), "them");
            later("to-approve", String::new(), "later");
            later("in-force", String::new(), "later");
        }
        State::Returned => {
            later("to-sign-anew", String::new(), "later");
            later("to-approve", String::new(), "later");
            later("in-force", String::new(), "later");
        }
        State::Submitted => {
            later("to-review", String::new(), "you");
            later("to-approve", by, "later");
            later("in-force", String::new(), "later");
        }
        State::InReview => {
            later("to-approve", by, "later");
            later("in-force", String::new(), "later");
        }
        State::Approved => {
            if agreement.pdf_sha256.is_none() {
                later("to-seal", String::new(), "later");
            }
            if let Some(from) = agreement.in_force_from {
                later("in-force", dated("life-from", from), if from <= today { "done" } else { "later" });
            }
        }
        _ => {}
    }
}

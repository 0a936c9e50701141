//! The life of an agreement, as its controller sees it: what has happened, and what comes next.

use chrono::{DateTime, SecondsFormat, Utc};
use domain::agreements::{Side, State, Tone};
use storage::audit::Entry;

use super::own::Own;
use crate::agreements::effective_on;
use crate::view::LifeEvent;

/// The words of a state for those who wait, act or are done.
pub const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "draft",
        Tone::Ended => "ended",
        Tone::WaitingForThem => "them",
        Tone::WaitingForYou => "you",
        Tone::Done => "done",
        Tone::Refused => "late",
    }
}

/// How an agreement's state looks to its controller.
pub const fn state_tone(state: State) -> &'static str {
    tone(state.tone(Side::Controller))
}

/// What an entry of the log means to the controller, as the end of a key; `None` for what does not concern it.
fn word(entry: &Entry) -> Option<&'static str> {
    let act = entry.detail.as_ref().and_then(|detail| detail.get("act")).and_then(|act| act.as_str());
    Some(match (entry.action.as_str(), act) {
        ("agreement.begin", _) => "begun",
        ("agreement.invite", _) => "invited",
        ("agreement.sign", _) => "signed",
        ("agreement.review", Some("take")) => "review",
        ("agreement.return", _) => "returned",
        ("agreement.approve", _) => "countersigned",
        ("agreement.reject", _) => "rejected",
        ("agreement.withdraw", _) => "withdrawn",
        ("agreement.carry_out", Some("lapse")) => "lapsed",
        ("agreement.sealed", _) => "sealed",
        ("ending.record", _) => "ending-recorded",
        ("ending.effected", _) => "ended",
        ("ending.certified", _) => "erased",
        _ => return None,
    })
}

/// The life line.
pub fn line(own: &Own, entries: &[Entry]) -> Vec<LifeEvent> {
    let locale = own.contact.visit.locale;
    let mut known: Vec<(&'static str, &Entry)> =
        entries.iter().filter_map(|entry| word(entry).map(|word| (word, entry))).collect();
    // A review that changed hands is one review.
    known.dedup_by(|(later, _), (earlier, _)| later == earlier && *later == "review");
    let mut line: Vec<LifeEvent> = known
        .into_iter()
        .map(|(word, entry)| {
            let (when, datetime) = match effective_on(entry) {
                Some(day) => (locale.date(day), day.to_string()),
                None => (locale.moment(entry.at, own.zone()), machine(entry.at)),
            };
            LifeEvent {
                label: locale.text(&format!("signing-life-{word}")).into_owned(),
                when,
                datetime,
                who: who(own, entry),
                state: "done",
                passed: true,
            }
        })
        .collect();
    if let Some(last) = line.last_mut() {
        last.state = state_tone(own.agreement.state);
        last.passed = false;
    }
    line.extend(ahead(own));
    line
}

/// What has not happened yet.
fn ahead(own: &Own) -> Vec<LifeEvent> {
    let locale = own.contact.visit.locale;
    let later = |word: &str, who: String| LifeEvent {
        label: locale.text(&format!("signing-life-{word}")).into_owned(),
        when: String::new(),
        datetime: String::new(),
        who,
        state: "later",
        passed: false,
    };
    let nobody = String::new;
    match own.agreement.state {
        State::Draft | State::Returned => {
            vec![later("signed", nobody()), later("countersigned", nobody()), later("in-force", nobody())]
        }
        State::Submitted | State::InReview => {
            let by = own.last_day().map(|day| locale.text_with("signing-life-by", &[("day", day.into())]).into_owned());
            vec![later("countersigned", by.unwrap_or_default()), later("in-force", nobody())]
        }
        State::Approved => own
            .agreement
            .in_force_from
            .map(|day| LifeEvent {
                when: locale.date(day),
                datetime: day.to_string(),
                state: if day <= own.today() { "done" } else { "later" },
                ..later("in-force", nobody())
            })
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

fn who(own: &Own, entry: &Entry) -> String {
    let named = entry.detail.as_ref().and_then(|detail| detail.get("name")).and_then(|name| name.as_str());
    match (named, entry.actor_kind.as_str()) {
        (Some(name), _) => name.to_owned(),
        (None, "staff") => own.contact.profile.name.clone(),
        (None, "contact") => own.agreement.form.signatory.trim().to_owned(),
        _ => String::new(),
    }
}

fn machine(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

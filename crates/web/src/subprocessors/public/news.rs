//! A change in words.

use chrono::{DateTime, Utc};
use domain::message::Message;
use domain::subprocessors::{ChangeState, headlines};
use storage::subprocessors::changes::{Act, ActKind};

use super::read::Told;
use crate::subprocessors::describe::Reader;
use crate::visit::Visit;

/// A change, as lists and its own page show it.
pub struct News {
    pub href: String,
    /// "Change 3: Nordsky AS"
    pub title: String,
    /// One of the component's five.
    pub tone: &'static str,
    pub state: String,
    /// What changes, a line each.
    pub lines: Vec<String>,
    pub why: String,
    pub announced: DateTime<Utc>,
    /// The day that was planned when it was announced.
    pub planned: String,
    /// The day that holds now; empty where it was not moved.
    pub moved: String,
    pub acts: Vec<ActLine>,
}

/// What the processor did about it since.
pub struct ActLine {
    pub what: String,
    pub at: DateTime<Utc>,
    pub words: String,
}

impl News {
    pub fn new(visit: &Visit, reader: &Reader, told: &Told) -> Self {
        let change = &told.change;
        let moved = change.effect != change.planned;
        let (tone, state) = match change.state {
            ChangeState::Announced if moved => ("them", "subprocessors-public-state-moved"),
            ChangeState::Announced => ("them", ChangeState::Announced.text()),
            ChangeState::Effective => ("done", ChangeState::Effective.text()),
            state => ("draft", state.text()),
        };
        Self {
            href: visit.to(&format!("subprocessors/changes/{}", change.id)),
            title: title(reader, told),
            tone,
            state: reader.say(state),
            lines: lines(reader, told),
            why: reader.words(&change.said.why).trim().to_owned(),
            announced: change.announced_at.unwrap_or(change.begun_at),
            planned: reader.locale.date(change.planned),
            moved: if moved { reader.locale.date(change.effect) } else { String::new() },
            acts: change.acts.iter().map(|one| act(reader, one)).collect(),
        }
    }
}

/// "Change 3: Nordsky AS and Fjordlager AS"
pub fn title(reader: &Reader, told: &Told) -> String {
    let names = told.touched.iter().filter_map(|entry| Some(entry.profile()?.name.clone()));
    let message = Message::new("subprocessors-public-change")
        .with("number", i64::from(told.change.number.unwrap_or_default()))
        .with("names", reader.list(names.collect()));
    reader.message(&message)
}

/// What changes, a line each.
pub fn lines(reader: &Reader, told: &Told) -> Vec<String> {
    let of = told.touched.iter().map(|entry| headlines(entry.before.as_ref(), entry.after.as_ref(), &entry.facets));
    of.flatten().map(|line| reader.message(&line)).collect()
}

/// What was done, with the day that something was moved to.
pub fn act(reader: &Reader, act: &Act) -> ActLine {
    let what = match act.kind {
        ActKind::Moved(day) => reader.message(&Message::new("subprocessors-public-act-moved").with("day", day)),
        ActKind::Corrected => reader.say("subprocessors-public-act-corrected"),
        ActKind::Withdrawn => reader.say("subprocessors-public-act-withdrawn"),
        ActKind::Effective => reader.say("subprocessors-public-act-effective"),
    };
    ActLine { what, at: act.at, words: reader.words(&act.said.why).trim().to_owned() }
}

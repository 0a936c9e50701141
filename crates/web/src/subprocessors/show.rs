//! One entry: what is known of it, what is lacking, who stands above and below it, and what became of it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::ids::SubprocessorId;
use domain::permissions::{Action, action};
use domain::subprocessors::{Chain, Profile};
use http::StatusCode;
use serde::Deserialize;
use storage::StorageError;
use storage::subprocessors::{self, Entry, History, Version};

use super::changed::happened;
use super::describe::{PlaceLine, Reader, WorkLine};
use super::list::{day_of, lacks, reader};
use super::{Which, at, crumbs};
use crate::view::{HistoryEvent, Link, PageHead, Row};
use crate::visit::{Staff, zone};
use crate::{Error, Result, filters};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    on: String,
    done: String,
}

#[derive(Template)]
#[template(path = "subprocessors/show.html")]
struct Show {
    page: PageHead,
    crumbs: Vec<Link>,
    /// What an act did, or why this page stands where another was expected; empty for nothing.
    notice: String,
    notice_tone: &'static str,
    name: String,
    on: String,
    tone: &'static str,
    state: String,
    lacks: String,
    facts: Vec<Row>,
    papers: Vec<Row>,
    work: Vec<WorkLine>,
    places: Vec<PlaceLine>,
    above: Vec<Link>,
    below: Vec<Below>,
    history: Vec<HistoryEvent>,
    /// Where it is changed and ended; empty for those who may not, and once it has ended.
    edit: String,
    end: String,
}

struct Below {
    href: String,
    name: String,
    depth: usize,
}

pub async fn get(staff: Staff, which: Which, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let done = ["kept", "ended"].into_iter().find(|done| *done == asked.done);
    let notice = done.map(|done| staff.visit.locale.text(&format!("subprocessors-done-{done}")).into_owned());
    page(staff, which, &asked.on, (notice.unwrap_or_default(), "done"), StatusCode::OK).await
}

/// The page as of a day; `notice` is what is said first.
pub async fn page(
    mut staff: Staff,
    Which(id): Which,
    asked: &str,
    (notice, notice_tone): (String, &'static str),
    status: StatusCode,
) -> Result<Response> {
    let day = day_of(&staff, asked)?;
    let history = subprocessors::history(&mut staff.tx, id).await?;
    let entries = subprocessors::list(&mut staff.tx, day).await?;
    let reader = reader(&staff, day);
    // Before its first day an entry is shown as it came.
    let version = history.on(day).or_else(|| history.versions.last()).ok_or(Error::NotFound)?;
    let profile = &version.profile;
    let (tone, state) = standing(version, day);
    let may = Action::KeepSubprocessors.allows(&staff.actor) && !newest(&history).is_some_and(|one| one.ended);
    let act = |page: &str| if may { at(&staff, id, page) } else { String::new() };
    let (above, below) = around(&staff, id, profile, &entries);
    let template = Show {
        page: staff.head_with(profile.name.clone()),
        crumbs: crumbs(&staff),
        notice,
        notice_tone,
        name: profile.name.clone(),
        on: day.to_string(),
        tone,
        state: reader.say(state),
        lacks: lacks(&reader, profile),
        facts: facts(&reader, version),
        papers: papers(&reader, profile),
        work: profile.work.iter().map(|work| reader.work(work)).collect(),
        places: profile.locations.iter().map(|place| reader.place(place)).collect(),
        above,
        below,
        history: events(&staff, &reader, &history),
        edit: act("edit"),
        end: act("end"),
    };
    Ok(staff.page(template).status(status).into_response())
}

/// The version that edits go on from: the newest that is not only planned.
pub fn newest(history: &History) -> Option<&Version> {
    history.on(NaiveDate::MAX)
}

/// An entry with its history, to be changed.
pub async fn open(staff: &mut Staff, id: SubprocessorId) -> Result<(History, Version)> {
    let history = subprocessors::history(&mut staff.tx, id).await?;
    match newest(&history).cloned() {
        Some(version) if !version.ended => Ok((history, version)),
        Some(_) => Err(Error::Stale),
        None => Err(StorageError::NotFound.into()),
    }
}

fn standing(version: &Version, day: NaiveDate) -> (&'static str, &'static str) {
    match (version.ended, day < version.from) {
        (_, true) => ("them", "subprocessors-state-later"),
        (true, _) => ("draft", "subprocessors-state-ended"),
        _ => ("done", "subprocessors-state-listed"),
    }
}

fn facts(reader: &Reader, version: &Version) -> Vec<Row> {
    let mut rows = reader.company(&version.profile);
    let from = reader.locale.date(version.from);
    rows.push(Row { label: reader.say("subprocessors-fact-from"), value: from, change: String::new() });
    rows
}

pub fn papers(reader: &Reader, profile: &Profile) -> Vec<Row> {
    let dpa = profile.dpa.as_ref().map(|paper| {
        let signed = paper.signed_on.map(|day| reader.locale.date(day)).unwrap_or_default();
        let parts = [paper.title.clone(), signed, paper.reference.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    });
    let assessments: Vec<_> = profile.assessments.iter().map(|made| reader.assessment(made)).collect();
    let row = |label: &str, value: String| Row { label: reader.say(label), value, change: String::new() };
    vec![
        row("subprocessors-group-dpa", dpa.unwrap_or_default()),
        row("subprocessors-group-assessments", assessments.join("\n\n")),
    ]
}

/// Those above, the farthest first, and those below, in the order of lists.
fn around(staff: &Staff, id: SubprocessorId, profile: &Profile, entries: &[Entry]) -> (Vec<Link>, Vec<Below>) {
    let names: BTreeMap<_, _> = entries.iter().map(|entry| (entry.id, entry.profile.name.as_str())).collect();
    let known = entries.iter().filter(|entry| entry.id != id).map(|entry| (entry.id, entry.profile.below));
    // As this version says, which may be another than that of the day.
    let chain = Chain::new(known.chain([(id, profile.below)]));
    let link =
        |id: SubprocessorId| names.get(&id).map(|name| Link { href: at(staff, id, ""), label: (*name).to_owned() });
    let mut above: Vec<_> = chain.above(id).filter_map(link).collect();
    above.reverse();
    let own = chain.depth(id).unwrap_or_default();
    let below = chain.below(id).filter_map(|one| {
        let Link { href, label } = link(one)?;
        Some(Below { href, name: label, depth: chain.depth(one).unwrap_or(own).saturating_sub(own).min(5) })
    });
    (above, below.collect())
}

fn events(staff: &Staff, reader: &Reader, history: &History) -> Vec<HistoryEvent> {
    let zone = zone(&staff.profile);
    let versions = &history.versions;
    let event = |(index, one): (usize, &Version)| {
        let what = happened(versions.get(index + 1), one).into_iter().map(|key| reader.say(key)).collect();
        let args = [("what", reader.list(what).into()), ("moment", reader.locale.moment(one.at, zone).into())];
        HistoryEvent {
            when: reader.locale.date(one.from),
            datetime: one.from.to_string(),
            what: reader.locale.text_with("subprocessors-event", &args).into_owned(),
            who: one.by.clone(),
        }
    };
    versions.iter().enumerate().map(event).collect()
}

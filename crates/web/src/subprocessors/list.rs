//! The registry as of a day: the chain as a tree, what is lacking, where data is.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, NaiveDate};
use domain::ids::SubprocessorId;
use domain::language::Language;
use domain::message::Message;
use domain::permissions::{Action, action};
use domain::subprocessors::{Chain, Location, Profile, ground_faults, missing};
use serde::Deserialize;
use storage::subprocessors::{self, Entry};

use super::at;
use super::describe::{Reader, next_assessment};
use super::map::{Map, map};
use super::paper;
use crate::record::on;
use crate::view::{Chip, Link, PageHead};
use crate::visit::Staff;
use crate::{Error, Result, filters};

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub on: String,
    pub show: String,
    /// Of a document in parts.
    pub part: String,
    done: String,
}

/// What can be shown alone.
const SHOWN: [&str; 5] = ["all", "incomplete", "grounds", "third", "services"];

struct Line {
    href: String,
    name: String,
    /// How far below the tenant, for the indent; 5 at most.
    depth: usize,
    /// Who engages it; empty where the tenant does.
    below: String,
    what: String,
    countries: Vec<(String, bool)>,
    tone: &'static str,
    state: String,
    /// What is lacking of what must be known of everybody; empty for nothing.
    lacks: String,
    next: String,
    late: bool,
}

#[derive(Template)]
#[template(path = "subprocessors/list.html")]
struct List {
    page: PageHead,
    notice: String,
    on: String,
    day: String,
    chips: Vec<Chip>,
    lines: Vec<Line>,
    /// There is nothing at all on that day.
    empty: bool,
    /// What is wrong with the chain as a whole.
    faults: Vec<String>,
    map: Option<Map>,
    csv: String,
    json: String,
    /// The same as a document, in parts where it is long.
    pdf: Vec<Link>,
    /// Where changes are written and announced.
    changes: String,
    /// Where entries are added and read in; empty for those who may not.
    new: String,
    import: String,
}

/// Reads as the staff do.
pub fn reader(staff: &Staff, day: NaiveDate) -> Reader {
    let first = staff.profile.languages.first().copied().unwrap_or(Language::En);
    Reader { locale: staff.visit.locale, first, day }
}

/// The day that an address asks for; today where it asks for none.
///
/// # Errors
/// [`Error::BadRequest`] for what is no day, or none of our calendar.
pub fn day_of(staff: &Staff, asked: &str) -> Result<NaiveDate> {
    let (day, _) = on(staff, asked)?;
    if day.year() < 1 { Err(Error::BadRequest(Message::new("record-problem-day"))) } else { Ok(day) }
}

/// Whether the entry belongs into a part of the list.
fn is_in(show: &str, profile: &Profile, day: NaiveDate) -> bool {
    match show {
        "incomplete" => profile.is_subprocessor() && !missing(profile).is_empty(),
        "grounds" => has_faults(profile, day),
        "third" => profile.locations.iter().any(Location::is_third),
        "services" => !profile.is_subprocessor(),
        _ => true,
    }
}

fn has_faults(profile: &Profile, day: NaiveDate) -> bool {
    profile.locations.iter().any(|one| ground_faults(one, day).iter().any(|fault| !fault.is_hint()))
}

pub async fn get(mut staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.permit::<action::ViewSubprocessors>()?;
    let day = day_of(&staff, &asked.on)?;
    let entries = subprocessors::list(&mut staff.tx, day).await?;
    let reader = reader(&staff, day);
    let locale = staff.visit.locale;
    let show = SHOWN.into_iter().find(|one| *one == asked.show).unwrap_or("all");
    let by_id: BTreeMap<SubprocessorId, &Entry> = entries.iter().map(|entry| (entry.id, entry)).collect();
    let chain = Chain::new(entries.iter().map(|entry| (entry.id, entry.profile.below)));
    let ordered = chain.in_order().filter_map(|(id, depth)| by_id.get(&id).map(|entry| (*entry, depth)));
    let lines = ordered.filter(|(entry, _)| is_in(show, &entry.profile, day)).map(|(entry, depth)| {
        let above = entry.profile.below.and_then(|id| by_id.get(&id)).map(|above| above.profile.name.clone());
        line(&staff, &reader, entry, (depth, above.unwrap_or_default()))
    });
    let root = staff.visit.to("staff/subprocessors");
    let asked_day = if asked.on.trim().is_empty() { String::new() } else { format!("on={day}&") };
    let chips = SHOWN.map(|one| Chip {
        href: format!("{root}?{asked_day}show={one}"),
        label: locale.text(&format!("subprocessors-show-{one}")).into_owned(),
        count: Some(entries.iter().filter(|entry| is_in(one, &entry.profile, day)).count().to_string()),
        current: one == show,
    });
    let may = Action::KeepSubprocessors.allows(&staff.actor);
    let for_those_who_may = |page: &str| if may { format!("{root}/{page}") } else { String::new() };
    let name = |id: SubprocessorId| by_id.get(&id).map(|entry| entry.profile.name.clone()).unwrap_or_default();
    let notice = ["imported"].into_iter().find(|done| *done == asked.done);
    let template = List {
        page: staff.head("subprocessors-title"),
        notice: notice.map(|done| reader.say(&format!("subprocessors-done-{done}"))).unwrap_or_default(),
        on: day.to_string(),
        day: locale.date(day),
        chips: chips.into(),
        lines: lines.collect(),
        empty: entries.is_empty(),
        faults: chain.faults().iter().map(|fault| reader.message(&fault.message(name))).collect(),
        map: map(&reader, entries.iter().map(|entry| &entry.profile)),
        changes: format!("{root}/changes"),
        csv: format!("{root}.csv?on={day}"),
        json: format!("{root}.json?on={day}"),
        pdf: paper::links(&reader, &format!("{root}.pdf?on={day}"), &entries),
        new: for_those_who_may("new"),
        import: for_those_who_may("import"),
    };
    Ok(staff.page(template).into_response())
}

fn line(staff: &Staff, reader: &Reader, entry: &Entry, (depth, below): (usize, String)) -> Line {
    let profile = &entry.profile;
    let faults: Vec<_> = profile.locations.iter().flat_map(|one| ground_faults(one, reader.day)).collect();
    let third = profile.locations.iter().any(Location::is_third);
    let (tone, state) = match (faults.iter().any(|fault| !fault.is_hint()), faults.is_empty(), third) {
        (true, ..) => ("late", "subprocessors-place-wrong"),
        (_, false, _) => ("you", "subprocessors-place-look"),
        (_, _, true) => ("done", "subprocessors-place-good"),
        _ if profile.locations.is_empty() => ("draft", "subprocessors-place-none"),
        _ => ("draft", "subprocessors-place-eea"),
    };
    let what = profile.work.iter().map(|work| reader.work(work).what.lines().next().unwrap_or_default().to_owned());
    let next = next_assessment(profile);
    Line {
        href: at(staff, entry.id, ""),
        name: profile.name.clone(),
        depth: depth.min(5),
        below,
        what: if profile.is_subprocessor() {
            reader.list(what.filter(|text| !text.is_empty()).collect())
        } else {
            reader.say(profile.role.text())
        },
        countries: reader.countries(profile),
        tone,
        state: reader.say(state),
        lacks: lacks(reader, profile),
        next: next.map(|day| reader.locale.date(day)).unwrap_or_default(),
        late: next.is_some_and(|next| next < reader.day),
    }
}

/// What is lacking of what must be known of every sub-processor, as one sentence; empty for nothing.
pub fn lacks(reader: &Reader, profile: &Profile) -> String {
    if !profile.is_subprocessor() {
        return String::new();
    }
    reader.list(missing(profile).into_iter().map(|lack| reader.say(lack.text())).collect())
}

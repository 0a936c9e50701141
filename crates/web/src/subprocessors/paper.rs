//! The list as a document: in the reader's language, in parts where it is long, made when somebody asks for it and kept
//! nowhere. It is not sealed: it says what the registry says, and the registry's history is in the log.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use axum::response::Response;
use chrono::{DateTime, SecondsFormat, Utc};
use documents::typeset::{Branch, Chapter, Company, Fact, SubprocessorList, Typesetter};
use domain::ids::SubprocessorId;
use domain::message::Message;
use domain::subprocessors::{Chain, Location, Profile};
use serde_json::json;
use storage::subprocessors::Entry;
use storage::tenants::Profile as Tenant;
use tokio::sync::Semaphore;

use super::describe::{PlaceLine, Reader, WorkLine};
use super::show::papers;
use crate::signing::files::attachment;
use crate::view::{Link, Row};
use crate::visit::zone;
use crate::{Error, Result};

/// So many companies at most stand in a part.
const MOST: usize = 200;
/// So long is what is known of them, in bytes, unless one company alone is longer.
const LONGEST: usize = 300_000;
/// Lists that are typeset at once: each may take a sixth of a gigabyte.
static TYPESETTING: Semaphore = Semaphore::const_new(1);
/// A tree is indented this far at most; who engages whom stands in its words too.
const DEEPEST: usize = 8;

/// Whose list, for whom.
pub struct Wanted<'a> {
    pub reader: Reader,
    pub tenant: &'a Tenant,
    pub at: DateTime<Utc>,
    /// The agreement's reference where a customer takes it home; none for the staff's own, with papers and assessments.
    pub agreement: Option<&'a str>,
}

/// The entries as they are printed: down the chain, services that are no sub-processors last.
fn ordered(entries: &[Entry]) -> Vec<(&Entry, usize)> {
    let by_id: BTreeMap<SubprocessorId, &Entry> = entries.iter().map(|entry| (entry.id, entry)).collect();
    let chain = Chain::new(entries.iter().map(|entry| (entry.id, entry.profile.below)));
    let all = chain.in_order().filter_map(|(id, depth)| by_id.get(&id).map(|entry| (*entry, depth)));
    let (mut companies, services): (Vec<_>, Vec<_>) = all.partition(|(entry, _)| entry.profile.is_subprocessor());
    companies.extend(services);
    companies
}

/// Where each part begins and ends; one part at least.
fn parts(ordered: &[(&Entry, usize)]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut first, mut length) = (0, 0);
    for (index, (entry, _)) in ordered.iter().enumerate() {
        let own = serde_json::to_string(&entry.profile).map_or(0, |text| text.len());
        if index > first && (index - first == MOST || length + own > LONGEST) {
            parts.push(first..index);
            (first, length) = (index, 0);
        }
        length += own;
    }
    parts.push(first..ordered.len());
    parts
}

/// A link for each part; `href` is the address of the first, with its query.
pub fn links(reader: &Reader, href: &str, entries: &[Entry]) -> Vec<Link> {
    let count = parts(&ordered(entries)).len();
    let link = |number: usize| Link {
        href: format!("{href}&part={number}"),
        label: reader.message(&Message::new("subprocessors-paper-go-part").with("number", number).with("count", count)),
    };
    match count {
        1 => vec![Link { href: href.to_owned(), label: reader.say("subprocessors-paper-go") }],
        _ => (1..=count).map(link).collect(),
    }
}

/// An entry as the reader is told of it.
struct Shown<'a> {
    entry: &'a Entry,
    depth: usize,
    profile: Profile,
}

/// A part of the list in words; `asked` is its number as the address has it, empty for the first.
///
/// # Errors
/// [`Error::NotFound`] for a part that is not there.
pub fn list(wanted: &Wanted<'_>, entries: &[Entry], asked: &str) -> Result<SubprocessorList> {
    let Wanted { reader, tenant, at, agreement } = wanted;
    let ordered = ordered(entries);
    let parts = parts(&ordered);
    let number: usize = if asked.is_empty() { 1 } else { asked.parse().map_err(|_| Error::NotFound)? };
    let range = number.checked_sub(1).and_then(|index| parts.get(index)).ok_or(Error::NotFound)?;
    let names: BTreeMap<_, _> = entries.iter().map(|entry| (entry.id, entry.profile.name.as_str())).collect();
    let below = |profile: &Profile| profile.below.and_then(|id| names.get(&id)).map(|name| (*name).to_owned());
    let (companies, services): (Vec<_>, Vec<_>) = ordered
        .get(range.clone())
        .unwrap_or_default()
        .iter()
        .map(|(entry, depth)| Shown { entry, depth: *depth, profile: for_reader(&entry.profile, agreement.is_some()) })
        .partition(|shown| shown.profile.is_subprocessor());
    let key = if parts.len() == 1 { "subprocessors-paper-subtitle" } else { "subprocessors-paper-subtitle-part" };
    let said = Message::new(key).with("processor", tenant.name.as_str()).with("day", reader.day);
    let subtitle = reader.message(&said.with("number", number).with("count", parts.len()));
    let title = reader.say("subprocessors-title");
    let running = format!("{title} · {subtitle}");
    let branch = |shown: &Shown<'_>| Branch {
        depth: shown.depth.saturating_sub(1).min(DEEPEST),
        text: engaged(reader, &shown.profile.name, below(&shown.profile)),
    };
    let chapter = |heading: &str, lede: String, of: &[Shown<'_>]| Chapter {
        heading: reader.say(heading),
        lede,
        companies: of.iter().map(|one| company(reader, one, below(&one.profile))).collect(),
    };
    let chapters = [
        chapter("subprocessors-own-list", String::new(), &companies),
        match agreement {
            Some(_) => chapter("subprocessors-own-services", reader.say("subprocessors-own-services-body"), &services),
            None => chapter("subprocessors-show-services", String::new(), &services),
        },
    ];
    Ok(SubprocessorList {
        id: running.clone(),
        language: reader.locale.language(),
        at: *at,
        file_title: running,
        title,
        subtitle,
        lede: lede(wanted, entries),
        facts: facts(wanted),
        chain_heading: reader.say("subprocessors-chain"),
        chain: companies.iter().map(branch).collect(),
        chapters: chapters.into_iter().filter(|chapter| !chapter.companies.is_empty()).collect(),
        attached: reader.say("record-volume-attached"),
        json: data(wanted, companies.iter().chain(&services), (number, parts.len()))?,
    })
}

/// Typesets it, after everything else of the request was let go of.
pub async fn pressed(typesetter: Arc<Typesetter>, list: SubprocessorList) -> Result<Response> {
    let name = format!("{}.pdf", list.file_title);
    let place = TYPESETTING.acquire().await.map_err(Error::internal)?;
    let press = move || {
        // Held until it is set, whether or not anybody still waits for it.
        let _place = place;
        typesetter.subprocessors(&list)
    };
    let pdf = tokio::task::spawn_blocking(press).await.map_err(Error::internal)?;
    attachment(&name, "application/pdf", pdf.map_err(Error::internal)?)
}

fn for_reader(profile: &Profile, is_customer: bool) -> Profile {
    if is_customer { profile.for_customers() } else { profile.clone() }
}

fn engaged(reader: &Reader, name: &str, below: Option<String>) -> String {
    let below = below.map(|above| reader.message(&Message::new("subprocessors-below").with("name", above)));
    [Some(name.to_owned()), below].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn lede(wanted: &Wanted<'_>, entries: &[Entry]) -> String {
    let reader = &wanted.reader;
    match (entries.is_empty(), wanted.agreement) {
        (true, _) => reader.say("subprocessors-empty-title"),
        (false, None) => reader.say("subprocessors-paper-lede"),
        (false, Some(_)) => {
            reader.message(&Message::new("subprocessors-paper-own-lede").with("processor", wanted.tenant.name.as_str()))
        }
    }
}

fn facts(wanted: &Wanted<'_>) -> Vec<Fact> {
    let Wanted { reader, tenant, at, agreement } = wanted;
    let facts = [
        ("record-processor", tenant.name.clone()),
        ("record-registration", tenant.registration.clone()),
        ("record-address", tenant.address.clone()),
        ("record-agreement", agreement.unwrap_or_default().to_owned()),
        ("record-papers-day", reader.locale.date(reader.day)),
        ("subprocessors-paper-made", reader.locale.moment(*at, zone(tenant))),
    ];
    let facts = facts.into_iter().map(|(name, value)| Fact { name: reader.say(name), value: flat(&value) });
    facts.filter(|fact| !fact.value.is_empty()).collect()
}

/// A text of several lines as one.
fn flat(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("; ")
}

fn company(reader: &Reader, shown: &Shown<'_>, below: Option<String>) -> Company {
    let above =
        below.map(|above| Row { label: reader.say("subprocessors-field-below"), value: above, change: String::new() });
    let facts = above.into_iter().chain(reader.company(&shown.profile)).map(pair).collect();
    let work = shown.profile.work.iter().map(|work| of_work(reader, reader.work(work)));
    // What a ground lacks follows from all papers, those that the reader does not get too.
    let places = shown.entry.profile.locations.iter().zip(&shown.profile.locations);
    let places = places.map(|(known, told)| of_place(reader, reader.place(known), told));
    let papers = papers(reader, &shown.profile).into_iter().map(pair).collect();
    let all = std::iter::once(facts).chain(work).chain(places).chain([papers]);
    let said = all.map(|one: Vec<_>| one.into_iter().filter(|(_, value)| !value.is_empty()).collect::<Vec<_>>());
    Company { name: shown.profile.name.clone(), paragraphs: said.filter(|one| !one.is_empty()).collect() }
}

fn pair(row: Row) -> (String, String) {
    (row.label, flat(&row.value))
}

fn of_work(reader: &Reader, line: WorkLine) -> Vec<(String, String)> {
    let data = std::iter::once(line.data).chain(line.special).filter(|part| !part.is_empty()).collect();
    let named = |key: &str, value: String| (reader.say(key), flat(&value));
    vec![
        named("subprocessors-field-service", line.service),
        named("subprocessors-fact-what", line.what),
        named("subprocessors-field-responsible", line.responsible),
        named("subprocessors-field-data", reader.list(data)),
        named("subprocessors-field-people", line.people),
    ]
}

fn of_place(reader: &Reader, line: PlaceLine, told: &Location) -> Vec<(String, String)> {
    let state = std::iter::once(line.state).chain(line.faults).collect::<Vec<_>>().join("; ");
    let papers = told.transfer.as_ref();
    let of_paper = |is_told: Option<bool>, text: String| if is_told == Some(true) { text } else { String::new() };
    let named = |key: &str, value: String| (reader.say(key), flat(&value));
    vec![
        named("subprocessors-field-place", line.place),
        named("subprocessors-field-uses", line.uses),
        named("subprocessors-field-ground", line.ground),
        named("subprocessors-field-document", of_paper(papers.map(|one| !one.document.is_empty()), line.document)),
        named(
            "subprocessors-field-transfer-assessed",
            of_paper(papers.map(|one| one.assessment.is_some()), line.assessed),
        ),
        named("subprocessors-column-state", state),
    ]
}

/// `subprocessors.json`: the same for machines, in the form of the registry's own.
fn data<'a>(
    wanted: &Wanted<'_>,
    shown: impl Iterator<Item = &'a Shown<'a>>,
    (part, parts): (usize, usize),
) -> Result<String> {
    let entry = |shown: &Shown<'_>| {
        let Entry { id, number, from, .. } = shown.entry;
        json!({ "id": id, "version": number, "from": from, "profile": shown.profile })
    };
    let data = json!({
        "format": "countersign subprocessors 1",
        "on": wanted.reader.day,
        "made_at": wanted.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        "processor": wanted.tenant.name,
        "part": part,
        "parts": parts,
        "entries": shown.map(entry).collect::<Vec<_>>(),
    });
    serde_json::to_string(&data).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;

    fn entries(count: u128, owner: &str) -> Vec<Entry> {
        let entry = |number: u128| {
            let profile = Profile { name: format!("Sky {number} AS"), owner: owner.to_owned(), ..Profile::default() };
            let from = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            Entry { id: Uuid::from_u128(number + 1).into(), number: 1, from, profile }
        };
        (0..count).map(entry).collect()
    }

    #[test]
    fn every_company_stands_in_one_part_and_no_part_is_too_long() {
        for (count, owner, expected) in [(0, 0, 1), (200, 0, 1), (201, 0, 2), (2_000, 0, 10), (3, 400_000, 3)] {
            let entries = entries(count, &"x".repeat(owner));
            let parts = parts(&ordered(&entries));
            assert_eq!(parts.len(), expected, "{count}");
            assert_eq!(parts.iter().map(Range::len).sum::<usize>(), entries.len());
            assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start && !pair[1].is_empty()));
        }
    }
}

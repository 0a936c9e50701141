//! Who works for the processor, to a customer's people: the list as it stands today, beside what their own agreement was
//! signed with.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::language::Language;
use domain::permissions::action;
use domain::subprocessors::{Chain, Subprocessor};
use storage::subprocessors::{self, Entry};
use storage::{StorageError, agreements, templates};

use super::changes::words::{noticed, title, what};
use super::describe::{PlaceLine, Reader, WorkLine};
use super::list::Asked;
use super::map::{Map, map};
use super::notices::{AdditionView, Gated, additions, gate_map, gated};
use super::paper;
use crate::signing::own::Own;
use crate::signing::sections::sections;
use crate::view::{Link, PageHead, RailItem, Row};
use crate::{Result, filters};

struct Card {
    id: String,
    name: String,
    /// Who engages it; empty where the processor does.
    below: String,
    facts: Vec<Row>,
    work: Vec<WorkLine>,
    places: Vec<PlaceLine>,
    /// Whether it may process for this agreement: tone and sentence; empty for what needs no authorisation.
    tone: &'static str,
    standing: String,
    used: Vec<String>,
}

/// A change that this agreement was told of.
struct Told {
    href: String,
    title: String,
    effect: String,
    what: Vec<String>,
    tone: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "subprocessors/own.html")]
struct List {
    page: PageHead,
    back: String,
    sections: Vec<RailItem>,
    processor: String,
    day: String,
    /// Where data is for this agreement; of the whole list where it is not in force.
    map: Option<Map>,
    /// The sub-processors that are not on it; empty for none.
    absent: String,
    cards: Vec<Card>,
    /// Standard services of third parties, which are no sub-processors.
    services: Vec<Card>,
    /// The changes that this agreement was told of, the newest first.
    told: Vec<Told>,
    /// What approvals have added to an appendix of the agreement.
    additions: Vec<AdditionView>,
    /// The list of the agreement itself; none where it is not in force.
    signed: Option<Signed>,
    /// The day as of which the list can be taken home, and the documents.
    on: String,
    pdf: Vec<Link>,
}

/// The list that the agreement was signed with.
struct Signed {
    rows: Vec<Subprocessor>,
    /// Names that stand in one of the two lists only.
    only_signed: String,
    only_today: String,
}

/// Reads as the reader does.
pub fn reader(own: &Own, day: NaiveDate) -> Reader {
    let first = own.contact.profile.languages.first().copied().unwrap_or(Language::En);
    Reader { locale: own.contact.visit.locale, first, day }
}

/// The day that an address asks for; today where it asks for none.
///
/// # Errors
/// [`crate::Error::BadRequest`] for what is no day, or none of our calendar.
pub fn day_of(own: &Own, asked: &str) -> Result<NaiveDate> {
    super::public::day_of(&own.contact.visit, &own.contact.profile, asked)
}

pub async fn get(mut own: Own, Query(asked): Query<Asked>) -> Result<Response> {
    own.contact.permit::<action::ViewOwnSubprocessors>()?;
    let day = own.today();
    let entries = subprocessors::list(&mut own.contact.tx, day).await?;
    let taken = day_of(&own, &asked.on)?;
    let then = if taken == day { None } else { Some(subprocessors::list(&mut own.contact.tx, taken).await?) };
    let signed = signed_rows(&mut own).await?;
    let of = (own.contact.visit.locale, own.zone(), own.contact.visit.app.now());
    let (gate, ledger) = gated(&mut own.contact.tx, &own.agreement, of).await?;
    let mut told = Vec::with_capacity(ledger.told.len());
    for one in &ledger.told {
        let (tone, state) = noticed(of.0, one.notice.consequence.demand, one.notice.stage, one.notice.stance);
        told.push(Told {
            href: own.to(&format!("subprocessors/notices/{}", one.notice.id)),
            title: title(of.0, &one.change),
            effect: of.0.date(one.change.effect),
            what: what(of.0, &one.entries),
            tone,
            state,
        });
    }
    let (root, agreement) = (own.to("subprocessors"), own.agreement.id);
    let additions = additions(&mut own.contact.tx, agreement, &ledger, (of.0, of.1, day), &root).await?;
    let sections = sections(&mut own, "subprocessors").await?;
    let reader = reader(&own, day);
    let pdf = format!("{}?on={taken}", own.to("subprocessors.pdf"));
    let names: BTreeMap<_, _> = entries.iter().map(|entry| (entry.id, entry)).collect();
    let chain = Chain::new(entries.iter().map(|entry| (entry.id, entry.profile.below)));
    let ordered: Vec<&Entry> = chain.in_order().filter_map(|(id, _)| names.get(&id).copied()).collect();
    let in_force = signed.is_some();
    let card = |entry: &&Entry| {
        let gate = gate.iter().find(|gate| gate.id == entry.id).filter(|_| in_force && entry.profile.is_subprocessor());
        card(&reader, entry, &names, gate)
    };
    let (cards, services): (Vec<&Entry>, Vec<&Entry>) =
        ordered.into_iter().partition(|entry| entry.profile.is_subprocessor());
    let (map, absent) = if in_force {
        gate_map(&reader, &gate)
    } else {
        (map(&reader, cards.iter().map(|entry| &entry.profile)), String::new())
    };
    let template = List {
        page: own.contact.head("subprocessors-title"),
        back: own.to(""),
        sections,
        processor: own.contact.profile.name.clone(),
        day: reader.locale.date(day),
        map,
        absent,
        signed: signed.map(|rows| compared(&reader, rows, &cards)),
        told,
        additions,
        cards: cards.iter().map(card).collect(),
        services: services.iter().map(card).collect(),
        on: taken.to_string(),
        pdf: paper::links(&reader, &pdf, then.as_deref().unwrap_or(&entries)),
    };
    Ok(own.contact.page(template).into_response())
}

fn card(
    reader: &Reader,
    entry: &Entry,
    names: &BTreeMap<domain::ids::SubprocessorId, &Entry>,
    gate: Option<&Gated>,
) -> Card {
    let profile = &entry.profile;
    let below = profile.below.and_then(|id| names.get(&id)).map(|above| above.profile.name.clone());
    let mut facts = reader.company(profile);
    facts.retain(|row| !row.value.is_empty());
    Card {
        id: format!("s-{}", entry.id),
        name: profile.name.clone(),
        below: below.unwrap_or_default(),
        facts,
        tone: gate.map_or("draft", |gate| gate.tone),
        standing: gate.map(|gate| gate.standing.clone()).unwrap_or_default(),
        used: gate.map(|gate| gate.used.clone()).unwrap_or_default(),
        work: profile.work.iter().map(|work| reader.work(work)).collect(),
        places: profile.locations.iter().map(|place| reader.place_for_customers(place)).collect(),
    }
}

/// The rows of the agreement's own list, in its language; none where it is not in force.
async fn signed_rows(own: &mut Own) -> Result<Option<Vec<Subprocessor>>> {
    let day = own.today();
    let version = match agreements::version_on(&mut own.contact.tx, own.agreement.id, day).await {
        Ok(version) => version,
        Err(StorageError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let standard = templates::one(&mut own.contact.tx, version.template_version).await?;
    Ok(Some(standard.said_in(own.agreement.language).subprocessors))
}

fn compared(reader: &Reader, rows: Vec<Subprocessor>, today: &[&Entry]) -> Signed {
    let fold = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let then: BTreeSet<_> = rows.iter().map(|row| fold(&row.name)).collect();
    let now: BTreeSet<_> = today.iter().map(|entry| fold(&entry.profile.name)).collect();
    let only_signed = rows.iter().map(|row| &row.name).filter(|name| !now.contains(&fold(name))).cloned().collect();
    let only_today = today.iter().map(|entry| &entry.profile.name).filter(|name| !then.contains(&fold(name)));
    Signed { only_signed: reader.list(only_signed), only_today: reader.list(only_today.cloned().collect()), rows }
}

//! Who works for a processor, to everybody: the list as of a day, where data is, and what was announced.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use domain::ids::SubprocessorId;
use domain::subprocessors::{Chain, Location};
use serde::Deserialize;
use storage::subprocessors::Entry;

use super::news::News;
use super::read::{self, day_of};
use super::subscribe::languages;
use crate::render::Page;
use crate::subprocessors::describe::{Reader, WorkLine};
use crate::subprocessors::map::{Map, map};
use crate::view::{Choice, PageHead, Row};
use crate::visit::Visit;
use crate::{Result, filters};

/// What the address asks for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub on: String,
}

/// A company.
struct Card {
    id: String,
    name: String,
    /// Who engages it; empty where the processor does.
    below: String,
    facts: Vec<Row>,
    work: Vec<WorkLine>,
    places: Vec<Place>,
}

/// A place, and what a transfer there rests on.
pub struct Place {
    pub place: String,
    pub uses: String,
    pub ground: String,
}

#[derive(Template)]
#[template(path = "subprocessors/public/list.html")]
pub struct List {
    page: PageHead,
    /// Where the site is, for addresses that programs read.
    origin: String,
    back: String,
    processor: String,
    on: String,
    day: String,
    map: Option<Map>,
    cards: Vec<Card>,
    /// Standard services of third parties, which are no sub-processors.
    services: Vec<Card>,
    news: Vec<News>,
    feed: String,
    json: String,
    subscribe: String,
    languages: Vec<Choice>,
}

pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Page<List>> {
    let (mut tx, profile) = visit.public().await?;
    let day = day_of(&visit, &profile, &asked.on)?;
    let entries = read::entries(&mut tx, day).await?;
    let told = read::told(&mut tx).await?;
    drop(tx);
    let reader = read::reader(&visit, &profile, day);
    let by_id: BTreeMap<SubprocessorId, &Entry> = entries.iter().map(|entry| (entry.id, entry)).collect();
    let chain = Chain::new(entries.iter().map(|entry| (entry.id, entry.profile.below)));
    let ordered: Vec<&Entry> = chain.in_order().filter_map(|(id, _)| by_id.get(&id).copied()).collect();
    let (cards, services): (Vec<&Entry>, Vec<&Entry>) =
        ordered.into_iter().partition(|entry| entry.profile.is_subprocessor());
    let card = |entry: &&Entry| card(&reader, entry, &by_id);
    let json = visit.to("subprocessors.json");
    let template = List {
        page: visit.head(&profile, "subprocessors-title"),
        origin: visit.app.settings.public_url.clone(),
        back: visit.to(""),
        processor: profile.name.clone(),
        on: day.to_string(),
        day: reader.locale.date(day),
        map: map(&reader, cards.iter().map(|entry| &entry.profile)).map(plain),
        cards: cards.iter().map(card).collect(),
        services: services.iter().map(card).collect(),
        news: told.iter().map(|told| News::new(&visit, &reader, told)).collect(),
        feed: visit.to("subprocessors.atom"),
        json: if asked.on.trim().is_empty() { json } else { format!("{json}?on={day}") },
        subscribe: visit.to("subprocessors/subscribe"),
        languages: languages(&profile, visit.language()),
    };
    Ok(visit.page(&profile, template))
}

fn card(reader: &Reader, entry: &Entry, by_id: &BTreeMap<SubprocessorId, &Entry>) -> Card {
    let profile = &entry.profile;
    let above = profile.below.and_then(|id| by_id.get(&id)).map(|above| above.profile.name.clone());
    let mut facts = reader.company(profile);
    facts.retain(|row| !row.value.is_empty());
    Card {
        id: format!("s-{}", entry.id),
        name: profile.name.clone(),
        below: above.unwrap_or_default(),
        facts,
        work: profile.work.iter().map(|work| reader.work(work)).collect(),
        places: places(reader, &profile.locations),
    }
}

/// Places with the ground that is given. Whether that is good is between the processor and its customers.
pub fn places(reader: &Reader, locations: &[Location]) -> Vec<Place> {
    let place = |location: &Location| {
        let line = reader.place(location);
        let ground = match (line.ground.is_empty(), location.is_third()) {
            (false, _) => line.ground,
            (true, true) => reader.say("layout-not-given"),
            (true, false) => reader.say("subprocessors-ground-not-needed"),
        };
        Place { place: line.place, uses: line.uses, ground }
    };
    locations.iter().map(place).collect()
}

/// The map without what is wrong with grounds: that follows from papers which are not shown.
fn plain(mut map: Map) -> Map {
    map.marks.iter_mut().for_each(|mark| mark.wrong = false);
    map.rows.iter_mut().for_each(|row| row.wrong = false);
    map
}

//! The map of where data is: drawn here, from outlines that are part of the program. A table beside it says the same.
//!
//! The outlines are Natural Earth's (public domain), as docs/decisions/0030-the-map.md says.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use domain::message::Message;
use domain::subprocessors::{Location, Placed, Profile, Use, ground_faults, in_eea};
use serde::Deserialize;

use super::describe::Reader;

/// A view of the earth, as `scripts/map` writes it.
#[derive(Deserialize)]
struct View {
    width: u32,
    height: u32,
    countries: BTreeMap<String, Land>,
    other: Vec<Other>,
}

#[derive(Deserialize)]
struct Land {
    /// The outline; empty where the country is too small to be drawn.
    d: String,
    /// Where its mark stands; none where that lies outside the frame.
    x: Option<f32>,
    y: Option<f32>,
}

/// Land that belongs to no country with a code.
#[derive(Deserialize)]
struct Other {
    d: String,
}

static EUROPE: LazyLock<Option<View>> =
    LazyLock::new(|| serde_json::from_str(include_str!("map_data/europe.json")).ok());
static WORLD: LazyLock<Option<View>> = LazyLock::new(|| serde_json::from_str(include_str!("map_data/world.json")).ok());

/// The map of a page.
pub struct Map {
    pub width: u32,
    pub height: u32,
    /// All land outside the European Economic Area, and within it.
    pub land: String,
    pub eea: String,
    /// The countries that are used.
    pub used: Vec<Shape>,
    pub marks: Vec<Mark>,
    pub rows: Vec<CountryRow>,
    /// Something on it is not authorised.
    pub waits: bool,
}

/// A country that is used: its tint is that of the strongest use.
pub struct Shape {
    pub class: &'static str,
    pub d: String,
}

/// The mark of a country: a figure for each use, side by side.
pub struct Mark {
    pub figures: Vec<Figure>,
    /// Something is wrong with a transfer there.
    pub wrong: bool,
    pub x: f32,
    pub y: f32,
}

pub struct Figure {
    pub class: &'static str,
    /// Struck through: nobody may do that there yet.
    pub waits: bool,
    pub x: f32,
    pub y: f32,
}

/// A row of the table that says the same.
pub struct CountryRow {
    pub country: String,
    pub third: bool,
    pub wrong: bool,
    /// Who does what there: the use, and the names.
    pub uses: Vec<(String, String)>,
}

/// What is done in a country, and by whom; what nobody may do there yet for itself.
#[derive(Default)]
struct Place<'a> {
    uses: BTreeMap<(Use, bool), BTreeSet<&'a str>>,
    wrong: bool,
}

/// The map of some profiles as of the reader's day; none where none of them names a place.
pub fn map<'a>(reader: &Reader, profiles: impl Iterator<Item = &'a Profile>) -> Option<Map> {
    drawn(reader, profiles.flat_map(|one| one.locations.iter().map(|place| (one.name.as_str(), place, false))))
}

/// The map of one agreement: companies with their places under it; none where there are no such places.
pub fn agreement_map<'a>(reader: &Reader, companies: impl Iterator<Item = (&'a str, &'a [Placed])>) -> Option<Map> {
    let places = companies.flat_map(|(name, placed)| placed.iter().map(move |one| (name, one)));
    drawn(reader, places.map(|(name, one)| (name, &one.location, !one.authorised)))
}

/// `all` are names with places, and whether nobody may do yet what is said of them.
fn drawn<'a>(reader: &Reader, all: impl Iterator<Item = (&'a str, &'a Location, bool)>) -> Option<Map> {
    let mut places: BTreeMap<&str, Place<'_>> = BTreeMap::new();
    for (name, location, waits) in all {
        let place = places.entry(&location.country).or_default();
        for what in &location.uses {
            place.uses.entry((*what, waits)).or_default().insert(name);
        }
        place.wrong |= ground_faults(location, reader.day).iter().any(|fault| !fault.is_hint());
    }
    if places.is_empty() {
        return None;
    }
    let seen = |view: &View| places.keys().all(|code| view.countries.get(*code).is_some_and(|land| land.x.is_some()));
    let view = EUROPE.as_ref().filter(|view| seen(view)).or(WORLD.as_ref())?;
    let land = |inside: bool| {
        let plain =
            view.countries.iter().filter(|(code, _)| in_eea(code) == inside && !places.contains_key(code.as_str()));
        plain.map(|(_, land)| land.d.as_str()).collect::<String>()
    };
    let around = land(false) + &view.other.iter().map(|other| other.d.as_str()).collect::<String>();
    let mut rows: Vec<_> = places.iter().map(|(code, place)| row(reader, code, place)).collect();
    rows.sort_by_key(|row| (row.third, row.country.to_lowercase()));
    Some(Map {
        width: view.width,
        height: view.height,
        land: around,
        eea: land(true),
        used: places.iter().filter_map(|(code, place)| shape(view, code, place)).collect(),
        marks: places.iter().filter_map(|(code, place)| mark(view, code, place)).collect(),
        rows,
        waits: places.values().any(|place| place.uses.keys().any(|(_, waits)| *waits)),
    })
}

const fn class(what: Use) -> &'static str {
    match what {
        Use::Storage => "map-storage",
        Use::Processing => "map-processing",
        Use::Access => "map-access",
    }
}

fn shape(view: &View, code: &str, place: &Place<'_>) -> Option<Shape> {
    let land = view.countries.get(code).filter(|land| !land.d.is_empty())?;
    // Land where nothing is allowed yet has an outline and no tint.
    let class = place.uses.keys().find(|(_, waits)| !waits).map_or("map-none", |(what, _)| class(*what));
    Some(Shape { class, d: land.d.clone() })
}

fn mark(view: &View, code: &str, place: &Place<'_>) -> Option<Mark> {
    const APART: f32 = 16.0;
    let land = view.countries.get(code)?;
    let (x, y) = (land.x?, land.y?);
    let last = u8::try_from(place.uses.len().saturating_sub(1)).map_or(0.0, f32::from);
    let figure = |(index, (what, waits)): (u8, &(Use, bool))| {
        let x = x + (f32::from(index) - last / 2.0) * APART;
        Figure { class: class(*what), waits: *waits, x, y }
    };
    Some(Mark { figures: (0..).zip(place.uses.keys()).map(figure).collect(), wrong: place.wrong, x, y })
}

fn row(reader: &Reader, code: &str, place: &Place<'_>) -> CountryRow {
    let names = |names: &BTreeSet<&str>| reader.list(names.iter().map(|name| (*name).to_owned()).collect());
    let said = |(what, waits): &(Use, bool)| {
        let plain = Message::new(what.text());
        reader.message(&if *waits { Message::new("subprocessors-map-waits").with("use", plain) } else { plain })
    };
    CountryRow {
        country: reader.country(code),
        third: !in_eea(code),
        wrong: place.wrong,
        uses: place.uses.iter().map(|(what, who)| (said(what), names(who))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use domain::language::Language;
    use i18n::Locale;

    use super::*;

    fn reader() -> Reader {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        Reader { locale: Locale::new(Language::En), first: Language::En, day }
    }

    fn of(codes: &[&str]) -> Option<Map> {
        let place = |code: &&str| Location {
            country: (*code).to_owned(),
            uses: [Use::Storage, Use::Access].into(),
            ..Location::default()
        };
        let profile = Profile { locations: codes.iter().map(place).collect(), ..Profile::default() };
        map(&reader(), std::iter::once(&profile))
    }

    #[test]
    fn what_nobody_may_do_yet_is_marked_by_its_shape_and_in_words() {
        let place = |country: &str, authorised| Placed {
            location: Location { country: country.into(), uses: [Use::Storage].into(), ..Location::default() },
            authorised,
        };
        let [both, waits] = [[place("DK", true), place("DK", false)], [place("SE", false), place("SE", false)]];
        let companies = [("Sky AS", both.as_slice()), ("Late AS", waits.as_slice()), ("Nowhere AS", [].as_slice())];
        let map = agreement_map(&reader(), companies.into_iter()).unwrap();
        assert!(map.waits);
        let marks: Vec<Vec<bool>> =
            map.marks.iter().map(|mark| mark.figures.iter().map(|one| one.waits).collect()).collect();
        assert_eq!(marks, [vec![false, true], vec![true]]);
        assert_eq!(map.used.iter().map(|shape| shape.class).collect::<Vec<_>>(), ["map-storage", "map-none"]);
        assert_eq!(map.rows[1].uses, [("storage (not authorised)".to_owned(), "Late AS".to_owned())]);
        assert!(agreement_map(&reader(), std::iter::once(("Sky AS", [].as_slice()))).is_none());
    }

    #[test]
    fn europe_is_shown_until_a_country_lies_outside_its_frame() {
        let (europe, world) = (of(&["DK", "MT"]).unwrap(), of(&["DK", "IN"]).unwrap());
        assert!(europe.width < world.width);
        assert!(!europe.marks[0].wrong && world.marks[1].wrong, "India without a ground");
        assert_eq!(europe.marks[0].figures.len(), 2);
        assert!(of(&[]).is_none());
    }

    #[test]
    fn every_country_has_its_place_in_the_world() {
        let world = WORLD.as_ref().unwrap();
        let missing: Vec<_> = domain::country::ALL
            .iter()
            .filter(|code| world.countries.get(**code).is_none_or(|one| one.x.is_none()))
            .collect();
        assert_eq!(missing, [&"AQ"]);
    }
}

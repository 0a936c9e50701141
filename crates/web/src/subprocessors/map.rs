//! The map of where data is: drawn here, from outlines that are part of the program. A table beside it says the same.
//!
//! The outlines are Natural Earth's (public domain), as docs/decisions/0030-the-map.md says.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use domain::subprocessors::{Profile, Use, ground_faults, in_eea};
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

#[derive(Default)]
struct Place<'a> {
    uses: BTreeMap<Use, BTreeSet<&'a str>>,
    wrong: bool,
}

/// The map of some profiles as of the reader's day; none where none of them names a place.
pub fn map<'a>(reader: &Reader, profiles: impl Iterator<Item = &'a Profile>) -> Option<Map> {
    let mut places: BTreeMap<&str, Place<'_>> = BTreeMap::new();
    for profile in profiles {
        for location in &profile.locations {
            let place = places.entry(&location.country).or_default();
            for what in &location.uses {
                place.uses.entry(*what).or_default().insert(&profile.name);
            }
            place.wrong |= ground_faults(location, reader.day).iter().any(|fault| !fault.is_hint());
        }
    }
    if places.is_empty() {
        return None;
    }
    let seen = |view: &View| places.keys().all(|code| view.countries.get(*code).is_some_and(|land| land.x.is_some()));
    let view = EUROPE.as_ref().filter(|view| seen(view)).or(WORLD.as_ref())?;
    let drawn = |inside: bool| {
        let plain =
            view.countries.iter().filter(|(code, _)| in_eea(code) == inside && !places.contains_key(code.as_str()));
        plain.map(|(_, land)| land.d.as_str()).collect::<String>()
    };
    let land = drawn(false) + &view.other.iter().map(|other| other.d.as_str()).collect::<String>();
    let mut rows: Vec<_> = places.iter().map(|(code, place)| row(reader, code, place)).collect();
    rows.sort_by_key(|row| (row.third, row.country.to_lowercase()));
    Some(Map {
        width: view.width,
        height: view.height,
        land,
        eea: drawn(true),
        used: places.iter().filter_map(|(code, place)| shape(view, code, place)).collect(),
        marks: places.iter().filter_map(|(code, place)| mark(view, code, place)).collect(),
        rows,
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
    let class = place.uses.keys().next().map_or("map-access", |what| class(*what));
    Some(Shape { class, d: land.d.clone() })
}

fn mark(view: &View, code: &str, place: &Place<'_>) -> Option<Mark> {
    const APART: f32 = 16.0;
    let land = view.countries.get(code)?;
    let (x, y) = (land.x?, land.y?);
    let last = u8::try_from(place.uses.len().saturating_sub(1)).map_or(0.0, f32::from);
    let figure =
        |(index, what): (u8, &Use)| Figure { class: class(*what), x: x + (f32::from(index) - last / 2.0) * APART, y };
    Some(Mark { figures: (0..).zip(place.uses.keys()).map(figure).collect(), wrong: place.wrong, x, y })
}

fn row(reader: &Reader, code: &str, place: &Place<'_>) -> CountryRow {
    let names = |names: &BTreeSet<&str>| reader.list(names.iter().map(|name| (*name).to_owned()).collect());
    CountryRow {
        country: reader.country(code),
        third: !in_eea(code),
        wrong: place.wrong,
        uses: place.uses.iter().map(|(what, who)| (reader.say(what.text()), names(who))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use domain::language::Language;
    use domain::subprocessors::Location;
    use i18n::Locale;

    use super::*;

    fn of(codes: &[&str]) -> Option<Map> {
        let reader = Reader {
            locale: Locale::new(Language::En),
            first: Language::En,
            day: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        };
        let place = |code: &&str| Location {
            country: (*code).to_owned(),
            uses: [Use::Storage, Use::Access].into(),
            ..Location::default()
        };
        let profile = Profile { locations: codes.iter().map(place).collect(), ..Profile::default() };
        map(&reader, std::iter::once(&profile))
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

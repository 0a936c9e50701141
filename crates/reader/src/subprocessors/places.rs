//! Where a company works, and what it does there.

use std::collections::BTreeSet;

use domain::subprocessors::{Location, Use};

use super::{Countries, Unread};

/// What words say of the use of a place.
const USES: [(Use, &[&str]); 3] = [
    (Use::Storage, &["storag", "stored", "stores", "lagr", "opbevar", "oppbevar", "hosting", "backup"]),
    (Use::Processing, &["process", "behandl", "operation", "drift"]),
    (Use::Access, &["access", "adgang", "tilgang", "support", "remote"]),
];

/// What keeps people out, and lets nobody reach data from afar.
const GUARDS: [&str; 5] = ["access control", "adgangskontrol", "adgangsstyring", "tilgangskontroll", "tilgangsstyring"];

/// The uses that words name.
pub fn uses(words: &str) -> BTreeSet<Use> {
    let small = GUARDS.iter().fold(words.to_lowercase(), |words, guard| words.replace(guard, ""));
    USES.iter().filter(|(_, known)| known.iter().any(|word| small.contains(word))).map(|(what, _)| *what).collect()
}

/// The places of a cell. `does` is what the company does: it tells what is done there where the cell does not.
pub fn places(cell: &str, does: &str, countries: &Countries) -> (Vec<Location>, Vec<Unread>) {
    let (mut found, mut unread) = (Vec::<Location>::new(), Vec::new());
    let mut assumed = false;
    for segment in cell.split([';', '\n']).filter(|segment| !segment.trim().is_empty()) {
        let mut uses = self::uses(segment);
        if uses.is_empty() {
            uses = self::uses(does);
        }
        if uses.is_empty() {
            uses.insert(Use::Processing);
            assumed = true;
        }
        let mut towns: Vec<&str> = Vec::new();
        let mut any = false;
        for part in parts(segment) {
            let bare = part.split('(').next().unwrap_or_default().trim();
            let within = part.split_once('(').map(|(_, rest)| rest.trim_end_matches(')')).unwrap_or_default();
            // "Norway (storage), India (support)": each its own.
            let own = self::uses(within);
            // "Falkenstein (Germany)": the country explains the town.
            let (town, country) = match (countries.named(bare), countries.named(within)) {
                (Some(country), _) => (None, Some(country)),
                (None, Some(country)) => (Some(bare), Some(country)),
                (None, None) => {
                    match countries.at_end(bare).filter(|(at, _)| bare[..*at].trim_end().ends_with(" in")) {
                        Some((_, country)) => (None, Some(country)),
                        None => (None, None),
                    }
                }
            };
            let Some(country) = country else {
                towns.push(part.trim());
                continue;
            };
            any = true;
            // A town before a country belongs to it; of several nobody can say.
            let town = match (town, towns.as_slice()) {
                (Some(town), _) => town,
                (None, [one]) if is_town(one) => std::mem::take(&mut towns).first().copied().unwrap_or_default(),
                _ => "",
            };
            let place = Location {
                country: country.code().to_owned(),
                place: town.to_owned(),
                uses: if own.is_empty() { uses.clone() } else { own },
                transfer: None,
            };
            if !found.iter().any(|one| one.country == place.country && one.place == place.place) {
                found.push(place);
            }
        }
        let left: Vec<&str> = towns.into_iter().filter(|town| !says_use(town)).collect();
        if !left.is_empty() || !any {
            unread.push(Unread::Place(if any { left.join(", ") } else { segment.trim().to_owned() }));
        }
    }
    if assumed && !found.is_empty() {
        unread.push(Unread::Uses);
    }
    (found, unread)
}

fn parts(segment: &str) -> Vec<&str> {
    let mut parts = vec![segment];
    for mark in [",", "/", " and ", " og ", " & ", ":"] {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// A word or a few that begin like a name.
fn is_town(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
        && text.split_whitespace().count() <= 4
        && !text.contains(|c: char| c.is_ascii_digit() || c == '(')
        && !says_use(text)
}

fn says_use(text: &str) -> bool {
    !uses(text).is_empty()
}

//! The companies of the list that an agreement was signed with, as entries of the registry: out of the rows of a template, or
//! out of the tables of a text, those that lost their columns on the way too.
//!
//! Nothing is guessed. A country is taken where it is named as one, an address where it can be told from its neighbours;
//! everything else is handed on as [`Unread`], for a person.

mod addresses;
mod columns;
mod company;
mod countries;
mod flat;
mod numbers;
mod places;
mod tables;

#[cfg(test)]
mod tests;

use domain::language::Language;
use domain::message::Message;
use domain::per_language::PerLanguage;
use domain::subprocessors::{Location, Profile, Subprocessor, is_same_company};
use domain::text::AgreementText;

pub use countries::Countries;

use columns::{Column, Row};

/// The most companies that are read.
const MOST: usize = 2_000;

/// A company that a list names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What is sure of it. It can be kept as it is.
    pub profile: Profile,
    /// What the list says besides.
    pub unread: Vec<Unread>,
}

/// Something that the list says and nobody can be sure of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unread {
    /// An address whose country is not named.
    NoCountry(String),
    /// Addresses that stand together and cannot be told apart.
    Together(String),
    /// What stands where a number should.
    Number(String),
    /// A place in which no country is named.
    Place(String),
    /// What is done at its places is not said: they were taken for places of processing.
    Uses,
    /// What a transfer rests on, in the list's words.
    Ground(String),
    /// What is said of special categories of data.
    Special(String),
    /// Words that belong to no column for sure.
    Loose(String),
    /// It cannot be kept as it is written.
    Odd(String),
}

impl Unread {
    /// In words.
    pub fn message(&self) -> Message {
        let said = |key, text: &str| Message::new(key).with("text", text);
        match self {
            Self::NoCountry(text) => said("subprocessors-listed-no-country", text),
            Self::Together(text) => said("subprocessors-listed-together", text),
            Self::Number(text) => said("subprocessors-listed-number", text),
            Self::Place(text) => said("subprocessors-listed-place", text),
            Self::Uses => Message::new("subprocessors-listed-uses"),
            Self::Ground(text) => said("subprocessors-listed-ground", text),
            Self::Special(text) => said("subprocessors-listed-special", text),
            Self::Loose(text) => said("subprocessors-listed-loose", text),
            Self::Odd(text) => said("subprocessors-listed-odd", text),
        }
    }
}

/// The companies that a template's own rows name.
pub fn of_rows(rows: &[Subprocessor<PerLanguage>], prevailing: Language, countries: &Countries) -> Vec<Found> {
    let found = rows.iter().take(MOST).filter(|row| !row.name.trim().is_empty()).map(|row| {
        let said = row.said_in(prevailing, prevailing);
        let cells = [
            (Column::Name, said.name),
            (Column::Number, said.registration),
            (Column::Address, said.address),
            (Column::Contact, said.contact),
            (Column::Processing, said.processing),
            (Column::Place, said.location),
            (Column::Transfer, said.transfer),
        ];
        company::company(&Row::new(cells), row.processing.clone(), countries)
    });
    together(found)
}

/// The companies that the tables of a text name.
pub fn of_text(text: &AgreementText, countries: &Countries) -> Vec<Found> {
    let rows = tables::rows(text, countries);
    let found = rows.iter().take(MOST).map(|row| {
        let processing = [(text.language, row.cell(Column::Processing).to_owned())];
        company::company(row, processing.into_iter().collect(), countries)
    });
    together(found)
}

/// One entry for each company: a list may name it once for each thing that it does.
fn together(found: impl Iterator<Item = Found>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for one in found {
        match all.iter_mut().find(|known| is_same_company(&known.profile, &one.profile)) {
            Some(known) => add(known, one),
            None => all.push(one),
        }
    }
    all
}

fn add(known: &mut Found, more: Found) {
    fn new<T: PartialEq>(known: &mut Vec<T>, more: Vec<T>) {
        for one in more {
            if !known.contains(&one) {
                known.push(one);
            }
        }
    }
    let before = known.profile.clone();
    let Found { profile, unread } = more;
    known.profile = before.completed(&profile);
    new(&mut known.profile.addresses, profile.addresses);
    new(&mut known.profile.work, profile.work);
    for place in profile.locations {
        let same = |one: &&mut Location| one.country == place.country && one.place == place.place;
        match known.profile.locations.iter_mut().find(same) {
            Some(there) => there.uses.extend(place.uses),
            None => known.profile.locations.push(place),
        }
    }
    new(&mut known.unread, unread);
    // Two that are good each by itself can be too much together.
    match known.profile.clone().checked() {
        Ok(profile) => known.profile = profile,
        Err(_) => {
            known.unread.push(Unread::Odd(before.name.clone()));
            known.profile = before;
        }
    }
}

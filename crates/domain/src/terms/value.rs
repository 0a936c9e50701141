//! What a term says.

use std::collections::BTreeSet;

use super::country::Country;
use super::lists::{Event, Unit};
use super::schema::Kind;
use super::words::Word;
use super::{Fault, Key};

/// The longest value of free words, in characters.
pub(super) const MAX_TEXT: usize = 500;
/// The largest number of a period or rate. Ten thousand days are 27 years; nothing counted is longer.
pub(super) const MAX_NUMBER: u32 = 10_000;

/// The value of a term. Which variant a key takes, its [`Kind`] says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number of units.
    Period(Period),
    /// So many times in a unit.
    Rate(Rate),
    /// A word, also in place of a period that the agreement gives without a number.
    Choice(Word),
    /// One or more words.
    Choices(BTreeSet<Word>),
    /// A country.
    Country(Country),
    /// One or more countries.
    Countries(BTreeSet<Country>),
    /// Free words.
    Text(String),
}

/// A period as an agreement states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// How many; 1 to 10,000.
    pub number: u32,
    /// Of what.
    pub unit: Unit,
    /// What it counts from, or back to; none where the agreement does not say, and then a person is asked.
    pub event: Option<Event>,
}

/// How often something may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rate {
    /// At most so many times; 1 to 10,000.
    pub times: u32,
    /// In each of these.
    pub each: Unit,
}

impl Value {
    /// Checks a value against its key and brings free words into their one form (single spaces).
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn checked(self, key: Key) -> Result<Self, Fault> {
        let allows = |word: &Word| key.text_of(*word).is_some();
        match (self, key.spec().kind) {
            (Self::Period(period), Kind::Period { units, events, .. }) => {
                number(period.number)?;
                if !units.contains(&period.unit) {
                    return Err(Fault::Unit);
                }
                if period.event.is_some_and(|event| !events.contains(&event)) {
                    return Err(Fault::Event);
                }
                Ok(Self::Period(period))
            }
            (Self::Rate(rate), Kind::Rate { units }) => {
                number(rate.times)?;
                if units.contains(&rate.each) { Ok(Self::Rate(rate)) } else { Err(Fault::Unit) }
            }
            (Self::Choice(word), Kind::Choice(_) | Kind::Period { .. }) => {
                if allows(&word) {
                    Ok(Self::Choice(word))
                } else {
                    Err(Fault::Word)
                }
            }
            (Self::Choices(words), Kind::MultiChoice(_)) => match words.iter().all(allows) {
                _ if words.is_empty() => Err(Fault::ValueMissing),
                true => Ok(Self::Choices(words)),
                false => Err(Fault::Word),
            },
            (Self::Country(country), Kind::Country) => Ok(Self::Country(country)),
            (Self::Countries(countries), Kind::Countries) => {
                if countries.is_empty() {
                    Err(Fault::ValueMissing)
                } else {
                    Ok(Self::Countries(countries))
                }
            }
            (Self::Text(text), Kind::Text) => match tidy(&text, MAX_TEXT)? {
                text if text.is_empty() => Err(Fault::ValueMissing),
                text => Ok(Self::Text(text)),
            },
            _ => Err(Fault::Kind),
        }
    }
}

fn number(number: u32) -> Result<(), Fault> {
    if (1..=MAX_NUMBER).contains(&number) { Ok(()) } else { Err(Fault::Number) }
}

/// Words with single spaces between them and none around, at most `max` characters.
pub(super) fn tidy(text: &str, max: usize) -> Result<String, Fault> {
    let tidy = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if tidy.chars().any(crate::names::is_hidden) {
        return Err(Fault::ControlCharacter);
    }
    if tidy.chars().count() > max {
        return Err(Fault::TooLong);
    }
    Ok(tidy)
}

//! Countries as a list of companies names them.

use std::collections::BTreeMap;

use domain::terms::Country;

use crate::terms::country_names;

/// Names that are as often something else: a state of another country.
const OTHERS: [&str; 1] = ["georgia"];

/// Codes of countries that are as often the state of an address in the United States.
const STATES: [&str; 26] = [
    "AL", "AR", "AZ", "CA", "CO", "DE", "GA", "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME", "MN", "MO", "MS", "MT",
    "NC", "NE", "PA", "SC", "SD", "TN", "VA",
];

/// The names of countries. Only what is exactly a name counts.
#[derive(Clone, Debug)]
pub struct Countries(BTreeMap<String, Country>);

impl Default for Countries {
    /// Those that contracts of our region name.
    fn default() -> Self {
        Self(country_names().map(|(name, country)| (name.to_owned(), country)).collect())
    }
}

impl Countries {
    /// With more names, in any language and letter case.
    pub fn new(names: impl IntoIterator<Item = (String, Country)>) -> Self {
        let Self(mut all) = Self::default();
        all.extend(names.into_iter().map(|(name, country)| (name.trim().to_lowercase(), country)));
        all.retain(|name, _| !OTHERS.contains(&name.as_str()));
        Self(all)
    }

    /// The country that a text is the name of.
    pub(super) fn named(&self, text: &str) -> Option<Country> {
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let bare = bare.strip_prefix("the ").unwrap_or(&bare);
        self.0.get(bare).copied()
    }

    /// The country with whose name a text ends, and where the name begins.
    pub(super) fn at_end(&self, text: &str) -> Option<(usize, Country)> {
        let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        if let Some(coded) = coded(text) {
            return Some(coded);
        }
        // The longest name first: it stands farthest to the left.
        let begins = text.char_indices().filter(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric));
        begins
            .filter(|(at, c)| c.is_alphanumeric() && text.len() - at <= 60)
            .find_map(|(at, _)| Some((at, self.named(&text[at..])?)))
    }

    /// Whether a text is nothing but names of countries.
    pub(super) fn only(&self, text: &str) -> bool {
        let mut parts = text.split([',', ';', '/', '\n']).map(str::trim).filter(|part| !part.is_empty()).peekable();
        parts.peek().is_some() && parts.all(|part| self.named(part).is_some())
    }
}

/// The country whose code stands after the last comma of a text: "4150 Rennesøy, NO".
fn coded(text: &str) -> Option<(usize, Country)> {
    let comma = text.rfind(',')?;
    let code = text[comma + 1..].trim_start();
    let is_code = code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()) && !STATES.contains(&code);
    Some((text.len() - code.len(), Country::from_code(code).filter(|_| is_code)?))
}

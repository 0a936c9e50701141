//! Sub-processors as they stand in an agreement.

use serde::{Deserialize, Serialize};

use super::profile::Profile;
use crate::language::Language;
use crate::per_language::PerLanguage;

/// A sub-processor as an agreement authorises it; every text as it is printed, in the agreement's language. `W` are
/// words that differ between languages: a template's version has them in each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Subprocessor<W = String> {
    /// Its name.
    pub name: String,
    /// Its company or VAT number; empty where there is none.
    pub registration: String,
    /// Its postal address, country included.
    pub address: String,
    /// The person or address to reach about privacy; empty where none was given.
    pub contact: String,
    /// What it does with the data.
    pub processing: W,
    /// Where it stores the data and reads it from.
    pub location: W,
    /// The ground for a transfer to a third country; empty where there is no transfer.
    pub transfer: W,
}

impl<W> Subprocessor<W> {
    /// The same with other words.
    pub fn map<V>(self, mut words: impl FnMut(W) -> V) -> Subprocessor<V> {
        let Self { name, registration, address, contact, processing, location, transfer } = self;
        let [processing, location, transfer] = [processing, location, transfer].map(&mut words);
        Subprocessor { name, registration, address, contact, processing, location, transfer }
    }
}

impl<W> Subprocessor<W> {
    /// Whether an entry of the registry is the company of this row: by one of its numbers where the row has one, else by
    /// its name. A number that is another one speaks against it, whatever the name.
    pub fn is_of(&self, profile: &Profile) -> bool {
        let own = of_number(&self.registration);
        if !own.is_empty() && !profile.numbers.is_empty() {
            return profile.numbers.iter().any(|number| {
                let known = of_number(&number.text);
                known == own || (known.len() >= LONG_ENOUGH && own.contains(&known))
            });
        }
        of_name(&self.name) == of_name(&profile.name)
    }
}

/// Digits enough to be told apart in a row that holds several numbers, or their names too.
const LONG_ENOUGH: usize = 8;

/// A number without what it is written with.
fn of_number(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// A name without regard to spaces and letter case.
pub fn of_name(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Subprocessor<PerLanguage> {
    /// As an agreement in a language names it.
    pub fn said_in(&self, language: Language, prevailing: Language) -> Subprocessor {
        self.clone().map(|words| words.said_in(language, prevailing).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subprocessors::{Number, NumberKind};

    fn row(name: &str, registration: &str) -> Subprocessor {
        Subprocessor { name: name.into(), registration: registration.into(), ..Subprocessor::default() }
    }

    fn company(name: &str, numbers: &[&str]) -> Profile {
        let number = |text: &&str| Number { kind: NumberKind::Registration, text: (*text).to_owned() };
        Profile { name: name.into(), numbers: numbers.iter().map(number).collect(), ..Profile::default() }
    }

    #[test]
    fn a_row_is_known_by_its_number_and_only_without_one_by_its_name() {
        let lager = company("Fjordlager AS", &["912 345 678", "NO 912345678 MVA"]);
        assert!(row("Whatever it is called", "912345678").is_of(&lager));
        assert!(row("Fjordlager", "Org.nr. 912 345 678, VAT NO912345678MVA").is_of(&lager));
        assert!(!row("Fjordlager AS", "999 999 999").is_of(&lager), "another company of the same name");
        assert!(row("fjordlager  as", "").is_of(&lager));
        assert!(row("Fjordlager AS", "912345678").is_of(&company("Fjordlager AS", &[])), "no number to compare with");
        assert!(!row("Fjordlager", "").is_of(&lager));
    }
}

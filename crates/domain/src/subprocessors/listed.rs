//! Sub-processors as they stand in an agreement.

use serde::{Deserialize, Serialize};

use super::profile::{Person, Profile};
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

/// Whether two entries are the same company: by a number where both have one, else by their names.
pub fn is_same_company(one: &Profile, other: &Profile) -> bool {
    if one.numbers.is_empty() || other.numbers.is_empty() {
        return !one.name.is_empty() && of_name(&one.name) == of_name(&other.name);
    }
    let known = |text: &str| other.numbers.iter().any(|number| of_number(&number.text) == of_number(text));
    one.numbers.iter().any(|number| known(&number.text))
}

impl Profile {
    /// This entry with what a list says besides: numbers that it has not, and whatever is wholly missing here. What is known
    /// already stays, since the registry is looked after and a list is as old as its agreement.
    #[must_use]
    pub fn completed(&self, listed: &Self) -> Self {
        let mut all = self.clone();
        for number in &listed.numbers {
            if !all.numbers.iter().any(|known| of_number(&known.text) == of_number(&number.text)) {
                all.numbers.push(number.clone());
            }
        }
        if all.addresses.is_empty() {
            all.addresses.clone_from(&listed.addresses);
        }
        if all.contact == Person::default() {
            all.contact.clone_from(&listed.contact);
        }
        if all.work.is_empty() {
            all.work.clone_from(&listed.work);
        }
        if all.locations.is_empty() {
            all.locations.clone_from(&listed.locations);
        }
        all
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
    fn a_list_adds_what_is_missing_and_replaces_nothing() {
        let known = Profile { website: "https://fjord.example".into(), ..company("Fjordlager AS", &["912 345 678"]) };
        let listed = Profile { owner: "Somebody".into(), ..company("FJORDLAGER AS", &["912345678", "NO912345678MVA"]) };
        assert!(is_same_company(&known, &listed));
        let all = known.completed(&listed);
        assert_eq!(
            all.numbers.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(),
            ["912 345 678", "NO912345678MVA"]
        );
        assert_eq!((&all.name, &all.website, all.owner.as_str()), (&known.name, &known.website, ""));
        assert!(!is_same_company(&known, &company("Fjordlager AS", &["999 999 999"])), "another one of the same name");
        assert!(is_same_company(&known, &company("fjordlager  as", &[])));
        assert!(!is_same_company(&Profile::default(), &Profile::default()));
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

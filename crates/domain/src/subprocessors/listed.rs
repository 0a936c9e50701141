//! Sub-processors as they stand in an agreement.

use serde::{Deserialize, Serialize};

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

impl Subprocessor<PerLanguage> {
    /// As an agreement in a language names it.
    pub fn said_in(&self, language: Language, prevailing: Language) -> Subprocessor {
        self.clone().map(|words| words.said_in(language, prevailing).to_owned())
    }
}

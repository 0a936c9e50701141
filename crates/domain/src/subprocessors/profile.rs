//! What is known of a company in the registry.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::{Ground, NumberKind, Outcome, Role, Use};
use crate::ids::SubprocessorId;
use crate::per_language::PerLanguage;
use crate::terms::Word;

/// What is known of an entry of the registry. Empty texts are what nobody has given yet; countries are codes of ISO
/// 3166-1, which [`Profile::checked`] has looked up.
///
/// Contact, website, addresses, assessments and papers are kept current at any time; the rest changes only by an
/// announced change once the entry is in use. `facets.rs` draws the line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Profile {
    /// The legal name.
    pub name: String,
    /// Who owns it, as far as that is to be told: its parent company or group.
    pub owner: String,
    /// Its numbers in registers; one company can have several.
    pub numbers: Vec<Number>,
    /// Its postal addresses.
    pub addresses: Vec<Address>,
    /// The person to turn to.
    pub contact: Person,
    /// Its website: `https://…`.
    pub website: String,
    /// Whether it belongs to the processor's own group of companies.
    pub group: bool,
    /// What it is.
    pub role: Role,
    /// The entry that engages it; none where the tenant does.
    pub below: Option<SubprocessorId>,
    /// What it does, per service.
    pub work: Vec<Work>,
    /// Every place where data is stored, processed or reached from.
    pub locations: Vec<Location>,
    /// The agreement with it (Art. 28(4) GDPR).
    pub dpa: Option<Document>,
    /// Its assessments (Art. 28(1) and (4) GDPR: sufficient guarantees).
    pub assessments: Vec<Assessment>,
}

/// A number in a register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Number {
    /// Of what.
    pub kind: NumberKind,
    /// As it is written there.
    pub text: String,
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Address {
    /// Its lines, without the country.
    pub lines: String,
    /// The country's code.
    pub country: String,
}

/// Whom to turn to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// A person, or an office.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
}

/// What an entry does for one service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Work {
    /// The service of the processor; empty for all of them.
    pub service: String,
    /// What is done with the data, from the words of `processing.nature`. By these, and by the service, two entries are
    /// found to do the same.
    pub nature: BTreeSet<Word>,
    /// The same in words.
    pub processing: PerLanguage,
    /// Who is responsible for what, where several work on the same.
    pub responsible: PerLanguage,
    /// The kinds of data, from the words of `processing.data`.
    pub data: BTreeSet<Word>,
    /// Whom the data is about, from the words of `processing.people`.
    pub people: BTreeSet<Word>,
}

/// A place where data is stored, processed or reached from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Location {
    /// The country's code.
    pub country: String,
    /// The town or region; empty where it is not told.
    pub place: String,
    /// What is done there.
    pub uses: BTreeSet<Use>,
    /// What the transfer there rests on, for a third country.
    pub transfer: Option<Transfer>,
}

/// What a transfer rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// The ground.
    pub ground: Ground,
    /// Where the paper is: the clauses that were signed, an entry in a list.
    #[serde(default)]
    pub document: String,
    /// The assessment of the third country's law (transfer impact assessment).
    #[serde(default)]
    pub assessment: Option<Assessment>,
    /// The first day on which it holds; none where it held from the beginning.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The last day on which it holds; none where no end is known.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// An assessment, of a company or of a transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The day on which it was made.
    pub on: NaiveDate,
    /// What it concluded.
    pub result: Outcome,
    /// In words.
    #[serde(default)]
    pub words: String,
    /// When it is to be made again.
    #[serde(default)]
    pub next: Option<NaiveDate>,
}

/// A paper on file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// The civil day on which it was signed.
    pub signed_on: Option<NaiveDate>,
    /// Where it is found.
    pub reference: String,
}

impl Work {
    /// The kinds of data that the law protects more than others, each with its article.
    pub fn special(&self) -> impl Iterator<Item = (Word, &'static str)> {
        self.data.iter().filter_map(|word| Some((*word, special_article(*word)?)))
    }
}

/// The article that protects a kind of data more than others; none for any other kind.
pub const fn special_article(data: Word) -> Option<&'static str> {
    match data {
        Word::SpecialCategories => Some("Art. 9 GDPR"),
        Word::CriminalOffences => Some("Art. 10 GDPR"),
        _ => None,
    }
}

impl Location {
    /// Whether it lies outside the European Economic Area.
    pub fn is_third(&self) -> bool {
        !in_eea(&self.country)
    }
}

impl Profile {
    /// What an announced change makes of an entry, with what was kept current since it was announced: contact, addresses,
    /// website, papers and assessments as they are `now`, where they are not what they were `before`.
    #[must_use]
    pub fn kept_current(&self, before: Option<&Self>, now: &Self) -> Self {
        let mut profile = self.clone();
        let Some(before) = before else { return profile };
        if now.contact != before.contact {
            profile.contact.clone_from(&now.contact);
        }
        if now.addresses != before.addresses {
            profile.addresses.clone_from(&now.addresses);
        }
        if now.website != before.website {
            profile.website.clone_from(&now.website);
        }
        if now.dpa != before.dpa {
            profile.dpa.clone_from(&now.dpa);
        }
        if now.assessments != before.assessments {
            profile.assessments.clone_from(&now.assessments);
        }
        profile
    }

    /// What anybody may read of it: no contact person, and no papers and assessments of the tenant's own.
    #[must_use]
    pub fn published(&self) -> Self {
        let mut profile = Self { contact: Person::default(), dpa: None, assessments: Vec::new(), ..self.clone() };
        for transfer in profile.locations.iter_mut().filter_map(|place| place.transfer.as_mut()) {
            transfer.document.clear();
            transfer.assessment = None;
        }
        profile
    }

    /// What a customer takes home of it: what anybody may read, and the contact person, who must be known to the controller
    /// at any time (EDPB Opinion 22/2024, paragraphs 31 and 32).
    #[must_use]
    pub fn for_customers(&self) -> Self {
        Self { contact: self.contact.clone(), ..self.published() }
    }

    /// Whether all of its places lie in the European Economic Area. A profile without places says nothing about them.
    pub fn is_in_eea(&self) -> bool {
        !self.locations.is_empty() && !self.locations.iter().any(Location::is_third)
    }

    /// Whether it is a sub-processor.
    pub fn is_subprocessor(&self) -> bool {
        self.role == Role::Subprocessor
    }
}

/// Whether a code is that of a country of the European Economic Area, or of a part of one that has a code of its own: the
/// outermost regions of France (Art. 349 and 355(1) TFEU) and Åland (Art. 355(4) TFEU). Svalbard is outside (protocol 40
/// to the EEA Agreement), though Norwegian data-protection law applies there: a person has to say.
pub fn in_eea(code: &str) -> bool {
    crate::country::in_eea(code) || ["AX", "GF", "GP", "MF", "MQ", "RE", "YT"].contains(&code)
}

//! The rows of the record, in words. Each cell names the clause that it comes from, each row the version.

use std::collections::{HashMap, hash_map};

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AgreementId, TemplateVersionId};
use domain::record::{self, Part, Said};
use domain::time::first_instant;
use i18n::Locale;
use serde::{Deserialize, Serialize};
use storage::record::Entry;
use storage::templates::{self, Version};

use crate::Result;
use crate::agreements::words::day;
use crate::visit::{Staff, zone};

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub on: String,
    #[serde(default)]
    pub after: String,
}

/// The day that is asked for, and the first moment after it; today where none is, or none that is a day.
pub fn on(staff: &Staff, asked: &Asked) -> (NaiveDate, DateTime<Utc>) {
    let zone = zone(&staff.profile);
    let ends = |day: NaiveDate| first_instant(day.succ_opt()?, zone).map(|at| (day, at.to_utc()));
    let now = staff.visit.app.now();
    let asked = asked.on.trim().parse().ok().and_then(ends);
    asked.or_else(|| ends(day(now, zone))).unwrap_or((day(now, zone), now))
}

/// Something that an agreement says, in words.
#[derive(Clone, Debug, Serialize)]
pub struct CellPart {
    pub text: String,
    /// The clause; empty where none can be cited.
    pub clause: String,
}

/// One controller of the record. Empty lists and texts were not stated.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub name: String,
    pub registration: String,
    pub address: String,
    pub country: String,
    pub privacy_contact: String,
    pub breach_contact: String,
    pub representative: String,
    pub dpo: String,
    #[serde(skip)]
    pub agreement_id: AgreementId,
    pub agreement: String,
    pub version: i32,
    pub in_force_from: NaiveDate,
    pub categories: Vec<CellPart>,
    pub transfers: Vec<CellPart>,
    pub measures: Vec<CellPart>,
}

/// Makes rows; reads each version of a template once.
#[derive(Default)]
pub struct Maker(HashMap<TemplateVersionId, Version>);

impl Maker {
    /// The rows of some agreements.
    pub async fn rows(&mut self, staff: &mut Staff, entries: Vec<Entry>) -> Result<Vec<Row>> {
        let mut rows = Vec::with_capacity(entries.len());
        for entry in entries {
            if let hash_map::Entry::Vacant(place) = self.0.entry(entry.template_version) {
                place.insert(templates::one(&mut staff.tx, entry.template_version).await?);
            }
            rows.push(row(staff.visit.locale, entry, &self.0));
        }
        Ok(rows)
    }
}

fn row(locale: Locale, entry: Entry, versions: &HashMap<TemplateVersionId, Version>) -> Row {
    let version = versions.get(&entry.template_version);
    let said = version.map(|version| version.said_in(entry.language));
    let (services, subprocessors) = said.map(|said| (said.services, said.subprocessors)).unwrap_or_default();
    let text = version.and_then(|version| version.text(entry.language));
    let parts = |parts: Vec<Part>| parts.into_iter().map(|part| cell(locale, part)).collect();
    let form = entry.form.unwrap_or_default();
    let person = |name: &str, address: &str| {
        [name.trim(), address.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let country = match form.country.as_str() {
        code if domain::country::is_known(code) => locale.text(&format!("country-{code}")).into_owned(),
        other => other.to_owned(),
    };
    Row {
        name: if entry.organisation.is_empty() { form.organisation.clone() } else { entry.organisation },
        registration: form.registration.trim().to_owned(),
        address: form.address.split_whitespace().collect::<Vec<_>>().join(" "),
        country,
        privacy_contact: person(&form.privacy_name, &form.privacy_email),
        breach_contact: person(&form.breach_name, &form.breach_email),
        representative: String::new(),
        dpo: String::new(),
        agreement_id: entry.agreement,
        agreement: entry.reference,
        version: entry.number,
        in_force_from: entry.in_force_from,
        categories: parts(record::categories(&entry.terms, &services)),
        transfers: parts(record::transfers(&entry.terms, &subprocessors)),
        measures: parts(text.map(record::measures).unwrap_or_default()),
    }
}

fn cell(locale: Locale, part: Part) -> CellPart {
    let text = match part.said {
        Said::Term(message) => locale.message(&message).into_owned(),
        Said::Words(words) => words,
    };
    CellPart { text, clause: part.clause }
}

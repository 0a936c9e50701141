//! The record of Art. 30(2) GDPR in words: the rows that its page, its files and its volumes show. Each cell names the
//! clause that it comes from, each row the version of the agreement.

use chrono::NaiveDate;
use domain::ids::AgreementId;
use domain::record::{self, Entry, Part, Said, Standard};
use i18n::Locale;
use serde::Serialize;

use crate::canonical;

/// Something that an agreement says, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellPart {
    /// What.
    pub text: String,
    /// The clause; empty where none can be cited.
    pub clause: String,
}

/// One controller of the record. Empty lists and texts were not stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The controller's name.
    pub name: String,
    /// Its company or VAT number.
    pub registration: String,
    /// Its address, on one line.
    pub address: String,
    /// Its country, in words.
    pub country: String,
    /// Name and address of who is written to about privacy matters.
    pub privacy_contact: String,
    /// The same about breaches.
    pub breach_contact: String,
    /// Its representative (Art. 27 GDPR).
    pub representative: String,
    /// Its data protection officer.
    pub dpo: String,
    /// Which agreement.
    #[serde(skip)]
    pub agreement_id: AgreementId,
    /// What people call it.
    pub agreement: String,
    /// The number of the version that held on the day.
    pub version: i32,
    /// Since when it holds.
    pub in_force_from: NaiveDate,
    /// Art. 30(2)(b).
    pub categories: Vec<CellPart>,
    /// Art. 30(2)(c).
    pub transfers: Vec<CellPart>,
    /// Art. 30(2)(d).
    pub measures: Vec<CellPart>,
}

impl Row {
    /// An entry in words. `standard` is what stands behind it.
    pub fn new(locale: Locale, entry: Entry, standard: Standard) -> Self {
        let parts = |parts: Vec<Part>| parts.into_iter().map(|part| cell(locale, part)).collect();
        let form = entry.form.unwrap_or_default();
        let person = |name: &str, address: &str| {
            [name.trim(), address.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        };
        // A text that was signed can be read; should one not be, the standard's measures would be another's words.
        let measures = match &entry.amended {
            Some(text) => canonical::parse(text).map(|text| record::measures(&text)).unwrap_or_default(),
            None => standard.measures,
        };
        let country = match form.country.as_str() {
            code if domain::country::is_known(code) => locale.text(&format!("country-{code}")).into_owned(),
            other => other.to_owned(),
        };
        Self {
            name: if entry.organisation.is_empty() { form.organisation.clone() } else { entry.organisation },
            registration: form.registration.trim().to_owned(),
            address: on_one_line(&form.address),
            country,
            privacy_contact: person(&form.privacy_name, &form.privacy_email),
            breach_contact: person(&form.breach_name, &form.breach_email),
            representative: String::new(),
            dpo: String::new(),
            agreement_id: entry.agreement,
            agreement: entry.reference,
            version: entry.number,
            in_force_from: entry.in_force_from,
            categories: parts(record::categories(&entry.terms, &standard.services)),
            transfers: parts(record::transfers(&entry.terms, &standard.subprocessors)),
            measures: parts(measures),
        }
    }

    /// The parts of a cell in one text, with their clauses and the version that they come from; "not stated" for none.
    pub fn cell(&self, locale: Locale, parts: &[CellPart]) -> String {
        if parts.is_empty() {
            return locale.text("record-not-stated").into_owned();
        }
        let said: Vec<_> = parts.iter().map(|part| cited(locale, part)).collect();
        let source = [("reference", self.agreement.as_str().into()), ("version", i64::from(self.version).into())];
        format!("{} [{}]", said.join("; "), locale.text_with("record-from", &source))
    }
}

/// An address on one line, its lines apart by commas.
fn on_one_line(address: &str) -> String {
    let lines = address.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines = lines.map(|line| line.trim_end_matches(',').to_owned()).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(", ")
}

fn cited(locale: Locale, part: &CellPart) -> String {
    match part.clause.as_str() {
        "" => part.text.clone(),
        clause => {
            format!("{} ({})", part.text, locale.text_with("contract-clause-within", &[("number", clause.into())]))
        }
    }
}

fn cell(locale: Locale, part: Part) -> CellPart {
    let text = match part.said {
        Said::Term(message) => locale.message(&message).into_owned(),
        Said::Words(words) => words,
    };
    CellPart { text, clause: part.clause }
}

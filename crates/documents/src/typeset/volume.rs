//! The record of Art. 30(2) GDPR on paper, in volumes: one file for all of a large tenant's agreements would take the
//! typesetter gigabytes. Running text, not a table: it is set several times as fast and reads better on paper.

use chrono::{DateTime, NaiveDate, Utc};
use domain::fields::Processor;
use domain::language::Language;
use domain::message::Arg;
use i18n::Locale;
use serde_json::{Value, json};

use super::world::Template;
use super::{Job, TypesetError, Typesetter, words};
use crate::evidence::LogState;
use crate::record::{CellPart, Row};
use crate::statement::{self, RECORD};

/// So many agreements at most stand in a volume.
pub const VOLUME: usize = 500;

/// A volume of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordVolume {
    /// The language of all words.
    pub language: Language,
    /// When it is made; the file bears it as its date.
    pub at: DateTime<Utc>,
    /// The day whose agreements it tells of.
    pub on: NaiveDate,
    /// Whose record.
    pub processor: Processor,
    /// Its number, from 1.
    pub number: u32,
    /// How many agreements stand in earlier volumes.
    pub before: usize,
    /// The agreements, [`VOLUME`] at most.
    pub rows: Vec<Row>,
    /// Whose seal closes the file.
    pub seal_owner: String,
    /// The state of the audit log.
    pub log: Option<LogState>,
}

impl Typesetter {
    /// A volume as a PDF, by the same standards as an agreement. Call it where blocking is allowed.
    ///
    /// # Errors
    /// [`TypesetError::Refused`] where the typesetter finds no way to set it.
    pub fn record_volume(&self, volume: &RecordVolume) -> Result<Vec<u8>, TypesetError> {
        let locale = Locale::new(volume.language);
        let text = |key: &str| locale.text(key).into_owned();
        let number = [("number", i64::from(volume.number).into()), ("day", Arg::Date(volume.on))];
        let title = locale.text_with("record-volume-title", &number).into_owned();
        let first = volume.before + 1;
        let last = volume.before + volume.rows.len();
        let lede = if volume.rows.is_empty() {
            text("record-empty-body")
        } else {
            let range = [("first", Arg::from(first)), ("last", last.into()), ("day", Arg::Date(volume.on))];
            locale.text_with("record-volume-lede", &range).into_owned()
        };
        let printed = json!({
            "id": locale.text_with("record-volume-running", &number),
            "title": text("record-title"),
            "subtitle": locale.text_with("record-volume-subtitle", &number),
            "lede": lede,
            "facts": facts(locale, &volume.processor),
            "entries": volume.rows.iter().map(|row| entry(locale, row)).collect::<Vec<_>>(),
            "seal": {
                "heading": text("documents-seal-heading"),
                "owner": volume.seal_owner,
                "explanation": text("documents-seal-explanation"),
            },
            "log": words::log(locale, volume.log.as_ref(), RECORD),
        });
        let attachments = [(RECORD, serde_json::to_string(&data(volume))?)];
        let job = Job {
            template: Template::Volume,
            printed: &printed,
            title: &title,
            locale,
            spoken: json!({ "seal": text("documents-seal-alt"), "attached": text("record-volume-attached") }),
            hashes: json!({ "log": words::log_lines(volume.log.as_ref()) }),
            id: &title,
            at: volume.at,
            attachments: &attachments,
        };
        // A volume takes a third of a gigabyte; nothing of it is of use to the next.
        self.press(&job, 0)
    }
}

fn or_not(locale: Locale, value: &str) -> String {
    if value.is_empty() { locale.text("record-not-stated").into_owned() } else { value.to_owned() }
}

/// Names and values, in the order in which they are read.
fn facts(locale: Locale, processor: &Processor) -> Value {
    let fact = |key: &str, value: &str| json!({ "name": locale.text(key), "value": or_not(locale, value) });
    json!([
        fact("record-processor", &processor.name),
        fact("record-registration", &processor.registration),
        fact("record-address", &processor.address),
        fact("record-privacy-contact", &processor.privacy_contact),
        fact("record-representative", ""),
    ])
}

/// A controller: its name, and paragraphs of labelled texts.
fn entry(locale: Locale, row: &Row) -> Value {
    let version = [("version", i64::from(row.version).into()), ("day", Arg::Date(row.in_force_from))];
    let agreement = format!("{} · {}", row.agreement, locale.text_with("record-version-since", &version));
    let address = [row.address.as_str(), &row.country].into_iter().filter(|part| !part.is_empty());
    let address = address.collect::<Vec<_>>().join(", ");
    let stated = |key: &str, value: &str| json!([locale.text(key), or_not(locale, value)]);
    let cell = |key: &str, parts: &[CellPart]| json!([[locale.text(key), row.cell(locale, parts)]]);
    json!({
        "name": or_not(locale, &row.name),
        "paragraphs": [
            [stated("record-agreement", &agreement)],
            [stated("record-registration", &row.registration), stated("record-address", &address)],
            [
                stated("record-privacy-contact", &row.privacy_contact),
                stated("record-breach-contact", &row.breach_contact),
            ],
            [stated("record-dpo", &row.dpo), stated("record-representative", &row.representative)],
            cell("record-categories", &row.categories),
            cell("record-transfers", &row.transfers),
            cell("record-measures", &row.measures),
        ],
    })
}

/// `record.json`: the same for machines.
fn data(volume: &RecordVolume) -> Value {
    let processor = &volume.processor;
    json!({
        "form": statement::Kind::RecordVolume.form(),
        "article": "30(2) GDPR",
        "on": volume.on,
        "volume": volume.number,
        "issued_at": volume.at,
        "language": volume.language,
        "processor": processor.name,
        "processor_registration": processor.registration,
        "processor_address": processor.address,
        "processor_privacy_contact": processor.privacy_contact,
        "controllers": volume.rows,
        "log": volume.log,
    })
}

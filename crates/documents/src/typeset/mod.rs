//! Typesetting: an agreement and what belongs to it as one file that is both PDF/A-3a and PDF/UA-1.
//!
//! The same paper gives the same bytes. Texts reach the typesetter as JSON and are never read as markup; the
//! template can open nothing but itself, the paper, the seal's drawing and the files that it attaches.

mod certificate;
mod fonts;
mod glyphs;
mod layout;
mod paper;
mod pieces;
mod streams;
mod subprocessors;
mod volume;
mod words;
mod world;

use std::path::Path;

use chrono::{DateTime, Datelike, Timelike, Utc};
use domain::language::Language;
use i18n::Locale;
use serde_json::{Value, json};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::fonts::Fonts;
use self::glyphs::{Coverage, Reach};
use self::world::{Desk, Template};
use crate::canonical;
use crate::evidence::{self, LogState};

pub use self::certificate::{Certificate, Fact};
pub use self::fonts::FontsError;
pub use self::paper::{
    Amendment, AmendmentFact, Attachments, Event, Evidence, Paper, Party, Signature, Signed, State, TermRow,
};
pub use self::subprocessors::{Branch, Chapter, Company, SUBPROCESSORS, SubprocessorList};
pub use self::volume::{RecordVolume, VOLUME};

/// The names of the files inside a signed PDF.
pub mod attached {
    /// The canonical text.
    pub const AGREEMENT: &str = "agreement.txt";
    /// The terms.
    pub const TERMS: &str = "terms.json";
    /// An amendment's canonical text.
    pub const AMENDMENT: &str = "amendment.txt";
    /// The evidence.
    pub const EVIDENCE: &str = "evidence.json";
}

/// A title or edition longer than this many characters is cut where it runs along every page.
const LONG_TITLE: usize = 72;
/// So is a reference longer than this.
const LONG_ID: usize = 40;

/// Results of the typesetter's own steps are kept for this many papers more. One keeps what every paper shares (the
/// template, the typefaces) and lets go of the last paper's text.
const KEEP: usize = 1;

/// A paper cannot be set.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// The text is not the one that was signed.
    #[error("the canonical text has the SHA-256 {actual}, but {signed} was signed")]
    TextChanged {
        /// That of the paper's text.
        actual: String,
        /// That of the evidence.
        signed: String,
    },
    /// The amendment is not the one that was signed.
    #[error("the amendment has the SHA-256 {actual}, but {signed} was signed")]
    AmendmentChanged {
        /// That of the paper's amendment.
        actual: String,
        /// That of the evidence.
        signed: String,
    },
    /// The terms are not those that were signed.
    #[error("the terms have the SHA-256 {actual}, but {signed} was signed")]
    TermsChanged {
        /// That of the paper's attachment.
        actual: String,
        /// That of the evidence.
        signed: String,
    },
    /// The paper cannot be handed to the template.
    #[error("the paper cannot be written as JSON")]
    Paper(#[from] serde_json::Error),
    /// The typesetter refused the paper.
    #[error("the typesetter refused: {0}")]
    Refused(String),
}

/// Sets papers. Made once at start and shared by all threads: it holds the typefaces.
pub struct Typesetter {
    fonts: Fonts,
    coverage: Coverage,
    standards: PdfStandards,
}

impl Typesetter {
    /// A typesetter with its own typefaces (Latin, Greek, Cyrillic and more) and those of a directory, if given.
    ///
    /// The same typefaces give the same bytes; another directory may give names in other scripts another shape.
    ///
    /// # Errors
    /// A directory that cannot be listed.
    pub fn new(fonts: Option<&Path>) -> Result<Self, FontsError> {
        let fonts = Fonts::load(fonts)?;
        let coverage = Coverage::of(fonts.book());
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).expect("both can be met in PDF 1.7");
        Ok(Self { fonts, coverage, standards })
    }

    /// The paper as a PDF.
    ///
    /// Takes processor time in proportion to the text: call it where blocking is allowed.
    ///
    /// # Errors
    /// [`TypesetError::TextChanged`] and [`TypesetError::TermsChanged`] where a signed paper's contents are not those
    /// whose hashes the evidence holds; [`TypesetError::Refused`] where the typesetter finds no way to set the text.
    pub fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, TypesetError> {
        let attachments = attachments(paper)?;
        let sheet = sheet(paper);
        let job = Job {
            template: Template::Agreement,
            printed: &sheet.printed,
            title: &sheet.title,
            locale: sheet.locale,
            spoken: words::spoken(sheet.locale),
            hashes: sheet.hashes.clone(),
            id: &paper.id,
            at: paper.at,
            attachments: &attachments,
        };
        self.press(&job, KEEP)
    }

    /// Sets a paper as boldly as it can be set; `keep` as in [`KEEP`].
    fn press(&self, job: &Job<'_>, keep: usize) -> Result<Vec<u8>, TypesetError> {
        let mut result = Err(TypesetError::Refused(String::new()));
        for reach in Reach::ALL {
            result = self.set(job, reach);
            if result.is_ok() {
                break;
            }
        }
        typst::comemo::evict(keep);
        result
    }

    fn set(&self, job: &Job<'_>, reach: Reach) -> Result<Vec<u8>, TypesetError> {
        let mut printed = job.printed.clone();
        self.coverage.leaves(&mut printed, reach);
        let title = self.coverage.printable(job.title, reach);
        let (lang, region) = match job.locale.language() {
            Language::En => ("en", Some("GB")),
            Language::Da => ("da", None),
            Language::Nb => ("nb", None),
        };
        let json = serde_json::to_vec(&json!({
            "printed": printed,
            "title": title,
            "page": words::page(job.locale),
            "spoken": job.spoken,
            "lang": lang,
            "region": region,
            "hashes": job.hashes,
        }))?;
        let desk = Desk::new(&self.fonts, job.template, json, job.attachments.to_vec());
        let document = typst::compile::<PagedDocument>(&desk).output.map_err(refused)?;
        let options = PdfOptions {
            ident: Smart::Custom(job.id.to_owned()),
            creator: Smart::Custom(Some("Countersign".to_owned())),
            timestamp: timestamp(job.at),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map(streams::plain_ends).map_err(refused)
    }
}

/// A paper as one of the templates sets it.
struct Job<'a> {
    template: Template,
    /// All texts that are printed, before their characters were looked at.
    printed: &'a Value,
    title: &'a str,
    locale: Locale,
    /// What is said by the file's structure.
    spoken: Value,
    hashes: Value,
    id: &'a str,
    at: DateTime<Utc>,
    attachments: &'a [(&'static str, String)],
}

/// A paper in the template's words, before its characters were looked at.
struct Sheet {
    /// All texts that are printed.
    printed: Value,
    title: String,
    locale: Locale,
    /// Printed to the letter: SHA-256 of the canonical text and of the terms.
    hashes: Value,
}

fn sheet(paper: &Paper) -> Sheet {
    let locale = Locale::new(paper.text.language);
    let title = [paper.text.title.clone(), paper.title.clone(), locale.text("documents-untitled").into_owned()];
    let title = title.iter().map(|title| canonical::part(title)).find(|title| !title.is_empty()).unwrap_or_default();
    let title = cut(&title, LONG_TITLE);
    let (signed, hashes) = match &paper.state {
        State::Draft => (Value::Null, Value::Null),
        State::Signed(signed) => {
            let evidence = &signed.evidence;
            let shown = json!({
                "in_force": signed.in_force,
                "signatures": signed.signatures,
                "proved_address": evidence.proved_address,
                "events": evidence.events,
            });
            let log = log_state(signed);
            let log = words::log_lines(log.as_ref());
            let amendment = paper.amendment.as_ref().map(|amendment| amendment.sha256.as_str());
            let hashes = json!({
                "text": evidence.text_sha256, "terms": evidence.terms_sha256, "amendment": amendment,
                "log": log,
            });
            (shown, hashes)
        }
    };
    let subprocessors = canonical::subprocessor_table(&paper.subprocessors, locale);
    let printed = json!({
        "id": cut(&paper.id, LONG_ID),
        "version": cut(&paper.version, LONG_TITLE),
        "running": title,
        "heading": paper.text.title,
        "units": layout::units(&paper.text),
        "terms": paper.terms,
        "subprocessors": layout::unit(&subprocessors),
        "signed": signed,
        "amendment": paper.amendment.as_ref().map(|amendment| json!({
            "heading": amendment.heading,
            "facts": amendment.facts,
            "words": amendment.words,
            "terms": amendment.terms,
        })),
        "words": words::printed(paper),
    });
    Sheet { printed, title, locale, hashes }
}

/// The state of the audit log that the attached evidence holds.
fn log_state(signed: &paper::Signed) -> Option<LogState> {
    evidence::Evidence::from_json(signed.attachments.evidence.as_bytes()).ok()?.log
}

fn cut(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// The files that go into a signed PDF, once they are known to be those that were signed.
fn attachments(paper: &Paper) -> Result<Vec<(&'static str, String)>, TypesetError> {
    let State::Signed(signed) = &paper.state else { return Ok(Vec::new()) };
    let text = canonical::text(&paper.text);
    let terms = &signed.attachments.terms;
    let (actual, expected) = (canonical::sha256(&text), &signed.evidence.text_sha256);
    if actual != *expected {
        return Err(TypesetError::TextChanged { actual, signed: expected.clone() });
    }
    let (actual, expected) = (canonical::sha256(terms), &signed.evidence.terms_sha256);
    if actual != *expected {
        return Err(TypesetError::TermsChanged { actual, signed: expected.clone() });
    }
    let mut files = vec![
        (attached::AGREEMENT, text),
        (attached::TERMS, terms.clone()),
        (attached::EVIDENCE, signed.attachments.evidence.clone()),
    ];
    if let Some(amendment) = &paper.amendment {
        let (actual, expected) = (canonical::sha256(&amendment.canonical), &amendment.sha256);
        if actual != *expected {
            return Err(TypesetError::AmendmentChanged { actual, signed: expected.clone() });
        }
        files.push((attached::AMENDMENT, amendment.canonical.clone()));
    }
    Ok(files)
}

fn timestamp(at: DateTime<Utc>) -> Option<Timestamp> {
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()].map(|part| u8::try_from(part).unwrap_or_default());
    Datetime::from_ymd_hms(at.year(), month, day, hour, minute, second).map(Timestamp::new_utc)
}

fn refused(errors: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>) -> TypesetError {
    TypesetError::Refused(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))
}

//! From the text of an agreement, as a processor has it, to its clauses.
//!
//! Every word is kept, in its order; only the structure is concluded, and what was concluded is said in findings. The
//! way goes source → `lines` or `markdown` → `listing` (tables of contents) → `appendices` → `tree` (clauses, points) →
//! [`Outline`] → `AgreementText`. The rules are those of contracts in English, Danish and Norwegian in general.

mod appendices;
mod citing;
mod decode;
mod edit;
mod error;
mod finding;
mod headings;
mod inspect;
mod json;
mod label;
mod language;
mod lines;
mod listing;
mod markdown;
mod outline;
mod place;
mod points;
mod prose;
mod scheme;
mod tree;

use domain::language::Language;
use domain::text::AgreementText;
use unicode_normalization::UnicodeNormalization;

pub use decode::decode;
pub use edit::{Edit, EditError};
pub use error::{BinaryKind, Encoding, ImportError, MAX_BYTES, MAX_CLAUSES, MAX_DEPTH};
pub use finding::{Finding, FindingKind};
pub use json::{Say, json};
pub(crate) use label::roman;
pub use language::detect;
pub use outline::{Kind, Outline, Unit};

/// How the source is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text: line breaks and indents are all there is.
    Plain,
    /// Markdown (CommonMark with tables).
    Markdown,
}

impl Format {
    /// Markdown for `.md` and `.markdown`, plain text for every other name.
    pub fn of_file_name(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        if name.ends_with(".md") || name.ends_with(".markdown") { Self::Markdown } else { Self::Plain }
    }
}

/// A text with its structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The units, for corrections.
    pub outline: Outline,
    /// What they make.
    pub text: AgreementText,
    /// What a person should look at.
    pub findings: Vec<Finding>,
}

impl From<Outline> for Imported {
    /// Builds and inspects a corrected outline.
    fn from(outline: Outline) -> Self {
        Self { text: outline.build(), findings: outline.findings(), outline }
    }
}

/// Finds title, clauses, lists, tables and appendices in a text.
///
/// Letters are composed (NFC), white space becomes single spaces; nothing else changes. Where no language is given, it
/// is told by the commonest words.
///
/// # Errors
///
/// [`ImportError`], for a text that is empty, too large, too deep, or has too many clauses.
pub fn import(source: &str, format: Format, language: Option<Language>) -> Result<Imported, ImportError> {
    if source.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: source.len() });
    }
    let source: String = source.strip_prefix('\u{feff}').unwrap_or(source).nfc().collect();
    let mut lines = lines::join(match format {
        Format::Plain => lines::plain(&source),
        Format::Markdown => markdown::markdown(&source)?,
    });
    if lines.is_empty() {
        return Err(ImportError::Empty);
    }
    lines::check_depth(&lines)?;
    lines::promote(&mut lines);
    let listed = listing::listed(&lines);
    let title = headings::title(&lines);
    let sections = appendices::sections(&lines, title, &listed);
    let units = tree::units(&lines, title, &sections, &listed)?;
    let told = language.or_else(|| detect(&source));
    let mut imported = Imported::from(Outline { language: told.unwrap_or(Language::En), units });
    if told.is_none() {
        imported.findings.insert(0, Finding::new(FindingKind::LanguageUnknown, None, None));
    }
    Ok(imported)
}

/// Whether two texts have the same words in the same order: maximal runs of letters and digits, composed (NFC).
///
/// What a corrected outline that came from outside is checked with, against the source.
pub fn same_words(a: &str, b: &str) -> bool {
    let (a, b): (String, String) = (a.nfc().collect(), b.nfc().collect());
    prose::words(&a).eq(prose::words(&b))
}

//! Papers of one table about one agreement as files: the certificate of erasure, the interim statement while somebody has
//! still to answer, an addition to an appendix.

use chrono::{DateTime, Utc};
use domain::language::Language;
use i18n::Locale;
use serde::Serialize;
use serde_json::{Value, json};

use super::world::Template;
use super::{Job, TypesetError, Typesetter, words};
use crate::evidence::LogState;
use crate::statement::Kind;

/// Such a paper, every word in its language already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// What it is.
    #[serde(skip)]
    pub kind: Kind,
    /// The agreement's reference, printed on every page.
    pub id: String,
    /// The language of all texts.
    #[serde(skip)]
    pub language: Language,
    /// When it is issued; the file bears it as its date.
    #[serde(skip)]
    pub at: DateTime<Utc>,
    /// The title.
    pub title: String,
    /// Which agreement it is about, between whom.
    pub lede: String,
    /// What it is not, or is no longer; empty where there is nothing of the kind to say.
    pub notice: String,
    /// Names and values, in the order in which they are read.
    pub facts: Vec<Fact>,
    /// The heading of the table.
    pub table_heading: String,
    /// Its header: five cells.
    pub header: Vec<String>,
    /// Its rows, of five cells each.
    pub rows: Vec<Vec<String>>,
    /// The heading of the sentences.
    pub lines_heading: String,
    /// Sentences: what is left of the data, or that nothing is; what an addition says.
    pub lines: Vec<String>,
    /// The heading of what it proves.
    pub proves_heading: String,
    /// What it proves, and what it does not.
    pub proves: String,
    /// The seal's heading.
    pub seal_heading: String,
    /// Whose seal closes the file.
    pub seal_owner: String,
    /// What the seal shows.
    pub seal_explanation: String,
    /// What the seal's drawing shows, for those who cannot see it.
    #[serde(skip)]
    pub seal_alt: String,
    /// What the attached file is.
    #[serde(skip)]
    pub attached: String,
    /// The state of the audit log.
    #[serde(skip)]
    pub log: Option<LogState>,
    /// The attached file: the same for machines.
    #[serde(skip)]
    pub json: String,
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

impl Typesetter {
    /// Such a paper as a PDF, by the same standards as an agreement. Call it where blocking is allowed.
    ///
    /// # Errors
    /// [`TypesetError::Refused`] where the typesetter finds no way to set it.
    pub fn certificate(&self, paper: &Certificate) -> Result<Vec<u8>, TypesetError> {
        let locale = Locale::new(paper.language);
        let mut printed: Value = serde_json::to_value(paper)?;
        let file = paper.kind.file();
        printed["file"] = json!(file);
        printed["log"] = words::log(locale, paper.log.as_ref(), file);
        let attachments = [(file, paper.json.clone())];
        let job = Job {
            template: Template::Certificate,
            printed: &printed,
            title: &paper.title,
            locale,
            spoken: json!({ "seal": paper.seal_alt, "attached": paper.attached }),
            hashes: json!({ "log": words::log_lines(paper.log.as_ref()) }),
            id: &paper.id,
            at: paper.at,
            attachments: &attachments,
        };
        self.press(&job, super::KEEP)
    }
}

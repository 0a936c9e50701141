//! The list of sub-processors on paper, as of a day: the chain as a tree, then each company as running text. Like the record
//! it is made in parts: one file for a registry of thousands would take the typesetter gigabytes.

use chrono::{DateTime, Utc};
use domain::language::Language;
use i18n::Locale;
use serde::Serialize;
use serde_json::{Value, json};

use super::certificate::Fact;
use super::world::Template;
use super::{Job, TypesetError, Typesetter};

/// The file inside the list.
pub const SUBPROCESSORS: &str = "subprocessors.json";

/// A part of the list of sub-processors, every word in its language already. It is not sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SubprocessorList {
    /// Printed on every page.
    pub id: String,
    /// The language of all texts.
    #[serde(skip)]
    pub language: Language,
    /// When it is made; the file bears it as its date.
    #[serde(skip)]
    pub at: DateTime<Utc>,
    /// The file's title.
    #[serde(skip)]
    pub file_title: String,
    /// The title.
    pub title: String,
    /// Whose list, and of which day.
    pub subtitle: String,
    /// What the list is.
    pub lede: String,
    /// Names and values, in the order in which they are read.
    pub facts: Vec<Fact>,
    /// The heading of the chain.
    pub chain_heading: String,
    /// The chain, each company after the one that engages it.
    pub chain: Vec<Branch>,
    /// What is said of each company.
    pub chapters: Vec<Chapter>,
    /// What the attached file is.
    #[serde(skip)]
    pub attached: String,
    /// [`SUBPROCESSORS`]: the same for machines.
    #[serde(skip)]
    pub json: String,
}

/// A company in the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Branch {
    /// How far it is indented: 0 where the processor engages it.
    pub depth: usize,
    /// Its name, and who engages it.
    pub text: String,
}

/// Companies under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// The heading.
    pub heading: String,
    /// What they have in common; empty for nothing that has to be said.
    pub lede: String,
    /// They.
    pub companies: Vec<Company>,
}

/// A company of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Company {
    /// Its name.
    pub name: String,
    /// Paragraphs of names and values.
    pub paragraphs: Vec<Vec<(String, String)>>,
}

impl Typesetter {
    /// The list as a PDF, by the same standards as an agreement. Call it where blocking is allowed.
    ///
    /// # Errors
    /// [`TypesetError::Refused`] where the typesetter finds no way to set it.
    pub fn subprocessors(&self, list: &SubprocessorList) -> Result<Vec<u8>, TypesetError> {
        let printed: Value = serde_json::to_value(list)?;
        let attachments = [(SUBPROCESSORS, list.json.clone())];
        let job = Job {
            template: Template::Subprocessors,
            printed: &printed,
            title: &list.file_title,
            locale: Locale::new(list.language),
            spoken: json!({ "attached": list.attached }),
            hashes: Value::Null,
            id: &list.file_title,
            at: list.at,
            attachments: &attachments,
        };
        // A part takes up to a sixth of a gigabyte; nothing of it is of use to the next.
        self.press(&job, 0)
    }
}

//! The text of an agreement: every word of it, with the structure that a reader sees.
//!
//! The words are the contract, so nothing in this module changes them. Numbers stand here twice: `label` is what is
//! printed, to the letter; `number` is what the clause is cited by, which differs where a source numbers every
//! heading "1.".

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// One agreement in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementText {
    /// The language that it is written in.
    pub language: Language,
    /// The title, as printed; empty where there is none.
    pub title: String,
    /// What stands between the title and the first clause: the parties, a date, an introduction.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preamble: Vec<Block>,
    /// The clauses of the body, in order.
    pub clauses: Vec<Clause>,
    /// The appendices, in order.
    pub appendices: Vec<Appendix>,
}

/// A clause, or a part of one: anything that can be cited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// What it is cited by within its parent's document: `9`, `9.3`, `C.2.1`; none for a heading without a number.
    pub number: Option<String>,
    /// The number as printed, with its punctuation: `9.3`, `1.`, `C.2.1`; none where nothing is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The heading, where it has one.
    pub heading: Option<String>,
    /// Its own text, before its parts.
    pub body: Vec<Block>,
    /// Its parts.
    pub children: Vec<Clause>,
}

/// An appendix (annex, "bilag", "vedlegg").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appendix {
    /// Its letter or number; none where the source gives it none.
    pub letter: Option<String>,
    /// What is printed before the heading, to the letter ("Appendix A.", "Bilag A,"); none where nothing is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The heading; empty where the source has none.
    pub heading: String,
    /// The source has no such heading: a person or the importer concluded that an appendix begins here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
    /// Text before its first clause.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
    /// Its clauses.
    pub clauses: Vec<Clause>,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// Running text.
    Paragraph {
        /// The words; single spaces, no line breaks.
        text: String,
    },
    /// Points, each with the marker that is printed before it.
    List {
        /// The points, in order.
        items: Vec<Item>,
    },
    /// A table; every row has as many cells as the header has, or as the longest row where there is no header.
    Table {
        /// The header's cells; empty where there is no header.
        header: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

/// A point of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What is printed before it, to the letter: `•`, `-`, `a)`, `iv.`.
    pub marker: String,
    /// The words.
    pub text: String,
    /// Points below it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

impl AgreementText {
    /// All words in the order in which they are read, numbers and markers included, as one text with a line for each
    /// printed unit. What the importer must preserve and the PDF must show.
    pub fn reading_order(&self) -> String {
        let mut out = Vec::new();
        push(&mut out, &self.title);
        blocks(&mut out, &self.preamble);
        for clause in &self.clauses {
            clause.lines(&mut out);
        }
        for appendix in &self.appendices {
            let label = appendix.label.as_deref().unwrap_or_default();
            push(&mut out, &format!("{label} {}", appendix.heading));
            blocks(&mut out, &appendix.body);
            for clause in &appendix.clauses {
                clause.lines(&mut out);
            }
        }
        out.join("\n")
    }
}

impl Clause {
    fn lines(&self, out: &mut Vec<String>) {
        let label = self.label.as_deref().unwrap_or_default();
        push(out, &format!("{label} {}", self.heading.as_deref().unwrap_or_default()));
        blocks(out, &self.body);
        for child in &self.children {
            child.lines(out);
        }
    }
}

fn blocks(out: &mut Vec<String>, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph { text } => push(out, text),
            Block::List { items } => points(out, items),
            Block::Table { header, rows } => {
                for row in std::iter::once(header).chain(rows) {
                    push(out, &row.join(" "));
                }
            }
        }
    }
}

fn points(out: &mut Vec<String>, items: &[Item]) {
    for item in items {
        push(out, &format!("{} {}", item.marker, item.text));
        points(out, &item.items);
    }
}

fn push(out: &mut Vec<String>, line: &str) {
    let line = line.trim();
    if !line.is_empty() {
        out.push(line.to_owned());
    }
}

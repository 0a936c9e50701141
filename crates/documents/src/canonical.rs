//! The canonical text: the one form of an agreement's words whose SHA-256 people sign.
//!
//! It is shown before signing and attached to the sealed PDF as `agreement.txt`, so it is made to be read by people
//! and to be rebuilt by anybody:
//!
//! - UTF-8 in Unicode's form NFC, each line ended by LF, no byte order mark.
//! - One line for each printed unit: first what it is, then what is printed, each part after a tab. Tabs stand
//!   nowhere else, so that no text can pass for another unit, and every word stands in exactly one place.
//! - White space of any kind within a part is one space, none at its ends. Control characters are left out; every
//!   other character stays as it is, those included that a printer has no shape for.
//!
//! ```text
//! agreement text→1→en                      the form's version and the language; always the first line
//! title→TITLE
//! clause DEPTH→LABEL→HEADING               depth 1 is the outermost; label and heading as printed, or empty
//! appendix→LABEL→HEADING
//! text→WORDS
//! point DEPTH→MARKER→WORDS                 a point of a list
//! header→CELL→CELL…                        the header of a table
//! row→CELL→CELL…
//! ```
//!
//! The title's line is left out where there is no title, a table's header where it has none. What is not printed
//! (the number by which a clause is cited, whether an appendix was inferred) is not part of the text.

mod fill;
mod parse;

use domain::text::{AgreementText, Block, Clause, Item};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

pub use fill::{FieldsUsed, fields_used, fill, subprocessor_table};
pub use parse::{NotCanonical, parse};

/// The version of the form that this module writes.
pub const FORM: u32 = 1;

/// The canonical text of an agreement, as the module's documentation defines it.
pub fn text(agreement: &AgreementText) -> String {
    let mut out = Lines::default();
    out.line("agreement text", [FORM.to_string().as_str(), agreement.language.tag()]);
    if !agreement.title.is_empty() {
        out.line("title", [agreement.title.as_str()]);
    }
    out.blocks(&agreement.preamble);
    out.clauses(&agreement.clauses, 1);
    for appendix in &agreement.appendices {
        out.line("appendix", [appendix.label.as_deref().unwrap_or_default(), &appendix.heading]);
        out.blocks(&appendix.body);
        out.clauses(&appendix.clauses, 1);
    }
    out.0
}

/// The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits in lower case.
pub fn sha256(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// A part of a line: NFC, single spaces, no control characters.
pub(crate) fn part(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = out.len();
        if before > 0 {
            out.push(' ');
        }
        let start = out.len();
        out.extend(word.nfc().filter(|c| !c.is_control()));
        if out.len() == start {
            out.truncate(before);
        }
    }
    out
}

/// Canonical lines, one after the other.
#[derive(Default)]
pub(crate) struct Lines(pub(crate) String);

impl Lines {
    pub(crate) fn line<'a>(&mut self, kind: &str, parts: impl IntoIterator<Item = &'a str>) {
        self.0.push_str(kind);
        for text in parts {
            self.0.push('\t');
            self.0.push_str(&part(text));
        }
        self.0.push('\n');
    }

    fn clauses(&mut self, clauses: &[Clause], depth: usize) {
        for clause in clauses {
            let label = clause.label.as_deref().unwrap_or_default();
            let heading = clause.heading.as_deref().unwrap_or_default();
            self.line(&format!("clause {depth}"), [label, heading]);
            self.blocks(&clause.body);
            self.clauses(&clause.children, depth + 1);
        }
    }

    pub(crate) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { text } => self.line("text", [text.as_str()]),
                Block::List { items } => self.points(items, 1),
                Block::Table { header, rows } => {
                    if !header.is_empty() {
                        self.line("header", header.iter().map(String::as_str));
                    }
                    for row in rows {
                        self.line("row", row.iter().map(String::as_str));
                    }
                }
            }
        }
    }

    fn points(&mut self, items: &[Item], depth: usize) {
        for item in items {
            self.line(&format!("point {depth}"), [item.marker.as_str(), &item.text]);
            self.points(&item.items, depth + 1);
        }
    }
}

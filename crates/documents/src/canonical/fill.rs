//! Fields: what an agreement's text asks for, and the text with the answers in their places.
//!
//! Values are data. A text is read once from left to right and what was put in is not read again, so a name that
//! looks like a field stays that name.

use std::collections::{BTreeMap, BTreeSet};

use domain::fields::Field;
use domain::subprocessors::Subprocessor;
use domain::text::{AgreementText, Block, Clause, Item};
use i18n::Locale;

/// What a text asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldsUsed {
    /// The fields that it uses properly.
    pub known: BTreeSet<Field>,
    /// What stands between double braces and is no field, as written.
    pub unknown: BTreeSet<String>,
    /// Block fields that stand within other words, where no table can be.
    pub misplaced: BTreeSet<Field>,
}

/// The fields that a text uses, and what it uses wrongly.
pub fn fields_used(agreement: &AgreementText) -> FieldsUsed {
    let mut used = FieldsUsed::default();
    // A walk that changes nothing; the copy it makes is thrown away.
    map(agreement, &mut |text, place| {
        if place == Place::Paragraph && block_field(text).is_some() {
            used.known.insert(Field::Subprocessors);
            return Filled::Unchanged;
        }
        for part in parts(text) {
            match part {
                Part::Field(field) if field.is_block() => drop(used.misplaced.insert(field)),
                Part::Field(field) => drop(used.known.insert(field)),
                Part::Unknown(key) => drop(used.unknown.insert(key.to_owned())),
                Part::Words(_) => {}
            }
        }
        Filled::Unchanged
    });
    used
}

/// The text with values in place of its fields.
///
/// White space in a value becomes single spaces, since a printed unit has one line. A field without a value, an
/// unknown one and a misplaced one stay as written: [`fields_used`] reports them, and a draft shows what is missing.
/// Fill the template's text, never a text that is filled already.
pub fn fill(
    agreement: &AgreementText,
    values: &BTreeMap<Field, String>,
    subprocessors: &[Subprocessor],
) -> AgreementText {
    let locale = Locale::new(agreement.language);
    map(agreement, &mut |text, place| {
        if place == Place::Paragraph && block_field(text).is_some() {
            return Filled::Block(subprocessor_table(subprocessors, locale));
        }
        if !text.contains("{{") {
            return Filled::Unchanged;
        }
        let mut out = String::with_capacity(text.len());
        for part in parts(text) {
            match part {
                Part::Words(words) => out.push_str(words),
                Part::Unknown(key) => out.push_str(&format!("{{{{{key}}}}}")),
                Part::Field(field) => match values.get(&field) {
                    Some(value) => out.push_str(&one_line(value)),
                    None => out.push_str(&field.placeholder()),
                },
            }
        }
        Filled::Text(one_line(&out))
    })
}

/// The authorised sub-processors as a block of an agreement; a sentence where there are none.
pub fn subprocessor_table(rows: &[Subprocessor], locale: Locale) -> Block {
    if rows.is_empty() {
        return Block::Paragraph { text: locale.text("documents-subprocessors-none").into_owned() };
    }
    let header = ["name", "address", "processing", "location", "transfer"]
        .map(|column| locale.text(&format!("documents-subprocessors-{column}")).into_owned());
    let none = || locale.text("documents-none").into_owned();
    let joined = |parts: &[&str]| {
        let parts: Vec<_> = parts.iter().map(|part| one_line(part)).filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { none() } else { parts.join(", ") }
    };
    let rows = rows.iter().map(|row| {
        vec![
            joined(&[&row.name, &row.registration]),
            joined(&[&row.address, &row.contact]),
            joined(&[&row.processing]),
            joined(&[&row.location]),
            joined(&[&row.transfer]),
        ]
    });
    Block::Table { header: header.to_vec(), rows: rows.collect() }
}

enum Part<'a> {
    Words(&'a str),
    Field(Field),
    Unknown(&'a str),
}

/// A text cut at its fields. Braces without an end are words.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((before, inside, after)) = rest
        .split_once("{{")
        .and_then(|(before, tail)| tail.split_once("}}").map(|(inside, after)| (before, inside, after)))
    {
        out.push(Part::Words(before));
        out.push(match Field::from_key(inside.trim()) {
            Some(field) => Part::Field(field),
            None => Part::Unknown(inside),
        });
        rest = after;
    }
    out.push(Part::Words(rest));
    out
}

fn block_field(text: &str) -> Option<Field> {
    let key = text.trim().strip_prefix("{{")?.strip_suffix("}}")?;
    Field::from_key(key.trim()).filter(|field| field.is_block())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A paragraph, which may become another block.
    Paragraph,
    /// A heading, a point, a cell.
    Within,
}

enum Filled {
    Unchanged,
    Text(String),
    Block(Block),
}

/// The agreement with each of its texts put through `f`. Labels and markers are the author's and hold no fields.
fn map(agreement: &AgreementText, f: &mut impl FnMut(&str, Place) -> Filled) -> AgreementText {
    let mut out = agreement.clone();
    within(&mut out.title, f);
    blocks(&mut out.preamble, f);
    clauses(&mut out.clauses, f);
    for appendix in &mut out.appendices {
        within(&mut appendix.heading, f);
        blocks(&mut appendix.body, f);
        clauses(&mut appendix.clauses, f);
    }
    out
}

fn clauses(clauses_: &mut [Clause], f: &mut impl FnMut(&str, Place) -> Filled) {
    for clause in clauses_ {
        if let Some(heading) = &mut clause.heading {
            within(heading, f);
        }
        blocks(&mut clause.body, f);
        clauses(&mut clause.children, f);
    }
}

fn blocks(blocks: &mut [Block], f: &mut impl FnMut(&str, Place) -> Filled) {
    for block in blocks {
        match block {
            Block::Paragraph { text } => match f(text, Place::Paragraph) {
                Filled::Unchanged => {}
                Filled::Text(new) => *text = new,
                Filled::Block(new) => *block = new,
            },
            Block::List { items } => points(items, f),
            Block::Table { header, rows } => {
                for cell in header.iter_mut().chain(rows.iter_mut().flatten()) {
                    within(cell, f);
                }
            }
        }
    }
}

fn points(items: &mut [Item], f: &mut impl FnMut(&str, Place) -> Filled) {
    for item in items {
        within(&mut item.text, f);
        points(&mut item.items, f);
    }
}

fn within(text: &mut String, f: &mut impl FnMut(&str, Place) -> Filled) {
    if let Filled::Text(new) = f(text, Place::Within) {
        *text = new;
    }
}

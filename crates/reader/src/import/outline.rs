//! A text as a flat row of units, from which the agreement is built.
//!
//! The importer writes it, a person corrects it ([`super::edit`]), and every correction is small because nothing is
//! nested: what a unit belongs to follows from its kind and level and from what stands before it.

use domain::language::Language;
use domain::text::{AgreementText, Appendix, Block, Clause, Item};
use serde::{Deserialize, Serialize};

use super::citing::Citing;
use super::error::MAX_DEPTH;

/// A text in units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// The language that it is written in.
    pub language: Language,
    /// The units, in the order of the source.
    pub units: Vec<Unit>,
}

/// A title, a clause with its heading or first sentence, a paragraph, a point, a row, the heading of an appendix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// By which corrections name it; never used twice in an outline.
    pub id: u32,
    /// What it is.
    pub kind: Kind,
    /// How deep a clause or point is, from 1 to [`MAX_DEPTH`]; 0 for all else.
    #[serde(default)]
    pub level: u8,
    /// What is printed before it: `9.3`, `a)`, `Bilag A,`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// What it is cited by, where that does not follow from the labels; for an appendix its letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The cells of a row, which has no text of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
}

/// What a unit is. Text before the first clause is the preamble; text after it belongs to the clause before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The title, or a line of it; later in the text it counts as a paragraph.
    Title,
    /// A clause whose text is its heading.
    Heading,
    /// A clause whose text is its first sentence or paragraph.
    Clause,
    /// Running text.
    Paragraph,
    /// A point of a list.
    Point,
    /// A row of a table.
    Row,
    /// A row that is a table's header, and begins a new table.
    HeaderRow,
    /// The heading of an appendix.
    Appendix,
    /// A place where an appendix begins though the source has no heading there.
    InferredAppendix,
}

impl Kind {
    /// A clause, with a heading or without.
    pub const fn is_clause(self) -> bool {
        matches!(self, Self::Heading | Self::Clause)
    }

    /// The beginning of an appendix, printed or not.
    pub const fn is_appendix(self) -> bool {
        matches!(self, Self::Appendix | Self::InferredAppendix)
    }

    /// A row of a table.
    pub const fn is_row(self) -> bool {
        matches!(self, Self::Row | Self::HeaderRow)
    }
}

impl Unit {
    /// A unit without label.
    pub fn new(id: u32, kind: Kind, level: u8, text: String) -> Self {
        Self { id, kind, level, label: String::new(), number: None, text, cells: Vec::new() }
    }

    /// Everything that is printed of it, as one line.
    pub fn words(&self) -> String {
        let mut parts = vec![self.label.as_str(), self.text.as_str()];
        parts.extend(self.cells.iter().map(String::as_str));
        parts.retain(|p| !p.is_empty());
        parts.join(" ")
    }
}

impl Outline {
    /// The agreement that the units make. It has the words of the units, all of them and in their order, whatever
    /// kinds and levels the units have.
    pub fn build(&self) -> AgreementText {
        let mut builder = Builder::new(self.language);
        for unit in &self.units {
            builder.add(unit);
        }
        builder.finish()
    }

    /// For each unit what it is cited by: the numbers of clauses (`9.3`, `C.2.1`) and the letters of appendices.
    pub fn citations(&self) -> Vec<Option<String>> {
        let mut citing = Citing::default();
        self.units.iter().map(|unit| citing.next(unit)).collect()
    }

    /// Everything that is printed, as one text with a line for each unit.
    pub fn reading_order(&self) -> String {
        self.units.iter().map(Unit::words).filter(|w| !w.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

struct Builder {
    text: AgreementText,
    citing: Citing,
    /// The clauses that are open, outermost first, with their levels.
    open: Vec<(u8, Clause)>,
}

impl Builder {
    fn new(language: Language) -> Self {
        let text = AgreementText {
            language,
            title: String::new(),
            preamble: Vec::new(),
            clauses: Vec::new(),
            appendices: Vec::new(),
        };
        Self { text, citing: Citing::default(), open: Vec::new() }
    }

    fn add(&mut self, unit: &Unit) {
        let number = self.citing.next(unit);
        let label = Some(unit.label.clone()).filter(|l| !l.is_empty());
        match unit.kind {
            Kind::Appendix | Kind::InferredAppendix => {
                self.close(0);
                self.text.appendices.push(Appendix {
                    letter: number,
                    label,
                    heading: unit.text.clone(),
                    inferred: unit.kind == Kind::InferredAppendix,
                    ..Appendix::default()
                });
            }
            Kind::Heading | Kind::Clause => {
                let level = unit.level.clamp(1, MAX_DEPTH);
                self.close(level);
                let mut clause = Clause { number, label, ..Clause::default() };
                if unit.kind == Kind::Heading {
                    clause.heading = Some(unit.text.clone()).filter(|t| !t.is_empty());
                } else if !unit.text.is_empty() {
                    clause.body.push(Block::Paragraph { text: unit.text.clone() });
                }
                self.open.push((level, clause));
            }
            Kind::Title if self.untouched() => {
                if !self.text.title.is_empty() {
                    self.text.title.push(' ');
                }
                self.text.title.push_str(&unit.words());
            }
            Kind::Title | Kind::Paragraph => self.blocks().push(Block::Paragraph { text: unit.words() }),
            Kind::Point => {
                let item = Item { marker: unit.label.clone(), text: unit.text.clone(), items: Vec::new() };
                point(self.blocks(), unit.level, item);
            }
            Kind::Row => row(self.blocks(), unit.cells.clone()),
            Kind::HeaderRow => {
                self.blocks().push(Block::Table { header: unit.cells.clone(), rows: Vec::new() });
            }
        }
    }

    /// Nothing but the title so far.
    fn untouched(&self) -> bool {
        self.text.preamble.is_empty() && self.open.is_empty() && self.text.appendices.is_empty()
    }

    /// Ends the clauses at this level and below; all of them for 0.
    fn close(&mut self, level: u8) {
        while self.open.last().is_some_and(|(open, _)| *open >= level) {
            let Some((_, clause)) = self.open.pop() else { return };
            match (self.open.last_mut(), self.text.appendices.last_mut()) {
                (Some((_, parent)), _) => parent.children.push(clause),
                (None, Some(appendix)) => appendix.clauses.push(clause),
                (None, None) => self.text.clauses.push(clause),
            }
        }
    }

    fn blocks(&mut self) -> &mut Vec<Block> {
        match (self.open.last_mut(), self.text.appendices.last_mut()) {
            (Some((_, clause)), _) => &mut clause.body,
            (None, Some(appendix)) => &mut appendix.body,
            (None, None) => &mut self.text.preamble,
        }
    }

    fn finish(mut self) -> AgreementText {
        self.close(0);
        even(&mut self.text.preamble);
        self.text.clauses.iter_mut().for_each(even_clause);
        for appendix in &mut self.text.appendices {
            even(&mut appendix.body);
            appendix.clauses.iter_mut().for_each(even_clause);
        }
        self.text
    }
}

fn point(blocks: &mut Vec<Block>, level: u8, item: Item) {
    if !matches!(blocks.last(), Some(Block::List { .. })) {
        blocks.push(Block::List { items: Vec::new() });
    }
    if let Some(Block::List { items }) = blocks.last_mut() {
        let mut items = items;
        for _ in 1..level.min(MAX_DEPTH) {
            if items.is_empty() {
                break;
            }
            let last = items.len() - 1;
            items = &mut items[last].items;
        }
        items.push(item);
    }
}

fn row(blocks: &mut Vec<Block>, cells: Vec<String>) {
    match blocks.last_mut() {
        Some(Block::Table { rows, .. }) => rows.push(cells),
        _ => blocks.push(Block::Table { header: Vec::new(), rows: vec![cells] }),
    }
}

fn even_clause(clause: &mut Clause) {
    even(&mut clause.body);
    clause.children.iter_mut().for_each(even_clause);
}

/// Fills the rows of every table up to the longest.
fn even(blocks: &mut [Block]) {
    for block in blocks {
        if let Block::Table { header, rows } = block {
            let width = rows.iter().map(Vec::len).chain([header.len()]).max().unwrap_or(0);
            rows.iter_mut().chain((!header.is_empty()).then_some(header)).for_each(|r| r.resize(width, String::new()));
        }
    }
}

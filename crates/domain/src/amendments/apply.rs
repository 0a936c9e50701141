//! The words of an agreement with an amendment's changes in them.

use std::collections::{BTreeMap, BTreeSet};

use super::places::{at_of, count, count_appendix};
use super::{Change, Fault, MOST_CHANGES};
use crate::names;
use crate::text::{AgreementText, Appendix, Block, Clause, Item};

/// The longest text of all changes together, in characters.
const MOST_WORDS: usize = 200_000;

/// Applies changes of words, all to the text as it was: none sees what another makes. Changes of terms are passed over.
///
/// # Errors
/// The first [`Fault`], in the order of the changes.
pub fn apply(text: &AgreementText, changes: &[Change]) -> Result<AgreementText, Fault> {
    let mut walk = Walk::new(changes)?;
    let mut out = AgreementText {
        language: text.language,
        title: text.title.clone(),
        preamble: text.preamble.clone(),
        clauses: Vec::new(),
        appendices: Vec::new(),
    };
    let preamble = walk.next(None);
    match walk.changed.get(preamble.as_str()) {
        Some(Change::Replace { heading, body, .. }) => {
            out.title.clone_from(heading);
            out.preamble.clone_from(body);
        }
        Some(_) => out.preamble.clear(),
        None => {}
    }
    out.clauses = walk.added(&preamble);
    out.clauses.extend(walk.clauses(&text.clauses));
    for appendix in &text.appendices {
        out.appendices.extend(walk.appendix(appendix));
    }
    match changes.iter().filter_map(Change::at).find(|at| !walk.met.contains(*at)) {
        Some(missing) => Err(Fault::NoSuchClause(missing.to_owned())),
        None => Ok(out),
    }
}

struct Walk<'a> {
    /// Clauses with other words, and those that go.
    changed: BTreeMap<&'a str, &'a Change>,
    /// New clauses by the place that they follow.
    new: BTreeMap<&'a str, Vec<Clause>>,
    /// How many places lie behind.
    ordinal: usize,
    /// Places that stand, and those that go themselves; not the parts of those.
    met: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    fn new(changes: &'a [Change]) -> Result<Self, Fault> {
        if changes.len() > MOST_CHANGES {
            return Err(Fault::TooLong);
        }
        let mut walk = Self { changed: BTreeMap::new(), new: BTreeMap::new(), ordinal: 0, met: BTreeSet::new() };
        let mut length = 0;
        for change in changes {
            match change {
                Change::Replace { heading, body, .. } if heading.is_empty() && body.is_empty() => {
                    return Err(Fault::NoWords);
                }
                Change::Replace { at, heading, body } => {
                    length += sound(heading, body)?;
                    walk.change(at, change)?;
                }
                Change::Remove { at } => walk.change(at, change)?,
                Change::Add { after, label, heading, body } => {
                    length += sound(heading, body)? + sound(label, &[])?;
                    if !names::says_something(label) {
                        return Err(Fault::NumberMissing);
                    }
                    if heading.is_empty() && body.is_empty() {
                        return Err(Fault::NoWords);
                    }
                    walk.new.entry(after).or_default().push(Clause {
                        label: Some(label.clone()),
                        heading: Some(heading.clone()).filter(|heading| !heading.is_empty()),
                        body: body.clone(),
                        ..Clause::default()
                    });
                }
                Change::Term { .. } => {}
            }
        }
        if length > MOST_WORDS { Err(Fault::TooLong) } else { Ok(walk) }
    }

    fn change(&mut self, at: &'a str, change: &'a Change) -> Result<(), Fault> {
        if self.changed.insert(at, change).is_some() { Err(Fault::Twice(at.to_owned())) } else { Ok(()) }
    }

    /// The address of the next place.
    fn next(&mut self, number: Option<&str>) -> String {
        let at = at_of(number, self.ordinal);
        self.ordinal += 1;
        self.met.insert(at.clone());
        at
    }

    fn added(&mut self, at: &str) -> Vec<Clause> {
        self.new.remove(at).unwrap_or_default()
    }

    fn clauses(&mut self, clauses: &[Clause]) -> Vec<Clause> {
        let mut out = Vec::with_capacity(clauses.len());
        for clause in clauses {
            let at = self.next(clause.number.as_deref());
            match self.changed.get(at.as_str()) {
                Some(Change::Replace { heading, body, .. }) => out.push(Clause {
                    heading: Some(heading.clone()).filter(|heading| !heading.is_empty()),
                    body: body.clone(),
                    children: self.clauses(&clause.children),
                    ..clause.clone()
                }),
                Some(_) => self.ordinal += count(clause) - 1,
                None => out.push(Clause { children: self.clauses(&clause.children), ..clause.clone() }),
            }
            out.extend(self.added(&at));
        }
        out
    }

    fn appendix(&mut self, appendix: &Appendix) -> Option<Appendix> {
        let at = self.next(appendix.letter.as_deref());
        let mut out = appendix.clone();
        match self.changed.get(at.as_str()) {
            Some(Change::Replace { heading, body, .. }) => {
                out.heading.clone_from(heading);
                out.body.clone_from(body);
            }
            Some(_) => {
                self.ordinal += count_appendix(appendix) - 1;
                return None;
            }
            None => {}
        }
        out.clauses = self.added(&at);
        out.clauses.extend(self.clauses(&appendix.clauses));
        Some(out)
    }
}

/// The length of words that can be printed.
fn sound(heading: &str, body: &[Block]) -> Result<usize, Fault> {
    let mut length = 0;
    let mut look = |text: &str| {
        length += text.chars().count();
        if text.chars().any(names::is_hidden) { Err(Fault::HiddenCharacters) } else { Ok(()) }
    };
    look(heading)?;
    for block in body {
        match block {
            Block::Paragraph { text } => look(text)?,
            Block::List { items } => points(items, &mut look)?,
            Block::Table { header, rows } => rows.iter().flatten().chain(header).try_for_each(|cell| look(cell))?,
        }
    }
    Ok(length)
}

fn points(items: &[Item], look: &mut impl FnMut(&str) -> Result<(), Fault>) -> Result<(), Fault> {
    for item in items {
        look(&item.marker)?;
        look(&item.text)?;
        points(&item.items, look)?;
    }
    Ok(())
}

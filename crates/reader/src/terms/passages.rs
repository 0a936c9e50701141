//! A text as the sentences that can state a term, each with the clause that it is cited by and the headings above it.

use std::borrow::Cow;
use std::ops::Range;

use domain::text::{AgreementText, Block, Clause, Item};

use super::words::sentences;

/// The longest quote, in characters: what a term can hold.
const MAX_QUOTE: usize = 4_000;
/// The longest citation, in characters: what a term can hold.
const MAX_CLAUSE: usize = 60;

/// A sentence, or a point of a list with the words that lead to it.
#[derive(Clone, Debug)]
pub struct Passage<'t> {
    /// What it is cited by; empty where nothing can be cited.
    pub clause: String,
    /// The headings above it, the nearest last.
    pub headings: Vec<&'t str>,
    /// The words that lead to a point ("Such audits shall:"); empty for sentences of running text.
    pub lead: String,
    /// The sentence before it in the same block or clause; empty where there is none.
    pub before: String,
    /// The text that it stands in.
    pub text: Cow<'t, str>,
    /// Its bytes there.
    pub at: Range<usize>,
    /// A heading rather than a sentence.
    pub heading: bool,
    /// It ends with a colon and nothing follows it in its clause.
    pub open: bool,
}

impl Passage<'_> {
    /// The words to the letter, cut to what a term can hold.
    pub fn quote(&self) -> &str {
        cut(&self.text[self.at.clone()], MAX_QUOTE)
    }
}

/// The sentences of a text, in order.
pub fn passages(text: &AgreementText) -> Vec<Passage<'_>> {
    let mut walk = Walk { out: Vec::new(), headings: Vec::new(), cited: Vec::new(), before: String::new() };
    walk.cited.push(cut(&text.title, MAX_CLAUSE).trim_end().to_owned());
    walk.blocks(&text.preamble, "");
    walk.cited.pop();
    for clause in &text.clauses {
        walk.clause(clause, "");
    }
    for appendix in &text.appendices {
        let cited = appendix.letter.clone().unwrap_or_else(|| cut(&appendix.heading, MAX_CLAUSE).trim_end().to_owned());
        walk.cited.push(cited);
        walk.headings.push(&appendix.heading);
        walk.blocks(&appendix.body, "");
        for clause in &appendix.clauses {
            walk.clause(clause, "");
        }
        walk.headings.pop();
        walk.cited.pop();
    }
    walk.out
}

struct Walk<'t> {
    out: Vec<Passage<'t>>,
    headings: Vec<&'t str>,
    /// What the open clauses are cited by, the innermost last.
    cited: Vec<String>,
    before: String,
}

impl<'t> Walk<'t> {
    fn clause(&mut self, clause: &'t Clause, lead: &str) {
        let heading = clause.heading.as_deref().unwrap_or_default();
        // A heading without a number is cited only where nothing around it has one.
        let own = match &clause.number {
            Some(number) => number.clone(),
            None => match self.cited.last() {
                Some(outer) => outer.clone(),
                None => cut(heading, MAX_CLAUSE).trim_end().to_owned(),
            },
        };
        self.cited.push(own);
        self.before.clear();
        if !heading.is_empty() {
            self.push(Cow::Borrowed(heading), 0..heading.len(), lead, true);
            self.before.clear();
        }
        self.headings.push(heading);
        let begins = self.out.len();
        self.blocks(&clause.body, lead);
        // "The processor shall:" leads to the parts below it.
        let last =
            clause.body.last().and_then(|block| if let Block::Paragraph { text } = block { Some(text) } else { None });
        let lead =
            last.filter(|text| text.ends_with(':')).map(|text| last_sentence(text).to_owned()).unwrap_or_default();
        for child in &clause.children {
            self.clause(child, &lead);
        }
        // A colon with nothing after it: what was to be filled in is not there.
        if clause.children.is_empty()
            && self.out.len() > begins
            && let Some(last) = self.out.last_mut()
        {
            last.open = last.text[last.at.clone()].ends_with(':');
        }
        self.headings.pop();
        self.cited.pop();
    }

    fn blocks(&mut self, blocks: &'t [Block], lead: &str) {
        let mut colon = String::new();
        for block in blocks {
            match block {
                Block::Paragraph { text } => {
                    // A line that ends with a colon leads to the lines below it, as it does to points.
                    let follows = if colon.is_empty() { lead.to_owned() } else { colon.clone() };
                    self.sentences(text, &follows);
                    if text.ends_with(':') {
                        last_sentence(text).clone_into(&mut colon);
                    } else if text.ends_with('.') {
                        colon.clear();
                    }
                }
                Block::List { items } => {
                    let lead = if colon.is_empty() { last_of(&self.before) } else { colon.clone() };
                    self.points(items, &lead);
                }
                Block::Table { header, rows } => {
                    for row in rows {
                        let line = row.join(" ").trim().to_owned();
                        if !line.is_empty() {
                            let all = 0..line.len();
                            self.push(Cow::Owned(line), all, &header.join(" "), false);
                        }
                    }
                }
            }
        }
    }

    fn points(&mut self, items: &'t [Item], lead: &str) {
        for item in items {
            self.sentences(&item.text, lead);
            if !item.items.is_empty() {
                let lead = format!("{lead} {}", last_sentence(&item.text));
                self.points(&item.items, cut(&lead, MAX_LEAD));
            }
        }
    }

    fn sentences(&mut self, text: &'t str, lead: &str) {
        for at in sentences(text) {
            self.push(Cow::Borrowed(text), at, lead, false);
        }
    }

    fn push(&mut self, text: Cow<'t, str>, at: Range<usize>, lead: &str, heading: bool) {
        let said = cut(&text[at.clone()], MAX_LEAD).to_owned();
        self.out.push(Passage {
            clause: self.cited.last().cloned().unwrap_or_default(),
            headings: self.headings.iter().rev().take(3).rev().map(|heading| cut(heading, MAX_LEAD)).collect(),
            lead: cut(lead, MAX_LEAD).to_owned(),
            before: std::mem::replace(&mut self.before, said),
            text,
            at,
            heading,
            open: false,
        });
    }
}

/// The longest lead, in characters: more is no introduction to a point.
const MAX_LEAD: usize = 600;

fn last_sentence(text: &str) -> &str {
    sentences(text).pop().map_or(text, |at| &text[at])
}

/// A sentence that a list goes on from: one that ends with a colon, or without an end.
fn last_of(before: &str) -> String {
    if before.ends_with(['.', '?', '!']) { String::new() } else { before.to_owned() }
}

/// At most so many characters.
pub fn cut(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

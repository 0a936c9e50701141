//! A text taken apart for looking: places, passages, sentences, words.
//!
//! Words are numbers into a sorted vocabulary, so that "every word that begins with …" is a range and a pattern with a
//! word that the text lacks is refused without looking.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use domain::text::{AgreementText, Block, Clause, Item};

use super::pattern::Pattern;
use super::sentences::{Word, sentence_ends, words};

/// A text taken apart.
pub struct Doc<'a> {
    /// The text itself.
    pub text: &'a AgreementText,
    /// Everything that can be cited, and what stands before it, in order.
    pub places: Vec<Place<'a>>,
    /// Every printed unit, in order.
    pub passages: Vec<Passage<'a>>,
    /// Every sentence, in order.
    pub sentences: Vec<Sentence>,
    /// Every word, in order.
    pub tokens: Vec<Token>,
    /// The distinct words, sorted.
    pub(super) vocabulary: Vec<String>,
    /// The vocabulary as one text with line breaks between, for words that have something inside.
    pub(super) joined: String,
    /// Where each word of the vocabulary begins in it.
    pub(super) starts: Vec<usize>,
    /// Patterns that were looked for before.
    pub(super) known: RefCell<HashMap<String, Option<Rc<Pattern>>>>,
    /// For each word of the vocabulary where it stands.
    pub(super) postings: Vec<Vec<u32>>,
}

/// A clause, an appendix, or what stands before the first clause.
pub struct Place<'a> {
    /// What it is cited by: its own number, or that of the nearest clause or appendix around it.
    pub cited: Option<String>,
    /// Whether the number is its own.
    pub numbered: bool,
    /// Its heading; empty where it has none.
    pub heading: &'a str,
    /// The place that it is part of.
    pub parent: Option<usize>,
    /// The outermost clause around it (of the body, or of an appendix); itself for that clause.
    pub section: usize,
    /// The appendix that it is in, by its place in the text.
    pub appendix: Option<usize>,
    /// Its own passages, its heading first.
    pub passages: Range<usize>,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title of the text.
    Title,
    /// The heading of a clause or appendix.
    Heading,
    /// Running text.
    Paragraph,
    /// A point of a list.
    Point,
    /// A cell of a table.
    Cell,
}

/// One printed unit.
pub struct Passage<'a> {
    /// The place that it stands in.
    pub place: usize,
    /// What it is.
    pub role: Role,
    /// What is printed before a point.
    pub marker: &'a str,
    /// The words, to the letter.
    pub text: &'a str,
    /// Its sentences.
    pub sentences: Range<usize>,
}

/// One sentence.
pub struct Sentence {
    /// The passage that it stands in.
    pub passage: usize,
    /// Its words.
    pub tokens: Range<usize>,
    /// Where it stands in the passage, in bytes.
    pub bytes: Range<usize>,
}

/// One word.
#[derive(Clone, Copy)]
pub struct Token {
    /// Which word of the vocabulary.
    pub word: u32,
    /// The sentence that it stands in.
    pub sentence: u32,
    /// Where it begins in its passage, in bytes.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

impl<'a> Doc<'a> {
    /// Takes a text apart.
    pub fn new(text: &'a AgreementText) -> Self {
        let mut reading = Reading::default();
        reading.place(None, "", None, None);
        reading.passage(Role::Title, "", &text.title);
        reading.blocks(&text.preamble);
        for clause in &text.clauses {
            reading.clause(clause, None, None);
        }
        for (at, appendix) in text.appendices.iter().enumerate() {
            let place = reading.place(appendix.letter.as_deref(), &appendix.heading, None, Some(at));
            reading.passage(Role::Heading, "", &appendix.heading);
            reading.blocks(&appendix.body);
            for clause in &appendix.clauses {
                reading.clause(clause, Some(place), Some(at));
            }
        }
        reading.finish(text)
    }

    /// The word of a token, in small letters.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |t| self.vocabulary[t.word as usize].as_str())
    }

    /// The place of a sentence.
    pub fn place_of(&self, sentence: usize) -> usize {
        self.passages[self.sentences[sentence].passage].place
    }

    /// What a sentence is cited by.
    pub fn cited(&self, sentence: usize) -> Option<&str> {
        self.places[self.place_of(sentence)].cited.as_deref()
    }

    /// The words of a sentence, to the letter.
    pub fn quote(&self, sentence: usize) -> &'a str {
        let sentence = &self.sentences[sentence];
        self.passages[sentence.passage].text[sentence.bytes.clone()].trim()
    }

    /// The text of a passage from the end of a token on.
    pub fn after(&self, token: usize) -> &'a str {
        let token = &self.tokens[token];
        let passage = self.sentences[token.sentence as usize].passage;
        &self.passages[passage].text[token.end as usize..]
    }

    /// The text of a passage up to the beginning of a token.
    pub fn before(&self, token: usize) -> &'a str {
        let token = &self.tokens[token];
        let passage = self.sentences[token.sentence as usize].passage;
        &self.passages[passage].text[..token.start as usize]
    }

    /// A sentence's words.
    pub fn tokens_of(&self, sentence: usize) -> Range<usize> {
        self.sentences[sentence].tokens.clone()
    }
}

#[derive(Default)]
struct Reading<'a> {
    places: Vec<Place<'a>>,
    passages: Vec<Passage<'a>>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    known: HashMap<String, u32>,
}

impl<'a> Reading<'a> {
    fn place(&mut self, own: Option<&str>, heading: &'a str, parent: Option<usize>, appendix: Option<usize>) -> usize {
        let at = self.places.len();
        let around = parent.map(|p| &self.places[p]);
        let cited = own.map(str::to_owned).or_else(|| around.and_then(|p| p.cited.clone()));
        // An appendix is no section: its clauses are.
        let section = around.filter(|p| p.parent.is_some() || p.appendix.is_none()).map_or(at, |p| p.section);
        let from = self.passages.len();
        self.places.push(Place {
            cited,
            numbered: own.is_some(),
            heading,
            parent,
            section,
            appendix,
            passages: from..from,
        });
        at
    }

    fn clause(&mut self, clause: &'a Clause, parent: Option<usize>, appendix: Option<usize>) {
        let heading = clause.heading.as_deref().unwrap_or_default();
        let place = self.place(clause.number.as_deref(), heading, parent, appendix);
        self.passage(Role::Heading, "", heading);
        self.blocks(&clause.body);
        for child in &clause.children {
            self.clause(child, Some(place), appendix);
        }
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { text } => self.passage(Role::Paragraph, "", text),
                Block::List { items } => self.points(items),
                Block::Table { header, rows } => {
                    for cell in header.iter().chain(rows.iter().flatten()) {
                        self.passage(Role::Cell, "", cell);
                    }
                }
            }
        }
    }

    fn points(&mut self, items: &'a [Item]) {
        for item in items {
            self.passage(Role::Point, &item.marker, &item.text);
            self.points(&item.items);
        }
    }

    /// Adds a printed unit to the place that was opened last.
    fn passage(&mut self, role: Role, marker: &'a str, text: &'a str) {
        if text.is_empty() {
            return;
        }
        let (passage, first) = (self.passages.len(), self.sentences.len());
        let ends = sentence_ends(text);
        let mut found = words(text).peekable();
        let mut start = 0;
        for end in ends {
            let sentence = self.sentences.len();
            let from = self.tokens.len();
            while let Some(Word { lower, range }) = found.next_if(|word| word.range.start < end) {
                let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
                let word = *self.known.entry(lower).or_insert(next);
                let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                self.tokens.push(Token {
                    word,
                    sentence: place(sentence),
                    start: place(range.start),
                    end: place(range.end),
                });
            }
            self.sentences.push(Sentence { passage, tokens: from..self.tokens.len(), bytes: start..end });
            start = end;
        }
        let place = self.places.len() - 1;
        self.places[place].passages.end = passage + 1;
        self.passages.push(Passage { place, role, marker, text, sentences: first..self.sentences.len() });
    }

    fn finish(mut self, text: &'a AgreementText) -> Doc<'a> {
        let mut sorted: Vec<(String, u32)> = self.known.into_iter().collect();
        sorted.sort_unstable();
        let mut renamed = vec![0u32; sorted.len()];
        for (new, (_, old)) in (0u32..).zip(&sorted) {
            renamed[*old as usize] = new;
        }
        let mut postings = vec![Vec::new(); sorted.len()];
        for (at, token) in (0u32..).zip(&mut self.tokens) {
            token.word = renamed[token.word as usize];
            postings[token.word as usize].push(at);
        }
        let vocabulary: Vec<String> = sorted.into_iter().map(|(word, _)| word).collect();
        let mut joined = String::from("\n");
        let mut starts = Vec::with_capacity(vocabulary.len());
        for word in &vocabulary {
            starts.push(joined.len());
            joined.push_str(word);
            joined.push('\n');
        }
        Doc {
            text,
            joined,
            starts,
            known: RefCell::default(),
            places: self.places,
            passages: self.passages,
            sentences: self.sentences,
            tokens: self.tokens,
            vocabulary,
            postings,
        }
    }
}

//! What was found: readings, and where they do not agree.

use std::collections::BTreeMap;

use domain::terms::{Key, Status, Term, Terms, Value};

/// How sure a reading is. Ordered: what is surer is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The words may mean something else, or are those of another matter.
    Unsure,
    /// The words say so, but not where such words are usually found, or not as such words are usually put.
    Likely,
    /// The words say so.
    Certain,
}

impl Certainty {
    /// All of them, the surest first.
    pub const ALL: &'static [Self] = &[Self::Certain, Self::Likely, Self::Unsure];

    /// The name in JSON and the documentation.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Unsure => "unsure",
        }
    }
}

/// One place of the text that says something under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is about.
    pub key: Key,
    /// What it says; the event stands inside a period.
    pub value: Value,
    /// Where, as it is cited: `9.3`, `C.2`, `B`; a heading where there is no number. Empty where there is neither.
    pub clause: String,
    /// The words to the letter: one or more sentences of one block.
    pub quote: String,
    /// How sure.
    pub certainty: Certainty,
}

/// A place that speaks of a key and leaves it open: a blank, or a reference to what is not there or stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// What it is about.
    pub key: Key,
    /// Where, as it is cited.
    pub clause: String,
    /// The words to the letter.
    pub quote: String,
}

/// Two places of one text that cannot both hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The one that is proposed.
    pub first: Reading,
    /// The other one; mostly under the same key.
    pub second: Reading,
}

/// All that was found in one text. A key without readings is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub(super) readings: BTreeMap<Key, Vec<Reading>>,
    pub(super) blanks: BTreeMap<Key, Blank>,
    pub(super) contradictions: Vec<Contradiction>,
}

impl Found {
    /// The readings of a key, the one that is proposed first; empty where the text does not say.
    pub fn readings(&self, key: Key) -> &[Reading] {
        self.readings.get(&key).map_or(&[], Vec::as_slice)
    }

    /// The reading that is proposed for a key; none where the text does not say.
    pub fn proposed(&self, key: Key) -> Option<&Reading> {
        self.readings(key).first()
    }

    /// The place that speaks of a key and leaves it open; none where a reading says it.
    pub fn blank(&self, key: Key) -> Option<&Blank> {
        self.blanks.get(&key).filter(|_| self.readings(key).is_empty())
    }

    /// Where the text contradicts itself, in the order of the keys.
    pub fn contradictions(&self) -> &[Contradiction] {
        &self.contradictions
    }

    pub(super) fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }

    /// The same, with nothing of it sure.
    pub(super) fn doubted(mut self) -> Self {
        let pairs = self.contradictions.iter_mut().flat_map(|pair| [&mut pair.first, &mut pair.second]);
        for reading in self.readings.values_mut().flatten().chain(pairs) {
            reading.certainty = Certainty::Unsure;
        }
        self
    }

    /// The proposal for a form that a person confirms: the first reading of each key as stated, and what is left open
    /// as not stated, with its clause.
    pub fn proposal(&self) -> Terms {
        Key::all().filter_map(|key| self.term(key)).collect()
    }

    /// The term proposed for a key; none where nothing is known of it.
    pub fn term(&self, key: Key) -> Option<Term> {
        if let Some(reading) = self.proposed(key) {
            let term = |quote| Term::new(key, reading.value.clone(), &reading.clause, quote, Status::Stated).ok();
            // Words that cannot be kept as a quote, such as hidden characters, do not take the term away.
            return term(Some(reading.quote.as_str())).or_else(|| term(None));
        }
        let blank = self.blank(key)?;
        let term = |quote| Term::not_stated(key, &blank.clause, quote).ok();
        term(Some(blank.quote.as_str())).or_else(|| term(None))
    }
}

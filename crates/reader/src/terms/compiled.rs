//! The rules' patterns, read once.

use std::sync::LazyLock;

use domain::language::Language;
use domain::terms::Event;

use super::events::{AIM, EVENTS};
use super::pattern::{Lexicon, Match, Pattern};
use super::rule::{Patterns, Rule, Topic};
use super::rules::TABLES;
use super::sentence::{Sentence, Signs};
use super::topics::SIGNS;

/// A rule's or sign's patterns in English, and in Danish and Norwegian.
type Columns = [Vec<Pattern>; 2];

/// A matter with the patterns for headings and for sentences.
type Told = (Topic, Columns, Columns);

/// All that is looked for.
pub struct Compiled {
    pub lexicon: Lexicon,
    pub signs: Signs,
    rules: Vec<(&'static Rule, Columns)>,
    topics: Vec<Told>,
    events: Vec<(Event, Columns)>,
    aim: Columns,
}

static COMPILED: LazyLock<Compiled> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let signs = Signs::new(&mut lexicon);
    let mut read = |sources: Patterns| sources.iter().map(|source| lexicon.pattern(source)).collect::<Vec<_>>();
    let rules = TABLES.iter().copied().flatten().map(|rule| (rule, [read(rule.en), read(rule.nordic)])).collect();
    let topics =
        SIGNS.iter().map(|sign| (sign.topic, sign.headings.map(&mut read), sign.sentences.map(&mut read))).collect();
    let events = EVENTS.iter().map(|(event, patterns)| (*event, patterns.map(&mut read))).collect();
    let aim = AIM.map(&mut read);
    Compiled { lexicon, signs, rules, topics, events, aim }
});

/// The rules, read on first use.
pub fn compiled() -> &'static Compiled {
    &COMPILED
}

/// Where a language's patterns stand.
pub const fn column(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Da | Language::Nb => 1,
    }
}

impl Compiled {
    fn find(&self, pattern: &Pattern, sentence: &Sentence) -> Option<Match> {
        pattern.find(sentence, [self.signs.period, self.signs.rate])
    }

    /// The matters that a heading names.
    pub fn of_heading(&self, heading: &Sentence, column: usize) -> Topic {
        self.matters(heading, |(_, headings, _)| &headings[column])
    }

    /// The matters that a sentence names.
    pub fn of_sentence(&self, sentence: &Sentence, column: usize) -> Topic {
        self.matters(sentence, |(_, _, sentences)| &sentences[column])
    }

    fn matters<'s>(&'s self, sentence: &Sentence, patterns: impl Fn(&'s Told) -> &'s Vec<Pattern>) -> Topic {
        self.topics
            .iter()
            .filter(|topic| patterns(topic).iter().any(|pattern| self.find(pattern, sentence).is_some()))
            .fold(Topic::ANY, |all, topic| all.and(topic.0))
    }

    /// The rules that match a sentence whose matters are these, each with its place in the tables and its matches.
    pub fn matches<'s>(
        &'s self,
        sentence: &'s Sentence,
        matters: Topic,
        column: usize,
    ) -> impl Iterator<Item = (usize, &'static Rule, Match)> + 's {
        self.rules
            .iter()
            .enumerate()
            .filter(move |(_, (rule, _))| rule.topic == Topic::ANY || rule.topic.meets(matters))
            .flat_map(move |(rank, (rule, patterns))| {
                patterns[column]
                    .iter()
                    .filter_map(move |pattern| self.find(pattern, sentence))
                    .map(move |found| (rank, *rule, found))
            })
    }

    /// What the period at a token counts from, among the events that its key allows.
    pub fn event(&self, sentence: &Sentence, token: usize, allowed: &[Event], column: usize) -> Option<Event> {
        if allowed == [Event::Effect] {
            return Some(Event::Effect);
        }
        // Of several events the one that is named first: "after sending or receipt".
        let named = self.events.iter().filter(|(event, _)| allowed.contains(event)).filter_map(|(event, patterns)| {
            let found = patterns[column].iter().filter_map(|pattern| self.find(pattern, sentence));
            let last = found.filter(|found| found.quantity == Some(token)).map(|found| found.last).min()?;
            Some((last, *event))
        });
        named.min().map(|(_, event)| event)
    }

    /// Whether the sentence puts its period as an aim.
    pub fn aims(&self, sentence: &Sentence, column: usize) -> bool {
        self.aim[column].iter().any(|pattern| self.find(pattern, sentence).is_some())
    }
}

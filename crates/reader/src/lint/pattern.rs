//! Patterns over words: what rules look for, in tables that people can read.
//!
//! A pattern is words with spaces between them. `notif*` is every word that begins so, `*brud` ends so, `*brud*` has it
//! inside; `a|b` is either; `..` are up to six words, `...` up to twenty, all in one sentence. `x & y` are both in one
//! sentence, `x && y` both in one section. Languages stand beside each other: a word that the text lacks costs nothing.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::doc::Doc;

/// Where a pattern was met: words of one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The first word.
    pub from: usize,
    /// The word after the last.
    pub to: usize,
    /// The sentence.
    pub sentence: usize,
}

/// A pattern for one text.
pub struct Pattern {
    parts: Vec<Part>,
}

enum Part {
    /// One of these words, sorted.
    Word(Vec<u32>),
    /// Up to so many words of any kind.
    Gap(usize),
}

impl Pattern {
    fn matches(&self, doc: &Doc<'_>, at: usize, end: usize) -> Option<usize> {
        go(&self.parts, doc, at, end)
    }
}

fn go(parts: &[Part], doc: &Doc<'_>, at: usize, end: usize) -> Option<usize> {
    match parts {
        [] => Some(at),
        [Part::Word(ids), rest @ ..] => {
            let here = at < end && ids.binary_search(&doc.tokens[at].word).is_ok();
            if here { go(rest, doc, at + 1, end) } else { None }
        }
        [Part::Gap(most), rest @ ..] => {
            (0..=*most).take_while(|n| at + n <= end).find_map(|n| go(rest, doc, at + n, end))
        }
    }
}

impl Doc<'_> {
    /// The pattern for this text; none where a word of it is not in the text at all.
    fn pattern(&self, pattern: &str) -> Option<Rc<Pattern>> {
        if let Some(known) = self.known.borrow().get(pattern) {
            return known.clone();
        }
        let made = self.compiled(pattern).map(Rc::new);
        self.known.borrow_mut().insert(pattern.to_owned(), made.clone());
        made
    }

    fn compiled(&self, pattern: &str) -> Option<Pattern> {
        let part = |part: &str| match part {
            ".." => Some(Part::Gap(6)),
            "..." => Some(Part::Gap(20)),
            words => {
                let mut ids: Vec<u32> = words.split('|').flat_map(|word| self.ids(word)).collect();
                ids.sort_unstable();
                ids.dedup();
                if ids.is_empty() { None } else { Some(Part::Word(ids)) }
            }
        };
        Some(Pattern { parts: pattern.split(' ').map(part).collect::<Option<_>>()? })
    }

    /// The words of the vocabulary that a word with stars stands for.
    fn ids(&self, word: &str) -> Vec<u32> {
        let all = &self.vocabulary;
        let range = match (word.strip_prefix('*'), word.strip_suffix('*')) {
            (Some(rest), _) => {
                let needle = rest.strip_suffix('*').map_or_else(|| format!("{rest}\n"), str::to_owned);
                let id = |(at, _)| self.starts.partition_point(|start| *start <= at).checked_sub(1);
                return self
                    .joined
                    .match_indices(&needle)
                    .filter_map(id)
                    .filter_map(|id| u32::try_from(id).ok())
                    .collect();
            }
            (None, Some(stem)) => {
                let from = all.partition_point(|w| w.as_str() < stem);
                from..from + all[from..].partition_point(|w| w.starts_with(stem))
            }
            (None, None) => {
                let from = all.partition_point(|w| w.as_str() < word);
                from..from + usize::from(all.get(from).is_some_and(|w| w == word))
            }
        };
        range.filter_map(|id| u32::try_from(id).ok()).collect()
    }

    /// Every place where a pattern is met, in order; no `&` in it.
    pub fn hits(&self, pattern: &str) -> Vec<Hit> {
        let Some(pattern) = self.pattern(pattern) else { return Vec::new() };
        let Some(Part::Word(ids)) = pattern.parts.first() else { return Vec::new() };
        let mut starts: Vec<u32> = ids.iter().flat_map(|id| &self.postings[*id as usize]).copied().collect();
        starts.sort_unstable();
        let hit = |from: u32| {
            let from = from as usize;
            let sentence = self.tokens[from].sentence as usize;
            let to = pattern.matches(self, from, self.sentences[sentence].tokens.end)?;
            Some(Hit { from, to, sentence })
        };
        starts.into_iter().filter_map(hit).collect()
    }

    /// Every place where one of the patterns is met, in the order of the text.
    pub fn all(&self, patterns: &[&str]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = patterns.iter().flat_map(|pattern| self.met(pattern)).collect();
        hits.sort_unstable();
        hits
    }

    /// Whether one of the patterns is met anywhere, and where first for the first of them.
    pub fn any(&self, patterns: &[&str]) -> Option<Hit> {
        patterns.iter().find_map(|pattern| self.met(pattern).into_iter().next())
    }

    /// Whether one of the patterns is met in a sentence; no `&&` in them.
    pub fn in_sentence(&self, sentence: usize, patterns: &[&str]) -> Option<Hit> {
        self.in_tokens(sentence, self.tokens_of(sentence), patterns)
    }

    /// Whether one of the patterns is met within some words of a sentence; no `&&` in them.
    pub fn in_tokens(&self, sentence: usize, tokens: std::ops::Range<usize>, patterns: &[&str]) -> Option<Hit> {
        let one = |pattern: &str| {
            let pattern = self.pattern(pattern)?;
            tokens.clone().find_map(|from| Some(Hit { from, to: pattern.matches(self, from, tokens.end)?, sentence }))
        };
        patterns.iter().find_map(|pattern| {
            let mut parts = pattern.split(" & ").map(one);
            let first = parts.next()??;
            parts.all(|part| part.is_some()).then_some(first)
        })
    }

    /// The hits of a pattern with `&` and `&&`: those of its first part.
    fn met(&self, pattern: &str) -> Vec<Hit> {
        let mut sections = pattern.split(" && ").map(|part| self.together(part));
        let mut first = sections.next().unwrap_or_default();
        for other in sections {
            let there: BTreeSet<usize> = other.iter().map(|hit| self.section(*hit)).collect();
            first.retain(|hit| there.contains(&self.section(*hit)));
        }
        first
    }

    fn together(&self, pattern: &str) -> Vec<Hit> {
        let mut parts = pattern.split(" & ").map(|part| self.hits(part));
        let mut first = parts.next().unwrap_or_default();
        for other in parts {
            // Hits come in the order of the text.
            first.retain(|hit| other.binary_search_by_key(&hit.sentence, |o| o.sentence).is_ok());
        }
        first
    }

    fn section(&self, hit: Hit) -> usize {
        self.places[self.place_of(hit.sentence)].section
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;
    use domain::text::{AgreementText, Block, Clause};

    fn text(paragraphs: &[&str]) -> AgreementText {
        let body = paragraphs.iter().map(|text| Block::Paragraph { text: (*text).to_owned() }).collect();
        AgreementText {
            language: Language::En,
            title: String::new(),
            preamble: Vec::new(),
            clauses: vec![Clause { number: Some("1".into()), body, ..Clause::default() }],
            appendices: Vec::new(),
        }
    }

    #[test]
    fn patterns_are_met() {
        let text =
            text(&["The processor shall notify the controller. It keeps a record.", "Persondatasikkerhedsbrud."]);
        let doc = Doc::new(&text);
        for pattern in [
            "notif*",
            "processor shall notif*",
            "processor .. controller",
            "*sikkerhed*",
            "*brud",
            "record|log",
            "processor & controller",
            "processor && record",
        ] {
            assert!(doc.any(&[pattern]).is_some(), "{pattern}");
        }
        for pattern in ["processor notif*", "controller .. record", "processor & record", "notify controller", "", ".."]
        {
            assert!(doc.any(&[pattern]).is_none(), "{pattern}");
        }
    }
}

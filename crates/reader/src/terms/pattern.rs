//! The patterns that rules are written in, and the lexicon of all words that stand in them.
//!
//! A pattern is phrases joined by ` & `; every one must stand in the sentence, and none that begins with `!`. A phrase is
//! words in their order:
//!
//! - `a|b`: either word. `stem*`, `*end`, `*middle*`: words that begin, end or go on so.
//! - `.`, `..`, `...`: at most two, at most seven, or any number of words between; `. .` at most four.
//! - `#`: a period ("30 days"). `%`: a rate ("once a year", "yearly").
//! - `$name`: any word of a group, see `classes.rs`.
//! - `@name`: a word or run of words that means a party or thing, see `roles.rs`.

use std::collections::HashMap;

use super::classes::class;

/// A word of a pattern, by its place in the lexicon.
pub type Atom = u16;

/// One element of a phrase.
#[derive(Debug)]
struct Element {
    /// Any of these.
    any: Vec<Atom>,
    /// How many words may stand before it, after the last element.
    gap: usize,
}

#[derive(Debug)]
struct Phrase {
    wanted: bool,
    elements: Vec<Element>,
}

/// A pattern that can be matched.
#[derive(Debug)]
pub struct Pattern {
    phrases: Vec<Phrase>,
}

/// Where a pattern matched: the tokens of its first phrase, and the first quantity that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The last token of the match that stands furthest in the sentence.
    pub last: usize,
    /// The token of the `#` or `%`.
    pub quantity: Option<usize>,
}

/// The words of all patterns.
#[derive(Debug, Default)]
pub struct Lexicon {
    exact: HashMap<String, Vec<Atom>>,
    stems: HashMap<String, Atom>,
    shortest: usize,
    ends: Vec<(String, Atom)>,
    middles: Vec<(String, Atom)>,
    names: HashMap<String, Atom>,
    size: Atom,
}

/// Any number of words of one sentence.
const FAR: usize = usize::MAX;

impl Lexicon {
    /// Reads a pattern. A pattern that is not well formed matches nothing; a test reads all of them.
    pub fn pattern(&mut self, source: &str) -> Pattern {
        Pattern { phrases: source.split('&').map(|phrase| self.phrase(phrase.trim())).collect() }
    }

    fn phrase(&mut self, source: &str) -> Phrase {
        let (wanted, source) = source.strip_prefix('!').map_or((true, source), |rest| (false, rest));
        let mut elements = Vec::new();
        let mut gap = 0_usize;
        for part in source.split_whitespace() {
            match part {
                "." => gap = gap.saturating_add(2),
                ".." => gap = gap.saturating_add(7),
                "..." => gap = FAR,
                _ => {
                    // "the data controller": articles and the like before a party are never in the way.
                    if part.starts_with('@') && gap == 0 && !elements.is_empty() {
                        gap = 2;
                    }
                    let listed = part.split('|').flat_map(|word| {
                        let class = word.strip_prefix('$').and_then(class);
                        class.unwrap_or(word).split('|')
                    });
                    elements.push(Element { any: listed.map(|word| self.atom(word)).collect(), gap });
                    gap = 0;
                }
            }
        }
        Phrase { wanted, elements }
    }

    /// The atom of a name such as `#` or `@controller`.
    pub fn atom(&mut self, word: &str) -> Atom {
        if let Some(atom) = self.names.get(word) {
            return *atom;
        }
        let atom = self.size;
        self.size = self.size.saturating_add(1);
        self.names.insert(word.to_owned(), atom);
        if word.starts_with(['@', '#', '%']) {
            return atom;
        }
        match (word.strip_prefix('*'), word.strip_suffix('*')) {
            (Some(end), None) => self.ends.push((end.to_owned(), atom)),
            (Some(_), Some(_)) => self.middles.push((word.trim_matches('*').to_owned(), atom)),
            (None, Some(stem)) => {
                self.shortest = if self.stems.is_empty() { stem.len() } else { self.shortest.min(stem.len()) };
                self.stems.insert(stem.to_owned(), atom);
            }
            (None, None) => self.exact.entry(word.to_owned()).or_default().push(atom),
        }
        atom
    }

    /// How many atoms there are.
    pub fn size(&self) -> usize {
        usize::from(self.size)
    }

    /// The atoms that a word of a text is.
    pub fn atoms(&self, word: &str) -> Vec<Atom> {
        let mut out = self.exact.get(word).cloned().unwrap_or_default();
        // Only whole characters can be stems; no stem is longer than any word of a contract.
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(40);
        for end in ends.filter(|end| *end >= self.shortest) {
            out.extend(self.stems.get(&word[..end]));
        }
        out.extend(self.ends.iter().filter(|(end, _)| word.ends_with(end.as_str())).map(|(_, atom)| *atom));
        out.extend(self.middles.iter().filter(|(part, _)| word.contains(part.as_str())).map(|(_, atom)| *atom));
        out
    }
}

/// A sentence as patterns see it.
pub trait Tokens {
    /// How many tokens.
    fn len(&self) -> usize;
    /// The atoms of a token.
    fn atoms(&self, token: usize) -> &[Atom];
    /// Whether any token has this atom.
    fn has(&self, atom: Atom) -> bool;
}

impl Pattern {
    /// Where the pattern matches; none where it does not. The first phrase must match; the time is linear in the tokens.
    pub fn find(&self, tokens: &impl Tokens, quantities: [Atom; 2]) -> Option<Match> {
        // Most patterns are out after a look at the words that the sentence has at all.
        let possible = |phrase: &Phrase| phrase.elements.iter().all(|e| e.any.iter().any(|atom| tokens.has(*atom)));
        if !self.phrases.iter().all(|phrase| !phrase.wanted || possible(phrase)) {
            return None;
        }
        let mut found: Option<Match> = None;
        for phrase in &self.phrases {
            let matched = if possible(phrase) { phrase.find(tokens, quantities) } else { None };
            match (phrase.wanted, matched) {
                (true, None) | (false, Some(_)) => return None,
                (true, Some(new)) => {
                    found = Some(found.map_or(new, |old: Match| Match {
                        last: old.last.max(new.last),
                        quantity: old.quantity.or(new.quantity),
                    }));
                }
                (false, None) => {}
            }
        }
        found
    }
}

impl Phrase {
    fn find(&self, tokens: &impl Tokens, quantities: [Atom; 2]) -> Option<Match> {
        // For each element, where it was reached last; with it, the quantity on the way.
        let mut reached: Vec<Option<(usize, Option<usize>)>> = vec![None; self.elements.len()];
        for at in 0..tokens.len() {
            // From the last element, so that one token is not two elements.
            for (i, element) in self.elements.iter().enumerate().rev() {
                if !element.any.iter().any(|atom| tokens.atoms(at).contains(atom)) {
                    continue;
                }
                let before = match i {
                    0 => None,
                    _ => match reached[i - 1] {
                        Some((last, quantity)) if at - last - 1 <= element.gap => quantity,
                        _ => continue,
                    },
                };
                let own = element.any.iter().any(|atom| quantities.contains(atom)).then_some(at);
                if i + 1 == self.elements.len() {
                    return Some(Match { last: at, quantity: before.or(own) });
                }
                reached[i] = Some((at, before.or(own)));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::roles::Names;
    use super::super::sentence::{Signs, Tokenizer};
    use super::*;

    fn matches(pattern: &str, sentence: &str) -> bool {
        let mut lexicon = Lexicon::default();
        let signs = Signs::new(&mut lexicon);
        let pattern = lexicon.pattern(pattern);
        let sentence = Tokenizer::new(&lexicon, &signs, Names::default()).sentence("", sentence);
        pattern.find(&sentence, [signs.period, signs.rate]).is_some()
    }

    #[test]
    fn phrases_gaps_and_stems() {
        assert!(matches("shall notify", "It shall notify us."));
        assert!(!matches("shall notify", "It shall promptly notify us."));
        assert!(matches("shall . notif*", "It shall promptly notify us."));
        assert!(!matches("shall . notif*", "It shall at all times, and promptly, notify us."));
        assert!(matches("shall ... notif*", "It shall at all times, and promptly, notify us."));
        assert!(matches("*brud", "Ved et sikkerhedsbrud."));
        assert!(matches("*sikkerhed*", "Om persondatasikkerheden."));
        assert!(!matches("notify shall", "It shall notify us."));
    }

    #[test]
    fn conditions_and_groups() {
        assert!(matches("erase* & data", "The data is erased."));
        assert!(!matches("erase* & !data", "The data is erased."));
        assert!(matches("without $approval", "Not without consent."));
        assert!(matches("@sub|dog", "Another processor is used."));
        assert!(!matches("@processor uses", "Another processor uses it."));
    }

    #[test]
    fn parties_take_their_articles() {
        assert!(matches("notify @controller", "Notify the data controller."));
        assert!(!matches("notify @controller", "Notify the authority and then the data controller."));
    }

    #[test]
    fn a_stretch_that_fails_does_not_hide_one_that_fits() {
        assert!(matches("within . #", "Within its group, and within at most 30 days."));
        assert!(matches("a b", "a a b"));
    }
}

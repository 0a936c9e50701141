//! A passage as tokens that patterns are matched against.

use std::collections::HashMap;

use super::pattern::{Atom, Lexicon, Tokens};
use super::quantities::{Quantity, quantities};
use super::roles::{Names, Role};
use super::words::{Word, words};

/// More words than this are not one sentence; the rest is read as another.
pub const MAX_WORDS: usize = 300;

/// The atoms of names that are no words.
#[derive(Clone, Debug)]
pub struct Signs {
    /// `#`.
    pub period: Atom,
    /// `%`.
    pub rate: Atom,
    roles: Vec<(Role, Atom)>,
}

impl Signs {
    /// The signs' atoms in a lexicon.
    pub fn new(lexicon: &mut Lexicon) -> Self {
        Self {
            period: lexicon.atom("#"),
            rate: lexicon.atom("%"),
            roles: Role::ALL.iter().map(|(role, name)| (*role, lexicon.atom(name))).collect(),
        }
    }
}

/// A word, or a quantity that takes several.
#[derive(Clone, Debug)]
struct Token {
    atoms: Vec<Atom>,
    quantity: Option<Quantity>,
}

/// A sentence: its lead, if it is a point, then its own words.
#[derive(Clone, Debug)]
pub struct Sentence {
    tokens: Vec<Token>,
    /// How many of the tokens are the lead's.
    pub lead: usize,
    bits: Vec<u64>,
}

impl Tokens for Sentence {
    fn len(&self) -> usize {
        self.tokens.len()
    }

    fn atoms(&self, token: usize) -> &[Atom] {
        &self.tokens[token].atoms
    }

    fn has(&self, atom: Atom) -> bool {
        self.bits.get(usize::from(atom) / 64).is_some_and(|bits| bits & (1 << (atom % 64)) != 0)
    }
}

impl Sentence {
    /// The quantity at a token.
    pub fn quantity(&self, token: usize) -> Option<Quantity> {
        self.tokens.get(token)?.quantity
    }
}

/// Turns words into tokens; words that it has seen are looked up once.
pub struct Tokenizer<'l> {
    lexicon: &'l Lexicon,
    signs: &'l Signs,
    names: Names,
    seen: HashMap<String, Vec<Atom>>,
}

impl<'l> Tokenizer<'l> {
    /// A tokenizer for one text.
    pub fn new(lexicon: &'l Lexicon, signs: &'l Signs, names: Names) -> Self {
        Self { lexicon, signs, names, seen: HashMap::new() }
    }

    /// The tokens of a lead and a sentence.
    pub fn sentence(&mut self, lead: &str, own: &str) -> Sentence {
        let mut tokens = Vec::new();
        if !lead.is_empty() {
            self.tokens(&words(lead, 0..lead.len()), &mut tokens);
        }
        let lead = tokens.len();
        let mut own = words(own, 0..own.len());
        own.truncate(MAX_WORDS);
        self.tokens(&own, &mut tokens);
        let mut bits = vec![0; self.lexicon.size() / 64 + 1];
        for atom in tokens.iter().flat_map(|token| &token.atoms) {
            bits[usize::from(*atom) / 64] |= 1 << (atom % 64);
        }
        Sentence { tokens, lead, bits }
    }

    fn tokens(&mut self, words: &[Word], out: &mut Vec<Token>) {
        let roles = self.names.roles(words);
        let mut roles = roles.iter().peekable();
        let mut quantities = quantities(words).into_iter().peekable();
        let mut at = 0;
        while at < words.len() {
            if let Some((_, end, quantity)) = quantities.next_if(|(first, _, _)| *first == at) {
                let sign = if matches!(quantity, Quantity::Period(_)) { self.signs.period } else { self.signs.rate };
                out.push(Token { atoms: vec![sign], quantity: Some(quantity) });
                while roles.next_if(|(word, _)| *word < end).is_some() {}
                at = end;
                continue;
            }
            let text = &words[at].text;
            let mut atoms = match self.seen.get(text) {
                Some(atoms) => atoms.clone(),
                None => {
                    let atoms = self.lexicon.atoms(text);
                    self.seen.insert(text.clone(), atoms.clone());
                    atoms
                }
            };
            while let Some((_, role)) = roles.next_if(|(word, _)| *word == at) {
                atoms.extend(self.signs.roles.iter().filter(|(other, _)| other == role).map(|(_, atom)| *atom));
            }
            out.push(Token { atoms, quantity: None });
            at += 1;
        }
    }
}

//! Special terms: what is agreed with one controller alone, before anybody signs.
//!
//! Each is a line of the agreement's appendix D, read and signed with the rest of the text; one that changes a term
//! changes it in the agreement's own terms, with that line as its clause. The template's version stays as it is.

use serde::{Deserialize, Serialize};

use crate::message::Message;
use crate::names;
use crate::terms::{Key, Term};

/// The most special terms of one agreement; whoever needs more needs another template.
pub const MOST: usize = 40;

/// The longest words of one, in characters.
pub const LONGEST: usize = 4_000;

/// One special term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Its words, a paragraph in each line; empty where the term says all there is.
    #[serde(default)]
    pub words: String,
    /// The term that it changes; none for words alone. Its clause is the line that it gets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
}

/// Why a special term cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It says nothing.
    #[error("there are no words")]
    NoWords,
    /// Its words are longer than [`LONGEST`].
    #[error("the words are too long")]
    TooLong,
    /// Characters that cannot be seen.
    #[error("hidden characters")]
    HiddenCharacters,
    /// There are [`MOST`] already.
    #[error("there are too many")]
    TooMany,
}

impl Fault {
    /// The sentence for people.
    pub fn message(self) -> Message {
        match self {
            Self::NoWords => Message::new("overrides-fault-words"),
            Self::TooLong => Message::new("form-problem-too-long").with("most", LONGEST),
            Self::HiddenCharacters => Message::new("overrides-fault-hidden"),
            Self::TooMany => Message::new("overrides-fault-many").with("most", MOST),
        }
    }
}

impl Override {
    /// A special term of these words, of this term, or of both.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn new(words: &str, term: Option<Term>) -> Result<Self, Fault> {
        let lines = words.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let words = lines.filter(|line| !names::is_blank(line)).collect::<Vec<_>>().join("\n");
        if words.chars().any(|c| c != '\n' && names::is_hidden(c)) {
            return Err(Fault::HiddenCharacters);
        }
        if words.chars().count() > LONGEST {
            return Err(Fault::TooLong);
        }
        if term.is_none() && !names::says_something(&words) {
            return Err(Fault::NoWords);
        }
        Ok(Self { words, term })
    }

    /// The term that it changes.
    pub fn key(&self) -> Option<Key> {
        self.term.as_ref().map(Term::key)
    }
}

/// With one more, in place of an earlier one about the same term.
///
/// # Errors
/// [`Fault::TooMany`].
pub fn put(all: &mut Vec<Override>, one: Override) -> Result<(), Fault> {
    let same = |before: &Override| one.key().is_some() && before.key() == one.key();
    match all.iter().position(same) {
        Some(at) => all[at] = one,
        None if all.len() >= MOST => return Err(Fault::TooMany),
        None => all.push(one),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Status, Value, Word};

    fn term(word: Word) -> Term {
        Term::new(Key::EndData, Value::Choice(word), "D", None, Status::Overridden).unwrap()
    }

    #[test]
    fn words_are_kept_as_paragraphs_and_nothing_unseen() {
        let kept = Override::new("  Backups  are \n\n\u{200b}\nkept in Bergen. ", None).unwrap();
        assert_eq!(kept.words, "Backups are\nkept in Bergen.");
        assert_eq!(Override::new("a\u{202e}b", None), Err(Fault::HiddenCharacters));
        assert_eq!(Override::new(" … \n", None), Err(Fault::NoWords));
        assert_eq!(Override::new(&"a".repeat(LONGEST + 1), None), Err(Fault::TooLong));
        assert!(Override::new("", Some(term(Word::Erase))).is_ok(), "a term speaks for itself");
    }

    #[test]
    fn a_term_is_changed_once() {
        let mut all = Vec::new();
        put(&mut all, Override::new("Words.", None).unwrap()).unwrap();
        put(&mut all, Override::new("", Some(term(Word::Erase))).unwrap()).unwrap();
        put(&mut all, Override::new("Later.", Some(term(Word::Return))).unwrap()).unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(all[1].words, "Later.");
        while all.len() < MOST {
            put(&mut all, Override::new("Words.", None).unwrap()).unwrap();
        }
        assert_eq!(put(&mut all, Override::new("Words.", None).unwrap()), Err(Fault::TooMany));
        assert_eq!(
            put(&mut all, Override::new("", Some(term(Word::Erase))).unwrap()),
            Ok(()),
            "one that takes a place"
        );
    }
}

//! Texts of a form: single spaces, no characters that nobody sees, not too long.

use std::collections::BTreeSet;

use super::checked::{MAX_LINE, MAX_TEXT, Wrong};
use crate::message::Message;
use crate::names::is_hidden;
use crate::per_language::PerLanguage;

/// What was found wrong so far.
#[derive(Default)]
pub(super) struct Tidy {
    wrong: Vec<Wrong>,
}

impl Tidy {
    pub(super) fn wrong(&mut self, field: &str, message: Message) {
        self.wrong.push(Wrong { field: field.to_owned(), message });
    }

    pub(super) fn found_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|wrong| wrong.field == field)
    }

    /// A text of one line.
    pub(super) fn line(&mut self, field: &str, text: &mut String) {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.readable(field, text, MAX_LINE);
    }

    /// A text that may have several lines.
    pub(super) fn text(&mut self, field: &str, text: &mut String) {
        let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        *text = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
        self.readable(field, text, MAX_TEXT);
    }

    /// Words of several languages; a language without words is left out.
    pub(super) fn words(&mut self, field: &str, words: &mut PerLanguage) {
        match words {
            PerLanguage::One(words) => self.text(field, words),
            PerLanguage::Each(each) => {
                for (language, words) in each.iter_mut() {
                    self.text(&format!("{field}.{language}"), words);
                }
                each.retain(|_, words| !words.is_empty());
            }
        }
        if words.is_empty() {
            *words = PerLanguage::default();
        }
    }

    fn readable(&mut self, field: &str, text: &str, most: usize) {
        if text.chars().count() > most {
            self.wrong(field, Message::new("form-problem-too-long").with("most", most));
        } else if text.chars().any(|c| c != '\n' && is_hidden(c)) {
            self.wrong(field, Message::new("subprocessors-wrong-hidden"));
        }
    }

    /// Not more rows than can be read.
    pub(super) fn most(&mut self, field: &str, rows: usize, most: usize) {
        if rows > most {
            self.wrong(field, Message::new("subprocessors-wrong-many").with("most", most));
        }
    }

    /// No two rows that say the same; those that say nothing may be many.
    pub(super) fn twice<K: Ord + Default>(&mut self, rows: &str, field: &str, keys: impl Iterator<Item = K>) {
        let (mut seen, nothing) = (BTreeSet::new(), K::default());
        for (index, key) in keys.enumerate() {
            if key != nothing && !seen.insert(key) {
                self.wrong(&format!("{rows}.{index}.{field}"), Message::new("subprocessors-wrong-twice"));
            }
        }
    }

    pub(super) fn done<T>(self, checked: T) -> Result<T, Vec<Wrong>> {
        if self.wrong.is_empty() { Ok(checked) } else { Err(self.wrong) }
    }
}

/// Drops rows that were left blank.
pub(super) fn drop_empty<T: Default + PartialEq>(rows: &mut Vec<T>) {
    let nothing = T::default();
    rows.retain(|row| *row != nothing);
}

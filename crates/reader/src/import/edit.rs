//! Corrections of the structure before publishing. None of them can change, add, lose or move a word.

use serde::{Deserialize, Serialize};

use super::error::MAX_DEPTH;
use super::label::label;
use super::outline::{Kind, Outline, Unit};

/// One correction, as a form posts it; `unit` is the id of the unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
pub enum Edit {
    /// Make it something else. A label goes back into the text where the new kind has none, and is read from the text
    /// where it has one.
    SetKind {
        /// Which.
        unit: u32,
        /// What it shall be; not a row, for cells cannot be guessed.
        kind: Kind,
    },
    /// Say whether a clause's text is its heading.
    SetHeading {
        /// Which.
        unit: u32,
        /// Heading, or first sentence.
        heading: bool,
    },
    /// One level deeper; clauses take those below them along.
    Indent {
        /// Which.
        unit: u32,
    },
    /// One level up; clauses take those below them along.
    Outdent {
        /// Which.
        unit: u32,
    },
    /// Join it to the unit before, as the end of its text.
    MergeWithPrevious {
        /// Which.
        unit: u32,
    },
    /// Make what follows a place in its text a paragraph of its own.
    Split {
        /// Which.
        unit: u32,
        /// The place, in characters (Unicode scalar values) of the text; a space must stand at it or before it.
        at: usize,
    },
    /// Say by what number a clause, or by what letter an appendix, is cited. What is printed stays.
    SetNumber {
        /// Which.
        unit: u32,
        /// The number; none for what follows from the labels.
        number: Option<String>,
    },
    /// An appendix begins before this unit, though the source has no heading there.
    BeginAppendix {
        /// Which.
        unit: u32,
        /// Its letter or number.
        letter: Option<String>,
    },
    /// Take back an appendix that the source has no heading for.
    RemoveInferred {
        /// Which.
        unit: u32,
    },
}

/// Why a correction cannot be made. The outline stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// No unit has this id: it was merged or removed on another page.
    #[error("there is no such unit")]
    NoSuchUnit,
    /// It cannot go deeper, or further out.
    #[error("the level is at its limit")]
    AtLimit,
    /// This unit cannot have this done to it: tables stay tables, inferred appendices have no text, paragraphs no level.
    #[error("this does not apply to units of this kind")]
    WrongKind,
    /// There is none before it.
    #[error("there is no unit before it")]
    NothingBefore,
    /// A word would be cut in two, or nothing be left on one side.
    #[error("the place is not between two words")]
    NotBetweenWords,
    /// A number is 1 to 20 letters, digits and points.
    #[error("this is no number")]
    NotANumber,
}

impl Outline {
    /// Makes one correction.
    ///
    /// # Errors
    ///
    /// [`EditError`]; nothing has changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::SetKind { unit, kind } => {
                let at = self.find(*unit)?;
                self.set_kind(at, *kind)
            }
            Edit::SetHeading { unit, heading } => {
                let at = self.find(*unit)?;
                let unit = &mut self.units[at];
                if !unit.kind.is_clause() {
                    return Err(EditError::WrongKind);
                }
                unit.kind = if *heading { Kind::Heading } else { Kind::Clause };
                Ok(())
            }
            Edit::Indent { unit } => self.shift(*unit, 1),
            Edit::Outdent { unit } => self.shift(*unit, -1),
            Edit::MergeWithPrevious { unit } => self.merge(*unit),
            Edit::Split { unit, at } => self.split(*unit, *at),
            Edit::SetNumber { unit, number } => {
                let at = self.find(*unit)?;
                check_number(number.as_deref())?;
                let unit = &mut self.units[at];
                if !(unit.kind.is_clause() || unit.kind.is_appendix()) {
                    return Err(EditError::WrongKind);
                }
                unit.number.clone_from(number);
                Ok(())
            }
            Edit::BeginAppendix { unit, letter } => {
                let at = self.find(*unit)?;
                check_number(letter.as_deref())?;
                let mut begin = Unit::new(self.fresh_id(), Kind::InferredAppendix, 0, String::new());
                begin.number.clone_from(letter);
                self.units.insert(at, begin);
                Ok(())
            }
            Edit::RemoveInferred { unit } => {
                let at = self.find(*unit)?;
                if self.units[at].kind != Kind::InferredAppendix || !self.units[at].words().is_empty() {
                    return Err(EditError::WrongKind);
                }
                self.units.remove(at);
                Ok(())
            }
        }
    }

    fn find(&self, id: u32) -> Result<usize, EditError> {
        self.units.iter().position(|u| u.id == id).ok_or(EditError::NoSuchUnit)
    }

    fn fresh_id(&self) -> u32 {
        self.units.iter().map(|u| u.id).max().map_or(0, |max| max.saturating_add(1))
    }

    fn set_kind(&mut self, at: usize, kind: Kind) -> Result<(), EditError> {
        // What stands above a clause tells its level where it had none.
        let above = self.units[..at].iter().rev().take_while(|u| !u.kind.is_appendix()).find(|u| u.kind.is_clause());
        let beside = above.map_or(1, |u| u.level.max(1));
        let unit = &mut self.units[at];
        if (unit.kind.is_row() != kind.is_row()) && kind != Kind::Paragraph
            || kind == Kind::InferredAppendix
            || unit.kind == Kind::InferredAppendix
            || (kind.is_row() && !unit.kind.is_row())
        {
            return Err(EditError::WrongKind);
        }
        if unit.kind == kind {
            return Ok(());
        }
        if unit.kind.is_row() && kind.is_row() {
            unit.kind = kind;
            return Ok(());
        }
        let clauses = unit.kind.is_clause() && kind.is_clause();
        if !clauses {
            unit.text = unit.words();
            unit.label.clear();
            unit.number = None;
            unit.cells.clear();
            unit.level = 0;
        }
        unit.kind = kind;
        match kind {
            Kind::Heading | Kind::Clause | Kind::Point if !clauses => {
                unit.level = if kind == Kind::Point { 1 } else { beside };
                if let Some(found) = label(&unit.text) {
                    let rest = found.rest(&unit.text).to_owned();
                    unit.label = unit.text[..found.end].to_owned();
                    unit.text = rest;
                }
            }
            Kind::Appendix => {
                if let Some(head) = super::appendices::heading(&unit.text) {
                    unit.label = head.label;
                    unit.number = head.letter;
                    unit.text = head.heading;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn shift(&mut self, id: u32, by: i8) -> Result<(), EditError> {
        let at = self.find(id)?;
        let (kind, level) = (self.units[at].kind, self.units[at].level);
        if !(kind.is_clause() || kind == Kind::Point) {
            return Err(EditError::WrongKind);
        }
        let same = |u: &Unit| if kind.is_clause() { u.kind.is_clause() } else { u.kind == Kind::Point };
        // Text between clauses goes along by itself; a list ends where other text begins.
        let ends =
            |u: &Unit| u.kind.is_appendix() || (same(u) && u.level <= level) || (kind == Kind::Point && !same(u));
        let end = self.units[at + 1..].iter().position(ends).map_or(self.units.len(), |n| at + 1 + n);
        let moved = |u: &Unit| u.level.checked_add_signed(by).filter(|l| (1..=MAX_DEPTH).contains(l));
        if self.units[at..end].iter().filter(|u| same(u)).any(|u| moved(u).is_none()) {
            return Err(EditError::AtLimit);
        }
        for unit in self.units[at..end].iter_mut().filter(|u| same(u)) {
            unit.level = moved(unit).unwrap_or(unit.level);
        }
        Ok(())
    }

    fn merge(&mut self, id: u32) -> Result<(), EditError> {
        let at = self.find(id)?;
        let before = at.checked_sub(1).ok_or(EditError::NothingBefore)?;
        let fits = |u: &Unit| !u.kind.is_row() && u.kind != Kind::InferredAppendix;
        if !fits(&self.units[at]) || !fits(&self.units[before]) {
            return Err(EditError::WrongKind);
        }
        let words = self.units.remove(at).words();
        let text = &mut self.units[before].text;
        if !text.is_empty() && !words.is_empty() {
            text.push(' ');
        }
        text.push_str(&words);
        Ok(())
    }

    fn split(&mut self, id: u32, at: usize) -> Result<(), EditError> {
        let index = self.find(id)?;
        let fresh = self.fresh_id();
        let unit = &mut self.units[index];
        if unit.kind.is_row() {
            return Err(EditError::WrongKind);
        }
        let place = unit.text.char_indices().nth(at).map(|(place, _)| place).ok_or(EditError::NotBetweenWords)?;
        let (head, tail) = unit.text.split_at(place);
        let between = head.ends_with(char::is_whitespace) || tail.starts_with(char::is_whitespace);
        let (head, tail) = (head.trim().to_owned(), tail.trim().to_owned());
        if !between || head.is_empty() || tail.is_empty() {
            return Err(EditError::NotBetweenWords);
        }
        unit.text = head;
        self.units.insert(index + 1, Unit::new(fresh, Kind::Paragraph, 0, tail));
        Ok(())
    }
}

fn check_number(number: Option<&str>) -> Result<(), EditError> {
    let fits = |n: &str| (1..=20).contains(&n.chars().count()) && n.chars().all(|c| c.is_alphanumeric() || c == '.');
    if number.is_none_or(fits) { Ok(()) } else { Err(EditError::NotANumber) }
}

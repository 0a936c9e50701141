//! What clauses are cited by.

use super::error::MAX_DEPTH;
use super::label::{Label, Style, label};
use super::outline::Unit;

/// Concludes what units are cited by from their labels and what they stand under.
#[derive(Default)]
pub struct Citing {
    /// The letter of the appendix that is open, if it is a letter.
    letter: Option<String>,
    /// Levels and numbers of the clauses that are open.
    open: Vec<(u8, Option<String>)>,
}

impl Citing {
    /// What the next unit of the outline is cited by; none for units that are not cited.
    pub fn next(&mut self, unit: &Unit) -> Option<String> {
        if unit.kind.is_appendix() {
            self.open.clear();
            self.letter = unit.number.clone().filter(|n| n.len() == 1 && n.chars().all(|c| c.is_ascii_uppercase()));
            return unit.number.clone();
        }
        if !unit.kind.is_clause() {
            return None;
        }
        let level = unit.level.clamp(1, MAX_DEPTH);
        self.open.retain(|(open, _)| *open < level);
        let number = unit.number.clone().or_else(|| self.number(&unit.label));
        self.open.push((level, number.clone()));
        number
    }

    fn number(&self, printed: &str) -> Option<String> {
        let Some(label) = label(printed) else {
            return (!printed.is_empty()).then(|| printed.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
        };
        let path = joined(&label);
        let within = |inner: &str| match self.open.iter().rev().find_map(|(_, number)| number.as_deref()) {
            Some(parent) => format!("{parent}.{inner}"),
            None => self.in_appendix(inner),
        };
        Some(match label.style {
            Style::Lettered(letter) => format!("{letter}.{path}"),
            Style::Path => self.in_appendix(&path),
            Style::Word if label.value.len() > 1 => self.in_appendix(&path),
            Style::Decimal | Style::Bare | Style::Word | Style::Part | Style::Paren | Style::Double => within(&path),
            Style::Upper | Style::UpperParen | Style::Lower | Style::Odd => {
                within(printed.trim_matches(|c: char| !c.is_alphanumeric()))
            }
            Style::Bullet(_) => return None,
        })
    }

    fn in_appendix(&self, path: &str) -> String {
        self.letter.as_ref().map_or_else(|| path.to_owned(), |letter| format!("{letter}.{path}"))
    }
}

fn joined(label: &Label) -> String {
    label.value.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
}

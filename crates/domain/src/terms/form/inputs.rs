//! Which inputs a page shows for a key, so that it can show any of them without knowing it.

use super::{Field, field};
use crate::terms::lists::{Status, Unit};
use crate::terms::schema::Kind;
use crate::terms::term::{MAX_CLAUSE, MAX_QUOTE};
use crate::terms::value::{MAX_NUMBER, MAX_TEXT};
use crate::terms::{Choice, Key};

/// One input of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The name under which it is posted.
    pub field: String,
    /// The key of its label in `locales/`.
    pub label: &'static str,
    /// What the reader fills in.
    pub control: Control,
}

/// What a reader fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// A whole number from 1 to `max`.
    Number {
        /// The largest.
        max: u32,
    },
    /// One of these, or none.
    Select(Vec<Choosable>),
    /// Any of these; posted once for each.
    Checkboxes(Vec<Choosable>),
    /// A country, by its code.
    Country,
    /// Countries by their codes, in one line.
    Countries,
    /// A line of at most `max` characters.
    Line {
        /// The longest, in characters.
        max: usize,
    },
    /// Some lines, at most `max` characters together.
    Lines {
        /// The longest, in characters.
        max: usize,
    },
}

/// Something to choose: what is posted, and the key of what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// What is posted.
    pub value: &'static str,
    /// The key of what is shown.
    pub text: &'static str,
}

/// The inputs for a key, in the order in which they are shown.
pub fn inputs(key: Key) -> Vec<Input> {
    let mut inputs = value_controls(key);
    inputs.push((Field::Clause, Control::Line { max: MAX_CLAUSE }));
    inputs.push((Field::Quote, Control::Lines { max: MAX_QUOTE }));
    let statuses = Status::ALL.iter().map(|status| Choosable { value: status.wire(), text: status.text() });
    inputs.push((Field::Status, Control::Select(statuses.collect())));
    inputs.into_iter().map(|(part, control)| Input { field: field(key, part), label: part.text(), control }).collect()
}

fn value_controls(key: Key) -> Vec<(Field, Control)> {
    let number = (Field::Number, Control::Number { max: MAX_NUMBER });
    let units = |units: &[Unit]| {
        let units = units.iter().map(|unit| Choosable { value: unit.wire(), text: unit.text() });
        (Field::Unit, Control::Select(units.collect()))
    };
    match key.spec().kind {
        Kind::Period { units: allowed, events, words } => {
            let mut controls = vec![number, units(allowed)];
            if !events.is_empty() {
                let events = events.iter().map(|event| Choosable { value: event.wire(), text: event.text() });
                controls.push((Field::Event, Control::Select(events.collect())));
            }
            if !words.is_empty() {
                controls.push((Field::Value, Control::Select(choosable(words))));
            }
            controls
        }
        Kind::Rate { units: allowed } => vec![number, units(allowed)],
        Kind::Choice(words) => vec![(Field::Value, Control::Select(choosable(words)))],
        Kind::MultiChoice(words) => vec![(Field::Value, Control::Checkboxes(choosable(words)))],
        Kind::Country => vec![(Field::Value, Control::Country)],
        Kind::Countries => vec![(Field::Value, Control::Countries)],
        Kind::Text => vec![(Field::Value, Control::Line { max: MAX_TEXT })],
    }
}

fn choosable(words: &[Choice]) -> Vec<Choosable> {
    words.iter().map(|choice| Choosable { value: choice.word.wire(), text: choice.text }).collect()
}

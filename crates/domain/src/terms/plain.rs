//! Terms in plain words.

use std::collections::BTreeSet;

use super::{Country, Key, Period, Term, Value, Word};
use crate::message::{Arg, Message};

/// One line for one term: its name and what it says ("Time to object: 10 business days after receipt").
pub fn in_words(term: &Term) -> Message {
    Message::new("terms-line").with("name", Message::new(term.key().spec().name)).with("value", value_in_words(term))
}

/// What a term says, as a plain sentence; that it is not stated, where it is not.
pub fn value_in_words(term: &Term) -> Message {
    let key = term.key();
    let says = Message::new(key.spec().says);
    match term.value() {
        None => Message::new("terms-not-stated"),
        Some(Value::Period(period)) => says.with("period", counted(*period)),
        Some(Value::Rate(rate)) => says.with("times", rate.times).with("each", Message::new(rate.each.each())),
        Some(Value::Choice(word)) => Message::new(sentence(key, *word)),
        Some(Value::Choices(words)) => says.with("items", items(key, words)),
        Some(Value::Country(country)) => says.with("country", Message::new(country.text())),
        Some(Value::Countries(countries)) => says.with("countries", names(countries)),
        Some(Value::Text(text)) => says.with("text", text.as_str()),
    }
}

/// "30 days", or "30 days before it takes effect" where the agreement says what it counts from.
fn counted(period: Period) -> Message {
    let number = Message::new(period.unit.counted()).with("number", period.number);
    match period.event {
        None => number,
        Some(event) => Message::new("terms-period").with("period", number).with("event", Message::new(event.text())),
    }
}

/// A term's words are among those of its key; nothing else gets past [`Term::new`].
fn sentence(key: Key, word: Word) -> &'static str {
    key.text_of(word).unwrap_or("terms-not-stated")
}

fn items(key: Key, words: &BTreeSet<Word>) -> Arg {
    Arg::List(words.iter().map(|word| Arg::Key(sentence(key, *word))).collect())
}

fn names(countries: &BTreeSet<Country>) -> Arg {
    Arg::List(countries.iter().map(|country| Arg::Key(country.text())).collect())
}

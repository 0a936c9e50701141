//! Something to say, before it is said in a language.
//!
//! Rules in this crate conclude in facts for people ("in force from 3 March, clause 14.1"). They name the sentence and
//! what it speaks of; the words stand in `locales/` and are put in by `i18n`.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// A sentence by its key in `locales/`, with what it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The key, the same in every language.
    pub key: &'static str,
    /// The named arguments of the sentence.
    pub args: Vec<(&'static str, Arg)>,
}

/// One argument of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words as they are, in whatever language they were written.
    Text(String),
    /// A whole number; plural forms are chosen by it.
    Number(i64),
    /// A civil date, written as the reader's language writes dates.
    Date(NaiveDate),
    /// A moment to the minute, written as the reader's language writes moments, by the clocks of a zone.
    Moment(DateTime<Utc>, Tz),
    /// Another sentence, without arguments, put in as text.
    Key(&'static str),
    /// Another sentence, put in as text.
    Message(Box<Message>),
    /// Several, joined as the reader's language joins a list ("a, b and c").
    List(Vec<Arg>),
}

impl Message {
    /// A sentence without arguments.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same with one argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        if message.args.is_empty() { Self::Key(message.key) } else { Self::Message(Box::new(message)) }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<DateTime<Tz>> for Arg {
    fn from(at: DateTime<Tz>) -> Self {
        Self::Moment(at.to_utc(), at.timezone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

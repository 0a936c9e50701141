//! What a row of `keys.rs` becomes.

use super::Key;
use super::lists::{Event, Group, Unit};
use super::words::Word;

/// What the table says of one key.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The key.
    pub key: Key,
    /// Its name in JSON, forms and the documentation.
    pub wire: &'static str,
    /// The chapter in which it is shown.
    pub group: Group,
    /// What values it takes.
    pub kind: Kind,
    /// What it says, in English, for the documentation.
    pub meaning: &'static str,
    /// The key of its name in `locales/`.
    pub name: &'static str,
    /// The key of its help text.
    pub help: &'static str,
    /// The key of the sentence that says its value, for all kinds but choices, which have a sentence for each word.
    pub says: &'static str,
}

/// What values a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number of units, counted from or back to an event; or, where the agreement says it without a number, a word.
    Period {
        /// The units that make sense here.
        units: &'static [Unit],
        /// What it may count from or back to; none where nothing is counted from.
        events: &'static [Event],
        /// What may stand in place of a number.
        words: &'static [Choice],
    },
    /// At most so many times in a unit of time.
    Rate {
        /// The units that make sense here.
        units: &'static [Unit],
    },
    /// One of these words.
    Choice(&'static [Choice]),
    /// One or more of these words.
    MultiChoice(&'static [Choice]),
    /// One country.
    Country,
    /// One or more countries.
    Countries,
    /// Free words, in the agreement's language.
    Text,
}

/// A word that a key allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word.
    pub word: Word,
    /// The key of what it means here: a sentence, or in a list of several a part of one.
    pub text: &'static str,
}

impl Key {
    /// What the table says of it.
    pub fn spec(self) -> &'static Spec {
        &Self::SPECS[self as usize]
    }

    /// Its name in JSON, forms and the documentation.
    pub fn wire(self) -> &'static str {
        self.spec().wire
    }

    /// The key of this name; `None` for any other text.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::SPECS.iter().find(|spec| spec.wire == name).map(|spec| spec.key)
    }

    /// All keys, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::SPECS.iter().map(|spec| spec.key)
    }

    /// The words that it allows, alone or in place of a number; none for other kinds.
    pub fn choices(self) -> &'static [Choice] {
        match self.spec().kind {
            Kind::Period { words, .. } | Kind::Choice(words) | Kind::MultiChoice(words) => words,
            Kind::Rate { .. } | Kind::Country | Kind::Countries | Kind::Text => &[],
        }
    }

    /// The text of a word under this key; none where the key does not allow it.
    pub fn text_of(self, word: Word) -> Option<&'static str> {
        self.choices().iter().find(|choice| choice.word == word).map(|choice| choice.text)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.wire())
    }
}

macro_rules! keys {
    ($($group:ident { $($(#[doc = $doc:literal])+ $key:ident $wire:literal $kind:ident $([$($list:ident)*])* )+ })+) => {
        /// What an agreement can say: a key of its terms. In the order in which they are shown.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Key { $($($(#[doc = $doc])+ $key,)+)+ }

        impl Key {
            /// The table, a row for each key, in their order.
            pub const SPECS: &'static [$crate::terms::schema::Spec] = &[$($($crate::terms::schema::Spec {
                key: Key::$key,
                wire: $wire,
                group: $crate::terms::lists::Group::$group,
                kind: $crate::terms::schema::kind!($wire, $kind $([$($list)*])*),
                meaning: concat!($($doc),+),
                name: $crate::terms::names::text_key!("terms-key-", $wire),
                help: $crate::terms::names::text_key!("terms-help-", $wire),
                says: $crate::terms::names::text_key!("terms-says-", $wire),
            },)+)+];
        }
    };
}

macro_rules! kind {
    ($wire:literal, period [$($unit:ident)*] [$($event:ident)*] [$($word:ident)*]) => {
        $crate::terms::schema::Kind::Period {
            units: &[$($crate::terms::lists::Unit::$unit),*],
            events: &[$($crate::terms::lists::Event::$event),*],
            words: $crate::terms::schema::choices!($wire, $($word)*),
        }
    };
    ($wire:literal, rate [$($unit:ident)*]) => {
        $crate::terms::schema::Kind::Rate { units: &[$($crate::terms::lists::Unit::$unit),*] }
    };
    ($wire:literal, choice [$($word:ident)*]) => {
        $crate::terms::schema::Kind::Choice($crate::terms::schema::choices!($wire, $($word)*))
    };
    ($wire:literal, many [$($word:ident)*]) => {
        $crate::terms::schema::Kind::MultiChoice($crate::terms::schema::choices!($wire, $($word)*))
    };
    ($wire:literal, country) => { $crate::terms::schema::Kind::Country };
    ($wire:literal, countries) => { $crate::terms::schema::Kind::Countries };
    ($wire:literal, text) => { $crate::terms::schema::Kind::Text };
}

macro_rules! choices {
    ($wire:literal, $($word:ident)*) => {
        &[$($crate::terms::schema::Choice {
            word: $crate::terms::words::Word::$word,
            text: $crate::terms::names::text_key!("terms-word-", $wire, "-", $crate::terms::words::Word::$word.wire()),
        }),*]
    };
}

pub(super) use {choices, keys, kind};

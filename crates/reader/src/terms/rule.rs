//! What a rule is: a key, what it says, the matter that it belongs to, and the words by which contracts say it.

use domain::terms::{Key, Word};

use super::reading::Certainty;

/// A matter that agreements treat; a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic(pub u16);

impl Topic {
    /// No matter in particular: the words alone say it.
    pub const ANY: Self = Self(0);
    pub const SUB: Self = Self(1);
    pub const TRANSFER: Self = Self(2);
    pub const BREACH: Self = Self(4);
    pub const AUDIT: Self = Self(8);
    pub const END: Self = Self(16);
    pub const RETENTION: Self = Self(32);
    pub const COSTS: Self = Self(64);
    pub const PURPOSE: Self = Self(128);
    pub const NATURE: Self = Self(256);
    pub const DATA: Self = Self(512);
    pub const PEOPLE: Self = Self(1024);
    pub const PLACES: Self = Self(2048);
    pub const DURATION: Self = Self(4096);

    /// Both.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of these matters is among those.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a rule's words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// A word of the key's list.
    Word(Word),
    /// The period at `#`.
    Period,
    /// The rate at `%`, as so many times in each unit.
    Rate,
    /// The rate at `%`, as a period from one time to the next.
    Every,
    /// Nothing: the text refers to what is not there, or leaves a blank.
    Blank,
}

/// A rule. The Nordic patterns are for Danish and Norwegian, which put most of these things alike.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub key: Key,
    pub says: Says,
    /// The matter of the heading or sentence; any where it is [`Topic::ANY`].
    pub topic: Topic,
    pub en: &'static [&'static str],
    pub nordic: &'static [&'static str],
    /// How sure at most.
    pub sure: Certainty,
    /// Said in passing: it yields to every other reading of its key and contradicts none.
    pub aside: bool,
}

/// The patterns of a rule, English first.
pub type Patterns = &'static [&'static str];

/// A rule for a word.
pub const fn word(key: Key, word: Word, topic: Topic, en: Patterns, nordic: Patterns) -> Rule {
    rule(key, Says::Word(word), topic, en, nordic)
}

/// A rule for a number of units.
pub const fn period(key: Key, topic: Topic, en: Patterns, nordic: Patterns) -> Rule {
    rule(key, Says::Period, topic, en, nordic)
}

/// Any rule.
pub const fn rule(key: Key, says: Says, topic: Topic, en: Patterns, nordic: Patterns) -> Rule {
    Rule { key, says, topic, en, nordic, sure: Certainty::Certain, aside: false }
}

impl Rule {
    /// The same, less sure.
    pub const fn likely(mut self) -> Self {
        self.sure = Certainty::Likely;
        self
    }

    /// The same, not sure at all.
    pub const fn unsure(mut self) -> Self {
        self.sure = Certainty::Unsure;
        self
    }

    /// The same, in passing.
    pub const fn aside(mut self) -> Self {
        self.aside = true;
        self
    }
}

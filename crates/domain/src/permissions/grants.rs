//! What a key for programs was made for.

use super::Action;

/// Something that a program may ask. The list is closed: a key can do nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grant {
    /// May a sub-processor process for an agreement today?
    Gate,
}

impl Grant {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::Gate];

    /// The word in the database, in forms and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gate => "gate",
        }
    }

    /// The grant of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grant| grant.word() == word)
    }

    /// The one action that it opens.
    pub const fn action(self) -> Action {
        match self {
            Self::Gate => Action::AskGate,
        }
    }
}

/// What one key may ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grants {
    gate: bool,
}

impl Grants {
    /// Those that are named.
    pub fn of(named: impl IntoIterator<Item = Grant>) -> Self {
        let mut grants = Self::default();
        for grant in named {
            match grant {
                Grant::Gate => grants.gate = true,
            }
        }
        grants
    }

    /// Whether this is one of them.
    pub const fn has(self, grant: Grant) -> bool {
        match grant {
            Grant::Gate => self.gate,
        }
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = Grant> {
        Grant::ALL.into_iter().filter(move |grant| self.has(*grant))
    }

    /// None: such a key would open nothing.
    pub fn is_empty(self) -> bool {
        self.iter().next().is_none()
    }

    /// Whether one of them opens an action.
    pub fn allows(self, action: Action) -> bool {
        self.iter().any(|grant| grant.action() == action)
    }
}

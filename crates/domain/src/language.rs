//! The languages that texts, pages and agreements are written in.

use serde::{Deserialize, Serialize};

/// A language of pages, mails and agreements.
///
/// Adding one means: a variant here, a folder in `locales/`, and the standard agreement in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English
    En,
    /// Danish
    Da,
    /// Norwegian, Bokmål
    Nb,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::En, Self::Da, Self::Nb];

    /// The tag of BCP 47, as in URLs, `lang` attributes and the database.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Da => "da",
            Self::Nb => "nb",
        }
    }

    /// Its name in itself, as a reader looks for it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Da => "Dansk",
            Self::Nb => "Norsk bokmål",
        }
    }

    /// The language with this tag; `None` for any other text.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

impl std::str::FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::from_tag(tag).ok_or(UnknownLanguage)
    }
}

/// The text names no language that we have.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not one of en, da, nb")]
pub struct UnknownLanguage;

//! Words that stand in agreements of several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// A short text in each language of a version; a language without words of its own shows those of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PerLanguage {
    /// The same words in every language.
    One(String),
    /// The words of each language; none is empty.
    Each(BTreeMap<Language, String>),
}

impl Default for PerLanguage {
    fn default() -> Self {
        Self::One(String::new())
    }
}

impl From<&str> for PerLanguage {
    fn from(words: &str) -> Self {
        Self::One(words.to_owned())
    }
}

impl From<String> for PerLanguage {
    fn from(words: String) -> Self {
        Self::One(words)
    }
}

impl FromIterator<(Language, String)> for PerLanguage {
    /// What is empty is left out.
    fn from_iter<I: IntoIterator<Item = (Language, String)>>(words: I) -> Self {
        let each: BTreeMap<_, _> = words.into_iter().filter(|(_, words)| !words.is_empty()).collect();
        if each.is_empty() { Self::default() } else { Self::Each(each) }
    }
}

impl PerLanguage {
    /// The words of a language alone; empty where it has none of its own. What is the same everywhere belongs to the
    /// prevailing one.
    pub fn own(&self, language: Language, prevailing: Language) -> &str {
        match self {
            Self::One(words) if language == prevailing => words,
            Self::One(_) => "",
            Self::Each(each) => each.get(&language).map_or("", String::as_str),
        }
    }

    /// What an agreement in a language says: its own words, or those of the prevailing language, or any there are.
    pub fn said_in(&self, language: Language, prevailing: Language) -> &str {
        match self {
            Self::One(words) => words,
            Self::Each(each) => {
                let words = each.get(&language).or_else(|| each.get(&prevailing)).or_else(|| each.values().next());
                words.map_or("", String::as_str)
            }
        }
    }

    /// No language has words.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One(words) => words.is_empty(),
            Self::Each(each) => each.is_empty(),
        }
    }

    /// As a text column keeps it: the words themselves where they are the same everywhere, a JSON object otherwise.
    pub fn to_column(&self) -> String {
        match self {
            Self::One(words) => words.clone(),
            Self::Each(each) => serde_json::to_string(each).unwrap_or_default(),
        }
    }

    /// What a text column keeps.
    pub fn from_column(text: String) -> Self {
        match serde_json::from_str::<BTreeMap<Language, String>>(&text) {
            Ok(each) if !each.is_empty() => Self::Each(each),
            _ => Self::One(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_words_shows_those_that_prevail() {
        let words =
            [(Language::Da, "Lagring".to_owned()), (Language::En, "Storage".to_owned()), (Language::Nb, String::new())];
        let words: PerLanguage = words.into_iter().collect();
        assert_eq!(words.said_in(Language::Da, Language::En), "Lagring");
        assert_eq!(words.said_in(Language::Nb, Language::En), "Storage");
        assert_eq!(words.own(Language::Nb, Language::En), "");
        assert_eq!(PerLanguage::from("Storage").own(Language::En, Language::En), "Storage");
        assert!(PerLanguage::from_iter([(Language::Da, String::new())]).is_empty());
    }

    #[test]
    fn a_column_gives_back_what_it_was_given() {
        let words: PerLanguage = [(Language::Da, "Lagring".to_owned())].into_iter().collect();
        for words in [
            words,
            PerLanguage::from("Storage"),
            PerLanguage::from("{}"),
            PerLanguage::from("{\"x\": 1}"),
            PerLanguage::default(),
        ] {
            assert_eq!(PerLanguage::from_column(words.to_column()), words);
            let json = serde_json::to_value(&words).unwrap();
            assert_eq!(serde_json::from_value::<PerLanguage>(json).unwrap(), words);
        }
    }
}

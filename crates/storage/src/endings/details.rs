//! What is sealed about an ending and its answers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::message::{Arg, Message};
use keys::Place;
use serde::{Deserialize, Serialize};

pub(super) const ENDING: Place = Place("ending.details");
pub(super) const LINK: Place = Place("ending_link.name");
pub(super) const ANSWER: Place = Place("ending_answer.details");

/// What a person wrote when they recorded an ending, and what they had been told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Why, in their words.
    pub reason: String,
    /// What takes its place, where something does.
    #[serde(default)]
    pub replaced_by: String,
    /// What the terms had against it, as it was shown.
    #[serde(default)]
    pub against: Vec<Said>,
    /// Who recorded it, by name.
    #[serde(default)]
    pub by: String,
}

/// A sentence that was shown, with the clause that it rests on. It is said again to whoever reads it, in their language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// In the language of who was shown it.
    pub text: String,
    /// The clause; empty where there is none.
    #[serde(default)]
    pub clause: String,
    /// Its key among the texts; empty for what was kept before keys were.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// The days of which it speaks, by the names of the arguments.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub days: BTreeMap<String, NaiveDate>,
}

impl Said {
    /// A sentence, as `text` says it to who is shown it now. Sentences about endings speak of days and of nothing else; one
    /// that speaks of more is kept as it was said.
    pub fn new(message: &Message, clause: Option<String>, text: String) -> Self {
        let days: Option<BTreeMap<String, NaiveDate>> = message
            .args
            .iter()
            .map(|(name, arg)| match arg {
                Arg::Date(day) => Some(((*name).to_owned(), *day)),
                _ => None,
            })
            .collect();
        let key = if days.is_some() { message.key.to_owned() } else { String::new() };
        Self { text, clause: clause.unwrap_or_default(), key, days: days.unwrap_or_default() }
    }

    /// The sentence anew, where its key is kept: `say` puts a key with its arguments into the words of whoever reads.
    pub fn again(&self, say: impl FnOnce(&str, &[(&str, Arg)]) -> String) -> String {
        if self.key.is_empty() {
            return self.text.clone();
        }
        let args: Vec<(&str, Arg)> = self.days.iter().map(|(name, day)| (name.as_str(), Arg::Date(*day))).collect();
        say(&self.key, &args)
    }
}

/// What a person wrote when they recorded an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerDetails {
    /// How it was done.
    pub how: String,
    /// The law that requires that data is kept; empty for none.
    #[serde(default)]
    pub law: String,
    /// What proves it, in words.
    #[serde(default)]
    pub evidence: String,
    /// The name of the attached file; empty for none.
    #[serde(default)]
    pub file: String,
    /// What was remarked, as it was shown.
    #[serde(default)]
    pub remarks: Vec<Said>,
    /// Who recorded it, by name.
    #[serde(default)]
    pub by: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_said_again_by_its_key_and_one_without_stays_as_it_was_said() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let message = Message::new("endings-remark-late").with("last", day);
        let said = Said::new(&message, Some("C.6".to_owned()), "The last day was 1 November 2026.".to_owned());
        let kept: Said = serde_json::from_str(&serde_json::to_string(&said).unwrap()).unwrap();
        assert_eq!(kept.again(|key, args| format!("{key} {args:?}")), format!("{} {:?}", message.key, message.args));
        let old: Said = serde_json::from_str(r#"{"text":"As it was said.","clause":"14.2"}"#).unwrap();
        assert_eq!(old.again(|_, _| String::new()), "As it was said.");
    }
}

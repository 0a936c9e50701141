//! All that an agreement says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::json::TermsJson;
use super::{Key, Period, Term, TermsError, Value, Word};

/// The terms of one agreement or template version. A key that is absent is one that the agreement does not state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "TermsJson", into = "TermsJson")]
pub struct Terms(BTreeMap<Key, Term>);

impl Terms {
    /// Sets a term in place of the one of its key. One that says nothing at all, not even where it is not said, is the
    /// same as none and leaves none behind: equal terms have one form and one hash.
    pub fn set(&mut self, term: Term) {
        if term.is_silent() {
            self.0.remove(&term.key());
        } else {
            self.0.insert(term.key(), term);
        }
    }

    /// The term of a key; none where nothing is known of it.
    pub fn get(&self, key: Key) -> Option<&Term> {
        self.0.get(&key)
    }

    /// What the agreement says under a key; none where it does not say.
    pub fn value(&self, key: Key) -> Option<&Value> {
        self.get(key)?.value()
    }

    /// The word under a key; none where it is not stated, or is stated as a number.
    pub fn word(&self, key: Key) -> Option<Word> {
        match self.value(key)? {
            Value::Choice(word) => Some(*word),
            _ => None,
        }
    }

    /// The period under a key; none where it is not stated, or is stated as a word.
    pub fn period(&self, key: Key) -> Option<Period> {
        match self.value(key)? {
            Value::Period(period) => Some(*period),
            _ => None,
        }
    }

    /// The clause to cite for a key; none where there is none.
    pub fn clause(&self, key: Key) -> Option<&str> {
        self.get(key).map(Term::clause).filter(|clause| !clause.is_empty())
    }

    /// The terms, in the order in which keys are shown.
    pub fn iter(&self) -> impl Iterator<Item = &Term> {
        self.0.values()
    }

    /// These terms with one agreement's own in place of those of the same keys, marked as overridden. An override that
    /// is not stated takes the term away.
    #[must_use]
    pub fn with_overrides(&self, overrides: &[Term]) -> Self {
        let mut out = self.clone();
        for term in overrides {
            out.set(term.clone().overriding());
        }
        out
    }

    /// Reads terms, strictly: unknown keys, fields, words, units and versions are refused.
    ///
    /// # Errors
    /// What is wrong, with the key it is wrong with.
    pub fn from_json(json: &str) -> Result<Self, TermsError> {
        let shape = |error: serde_json::Error| TermsError::Shape(error.to_string());
        serde_json::from_str::<TermsJson>(json).map_err(shape)?.try_into()
    }

    /// The one form of these terms as bytes: JSON as RFC 8785 orders and writes it.
    pub fn canonical_json(&self) -> String {
        serde_json_canonicalizer::to_string(self)
            .expect("terms are strings and small whole numbers, which RFC 8785 covers")
    }

    /// The SHA-256 of [`Self::canonical_json`], in small hexadecimal letters: what a signature covers.
    pub fn sha256(&self) -> String {
        hex::encode(Sha256::digest(self.canonical_json()))
    }
}

impl FromIterator<Term> for Terms {
    fn from_iter<I: IntoIterator<Item = Term>>(terms: I) -> Self {
        let mut out = Self::default();
        for term in terms {
            out.set(term);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Status, Unit};

    fn stated(key: Key, value: Value, clause: &str) -> Term {
        Term::new(key, value, clause, None, Status::Stated).unwrap()
    }

    fn days(number: u32) -> Value {
        Value::Period(Period { number, unit: Unit::Days, event: None })
    }

    #[test]
    fn the_canonical_form_is_sorted_and_its_hash_is_that_of_the_bytes() {
        let terms: Terms =
            [stated(Key::EndEraseWithin, days(90), "C.6"), stated(Key::EndData, Value::Choice(Word::Erase), "11.1")]
                .into_iter()
                .collect();
        let canonical = terms.canonical_json();
        assert_eq!(
            canonical,
            concat!(
                r#"{"terms":[{"clause":"11.1","key":"end.data","quote":null,"status":"stated","value":"erase"},"#,
                r#"{"clause":"C.6","key":"end.erase_within","quote":null,"status":"stated","unit":"days","value":90}],"version":1}"#
            )
        );
        // As `sha256sum` has it.
        assert_eq!(terms.sha256(), "49f8310dfb3f18cfd7b19df45e51c5aa662f2971be05db1f8994d9af246889a6");
        assert_eq!(Terms::from_json(&canonical), Ok(terms));
    }

    #[test]
    fn an_agreement_of_its_own_overrides() {
        let version: Terms =
            [stated(Key::EndEraseWithin, days(90), "C.6"), stated(Key::EndData, Value::Choice(Word::Erase), "11.1")]
                .into_iter()
                .collect();
        let own = version.with_overrides(&[
            stated(Key::EndEraseWithin, days(30), "D.2"),
            Term::not_stated(Key::EndData, "", None).unwrap(),
        ]);
        let term = own.get(Key::EndEraseWithin).unwrap();
        assert_eq!((term.status(), term.clause()), (Status::Overridden, "D.2"));
        assert_eq!(own.period(Key::EndEraseWithin).unwrap().number, 30);
        assert_eq!(own.get(Key::EndData), None);
        assert_ne!(own.sha256(), version.sha256());
    }

    #[test]
    fn saying_nothing_is_the_same_as_no_term() {
        let mut terms = Terms::default();
        let empty = terms.sha256();
        terms.set(Term::not_stated(Key::AuditSubprocessors, " ", Some("")).unwrap());
        assert_eq!(terms.sha256(), empty);
        terms.set(Term::not_stated(Key::AuditSubprocessors, "12.2", None).unwrap());
        assert_eq!(terms.clause(Key::AuditSubprocessors), Some("12.2"));
        assert_eq!(terms.value(Key::AuditSubprocessors), None);
    }
}

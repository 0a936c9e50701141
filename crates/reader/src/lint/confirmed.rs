//! What the text states, against what a person confirmed.

use domain::message::Arg;
use domain::terms::{Status, Term, Terms, value_in_words};

use super::finding::Finding;
use super::kind::Kind;
use super::terms::said;
use crate::terms::{Certainty, Found, Reading};

/// The confirmed terms that the text states otherwise. A term that one agreement sets for itself may differ: its own
/// appendix D says so.
pub fn find(found: &Found, confirmed: &Terms, out: &mut Vec<Finding>) {
    out.extend(confirmed.iter().filter_map(|term| differs(term, found.readings(term.key()))));
}

/// What is found about a term where none of the readings of its key says the same.
fn differs(term: &Term, readings: &[Reading]) -> Option<Finding> {
    let value = term.value().filter(|_| term.status() != Status::Overridden)?;
    let reading = readings.first().filter(|reading| reading.certainty > Certainty::Unsure)?;
    if readings.iter().any(|reading| reading.value == *value) {
        return None;
    }
    let clause = Some(reading.clause.as_str()).filter(|clause| !clause.is_empty());
    Some(
        Finding::new(Kind::DiffersFromConfirmed, clause, &reading.quote)
            .about(term.key().wire())
            .with("term", Arg::Key(term.key().spec().name))
            .with("stated", said(reading))
            .with("confirmed", value_in_words(term)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::terms::{Key, Value, Word};

    fn reading(word: Word, certainty: Certainty) -> Reading {
        let (clause, quote) = ("11.1".to_owned(), "It is erased.".to_owned());
        Reading { key: Key::EndData, value: Value::Choice(word), clause, quote, certainty }
    }

    #[test]
    fn only_what_is_stated_otherwise() {
        let term = |status| Term::new(Key::EndData, Value::Choice(Word::Return), "11.1", None, status).unwrap();
        let erase = reading(Word::Erase, Certainty::Certain);
        let told = |term: &Term, readings: &[Reading]| differs(term, readings).is_some();
        assert!(told(&term(Status::Confirmed), std::slice::from_ref(&erase)));
        assert!(!told(&term(Status::Overridden), std::slice::from_ref(&erase)), "this agreement's own");
        assert!(!told(&term(Status::Confirmed), &[]), "the text does not say");
        assert!(!told(&term(Status::Confirmed), &[reading(Word::Erase, Certainty::Unsure)]));
        assert!(!told(&term(Status::Confirmed), &[erase, reading(Word::Return, Certainty::Likely)]), "said elsewhere");
    }
}

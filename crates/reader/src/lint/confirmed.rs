//! What the text states, against what a person confirmed.

use domain::message::Arg;
use domain::terms::{Status, Terms, value_in_words};

use super::finding::Finding;
use super::kind::Kind;
use super::terms::said;
use crate::terms::{Certainty, Found};

/// Where no reading of the text is what was confirmed. A term that one agreement sets for itself may differ; it is
/// written in its appendix D.
pub fn find(found: &Found, confirmed: &Terms, out: &mut Vec<Finding>) {
    for term in confirmed.iter().filter(|term| term.status() != Status::Overridden) {
        let Some(value) = term.value() else { continue };
        let readings = found.readings(term.key());
        let Some(reading) = readings.first().filter(|r| r.certainty > Certainty::Unsure) else { continue };
        if readings.iter().any(|reading| reading.value == *value) {
            continue;
        }
        let clause = Some(reading.clause.as_str()).filter(|clause| !clause.is_empty());
        out.push(
            Finding::new(Kind::DiffersFromConfirmed, clause, &reading.quote)
                .about(term.key().wire())
                .with("term", Arg::Key(term.key().spec().name))
                .with("stated", said(reading))
                .with("confirmed", value_in_words(term)),
        );
    }
}

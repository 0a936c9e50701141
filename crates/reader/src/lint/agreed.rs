//! What one agreement sets for itself, as if its text said so: a special term is agreed, whatever clauses read.

use domain::terms::{Key, Status, Terms, Value, Word};

use super::doc::{Doc, Role};
use super::finding::{Finding, Quote};
use super::kind::Kind;
use crate::terms::{Certainty, Found, Reading};

/// The reading of a key that counts: the agreement's own term, or else what its text is proposed to say.
pub fn reading(doc: &Doc<'_>, found: &Found, confirmed: Option<&Terms>, key: Key) -> Option<Reading> {
    own(doc, confirmed, key).or_else(|| found.proposed(key).cloned())
}

/// The agreement's own term, in the words of its line.
fn own(doc: &Doc<'_>, confirmed: Option<&Terms>, key: Key) -> Option<Reading> {
    let term = confirmed?.get(key).filter(|term| term.status() == Status::Overridden)?;
    let (value, clause) = (term.value()?.clone(), term.clause().to_owned());
    let quote = term.quote().or_else(|| words_of(doc, &clause)).unwrap_or_default().to_owned();
    Some(Reading { key, value, clause, quote, certainty: Certainty::Certain })
}

/// The last words of a line of the text, where terms stand after what is said of them.
fn words_of<'a>(doc: &Doc<'a>, clause: &str) -> Option<&'a str> {
    let place = doc.places.iter().find(|place| place.numbered && place.cited.as_deref() == Some(clause))?;
    doc.passages[place.passages.clone()].iter().rfind(|passage| passage.role != Role::Heading).map(|one| one.text)
}

/// An authorisation that is general by the text and specific by the agreement's own term, or the other way round.
pub fn authorisation(doc: &Doc<'_>, found: &Found, confirmed: Option<&Terms>, out: &mut Vec<Finding>) {
    let key = Key::SubprocessorAuthorisation;
    let Some(own) = own(doc, confirmed, key) else { return };
    let is = |reading: &Reading, word| reading.value == Value::Choice(word);
    let against = if is(&own, Word::General) { Word::Specific } else { Word::General };
    let Some(text) = found.readings(key).iter().find(|one| is(one, against) && one.certainty > Certainty::Unsure)
    else {
        return;
    };
    let (specific, general) = if against == Word::General { (&own, text) } else { (text, &own) };
    let clause = |reading: &Reading| Some(reading.clause.clone()).filter(|clause| !clause.is_empty());
    let finding = Finding::new(Kind::AuthorisationContradicted, clause(specific).as_deref(), &specific.quote)
        .beside(clause(general).as_deref(), &general.quote)
        .about(key.wire());
    let same = |quote: &Quote, known: &Finding| known.quotes.iter().any(|other| other.clause == quote.clause);
    let told = |known: &Finding| known.kind == finding.kind && finding.quotes.iter().all(|quote| same(quote, known));
    if !out.iter().any(told) {
        out.push(finding);
    }
}

//! What Art. 28 GDPR demands, and the text lacks.
//!
//! A demand counts as met as soon as one way of saying it is found, in any of the languages: who wrote it in other words
//! is not to be accused. So a missing demand is rarely a mistake of the rule, and a met one may still be met badly.

use domain::terms::{Key, Word};
use domain::text::AgreementText;

use super::concepts::{CHANGES, CHOICE, DEMANDS, Demand, GENERAL, RETURN_AND_ERASE};
use super::doc::{Doc, Role};
use super::finding::Finding;
use super::kind::Kind;
use crate::terms::Found;

/// The most words of a label: "A.3 Types of personal data".
const LABEL: usize = 16;
/// A text without numbered clauses that meets fewer demands than this is something else: a page about agreements, a novel.
const ENOUGH: usize = 12;

/// Whether a text, by its words and the terms found in them, is no agreement at all but a page about some, or a novel.
pub fn is_something_else(text: &AgreementText, found: &Found) -> bool {
    let doc = Doc::new(text);
    something_else(&doc, missing(&doc, found).len())
}

fn missing(doc: &Doc<'_>, found: &Found) -> Vec<Kind> {
    DEMANDS.iter().filter(|demand| !is_met(doc, found, demand)).map(|demand| demand.kind).collect()
}

fn something_else(doc: &Doc<'_>, missing: usize) -> bool {
    let met = DEMANDS.len() - missing;
    let clauses = doc.places.iter().filter(|place| place.numbered).count();
    met == 0 || (met < ENOUGH && clauses < 3)
}

/// What the text lacks.
pub fn find(doc: &Doc<'_>, found: &Found, out: &mut Vec<Finding>) {
    let missing = missing(doc, found);
    if something_else(doc, missing.len()) {
        let met = DEMANDS.len() - missing.len();
        out.push(Finding::of_text(Kind::NotAnAgreement).with("met", met).with("demands", DEMANDS.len()));
        return;
    }
    let lacks = |kind| missing.contains(&kind);
    if !lacks(Kind::MissingSubprocessorAuthorisation) {
        changes(doc, found, out);
    }
    if !lacks(Kind::MissingEnd) {
        choice(doc, found, out);
    }
    out.extend(missing.into_iter().map(Finding::of_text));
}

fn is_met(doc: &Doc<'_>, found: &Found, demand: &Demand) -> bool {
    demand.keys.iter().any(|key| found.proposed(*key).is_some())
        || doc.any(demand.said).is_some()
        || labelled(doc, demand.labels)
}

/// Whether a heading, or a line as short as one, speaks of it. `=` before a pattern: the heading says nothing else.
fn labelled(doc: &Doc<'_>, labels: &[&str]) -> bool {
    labels.iter().any(|label| match label.strip_prefix('=') {
        Some(whole) => {
            doc.places.iter().any(|place| place.heading.trim_end_matches(['.', ':']).eq_ignore_ascii_case(whole))
        }
        None => doc.hits(label).into_iter().any(|hit| {
            let passage = &doc.passages[doc.sentences[hit.sentence].passage];
            let short = doc.tokens_of(hit.sentence).len() <= LABEL && passage.sentences.len() == 1;
            passage.role == Role::Heading || (short && passage.text.ends_with(':'))
        }),
    })
}

/// A general authorisation needs notice of changes and the chance to object.
fn changes(doc: &Doc<'_>, found: &Found, out: &mut Vec<Finding>) {
    let general = found
        .readings(Key::SubprocessorAuthorisation)
        .iter()
        .find(|r| r.value == domain::terms::Value::Choice(Word::General));
    let stated = [Key::SubprocessorWindow, Key::SubprocessorObjection, Key::SubprocessorAfterObjection];
    let may_object = stated.iter().any(|key| found.proposed(*key).is_some()) || doc.any(CHANGES).is_some();
    let said = general.map(|r| (Some(r.clause.clone()), r.quote.clone())).or_else(|| {
        let hit = doc.any(GENERAL)?;
        Some((doc.cited(hit.sentence).map(str::to_owned), doc.quote(hit.sentence).to_owned()))
    });
    if let Some((clause, quote)) = said.filter(|_| !may_object) {
        out.push(Finding::new(Kind::MissingSubprocessorChanges, clause.as_deref().filter(|c| !c.is_empty()), &quote));
    }
}

/// Erasure or return is the controller's choice.
fn choice(doc: &Doc<'_>, found: &Found, out: &mut Vec<Finding>) {
    let chosen = |word| found.readings(Key::EndData).iter().any(|r| r.value == domain::terms::Value::Choice(word));
    if chosen(Word::ControllerChooses)
        || chosen(Word::ReturnAndErase)
        || doc.any(CHOICE).is_some()
        || doc.any(RETURN_AND_ERASE).is_some()
    {
        return;
    }
    let ends = DEMANDS.iter().find(|d| d.kind == Kind::MissingEnd).and_then(|d| doc.any(d.said));
    if let Some(hit) = ends {
        out.push(Finding::at(Kind::MissingEndChoice, doc, hit.sentence));
    }
}

//! What a person should know about an agreement before it is signed.
//!
//! A finding says what is noticed, in which clause and words, and by which rule. It corrects nothing, and nothing waits
//! for it but a term that cannot be computed ([`Severity::Blocks`]). The kinds stand in [`Kind`] and are listed in
//! `docs/findings.md`; each family of rules has a file, and what it looks for is a table in it.
//!
//! The way goes text → [`doc`] (places, sentences, words) → the families, each on its own → findings in the order of the
//! text. The same input gives the same findings, with the same fingerprints.

mod agreed;
mod articles;
mod blanks;
mod cited;
mod concepts;
mod confirmed;
mod dates;
mod demands;
mod doc;
mod finding;
mod json;
mod kind;
mod languages;
mod law;
mod parties;
mod pattern;
mod periods;
mod protocols;
mod references;
mod sentences;
mod special;
mod tables;
mod targets;
mod terms;
mod topics;

#[cfg(test)]
mod listing;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::terms::Terms;
use domain::text::AgreementText;

pub(crate) use demands::is_something_else;
pub use finding::{Finding, Quote};
pub use json::json;
pub use kind::{Kind, Severity};
pub use law::{FALLEN, Fallen};

use crate::terms::Found;

/// The findings about an agreement, in the order of the text; what is about the whole of it comes first.
///
/// `found` are the terms that its words state, `confirmed` those that a person confirmed, where somebody has. `today`
/// decides which dates lie in the future.
pub fn lint(text: &AgreementText, found: &Found, confirmed: Option<&Terms>, today: NaiveDate) -> Vec<Finding> {
    let doc = doc::Doc::new(text);
    let mut out = Vec::new();
    demands::find(&doc, found, &mut out);
    targets::find(&doc, &mut out);
    law::find(&doc, &mut out);
    cited::find(&doc, &mut out);
    special::find(&doc, &mut out);
    protocols::find(&doc, &mut out);
    dates::find(&doc, today, &mut out);
    parties::find(&doc, &mut out);
    blanks::find(&doc, &mut out);
    languages::find(&doc, &mut out);
    terms::find(&doc, found, confirmed, &mut out);
    if let Some(confirmed) = confirmed {
        confirmed::find(found, confirmed, &mut out);
    }
    in_order(&doc, out)
}

/// Sorts the findings as the text goes and leaves out what is said twice.
fn in_order(doc: &doc::Doc<'_>, mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut first = std::collections::HashMap::new();
    for (at, place) in doc.places.iter().enumerate() {
        first.entry(place.cited.as_deref()).or_insert(at);
    }
    findings.sort_by_key(|f| (first.get(&f.clause.as_deref()).copied().unwrap_or(usize::MAX), f.kind));
    let mut seen = BTreeSet::new();
    findings.retain(|finding| seen.insert(finding.fingerprint()));
    findings
}

//! The gate: may this entry process for this agreement, since when and by what, or why not.
//!
//! Laws, each a property in `properties.rs`: nobody is authorised by a clock alone where approval is needed or an objection
//! is open; a bounced notice starts no window; that an entry is used never authorises it; under an agreement that asks for
//! approval only the controller's act does. What is authorised stays so as time passes.

mod additions;
mod course;
mod facts;
mod standing;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod properties;

use chrono::{DateTime, NaiveDate, Utc};

pub use additions::{Addition, additions};
pub use course::Late;
pub use facts::{Case, Course, Fact, Listed, Listing, Settlement, What};
pub use standing::{Because, Standing, WhyNot};

use super::consequence::{Consequence, Dates};
use super::facets::Facet;
use crate::duties::HowError;
use crate::ids::SubprocessorId;

/// The answer for one entry under one agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Whether it may process for the agreement, as it stands in the list or as a change that added it was allowed.
    pub standing: Standing,
    /// Where each notice about it stands, in the order of the notices. A change to an entry that is authorised (a new
    /// place, say) is allowed or not by itself.
    pub notices: Vec<Noticed>,
}

/// Where one notice stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// Whether what it announces is authorised.
    pub standing: Standing,
    /// Answers that came too late.
    pub late: Vec<Late>,
    /// Uses without authorisation: since which day, and why.
    pub used: Vec<(NaiveDate, String)>,
}

/// May this entry process for this agreement at a moment?
pub fn gate(case: &Case<'_>, now: DateTime<Utc>) -> Gate {
    let notices: Vec<Noticed> = case.courses.iter().map(|course| notice(course, case.entry, now)).collect();
    Gate { standing: standing(case, &notices, now), notices }
}

/// Whether what a notice announces is authorised as a whole, at a moment: for the entry that asks for the most.
pub fn course_standing(consequence: &Consequence, facts: &[Fact], now: DateTime<Utc>) -> Standing {
    strictest(consequence).map_or(Standing::not(WhyNot::NotListed), |entry| {
        course::follow(&Course { consequence, facts }, entry, now).standing
    })
}

/// The answers to a notice that came too late.
pub fn course_late(consequence: &Consequence, facts: &[Fact], now: DateTime<Utc>) -> Vec<Late> {
    let course = Course { consequence, facts };
    strictest(consequence).map(|entry| course::follow(&course, entry, now).late).unwrap_or_default()
}

/// Whether an objection or refusal at a moment would come too late to change anything.
pub fn course_is_late(consequence: &Consequence, facts: &[Fact], now: DateTime<Utc>) -> bool {
    strictest(consequence).is_some_and(|entry| course::is_late(&Course { consequence, facts }, entry, now))
}

/// The entry of which the most is asked: what holds for it holds for the whole notice.
fn strictest(consequence: &Consequence) -> Option<SubprocessorId> {
    consequence.judged.iter().max_by_key(|judged| judged.demand).map(|judged| judged.entry)
}

/// The dates of a notice as they follow from when it was received; none as long as it was not.
///
/// # Errors
/// A date that leaves the years that can be counted.
pub fn course_dates(consequence: &Consequence, facts: &[Fact], now: DateTime<Utc>) -> Result<Option<Dates>, HowError> {
    let known: Vec<&Fact> = facts.iter().filter(|fact| fact.at <= now).collect();
    let (told, _) = course::told(consequence, &known);
    consequence.timing.dates(told)
}

fn notice(course: &Course<'_>, entry: SubprocessorId, now: DateTime<Utc>) -> Noticed {
    let found = course::follow(course, entry, now);
    let known = course.facts.iter().filter(|fact| fact.at <= now);
    let used = known.filter_map(|fact| match &fact.what {
        What::Used { from, why } => Some((*from, why.clone())),
        _ => None,
    });
    Noticed { standing: found.standing, late: found.late, used: used.collect() }
}

fn standing(case: &Case<'_>, notices: &[Noticed], now: DateTime<Utc>) -> Standing {
    if case.ended.is_some_and(|ended| ended <= now) {
        return Standing::not(WhyNot::AgreementEnded);
    }
    let known = || case.listings.iter().filter(|listing| listing.at <= now);
    let removed = known().filter(|listing| listing.what == Listed::Removed).map(|listing| listing.at).max();
    let listed = known().filter_map(|listing| {
        let because = match listing.what {
            Listed::Signed { version } => Because::Signed { version },
            Listed::Amended { version } => Because::Amended { version },
            Listed::Removed => return None,
        };
        Some(Standing::Authorised { since: listing.at, because })
    });
    let adds: Vec<Standing> = case
        .courses
        .iter()
        .zip(notices)
        .filter(|(course, _)| adds(course, case.entry))
        .map(|(_, one)| one.standing)
        .collect();
    let first = listed
        .chain(adds.iter().copied())
        .filter_map(|standing| match standing {
            // What was authorised before it was removed has to be authorised again.
            Standing::Authorised { since, .. } if removed.is_none_or(|removed| since > removed) => {
                Some((since, standing))
            }
            _ => None,
        })
        .min_by_key(|(since, _)| *since);
    let waits = adds.iter().rev().copied().find(|standing| !standing.is_authorised());
    let nothing = if removed.is_some() { WhyNot::Removed } else { WhyNot::NotListed };
    first.map(|(_, standing)| standing).or(waits).unwrap_or(Standing::not(nothing))
}

/// Whether a notice is about the entry coming to process at all.
fn adds(course: &Course<'_>, entry: SubprocessorId) -> bool {
    let is_new = |facet: &Facet| matches!(facet, Facet::Added { .. } | Facet::ThirdParty { .. });
    course.consequence.of(entry).is_some_and(|judged| judged.facets.iter().any(is_new))
}

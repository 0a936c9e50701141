//! What approvals of transfers have added to the list that was agreed: where the terms say that an approval is to be stated
//! in an appendix, giving it amends that appendix.

use chrono::{DateTime, NaiveDate, Utc};

use super::facts::{Course, Fact, What};
use crate::subprocessors::consequence::RecordedIn;

/// An addition to an appendix. The agreement keeps its number, whatever becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// Its number within the agreement, from 1, in the order in which the approvals were given.
    pub number: u32,
    /// Which notice was approved: its place among the courses that were asked about.
    pub course: usize,
    /// Where it is stated.
    pub place: RecordedIn,
    /// When the controller approved first.
    pub at: DateTime<Utc>,
    /// From which day, where the approval names one.
    pub from: Option<NaiveDate>,
    /// When the approval was taken back; none where it stands.
    pub taken_back: Option<DateTime<Utc>>,
}

/// The additions of an agreement as they are known at a moment, in order. An approval that was taken back and given again
/// is one addition: it keeps the moment of the first time, and has the day that the last one names.
pub fn additions(courses: &[Course<'_>], now: DateTime<Utc>) -> Vec<Addition> {
    let mut found: Vec<Addition> = courses
        .iter()
        .enumerate()
        .filter_map(|(course, told)| {
            let place = told.consequence.recorded_in.clone()?;
            let late: Vec<DateTime<Utc>> =
                super::course_late(told.consequence, told.facts, now).iter().map(|late| late.at).collect();
            let (at, from, taken_back) = approval(told.facts, &late, now)?;
            Some(Addition { number: 0, course, place, at, from, taken_back })
        })
        .collect();
    found.sort_by_key(|addition| addition.at);
    for (number, addition) in (1..).zip(&mut found) {
        addition.number = number;
    }
    found
}

/// When it was approved first, from which day by the last approval, and when that was taken back.
type Approval = (DateTime<Utc>, Option<NaiveDate>, Option<DateTime<Utc>>);

fn approval(facts: &[Fact], late: &[DateTime<Utc>], now: DateTime<Utc>) -> Option<Approval> {
    // What came too late takes nothing back.
    let mut facts: Vec<&Fact> = facts.iter().filter(|fact| fact.at <= now && !late.contains(&fact.at)).collect();
    facts.sort_by_key(|fact| fact.at);
    let mut found: Option<Approval> = None;
    for fact in facts {
        found = match (&fact.what, found) {
            (What::Approved { from }, None) => Some((fact.at, *from, None)),
            (What::Approved { from }, Some((first, ..))) => Some((first, *from, None)),
            (What::ApprovalWithdrawn | What::Refused | What::Objected, Some((first, from, None))) => {
                Some((first, from, Some(fact.at)))
            }
            (_, found) => found,
        };
    }
    found
}

//! What approvals of transfers have added to the list that was agreed: where the terms say that an approval is to be stated
//! in an appendix, giving it amends that appendix.

use chrono::{DateTime, NaiveDate, Utc};

use super::facts::{Course, Fact, What};
use super::standing::Standing;
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
    /// When the controller approved.
    pub at: DateTime<Utc>,
    /// From which day it applies, as far as that is known: the day that the approval names, else the one that follows from
    /// the notice. None once the approval was taken back.
    pub from: Option<NaiveDate>,
    /// When the approval was taken back; none where it stands.
    pub taken_back: Option<DateTime<Utc>>,
}

/// The additions of an agreement as they are known at a moment, in order. An approval that is given again after it was
/// taken back is another addition: the first one stays what it was.
pub fn additions(courses: &[Course<'_>], now: DateTime<Utc>) -> Vec<Addition> {
    let mut found: Vec<Addition> = courses
        .iter()
        .enumerate()
        .filter_map(|(course, told)| Some((course, told, told.consequence.recorded_in.clone()?)))
        .flat_map(|(course, told, place)| {
            let applies = applies(told, now);
            approvals(told, now).into_iter().map(move |Approval { at, taken_back }| Addition {
                number: 0,
                course,
                place: place.clone(),
                at,
                from: applies.filter(|_| taken_back.is_none()),
                taken_back,
            })
        })
        .collect();
    found.sort_by_key(|addition| addition.at);
    for (number, addition) in (1..).zip(&mut found) {
        addition.number = number;
    }
    found
}

/// From which day what a notice announces is authorised, or can be.
fn applies(told: &Course<'_>, now: DateTime<Utc>) -> Option<NaiveDate> {
    match super::course_standing(told.consequence, told.facts, now) {
        Standing::Authorised { since, .. } => {
            Some(since.with_timezone(&told.consequence.timing.zone().ok()?).date_naive())
        }
        Standing::Not { earliest, .. } => earliest,
    }
}

/// An approval, until it was taken back.
struct Approval {
    at: DateTime<Utc>,
    taken_back: Option<DateTime<Utc>>,
}

fn approvals(told: &Course<'_>, now: DateTime<Utc>) -> Vec<Approval> {
    // What came too late takes nothing back.
    let late: Vec<DateTime<Utc>> =
        super::course_late(told.consequence, told.facts, now).iter().map(|late| late.at).collect();
    let mut facts: Vec<&Fact> = told.facts.iter().filter(|fact| fact.at <= now && !late.contains(&fact.at)).collect();
    facts.sort_by_key(|fact| fact.at);
    let mut found: Vec<Approval> = Vec::new();
    for fact in facts {
        let open = found.last_mut().filter(|last| last.taken_back.is_none());
        match (&fact.what, open) {
            (What::Approved { .. }, None) => found.push(Approval { at: fact.at, taken_back: None }),
            (What::ApprovalWithdrawn | What::Refused | What::Objected, Some(open)) => open.taken_back = Some(fact.at),
            _ => {}
        }
    }
    found
}

//! A change over all agreements: from when it can take effect for all of them, and who stands in the way of an earlier
//! day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::consequence::{Consequence, Demand, Earliest};

/// Agreements on which a change has one and the same consequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<T> {
    /// What the caller knows them by.
    pub label: T,
    /// What the change asks of each.
    pub demand: Demand,
    /// From when it may take effect.
    pub earliest: Earliest,
    /// How many agreements.
    pub count: usize,
    /// A person has to say something that their terms do not.
    pub asks: bool,
}

/// A change over all agreements in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulation<T> {
    /// The groups: whoever stands furthest in the way first, the larger group first among equals. First those for whom no
    /// day is known: forbidden, then to be approved, then to be asked about; then by the day, the latest first.
    pub groups: Vec<Group<T>>,
    /// How many agreements ask for what.
    pub counts: BTreeMap<Demand, usize>,
    /// How many agreements there are.
    pub total: usize,
    /// The first day that works for everybody whose silence is enough; none where there is nobody of that kind.
    pub by_clock: Option<NaiveDate>,
    /// The first day that works for all if those approve who have to; none where somebody forbids or has to be asked
    /// about.
    pub if_approved: Option<NaiveDate>,
    /// The first day that works for all, whoever they are; none as long as somebody has to approve, forbids, or has to be
    /// asked about.
    pub for_all: Option<NaiveDate>,
    /// The last day on which all can be told for the planned day; none where it follows from nothing.
    pub told_by: Option<NaiveDate>,
}

impl<T> Simulation<T> {
    /// Those who stand in the way of a day: the change cannot take effect for them then, in the order of the groups.
    pub fn in_the_way_of(&self, day: NaiveDate) -> impl Iterator<Item = &Group<T>> {
        self.groups.iter().filter(move |group| !matches!(group.earliest, Earliest::On(first) if first <= day))
    }
}

/// Folds consequences, one for each group of agreements with the same terms, into one picture. Groups without agreements
/// are left out.
pub fn simulate<'a, T>(groups: impl IntoIterator<Item = (T, &'a Consequence, usize)>) -> Simulation<T> {
    let (mut folded, mut counts, mut told_by) = (Vec::new(), BTreeMap::new(), None::<NaiveDate>);
    for (label, one, count) in groups.into_iter().filter(|(_, _, count)| *count > 0) {
        *counts.entry(one.demand).or_default() += count;
        told_by = told_by.into_iter().chain(one.told_by.as_ref().map(|by| by.day)).min();
        let (demand, earliest, asks) = (one.demand, one.earliest(), !one.ask.is_empty());
        folded.push(Group { label, demand, earliest, count, asks });
    }
    folded.sort_by_key(|group| std::cmp::Reverse((in_the_way(group.earliest), group.count)));
    let last = |day: fn(Earliest) -> Option<NaiveDate>| folded.iter().filter_map(|group| day(group.earliest)).max();
    let (by_clock, if_approved) = (last(clock_day), last(approved_day));
    let all = |day: fn(Earliest) -> Option<NaiveDate>| folded.iter().all(|group| day(group.earliest).is_some());
    Simulation {
        total: counts.values().sum(),
        by_clock,
        if_approved: if_approved.filter(|_| all(approved_day)),
        for_all: by_clock.filter(|_| all(clock_day)),
        told_by,
        counts,
        groups: folded,
    }
}

const fn clock_day(earliest: Earliest) -> Option<NaiveDate> {
    match earliest {
        Earliest::On(day) => Some(day),
        _ => None,
    }
}

const fn approved_day(earliest: Earliest) -> Option<NaiveDate> {
    match earliest {
        Earliest::On(day) | Earliest::Approved(Some(day)) => Some(day),
        _ => None,
    }
}

/// How far something stands in the way: the larger, the further.
fn in_the_way(earliest: Earliest) -> (u8, Option<NaiveDate>) {
    match earliest {
        Earliest::Never => (3, None),
        Earliest::Approved(day) => (2, day),
        Earliest::Ask => (1, None),
        Earliest::On(day) => (0, Some(day)),
    }
}

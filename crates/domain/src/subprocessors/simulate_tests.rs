//! A change over all agreements.

use proptest::prelude::*;

use super::samples::{any_counting, any_terms, at, company, counting, day, judged};
use super::*;
use crate::terms::{Terms, demo};

fn added(terms: &Terms, calendar: &str, country: &str) -> Consequence {
    let profile = company(country);
    let found = facets(None, Some(&profile), &[]);
    judged(terms, (&profile, &found), (day("2027-01-15"), at("2026-11-23T09:00:00Z")), &counting(calendar))
}

fn labels<'a>(groups: impl Iterator<Item = &'a Group<&'static str>>) -> Vec<&'static str> {
    groups.map(|group| group.label).collect()
}

#[test]
fn the_first_day_for_all_is_that_of_the_last_of_them() {
    let (iam, cloud, files) =
        (added(&demo::iam(), "NO", "NO"), added(&demo::cloud(), "SE", "NO"), added(&demo::files(), "DK", "NO"));
    let found = simulate([("cloud", &cloud, 40), ("iam", &iam, 7), ("files", &files, 9), ("nobody", &iam, 0)]);
    assert_eq!((found.total, found.counts), (56, [(Demand::Window, 56)].into()));
    assert_eq!(found.for_all, Some(day("2026-12-24")));
    assert_eq!(found.told_by, Some(day("2026-12-14")), "a month before 15 January, for iam");
    let ways = |text| {
        labels(simulate([("cloud", &cloud, 40), ("iam", &iam, 7), ("files", &files, 9)]).in_the_way_of(day(text)))
    };
    assert_eq!(ways("2026-12-24"), [""; 0]);
    assert_eq!(ways("2026-12-23"), ["files", "iam"], "the same day: the more first");
    assert_eq!(ways("2026-12-07"), ["files", "iam", "cloud"]);
}

#[test]
fn who_has_to_approve_stands_in_the_way_of_every_day() {
    let (iam, cloud, none) =
        (added(&demo::iam(), "NO", "SE"), added(&demo::cloud(), "SE", "SE"), added(&Terms::default(), "DK", "SE"));
    let found = simulate([("cloud", &cloud, 40), ("iam", &iam, 7)]);
    assert_eq!(found.counts, [(Demand::Window, 40), (Demand::Approval, 7)].into());
    assert_eq!((found.for_all, found.by_clock), (None, Some(day("2026-12-08"))));
    assert_eq!(found.if_approved, Some(day("2026-12-24")));
    assert_eq!(labels(found.in_the_way_of(day("2040-01-01"))), ["iam"]);
    let found = simulate([("cloud", &cloud, 40), ("iam", &iam, 7), ("none", &none, 1)]);
    assert_eq!(found.if_approved, None, "nobody knows from when");
    assert!(found.groups.iter().any(|group| group.label == "none" && group.asks));
    let empty = simulate(Vec::<(&str, &Consequence, usize)>::new());
    assert_eq!((empty.total, empty.for_all, empty.by_clock), (0, None, None));
}

proptest! {
    /// On the first day for all nobody stands in the way, and on the day before somebody does; every agreement is counted.
    #[test]
    fn the_first_day_for_all_is_the_first(
        terms in proptest::collection::vec((any_terms(), 0usize..50), 0..6), counting in any_counting(),
        country in proptest::sample::select(vec!["NO", "DE", "US"]),
    ) {
        let profile = company(country);
        let found = facets(None, Some(&profile), &[]);
        let plan = (day("2027-01-15"), at("2026-11-23T09:00:00Z"));
        let all: Vec<_> =
            terms.iter().map(|(terms, count)| (judged(terms, (&profile, &found), plan, &counting), *count)).collect();
        let found = simulate(all.iter().enumerate().map(|(at, (one, count))| (at, one, *count)));
        prop_assert_eq!(found.total, all.iter().map(|(_, count)| count).sum::<usize>());
        prop_assert_eq!(found.counts.values().sum::<usize>(), found.total);
        prop_assert_eq!(found.groups.iter().map(|group| group.count).sum::<usize>(), found.total);
        let somebody = |on| found.in_the_way_of(on).count() > 0;
        match found.for_all {
            Some(first) => prop_assert!(!somebody(first) && somebody(first.pred_opt().unwrap())),
            None => prop_assert!(found.total == 0 || somebody(day("2060-01-01"))),
        }
        prop_assert!(found.if_approved >= found.for_all);
    }
}

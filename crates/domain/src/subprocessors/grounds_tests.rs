//! Grounds on the days on which they held.

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn transfer(ground: Ground) -> Transfer {
    let assessment = Assessment { on: day("2026-01-15"), result: Outcome::Fit, words: String::new(), next: None };
    Transfer { ground, document: "Signed 2026-01-15".into(), assessment: Some(assessment), from: None, until: None }
}

fn place(country: &str, transfer: Option<Transfer>) -> Location {
    Location { country: country.into(), transfer, ..Location::default() }
}

fn faults(country: &str, ground: Ground, on: &str) -> Vec<GroundFault> {
    ground_faults(&place(country, Some(transfer(ground))), day(on))
}

#[test]
fn the_lists_of_the_united_states_each_have_their_days() {
    let name = |on: &str| certified("US", day(on)).map_or("", |decision| decision.name);
    assert_eq!(name("2000-07-25"), "");
    assert_eq!(name("2000-07-26"), "Safe Harbour");
    assert_eq!(name("2015-10-05"), "Safe Harbour");
    assert_eq!(name("2015-10-06"), "", "C-362/14");
    assert_eq!(name("2016-07-12"), "Privacy Shield");
    assert_eq!(name("2020-07-15"), "Privacy Shield");
    assert_eq!(name("2020-07-16"), "", "C-311/18: no day of grace");
    assert_eq!(name("2023-07-09"), "");
    assert_eq!(name("2023-07-10"), "Data Privacy Framework");
    assert_eq!(adequate("US", day("2026-11-22")), None, "it covers those in the list alone");

    let ended = GroundFault::FrameworkEnded { framework: "Privacy Shield", ends: day("2020-07-16") };
    assert_eq!(faults("US", Ground::Dpf, "2020-07-16"), [ended]);
    assert_eq!(faults("US", Ground::Dpf, "2026-11-22"), []);
    assert_eq!(faults("CA", Ground::Dpf, "2026-11-22"), [GroundFault::NoFramework]);
    assert_eq!(faults("US", Ground::Adequacy, "2026-11-22"), [GroundFault::NoDecision]);
}

#[test]
fn adequacy_is_that_of_the_day() {
    assert_eq!(faults("GB", Ground::Adequacy, "2021-06-27"), [GroundFault::NoDecision]);
    assert_eq!(faults("GB", Ground::Adequacy, "2021-06-28"), []);
    assert_eq!(faults("GB", Ground::Adequacy, "2031-12-26"), []);
    let ended = GroundFault::DecisionEnded { decision: "(EU) 2021/1772", ends: day("2031-12-27") };
    assert_eq!(faults("GB", Ground::Adequacy, "2031-12-27"), [ended]);
    assert_eq!(faults("BR", Ground::Adequacy, "2026-01-25"), [GroundFault::NoDecision]);
    assert!(faults("BR", Ground::Adequacy, "2026-01-26").iter().all(GroundFault::is_hint));
    for (country, is_adequate) in
        [("CH", true), ("FO", true), ("NZ", true), ("KR", true), ("GL", false), ("IN", false), ("AU", false)]
    {
        assert_eq!(adequate(country, day("2026-11-22")).is_some(), is_adequate, "{country}");
    }
}

#[test]
fn a_third_country_needs_a_ground_with_its_papers() {
    let on = day("2026-11-22");
    assert_eq!(ground_faults(&place("IN", None), on), [GroundFault::NoGround]);
    assert_eq!(ground_faults(&place("", None), on), [GroundFault::NoGround], "nobody knows where that is");
    assert_eq!(ground_faults(&place("DK", None), on), []);
    assert_eq!(faults("DK", Ground::SccModule3, "2026-11-22"), [GroundFault::NotNeeded]);
    assert_eq!(faults("IN", Ground::SccModule3, "2026-11-22"), []);
    assert_eq!(faults("IN", Ground::SccModule2, "2026-11-22"), [GroundFault::OtherModule]);
    assert_eq!(faults("IN", Ground::DerogationContract, "2026-11-22"), [GroundFault::Derogation]);
    let bare = Transfer { document: String::new(), assessment: None, ..transfer(Ground::SccModule3) };
    let found = ground_faults(&place("IN", Some(bare)), on);
    assert_eq!(found, [GroundFault::NoDocument, GroundFault::NoAssessment]);
    let mut unfit = transfer(Ground::Bcr);
    unfit.assessment.as_mut().unwrap().result = Outcome::Unfit;
    assert_eq!(ground_faults(&place("IN", Some(unfit)), on), [GroundFault::Unfit]);
}

#[test]
fn a_ground_holds_on_its_first_day_and_on_its_last() {
    let limited =
        Transfer { from: Some(day("2026-03-01")), until: Some(day("2026-09-30")), ..transfer(Ground::SccModule3) };
    let on = |text: &str| ground_faults(&place("IN", Some(limited.clone())), day(text));
    assert_eq!(on("2026-02-28"), [GroundFault::NotYet { from: day("2026-03-01") }]);
    assert_eq!(on("2026-03-01"), []);
    assert_eq!(on("2026-09-30"), []);
    assert_eq!(on("2026-10-01"), [GroundFault::Ended { until: day("2026-09-30") }]);
}

#[test]
fn the_table_is_sorted_and_its_days_follow_one_another() {
    assert!(DECISIONS.is_sorted_by_key(|one| (one.country, one.from)));
    for pair in DECISIONS.windows(2).filter(|pair| pair[0].country == pair[1].country) {
        assert!(pair[0].ends.is_some_and(|ends| ends <= pair[1].from), "{pair:?}");
    }
    for one in DECISIONS {
        assert!(crate::country::is_known(one.country) && !in_eea(one.country), "{}", one.country);
        assert!(!one.source.is_empty() && one.ends.is_none_or(|ends| one.from < ends), "{}", one.number);
    }
}

proptest! {
    /// A place in the area lacks nothing, one outside without a ground always does, and faults stand before hints.
    #[test]
    fn every_place_outside_needs_a_ground(
        code in select(crate::country::ALL), ground in proptest::option::of(select(Ground::ALL)), days in 0u64..14_000,
    ) {
        let on = day("2000-01-01") + chrono::Days::new(days);
        let found = ground_faults(&place(code, ground.map(transfer)), on);
        prop_assert!(found.is_sorted_by_key(GroundFault::is_hint));
        prop_assert!(found.iter().all(|fault| !fault.message(code).key.is_empty()));
        match (in_eea(code), ground) {
            (true, _) => prop_assert!(found.iter().all(GroundFault::is_hint)),
            (false, None) => prop_assert_eq!(found, [GroundFault::NoGround]),
            (false, Some(Ground::Adequacy)) => prop_assert_eq!(found.iter().all(GroundFault::is_hint), adequate(code, on).is_some()),
            (false, Some(Ground::Dpf)) => prop_assert_eq!(found.is_empty(), certified(code, on).is_some()),
            (false, Some(_)) => prop_assert!(found.iter().all(GroundFault::is_hint)),
        }
    }
}

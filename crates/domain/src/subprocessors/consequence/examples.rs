//! One change through the terms of the processors, with dates counted by hand in a calendar.

use std::collections::BTreeSet;

use super::*;
use crate::ids::SubprocessorId;
use crate::subprocessors::samples::{at, company, counting, day, judged};
use crate::subprocessors::{Ground, Location, Other, Presence, Transfer, Use, Work, facets};
use crate::terms::{Event, Period, Status, Term, Unit, demo};

/// Announced on a Monday morning for a Friday in the new year.
const ANNOUNCED: &str = "2026-11-23T09:00:00Z";
const EFFECT: &str = "2027-01-15";

fn of(terms: &Terms, calendar: &str, profile: &Profile, facets: &BTreeSet<Facet>) -> Consequence {
    judged(terms, (profile, facets), (day(EFFECT), at(ANNOUNCED)), &counting(calendar))
}

/// A new company in a country.
fn added(terms: &Terms, calendar: &str, profile: &Profile) -> Consequence {
    of(terms, calendar, profile, &facets(None, Some(profile), &[]))
}

fn whys(found: &Consequence) -> Vec<(Why, Option<&str>)> {
    let reasons = found.judged.iter().flat_map(|one| &one.reasons).filter(|one| one.demand == found.demand);
    reasons.map(|one| (one.why, one.clause.as_deref())).collect()
}

fn told_by(found: &Consequence) -> Option<(NaiveDate, Option<&str>)> {
    found.told_by.as_ref().map(|by| (by.day, by.clause.as_deref()))
}

/// The last day of the window; none where it lasts until the change takes effect.
fn window(found: &Consequence) -> Option<NaiveDate> {
    match &found.planned.as_ref()?.until {
        Until::Day { period } => Some(period.last),
        Until::Effect { .. } => None,
    }
}

fn abroad(country: &str, ground: Ground) -> Profile {
    let transfer = Transfer { ground, document: String::new(), assessment: None, from: None, until: None };
    let mut profile = company(country);
    profile.locations[0].transfer = Some(transfer);
    profile
}

#[test]
fn iam_gives_a_month_from_receipt_and_until_effect_to_object() {
    let found = added(&demo::iam(), "NO", &company("NO"));
    assert_eq!((found.demand, found.silence), (Demand::Window, Silence::MayProceed));
    assert_eq!(found.silence_clause.as_deref(), Some("B.1"));
    assert_eq!(whys(&found), [(Why::General, Some("9.1, B.1"))]);
    // A month from 14 December ends with 14 January.
    assert_eq!(told_by(&found), Some((day("2026-12-14"), Some("B.1"))));
    // A month from 23 November ends with 23 December.
    assert_eq!((found.earliest(), window(&found)), (Earliest::On(day("2026-12-24")), None));
    assert!(found.ask.is_empty() && found.objection.asks_grounds());
}

#[test]
fn iam_wants_written_approval_for_third_countries_and_places_outside_its_list() {
    let found = added(&demo::iam(), "NO", &company("SE"));
    assert_eq!((found.demand, found.silence), (Demand::Approval, Silence::Refusal));
    assert_eq!(whys(&found), [(Why::PlaceApproval, Some("C.4"))]);
    assert_eq!(found.earliest(), Earliest::Approved(Some(day("2026-12-24"))), "the month is owed all the same");

    let found = added(&demo::iam(), "NO", &abroad("US", Ground::Dpf));
    assert_eq!(whys(&found), [(Why::ThirdCountryApproval, Some("10.1, B.1")), (Why::PlaceApproval, Some("C.4"))]);
    let found = added(&demo::iam(), "NO", &abroad("US", Ground::DerogationConsent));
    assert!(whys(&found).contains(&(Why::GroundNotAgreed, Some("10.3"))));
}

#[test]
fn iam_is_told_of_its_own_group_in_the_eea_and_asked_outside_of_it() {
    let group = |profile: Profile| Profile { group: true, ..profile };
    let found = added(&demo::iam(), "NO", &group(company("SE")));
    assert_eq!((found.demand, found.silence), (Demand::Inform, Silence::NoQuestion));
    assert_eq!(whys(&found), [(Why::GroupInEea, Some("B.1"))]);
    assert_eq!(told_by(&found), Some((day("2027-01-14"), Some("B.1"))), "in advance");
    assert_eq!(found.earliest(), Earliest::On(day("2026-11-24")));
    assert_eq!(added(&demo::iam(), "NO", &group(abroad("US", Ground::Bcr))).demand, Demand::Approval);
}

#[test]
fn cloud_counts_ten_business_days_from_receipt() {
    let found = added(&demo::cloud(), "SE", &company("FI"));
    assert_eq!((found.demand, found.silence), (Demand::Window, Silence::MayProceed));
    // 24 to 27 and 30 November, 1 to 4 and 7 December.
    assert_eq!((window(&found), found.earliest()), (Some(day("2026-12-07")), Earliest::On(day("2026-12-08"))));
    // Back from 14 January: 14 to 11, 8, 7, 5, 4 January (the 6th is Epiphany), 31 and 30 December.
    assert_eq!(told_by(&found), Some((day("2026-12-29"), Some("9.3"))));
    let objection = &found.objection;
    assert_eq!(objection.form, [Word::InWriting, Word::Promptly].into());
    assert_eq!((objection.grounds, objection.after), (Some(Word::DataProtection), Some(Word::AlternativeOrTerminate)));
    // 30 days from an objection of 2 December end with 1 January.
    let alternative = found.timing.alternative(at("2026-12-02T12:00:00Z")).unwrap().unwrap();
    assert_eq!((alternative.last, alternative.clause.as_deref()), (day("2027-01-01"), Some("9.3")));
}

#[test]
fn cloud_accepts_the_third_countries_that_it_names_and_a_person_says_which() {
    let found = added(&demo::cloud(), "SE", &abroad("US", Ground::Dpf));
    assert_eq!(found.demand, Demand::Window);
    assert_eq!(found.ask, [Key::ProcessingCountries].into());
    let group = Profile { group: true, ..company("FI") };
    assert_eq!(added(&demo::cloud(), "SE", &group).demand, Demand::Inform);
}

#[test]
fn sms_takes_silence_for_approval_after_thirty_days() {
    let found = added(&demo::sms(), "DK", &company("DE"));
    assert_eq!((found.demand, found.silence), (Demand::Window, Silence::Approval));
    assert_eq!(found.silence_clause.as_deref(), Some("B.2"));
    // 30 days from 15 December end with 14 January, and from 23 November with 23 December.
    assert_eq!(told_by(&found), Some((day("2026-12-15"), Some("7.3, B.2"))));
    assert_eq!((found.earliest(), window(&found)), (Earliest::On(day("2026-12-24")), None));
}

#[test]
fn sms_wants_authorisation_for_other_places_and_for_the_same_or_other_processing() {
    let host = |name: &str| Profile {
        name: name.into(),
        work: vec![Work { nature: [Word::Storage].into(), ..Work::default() }],
        ..company("DE")
    };
    let (new, old) = (host("Ny Sky GmbH"), host("Gammel Sky GmbH"));
    for presence in [Presence::Leaves, Presence::Stays] {
        let other = Other { id: SubprocessorId(uuid::Uuid::nil()), profile: &old, presence };
        let found = of(&demo::sms(), "DK", &new, &facets(None, Some(&new), &[other]));
        assert_eq!((found.demand, found.silence), (Demand::Approval, Silence::Refusal));
        assert_eq!(whys(&found), [(Why::SameProcessing, Some("B"))]);
    }
    let helps = Profile { work: vec![Work { nature: [Word::Support].into(), ..Work::default() }], ..old.clone() };
    let found = of(&demo::sms(), "DK", &helps, &facets(Some(&old), Some(&helps), &[]));
    assert_eq!(whys(&found), [(Why::OtherProcessing, Some("B"))]);
    assert_eq!(whys(&added(&demo::sms(), "DK", &company("SE"))), [(Why::PlaceApproval, Some("C.5"))]);
    let found = added(&demo::sms(), "DK", &abroad("US", Ground::SccModule3));
    let approvals = [(Why::PlaceApproval, Some("C.5")), (Why::ThirdCountryInstruction, Some("8.1, 8.3"))];
    assert_eq!(whys(&found).into_iter().collect::<BTreeSet<_>>(), approvals.into());
}

#[test]
fn files_counts_notice_and_window_side_by_side() {
    let found = added(&demo::files(), "DK", &company("SE"));
    assert_eq!((found.demand, found.silence), (Demand::Window, Silence::MayProceed));
    assert_eq!((window(&found), found.earliest()), (Some(day("2026-12-07")), Earliest::On(day("2026-12-24"))));
    assert_eq!(told_by(&found), Some((day("2026-12-15"), Some("8.2"))));
    assert!(!found.waits_for_window());
    assert_eq!(added(&demo::files(), "DK", &company("GB")).demand, Demand::Approval);
}

#[test]
fn where_nothing_is_stated_the_law_asks_for_approval_and_a_person_is_asked() {
    let found = added(&Terms::default(), "DK", &company("NO"));
    assert_eq!((found.demand, found.silence), (Demand::Approval, Silence::Refusal));
    assert_eq!(whys(&found), [(Why::NotAuthorised, None)]);
    let asked = [Key::SubprocessorAuthorisation, Key::SubprocessorNotice, Key::SubprocessorWindow];
    assert_eq!(found.ask, asked.into());
    assert_eq!((told_by(&found), found.earliest()), (None, Earliest::Approved(None)));
    let found = added(&Terms::default(), "DK", &company("US"));
    assert!(whys(&found).contains(&(Why::ThirdCountryNotStated, None)));
    // A new owner is neither added nor replaced; silence is no consent where nothing authorises.
    let (before, after) = (company("NO"), Profile { group: true, ..company("NO") });
    let found = of(&Terms::default(), "DK", &after, &facets(Some(&before), Some(&after), &[]));
    assert_eq!(whys(&found), [(Why::SilenceNotStated, None)]);
}

#[test]
fn what_needs_no_answer_is_told_or_not() {
    let (before, service) =
        (company("NO"), Profile { role: crate::subprocessors::Role::ThirdPartyService, ..company("NO") });
    let moved = Profile { website: "https://nordsky.example".into(), ..before.clone() };
    let renamed = Profile { name: "Nordsky Hosting AS".into(), ..before.clone() };
    for terms in [demo::iam(), demo::cloud(), demo::sms(), demo::files(), Terms::default()] {
        let demand = |before: Option<&Profile>, after: Option<&Profile>| {
            of(&terms, "DK", after.or(before).unwrap(), &facets(before, after, &[])).demand
        };
        assert_eq!(demand(Some(&before), None), Demand::Inform);
        let leaves = of(&terms, "DK", &before, &facets(Some(&before), None, &[]));
        assert_eq!(told_by(&leaves), Some((day("2027-01-14"), None)), "no clause says so");
        assert_eq!(demand(Some(&before), Some(&renamed)), Demand::Inform);
        assert_eq!(demand(None, Some(&service)), Demand::Inform);
        assert_eq!(demand(Some(&before), Some(&moved)), Demand::Nothing);
    }
}

#[test]
fn a_change_waits_for_a_window_that_is_longer_than_the_notice() {
    let days = |key, number, event| {
        let period = Value::Period(Period { number, unit: Unit::Days, event: Some(event) });
        Term::new(key, period, "7", None, Status::Stated).unwrap()
    };
    let terms = demo::sms().with_overrides(&[
        days(Key::SubprocessorNotice, 10, Event::Effect),
        days(Key::SubprocessorWindow, 30, Event::Receipt),
    ]);
    let found = added(&terms, "DK", &company("DE"));
    assert!(found.waits_for_window());
    assert_eq!((window(&found), found.earliest()), (Some(day("2026-12-23")), Earliest::On(day("2026-12-24"))));
    assert_eq!(told_by(&found), Some((day("2026-12-15"), Some("7"))));
    assert!(found.said().iter().any(|said| said.text.key == "subprocessors-waits-for-window"));
}

#[test]
fn forbidden_third_countries_wait_for_an_amendment() {
    let word = |key, word| Term::new(key, Value::Choice(word), "8", None, Status::Stated).unwrap();
    let terms = demo::files().with_overrides(&[word(Key::SubprocessorThirdCountry, Word::Forbidden)]);
    let found = added(&terms, "DK", &company("US"));
    assert_eq!((found.demand, found.earliest()), (Demand::Forbidden, Earliest::Never));
    assert_eq!(whys(&found), [(Why::ThirdCountryForbidden, Some("8"))]);
    assert_eq!((found.told_by, found.planned), (None, None));
}

#[test]
fn free_places_are_free_in_the_eea_alone() {
    let word = |key, word| Term::new(key, Value::Choice(word), "8", None, Status::Stated).unwrap();
    let terms = demo::files().with_overrides(&[word(Key::SubprocessorNewLocation, Word::Free)]);
    let before = company("DK");
    let elsewhere = |country: &str| {
        let mut after = before.clone();
        let uses = [Use::Access].into();
        after.locations.push(Location { country: country.into(), place: String::new(), uses, transfer: None });
        of(&terms, "DK", &after, &facets(Some(&before), Some(&after), &[])).demand
    };
    assert_eq!((elsewhere("SE"), elsewhere("GB")), (Demand::Nothing, Demand::Approval));
}

#[test]
fn a_notice_is_one_and_asks_for_the_most_that_an_entry_asks_for() {
    let ids = [1, 2].map(|number| SubprocessorId(uuid::Uuid::from_u128(number)));
    let (leaves, comes) = (company("NO"), company("SE"));
    let found = [facets(Some(&leaves), None, &[]), facets(None, Some(&comes), &[])];
    let entries = [
        Entry { id: ids[0], facets: &found[0], profile: &leaves },
        Entry { id: ids[1], facets: &found[1], profile: &comes },
    ];
    let plan = Plan { entries: &entries, effect: day(EFFECT), announced: at(ANNOUNCED) };
    let found = consequence(&demo::iam(), plan, &counting("NO")).unwrap();
    assert_eq!(ids.map(|id| found.of(id).map(|one| one.demand)), [Some(Demand::Inform), Some(Demand::Approval)]);
    assert_eq!(found.demand, Demand::Approval);
    let none = consequence(&demo::iam(), Plan { entries: &[], ..plan }, &counting("NO")).unwrap();
    assert_eq!(none.demand, Demand::Nothing);
}

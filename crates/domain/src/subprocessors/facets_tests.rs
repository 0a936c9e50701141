//! What kind of change it is.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;

use super::samples::company;
use super::*;
use crate::ids::SubprocessorId;
use crate::language::Language;
use crate::per_language::PerLanguage;
use crate::terms::Word;

fn work(service: &str, nature: Word, words: &str) -> Work {
    Work { service: service.into(), nature: [nature].into(), processing: words.into(), ..Work::default() }
}

fn place(country: &str, uses: &[Use]) -> Location {
    let uses = uses.iter().copied().collect();
    Location { country: country.into(), place: String::new(), uses, transfer: None }
}

fn transfer(ground: Ground) -> Option<Transfer> {
    Some(Transfer { ground, document: String::new(), assessment: None, from: None, until: None })
}

fn host() -> Profile {
    Profile {
        name: "Nordsky AS".into(),
        owner: "Nordsky Holding AS".into(),
        numbers: vec![Number { kind: NumberKind::Registration, text: "999 888 777".into() }],
        work: vec![work("Sendo", Word::Storage, "Hosting")],
        locations: vec![place("NO", &[Use::Storage])],
        ..Profile::default()
    }
}

const ABOVE: SubprocessorId = SubprocessorId(uuid::Uuid::from_u128(7));

fn beside(profile: &Profile, presence: Presence) -> Other<'_> {
    Other { id: ABOVE, profile, presence }
}

/// The facets of a change to the host.
fn changed(change: impl FnOnce(&mut Profile)) -> BTreeSet<Facet> {
    let mut after = host();
    change(&mut after);
    facets(Some(&host()), Some(&after), &[])
}

fn new_place(country: &str, uses: &[Use], third: bool) -> Facet {
    let uses = uses.iter().copied().collect();
    Facet::Place { country: country.into(), place: String::new(), uses, third }
}

#[test]
fn a_new_company_comes_with_its_places() {
    let found = facets(None, Some(&host()), &[]);
    assert_eq!(found, [Facet::Added { company: "Nordsky AS".into() }, new_place("NO", &[Use::Storage], false)].into());
}

#[test]
fn another_one_for_the_same_processing_is_told_by_what_it_does_or_by_the_words() {
    let old = Profile { name: "Gammel Sky ApS".into(), ..host() };
    let company = || "Gammel Sky ApS".to_owned();
    let other = |presence| [beside(&old, presence)];
    let same = Facet::SameProcessing { company: company() };
    let replaces = Facet::Replaces { company: company() };
    let found = facets(None, Some(&host()), &other(Presence::Stays));
    assert!(found.contains(&same) && !found.contains(&replaces), "{found:?}");
    let found = facets(None, Some(&host()), &other(Presence::Leaves));
    assert!(found.contains(&same) && found.contains(&replaces), "{found:?}");

    let with =
        |one: Work| facets(None, Some(&Profile { work: vec![one], ..host() }), &other(Presence::Stays)).contains(&same);
    assert!(with(work("sendo", Word::Storage, "Datacentre")), "the same kind of processing");
    assert!(with(work("", Word::Storage, "Datacentre")), "for all services");
    assert!(with(work("Sendo", Word::Display, " hosting ")), "the same words");
    assert!(!with(work("Sendo", Word::Support, "Helpdesk")));
    assert!(!with(work("Fjeldarkiv", Word::Storage, "Hosting")), "for another service");
    let third_party = Profile { role: Role::ThirdPartyService, ..old.clone() };
    let found = facets(None, Some(&host()), &[beside(&third_party, Presence::Stays)]);
    assert!(!found.contains(&same), "it is no sub-processor");
}

#[test]
fn a_known_company_does_something_else() {
    let other = BTreeSet::from([Facet::OtherProcessing]);
    assert_eq!(changed(|one| one.work.push(work("Sendo", Word::Support, "Helpdesk"))), other);
    assert_eq!(changed(|one| one.work[0].data = [Word::Messages].into()), other, "other data");
    assert_eq!(changed(|one| one.work[0].people = [Word::Patients].into()), other, "other people");
    assert_eq!(changed(|one| one.work[0].processing = "Hosting and analysis".into()), other, "in other words");
    let reworded = PerLanguage::from_iter([(Language::En, "HOSTING".into()), (Language::Da, "Drift".into())]);
    assert_eq!(changed(|one| one.work[0].processing = reworded), [Facet::Contact].into(), "a translation");
    assert_eq!(changed(|one| one.work.clear()), [Facet::Less].into());
}

#[test]
fn a_place_is_new_by_country_town_or_use() {
    assert_eq!(
        changed(|one| one.locations.push(place("SE", &[Use::Access]))),
        [new_place("SE", &[Use::Access], false)].into()
    );
    let uses = |one: &mut Profile| one.locations[0].uses.extend([Use::Access]);
    assert_eq!(changed(uses), [new_place("NO", &[Use::Access], false)].into());
    let town = Facet::Place { country: "NO".into(), place: "Bergen".into(), uses: [Use::Storage].into(), third: false };
    assert_eq!(changed(|one| one.locations[0].place = "Bergen".into()), [town, Facet::Less].into());
    assert_eq!(changed(|one| one.locations.clear()), [Facet::Less].into());
}

#[test]
fn a_transfer_is_new_once_and_may_come_to_rest_on_something_else() {
    let abroad = |ground| Location { transfer: transfer(ground), ..place("US", &[Use::Access]) };
    let found = changed(|one| one.locations.push(abroad(Ground::Dpf)));
    let transfer = Facet::NewTransfer { country: "US".into(), ground: Some(Ground::Dpf) };
    assert_eq!(found, [new_place("US", &[Use::Access], true), transfer].into());

    let with = |ground| Profile { locations: vec![abroad(ground)], ..host() };
    let found = facets(Some(&with(Ground::Dpf)), Some(&with(Ground::SccModule3)), &[]);
    let (before, after) = (Some(Ground::Dpf), Some(Ground::SccModule3));
    assert_eq!(found, [Facet::Ground { country: "US".into(), before, after }].into());
}

#[test]
fn a_company_changes_hands_or_its_name() {
    let owner = BTreeSet::from([Facet::Owner]);
    assert_eq!(changed(|one| one.owner = "Big Cloud Inc.".into()), owner);
    assert_eq!(changed(|one| one.group = true), owner);
    assert_eq!(changed(|one| one.numbers[0].text = "111 222 333".into()), owner, "another legal person");
    assert_eq!(changed(|one| one.numbers[0].text = "999888777".into()), [Facet::Contact].into());
    assert_eq!(changed(|one| one.name = "Nordsky Hosting AS".into()), [Facet::Name].into());
    let unknown = Profile { owner: String::new(), ..host() };
    assert_eq!(facets(Some(&unknown), Some(&host()), &[]), [Facet::Contact].into(), "it is only known now");
}

#[test]
fn who_engages_a_company_is_named() {
    let above = Profile { name: "Toppen AS".into(), work: Vec::new(), ..host() };
    let below = Profile { below: Some(ABOVE), ..host() };
    let by = |presence| facets(Some(&host()), Some(&below), &[beside(&above, presence)]);
    let engaged = Facet::Engaged { by: Some("Toppen AS".into()) };
    assert_eq!(by(Presence::Stays), [engaged.clone()].into());
    assert_eq!(by(Presence::Comes), [engaged.clone()].into(), "both come by one change");
    assert_eq!(facets(Some(&below), Some(&host()), &[]), [Facet::Engaged { by: None }].into(), "directly from now on");
    assert!(facets(None, Some(&below), &[beside(&above, Presence::Stays)]).contains(&engaged), "a newcomer too");
    let found = facets(None, Some(&host()), &[beside(&host(), Presence::Comes)]);
    assert!(!found.iter().any(|facet| matches!(facet, Facet::SameProcessing { .. })), "{found:?}");
}

#[test]
fn what_is_no_sub_processor_is_listed_as_that() {
    let service = Profile { role: Role::ThirdPartyService, ..host() };
    let company = || "Nordsky AS".to_owned();
    let third_party = Facet::ThirdParty { company: company() };
    assert_eq!(facets(None, Some(&service), &[]), [third_party.clone()].into());
    assert_eq!(facets(Some(&service), None, &[]), [third_party.clone()].into());
    let left = facets(Some(&host()), Some(&service), &[]);
    assert_eq!(left, [Facet::Removed { company: company() }, third_party].into());
    assert!(facets(Some(&service), Some(&host()), &[]).contains(&Facet::Added { company: company() }));
    assert_eq!(facets(Some(&host()), None, &[]), [Facet::Removed { company: company() }].into());
}

pub(super) fn any_profile() -> impl Strategy<Value = Profile> {
    let work = (
        select(vec!["", "Sendo", "Fjeldarkiv"]),
        select(vec![Word::Storage, Word::Support, Word::Transmission]),
        select(vec!["", "Hosting", "Helpdesk"]),
    );
    let work = work.prop_map(|(service, nature, words)| self::work(service, nature, words));
    let grounds = proptest::option::of(select(Ground::ALL));
    let location = (select(vec!["NO", "SE", "DK", "US", "IN", "GB"]), select(Use::ALL), grounds);
    let location = location.prop_map(|(country, what, ground)| Location {
        transfer: ground.and_then(transfer),
        ..place(country, &[what])
    });
    (
        select(vec!["Nordsky AS", "Sydsky AB"]),
        any::<(bool, bool)>(),
        proptest::bool::weighted(0.1),
        proptest::collection::vec(work, 0..3),
        proptest::collection::vec(location, 0..3),
    )
        .prop_map(|(name, (group, has_website), third_party, work, locations)| Profile {
            website: if has_website { "https://nordsky.example".into() } else { String::new() },
            name: name.into(),
            group,
            role: if third_party { Role::ThirdPartyService } else { Role::Subprocessor },
            work,
            locations,
            ..Profile::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    /// A profile that does not change has no facets, and one that does has at least one; they can be kept.
    #[test]
    fn every_change_is_of_some_kind(
        before in proptest::option::of(any_profile()), after in proptest::option::of(any_profile()),
        other in any_profile(), presence in select(vec![Presence::Stays, Presence::Leaves, Presence::Comes]),
    ) {
        let found = facets(before.as_ref(), after.as_ref(), &[beside(&other, presence)]);
        prop_assert_eq!(found.is_empty(), before == after);
        let none = facets(after.as_ref(), after.as_ref(), &[beside(&other, presence)]);
        prop_assert!(none.is_empty());
        let kept: BTreeSet<Facet> = serde_json::from_str(&serde_json::to_string(&found).unwrap()).unwrap();
        prop_assert_eq!(kept, found);
    }

    /// Whatever comes to a country that the entry did not use is told as a place.
    #[test]
    fn no_new_country_is_passed_over(before in any_profile(), after in any_profile()) {
        let found = facets(Some(&before), Some(&after), &[]);
        if after.is_subprocessor() && before.is_subprocessor() {
            for one in after.locations.iter().filter(|one| !before.locations.iter().any(|known| known.country == one.country)) {
                let (code, outside) = (&one.country, one.is_third());
                let told = found.iter().any(|facet| {
                    matches!(facet, Facet::Place { country, third, .. } if country == code && *third == outside)
                });
                prop_assert!(told, "{:?}", found);
            }
        }
    }
}

#[test]
fn what_is_left_is_named_place_by_place() {
    let mut before = company("DE");
    before.work = vec![work("", Word::Storage, "Runs the servers")];
    before.locations[0].uses = [Use::Storage, Use::Access].into();
    before.locations.extend(company("SE").locations);
    let mut after = before.clone();
    after.locations.truncate(1);
    after.locations[0].uses = [Use::Storage].into();
    let found = facets(Some(&before), Some(&after), &[]);
    assert_eq!(found, [Facet::Less].into());
    let said = |after: &Profile| -> Vec<String> {
        let lines = headlines(Some(&before), Some(after), &facets(Some(&before), Some(after), &[]));
        lines.iter().map(|line| format!("{line:?}")).collect()
    };
    let lines = said(&after);
    assert_eq!(lines.len(), 2, "{lines:#?}");
    assert!(lines[0].contains("country-DE") && lines[0].contains("use-access") && !lines[0].contains("use-storage"));
    assert!(lines[1].contains("country-SE"), "{}", lines[1]);
    assert!(lines.iter().all(|line| line.contains("facet-left")), "{lines:#?}");
    after.work.clear();
    assert!(said(&after)[0].contains("facet-less"), "what it does less is said once, before the places");
}

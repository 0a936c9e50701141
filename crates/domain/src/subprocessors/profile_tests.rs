//! What can be kept of a company, and what is refused.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::language::Language;
use crate::per_language::PerLanguage;
use crate::terms::Word;

fn profile() -> Profile {
    Profile {
        name: "Nordsky Hosting AS".into(),
        numbers: vec![
            Number { kind: NumberKind::Vat, text: "NO 999 888 777 MVA".into() },
            Number { kind: NumberKind::Vat, text: "SE556677889901".into() },
        ],
        addresses: vec![Address { lines: "Fjordgata 1\n5003 Bergen".into(), country: "NO".into() }],
        contact: Person { name: "Ida Kvist".into(), email: "ida@nordsky.example".into(), phone: String::new() },
        website: "https://nordsky.example/personvern".into(),
        work: vec![Work {
            service: "Sendo".into(),
            nature: [Word::Storage].into(),
            processing: PerLanguage::from("Hosting"),
            data: [Word::Names, Word::SpecialCategories].into(),
            people: [Word::Users].into(),
            ..Work::default()
        }],
        locations: vec![Location {
            country: "NO".into(),
            place: "Bergen".into(),
            uses: [Use::Storage].into(),
            transfer: None,
        }],
        ..Profile::default()
    }
}

/// The fields that are wrong with a profile that differs in one way.
fn wrong(change: impl FnOnce(&mut Profile)) -> Vec<String> {
    let mut changed = profile();
    change(&mut changed);
    match changed.checked() {
        Ok(_) => Vec::new(),
        Err(wrong) => wrong.into_iter().map(|one| one.field).collect(),
    }
}

#[test]
fn what_is_right_is_kept_and_tidied() {
    assert_eq!(profile().checked(), Ok(profile()));
    let mut typed = profile();
    typed.name = "  Nordsky \t Hosting\nAS ".into();
    typed.addresses[0] = Address { lines: "Fjordgata  1 \r\n 5003 Bergen\n".into(), country: " no".into() };
    typed.locations.push(Location::default());
    typed.work.extend([Work::default(), Work::default()]);
    typed.numbers.push(Number { kind: NumberKind::Vat, text: " ".into() });
    typed.dpa = Some(Document::default());
    assert_eq!(typed.checked(), Ok(profile()));
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    assert_eq!(wrong(|one| one.name = " … ".into()), ["name"]);
    assert_eq!(wrong(|one| one.name = "Nord\u{202e}sky".into()), ["name"]);
    assert_eq!(wrong(|one| one.owner = "x".repeat(201)), ["owner"]);
    assert_eq!(wrong(|one| one.numbers[1] = one.numbers[0].clone()), ["numbers.1.text"]);
    assert_eq!(wrong(|one| one.addresses[0].country = "EU".into()), ["addresses.0.country"]);
    assert_eq!(wrong(|one| one.contact.email = "ida@".into()), ["contact.email"]);
    assert_eq!(wrong(|one| one.website = "javascript:alert(1)".into()), ["website"]);
    assert_eq!(wrong(|one| one.work[0].data = [Word::Users].into()), ["work.0.data"]);
    assert_eq!(wrong(|one| one.work.push(one.work[0].clone())), ["work.1.processing"]);
    assert_eq!(wrong(|one| one.locations[0].uses = BTreeSet::new()), ["locations.0.uses"]);
    assert_eq!(wrong(|one| one.locations[0].country = String::new()), ["locations.0.country"]);
    assert_eq!(wrong(|one| one.locations.push(one.locations[0].clone())), ["locations.1.place"]);
    assert_eq!(wrong(|one| one.assessments = vec![assessment(); 51]), ["assessments"]);
    let each = PerLanguage::from_iter([(Language::Da, "x".repeat(4_001))]);
    assert_eq!(wrong(|one| one.work[0].processing = each), ["work.0.processing.da"]);
    let until = |one: &mut Profile| {
        one.locations[0].transfer = Some(Transfer {
            ground: Ground::SccModule3,
            document: String::new(),
            assessment: Some(Assessment { next: "2026-01-31".parse().ok(), ..assessment() }),
            from: "2026-02-02".parse().ok(),
            until: "2026-02-01".parse().ok(),
        });
    };
    assert_eq!(wrong(until), ["locations.0.transfer.assessment.next", "locations.0.transfer.until"]);
}

fn assessment() -> Assessment {
    Assessment { on: "2026-02-01".parse().unwrap(), result: Outcome::Fit, words: String::new(), next: None }
}

#[test]
fn json_is_read_strictly_and_back() {
    let json = serde_json::to_string(&profile()).unwrap();
    assert_eq!(serde_json::from_str::<Profile>(&json).unwrap(), profile());
    assert_eq!(serde_json::from_str::<Profile>("{\"name\":\"A\"}").unwrap().role, Role::Subprocessor);
    for broken in ["{\"shoe_size\":1}", "{\"role\":\"friend\"}", "{\"work\":[{\"data\":[\"shoe_sizes\"]}]}"] {
        assert!(serde_json::from_str::<Profile>(broken).is_err(), "{broken}");
    }
}

#[test]
fn what_is_special_is_marked_with_its_article() {
    let found: Vec<_> = profile().work[0].special().collect();
    assert_eq!(found, [(Word::SpecialCategories, "Art. 9 GDPR")]);
    assert_eq!(special_article(Word::CriminalOffences), Some("Art. 10 GDPR"));
    // A national identity number is no special category (Art. 87 GDPR).
    assert_eq!(special_article(Word::NationalIds), None);
}

#[test]
fn parts_of_member_states_with_codes_of_their_own_lie_in_the_eea() {
    for code in ["NO", "AX", "RE"] {
        assert!(in_eea(code), "{code}");
    }
    for code in ["GB", "GL", "FO", "SJ", "PF", "US", "EU", "", "no"] {
        assert!(!in_eea(code), "{code}");
    }
    assert!(!Profile::default().is_in_eea(), "nothing is known of its places");
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,20}", "[ \\t\\r\\n\u{202e}\u{200b}a]{0,8}", Just("x".repeat(5_000))]
}

proptest! {
    /// Whatever is typed is refused or kept, and what was kept is kept again as it is.
    #[test]
    fn what_was_kept_is_kept_again(
        name in any_text(), lines in any_text(), country in any_text(), email in any_text(), website in any_text(),
        service in any_text(), words in any_text(), place in any_text(), rows in 0usize..4,
    ) {
        let each = PerLanguage::from_iter([(Language::Da, words.clone()), (Language::Nb, lines.clone())]);
        let typed = Profile {
            name: format!("{name}a"),
            addresses: vec![Address { lines, country: country.clone() }; rows],
            contact: Person { name: words, email, phone: place.clone() },
            website,
            work: vec![Work { service, processing: each, ..Work::default() }; rows.min(1)],
            locations: vec![Location { country, place, uses: [Use::Access].into(), transfer: None }; rows.min(1)],
            ..Profile::default()
        };
        if let Ok(kept) = typed.checked() {
            prop_assert_eq!(kept.clone().checked(), Ok(kept));
        }
    }
}

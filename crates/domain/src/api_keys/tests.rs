use proptest::prelude::*;
use rand::SeedableRng as _;
use rand::rngs::StdRng;

use super::*;
use crate::ids::ApiKeyId;
use crate::permissions::{Action, Actor, action};

fn key(seed: u64) -> ApiKey {
    ApiKey::random(&mut StdRng::seed_from_u64(seed))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_key_survives_its_configuration() {
    let key = key(7);
    let text = key.reveal();
    assert_eq!(text.len(), LENGTH);
    assert_eq!(&text[..4], "csk_");
    assert_eq!(&text[4..14], key.handle());
    // One double click marks the whole of it.
    assert!(text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "{text}");
    let read = ApiKey::parse(&text).unwrap();
    assert_eq!((read.handle(), read.hash()), (key.handle(), key.hash()));
    assert_eq!(read.reveal(), text);
}

#[test]
fn a_key_has_one_spelling() {
    let text = key(7).reveal();
    let malformed = [
        String::new(),
        text[..LENGTH - 1].to_owned(),
        format!("{text}0"),
        format!(" {}", &text[1..]),
        text.to_ascii_uppercase(),
        text.replacen("csk_", "csp_", 1),
        text.replacen('_', "-", 2),
        format!("{}é", &text[..LENGTH - 2]),
        format!("{}u", &text[..LENGTH - 1]),
        "_".repeat(LENGTH),
        "\0".repeat(LENGTH),
    ];
    for text in malformed {
        assert_eq!(ApiKey::parse(&text).unwrap_err(), NoKey::Malformed, "{text:?}");
    }
}

proptest! {
    #[test]
    fn one_wrong_character_is_told(seed in any::<u64>(), place in 4_usize..LENGTH, other in 0_usize..32) {
        let mut bytes = key(seed).reveal().into_bytes();
        prop_assume!(place != PREFIX.len() + HANDLE);
        let new = ALPHABET[other].to_ascii_lowercase();
        prop_assume!(bytes[place] != new);
        bytes[place] = new;
        // Of two thousand million keys one would pass; the seeds of a failure would be kept.
        prop_assert_eq!(ApiKey::parse(std::str::from_utf8(&bytes).unwrap()).unwrap_err(), NoKey::Mistyped);
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,90}") {
        let _ = ApiKey::parse(&text);
    }
}

#[test]
fn the_check_is_by_the_book() {
    // docs/decisions/0032: the first 35 bits of SHA-256 over everything before them, five bits a character.
    let text = key(3).reveal();
    let hash = Sha256::digest(&text.as_bytes()[..LENGTH - CHECK]);
    let bits: String = hash.iter().map(|byte| format!("{byte:08b}")).collect();
    let check: String = (0..CHECK)
        .map(|place| usize::from_str_radix(&bits[place * 5..place * 5 + 5], 2).unwrap())
        .map(|five| char::from(ALPHABET[five].to_ascii_lowercase()))
        .collect();
    assert_eq!(text[LENGTH - CHECK..], check);
}

#[test]
fn keys_differ_in_both_parts_and_show_no_secret() {
    let (one, other) = (key(1), key(2));
    assert_ne!(one.handle(), other.handle());
    assert_ne!(one.hash(), other.hash());
    let moved = ApiKey { handle: other.handle, secret: one.secret };
    assert_ne!(moved.hash(), one.hash(), "a secret proves nothing under another name");
    assert_eq!(format!("{one:?}"), format!("ApiKey({}, redacted)", one.handle()));
    assert!(!beginning(one.handle()).contains(&one.reveal()[15..20]));
}

#[test]
fn a_key_opens_what_it_was_made_for_and_nothing_else() {
    let program = |may| Actor::Program { id: ApiKeyId(uuid::Uuid::nil()), may };
    let gate = Grants::of([Grant::Gate]);
    assert!(program(gate).permit::<action::AskGate>().is_ok());
    assert!(program(Grants::default()).permit::<action::AskGate>().is_err());
    let open: Vec<_> = Action::ALL.iter().filter(|action| action.allows(&program(gate))).collect();
    assert_eq!(open, [&Action::AskGate]);
    assert!(Grants::default().is_empty() && !gate.is_empty());
    for grant in Grant::ALL {
        assert_eq!(Grant::from_word(grant.word()), Some(grant));
        assert!(Grants::of([grant]).has(grant));
    }
}

#[test]
fn a_key_is_good_for_a_year_and_for_two_at_most() {
    let today = day("2026-11-23");
    assert_eq!(last_day("", today), Ok(day("2027-11-23")));
    assert_eq!(last_day(" 2028-11-23 ", today), Ok(day("2028-11-23")));
    assert_eq!(last_day("2028-11-24", today), Err(Wrong::Far(day("2028-11-23"))));
    assert_eq!(last_day("2026-11-23", today), Ok(today));
    assert_eq!(last_day("2026-11-22", today), Err(Wrong::Past));
    for typed in ["23.11.2026", "2026-02-30", "soon", "\0"] {
        assert_eq!(last_day(typed, today), Err(Wrong::NoDay), "{typed:?}");
    }
    assert_eq!(last_day("", day("2028-02-29")), Ok(day("2029-02-28")));
}

#[test]
fn the_last_day_is_a_whole_day_where_the_tenant_is() {
    let expires = expires_at(day("2027-11-23"), chrono_tz::Europe::Copenhagen).unwrap();
    assert_eq!(expires.to_string(), "2027-11-23 23:00:00 UTC");
    assert_eq!(expires_at(NaiveDate::MAX, chrono_tz::UTC), None);
}

#[test]
fn a_name_says_something_and_not_too_much() {
    assert_eq!(name("  Provisioning "), Ok("Provisioning".to_owned()));
    assert_eq!(name(" \n"), Err(Wrong::NoName));
    assert_eq!(name(&"å".repeat(MOST_NAME)), Ok("å".repeat(MOST_NAME)));
    assert_eq!(name(&"å".repeat(MOST_NAME + 1)), Err(Wrong::LongName));
}

#[test]
fn a_key_that_was_revoked_stays_revoked() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let (expires, before, then) = (at("2027-01-01T00:00:00Z"), at("2026-12-31T23:59:59Z"), at("2027-01-01T00:00:00Z"));
    assert_eq!(State::of(None, expires, before), State::Live);
    assert_eq!(State::of(None, expires, then), State::Expired);
    assert_eq!(State::of(Some(before), expires, before), State::Revoked);
    assert_eq!(State::of(Some(before), expires, then), State::Revoked);
}

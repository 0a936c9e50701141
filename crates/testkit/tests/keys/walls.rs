//! What a key opens, and what it does not.

use domain::api_keys::ApiKey;
use domain::ids::SubprocessorId;
use http::StatusCode;
use sha2::{Digest, Sha256};
use storage::reminders::{self, Wish};
use storage::{StorageError, agreements};
use testkit::{Answer, TestApp};

use crate::{ask, gate, json, reason};

/// An answer without what is made anew for every request.
fn bare(answer: &Answer) -> serde_json::Value {
    let mut body = json(answer);
    body["incident"] = "".into();
    body
}

#[tokio::test]
async fn an_agreement_is_asked_about_by_id_or_reference_for_all_companies_or_one() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fanø Kommune").await;
    let first = app.listed(tenant, testkit::profile("Nordsky AS")).await;
    let second = app.listed(tenant, testkit::profile("Sydsky AS")).await;
    let key = app.keyed(tenant, "Provisioning", 90).await.1.reveal();
    let all = json(&ask(&app, &gate(case.id), &key).await.expect(StatusCode::OK));
    assert_eq!(all["subprocessors"].as_array().unwrap().len(), 2);

    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let reference = agreements::reference(&mut tx, case.id).await.unwrap();
    drop(tx);
    for called in [reference.clone(), reference.to_lowercase()] {
        let path = format!("/t/fjeld/en/api/v1/agreements/{called}/subprocessors");
        assert_eq!(json(&ask(&app, &path, &key).await.expect(StatusCode::OK)), all);
    }
    for id in [first, second] {
        let one = json(&ask(&app, &format!("{}/{id}", gate(case.id)), &key).await.expect(StatusCode::OK));
        let line = all["subprocessors"].as_array().unwrap().iter().find(|line| line["id"] == id.to_string());
        assert_eq!(one["subprocessors"], serde_json::json!([line.unwrap()]));
        assert_eq!((&one["format"], &one["agreement"]), (&all["format"], &all["agreement"]));
    }
    // Words are in the language of the address.
    let danish = ask(&app, &gate(case.id).replace("/en/", "/da/"), &key).await.expect(StatusCode::OK);
    assert_ne!(json(&danish)["subprocessors"][0]["because"], all["subprocessors"][0]["because"]);
    // A member of the staff reads the same in a browser, whatever they are there for.
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    assert_eq!(json(&auditor.get(&gate(case.id)).await.expect(StatusCode::OK)), all);
    app.finish().await;
}

#[tokio::test]
async fn what_is_not_there_and_what_is_anothers_are_the_same_answer() {
    let app = TestApp::start().await;
    let (here, there) = (app.tenant(0), app.tenant(1));
    let own = app.approved(here, "Fanø Kommune").await;
    let foreign = app.approved(there, "Senja kommune").await;
    let theirs = app.listed(there, testkit::profile("Nordsky AS")).await;
    let mut tx = app.db.tenant(&foreign.ctx).await.unwrap();
    let reference = agreements::reference(&mut tx, foreign.id).await.unwrap();
    drop(tx);
    let key = app.keyed(here, "Provisioning", 90).await.1.reveal();
    let nobodys = SubprocessorId(app.db.randomness().id(app.db.now()));
    let missing = ask(&app, &format!("{}/{nobodys}", gate(own.id)), &key).await;
    assert_eq!(reason(&missing, StatusCode::NOT_FOUND), "not-found");
    for path in [
        gate(foreign.id),
        format!("/t/fjeld/en/api/v1/agreements/{reference}/subprocessors"),
        "/t/fjeld/en/api/v1/agreements/2345-6789/subprocessors".to_owned(),
        "/t/fjeld/en/api/v1/agreements/%00/subprocessors".to_owned(),
        format!("{}/{theirs}", gate(own.id)),
        format!("{}/nordsky", gate(own.id)),
        "/t/fjeld/en/api/v1/nowhere".to_owned(),
    ] {
        let answer = ask(&app, &path, &key).await;
        assert_eq!(reason(&answer, StatusCode::NOT_FOUND), "not-found", "{path}");
        assert_eq!(bare(&answer), bare(&missing), "{path}");
    }
    // A key of the other tenant is no key here, and this one none there.
    let other = app.keyed(there, "Provisioning", 90).await.1.reveal();
    assert_eq!(reason(&ask(&app, &gate(own.id), &other).await, StatusCode::UNAUTHORIZED), "key-unknown");
    let path = gate(foreign.id).replace("fjeld", "sund");
    assert_eq!(reason(&ask(&app, &path, &key).await, StatusCode::UNAUTHORIZED), "key-unknown");
    ask(&app, &path, &other).await.expect(StatusCode::OK);
    app.finish().await;
}

/// A key whose last seven characters check the others, as docs/decisions/0032 says.
fn checked(text: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let bits: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:08b}")).collect();
    let five = |place: usize| usize::from_str_radix(&bits[place * 5..place * 5 + 5], 2).unwrap();
    let check: String = (0..7).map(|place| char::from(ALPHABET[five(place)])).collect();
    format!("{text}{check}")
}

#[tokio::test]
async fn nobody_is_let_in_without_a_key_that_is_good() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fanø Kommune").await;
    let (key, other) = (app.keyed(tenant, "One", 90).await.1, app.keyed(tenant, "Other", 90).await.1);
    let (text, path) = (key.reveal(), gate(case.id));
    let nobodys = ApiKey::random(&mut *app.db.randomness().rng()).reveal();
    let slip = format!("{}{}", &text[..73], if text.ends_with('0') { '1' } else { '0' });
    let swapped = format!("{}{}", &text[..15], &other.reveal()[15..]);
    // A secret under another key's name, with characters at the end that fit.
    let forged = checked(&swapped[..67]);
    for (shown, why) in [
        (nobodys.as_str(), "key-unknown"),
        (forged.as_str(), "key-unknown"),
        (slip.as_str(), "key-mistyped"),
        (swapped.as_str(), "key-mistyped"),
        (&text[..60], "key-malformed"),
        ("", "key-malformed"),
    ] {
        assert_eq!(reason(&ask(&app, &path, shown).await, StatusCode::UNAUTHORIZED), why, "{shown}");
    }
    for answer in [
        app.browser().get(&path).await,
        app.browser().ask(&path, &format!("Basic {text}")).await,
        // A customer's session opens nothing of the staff's.
        case.browser.get(&path).await,
    ] {
        assert_eq!(reason(&answer, StatusCode::UNAUTHORIZED), "key-missing");
    }
    // Nor does a key open a page, or whatever it was not made for.
    for page in ["staff/agreements", "staff/settings/keys", "mine"] {
        let led = app.browser().ask(&format!("/t/fjeld/en/{page}"), &format!("Bearer {text}")).await;
        assert_eq!(led.status, StatusCode::SEE_OTHER, "{page}");
    }
    // Of a key and a session the key counts.
    let mut staff = app.staff(tenant, tenant.people.auditor).await;
    let answer = staff.ask(&path, &format!("Bearer {forged}")).await;
    assert_eq!(reason(&answer, StatusCode::UNAUTHORIZED), "key-unknown");
    app.finish().await;
}

#[tokio::test]
async fn a_transaction_that_only_reads_writes_nothing() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    reminders::wish(&mut tx, tenant.people.dpo).await.unwrap();
    tx.only_read().await.unwrap();
    reminders::wish(&mut tx, tenant.people.dpo).await.unwrap();
    let refused = reminders::choose(&mut tx, tenant.people.dpo, Wish { wanted: true, days: 3 }).await;
    assert!(matches!(refused, Err(StorageError::Refused(_))), "{refused:?}");
    drop(tx);
    // The next transaction on the same connection is not touched by it.
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    reminders::choose(&mut tx, tenant.people.dpo, Wish { wanted: true, days: 3 }).await.unwrap();
    tx.commit().await.unwrap();
    app.finish().await;
}

//! `/verify`: what it says of files, good, bad and hostile.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use chrono::TimeDelta;
use documents::canonical;
use documents::evidence::{self, Evidence};
use documents::seal::{SealField, SealKey, SealOwner, seal};
use documents::typeset::{self, Attachments, Paper, Signed, State};
use domain::agreements::Side;
use domain::language::Language;
use http::StatusCode;
use reader::standard;
use testkit::{Answer, Browser, TestApp};
use web::Settings;

fn key(app: &TestApp) -> SealKey {
    let owner = SealOwner { organisation: "Fjeldarkiv ApS".to_owned(), country: Some("DK".to_owned()) };
    let made = app.db.now() - TimeDelta::days(1);
    SealKey::generate(&owner, &mut *app.db.randomness().rng(), made, TimeDelta::days(3650)).unwrap()
}

/// An agreement as it is sealed; `stated` is the hash of the text that the evidence states, where it is another.
fn sealed(app: &TestApp, key: &SealKey, stated: Option<&str>) -> Vec<u8> {
    let text = standard::agreement(Language::Da).unwrap().text;
    let terms = domain::terms::standard(None);
    let (text_sha256, terms_sha256) = (canonical::sha256(&canonical::text(&text)), terms.sha256());
    let evidence = Evidence {
        form: evidence::FORM,
        reference: "K7QM-2XPD".to_owned(),
        language: Language::Da,
        parties: vec![evidence::Party {
            side: Side::Controller,
            name: "Ærø Kommune".to_owned(),
            registration: "28856075".to_owned(),
            address: "Statene 2, 5970 Ærøskøbing".to_owned(),
            country: "DK".to_owned(),
        }],
        signatures: vec![evidence::Signature {
            side: Side::Controller,
            name: "Ane Sørensen".to_owned(),
            role: "direktør".to_owned(),
            organisation: "Ærø Kommune".to_owned(),
            at: app.db.now(),
            method: "email_link".to_owned(),
        }],
        in_force_from: Some(app.db.now().date_naive()),
        text_sha256: stated.map_or_else(|| text_sha256.clone(), str::to_owned),
        terms_sha256: terms_sha256.clone(),
        events: Vec::new(),
        log: None,
        amendment: None,
    };
    let signed = Signed {
        in_force: None,
        signatures: Vec::new(),
        seal_owner: "Fjeldarkiv ApS".to_owned(),
        evidence: typeset::Evidence {
            proved_address: "ane@aeroe.example".to_owned(),
            events: Vec::new(),
            text_sha256,
            terms_sha256,
            verify_url: None,
        },
        attachments: Attachments { terms: terms.canonical_json(), evidence: evidence.to_json().unwrap() },
    };
    let paper = Paper {
        amendment: None,
        id: "K7QM-2XPD".to_owned(),
        version: "Version 1".to_owned(),
        title: "Databehandleraftale".to_owned(),
        at: app.db.now(),
        text,
        terms: Vec::new(),
        subprocessors: Vec::new(),
        state: State::Signed(Box::new(signed)),
    };
    let field = SealField {
        name: "Seal".to_owned(),
        description: "Seal".to_owned(),
        reason: "Approved".to_owned(),
        location: None,
        contact: None,
    };
    seal(&app.typesetter().pdf(&paper).unwrap(), key, app.db.now(), &field).unwrap()
}

async fn check(browser: &mut Browser, language: &str, file: &[u8]) -> Answer {
    browser.upload(&format!("/{language}/verify"), &[], "file", "a.pdf", file).await
}

#[tokio::test]
async fn a_sealed_agreement_is_known_and_every_change_of_it_is_too() {
    let app = TestApp::start().await;
    let (ours, theirs) = (key(&app), key(&app));
    let known = Settings { seal_fingerprints: vec![ours.fingerprint().0], ..Settings::default() };
    let mut browser = app.browser_with(known);
    let pdf = sealed(&app, &ours, None);

    let answer = check(&mut browser, "da", &pdf).await.expect(StatusCode::OK);
    let title = answer.find(".banner-title").concat();
    assert!(title.starts_with("Dette er byte for byte det, som Fjeldarkiv ApS forseglede"), "{title}");
    let facts = answer.find(".summary-list dd").join("|");
    for fact in ["K7QM-2XPD", "Ærø Kommune", "Ane Sørensen, direktør", "engangslink"] {
        assert!(facts.contains(fact), "{fact}: {facts}");
    }
    assert_eq!(answer.find(".tag.is-done").len(), 2, "both hashes agree");

    let mut changed = pdf.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    let longer = [&pdf[..], b"%more\n"].concat();
    let other = sealed(&app, &theirs, None);
    let differs = sealed(&app, &ours, Some(&"0".repeat(64)));
    let unsealed = app.typesetter().pdf(&draft(&app)).unwrap();
    let cases: [(&[u8], &str); 8] = [
        (&changed, "was changed after it was sealed"),
        (&longer, "Something was added"),
        (&pdf[..pdf.len() - 100], "The end of this file is missing"),
        (&other, "not with a seal that we know"),
        (&differs, "what is attached is not what was signed"),
        (&unsealed, "carries no seal"),
        (b"PK\x03\x04", "This is not a PDF"),
        (b"%PDF-1.7 /ByteRange garbage", "not our seal"),
    ];
    for (file, words) in cases {
        let answer = check(&mut browser, "en", file).await.expect(StatusCode::OK);
        let title = answer.find(".banner-title").concat();
        assert!(title.contains(words), "{words}: {title}");
        assert!(answer.find(".sealed").is_empty(), "the seal is shown for good files alone");
    }
    // What is not ours says nothing of who signed.
    let answer = check(&mut browser, "en", &other).await;
    assert!(!answer.text().contains("Ane Sørensen"));
    app.finish().await;
}

fn draft(app: &TestApp) -> Paper {
    Paper {
        amendment: None,
        id: "Draft".to_owned(),
        version: "Version 1".to_owned(),
        title: "Draft".to_owned(),
        at: app.db.now(),
        text: standard::agreement(Language::En).unwrap().text,
        terms: Vec::new(),
        subprocessors: Vec::new(),
        state: State::Draft,
    }
}

#[tokio::test]
async fn no_file_and_too_much_of_one_are_said_beside_the_field() {
    let app = TestApp::empty().await;
    let mut browser = app.browser();
    let none = browser.upload("/nb/verify", &[], "file", "", b"").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.find("#file-error").concat().contains("Velg PDF-en"));
    let huge = vec![0; 200 * 1024 * 1024];
    let answer = check(&mut browser, "en", &huge).await.expect(StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.find("#file-error").concat().contains("larger than 25 MB"));
    browser.post("/en/verify", &[("file", "x")]).await.expect(StatusCode::BAD_REQUEST);
    app.finish().await;
}

#[tokio::test]
async fn it_speaks_the_readers_language_and_slows_those_who_ask_too_often() {
    let app = TestApp::empty().await;
    let mut browser = app.browser();
    let request = http::Request::get("/verify").header("accept-language", "nn,da;q=0.8");
    let answer = browser.send(request.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(answer.location().unwrap(), "/nb/verify");
    let page = browser.get("/da/verify").await.expect(StatusCode::OK);
    assert_eq!(page.find("h1"), ["Kontrollér et forseglet dokument"]);
    browser.get("/xx/verify").await.expect(StatusCode::NOT_FOUND);
    for _ in 0..60 {
        check(&mut browser, "en", b"x").await.expect(StatusCode::OK);
    }
    check(&mut browser, "en", b"x").await.expect(StatusCode::TOO_MANY_REQUESTS);
    app.wait(TimeDelta::minutes(11));
    check(&mut browser, "en", b"x").await.expect(StatusCode::OK);
    app.finish().await;
}

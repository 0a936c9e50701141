//! Requests that no page of ours makes.

use domain::language::Language;
use http::StatusCode;
use testkit::TestApp;

use crate::walk::{count, pairs};
use crate::words;

#[tokio::test]
async fn bytes_that_no_address_has_are_answered_by_a_page() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (mut contact, _, _) = app.signatory(tenant, "ane@aeroe.example").await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    for path in [
        "/t/%00/da/",
        "/t/fjeld%00/da/",
        "/t/%FF/da/",
        "/t/fjeld/da/%FF",
        "/t/fjeld/da/read/%00",
        "/t/fjeld/da/mine/%00",
        "/t/fjeld/da/mine/%FF/sign",
        "/t/fjeld/da/staff/agreements/%00",
        "/t/fjeld/da/staff/people/%FF",
        "/t/fjeld/da/staff/templates/%00/text/da",
    ] {
        for browser in [&mut app.browser(), &mut contact, &mut staff] {
            let answer = browser.get(path).await;
            let led = answer.status == StatusCode::SEE_OTHER;
            assert!(led || answer.status == StatusCode::NOT_FOUND, "{path}: {}", answer.status);
            assert!(led || answer.find("h1") == [words(Language::Da, "error-not-found-title")], "{path}");
        }
    }
    for query in [
        "q=%00",
        "q=%FF%FE",
        "q=%F0%9F%8C%BF",
        "after=%00",
        "after=x.y",
        "after=-8000000000000000000.00000000000000000000000000000007",
        "after=8000000000000000000.00000000000000000000000000000007",
        "phase=%00",
        "q=a&q=b",
        "mine=%00",
    ] {
        let answer = staff.get(&format!("/t/fjeld/da/staff/agreements?{query}")).await;
        assert!(matches!(answer.status, StatusCode::OK | StatusCode::BAD_REQUEST), "{query}: {}", answer.status);
        assert_eq!(answer.attribute("html", "lang").as_deref(), Some("da"), "{query}");
    }
    for path in ["begin?version=%00", "begin/code?link=%00", "come-back?x=%FF"] {
        let answer = app.browser().get(&format!("/t/fjeld/nb/{path}")).await;
        assert!(answer.status != StatusCode::INTERNAL_SERVER_ERROR, "{path}: {}", answer.status);
    }
    for path in ["staff/log?after=%00", "staff/me?done=%00", "staff/people?done=%FF"] {
        let answer = staff.get(&format!("/t/fjeld/nb/{path}")).await;
        assert!(answer.status != StatusCode::INTERNAL_SERVER_ERROR, "{path}: {}", answer.status);
    }
    app.finish().await;
}

/// Every act, with forms that are empty, altered, or full of bytes that no database takes: an answer, never a fault.
#[tokio::test]
async fn an_altered_form_is_refused_and_never_our_fault() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let agreement = testkit::signatory(&app.db, tenant, "ane@aeroe.example", testkit::fields()).await;
    let contact = app.browser().with_cookie(&tenant.cookie(), &agreement.session);
    let staff = app.staff(tenant, tenant.people.administrator).await;
    let id = |kind: &str| match kind {
        "people" => tenant.people.reviewer.to_string(),
        "templates" | "read" => tenant.version.to_string(),
        _ => agreement.agreement.to_string(),
    };
    let key = || app.db.randomness().id(app.db.now()).to_string();
    for route in web::routes().iter().filter(|route| route.verb == web::Verb::Post) {
        let path = route
            .path
            .replace("{slug}", "fjeld")
            .replace("{lang}", "nb")
            .replace("{language}", "nb")
            .replace("{token}", &"A".repeat(43));
        let at = path.split("/{").next().unwrap().rsplit('/').next().unwrap().to_owned();
        let path =
            ["{id}", "{version}", "{agreement}"].into_iter().fold(path, |path, place| path.replace(place, &id(&at)));
        let mut browser = match route.access {
            web::Access::Contact(_) => contact.clone(),
            web::Access::Staff(_) => staff.clone(),
            _ => app.browser(),
        };
        for form in forms(key) {
            let answer = browser.post(&path, &pairs(&form)).await;
            assert!(!answer.status.is_server_error(), "{path} {form:?}: {}\n{}", answer.status, answer.text());
            assert!(answer.status != StatusCode::OK || !answer.body.is_empty());
            if answer.status.is_client_error() {
                assert_eq!(answer.attribute("html", "lang").as_deref(), Some("nb"), "{path} {}", answer.status);
                assert!(!answer.find("h1").concat().is_empty(), "{path}");
            }
        }
    }
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 0);
    app.finish().await;
}

/// Names that some form of ours has.
const NAMES: [&str; 24] = [
    "email",
    "name",
    "code",
    "password",
    "version",
    "organisation",
    "signatory",
    "address",
    "reason",
    "whole",
    "message",
    "services",
    "source",
    "outline",
    "unit",
    "number",
    "letter",
    "act",
    "words",
    "seen",
    "date",
    "session",
    "was",
    "link",
];

fn forms(key: impl Fn() -> String) -> Vec<Vec<(String, String)>> {
    let form = |value: &str, hidden: &[(&str, &str)]| {
        let typed = NAMES.into_iter().map(|name| (name.to_owned(), value.to_owned()));
        hidden.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).chain(typed).collect::<Vec<_>>()
    };
    let (one, other) = (key(), key());
    let hidden = [
        ("idempotency_key", one.as_str()),
        ("revision", "1"),
        ("prevailing", "da"),
        ("language", "da"),
        ("role", "dpo"),
    ];
    vec![
        Vec::new(),
        form("", &[]),
        form("\u{0}", &hidden),
        form("\u{fffd}\u{202e}\u{1F33F}", &[("idempotency_key", "not a key"), ("revision", "1")]),
        form("99999999999999999999", &[("idempotency_key", &other), ("revision", "-2147483649")]),
    ]
}

#[tokio::test]
async fn a_form_that_is_far_too_large_is_said_to_be() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (mut contact, _, agreement) = app.signatory(tenant, "ane@aeroe.example").await;
    let huge = "x".repeat(300 * 1024);
    for language in Language::ALL {
        let path = format!("/t/fjeld/{language}/mine/{agreement}/organisation");
        let answer = contact.post(&path, &[("organisation", &huge)]).await.expect(StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(answer.find("h1"), [words(language, "error-too-large-title")]);
    }
    app.finish().await;
}

#[tokio::test]
async fn an_invalid_day_is_asked_for_again_and_what_was_typed_stays() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let agreement = signed_as_the_main_agreement(&app).await;
    for (day, language) in [
        ("2026-02-30", "en"),
        ("30.11.2026", "da"),
        ("0026-11-30", "nb"),
        ("99999-01-01", "en"),
        ("\u{0}", "da"),
        ("", "nb"),
    ] {
        let path = format!("/t/fjeld/{language}/staff/agreements/{agreement}/approve");
        let form = [("date", day), ("code", &app.totp())];
        let answer = crate::walk::send(&mut staff, &path, &form).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.find("#date-error").len(), 1, "{day:?}");
        let kept = answer.field("date").unwrap_or_default();
        assert_eq!(kept.replace('\u{fffd}', "\u{0}"), day);
    }
    assert_eq!(count(&app, "SELECT count(*) FROM agreement WHERE state = 'submitted'").await, 1);
    app.finish().await;
}

/// An agreement that waits, whose terms leave the day on which it is in force to the main agreement.
async fn signed_as_the_main_agreement(app: &TestApp) -> domain::ids::AgreementId {
    let tenant = app.tenant(0);
    let terms = domain::terms::demo::cloud();
    let ledger = testkit::Ledger::new(app.databases.url("postgres", &app.databases.main));
    let one = testkit::signatory(&app.db, tenant, "ane@aeroe.example", testkit::fields()).await;
    let (json, hash) = (terms.canonical_json().replace('\'', "''"), terms.sha256());
    ledger.tamper(&format!("UPDATE agreement SET terms = '{json}', terms_sha256 = '\\x{hash}'")).await;
    let mut browser = app.browser().with_cookie(&tenant.cookie(), &one.session);
    let base = format!("/t/fjeld/en/mine/{}", one.agreement);
    let sign = crate::walk::send(&mut browser, &format!("{base}/read"), &[]).await.location().unwrap();
    crate::walk::send(&mut browser, &sign, &crate::walk::SIGNED).await.expect(StatusCode::SEE_OTHER);
    one.agreement
}

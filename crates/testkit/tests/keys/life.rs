//! From the form to the last answer.

use chrono::TimeDelta;
use domain::api_keys::{ApiKey, MOST_LIVE};
use http::StatusCode;
use sqlx::AssertSqlSafe;
use testkit::{Log, TestApp};

use crate::{LIST, NEW, administrator, ask, filled, gate, json, keys, post, reason, send};

/// Where the list says when a key was last used.
const USED: &str = "td[data-column='Last used']";

/// Everything that the main database holds, as text.
async fn everything(app: &TestApp) -> String {
    let mut superuser = app.databases.superuser().await;
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    )
    .fetch_all(&mut superuser)
    .await
    .unwrap();
    let mut all = String::new();
    for table in tables {
        let sql = format!("SELECT coalesce(string_agg(x::text, ';'), '') FROM {table} x");
        let rows: String = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut superuser).await.unwrap();
        all.push_str(&rows);
    }
    all
}

#[tokio::test]
async fn a_key_is_shown_once_opens_the_gate_and_is_taken_away() {
    let app = TestApp::start().await;
    let case = app.approved(app.tenant(0), "Fanø Kommune").await;
    let id = app.listed(app.tenant(0), testkit::profile("Nordsky AS")).await;
    let mut browser = administrator(&app).await;
    assert!(browser.get(LIST).await.expect(StatusCode::OK).text().contains("No program asks yet"));
    // Without the libraries by which this test reads pages.
    let log = Log::keep("web=trace,storage=trace,sqlx=trace,axum=trace,tower_http=trace");

    let form = filled(&mut browser, NEW, &[("name", "Provisioning"), ("code", &app.totp())]).await;
    let made = post(&mut browser, NEW, &form).await.expect(StatusCode::OK);
    assert_eq!(made.headers["cache-control"], "no-store");
    let key = made.find("#api-key").concat().trim().to_owned();
    let handle = ApiKey::parse(&key).unwrap().handle().to_owned();

    // The same form again, as a reload sends it, and the list: the key is there, and its secret is not.
    let again = post(&mut browser, NEW, &form).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(again.location().unwrap(), format!("{LIST}?done=made"));
    let list = browser.get(&again.location().unwrap()).await.expect(StatusCode::OK).text();
    assert!(list.contains("was shown once") && list.contains("Provisioning") && list.contains(&handle), "{list}");
    assert!(list.contains("23 November 2027"), "{list}");
    assert_eq!(browser.get(LIST).await.find(USED), ["Never"]);
    let secret = &key[15..67];
    assert!(!list.contains(secret));
    assert_eq!(keys(&app).await, 1);

    let answer = ask(&app, &gate(case.id), &key).await.expect(StatusCode::OK);
    assert_eq!(answer.headers["content-type"], "application/json");
    assert_eq!(answer.headers["cache-control"], "private, no-store");
    assert!(!answer.headers.contains_key("set-cookie"));
    let body = json(&answer);
    assert_eq!(body["format"], "countersign gate 1");
    assert_eq!(body["subprocessors"][0]["id"], id.to_string());
    assert_eq!(browser.get(LIST).await.find(USED), ["23 November 2026"]);

    // Asking once more that day writes nothing; on the next it notes the day.
    let before = app.databases.fingerprint().await;
    ask(&app, &gate(case.id), &key).await.expect(StatusCode::OK);
    assert_eq!(app.databases.fingerprint().await, before);
    app.wait(TimeDelta::days(1));
    ask(&app, &gate(case.id), &key).await.expect(StatusCode::OK);
    let mut browser = administrator(&app).await;
    let list = browser.get(LIST).await;
    assert_eq!(list.find(USED), ["24 November 2026"]);

    // Nothing that is kept tells the secret: as text, as bytes, or in the log.
    let kept = everything(&app).await;
    assert!(kept.contains(&handle));
    assert!(!kept.contains(secret) && !kept.contains(&hex::encode(secret)));
    let logged = log.take();
    assert!(!logged.is_empty() && logged.iter().all(|line| !line.contains(secret)));

    let revoke = list.attribute("td a", "href").unwrap();
    let asked = browser.get(&revoke).await.expect(StatusCode::OK).text();
    assert!(asked.contains("Provisioning") && asked.contains("24 November 2026"), "{asked}");
    let done = send(&mut browser, &revoke, &[]).await.expect(StatusCode::SEE_OTHER);
    assert!(browser.get(&done.location().unwrap()).await.text().contains("opens nothing any more"));
    let refused = ask(&app, &gate(case.id), &key).await;
    assert_eq!(reason(&refused, StatusCode::UNAUTHORIZED), "key-revoked");
    // A colleague who still has the question before them reads what happened.
    browser.get(&revoke).await.expect(StatusCode::CONFLICT);
    let log = browser.get("/t/fjeld/en/staff/log").await.text();
    assert!(log.contains("Key for programs made") && log.contains("Key for programs revoked"), "{log}");
    app.finish().await;
}

#[tokio::test]
async fn a_key_is_good_to_the_end_of_its_last_day() {
    let app = TestApp::start().await;
    let case = app.approved(app.tenant(0), "Fanø Kommune").await;
    let (_, key) = app.keyed(app.tenant(0), "Provisioning", 1).await;
    // It is 10:00 in Copenhagen.
    app.wait(TimeDelta::hours(37) + TimeDelta::minutes(59));
    ask(&app, &gate(case.id), &key.reveal()).await.expect(StatusCode::OK);
    app.wait(TimeDelta::minutes(1));
    let refused = ask(&app, &gate(case.id), &key.reveal()).await;
    assert_eq!(reason(&refused, StatusCode::UNAUTHORIZED), "key-expired");
    assert!(json(&refused)["detail"].as_str().unwrap().contains("24 November 2026"));
    assert!(administrator(&app).await.get(LIST).await.text().contains("Expired"));
    app.finish().await;
}

#[tokio::test]
async fn what_is_wrong_is_said_and_makes_no_key() {
    let app = TestApp::start().await;
    let mut browser = administrator(&app).await;
    let code = app.totp();
    let long = "x".repeat(81);
    for (field, typed) in [
        ("name", ("name", "  ")),
        ("name", ("name", long.as_str())),
        ("may", ("may", "everything")),
        ("last_day", ("last_day", "2028-11-24")),
        ("last_day", ("last_day", "2026-11-22")),
        ("last_day", ("last_day", "next year")),
        ("code", ("code", "000000")),
    ] {
        let mut fields = vec![("name", "Provisioning"), ("code", code.as_str())];
        fields.retain(|(name, _)| *name != typed.0);
        fields.push(typed);
        let answer = send(&mut browser, NEW, &fields).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.find(&format!("#{field}-error")).len(), 1, "{typed:?}: {}", answer.text());
        assert_eq!(answer.find("#api-key").len(), 0);
    }
    assert_eq!(keys(&app).await, 0);
    // None of it has used the code up.
    send(&mut browser, NEW, &[("name", "Provisioning"), ("last_day", ""), ("code", &code)])
        .await
        .expect(StatusCode::OK);
    let answer = send(&mut browser, NEW, &[("name", "Another"), ("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "a code counts once");
    app.finish().await;
}

#[tokio::test]
async fn there_are_twenty_good_keys_at_most() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    for index in 1..MOST_LIVE {
        app.keyed(tenant, &format!("Program {index}"), 90).await;
    }
    app.keyed(tenant, "For a day", 0).await;
    let mut browser = administrator(&app).await;
    let typed = [("name", "One more"), ("code", &app.totp())];
    let full = send(&mut browser, NEW, &typed).await.expect(StatusCode::CONFLICT);
    assert_eq!(full.find("#name-error").len(), 1);
    assert_eq!(keys(&app).await, MOST_LIVE);
    // One that has expired makes room.
    app.wait(TimeDelta::days(1));
    let mut browser = administrator(&app).await;
    send(&mut browser, NEW, &[("name", "One more"), ("code", &app.totp())]).await.expect(StatusCode::OK);
    app.finish().await;
}

//! Keys by which a tenant's programs ask: made, shown once, used, revoked; what they open and what they do not.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod life;
mod limits;
mod walls;

use domain::ids::AgreementId;
use http::StatusCode;
use serde_json::Value;
use testkit::{Answer, Browser, TestApp};

/// The list of keys.
const LIST: &str = "/t/fjeld/en/staff/settings/keys";
/// The form that makes one.
const NEW: &str = "/t/fjeld/en/staff/settings/keys/new";

/// Where the gate of an agreement of the first tenant is asked.
fn gate(agreement: AgreementId) -> String {
    format!("/t/fjeld/en/api/v1/agreements/{agreement}/subprocessors")
}

/// Asks as a program that is signed in nowhere.
async fn ask(app: &TestApp, path: &str, key: &str) -> Answer {
    app.browser().ask(path, &format!("Bearer {key}")).await
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

/// The reason that a problem gives, which is told as RFC 9457 has it.
#[track_caller]
fn reason(answer: &Answer, status: StatusCode) -> String {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    assert_eq!(answer.headers["cache-control"], "private, no-store");
    assert!(!answer.headers.contains_key("set-cookie"));
    let body = json(answer);
    assert_eq!(body["status"], status.as_u16());
    assert_eq!(body["title"], status.canonical_reason().unwrap());
    assert_eq!(body["incident"], answer.headers["x-request-id"].to_str().unwrap());
    let challenge = answer.headers.get("www-authenticate").map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(challenge.is_some(), status == StatusCode::UNAUTHORIZED);
    let named = challenge.is_some_and(|challenge| challenge.contains("invalid_token"));
    let reason = body["reason"].as_str().unwrap().to_owned();
    assert_eq!(named, status == StatusCode::UNAUTHORIZED && reason != "key-missing");
    reason
}

/// The form of a page, with something typed into it in place of what stood there.
async fn filled(browser: &mut Browser, path: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut form = browser.get(path).await.expect(StatusCode::OK).form(path).unwrap();
    form.retain(|(name, _)| typed.iter().all(|(other, _)| other != name));
    form.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    form
}

async fn post(browser: &mut Browser, path: &str, form: &[(String, String)]) -> Answer {
    let fields: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

/// Fills a form in and sends it.
async fn send(browser: &mut Browser, path: &str, typed: &[(&str, &str)]) -> Answer {
    let form = filled(browser, path, typed).await;
    post(browser, path, &form).await
}

/// A browser of the administrator of the first tenant.
async fn administrator(app: &TestApp) -> Browser {
    app.staff(app.tenant(0), app.tenant(0).people.administrator).await
}

/// How many keys there are.
async fn keys(app: &TestApp) -> i64 {
    let count = sqlx::query_scalar("SELECT count(*) FROM api_key");
    count.fetch_one(&mut app.databases.superuser().await).await.unwrap()
}

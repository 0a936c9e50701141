//! What these tests share.

use chrono::NaiveDate;
use domain::secrets::Token;
use domain::terms::Terms;
use domain::time::first_instant;
use http::StatusCode;
use sha2::{Digest, Sha256};
use storage::agreements::{self, Agreement};
use storage::duties::{self, Duty};
use storage::endings::{self, Ending, Link};
use storage::sessions;
use testkit::{Answer, Browser, Case, Tenant, TestApp};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An agreement in force under these terms.
pub async fn under(app: &TestApp, tenant: &Tenant, name: &str, terms: &Terms) -> Case {
    let case = app.approved(tenant, name).await;
    let json = terms.canonical_json();
    let sha256: [u8; 32] = Sha256::digest(&json).into();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    sqlx::query("UPDATE agreement_version SET terms = $2, terms_sha256 = $3 WHERE agreement_id = $1")
        .bind(case.id.0)
        .bind(value)
        .bind(sha256.as_slice())
        .execute(&mut app.databases.superuser().await)
        .await
        .unwrap();
    case
}

/// The address of a page of an agreement's end.
pub fn at(tenant: &Tenant, case: &Case, page: &str) -> String {
    let slash = if page.is_empty() { "" } else { "/" };
    format!("/t/{}/en/staff/agreements/{}/end{slash}{page}", tenant.slug, case.id)
}

/// The same for its controller.
pub fn mine(tenant: &Tenant, case: &Case, page: &str) -> String {
    let slash = if page.is_empty() { "" } else { "/" };
    format!("/t/{}/en/mine/{}/end{slash}{page}", tenant.slug, case.id)
}

/// Sends the form that the page shows for an address, with what is typed into it.
pub async fn send(browser: &mut Browser, page: &str, path: &str, typed: &[(&str, &str)]) -> Answer {
    let shown = browser.get(page).await.expect(StatusCode::OK);
    let form = shown.form(path).unwrap_or_else(|| panic!("{page} has no form for {path}\n{}", shown.text()));
    post(browser, path, &form, typed).await
}

/// Sends a form that was read before.
pub async fn post(browser: &mut Browser, path: &str, form: &[(String, String)], typed: &[(&str, &str)]) -> Answer {
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| typed.iter().all(|(other, _)| other != name))
        .collect();
    fields.extend(typed);
    if path.contains("/links/") {
        return browser.upload(path, &fields, "file", "proof.txt", b"deleted: 1").await;
    }
    browser.post(path, &fields).await
}

pub async fn agreement(app: &TestApp, case: &Case) -> Agreement {
    agreements::one(&mut app.db.tenant(&case.ctx).await.unwrap(), case.id).await.unwrap()
}

pub async fn ending(app: &TestApp, case: &Case) -> Option<Ending> {
    endings::standing(&mut app.db.tenant(&case.ctx).await.unwrap(), case.id).await.unwrap()
}

pub async fn links(app: &TestApp, case: &Case) -> Vec<Link> {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let ending = endings::standing(&mut tx, case.id).await.unwrap().unwrap();
    endings::links(&mut tx, ending.id).await.unwrap()
}

pub async fn duties(app: &TestApp, case: &Case) -> Vec<Duty> {
    duties::of_agreement(&mut app.db.tenant(&case.ctx).await.unwrap(), case.id).await.unwrap()
}

/// The signatory signed in anew: sessions end while time passes.
pub async fn back(app: &TestApp, tenant: &Tenant, case: &Case) -> Browser {
    let token = Token::random(&mut *app.db.randomness().rng());
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    sessions::start_contact(&mut tx, case.signatory, case.controller, token.hash().as_bytes()).await.unwrap();
    tx.commit().await.unwrap();
    app.browser().with_cookie(&tenant.cookie(), &token.reveal())
}

/// Lets time pass until noon of a day.
pub fn wait_until(app: &TestApp, day: NaiveDate) {
    let noon = first_instant(day, chrono_tz::UTC).unwrap().to_utc() + chrono::TimeDelta::hours(12);
    app.wait(noon - app.db.now());
}

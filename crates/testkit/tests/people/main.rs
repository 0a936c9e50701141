//! The staff's pages: signing in, links from mails, who may do what, one's own access, the audit log.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod access;
mod links;
mod log;
mod lost;
mod me;
mod next;
mod same_answer;
mod sign_in;

use chrono::TimeDelta;
use domain::ids::MailId;
use domain::totp::TotpSecret;
use http::StatusCode;
use storage::mails::{self, Mail};
use testkit::{Answer, Browser, TestApp};

const PASSWORD: &str = "seven herons over a quiet inlet";

/// The letters of a tenant to one address, oldest first.
async fn letters(app: &TestApp, tenant: usize, email: &str) -> Vec<Mail> {
    let tenant = app.tenant(tenant);
    let mut superuser = app.databases.superuser().await;
    let ids: Vec<uuid::Uuid> = sqlx::query_scalar("SELECT id FROM mail WHERE tenant_id = $1 ORDER BY created_at, id")
        .bind(tenant.ctx.tenant().0)
        .fetch_all(&mut superuser)
        .await
        .unwrap();
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let mut letters = Vec::new();
    for id in ids {
        let mail = mails::one(&mut tx, MailId(id)).await.unwrap();
        if mail.content.as_ref().is_some_and(|content| content.email == email) {
            letters.push(mail);
        }
    }
    letters
}

/// The token of the newest letter to an address.
async fn token(app: &TestApp, email: &str) -> String {
    letters(app, 0, email).await.pop().unwrap().content.unwrap().token.unwrap()
}

/// Invites somebody to the first tenant, as its administrator.
async fn invite(app: &TestApp, email: &str, role: &str, binds: bool) -> Answer {
    let tenant = app.tenant(0);
    let mut administrator = app.staff(tenant, tenant.people.administrator).await;
    let form = administrator.get("/t/fjeld/en/staff/people/invite").await.expect(StatusCode::OK);
    let key = form.field("idempotency_key").unwrap();
    let fields = [
        ("idempotency_key", key.as_str()),
        ("name", "Ida Kvist"),
        ("email", email),
        ("role", role),
        ("binds", if binds { "yes" } else { "" }),
        ("language", "da"),
    ];
    administrator.post("/t/fjeld/en/staff/people/invite", &fields).await
}

/// Somebody with password and second factor, and what they keep of it.
struct Person {
    email: String,
    secret: TotpSecret,
    codes: Vec<String>,
    /// Signed in.
    browser: Browser,
}

/// Invites a person, who chooses a password, signs in and enrols.
async fn newcomer(app: &TestApp, email: &str, role: &str) -> Person {
    invite(app, email, role, false).await.expect(StatusCode::SEE_OTHER);
    let link = format!("/t/fjeld/en/staff/link/{}", token(app, email).await);
    let mut browser = app.browser();
    let fields = [("password", PASSWORD), ("password_again", PASSWORD)];
    browser.post(&link, &fields).await.expect(StatusCode::SEE_OTHER);
    password(&mut browser, email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    let page = browser.get("/t/fjeld/en/staff/enrol").await.expect(StatusCode::OK);
    let secret = secret(&page);
    let code = secret.code_at(app.db.now());
    let page = browser.post("/t/fjeld/en/staff/enrol", &[("code", &code)]).await.expect(StatusCode::OK);
    Person { email: email.to_owned(), secret, codes: page.find("#codes li"), browser }
}

/// Sends the first form of signing in.
async fn password(browser: &mut Browser, email: &str, password: &str) -> Answer {
    browser.post("/t/fjeld/en/staff/sign-in", &[("email", email), ("password", password)]).await
}

async fn code(browser: &mut Browser, code: &str) -> Answer {
    browser.post("/t/fjeld/en/staff/code", &[("code", code)]).await
}

/// Whether the browser is let into the staff's pages.
async fn is_in(browser: &mut Browser) -> bool {
    let answer = browser.get("/t/fjeld/en/staff/people").await;
    match answer.status {
        StatusCode::OK => true,
        StatusCode::SEE_OTHER => {
            assert_eq!(answer.location().unwrap(), "/t/fjeld/en/staff/sign-in?next=people");
            false
        }
        other => panic!("{other}"),
    }
}

/// The secret that the page shows for typing.
fn secret(page: &Answer) -> TotpSecret {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let typed = page.find("#secret").concat();
    let mut bits = String::new();
    for letter in typed.bytes().filter(u8::is_ascii_alphanumeric) {
        let value = ALPHABET.iter().position(|known| *known == letter).unwrap();
        bits.push_str(&format!("{value:05b}"));
    }
    let bytes: Vec<u8> = bits
        .as_bytes()
        .chunks(8)
        .map(|bits| u8::from_str_radix(std::str::from_utf8(bits).unwrap(), 2).unwrap())
        .collect();
    TotpSecret::from_bytes(&bytes).unwrap()
}

/// Until the authenticator shows its next code.
fn next_code(app: &TestApp) {
    app.wait(TimeDelta::seconds(30));
}

//! What the tests of signing share: reading mails, and walking the steps.

use domain::ids::{ControllerId, MailId};
use domain::signing::Form;
use http::StatusCode;
use sqlx::types::Uuid;
use storage::mails::{self, Content};
use testkit::{Answer, Browser, Tenant, TestApp, fields};

/// A mail as it stands in the outbox.
pub struct Letter {
    pub id: Uuid,
    pub kind: String,
    pub content: Content,
}

/// The mails to an address, oldest first.
pub async fn letters(app: &TestApp, tenant: &Tenant, email: &str) -> Vec<Letter> {
    let mut superuser = app.databases.superuser().await;
    let rows: Vec<(Uuid, Option<Uuid>, String)> =
        sqlx::query_as("SELECT id, controller_id, kind FROM mail WHERE tenant_id = $1 ORDER BY created_at, id")
            .bind(tenant.ctx.tenant().0)
            .fetch_all(&mut superuser)
            .await
            .unwrap();
    let mut letters = Vec::new();
    for (id, controller, kind) in rows {
        let ctx = controller.map_or_else(|| tenant.ctx.clone(), |id| tenant.ctx.about(ControllerId(id)));
        let mut tx = app.db.tenant(&ctx).await.unwrap();
        let content = mails::one(&mut tx, MailId(id)).await.unwrap().content.unwrap();
        if content.email == email {
            letters.push(Letter { id, kind, content });
        }
    }
    letters
}

/// A number that a superuser sees.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&mut app.databases.superuser().await).await.unwrap()
}

/// Asks for a link at the public page, and takes the token out of the mail.
pub async fn ask(app: &TestApp, tenant: &Tenant, browser: &mut Browser, email: &str) -> String {
    let path = format!("/t/{}/en/begin?version={}", tenant.slug, tenant.version);
    let page = browser.get(&path).await.expect(StatusCode::OK);
    let (key, version) = (page.field("idempotency_key").unwrap(), page.field("version").unwrap());
    let form = [("idempotency_key", key.as_str()), ("version", &version), ("email", email)];
    browser.post(&path, &form).await.expect(StatusCode::OK);
    letters(app, tenant, email).await.pop().unwrap().content.token.unwrap()
}

/// Presses the button of a link; answers where it leads.
pub async fn press(tenant: &Tenant, browser: &mut Browser, token: &str) -> Answer {
    let path = format!("/t/{}/en/link/{token}", tenant.slug);
    let page = browser.get(&path).await.expect(StatusCode::OK);
    let key = page.field("idempotency_key").unwrap();
    browser.post(&path, &[("idempotency_key", &key)]).await
}

/// Sends the form of a page, with the key and the hidden fields that it gave.
pub async fn send(browser: &mut Browser, path: &str, typed: &[(&str, &str)]) -> Answer {
    let page = browser.get(path).await.expect(StatusCode::OK);
    let hidden: Vec<(String, String)> = ["idempotency_key", "text_sha256", "revision", "shown", "checking"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), page.field(name)?)))
        .collect();
    let mut form: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.extend_from_slice(typed);
    let action = path.split('?').next().unwrap();
    browser.post(action, &form).await
}

/// The fields of the first page.
pub fn organisation(form: &Form) -> Vec<(&str, &str)> {
    vec![
        ("organisation", &form.organisation),
        ("registration", &form.registration),
        ("address", &form.address),
        ("country", &form.country),
        ("signatory", &form.signatory),
        ("signatory_role", &form.signatory_role),
        ("entitled", if form.entitled { "yes" } else { "" }),
    ]
}

/// The fields of the second page.
pub fn contacts(form: &Form) -> Vec<(&str, &str)> {
    vec![
        ("privacy_name", &form.privacy_name),
        ("privacy_email", &form.privacy_email),
        ("breach_name", &form.breach_name),
        ("breach_email", &form.breach_email),
        ("breach_phone", &form.breach_phone),
    ]
}

/// Fills in both pages and reads; answers the address of the page that signs.
pub async fn up_to_signing(browser: &mut Browser, base: &str) -> String {
    let form = fields();
    let answer = send(browser, &format!("{base}/organisation"), &organisation(&form)).await;
    assert_eq!(answer.location().as_deref(), Some(format!("{base}/contacts").as_str()));
    let answer = send(browser, &format!("{base}/contacts"), &contacts(&form)).await;
    assert_eq!(answer.location().as_deref(), Some(format!("{base}/read").as_str()));
    let answer = send(browser, &format!("{base}/read"), &[]).await.expect(StatusCode::SEE_OTHER);
    answer.location().unwrap()
}

/// What the signatory of [`fields`] does on the last page.
pub const SIGNED: [(&str, &str); 3] = [("accept", "yes"), ("authority", "yes"), ("signature", "ane  SØRENSEN ")];

/// The form of the last page as the browser would send it.
pub async fn last_form(browser: &mut Browser, path: &str) -> Vec<(String, String)> {
    let page = browser.get(path).await.expect(StatusCode::OK);
    ["idempotency_key", "revision", "shown"]
        .into_iter()
        .map(|name| (name.to_owned(), page.field(name).unwrap()))
        .chain(SIGNED.map(|(name, value)| (name.to_owned(), value.to_owned())))
        .collect()
}

/// A form as [`Browser::post`] takes it.
pub fn pairs(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

use chrono::TimeDelta;
use http::StatusCode;
use storage::mails::MailKind;
use testkit::TestApp;

use super::{PASSWORD, code, is_in, letters, newcomer, next_code, password};

const ANOTHER: &str = "nine otters beneath the harbour lamp";

#[tokio::test]
async fn one_sees_and_ends_ones_own_sessions_and_nobody_elses() {
    let app = TestApp::start().await;
    let mut person = newcomer(&app, "ida@fjeld.example", "auditor").await;
    let mut elsewhere = app.browser();
    next_code(&app);
    password(&mut elsewhere, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    code(&mut elsewhere, &person.secret.code_at(app.db.now())).await.expect(StatusCode::SEE_OTHER);
    // Whoever has got no further than the password is signed in nowhere.
    password(&mut app.browser(), &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    let page = person.browser.get("/t/fjeld/en/staff/me").await.expect(StatusCode::OK);
    assert_eq!(page.find("tbody tr").len(), 2);
    let (key, other) =
        (page.field("idempotency_key").unwrap(), page.attribute("button[name=session]", "value").unwrap());
    // Somebody else's is not found.
    let tenant = app.tenant(0);
    let mut stranger = app.staff(tenant, tenant.people.dpo).await;
    let stranger_key = stranger.get("/t/fjeld/en/staff/me").await.field("idempotency_key").unwrap();
    let path = "/t/fjeld/en/staff/me/sessions";
    let theirs = [("idempotency_key", stranger_key.as_str()), ("session", other.as_str())];
    stranger.post(path, &theirs).await.expect(StatusCode::NOT_FOUND);
    assert!(is_in(&mut elsewhere).await);
    person.browser.post(path, &[("idempotency_key", &key), ("session", &other)]).await.expect(StatusCode::SEE_OTHER);
    assert!(!is_in(&mut elsewhere).await);
    assert!(is_in(&mut person.browser).await);
    app.finish().await;
}

#[tokio::test]
async fn a_password_is_changed_with_the_present_one_and_a_fresh_code() {
    let app = TestApp::start().await;
    let mut person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let used = person.secret.code_at(app.db.now());
    let path = "/t/fjeld/en/staff/me/password";
    let mut other = app.browser();
    next_code(&app);
    password(&mut other, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    code(&mut other, &person.secret.code_at(app.db.now())).await.expect(StatusCode::SEE_OTHER);
    next_code(&app);
    let fresh = person.secret.code_at(app.db.now());
    for (current, new, typed) in [("wrong", ANOTHER, &fresh), (PASSWORD, "short", &fresh), (PASSWORD, ANOTHER, &used)] {
        let fields = [("current_password", current), ("password", new), ("password_again", new), ("code", typed)];
        let page = person.browser.post(path, &fields).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.find(".error-summary a").len(), 1, "{current} {new} {typed}");
    }
    let fields = [("current_password", PASSWORD), ("password", ANOTHER), ("password_again", ANOTHER), ("code", &fresh)];
    let done = person.browser.post(path, &fields).await.expect(StatusCode::SEE_OTHER);
    assert!(person.browser.visit(&done.location().unwrap()).await.text().contains("Your password is changed"));
    assert!(is_in(&mut person.browser).await, "this browser goes on, with a new token");
    assert!(!is_in(&mut other).await, "all others are signed out");
    assert_eq!(letters(&app, 0, &person.email).await.pop().unwrap().kind, MailKind::PasswordChanged);
    app.wait(TimeDelta::minutes(1));
    password(&mut app.browser(), &person.email, PASSWORD).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    password(&mut app.browser(), &person.email, ANOTHER).await.expect(StatusCode::SEE_OTHER);
    // No trace of a password in what is kept of forms.
    let mut superuser = app.databases.superuser().await;
    let hashes: Vec<String> = sqlx::query_scalar("SELECT password_hash FROM staff WHERE email = $1")
        .bind(&person.email)
        .fetch_all(&mut superuser)
        .await
        .unwrap();
    assert!(hashes[0].starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashes:?}");
    app.finish().await;
}

#[tokio::test]
async fn new_recovery_codes_take_the_place_of_the_old() {
    let app = TestApp::start().await;
    let mut person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let path = "/t/fjeld/en/staff/me/recovery-codes";
    person.browser.post(path, &[("code", "123456")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    next_code(&app);
    let fresh = person.secret.code_at(app.db.now());
    let page = person.browser.post(path, &[("code", &fresh)]).await.expect(StatusCode::OK);
    let codes = page.find("#codes li");
    assert_eq!(codes.len(), 10);
    let mut browser = app.browser();
    password(&mut browser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    let recovery = "/t/fjeld/en/staff/recovery";
    browser.post(recovery, &[("code", &person.codes[0])]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    browser.post(recovery, &[("code", &codes[0])]).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

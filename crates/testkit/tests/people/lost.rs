//! A lost authenticator: another after a recovery code, or after somebody else has reset it.

use chrono::TimeDelta;
use domain::ids::StaffId;
use http::StatusCode;
use storage::mails::MailKind;
use testkit::{Answer, Browser, TestApp};

use super::{PASSWORD, Person, code, is_in, letters, newcomer, next_code, password, secret};

const PAGE: &str = "/t/fjeld/en/staff/me/authenticator";

/// Signs in with a recovery code.
async fn recover(app: &TestApp, person: &Person, recovery_code: &str) -> (Browser, Answer) {
    let mut browser = app.browser();
    password(&mut browser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    let answer = browser.post("/t/fjeld/en/staff/recovery", &[("code", recovery_code)]).await;
    (browser, answer)
}

async fn id(app: &TestApp, email: &str) -> StaffId {
    let mut superuser = app.databases.superuser().await;
    let id = sqlx::query_scalar("SELECT id FROM staff WHERE email = $1").bind(email).fetch_one(&mut superuser);
    StaffId(id.await.unwrap())
}

async fn noted(app: &TestApp, action: &str) -> i64 {
    let mut superuser = app.databases.superuser().await;
    sqlx::query_scalar("SELECT count(*) FROM audit_entry WHERE action = $1")
        .bind(action)
        .fetch_one(&mut superuser)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_recovery_code_leads_to_another_authenticator() {
    let app = TestApp::start().await;
    let mut person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let elsewhere = person.browser.get(PAGE).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(elsewhere.location().unwrap(), "/t/fjeld/en/staff/me", "nothing is offered without a recovery code");
    person.browser.post(PAGE, &[("code", "123456")]).await.expect(StatusCode::CONFLICT);
    app.wait(TimeDelta::minutes(1));
    let (mut browser, answer) = recover(&app, &person, &person.codes[0]).await;
    assert_eq!(answer.expect(StatusCode::SEE_OTHER).location().unwrap(), PAGE);
    let page = browser.get(PAGE).await.expect(StatusCode::OK);
    let new = secret(&page);
    assert_ne!(new.as_bytes(), person.secret.as_bytes());
    let mistyped = browser.post(PAGE, &[("code", "000000")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(secret(&mistyped).as_bytes(), new.as_bytes());
    let old = person.secret.code_at(app.db.now());
    browser.post(PAGE, &[("code", &old)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(is_in(&mut person.browser).await, "until then, nothing has changed");
    let fresh = new.code_at(app.db.now());
    let done = browser.post(PAGE, &[("code", &fresh)]).await.expect(StatusCode::OK);
    let codes = done.find("#codes li");
    assert_eq!(codes.len(), 10);
    assert!(is_in(&mut browser).await, "this browser goes on");
    assert!(!is_in(&mut person.browser).await, "all others are signed out");
    browser.post(PAGE, &[("code", &fresh)]).await.expect(StatusCode::CONFLICT);
    assert_eq!(letters(&app, 0, &person.email).await.pop().unwrap().kind, MailKind::SecondFactorChanged);
    assert_eq!(noted(&app, "staff.second_factor_replaced").await, 1);

    // The old app and the old codes are void, the new ones work.
    next_code(&app);
    recover(&app, &person, &person.codes[1]).await.1.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let mut again = app.browser();
    password(&mut again, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    let old = person.secret.code_at(app.db.now());
    code(&mut again, &old).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    code(&mut again, &new.code_at(app.db.now())).await.expect(StatusCode::SEE_OTHER);
    recover(&app, &person, &codes[0]).await.1.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn the_old_authenticator_can_be_kept_and_the_offer_ends_soon() {
    let app = TestApp::start().await;
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let (mut browser, _) = recover(&app, &person, &person.codes[0]).await;
    let me = "/t/fjeld/en/staff/me";
    assert!(browser.get(me).await.text().contains(PAGE));
    let new = secret(&browser.get(PAGE).await.expect(StatusCode::OK));
    // The offer is this session's alone.
    next_code(&app);
    let mut other = app.browser();
    password(&mut other, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    code(&mut other, &person.secret.code_at(app.db.now())).await.expect(StatusCode::SEE_OTHER);
    other.get(PAGE).await.expect(StatusCode::SEE_OTHER);
    app.wait(TimeDelta::minutes(31));
    assert!(!browser.get(me).await.text().contains(PAGE));
    let fresh = new.code_at(app.db.now());
    browser.post(PAGE, &[("code", &fresh)]).await.expect(StatusCode::CONFLICT);
    let mut again = app.browser();
    password(&mut again, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    code(&mut again, &person.secret.code_at(app.db.now())).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn an_administrator_resets_the_second_factor_of_somebody_else() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let page_of = |id: StaffId| format!("/t/fjeld/en/staff/people/{id}");
    let whom = id(&app, &person.email).await;
    let act = format!("{}/reset-second-factor", page_of(whom));
    let mut administrator = app.staff(tenant, tenant.people.administrator).await;
    let page = administrator.get(&page_of(whom)).await.expect(StatusCode::OK);
    let key = page.field("idempotency_key").unwrap();
    assert!(page.text().contains(&act));
    // Not one's own, and nobody but administrators.
    let own = administrator.get(&page_of(tenant.people.administrator)).await.expect(StatusCode::OK);
    assert!(!own.text().contains("reset-second-factor"));
    let forged = [("idempotency_key", "0198c0de-0000-7000-8000-000000000001")];
    let own = format!("{}/reset-second-factor", page_of(tenant.people.administrator));
    administrator.post(&own, &forged).await.expect(StatusCode::BAD_REQUEST);
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    dpo.post(&act, &forged).await.expect(StatusCode::FORBIDDEN);
    app.wait(TimeDelta::minutes(1));
    for _ in 0..2 {
        // Sent twice, it counts once.
        let done = administrator.post(&act, &[("idempotency_key", &key)]).await.expect(StatusCode::SEE_OTHER);
        assert!(administrator.visit(&done.location().unwrap()).await.find(".banner-title")[0].starts_with("Reset."));
    }
    assert!(!is_in(&mut person.browser).await);
    let told = letters(&app, 0, &person.email).await;
    assert_eq!(told.iter().filter(|mail| mail.kind == MailKind::SecondFactorReset).count(), 1);
    assert_eq!(noted(&app, "staff.second_factor_reset").await, 1);
    let mut browser = app.browser();
    let step = password(&mut browser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(step.location().unwrap(), "/t/fjeld/en/staff/enrol");
    let new = secret(&browser.get("/t/fjeld/en/staff/enrol").await.expect(StatusCode::OK));
    let fresh = new.code_at(app.db.now());
    let codes = browser.post("/t/fjeld/en/staff/enrol", &[("code", &fresh)]).await.expect(StatusCode::OK);
    assert_eq!(codes.find("#codes li").len(), 10);
    assert!(is_in(&mut browser).await);
    recover(&app, &person, &person.codes[0]).await.1.expect(StatusCode::UNPROCESSABLE_ENTITY);
    app.finish().await;
}

//! Who may not decide, and what cannot be decided.

use chrono::TimeDelta;
use domain::agreements::State;
use http::StatusCode;
use testkit::TestApp;

use crate::case::{Form, at, now, signed};

async fn post(app: &TestApp, browser: &mut testkit::Browser, path: &str) -> StatusCode {
    let key = app.db.randomness().id(app.db.now()).to_string();
    let code = app.totp();
    let form = [("idempotency_key", key.as_str()), ("revision", "2"), ("code", &code), ("reason", "x"), ("whole", "x")];
    browser.post(path, &form).await.status
}

#[tokio::test]
async fn an_auditor_reads_and_changes_nothing() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    let page = auditor.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(page.find("main form").is_empty(), "no form for those who may not");
    assert!(page.find("main a[href$=return], main a[href$=reject], main a[href$=approve]").is_empty());
    for act in ["approve", "return", "reject"] {
        auditor.get(&at(tenant, id, act)).await.expect(StatusCode::FORBIDDEN);
    }
    for act in ["take", "lay-back", "approve", "return", "reject", "invite-again"] {
        let path = at(tenant, id, act);
        assert_eq!(post(&app, &mut auditor, &path).await, StatusCode::FORBIDDEN, "{act}");
    }
    auditor.get("/t/fjeld/en/staff/agreements/invite").await.expect(StatusCode::FORBIDDEN);
    let invite = "/t/fjeld/en/staff/agreements/invite";
    assert_eq!(post(&app, &mut auditor, invite).await, StatusCode::FORBIDDEN);
    let list = auditor.get("/t/fjeld/en/staff/agreements").await.expect(StatusCode::OK);
    assert!(!list.text().contains("Invite a customer"));
    assert_eq!(now(&app, tenant, controller, id).await.state, State::Submitted);
    app.finish().await;
}

#[tokio::test]
async fn a_reviewer_who_does_not_bind_cannot_approve() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let page = reviewer.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(page.find("input[name=code]").is_empty());
    assert!(page.text().contains("Somebody who is entitled to bind us countersigns."));
    reviewer.get(&at(tenant, id, "approve")).await.expect(StatusCode::FORBIDDEN);
    let path = at(tenant, id, "approve");
    assert_eq!(post(&app, &mut reviewer, &path).await, StatusCode::FORBIDDEN);
    assert_eq!(now(&app, tenant, controller, id).await.state, State::Submitted);
    app.finish().await;
}

#[tokio::test]
async fn an_inviter_is_not_the_sole_approver_where_a_second_exists() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut superuser = app.databases.superuser().await;
    sqlx::query("UPDATE agreement SET invited_by = $1 WHERE id = $2")
        .bind(tenant.people.dpo.0)
        .bind(id.0)
        .execute(&mut superuser)
        .await
        .unwrap();
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let page = dpo.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(page.text().contains("You invited this customer"));
    assert!(page.find("input[name=code]").is_empty());
    dpo.get(&at(tenant, id, "approve")).await.expect(StatusCode::FORBIDDEN);
    let path = at(tenant, id, "approve");
    assert_eq!(post(&app, &mut dpo, &path).await, StatusCode::FORBIDDEN);
    assert_eq!(now(&app, tenant, controller, id).await.state, State::Submitted);

    // Where nobody else binds, the inviter may: somebody has to.
    sqlx::query("UPDATE staff SET binds = false WHERE id = $1")
        .bind(tenant.people.administrator.0)
        .execute(&mut superuser)
        .await
        .unwrap();
    let form = Form::open(&mut dpo, &path).await.with("code", &app.totp());
    form.send(&mut dpo).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(now(&app, tenant, controller, id).await.state, State::Approved);
    app.finish().await;
}

#[tokio::test]
async fn a_lapsed_offer_cannot_be_accepted_even_before_the_worker_has_ended_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let form = Form::open(&mut dpo, &at(tenant, id, "approve")).await;
    app.wait(TimeDelta::days(30));
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let answer = form.with("code", &app.totp()).send(&mut dpo).await.expect(StatusCode::CONFLICT);
    assert!(answer.text().contains("The offer has lapsed"));
    let page = dpo.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(page.find("input[name=code]").is_empty());
    let list = dpo.get("/t/fjeld/en/staff/agreements").await.expect(StatusCode::OK);
    assert!(list.text().contains("Offer has lapsed"));
    assert_eq!(now(&app, tenant, controller, id).await.state, State::Submitted);
    app.finish().await;
}

#[tokio::test]
async fn a_date_that_the_terms_leave_open_is_asked_for() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    // Terms that point to the main agreement, signed as such.
    let terms = domain::terms::demo::cloud();
    let mut superuser = app.databases.superuser().await;
    let value: serde_json::Value = serde_json::from_str(&terms.canonical_json()).unwrap();
    let hash = hex::decode(terms.sha256()).unwrap();
    sqlx::query("UPDATE agreement SET terms = $1, terms_sha256 = $2")
        .bind(value)
        .bind(&hash)
        .execute(&mut superuser)
        .await
        .unwrap();
    sqlx::query("ALTER TABLE signature DISABLE TRIGGER ALL").execute(&mut superuser).await.unwrap();
    sqlx::query("UPDATE signature SET terms_sha256 = $1").bind(&hash).execute(&mut superuser).await.unwrap();
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let form = Form::open(&mut dpo, &at(tenant, id, "approve")).await.with("code", &app.totp());
    let back = form.send(&mut dpo).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(back.find("#date-error").len(), 1);
    // The code was not used up by a form that was wrong otherwise.
    form.with("date", "2026-12-01").send(&mut dpo).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(now(&app, tenant, controller, id).await.in_force_from.unwrap().to_string(), "2026-12-01");
    app.finish().await;
}

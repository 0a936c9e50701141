use domain::permissions::Actor;
use http::StatusCode;
use storage::refusals::Refusal;
use storage::{StorageError, log};
use testkit::TestApp;

use super::{PASSWORD, code, newcomer, password};

#[tokio::test]
async fn the_log_says_who_did_what_in_the_readers_language() {
    let app = TestApp::start().await;
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let mut guesser = app.browser();
    password(&mut guesser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    code(&mut guesser, "000000").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let tenant = app.tenant(0);
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let page = dpo.get("/t/fjeld/da/staff/log").await.expect(StatusCode::OK);
    let rows = page.find("tbody tr");
    let has = |words: &[&str]| rows.iter().any(|row| words.iter().all(|word| row.contains(word)));
    assert!(has(&["Rigtig adgangskode, forkert kode", "Ida Kvist"]), "{rows:?}");
    assert!(has(&["Logget ind", "Ida Kvist", "får et nummer"]));
    assert!(has(&["Inviteret som medarbejder", "Sagsbehandler", "administrator fjeld"]));
    assert!(has(&["Skabelon offentliggjort", "Version af en skabelon Standard 1"]), "what it is about has its name");
    assert!(!page.text().contains("staff."), "no word of ours shows through");
    assert!(!page.text().contains(&person.email), "nor an address that nobody needs there");
    // Once placed, the entry has its place, and the head of the tree counts it.
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    log::grow(&mut tx).await.unwrap();
    let head = log::head(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let page = dpo.get("/t/fjeld/en/staff/log").await.expect(StatusCode::OK);
    assert!(!page.text().contains("being numbered"));
    assert_eq!(page.find(".summary-list code").concat().len(), 64);
    assert_eq!(page.find(".summary-list .number")[0], head.size.to_string());
    app.finish().await;
}

#[tokio::test]
async fn the_log_goes_on_page_by_page_and_loses_nothing() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    for _ in 0..120 {
        storage::staff::seen(&mut tx, tenant.people.dpo, "staff.signed_in").await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut superuser = app.databases.superuser().await;
    let all: i64 = sqlx::query_scalar("SELECT count(*) FROM audit_entry WHERE tenant_id = $1")
        .bind(tenant.ctx.tenant().0)
        .fetch_one(&mut superuser)
        .await
        .unwrap();
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let mut path = Some("/t/fjeld/en/staff/log".to_owned());
    let (mut rows, mut pages) = (0, 0);
    while let Some(at) = path {
        let page = dpo.get(&at).await.expect(StatusCode::OK);
        rows += page.find("tbody tr").len();
        pages += 1;
        path = page.attribute("a[rel=next]", "href");
    }
    assert_eq!((rows, pages), (usize::try_from(all).unwrap(), 3));
    dpo.get("/t/fjeld/en/staff/log?before=nonsense").await.expect(StatusCode::NOT_FOUND);
    app.finish().await;
}

#[tokio::test]
async fn refusals_are_in_the_log_and_a_flood_of_them_does_not_fill_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let mut guesser = app.browser();
    for address in ["reviewer@fjeld.example", "nobody@fjeld.example"] {
        for _ in 0..10 {
            password(&mut guesser, address, "not the right password").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    for _ in 0..3 {
        auditor.get("/t/fjeld/en/staff/people/invite").await.expect(StatusCode::FORBIDDEN);
    }
    let page = dpo.get("/t/fjeld/en/staff/log").await.expect(StatusCode::OK);
    let rows = page.find("tbody tr");
    let of = |words: &[&str]| rows.iter().filter(|row| words.iter().all(|word| row.contains(word))).count();
    assert_eq!(of(&["Wrong password"]), 4, "{rows:?}");
    assert_eq!(of(&["Wrong password", "reviewer fjeld", "A visitor"]), 2);
    assert_eq!(of(&["Wrong password", "10 times within an hour"]), 2);
    assert_eq!(of(&["Refused: not allowed", "auditor fjeld", "staff.invite"]), 1);
    let other = app.tenant(1).people.reviewer;
    let refusal = Refusal { actor: Actor::Public, what: "staff.password_refused", staff: Some(other), asked: "" };
    let refused = app.db.note_refusal(&tenant.ctx.gate(), refusal).await.unwrap_err();
    assert!(matches!(refused, StorageError::NotFound), "another tenant's person: {refused}");
    // The hour is over: the next one is told of again.
    app.wait(chrono::TimeDelta::minutes(61));
    password(&mut guesser, "reviewer@fjeld.example", "not it").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let page = dpo.get("/t/fjeld/en/staff/log").await.expect(StatusCode::OK);
    assert_eq!(page.find("tbody tr").iter().filter(|row| row.contains("Wrong password")).count(), 5);
    app.finish().await;
}

//! After the last agreement of a customer: its evidence is kept, held, and in the end erased by destroying the key.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use chrono::TimeDelta;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use http::StatusCode;
use storage::agreements::{self, Start};
use storage::{StorageError, leaving};
use testkit::{Answer, Browser, TestApp};

async fn send(staff: &mut Browser, page: &str, path: &str, typed: &[(&str, &str)]) -> Answer {
    let shown = staff.get(page).await.expect(StatusCode::OK);
    let form = shown.form(path).unwrap_or_else(|| panic!("{page} has no form for {path}\n{}", shown.text()));
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| typed.iter().all(|(other, _)| other != name))
        .collect();
    fields.extend(typed);
    staff.post(path, &fields).await
}

/// What is kept of records and of exports of the whole tenant.
async fn volumes(app: &TestApp) -> Vec<uuid::Uuid> {
    let sql =
        "SELECT record_id FROM record_volume UNION ALL SELECT export_id FROM export_part WHERE controller_id IS NULL";
    sqlx::query_scalar(sql).fetch_all(&mut app.databases.superuser().await).await.unwrap()
}

#[tokio::test]
async fn a_customer_is_erased_when_its_time_has_come_and_nobody_holds_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.certified(tenant, "Mandø Kommune").await.case;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let list = "/t/fjeld/en/staff/leaving";
    let page = format!("{list}/{}", case.controller);
    let at = |act: &str| format!("{page}/{act}");
    assert!(staff.get(list).await.expect(StatusCode::OK).text().contains("Mandø Kommune"));
    // A year, by the tenant's own decision; what is wrong is said beside its field.
    for (years, source, field) in [("0", "own", "years"), ("31", "own", "years"), ("1", "", "source")] {
        let wrong = send(&mut staff, list, list, &[("law", "DK"), ("years", years), ("source", source)]).await;
        let wrong = wrong.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.attribute(&format!("#{field}-error"), "id").is_some());
    }
    let typed = [("law", "DK"), ("years", "1"), ("source", "Decided by the board")];
    send(&mut staff, list, list, &typed).await.expect(StatusCode::SEE_OTHER);
    let shown = staff.get(&page).await.expect(StatusCode::OK);
    assert!(shown.form(&at("destroy")).is_none() && shown.text().contains("No retention time"), "nothing is guessed");
    send(&mut staff, &page, &at("keep"), &[("law", "DK")]).await.expect(StatusCode::SEE_OTHER);
    assert!(staff.get(&page).await.text().contains("23 November 2027"));
    send(&mut staff, &page, &at("hold"), &[("act", "hold"), ("reason", "Case 4711")])
        .await
        .expect(StatusCode::SEE_OTHER);
    app.wait(TimeDelta::days(366));
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    assert!(staff.get(&page).await.text().contains("Held for a claim"));
    send(&mut staff, &page, &at("hold"), &[("act", "release")]).await.expect(StatusCode::SEE_OTHER);
    let unsure = send(&mut staff, &page, &at("destroy"), &[]).await;
    unsure.expect(StatusCode::UNPROCESSABLE_ENTITY);
    app.recorded(tenant).await;
    app.exported(tenant).await;
    assert_eq!(volumes(&app).await.len(), 2);
    let stale = staff.get(&page).await.form(&at("destroy")).unwrap();
    send(&mut staff, &page, &at("destroy"), &[("confirm", "yes")]).await.expect(StatusCode::SEE_OTHER);
    let mut again: Vec<(&str, &str)> = stale.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    again.push(("confirm", "yes"));
    staff.post(&at("destroy"), &again).await.expect(StatusCode::CONFLICT);
    // What was made of many customers' data lies under the tenant's key: it goes at once.
    assert!(volumes(&app).await.is_empty());
    // The mails to this customer were never sent in this test: their jobs end by themselves.
    app.wait(TimeDelta::minutes(2));
    app.settle_what_is_left().await;

    // What was sealed is gone, what named the customer is blank, and no page faults.
    let gone = app.db.tenant(&case.ctx).await.map(|_| ()).unwrap_err();
    assert!(matches!(gone, StorageError::Erased), "{gone}");
    let mut superuser = app.databases.superuser().await;
    let named: i64 = sqlx::query_scalar("SELECT count(*) FROM controller WHERE name LIKE 'Mandø%'")
        .fetch_one(&mut superuser)
        .await
        .unwrap();
    assert_eq!(named, 0);
    let text = staff.get(list).await.expect(StatusCode::OK).text();
    assert!(text.contains("Erased on") && !text.contains("Mandø"), "{text}");
    staff.get(&page).await.expect(StatusCode::OK);
    staff.get(&format!("/t/fjeld/en/staff/agreements/{}", case.id)).await.expect(StatusCode::GONE);
    staff.get("/t/fjeld/en/staff/agreements?phase=ended").await.expect(StatusCode::OK);
    staff.get("/t/fjeld/en/staff/log").await.expect(StatusCode::OK);
    case.browser.clone().get("/t/fjeld/en/mine").await;
    app.finish().await;
}

#[tokio::test]
async fn a_customer_whose_agreement_runs_has_not_left() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Anholt Kommune").await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let page = format!("/t/fjeld/en/staff/leaving/{}", case.controller);
    staff.get(&page).await.expect(StatusCode::NOT_FOUND);
    let form = [("idempotency_key", "0198c000-0000-7000-8000-000000000001"), ("confirm", "yes")];
    staff.post(&format!("{page}/destroy"), &form).await.expect(StatusCode::NOT_FOUND);
    app.finish().await;
}

#[tokio::test]
async fn who_comes_back_and_leaves_again_is_decided_on_anew() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.certified(tenant, "Mandø Kommune").await.case;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let page = format!("/t/fjeld/en/staff/leaving/{}", case.controller);
    let at = |act: &str| format!("{page}/{act}");
    send(&mut staff, &page, &at("keep"), &[("law", "DK")]).await.expect(StatusCode::SEE_OTHER);
    let counting = domain::duties::counting_of("DK", "Europe/Copenhagen").unwrap();
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let left = leaving::one(&mut tx, case.controller).await.unwrap().unwrap();
    drop(tx);
    // Eleven years later, when nothing would keep it any more, it has another agreement.
    app.wait(TimeDelta::days(11 * 366));
    let by = tenant.people.administrator;
    let actor = Actor::Staff { id: by, role: Role::Administrator, binds: true };
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let start = Start {
        controller: case.controller,
        signatory: case.signatory,
        version: tenant.version,
        language: Language::En,
        form: testkit::fields(),
        invited_by: Some(by),
    };
    let second = agreements::start(&mut tx, actor, &start).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let refused = leaving::destroy(&mut tx, actor.permit().unwrap(), &left, by, &counting).await.unwrap_err();
    assert!(matches!(refused, StorageError::Stale), "an agreement is being made: {refused}");
    drop(tx);
    // It comes to nothing, and what was decided after the first end does not hold for this one.
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let draft = agreements::one(&mut tx, second).await.unwrap();
    let contact = Actor::Contact { id: case.signatory, controller: case.controller };
    agreements::withdraw(&mut tx, contact.permit().unwrap(), &draft).await.unwrap();
    tx.commit().await.unwrap();
    let mut staff = app.staff(tenant, by).await;
    let shown = staff.get(&page).await.expect(StatusCode::OK);
    assert!(shown.form(&at("destroy")).is_none() && shown.text().contains("No retention time"), "{}", shown.text());
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let refused = leaving::destroy(&mut tx, actor.permit().unwrap(), &left, by, &counting).await.unwrap_err();
    assert!(matches!(refused, StorageError::Stale), "{refused}");
    drop(tx);
    app.finish().await;
}

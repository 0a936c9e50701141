//! Who may do what, and what others see of it.

use domain::agreements::Side::{Controller, Processor};
use http::StatusCode;

use crate::parties::Parties;

const GIVE: [(&str, &str); 1] = [("words", "Keep the log for a year.")];

#[tokio::test]
async fn who_is_named_for_breaches_alone_reads_and_does_not_answer() {
    let mut parties = Parties::meet().await;
    let id = parties.open(Controller, "instruction", &GIVE).await;
    let duties = format!("UPDATE contact SET duties = '{{breach}}' WHERE id = '{}'", parties.case.signatory);
    parties.tamper(&duties).await;
    let (list, path) = (parties.list(Controller), parties.at(Controller, id));
    let page = parties.case.browser.get(&path).await.expect(StatusCode::OK);
    assert!(page.text().contains("You are named for breaches") && page.find("#act").is_empty());
    assert!(parties.case.browser.get(&list).await.find("a.btn-primary").is_empty());
    assert_eq!(parties.force(Controller, id, "withdraw").await.status, StatusCode::FORBIDDEN);
    let new = format!("{list}/new");
    assert_eq!(parties.case.browser.get(&new).await.location(), Some(list));
    let key = parties.app.db.randomness().id(parties.app.db.now()).to_string();
    let fields = [("idempotency_key", key.as_str()), ("kind", "instruction"), GIVE[0]];
    assert_eq!(parties.case.browser.post(&new, &fields).await.status, StatusCode::FORBIDDEN);
    parties.part().await;
}

#[tokio::test]
async fn another_controller_another_tenant_and_an_auditor_are_kept_out() {
    let mut parties = Parties::meet().await;
    let id = parties.open(Controller, "instruction", &GIVE).await;
    let (own, staff) = (parties.at(Controller, id), parties.at(Processor, id));
    let app = &parties.app;
    let mut other = app.approved(app.tenant(0), "Samsø Kommune").await;
    assert_eq!(other.browser.get(&own).await.status, StatusCode::NOT_FOUND);
    // Nor under their own agreement's address.
    let mixed = format!("/t/fjeld/en/mine/{}/matters/{id}", other.id);
    assert_eq!(other.browser.get(&mixed).await.status, StatusCode::NOT_FOUND);
    let mut foreign = app.staff(app.tenant(1), app.tenant(1).people.administrator).await;
    assert_eq!(foreign.get(&staff.replace("/fjeld/", "/sund/")).await.status, StatusCode::NOT_FOUND);
    let mut auditor = app.staff(app.tenant(0), app.tenant(0).people.auditor).await;
    let page = auditor.get(&staff).await.expect(StatusCode::OK);
    assert!(page.find("#act").is_empty());
    let fields = [("idempotency_key", "x"), ("revision", "1"), ("act", "accept")];
    assert_eq!(auditor.post(&staff, &fields).await.status, StatusCode::FORBIDDEN);
    parties.part().await;
}

#[tokio::test]
async fn a_draft_has_no_matters_and_nonsense_is_refused() {
    let mut parties = Parties::meet().await;
    let tenant = parties.app.tenant(0);
    let mut draft = parties.app.filled(tenant, "Læsø Kommune").await;
    let list = format!("/t/fjeld/en/mine/{}/matters", draft.id);
    assert!(draft.browser.get(&list).await.expect(StatusCode::OK).find("a.btn-primary").is_empty());
    assert_eq!(draft.browser.get(&format!("{list}/new")).await.location(), Some(list));

    let id = parties.open(Controller, "instruction", &GIVE).await;
    assert_eq!(parties.force(Processor, id, "explode").await.status, StatusCode::BAD_REQUEST);
    let hostile = parties.try_act(Processor, id, "note", &[("words", "a\u{0}b")]).await;
    assert_eq!(hostile.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "ø".repeat(10_001);
    let long = parties.try_act(Processor, id, "note", &[("words", &long)]).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    parties.act(Processor, id, "note", &[("words", "<script>alert(1)</script>")]).await;
    let path = parties.at(Controller, id);
    assert!(!parties.case.browser.get(&path).await.text().contains("<script>alert"));
    // A customer opens no disclosures.
    let new = format!("{}/new", parties.list(Controller));
    let fields = [("idempotency_key", "00000000-0000-7000-8000-000000000001"), ("kind", "disclosure"), GIVE[0]];
    assert_eq!(parties.case.browser.post(&new, &fields).await.status, StatusCode::BAD_REQUEST);
    parties.part().await;
}

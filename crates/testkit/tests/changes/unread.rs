//! A notice that was sent, and that nobody is known to have received: somebody has to ask.

use chrono::TimeDelta;
use domain::duties::{DutyKind, DutyState};
use domain::email::EmailAddress;
use http::StatusCode;
use mail::Failure;
use testkit::{Case, TestApp};

use crate::form::{EFFECT, company, day, gate, own, send, staffs};

async fn asked(app: &TestApp, case: &Case) -> Vec<DutyState> {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let owed = storage::duties::of_agreement(&mut tx, case.id).await.unwrap();
    owed.iter().filter(|duty| duty.kind == DutyKind::UnreadNotice).map(|duty| duty.state).collect()
}

#[tokio::test]
async fn after_three_days_somebody_asks_and_reading_it_or_evidence_answers() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let silent = app.approved(tenant, "Silent Kommune").await;
    let told = app.approved(tenant, "Telephoned Kommune").await;
    let quick = app.approved(tenant, "Quick Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    let notice = app.notice(tenant, change, &quick).await;
    quick.browser.clone().get(&own(tenant, &quick, notice)).await.expect(StatusCode::OK);
    app.wait(TimeDelta::days(2));
    app.settle().await;
    assert!(asked(&app, &silent).await.is_empty(), "people are given time to read");
    app.wait(TimeDelta::days(2));
    app.settle().await;
    assert_eq!(asked(&app, &silent).await, [DutyState::Open]);
    assert_eq!(asked(&app, &told).await, [DutyState::Open]);
    assert!(asked(&app, &quick).await.is_empty(), "it was read");

    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let (_, may, because) = gate(&mut dpo, tenant, &silent).await.remove(0);
    assert!(!may && because.contains("it is not known whether the controller has received it"), "{because}");
    let list = format!("/t/{}/en/staff/subprocessors/changes/{change}?show=unread", tenant.slug);
    let page = dpo.get(&list).await.expect(StatusCode::OK).text();
    assert!(page.contains("Silent Kommune") && page.contains("Telephoned Kommune"), "{page}");
    assert!(!page.contains("Quick Kommune"), "{page}");

    let at = staffs(tenant, &told, app.notice(tenant, change, &told).await);
    let words = [("what", "received"), ("words", "The clerk read it back to us.")];
    send(&mut dpo, &at, &words).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(asked(&app, &told).await, [DutyState::Met]);
    let notice = app.notice(tenant, change, &silent).await;
    let mut reader = app.come_back(tenant, &silent).await;
    // The first page says so to whoever comes without the mail, and keeps the agreement at hand.
    let first = reader.get(&format!("/t/{}/en/mine", tenant.slug)).await.expect(StatusCode::OK);
    assert!(
        first.find("section.act").join(" ").contains("Change 1 to the sub-processors waits for your answer"),
        "{}",
        first.text()
    );
    assert!(first.attribute("section.act a", "href").unwrap().ends_with(&format!("/notices/{notice}")));
    assert!(first.attribute("section.rule a[download]", "href").unwrap().ends_with("/document.pdf"));
    reader.get(&own(tenant, &silent, notice)).await.expect(StatusCode::OK);
    assert_eq!(asked(&app, &silent).await, [DutyState::Met]);
    app.finish().await;
}

#[tokio::test]
async fn what_came_back_is_asked_about_once_and_what_is_withdrawn_not_at_all() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Unreachable Kommune").await;
    app.settle().await;
    app.inbox.fail_next(&EmailAddress::parse(&case.email).unwrap(), 5, Failure::Permanent);
    app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle_what_is_left().await;
    app.wait(TimeDelta::days(5));
    app.settle_what_is_left().await;
    assert!(asked(&app, &case).await.is_empty(), "it came back: that is the task");
    app.finish().await;
}

#[tokio::test]
async fn an_agreement_that_ends_meanwhile_has_nobody_to_be_told() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Parting Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    app.wait(TimeDelta::days(4));
    app.settle().await;
    assert_eq!(asked(&app, &case).await, [DutyState::Open]);
    app.end(tenant, &case).await;
    app.settle_what_is_left().await;
    assert_eq!(asked(&app, &case).await, [DutyState::Dropped]);
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let over = "No. The agreement has ended.";
    for page in [
        staffs(tenant, &case, app.notice(tenant, change, &case).await),
        format!("/t/{}/en/staff/agreements/{}/subprocessors", tenant.slug, case.id),
        format!("/t/{}/en/staff/subprocessors/changes/{change}", tenant.slug),
    ] {
        let text = dpo.get(&page).await.expect(StatusCode::OK).text();
        assert!(text.contains(over) && !text.contains("has received it"), "{page}: {text}");
    }
    let page = format!("/t/{}/en/staff/subprocessors/changes/{change}?show=unread", tenant.slug);
    let page = dpo.get(&page).await.expect(StatusCode::OK);
    assert!(!page.text().contains("Parting Kommune"), "{}", page.text());
    assert_eq!(page.find("a[href$='show=unread'] .count"), ["0"], "nobody is waited for");
    let mut reader = app.come_back(tenant, &case).await;
    let first = reader.get(&format!("/t/{}/en/mine", tenant.slug)).await.expect(StatusCode::OK).text();
    assert!(!first.contains("waits for your answer"), "{first}");
    app.finish().await;
}

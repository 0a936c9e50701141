//! The map of one agreement, to its customer and to the staff.

use chrono::TimeDelta;
use http::StatusCode;
use testkit::{Answer, TestApp};

use crate::form::{EFFECT, company, day, own};

/// How many marks are struck through, and what the table says.
fn seen(page: &Answer) -> (usize, String) {
    (page.find("svg.map .map-strike").len(), page.find(".map-table").join(" "))
}

#[tokio::test]
async fn the_map_of_an_agreement_has_what_it_allows_and_marks_what_it_does_not_allow_yet() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Silent Kommune").await;
    app.listed(tenant, company("Elsewhere AS", "FI")).await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    let notice = app.notice(tenant, change, &case).await;
    case.browser.get(&own(tenant, &case, notice)).await.expect(StatusCode::OK);

    let mine = format!("/t/{}/en/mine/{}/subprocessors", tenant.slug, case.id);
    let gate = format!("/t/{}/en/staff/agreements/{}/subprocessors", tenant.slug, case.id);
    let mut staff = app.staff(tenant, tenant.people.auditor).await;
    for page in [case.browser.get(&mine).await, staff.get(&gate).await] {
        let (strikes, table) = seen(&page.expect(StatusCode::OK));
        assert_eq!(strikes, 1, "the window is open: {table}");
        assert!(table.contains("Sweden") && table.contains("storage (not authorised):"), "{table}");
        assert!(!table.contains("Elsewhere AS"), "it may not process for this agreement: {table}");
    }
    let text = staff.get(&gate).await.text();
    assert!(text.contains("they may not process data under this agreement: Elsewhere AS."), "{text}");

    app.wait(TimeDelta::days(60));
    app.settle().await;
    let mut staff = app.staff(tenant, tenant.people.auditor).await;
    let mut browser = app.come_back(tenant, &case).await;
    for page in [browser.get(&mine).await, staff.get(&gate).await] {
        let (strikes, table) = seen(&page.expect(StatusCode::OK));
        assert!(strikes == 0 && table.contains("storage:"), "silence is enough: {table}");
    }
    app.finish().await;
}

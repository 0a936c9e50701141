//! How a tenant counts, and what it means by "without undue delay".

use domain::agreements::Side;
use domain::duties::DutyKind;
use http::StatusCode;
use storage::duties::{self, NewDuty};
use storage::tenants;
use testkit::TestApp;

use crate::case::{at, send};

const PAGE: &str = "/t/fjeld/en/staff/settings/time";

#[tokio::test]
async fn days_off_count_from_then_on_and_a_target_is_no_law() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.staff(tenant, tenant.people.administrator).await;
    let typed = [("days_off", "12-24, soon"), ("number", "0"), ("unit", "hours")];
    let back = send(&mut browser, PAGE, PAGE, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((back.find("#days_off-error").len(), back.find("#number-error").len()), (1, 1));
    assert_eq!(back.field("days_off").as_deref(), Some("12-24, soon"), "what was typed is kept");
    let typed = [("days_off", "12-24,2026-12-31"), ("saturdays", "yes"), ("number", "24"), ("unit", "hours")];
    send(&mut browser, PAGE, PAGE, &typed).await.expect(StatusCode::SEE_OTHER);

    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let counting = tenants::profile(&mut tx).await.unwrap().counting().unwrap();
    let from = "2026-12-22T10:00:00Z".parse().unwrap();
    let last = domain::time::deadline(from, "3 bd".parse().unwrap(), &counting).unwrap().last_day;
    // Wednesday; Thursday is the tenant's own, Friday Christmas Day and Saturday the second; then Monday and Tuesday.
    assert_eq!(last.unwrap().to_string(), "2026-12-29");
    let new = NewDuty::of(DutyKind::AuditReport, Side::Processor, (case.id, case.controller), case.id.0, tx.now());
    let id = duties::owe(&mut tx, &new.by("10.1")).await.unwrap();
    tx.commit().await.unwrap();
    let page = browser.get(&at(id)).await.expect(StatusCode::OK);
    assert!(page.text().contains("a target that you have set for yourselves, and not law"), "{}", page.text());
    assert!(page.text().contains("No date stated"));
    app.finish().await;
}

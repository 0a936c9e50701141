//! A notice that comes back: no period runs, a task is raised, and the next of the customer's people is written to.

use chrono::TimeDelta;
use domain::duties::DutyKind;
use domain::email::EmailAddress;
use domain::subprocessors::Stage;
use http::StatusCode;
use mail::Failure;
use testkit::TestApp;

use crate::form::{EFFECT, company, day, gate, read, send, staffs};

#[tokio::test]
async fn the_only_contact_bounces_and_a_person_confirms_with_evidence() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Unreachable Kommune").await;
    app.settle().await;
    let address = EmailAddress::parse(&case.email).unwrap();
    app.inbox.fail_next(&address, 5, Failure::Permanent);
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle_what_is_left().await;
    let notice = app.notice(tenant, change, &case).await;
    assert_eq!(read(&app, &case, notice).await.stage, Stage::Returned);
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let owed = storage::duties::of_agreement(&mut tx, case.id).await.unwrap();
    let tasks = owed.iter().filter(|duty| duty.kind == DutyKind::ReturnedNotice).count();
    assert_eq!(tasks, 1, "one task");
    drop(tx);
    app.wait(TimeDelta::days(70));
    app.settle_what_is_left().await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let (_, may, because) = gate(&mut dpo, tenant, &case).await.remove(0);
    assert!(!may && because.contains("came back"), "{because}");

    // Told by telephone: the window runs from now on.
    let at = staffs(tenant, &case, notice);
    let page = dpo.get(&at).await.expect(StatusCode::OK);
    assert!(page.text().contains("no such mailbox"), "what the server said stands there");
    let words = "Read out to the mayor by telephone.";
    send(&mut dpo, &at, &[("what", "received"), ("words", words)]).await.expect(StatusCode::SEE_OTHER);
    let (_, may, because) = gate(&mut dpo, tenant, &case).await.remove(0);
    assert!(!may && because.contains("may still object"), "{because}");
    app.wait(TimeDelta::days(40));
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    assert!(gate(&mut dpo, tenant, &case).await[0].1);
    app.finish().await;
}

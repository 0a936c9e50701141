//! Reminders by mail: one a day, to whom it concerns, for as long as it is wanted.

use chrono::TimeDelta;
use domain::agreements::Side;
use domain::duties::DutyKind;
use http::StatusCode;
use storage::duties::{self, NewDuty};
use testkit::TestApp;

use crate::case::{at, owed, send};

const PAGE: &str = "/t/fjeld/en/staff/me/calendar";

/// To whom reminders went since the last look, in order.
async fn reminded(app: &TestApp, before: &mut usize) -> Vec<String> {
    app.settle().await;
    let sent = app.inbox.sent();
    let new = sent.iter().skip(*before).filter(|mail| mail.outgoing.subject.contains("attention"));
    let mut to: Vec<String> = new.map(|mail| mail.outgoing.to.address.as_str().to_owned()).collect();
    *before = sent.len();
    to.sort_unstable();
    to
}

#[tokio::test]
async fn everybody_is_told_once_a_day_of_what_is_theirs_or_nobodys() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let new = NewDuty {
        due_before: Some(tx.now() + TimeDelta::days(5)),
        ..NewDuty::of(DutyKind::AuditReport, Side::Processor, (case.id, case.controller), case.id.0, tx.now())
    };
    duties::owe(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
    let mut seen = 0;
    assert!(reminded(&app, &mut seen).await.is_empty(), "not before the morning");
    app.wait(TimeDelta::hours(22));
    let all = ["administrator@fjeld.example", "dpo@fjeld.example", "reviewer@fjeld.example"];
    assert_eq!(reminded(&app, &mut seen).await, all, "nobody sees to it; an auditor changes nothing");
    assert!(app.inbox.sent().last().unwrap().outgoing.text.contains("Fjordvik Kommune: New report on compliance"));
    assert!(reminded(&app, &mut seen).await.is_empty(), "once a day");

    let id = owed(&app, &case).await[0].id;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let me = tenant.people.dpo.to_string();
    send(&mut dpo, &at(id), &format!("{}/owner", at(id)), &[("owner", &me)]).await.expect(StatusCode::SEE_OTHER);
    app.wait(TimeDelta::hours(24));
    assert_eq!(reminded(&app, &mut seen).await, ["dpo@fjeld.example"], "who sees to it");

    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let wrong = send(&mut dpo, PAGE, "/t/fjeld/en/staff/me/reminders", &[("days", "many")]).await;
    assert_eq!(wrong.expect(StatusCode::UNPROCESSABLE_ENTITY).find("#days-error").len(), 1);
    let fewer = [("wanted", "yes"), ("days", "0")];
    send(&mut dpo, PAGE, "/t/fjeld/en/staff/me/reminders", &fewer).await.expect(StatusCode::SEE_OTHER);
    app.wait(TimeDelta::hours(24));
    assert!(reminded(&app, &mut seen).await.is_empty(), "two days left, and only what is overdue is wanted");
    app.wait(TimeDelta::days(3));
    assert_eq!(reminded(&app, &mut seen).await, ["dpo@fjeld.example"], "it is overdue");
    assert!(app.inbox.sent().last().unwrap().outgoing.text.contains("(overdue)"));
    app.finish().await;
}

//! An offer ends at its moment, not before, and only if nobody decided.

use chrono::TimeDelta;
use domain::agreements::State;
use storage::idempotency::{self, Request};
use storage::mails::MailKind;
use testkit::TestApp;
use uuid::Uuid;

use crate::steps::{SIGNATORY, approve, signed, until, withdraw, worker};

#[tokio::test]
async fn an_offer_lapses_exactly_when_its_time_is_over() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = signed(&app, tenant).await;
    let end = until(app.db.now());
    app.clock.set(end - TimeDelta::seconds(1));
    assert_eq!(worker(&app).run_due().await, 0);
    assert_eq!(case.agreement(&app).await.state, State::Submitted);

    app.clock.set(end);
    // The offer, and four mails: the signatory, and everybody of the staff but the auditor.
    assert_eq!(worker(&app).run_due().await, 5);
    let agreement = case.agreement(&app).await;
    assert_eq!((agreement.state, agreement.decided_at), (State::Lapsed, Some(end)));
    let mut told = case.mails(&app).await;
    told.sort_by(|a, b| a.1.cmp(&b.1));
    let told: Vec<_> = told.iter().map(|(kind, email)| (*kind, email.as_str())).collect();
    let expected = ["administrator@fjeld.example", SIGNATORY, "dpo@fjeld.example", "reviewer@fjeld.example"];
    assert_eq!(told, expected.map(|email| (MailKind::Lapsed, email)));
    let sent = app.inbox.sent();
    let to = |email: &str| &sent.iter().find(|sent| sent.outgoing.to.address.as_str() == email).unwrap().outgoing;
    assert_eq!(to(SIGNATORY).subject, "Your signature on the agreement with fjeld A/S has lapsed");
    assert!(to(SIGNATORY).text.contains(&format!("/t/fjeld/en/mine/{}\n", case.id)), "{}", to(SIGNATORY).text);
    assert!(to(SIGNATORY).text.contains("23 December 2026"), "the last day, not the first one after it");
    let reviewer = to("reviewer@fjeld.example");
    assert_eq!(reviewer.subject, "The agreement with Ærø Kommune has lapsed");
    assert!(reviewer.text.contains(&format!("/t/fjeld/en/staff/agreements/{}\n", case.id)));
    app.finish().await;
}

#[tokio::test]
async fn what_is_decided_does_not_lapse() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let approved = signed(&app, tenant).await;
    approve(&app, tenant, &approved).await;
    let withdrawn = signed(&app, tenant).await;
    withdraw(&app, &withdrawn).await;
    worker(&app).run_due().await;
    let left = "SELECT count(*) FROM job WHERE kind = 'lapse_offer'";
    let left: i64 = sqlx::query_scalar(left).fetch_one(&mut app.databases.superuser().await).await.unwrap();
    assert_eq!(left, 0, "deciding takes the job back");
    app.clock.set(until(app.db.now()) + TimeDelta::days(1));
    worker(&app).run_due().await;
    assert_eq!(approved.agreement(&app).await.state, State::Approved);
    assert_eq!(withdrawn.agreement(&app).await.state, State::Withdrawn);
    app.finish().await;
}

#[tokio::test]
async fn the_keys_of_old_forms_are_forgotten() {
    let app = TestApp::start().await;
    let case = signed(&app, app.tenant(0)).await;
    let form = |key| Request::new(Uuid::from_u128(key), case.signatory.0, Some(case.controller), "agreement.sign", b"");
    let (old, new) = (form(1), form(2));
    let claim = async |request: &Request| {
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let before = idempotency::claim(&mut tx, request, "/there").await.unwrap();
        storage::staff::seen(&mut tx, app.tenant(0).people.dpo, "staff.signed_in").await.unwrap();
        tx.commit().await.unwrap();
        before
    };
    assert_eq!(claim(&old).await, None);
    app.wait(TimeDelta::days(30) + TimeDelta::seconds(1));
    assert_eq!(claim(&new).await, None);
    worker(&app).run_due().await;
    // The one is known as it was, the other as if it had never been sent.
    assert_eq!(claim(&new).await.as_deref(), Some("/there"));
    assert_eq!(claim(&old).await, None);
    app.finish().await;
}

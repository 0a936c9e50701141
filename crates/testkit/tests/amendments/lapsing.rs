//! A proposal that nobody answers by its day lapses, and changes nothing.

use chrono::TimeDelta;
use domain::agreements::Side;
use domain::amendments::State;
use domain::duties::{DutyKind, DutyState};
use http::StatusCode;
use storage::duties;
use storage::mails::{self, MailKind};
use testkit::TestApp;

use crate::form::{at, fill, send, state, versions};

#[tokio::test]
async fn silence_changes_nothing() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let id = app.amendment(tenant, &case, Side::Processor, 7).await;
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let page = at(tenant, &case, Side::Processor, &id.to_string());
    let today = app.db.now().date_naive();
    let day = (today + TimeDelta::days(10)).to_string();
    let details = format!("{page}/details");
    send(&mut binding, &details, &details, &[("answer", &day)]).await.expect(StatusCode::SEE_OTHER);
    fill(&mut binding, &format!("{page}/sign"), &[("code", &app.totp())]).await.expect(StatusCode::SEE_OTHER);
    app.wait(TimeDelta::days(10));
    app.settle().await;
    assert_eq!(state(&app, &case, Side::Processor, id).await, State::Proposed, "the last day is in time");
    app.wait(TimeDelta::days(1));
    app.settle().await;
    assert_eq!(state(&app, &case, Side::Processor, id).await, State::Lapsed);
    assert_eq!(versions(&app, &case).await.len(), 1);
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let answer = duties::of_agreement(&mut tx, case.id).await.unwrap();
    let answer = answer.into_iter().find(|duty| duty.kind == DutyKind::AmendmentAnswer).unwrap();
    assert_eq!(answer.state, DutyState::Dropped);
    let told = mails::about(&mut tx, case.id).await.unwrap();
    assert!(told.iter().filter(|mail| mail.kind == MailKind::AmendmentEnded).count() >= 2, "both parties are told");
    drop(tx);
    app.finish().await;
}

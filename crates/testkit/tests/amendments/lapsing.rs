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
async fn a_proposal_past_its_day_is_refused_before_the_worker_has_come_to_it() {
    let app = TestApp::start().await;
    // An hour before midnight, where the tenant is.
    app.wait(TimeDelta::hours(13));
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let id = app.amendment(tenant, &case, Side::Processor, 7).await;
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let page = at(tenant, &case, Side::Processor, &id.to_string());
    let details = format!("{page}/details");
    send(&mut binding, &details, &details, &[("answer", "2026-11-23")]).await.expect(StatusCode::SEE_OTHER);
    let ours = format!("{page}/sign");
    fill(&mut binding, &ours, &[("code", &app.totp())]).await.expect(StatusCode::SEE_OTHER);
    let draft = app.amendment(tenant, &case, Side::Processor, 8).await;
    let mine = at(tenant, &case, Side::Controller, &format!("{id}/sign"));
    let open = case.browser.get(&mine).await.expect(StatusCode::OK).form(&mine).unwrap();
    app.wait(TimeDelta::minutes(90));
    let name = testkit::fields().signatory;
    let mut form: Vec<_> = open.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.extend([("accept", "yes"), ("authority", "yes"), ("signature", name.as_str())]);
    let late = case.browser.post(&mine, &form).await.expect(StatusCode::CONFLICT);
    assert!(late.text().contains("The last day for an answer has passed"), "{}", late.text());
    assert_eq!(state(&app, &case, Side::Processor, id).await, State::Proposed, "the worker has not been");
    assert_eq!(versions(&app, &case).await.len(), 1);

    // A draft with such a day is not proposed either.
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let before = storage::amendments::by_id(&mut tx, Side::Processor, draft).await.unwrap();
    let past = app.db.now().date_naive().pred_opt();
    let content = domain::amendments::Content { answer_by: past, ..before.content.clone() };
    let by = domain::permissions::Role::Administrator;
    let by = domain::permissions::Actor::Staff { id: tenant.people.administrator, role: by, binds: true };
    storage::amendments::save(&mut tx, by.permit().unwrap(), &before, &content).await.unwrap();
    tx.commit().await.unwrap();
    let sign = at(tenant, &case, Side::Processor, &format!("{draft}/sign"));
    // The session has ended meanwhile.
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let late = binding.get(&sign).await.expect(StatusCode::CONFLICT);
    assert!(late.text().contains("Choose a later one before you propose it."), "{}", late.text());
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn what_is_open_when_the_agreement_ends_ends_with_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let proposed = app.proposed(tenant, &case, Side::Processor, 7).await;
    let draft = app.amendment(tenant, &case, Side::Controller, 9).await;
    app.end(tenant, &case).await;
    app.settle().await;
    assert_eq!(state(&app, &case, Side::Processor, proposed).await, State::Ended);
    assert_eq!(state(&app, &case, Side::Controller, draft).await, State::Withdrawn);
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let signatures = storage::amendments::signatures(&mut tx, proposed).await.unwrap();
    assert!(signatures.iter().all(|one| one.voided_at.is_some()));
    drop(tx);
    app.finish().await;
}

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

//! The staff hear of what waits for them, once for each time that it does.

use storage::mails::MailKind;
use storage::queue::{self, JobKind};
use testkit::TestApp;

use crate::steps::{Case, signed, withdraw, worker};

async fn tell(app: &TestApp, case: &Case) {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let now = tx.now();
    queue::enqueue(&mut tx, JobKind::NotifyStaff, case.id.0, Some(case.controller), now).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn those_who_review_are_told_once() {
    let app = TestApp::start().await;
    let case = signed(&app, app.tenant(0)).await;
    tell(&app, &case).await;
    tell(&app, &case).await;
    worker(&app).run_due().await;
    let mut told = case.mails(&app).await;
    told.sort_by(|a, b| a.1.cmp(&b.1));
    let told: Vec<_> = told.iter().map(|(kind, email)| (*kind, email.as_str())).collect();
    let expected = ["administrator@fjeld.example", "dpo@fjeld.example", "reviewer@fjeld.example"];
    assert_eq!(told, expected.map(|email| (MailKind::Waiting, email)));
    let sent = app.inbox.sent();
    assert_eq!(sent.len(), 3);
    assert_eq!(sent[0].outgoing.subject, "Ærø Kommune has signed: review by 23 December 2026");
    assert_eq!(sent[0].outgoing.reply_to, None);
    app.finish().await;
}

#[tokio::test]
async fn they_are_told_how_it_stands_and_not_how_it_stood() {
    let app = TestApp::start().await;
    let case = signed(&app, app.tenant(0)).await;
    tell(&app, &case).await;
    withdraw(&app, &case).await;
    tell(&app, &case).await;
    worker(&app).run_due().await;
    let told = case.mails(&app).await;
    assert_eq!(told.len(), 3);
    assert!(told.iter().all(|(kind, _)| *kind == MailKind::Withdrawn), "{told:?}");
    app.finish().await;
}

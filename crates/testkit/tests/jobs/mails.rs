//! Mails: sent once, or said to be possibly twice; never lost.

use chrono::TimeDelta;
use mail::Failure;
use storage::mails::{MailKind, MailState};
use storage::queue::{JobKind, LEASE};
use storage::{StorageError, audit, queue};
use testkit::TestApp;

use crate::steps::{address, mail, post, worker};

const TO: &str = "kari@kunde.example";

#[tokio::test]
async fn a_mail_goes_out_once_and_its_link_is_wiped() {
    let app = TestApp::start().await;
    let ctx = &app.tenant(0).ctx;
    let id = post(&app, ctx, MailKind::SignInLink, TO).await;
    assert_eq!(worker(&app).run_due().await, 1);
    assert_eq!(worker(&app).run_due().await, 0);
    let [sent] = &app.inbox.sent_to(&address(TO))[..] else { panic!("one mail") };
    assert_eq!(sent.outgoing.from.name.as_deref(), Some("fjeld A/S"));
    assert_eq!(sent.outgoing.subject, "Dit link til aftalen med fjeld A/S");
    let link = "https://sign.example.org/t/fjeld/da/link/q0Zt3vS4cQ5v8wYkD1hJ2mN6pR7sT9uXaBcEfGhIjKl";
    assert!(sent.outgoing.text.contains(link) && sent.outgoing.html.contains(link));
    assert!(sent.outgoing.text.contains("7K3M-Q9TA"));
    // 30 minutes after 10:00 in Copenhagen.
    assert!(sent.outgoing.text.contains("23. november 2026 kl. 10.30 (CET)"), "{}", sent.outgoing.text);
    let mail = mail(&app, ctx, id).await;
    assert_eq!((mail.state, mail.possibly_twice), (MailState::Accepted, false));
    assert_eq!(mail.accepted_at, Some(app.db.now()));
    let content = mail.content.unwrap();
    assert_eq!((content.email.as_str(), content.token, content.code), (TO, None, None));
    app.finish().await;
}

#[tokio::test]
async fn cut_off_between_the_relay_and_the_note_it_is_said_to_be_possibly_twice() {
    let app = TestApp::start().await;
    let ctx = &app.tenant(0).ctx;
    let id = post(&app, ctx, MailKind::PasswordReset, TO).await;
    // As the worker does until the kill: the job taken, the mail marked, the relay has it.
    let job = app.db.take_job().await.unwrap().unwrap();
    let mut tx = app.db.tenant(job.ctx()).await.unwrap();
    storage::mails::take_off(&mut tx, id).await.unwrap();
    tx.commit().await.unwrap();

    assert_eq!(worker(&app).run_due().await, 0, "the lease still holds");
    app.wait(LEASE);
    assert_eq!(worker(&app).run_due().await, 1);
    let mail = mail(&app, ctx, id).await;
    assert_eq!((mail.state, mail.possibly_twice), (MailState::Accepted, true));
    app.finish().await;
}

#[tokio::test]
async fn every_try_is_the_same_message() {
    let app = TestApp::start().await;
    let ctx = &app.tenant(0).ctx;
    let id = post(&app, ctx, MailKind::PasswordReset, TO).await;
    // The connection is lost when all has been sent: the relay has it, and nobody knows.
    app.inbox.fail_next(&address(TO), 1, Failure::PerhapsAccepted);
    assert_eq!(worker(&app).run_due().await, 1);
    assert_eq!(mail(&app, ctx, id).await.state, MailState::Queued);
    app.wait(TimeDelta::seconds(30));
    assert_eq!(worker(&app).run_due().await, 1);
    let [first, second] = &app.inbox.sent_to(&address(TO))[..] else { panic!("twice") };
    assert_eq!(first.outgoing.message_id, second.outgoing.message_id);
    assert_eq!(first.outgoing.message_id.mail(), id);
    assert_eq!(first.bytes, second.bytes);
    let mail = mail(&app, ctx, id).await;
    assert_eq!((mail.state, mail.possibly_twice), (MailState::Accepted, true));
    app.finish().await;
}

#[tokio::test]
async fn a_relay_that_says_later_is_asked_later_and_that_is_no_repetition() {
    let app = TestApp::start().await;
    let ctx = &app.tenant(0).ctx;
    let id = post(&app, ctx, MailKind::PasswordReset, TO).await;
    app.inbox.fail_next(&address(TO), 2, Failure::Temporary);
    assert_eq!(worker(&app).run_due().await, 1);
    app.wait(TimeDelta::seconds(29));
    assert_eq!(worker(&app).run_due().await, 0, "half a minute has not passed");
    app.wait(TimeDelta::seconds(1));
    assert_eq!(worker(&app).run_due().await, 1);
    app.wait(TimeDelta::seconds(59));
    assert_eq!(worker(&app).run_due().await, 0, "the second pause is twice as long");
    app.wait(TimeDelta::seconds(1));
    assert_eq!(worker(&app).run_due().await, 1);
    assert_eq!(app.inbox.sent().len(), 1);
    let mail = mail(&app, ctx, id).await;
    assert_eq!((mail.state, mail.possibly_twice), (MailState::Accepted, false));
    app.finish().await;
}

#[tokio::test]
async fn whoever_has_lost_the_lease_has_done_nothing() {
    let app = TestApp::start().await;
    let ctx = &app.tenant(0).ctx;
    let id = post(&app, ctx, MailKind::PasswordReset, TO).await;
    let slow = app.db.take_job().await.unwrap().unwrap();
    app.wait(LEASE);
    let quick = app.db.take_job().await.unwrap().unwrap();
    assert_eq!((slow.id, quick.attempts), (quick.id, 2));

    let note = mail(&app, ctx, id).await;
    let mut tx = app.db.tenant(slow.ctx()).await.unwrap();
    storage::mails::settle(&mut tx, &note, MailState::Failed, None).await.unwrap();
    assert!(matches!(queue::finish(&mut tx, &slow).await, Err(StorageError::Fenced)));
    drop(tx);
    assert!(matches!(app.db.hold_on(&slow).await, Err(StorageError::Fenced)));
    app.db.lay_back(&slow, "too late", None).await.unwrap();
    assert_eq!(mail(&app, ctx, id).await.state, MailState::Queued, "rolled back");

    // The other one holds on beyond its first lease, and finishes.
    app.wait(LEASE - TimeDelta::seconds(1));
    app.db.hold_on(&quick).await.unwrap();
    app.wait(TimeDelta::seconds(30));
    assert!(app.db.take_job().await.unwrap().is_none());
    let mut tx = app.db.tenant(quick.ctx()).await.unwrap();
    queue::finish(&mut tx, &quick).await.unwrap();
    tx.commit().await.unwrap();
    app.finish().await;
}

#[tokio::test]
async fn an_address_that_is_refused_is_said_to_be() {
    let app = TestApp::start().await;
    let ctx = &app.tenant(0).ctx;
    let id = post(&app, ctx, MailKind::PasswordReset, TO).await;
    app.inbox.fail_next(&address(TO), 1, Failure::Permanent);
    assert_eq!(worker(&app).run_due().await, 1);
    assert_eq!(mail(&app, ctx, id).await.state, MailState::Bounced);
    let counts = app.db.job_counts().await.unwrap();
    assert_eq!((counts.due, counts.later, counts.dead), (0, 0, 0));
    let mut tx = app.db.tenant(ctx).await.unwrap();
    let [entry] = &audit::of_subject(&mut tx, id.0).await.unwrap()[..] else { panic!("one entry") };
    assert_eq!((entry.action.as_str(), entry.actor_kind.as_str()), ("mail.bounced", "worker"));
    let detail = entry.detail.as_ref().unwrap();
    assert_eq!((detail["email"].as_str(), detail["kind"].as_str()), (Some(TO), Some("password_reset")));
    assert!(entry.position.is_some(), "the worker gives entries their places");
    drop(tx);
    app.finish().await;
}

#[tokio::test]
async fn what_never_succeeds_is_laid_aside() {
    let app = TestApp::start().await;
    let ctx = &app.tenant(0).ctx;
    // Of a kind whose link does not run out meanwhile.
    let id = post(&app, ctx, MailKind::Invitation, TO).await;
    app.inbox.fail_next(&address(TO), u32::MAX, Failure::Misconfigured);
    let mut tries = 0;
    for _ in 0..60 {
        tries += worker(&app).run_due().await;
        app.wait(TimeDelta::hours(4));
    }
    assert_eq!(tries, usize::try_from(JobKind::SendMail.most_attempts()).unwrap());
    let counts = app.db.job_counts().await.unwrap();
    assert_eq!((counts.due, counts.later, counts.dead), (0, 0, 1));
    let mail = mail(&app, ctx, id).await;
    assert_eq!((mail.state, mail.possibly_twice), (MailState::Failed, false));
    app.finish().await;
}

#[tokio::test]
async fn a_job_that_ends_its_workers_is_laid_aside_too() {
    let app = TestApp::start().await;
    post(&app, &app.tenant(0).ctx, MailKind::PasswordChanged, TO).await;
    for _ in 0..JobKind::SendMail.most_attempts() {
        assert!(app.db.take_job().await.unwrap().is_some());
        app.wait(LEASE);
    }
    assert_eq!(worker(&app).run_due().await, 1);
    assert_eq!(app.db.job_counts().await.unwrap().dead, 1);
    assert!(app.inbox.sent().is_empty());
    app.finish().await;
}

#[tokio::test]
async fn a_link_that_has_run_out_is_not_sent() {
    let app = TestApp::start().await;
    let ctx = &app.tenant(0).ctx;
    let id = post(&app, ctx, MailKind::SignInLink, TO).await;
    app.wait(TimeDelta::minutes(30));
    assert_eq!(worker(&app).run_due().await, 1);
    assert!(app.inbox.sent().is_empty());
    assert_eq!(mail(&app, ctx, id).await.state, MailState::Failed);
    app.finish().await;
}

#[tokio::test]
async fn a_running_worker_does_what_comes_and_stops_when_told() {
    let app = TestApp::start().await;
    let worker = worker(&app);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(async move {
        worker
            .run(async {
                let _ = stopped.await;
            })
            .await;
    });
    post(&app, &app.tenant(1).ctx, MailKind::PasswordChanged, TO).await;
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while app.inbox.sent().is_empty() && std::time::Instant::now() < deadline {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    stop.send(()).unwrap();
    running.await.unwrap();
    assert_eq!(app.inbox.sent().len(), 1);
    app.finish().await;
}

//! Subscribers are told of a change once, and of each thing that becomes of it once.

use chrono::TimeDelta;
use domain::email::EmailAddress;
use http::StatusCode;
use jobs::reports::Taken;
use mail::report::Meaning;
use mail::{Failure, Sent};
use storage::queue::{self, JobKind};
use storage::subprocessors::changes::ActKind;
use testkit::{TestApp, profile};

use crate::made::announced;
use crate::subscribing::{ask, count, link, subscribed};

fn mette() -> EmailAddress {
    EmailAddress::parse("mette@kunde.example").unwrap()
}

/// What came to an address since the last time.
fn came(app: &TestApp, address: &EmailAddress) -> Vec<Sent> {
    app.inbox.sent_to(address)
}

#[tokio::test]
async fn each_is_told_once_of_what_happens_however_often_the_job_runs() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    subscribed(&app, mette().as_str()).await;
    subscribed(&app, "kim@kunde.example").await;
    ask(&app, "nobody@kunde.example", "en").await;
    app.wait(TimeDelta::minutes(5));
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    app.worker().run_due().await;
    let _ = app.inbox.take();
    let change = announced(&app, tenant, profile("Fjordlager AS")).await;
    for _ in 0..2 {
        let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
        let now = tx.now();
        queue::enqueue(&mut tx, JobKind::TellSubscribers, change.0, None, now).await.unwrap();
        tx.commit().await.unwrap();
    }
    app.settle().await;
    let mails = came(&app, &mette());
    assert_eq!((mails.len(), came(&app, &EmailAddress::parse("kim@kunde.example").unwrap()).len()), (1, 1));
    let news = &mails[0].outgoing;
    assert!(news.subject.contains("ændring 1") && news.text.contains("Fjordlager AS er ny."), "{}", news.text);
    assert!(news.unsubscribe.is_some() && news.text.contains("ikke et varsel"), "{}", news.text);
    let page = link(&mails[0], "/changes/");
    app.browser().get(&page).await.expect(StatusCode::OK);

    // Whoever gets a notice by right gets it without a way out.
    let notices: Vec<Sent> = app.inbox.sent().into_iter().filter(|sent| sent.outgoing.unsubscribe.is_none()).collect();
    assert!(notices.iter().any(|sent| sent.outgoing.to.address.as_str() == case.email), "a notice went out");
    for notice in &notices {
        assert!(!String::from_utf8_lossy(&notice.bytes).contains("List-Unsubscribe"));
    }
    assert_eq!(notices.len() + 2, app.inbox.sent().len());
    let _ = app.inbox.take();

    // Who subscribes now is told of what comes from now on.
    app.wait(TimeDelta::hours(1));
    subscribed(&app, "late@kunde.example").await;
    app.wait(TimeDelta::hours(1));
    app.act_on_change(tenant, change, ActKind::Moved(app.in_days(90)), "The building is late.").await;
    app.settle().await;
    let moved = came(&app, &mette());
    assert_eq!(moved.len(), 1);
    assert!(moved[0].outgoing.text.contains("udskudt") && moved[0].outgoing.text.contains("The building is late."));
    assert_eq!(came(&app, &EmailAddress::parse("late@kunde.example").unwrap()).len(), 1);
    let _ = app.inbox.take();
    app.act_on_change(tenant, change, ActKind::Withdrawn, "").await;
    app.settle().await;
    assert_eq!(came(&app, &mette()).len(), 1);
    app.browser().post(&link(&came(&app, &mette())[0], "/unsubscribe/"), &[]).await.expect(StatusCode::OK);
    assert_eq!(count(&app, "SELECT count(*) FROM subscriber_told").await, 5, "what was told to who left is forgotten");
    app.finish().await;
}

#[tokio::test]
async fn after_two_messages_that_came_back_no_more_are_written() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    subscribed(&app, mette().as_str()).await;
    app.inbox.fail_next(&mette(), 9, Failure::Permanent);
    for name in ["One AS", "Two AS", "Three AS"] {
        app.wait(TimeDelta::hours(1));
        announced(&app, tenant, profile(name)).await;
        app.settle_what_is_left().await;
    }
    assert_eq!(count(&app, "SELECT count(*) FROM subscriber_told").await, 2);
    assert_eq!(count(&app, "SELECT count(*) FROM subscriber WHERE paused_at IS NOT NULL").await, 1);
    // Proving the address once more begins anew.
    app.inbox.fail_next(&mette(), 0, Failure::Permanent);
    app.wait(TimeDelta::hours(25));
    subscribed(&app, mette().as_str()).await;
    app.wait(TimeDelta::hours(1));
    announced(&app, tenant, profile("Four AS")).await;
    app.settle_what_is_left().await;
    assert_eq!(came(&app, &mette()).len(), 1);
    app.finish().await;
}

/// The first server took them, and the last did not.
#[tokio::test]
async fn what_comes_back_later_counts_as_well_and_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    subscribed(&app, mette().as_str()).await;
    for name in ["One AS", "Two AS", "Three AS"] {
        app.wait(TimeDelta::hours(1));
        announced(&app, tenant, profile(name)).await;
        app.settle_what_is_left().await;
        let Some(news) = app.inbox.take().pop() else { continue };
        let mail = news.outgoing.message_id.mail();
        assert_eq!(app.reported(&news.outgoing, "failed", "5.1.1").await, Taken::Noted(mail, Meaning::BadAddress));
        assert_eq!(app.reported(&news.outgoing, "failed", "5.1.1").await, Taken::NoNews(mail, Meaning::BadAddress));
    }
    assert_eq!(count(&app, "SELECT count(*) FROM subscriber_told").await, 2);
    assert_eq!(count(&app, "SELECT count(*) FROM mail WHERE state = 'bounced'").await, 2);
    app.finish().await;
}

/// More subscribers than one job writes to; a job that is cut off has told nobody.
#[tokio::test]
async fn many_are_told_in_turns_and_nobody_is_left_out() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    subscribed(&app, mette().as_str()).await;
    // The same sealed address many times over: what counts here is how many.
    sqlx::query(
        "INSERT INTO subscriber (tenant_id, id, email_index, details, language, confirm_hash, leave_hash, asked_at, expires_at,
                                 confirmed_at)
         SELECT tenant_id, gen_random_uuid(), sha256(n::text::bytea), details, language, sha256(('c' || n)::bytea),
                sha256(('l' || n)::bytea), asked_at, expires_at, confirmed_at
         FROM subscriber, generate_series(1, 249) n",
    )
    .execute(&mut app.databases.superuser().await)
    .await
    .unwrap();
    app.wait(TimeDelta::hours(1));
    announced(&app, tenant, profile("Fjordlager AS")).await;
    app.settle().await;
    assert_eq!(came(&app, &mette()).len(), 250);
    assert_eq!(count(&app, "SELECT count(DISTINCT subscriber_id) FROM subscriber_told").await, 250);
    // Once they have gone, the messages hold no address.
    let kept = "SELECT count(*) FROM mail WHERE kind = 'subscription_news' AND length(content) > 200";
    assert_eq!(count(&app, kept).await, 0);
    app.finish().await;
}

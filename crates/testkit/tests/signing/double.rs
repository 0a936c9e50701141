//! Double clicks, retried posts, two tabs: one counts, and the other reads what happened.

use http::StatusCode;
use testkit::TestApp;

use crate::walk::{SIGNED, count, last_form, pairs, send, up_to_signing};

const EMAIL: &str = "ane@aeroe.example";

#[tokio::test]
async fn a_signature_sent_twice_is_one() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    let form = last_form(&mut browser, &sign).await;
    let (mut one, mut other) = (browser.clone(), browser.clone());
    let path = format!("{base}/sign");
    let form = pairs(&form);
    let (first, second) = tokio::join!(one.post(&path, &form), other.post(&path, &form));
    let third = browser.post(&path, &form).await;
    for answer in [first, second, third] {
        assert_eq!(answer.expect(StatusCode::SEE_OTHER).location(), Some(format!("{base}/done")));
    }
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM mail WHERE kind = 'receipt'").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM audit_entry WHERE action = 'agreement.sign'").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn of_two_tabs_that_sign_one_counts() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    let (one, two) = (last_form(&mut browser, &sign).await, last_form(&mut browser, &sign).await);
    assert_ne!(one[0], two[0], "each page has its own key");
    let (mut left, mut right) = (browser.clone(), browser.clone());
    let path = format!("{base}/sign");
    let (one, two) = (pairs(&one), pairs(&two));
    let (left, right) = tokio::join!(left.post(&path, &one), right.post(&path, &two));
    let mut statuses = [left.status, right.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT], "{}\n{}", left.text(), right.text());
    let late = if left.status == StatusCode::CONFLICT { left } else { right };
    assert!(late.find(".banner-title")[0].starts_with("This page was out of date"));
    assert_eq!(late.find(".tag"), ["Waiting for the other party"]);
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_stale_tab_reads_what_happened() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    let stale = last_form(&mut browser, &sign).await;
    let withdrawal = browser.get(&format!("{base}/withdraw")).await.expect(StatusCode::OK);
    send(&mut browser, &sign, &SIGNED).await.expect(StatusCode::SEE_OTHER);
    browser.post(&format!("{base}/sign"), &pairs(&stale)).await.expect(StatusCode::CONFLICT);
    // The page that withdraws a draft does not withdraw a signed agreement.
    let (key, revision) = (withdrawal.field("idempotency_key").unwrap(), withdrawal.field("revision").unwrap());
    let form = [("idempotency_key", key.as_str()), ("revision", &revision)];
    browser.post(&format!("{base}/withdraw"), &form).await.expect(StatusCode::CONFLICT);
    // A form that is filled in too late leads to the agreement.
    assert_eq!(browser.get(&format!("{base}/organisation")).await.location(), Some(base.clone()));
    app.finish().await;
}

#[tokio::test]
async fn an_agreement_is_withdrawn_once_and_the_staff_are_told() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    send(&mut browser, &sign, &SIGNED).await.expect(StatusCode::SEE_OTHER);
    let page = browser.get(&format!("{base}/withdraw")).await.expect(StatusCode::OK);
    let (key, revision) = (page.field("idempotency_key").unwrap(), page.field("revision").unwrap());
    let form = [("idempotency_key", key.as_str()), ("revision", &revision)];
    for _ in 0..2 {
        let answer = browser.post(&format!("{base}/withdraw"), &form).await.expect(StatusCode::SEE_OTHER);
        assert_eq!(answer.location(), Some(format!("{base}?done=withdrawn")));
    }
    let page = browser.get(&format!("{base}?done=withdrawn")).await.expect(StatusCode::OK);
    assert_eq!(page.find(".tag"), ["Withdrawn"]);
    assert_eq!(count(&app, "SELECT count(*) FROM mail WHERE kind = 'withdrawn'").await, 3);
    assert_eq!(count(&app, "SELECT count(*) FROM signature WHERE voided_at IS NULL").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn another_agreement_begins_with_what_is_known_and_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (mut browser, _, agreement) = app.signatory(tenant, EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    send(&mut browser, &sign, &SIGNED).await.expect(StatusCode::SEE_OTHER);
    let page = browser.get(&format!("{base}/withdraw")).await.expect(StatusCode::OK);
    let (key, revision) = (page.field("idempotency_key").unwrap(), page.field("revision").unwrap());
    browser.post(&format!("{base}/withdraw"), &[("idempotency_key", &key), ("revision", &revision)]).await;
    let mine = browser.get("/t/fjeld/en/mine").await.expect(StatusCode::OK);
    let (key, version) = (mine.field("idempotency_key").unwrap(), mine.field("version").unwrap());
    let form = [("idempotency_key", key.as_str()), ("version", &version)];
    let (mut one, mut other) = (browser.clone(), browser.clone());
    let (first, second) =
        tokio::join!(one.post("/t/fjeld/en/mine/begin", &form), other.post("/t/fjeld/en/mine/begin", &form));
    first.expect(StatusCode::SEE_OTHER);
    second.expect(StatusCode::SEE_OTHER);
    assert_eq!(count(&app, "SELECT count(*) FROM agreement").await, 2);
    let mine = browser.get("/t/fjeld/en/mine").await.expect(StatusCode::OK);
    assert_eq!(mine.find(".lede"), ["One thing is waiting for you."]);
    app.finish().await;
}

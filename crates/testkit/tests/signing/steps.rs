//! The order of the steps, and that what was read is what is signed.

use chrono::TimeDelta;
use domain::permissions::{Actor, Role};
use http::StatusCode;
use storage::agreements;
use testkit::{TestApp, fields};

use crate::walk::{SIGNED, contacts, count, last_form, organisation, pairs, send, up_to_signing};

const EMAIL: &str = "ane@aeroe.example";

#[tokio::test]
async fn no_step_can_be_reached_before_its_time() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let organisation_step = format!("{base}/organisation");
    for page in ["contacts", "read", "sign"] {
        assert_eq!(
            browser.get(&format!("{base}/{page}")).await.location().as_ref(),
            Some(&organisation_step),
            "{page}"
        );
    }
    let key = app.db.randomness().id(app.db.now()).to_string();
    let hash = "0".repeat(64);
    let bare = [("idempotency_key", key.as_str()), ("revision", "1"), ("shown", &hash)];
    let bare: Vec<_> = bare.into_iter().chain(SIGNED).collect();
    let answer = browser.post(&format!("{base}/sign"), &bare).await;
    assert_eq!(answer.location().as_ref(), Some(&organisation_step));
    send(&mut browser, &organisation_step, &organisation(&fields())).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(browser.get(&format!("{base}/sign")).await.location(), Some(format!("{base}/contacts")));
    send(&mut browser, &format!("{base}/contacts"), &contacts(&fields())).await.expect(StatusCode::SEE_OTHER);

    // All is filled in, and nothing is read.
    assert_eq!(browser.get(&format!("{base}/sign")).await.location(), Some(format!("{base}/read")));
    assert_eq!(browser.get(&format!("{base}/sign?read={hash}")).await.location(), Some(format!("{base}/read")));
    let answer = browser.post(&format!("{base}/sign"), &bare).await.expect(StatusCode::CONFLICT);
    assert!(!answer.find("article.contract p").is_empty(), "the text is shown");
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn what_is_missing_on_the_last_page_is_said_and_the_rest_is_kept() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    let answer = send(&mut browser, &sign, &[("accept", "yes"), ("signature", "Somebody Else")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.find(".error-summary a").len(), 2);
    assert_eq!(answer.field("signature").as_deref(), Some("Somebody Else"));
    assert!(answer.attribute("#accept", "checked").is_some() && answer.attribute("#authority", "checked").is_none());
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_day_that_passes_between_reading_and_signing_shows_the_text_again() {
    let app = TestApp::start().await;
    // Half past eleven at night in Copenhagen.
    app.clock.set("2026-11-23T22:30:00Z".parse().unwrap());
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    let form = last_form(&mut browser, &sign).await;
    app.wait(TimeDelta::hours(1));
    let answer = browser.post(&format!("{base}/sign"), &pairs(&form)).await.expect(StatusCode::CONFLICT);
    assert_eq!(answer.find(".banner-title"), ["Something changed while this page was open"]);
    assert_eq!(answer.field("signature").as_deref(), Some("ane  SØRENSEN"));
    assert!(answer.attribute("#accept", "checked").is_none(), "accepted anew, since it is another text");
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn another_answer_after_reading_is_another_text() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    let form = last_form(&mut browser, &sign).await;
    // In another tab.
    let mut other = fields();
    other.organisation = "Samsø Kommune".into();
    let answer = send(&mut browser, &format!("{base}/organisation?check=yes"), &organisation(&other)).await;
    assert_eq!(answer.location(), Some(format!("{base}/read")), "who changes one answer reads again");
    browser.post(&format!("{base}/sign"), &pairs(&form)).await.expect(StatusCode::CONFLICT);
    assert_eq!(browser.get(&sign).await.location(), Some(format!("{base}/read")));
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_returned_agreement_says_why_at_its_fields_and_is_signed_anew() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (mut browser, controller, agreement) = app.signatory(tenant, EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    let sign = up_to_signing(&mut browser, &base).await;
    send(&mut browser, &sign, &SIGNED).await.expect(StatusCode::SEE_OTHER);
    let actor = Actor::Staff { id: tenant.people.reviewer, role: Role::Reviewer, binds: false };
    let mut tx = app.db.tenant(&tenant.ctx.about(controller)).await.unwrap();
    let stored = agreements::one(&mut tx, agreement).await.unwrap();
    let reasons = [("registration".to_owned(), "That is another municipality.".to_owned())];
    agreements::return_for_correction(&mut tx, actor.permit().unwrap(), &stored, &reasons).await.unwrap();
    tx.commit().await.unwrap();

    let page = browser.get(&base).await.expect(StatusCode::OK);
    assert!(page.find(".banner li")[0].ends_with("That is another municipality."));
    let page = browser.get(&format!("{base}/organisation")).await.expect(StatusCode::OK);
    assert!(page.find("#registration-error")[0].ends_with("That is another municipality."));
    let sign = up_to_signing(&mut browser, &base).await;
    send(&mut browser, &sign, &SIGNED).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 2);
    assert_eq!(count(&app, "SELECT count(*) FROM signature WHERE voided_at IS NULL").await, 1);
    app.finish().await;
}

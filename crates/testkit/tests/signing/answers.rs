//! Asking for a link tells nobody whose address is known.

use http::StatusCode;
use testkit::{Answer, TestApp};

use crate::walk::{count, letters};

async fn answer(app: &TestApp, door: &str, email: &str) -> Answer {
    let mut browser = app.browser();
    let path = format!("/t/fjeld/en/{door}");
    let page = browser.visit(&path).await.expect(StatusCode::OK);
    let key = page.field("idempotency_key").unwrap();
    let version = page.field("version").unwrap_or_default();
    browser.post(&path, &[("idempotency_key", &key), ("version", &version), ("email", email)]).await
}

/// A page without what is the reader's own in it.
fn plain(answer: &Answer, email: &str) -> String {
    let mut text = answer.text().replace(email, "EMAIL");
    for name in ["idempotency_key", "link"] {
        text = text.replace(&answer.field(name).unwrap(), "ID");
    }
    let nonce = answer.attribute("script", "nonce").unwrap();
    text.replace(&nonce, "NONCE")
}

#[tokio::test]
async fn the_answer_is_the_same_for_everybody() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.signatory(tenant, "known@aeroe.example").await;
    for door in ["begin", "come-back"] {
        let unknown = answer(&app, door, "nobody@aeroe.example").await.expect(StatusCode::OK);
        let known = answer(&app, door, "known@aeroe.example").await.expect(StatusCode::OK);
        let staff = answer(&app, door, "reviewer@fjeld.example").await.expect(StatusCode::OK);
        assert_eq!(plain(&unknown, "nobody@aeroe.example"), plain(&known, "known@aeroe.example"));
        assert_eq!(plain(&unknown, "nobody@aeroe.example"), plain(&staff, "reviewer@fjeld.example"));
    }
    let kind = |letters: Vec<crate::walk::Letter>| letters.into_iter().map(|letter| letter.kind).collect::<Vec<_>>();
    assert_eq!(kind(letters(&app, tenant, "reviewer@fjeld.example").await), ["staff_cannot_sign"; 2]);
    assert_eq!(kind(letters(&app, tenant, "known@aeroe.example").await), ["sign_in_link"; 2]);
    assert_eq!(count(&app, "SELECT count(*) FROM link WHERE kind = 'return'").await, 2);
    assert_eq!(count(&app, "SELECT count(*) FROM link WHERE kind = 'begin'").await, 2);
    app.finish().await;
}

#[tokio::test]
async fn a_form_sent_twice_is_one_mail_and_a_corrected_address_another() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    let path = "/t/fjeld/en/begin";
    let page = browser.visit(path).await.expect(StatusCode::OK);
    let key = page.field("idempotency_key").unwrap();
    let version = page.field("version").unwrap();
    for email in ["ane@aeroe.example", "ane@aeroe.example", "ANE@aeroe.example", "ann@aeroe.example"] {
        let form = [("idempotency_key", key.as_str()), ("version", &version), ("email", email)];
        browser.post(path, &form).await.expect(StatusCode::OK);
    }
    assert_eq!(count(&app, "SELECT count(*) FROM mail").await, 2);
    app.finish().await;
}

#[tokio::test]
async fn a_slip_in_the_address_is_said_and_a_flood_is_stopped() {
    let app = TestApp::start().await;
    let page = answer(&app, "begin", "ane.aeroe.example").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.field("email").as_deref(), Some("ane.aeroe.example"));
    for _ in 0..5 {
        answer(&app, "begin", "ane@aeroe.example").await.expect(StatusCode::OK);
    }
    answer(&app, "begin", "ane@aeroe.example").await.expect(StatusCode::TOO_MANY_REQUESTS);
    answer(&app, "begin", "bo@aeroe.example").await.expect(StatusCode::OK);
    assert_eq!(count(&app, "SELECT count(*) FROM mail").await, 6);
    app.finish().await;
}

//! What holds for every answer of the site.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use http::StatusCode;
use testkit::TestApp;

#[tokio::test]
async fn it_serves_and_can_do_work() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    assert_eq!(browser.get("/healthz").await.expect(StatusCode::OK).text(), "ok\n");
    assert_eq!(browser.get("/readyz").await.expect(StatusCode::OK).text(), "ready\n");
    app.finish().await;
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_the_browser_on_our_side() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    for path in ["/healthz", "/no/such/page", "/t/fjeld/en/staff/agreements", "/t/nobody/en/"] {
        let answer = browser.get(path).await;
        for name in [
            "strict-transport-security",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "content-security-policy",
            "x-request-id",
        ] {
            assert!(answer.headers.contains_key(name), "{path} lacks {name}");
        }
        assert!(answer.headers["cache-control"].to_str().unwrap().contains("no-store"), "{path}");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_page_that_is_not_there_says_so_in_the_readers_language() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    for (path, title) in [
        ("/t/fjeld/en/nowhere", "This page does not exist"),
        ("/t/fjeld/da/nowhere", "Siden findes ikke"),
        ("/t/fjeld/nb/nowhere", "Siden finnes ikke"),
    ] {
        let answer = browser.get(path).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(answer.find("h1"), [title]);
        // The policy names the nonce of this page, and every script and style carries it.
        let policy = answer.headers["content-security-policy"].to_str().unwrap().to_owned();
        let nonce = answer.attribute("script", "nonce").unwrap();
        assert!(policy.contains(&format!("script-src 'nonce-{nonce}'")));
    }
    app.finish().await;
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    let path = "/t/fjeld/en/sign-out";
    let answer = browser.post_from(path, &[("a", "b")], "cross-site").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    app.finish().await;
}

#[tokio::test]
async fn a_database_that_is_away_is_said_to_be_away() {
    let app = TestApp::start().await;
    app.db.close().await;
    let mut browser = app.browser();
    let answer = browser.get("/t/fjeld/da/").await.expect(StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.headers.contains_key("retry-after"));
    assert!(answer.text().contains("database"));
    assert_eq!(browser.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    app.finish().await;
}

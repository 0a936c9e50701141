//! Nobody reaches another's agreement: not by its id, not from another tenant, not without a session.

use http::StatusCode;
use testkit::TestApp;

const PAGES: [&str; 9] =
    ["", "/organisation", "/contacts", "/read", "/sign", "/done", "/withdraw", "/document.pdf", "/preview.pdf"];
const ACTS: [&str; 5] = ["/organisation", "/contacts", "/read", "/sign", "/withdraw"];

#[tokio::test]
async fn another_controllers_agreement_is_not_found() {
    let app = TestApp::start().await;
    let (_, _, agreement) = app.signatory(app.tenant(0), "ane@aeroe.example").await;
    let (mut other, _, _) = app.signatory(app.tenant(0), "bo@samsoe.example").await;
    let (mut foreign, _, _) = app.signatory(app.tenant(1), "cy@senja.example").await;
    let mut staff = app.staff(app.tenant(0), app.tenant(0).people.administrator).await;
    let key = app.db.randomness().id(app.db.now()).to_string();
    let form = [("idempotency_key", key.as_str()), ("revision", "1"), ("organisation", "Mine")];
    for page in PAGES {
        let (own, abroad) =
            (format!("/t/fjeld/en/mine/{agreement}{page}"), format!("/t/sund/en/mine/{agreement}{page}"));
        assert_eq!(other.get(&own).await.status, StatusCode::NOT_FOUND, "{page}");
        assert_eq!(foreign.get(&abroad).await.status, StatusCode::NOT_FOUND, "{page}");
        // Nobody, a session of another tenant, and the staff are led to where a contact comes in.
        for browser in [&mut app.browser(), &mut foreign, &mut staff] {
            // Files are asked for again on the page.
            let next = if page.contains('.') { String::new() } else { format!("?next={agreement}{page}") };
            let way = format!("/t/fjeld/en/come-back{next}");
            assert_eq!(browser.get(&own).await.location(), Some(way), "{page}");
        }
    }
    for act in ACTS {
        let own = format!("/t/fjeld/en/mine/{agreement}{act}");
        assert_eq!(other.post(&own, &form).await.status, StatusCode::NOT_FOUND, "{act}");
        assert_eq!(app.browser().post(&own, &form).await.location().as_deref(), Some("/t/fjeld/en/come-back"));
        assert_eq!(other.post_from(&own, &form, "cross-site").await.status, StatusCode::FORBIDDEN, "{act}");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_version_of_another_tenant_cannot_be_read_or_begun() {
    let app = TestApp::start().await;
    let foreign = app.tenant(1).version;
    let mut browser = app.browser();
    assert_eq!(browser.get(&format!("/t/fjeld/en/read/{foreign}")).await.status, StatusCode::NOT_FOUND);
    let (mut contact, _, _) = app.signatory(app.tenant(0), "ane@aeroe.example").await;
    let key = app.db.randomness().id(app.db.now()).to_string();
    let form = [("idempotency_key", key.as_str()), ("version", &foreign.to_string())];
    assert_eq!(contact.post("/t/fjeld/en/mine/begin", &form).await.status, StatusCode::NOT_FOUND);
    app.finish().await;
}

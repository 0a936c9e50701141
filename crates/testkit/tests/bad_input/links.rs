//! Links that are good no longer, never were, or are somebody else's: said in each language.

use chrono::TimeDelta;
use domain::language::Language;
use http::StatusCode;
use testkit::TestApp;

use crate::walk::{ask, press};
use crate::words;

#[tokio::test]
async fn a_link_that_opens_nothing_says_so_in_each_language_and_what_to_do() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let used = ask(&app, tenant, &mut app.browser(), "ane@aeroe.example").await;
    press(tenant, &mut app.browser(), &used).await.expect(StatusCode::SEE_OTHER);
    let expired = ask(&app, tenant, &mut app.browser(), "bo@samsoe.example").await;
    let foreign = ask(&app, app.tenant(1), &mut app.browser(), "cy@senja.example").await;
    app.wait(TimeDelta::minutes(31));
    let forged = "A".repeat(43);
    let key = app.db.randomness().id(app.db.now()).to_string();
    let gone = (StatusCode::GONE, "signing-link-spent-title", true);
    let unknown = (StatusCode::NOT_FOUND, "signing-link-unknown-title", false);
    let cases = [
        (used.as_str(), gone),
        (&expired, gone),
        (&foreign, unknown),
        (&forged, unknown),
        ("x%00y", unknown),
        ("%F0%9F%8C%BF", unknown),
        ("..%2F..%2Fetc", unknown),
    ];
    for language in Language::ALL {
        for (token, (status, title, again)) in cases {
            let mut browser = app.browser();
            let path = format!("/t/fjeld/{language}/link/{token}");
            for answer in [browser.get(&path).await, browser.post(&path, &[("idempotency_key", &key)]).await] {
                assert_eq!((answer.status, answer.find("h1")), (status, vec![words(language, title)]), "{path}");
                assert_eq!(answer.text().contains("/again"), again);
            }
            assert!(browser.cookie("__Host-cs-fjeld").is_none());
            // The same at the door of the staff: a link of the one kind is none of the other.
            let staff = browser.get(&format!("/t/fjeld/{language}/staff/link/{token}")).await;
            assert_eq!(staff.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(staff.attribute("html", "lang").unwrap(), language.tag());
        }
    }
    app.finish().await;
}

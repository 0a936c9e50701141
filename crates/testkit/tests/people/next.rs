//! A link from a mail, opened by somebody who has to sign in first.

use http::StatusCode;
use testkit::TestApp;

use super::{PASSWORD, newcomer, next_code};

#[tokio::test]
async fn signing_in_leads_to_the_page_that_was_asked_for() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let (_, _, agreement) = app.signatory(tenant, "ane@kunde.example").await;
    let asked = format!("/t/fjeld/en/staff/agreements/{agreement}");
    let mut browser = app.browser();
    let door = browser.get(&asked).await.expect(StatusCode::SEE_OTHER).location().unwrap();
    assert_eq!(door, format!("/t/fjeld/en/staff/sign-in?next=agreements/{agreement}"));
    let page = browser.get(&door).await.expect(StatusCode::OK);
    assert!(page.text().contains(&format!("/t/fjeld/da/staff/sign-in?next=agreements/{agreement}")), "in Danish too");
    // A form without an address of its own is posted to the page's.
    assert_eq!(page.attribute("main form", "action"), None);
    let wrong = browser.post(&door, &[("email", &person.email), ("password", "wrong")]).await;
    wrong.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let step = browser.post(&door, &[("email", &person.email), ("password", PASSWORD)]).await;
    let step = step.expect(StatusCode::SEE_OTHER).location().unwrap();
    assert_eq!(step, format!("/t/fjeld/en/staff/code?next=agreements/{agreement}"));
    let page = browser.get(&step).await.expect(StatusCode::OK);
    assert!(page.text().contains(&format!("/t/fjeld/en/staff/recovery?next=agreements/{agreement}")));
    next_code(&app);
    let inside = browser.post(&step, &[("code", &person.secret.code_at(app.db.now()))]).await;
    assert_eq!(inside.expect(StatusCode::SEE_OTHER).location().unwrap(), asked);
    browser.get(&asked).await.expect(StatusCode::OK);
    // Whoever is in already goes straight on.
    assert_eq!(browser.get(&door).await.location().unwrap(), asked);
    app.finish().await;
}

#[tokio::test]
async fn no_address_leads_elsewhere() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.staff(tenant, tenant.people.reviewer).await;
    for next in [
        "https://evil.example",
        "//evil.example",
        "/evil",
        "%2F%2Fevil.example",
        "..%2f..",
        "../../../sund/en/staff",
        "a/../../x",
        "%0d%0aSet-Cookie:x=1",
        "",
    ] {
        let answer = browser.get(&format!("/t/fjeld/en/staff/sign-in?next={next}")).await;
        assert_eq!(answer.location().unwrap(), "/t/fjeld/en/staff/agreements", "{next}");
    }
    // What was posted is not asked for again.
    let posted = app.browser().post("/t/fjeld/en/staff/me/sessions", &[]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(posted.location().unwrap(), "/t/fjeld/en/staff/sign-in");
    app.finish().await;
}

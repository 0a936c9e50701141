//! The list, the changes and the JSON.

use chrono::TimeDelta;
use domain::subprocessors::{Assessment, Document, Ground, Location, Outcome, Profile, Transfer, Use};
use http::StatusCode;
use serde_json::Value;
use storage::subprocessors::changes::ActKind;
use testkit::{TestApp, profile};

use crate::made::{announced, drafted};

const LIST: &str = "/t/fjeld/en/subprocessors";

/// Works in India, on clauses, with papers that nobody else is to read.
fn far(name: &str, app: &TestApp) -> Profile {
    let assessed = |words: &str| Assessment {
        on: app.db.now().date_naive(),
        result: Outcome::Fit,
        words: words.to_owned(),
        next: None,
    };
    let transfer = Transfer {
        ground: Ground::SccModule3,
        document: "archive/secret-clauses.pdf".to_owned(),
        assessment: Some(assessed("Secret transfer assessment")),
        from: None,
        until: None,
    };
    let india = Location {
        country: "IN".to_owned(),
        uses: [Use::Access].into(),
        transfer: Some(transfer),
        ..Location::default()
    };
    let dpa =
        Document { title: "Secret agreement".to_owned(), reference: "secret/17".to_owned(), ..Document::default() };
    Profile {
        locations: vec![india],
        dpa: Some(dpa),
        assessments: vec![assessed("Secret assessment")],
        ..profile(name)
    }
}

#[track_caller]
fn assert_nothing_private(text: &str) {
    for word in ["Data protection office", "privacy@nordsky.example", "55 00 00 00", "ecret"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

#[tokio::test]
async fn anybody_reads_the_list_and_no_contact_person_and_no_papers() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let above = app.listed(tenant, far("Nordsky <AS>", &app)).await;
    app.listed(tenant, Profile { below: Some(above), ..profile("Dypet AS") }).await;
    app.change(tenant, &profile("Secret newcomer"), app.in_days(90)).await;
    app.listed(app.tenant(1), profile("Another tenant's")).await;

    let page = app.browser().get(LIST).await.expect(StatusCode::OK);
    let text = page.text();
    for words in ["Nordsky &#60;AS&#62;", "engaged by Nordsky", "India", "module 3", "Runs the servers", "Bryggen 9"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Another tenant"), "{text}");
    assert_nothing_private(&text);
    assert_eq!(page.find("h3"), ["Nordsky <AS>", "Dypet AS"]);
    let alternates: Vec<_> = ["da", "nb"].map(|tag| page.attribute(&format!("link[hreflang={tag}]"), "href")).into();
    assert_eq!(alternates[0].as_deref(), Some("https://sign.example.org/t/fjeld/da/subprocessors"));
    assert_eq!(alternates[1].as_deref(), Some("https://sign.example.org/t/fjeld/nb/subprocessors"));
    assert!(page.attribute("link[type='application/atom+xml']", "href").unwrap().ends_with("/subprocessors.atom"));

    let before = app.browser().get(&format!("{LIST}?on=2026-01-01")).await.expect(StatusCode::OK);
    assert!(!before.text().contains("Nordsky"));
    app.browser().get(&format!("{LIST}?on=yesterday")).await.expect(StatusCode::BAD_REQUEST);
    let front = app.browser().get("/t/fjeld/en/").await.expect(StatusCode::OK);
    assert!(front.attribute(&format!("a[href='{LIST}']"), "href").is_some());
    app.finish().await;
}

#[tokio::test]
async fn a_change_has_an_address_that_tells_what_becomes_of_it_and_a_draft_has_none() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let draft = drafted(&app, tenant, profile("Secret newcomer")).await;
    let change = announced(&app, tenant, far("Fjordlager AS", &app)).await;
    let at = |change| format!("{LIST}/changes/{change}");
    let mut browser = app.browser();
    browser.get(&at(draft)).await.expect(StatusCode::NOT_FOUND);
    browser.get(&at(change).replace("fjeld", "sund")).await.expect(StatusCode::NOT_FOUND);
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    staff.get(&at(draft)).await.expect(StatusCode::NOT_FOUND);

    let page = browser.get(&at(change)).await.expect(StatusCode::OK);
    for words in
        ["Change 1: Fjordlager AS", "Fjordlager AS is new.", "More room in the north.", "22 January 2027", "Announced"]
    {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    assert!(page.text().contains("only the notice under your own agreement counts"));
    assert_nothing_private(&page.text());

    app.wait(TimeDelta::hours(1));
    app.act_on_change(tenant, change, ActKind::Moved(app.in_days(90)), "The building is late.").await;
    app.act_on_change(tenant, change, ActKind::Withdrawn, "We found <another> way.").await;
    let text = browser.get(&at(change)).await.expect(StatusCode::OK).text();
    for words in ["Moved to 21 February 2027", "The building is late.", "Withdrawn", "We found &#60;another&#62; way."]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    let list = browser.get(LIST).await.expect(StatusCode::OK);
    assert_eq!(list.find("#changes ~ section h3"), ["Change 1: Fjordlager AS"]);
    assert!(!list.text().contains("Secret newcomer"));
    app.settle_what_is_left().await;
    app.finish().await;
}

#[tokio::test]
async fn programs_get_the_list_and_the_changes_in_a_documented_form_and_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.listed(tenant, far("Nordsky AS", &app)).await;
    let change = announced(&app, tenant, far("Fjordlager AS", &app)).await;
    app.act_on_change(tenant, change, ActKind::Corrected, "Mumbai, not Delhi.").await;
    let mut browser = app.browser();
    let answer = browser.get("/t/fjeld/en/subprocessors.json").await.expect(StatusCode::OK);
    assert_eq!(answer.headers["content-type"], "application/json");
    assert_nothing_private(&answer.text());
    let json: Value = serde_json::from_slice(&answer.body).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(json["format"], "countersign published subprocessors 1");
    let documented = ["changes", "entries", "feed", "format", "on", "page", "processor"];
    let mut top = keys(&json);
    top.sort();
    assert_eq!(top, documented);
    let entry = &json["entries"][0];
    assert_eq!((entry["profile"]["name"].as_str(), entry["version"].as_i64()), (Some("Nordsky AS"), Some(1)));
    assert_eq!(entry["profile"]["locations"][0]["transfer"]["ground"], "scc_module_3");
    assert!(["contact", "dpa", "assessments"].iter().all(|key| entry["profile"].get(key).is_none()));
    let told = &json["changes"][0];
    assert_eq!((told["state"].as_str(), told["number"].as_i64()), (Some("announced"), Some(1)));
    assert_eq!(told["entries"][0]["facets"][0]["kind"], "added");
    assert_eq!(
        (told["acts"][0]["kind"].as_str(), told["acts"][0]["why"].as_str()),
        (Some("corrected"), Some("Mumbai, not Delhi."))
    );
    let docs = include_str!("../../../../docs/subprocessors.md");
    for key in keys(told).iter().chain(&top).chain(&keys(&entry["profile"])) {
        assert!(docs.contains(&format!("`{key}`")), "{key} is not documented");
    }
    let tag = answer.headers["etag"].to_str().unwrap().to_owned();
    let request = http::Request::get("/t/fjeld/en/subprocessors.json").header("if-none-match", &tag);
    let again = browser.send(request.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    app.settle_what_is_left().await;
    app.finish().await;
}

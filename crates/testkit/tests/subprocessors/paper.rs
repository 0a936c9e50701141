//! The list as a document, for the staff and for customers.

use chrono::TimeDelta;
use documents::typeset::SUBPROCESSORS;
use documents::verify::attachments;
use domain::subprocessors::{Assessment, Document, Ground, Location, Outcome, Person, Profile, Transfer, Use};
use http::StatusCode;
use serde_json::Value;
use testkit::{Answer, TestApp, profile};

use crate::form::at;

fn data(answer: &Answer) -> Value {
    assert!(answer.body.starts_with(b"%PDF-1.7"), "{}", answer.text());
    let file = attachments(&answer.body).unwrap().into_iter().find(|file| file.name == SUBPROCESSORS).unwrap();
    serde_json::from_slice(&file.bytes).unwrap()
}

/// With papers that are the processor's own.
fn papered(name: &str, day: chrono::NaiveDate) -> Profile {
    let made = |words: &str| Assessment { on: day, result: Outcome::Fit, words: words.to_owned(), next: None };
    let transfer = Transfer {
        ground: Ground::SccModule3,
        document: "clauses-kept-in-the-safe.pdf".to_owned(),
        assessment: Some(made("The law there was looked at.")),
        from: Some(day),
        until: None,
    };
    let india = Location {
        country: "IN".to_owned(),
        place: "Pune".to_owned(),
        uses: [Use::Access].into(),
        transfer: Some(transfer),
    };
    Profile {
        contact: Person {
            name: "Privacy office".into(),
            email: "privacy@nordsky.example".into(),
            phone: String::new(),
        },
        locations: vec![india],
        dpa: Some(Document { title: "Agreement in the safe".into(), signed_on: Some(day), reference: "S-1".into() }),
        assessments: vec![made("Visited.")],
        ..profile(name)
    }
}

#[tokio::test]
async fn a_customer_takes_the_list_home_without_the_processors_own_papers() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut other = app.approved(tenant, "Nordstrand Kommune").await;
    let day = app.db.now().date_naive();
    let first = app.listed(tenant, papered("Nordsky AS", day)).await;
    app.listed(tenant, Profile { below: Some(first), ..profile("Underskyen AS") }).await;
    app.change(tenant, &profile("Secret Newcomer AS"), app.in_days(90)).await;

    let page = format!("/t/fjeld/en/mine/{}/subprocessors", case.id);
    let shown = case.browser.get(&page).await.expect(StatusCode::OK);
    let link = shown.attribute("#take a[download]", "href").unwrap();
    let paper = case.browser.get(&link).await.expect(StatusCode::OK);
    let told = data(&paper);
    let text = told.to_string();
    for words in ["Nordsky AS", "Underskyen AS", "Privacy office", "Pune", "scc_module_3"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in ["in the safe", "in-the-safe", "looked at", "Visited", "Secret"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
    let path = format!("/t/fjeld/en/mine/{}/subprocessors.pdf", case.id);
    for (query, status) in [("part=2", 404), ("part=x", 404), ("on=never", 400), ("on=2026-02-30", 400)] {
        let refused = case.browser.get(&format!("{path}?{query}")).await;
        assert_eq!(refused.status.as_u16(), status, "{query}");
    }
    other.browser.get(&path).await.expect(StatusCode::NOT_FOUND);

    // The staff's own version holds all, and each in its language.
    let mut staff = app.staff(tenant, tenant.people.auditor).await;
    for language in ["en", "da", "nb"] {
        let paper = staff.get(&format!("/t/fjeld/{language}/staff/subprocessors.pdf")).await.expect(StatusCode::OK);
        let text = data(&paper).to_string();
        assert!(text.contains("in-the-safe") && text.contains("Visited") && !text.contains("Secret"), "{text}");
    }
    app.finish().await;
}

#[tokio::test]
async fn the_document_is_of_the_day_that_is_asked_for() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.listed(tenant, profile("Nordsky AS")).await;
    let before = app.db.now().date_naive();
    app.wait(TimeDelta::days(3));
    app.listed(tenant, profile("Latecomer AS")).await;
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let list = staff.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert!(list.attribute("a[href*='subprocessors.pdf']", "href").is_some());
    for (day, expected) in [(Some(before), 1), (None, 2), (before.pred_opt(), 0)] {
        let query = day.map(|day| format!("?on={day}")).unwrap_or_default();
        let paper = staff.get(&format!("{}.pdf{query}", at(tenant, ""))).await.expect(StatusCode::OK);
        assert_eq!(data(&paper)["entries"].as_array().unwrap().len(), expected, "{day:?}");
    }
    app.finish().await;
}

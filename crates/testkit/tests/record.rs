//! The record of Art. 30(2) GDPR: from the agreements as of any day, as a page, as values for a spreadsheet, as JSON.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use documents::statement::Kind;
use documents::verify::{Contents, report};
use domain::amendments::Change;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use domain::text::Block;
use http::StatusCode;
use serde_json::Value;
use storage::record::{self, NewVolume};
use testkit::{Answer, Browser, TestApp};

const AT: &str = "/t/fjeld/en/staff/record";

async fn json(browser: &mut Browser, query: &str) -> Value {
    let answer = browser.get(&format!("{AT}.json{query}")).await.expect(StatusCode::OK);
    serde_json::from_slice(&answer.body).unwrap()
}

#[tokio::test]
async fn the_record_says_what_the_agreements_said_on_the_day() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.approved(tenant, "Fjordvik Kommune").await;
    app.wait(chrono::TimeDelta::days(2));
    app.approved(tenant, "=HYPERLINK(\"https://evil.example\")").await;
    app.signed(tenant, "Only signed").await;
    app.approved(app.tenant(1), "Another tenant's").await;
    let mut browser = app.staff(tenant, tenant.people.auditor).await;
    for (on, count) in [("?on=2026-11-22", 0), ("?on=2026-11-23", 1), ("?on=2026-11-25", 2), ("", 2)] {
        let record = json(&mut browser, on).await;
        assert_eq!(record["controllers"].as_array().unwrap().len(), count, "{on}");
    }
    for nonsense in ["nonsense", "2026-02-29"] {
        let refused = browser.get(&format!("{AT}.json?on={nonsense}")).await.expect(StatusCode::BAD_REQUEST);
        assert!(refused.text().contains("There is no such day."), "{}", refused.text());
    }
    let record = json(&mut browser, "").await;
    assert_eq!((record["format"].as_str(), record["on"].as_str()), (Some("countersign record 1"), Some("2026-11-25")));
    assert_eq!(record["processor"]["name"], "fjeld A/S");
    let first = &record["controllers"][0];
    assert_eq!((first["name"].as_str(), first["version"].as_i64()), (Some("Fjordvik Kommune"), Some(1)));
    assert_eq!(first["privacy_contact"], "Bo Holm, bo@aeroe.example");
    assert_eq!((first["in_force_from"].as_str(), first["dpo"].as_str()), (Some("2026-11-23"), Some("")));
    let of = |name: &str| {
        first[name].as_array().unwrap().iter().map(|part| part["clause"].as_str().unwrap()).collect::<Vec<_>>()
    };
    assert!(of("categories").contains(&"A.2"), "{first}");
    assert!(of("transfers").contains(&"9.1") && of("transfers").contains(&"9.3"), "{first}");
    assert_eq!(of("measures").len(), 1, "{first}");

    let page = browser.get(AT).await.expect(StatusCode::OK);
    assert_eq!(page.find("tbody tr").len(), 2);
    assert!(page.text().contains("not stated") && page.text().contains("Version 1, from 23 November 2026"));
    let csv = browser.get(&format!("{AT}.csv")).await.expect(StatusCode::OK);
    let text = String::from_utf8(csv.body).unwrap();
    assert_eq!(text.matches("\r\n").count(), 3, "{text}");
    assert!(text.contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\""), "no formula: {text}");
    app.finish().await;
}

#[tokio::test]
async fn measures_that_an_amendment_changed_are_those_of_the_record_from_its_day_on() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    app.approved(tenant, "Unchanged").await;
    let text = {
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let version = storage::agreements::latest_version(&mut tx, case.id).await.unwrap();
        documents::canonical::parse(&storage::agreements::version_text(&mut tx, &version).await.unwrap()).unwrap()
    };
    let place = domain::amendments::find(&text, "C.2").unwrap();
    let change = Change::Replace {
        at: place.at,
        heading: "Security measures".to_owned(),
        body: vec![Block::Paragraph { text: "Two people watch every export.".to_owned() }],
    };
    app.wait(chrono::TimeDelta::days(3));
    app.agreed(tenant, &case, vec![change]).await;
    let mut browser = app.staff(tenant, tenant.people.auditor).await;
    let measures = |record: &Value, place: usize| record["controllers"][place]["measures"].to_string();
    let before = json(&mut browser, "?on=2026-11-24").await;
    assert!(!measures(&before, 0).contains("Two people"), "{before}");
    let after = json(&mut browser, "?on=2026-11-26").await;
    assert!(measures(&after, 0).contains("Two people watch every export."), "{after}");
    assert_eq!(measures(&after, 1), measures(&before, 0), "nobody else's");
    app.finish().await;
}

#[tokio::test]
async fn what_was_erased_is_not_in_it_and_the_rest_is() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let gone = app.approved(tenant, "Fjordvik Kommune").await;
    app.approved(tenant, "Samsø Kommune").await;
    app.db.destroy_key(&tenant.ctx, gone.controller).await.unwrap();
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    let record = json(&mut browser, "").await;
    let contacts: Vec<_> =
        record["controllers"].as_array().unwrap().iter().map(|one| one["privacy_contact"].clone()).collect();
    assert_eq!(contacts, ["", "Bo Holm, bo@aeroe.example"]);
    app.finish().await;
}

#[tokio::test]
async fn pages_follow_each_other() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    for number in 0..45 {
        app.approved(tenant, &format!("Kommune {number}")).await;
    }
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    let first = browser.get(AT).await.expect(StatusCode::OK);
    let next = browser.get(&first.attribute("a[rel=next]", "href").unwrap()).await.expect(StatusCode::OK);
    assert_eq!((first.find("tbody tr").len(), next.find("tbody tr").len()), (40, 5));
    assert!(next.attribute("a[rel=next]", "href").is_none());
    app.finish().await;
}

#[tokio::test]
async fn an_agreement_is_in_it_up_to_its_last_day_whenever_the_data_is_gone() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.certified(tenant, "Fjordvik Kommune").await;
    app.wait(chrono::TimeDelta::days(2));
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    for (on, count) in [("?on=2026-11-23", 1), ("?on=2026-11-24", 0), ("", 0)] {
        let record = json(&mut browser, on).await;
        assert_eq!(record["controllers"].as_array().unwrap().len(), count, "{on}");
    }
    app.finish().await;
}

/// Presses the button under the record of a day.
async fn make(browser: &mut Browser, on: &str) -> Answer {
    let path = format!("{AT}/volumes");
    let form = browser.get(&format!("{AT}?on={on}")).await.expect(StatusCode::OK).form(&path).unwrap();
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&path, &form).await
}

#[tokio::test]
async fn the_record_of_a_day_is_made_as_a_sealed_document_and_deleted_in_the_end() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.approved(tenant, "Fjordvik Kommune").await;
    app.approved(tenant, "Samsø Kommune").await;
    app.settle().await;
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    let ahead = make(&mut browser, "2026-11-24").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ahead.text().contains("24 November 2026 lies ahead"), "{}", ahead.text());
    make(&mut browser, "2026-11-23").await.expect(StatusCode::SEE_OTHER);
    // Who asks while one is being made finds that one.
    let again = make(&mut browser, "2026-11-22").await.expect(StatusCode::CONFLICT);
    assert!(
        again.text().contains("being made already") && again.text().contains("0 of 2 agreements"),
        "{}",
        again.text()
    );
    let key = app.seal_key();
    let known = [key.fingerprint()];
    assert_eq!(app.worker_sealing(key).run_due().await, 1);

    let page = browser.get(AT).await.expect(StatusCode::OK);
    let volume = page.attribute("#volumes td a", "href").unwrap();
    assert!(page.text().contains("Volume 1 (PDF, 2 agreements"), "{}", page.text());
    let pdf = browser.get(&volume).await.expect(StatusCode::OK).body;
    let report = report(&pdf, &known);
    assert!(report.is_good(), "{report:?}");
    let Contents::Statement(said) = &report.contents else { panic!("{report:?}") };
    assert_eq!((said.kind, said.volume, said.processor.as_str()), (Kind::RecordVolume, Some(1), "fjeld A/S"));
    // The head of the log in it covers that it was asked for.
    let size: u64 = said.log.as_ref().unwrap().checkpoint.lines().nth(1).unwrap().parse().unwrap();
    assert!(size > 10, "{size}");
    let mut others = app.staff(app.tenant(1), app.tenant(1).people.dpo).await;
    others.get(&volume.replace("/fjeld/", "/sund/")).await.expect(StatusCode::NOT_FOUND);

    app.wait(record::KEPT);
    app.settle_what_is_left().await;
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    browser.get(&volume).await.expect(StatusCode::NOT_FOUND);
    assert!(browser.get(AT).await.text().contains("Deleted after 90 days"));
    app.finish().await;
}

#[tokio::test]
async fn what_was_cut_off_goes_on_after_the_last_volume() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let first = app.approved(tenant, "Fjordvik Kommune").await;
    app.approved(tenant, "Samsø Kommune").await;
    app.approved(tenant, "Fanø Kommune").await;
    app.settle().await;
    let dpo = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let (day, ends) = (tx.now().date_naive(), tx.now() + chrono::TimeDelta::days(1));
    let permit = dpo.permit().unwrap();
    let id = record::ask(&mut tx, permit, tenant.people.dpo, day, ends, Language::Da).await.unwrap();
    let paper = record::one(&mut tx, id).await.unwrap();
    let volume = NewVolume { pdf: b"the first", agreements: 1, last: Some(first.id), is_last: false };
    record::add(&mut tx, Actor::Worker.permit().unwrap(), &paper, 1, volume).await.unwrap();
    tx.commit().await.unwrap();
    app.worker().run_due().await;
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let paper = record::one(&mut tx, id).await.unwrap();
    let volumes: Vec<_> = paper.volumes.iter().map(|volume| (volume.number, volume.agreements)).collect();
    assert_eq!((volumes, paper.agreements, paper.expected), (vec![(1, 1), (2, 2)], 3, 3));
    assert!(paper.made_at.is_some());
    drop(tx);
    app.finish().await;
}

/// Where the processor is reached is what stood on the day, as everything else in the record.
#[tokio::test]
async fn the_privacy_contact_is_the_one_of_the_day() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.wait(chrono::TimeDelta::days(2));
    sqlx::query(
        "INSERT INTO contact_point (tenant_id, id, point, address, since)
         VALUES ($1, gen_random_uuid(), 'privacy', 'later@fjeld.example', '2026-11-25T01:00:00Z')",
    )
    .bind(tenant.ctx.tenant().0)
    .execute(&mut app.databases.superuser().await)
    .await
    .unwrap();
    let mut browser = app.staff(tenant, tenant.people.auditor).await;
    let contact = async |browser: &mut Browser, on: &str| {
        json(browser, on).await["processor"]["privacy_contact"].as_str().unwrap().to_owned()
    };
    assert_eq!(contact(&mut browser, "?on=2026-11-25").await, "later@fjeld.example");
    assert_ne!(contact(&mut browser, "?on=2026-11-24").await, "later@fjeld.example");
    // Long before anything was noted, nothing is stated.
    assert_eq!(contact(&mut browser, "?on=2017-01-01").await, "");
    let page = browser.get(&format!("{AT}?on=2026-11-25")).await.expect(StatusCode::OK);
    assert!(page.text().contains("later@fjeld.example"), "{}", page.text());
    app.finish().await;
}

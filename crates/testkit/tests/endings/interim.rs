//! Interim statements: what has been answered so far, sealed, and that it is no certificate.

use documents::statement::Kind;
use documents::verify::{Contents, attachments, report};
use http::StatusCode;
use serde_json::Value;
use testkit::TestApp;

use crate::steps::{at, mine, send};

#[tokio::test]
async fn a_statement_says_who_has_not_answered_and_both_parties_have_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.ended(tenant, "Fanø Kommune").await.case;
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let (page, ask) = (at(tenant, &case, ""), at(tenant, &case, "statements"));
    send(&mut staff, &page, &ask, &[]).await.expect(StatusCode::SEE_OTHER);
    assert!(staff.get(&page).await.text().contains("Being made"));
    let key = app.seal_key();
    let known = [key.fingerprint()];
    app.worker_sealing(key).run_due().await;

    let href = staff.get(&page).await.attribute("ul.links a[download]", "href").unwrap();
    let pdf = staff.get(&href).await.expect(StatusCode::OK).body;
    let report = report(&pdf, &known);
    assert!(report.is_good(), "{report:?}");
    let Contents::Statement(said) = &report.contents else { panic!("{report:?}") };
    assert_eq!((said.kind, said.controller.as_deref()), (Kind::ErasureInterim, Some("Fanø Kommune")));
    assert!(said.log.is_some(), "the head of the log is in it");
    let files = attachments(&pdf).unwrap();
    let data: Value = serde_json::from_slice(&files[0].bytes).unwrap();
    assert_eq!(data["answers"].as_array().unwrap().len(), 1, "{data}");
    assert!(!data["open"].as_array().unwrap().is_empty(), "{data}");

    let mut contact = case.browser.clone();
    let theirs = contact.get(&mine(tenant, &case, "")).await.attribute("ul.links a[download]", "href").unwrap();
    assert_eq!(contact.get(&theirs).await.expect(StatusCode::OK).body, pdf);
    let stranger = app.approved(tenant, "Rømø Kommune").await;
    stranger.browser.clone().get(&theirs).await.expect(StatusCode::NOT_FOUND);
    app.finish().await;
}

//! What an approval adds to an appendix of the agreement, as a sealed document that both parties have.

use documents::statement::Kind;
use documents::verify::{Contents, attachments, report};
use http::StatusCode;
use serde_json::Value;
use testkit::TestApp;

use crate::form::{EFFECT, company, day, own, send};

#[tokio::test]
async fn an_approval_is_sealed_as_an_addition_and_so_is_taking_it_back() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Careful Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Faraway Inc.", "BR"), day(EFFECT)).await;
    app.settle().await;
    let at = own(tenant, &case, app.notice(tenant, change, &case).await);
    send(&mut case.browser, &at, &[("what", "approved"), ("words", "")]).await.expect(StatusCode::SEE_OTHER);
    let page = format!("/t/{}/en/mine/{}/subprocessors", tenant.slug, case.id);
    let shown = case.browser.get(&page).await.expect(StatusCode::OK);
    assert!(shown.text().contains("Addition 1 to appendix D") && !shown.text().contains("Sealed document"));
    let key = app.seal_key();
    let known = [key.fingerprint()];
    let worker = app.worker_sealing(key);
    worker.run_due().await;

    let link = "section a[href*='/additions/']";
    let first = case.browser.get(&page).await.attribute(link, "href").unwrap();
    let pdf = case.browser.get(&first).await.expect(StatusCode::OK).body;
    let found = report(&pdf, &known);
    assert!(found.is_good(), "{found:?}");
    let Contents::Statement(said) = &found.contents else { panic!("{found:?}") };
    assert_eq!((said.kind, said.controller.as_deref()), (Kind::Addition, Some("Careful Kommune")));
    let data = |pdf: &[u8]| -> Value { serde_json::from_slice(&attachments(pdf).unwrap()[0].bytes).unwrap() };
    let said = data(&pdf);
    assert_eq!((&said["number"], &said["clause"], &said["version"]), (&1.into(), &"C.6".into(), &1.into()), "{said}");
    assert_eq!(said["entries"][0]["after"]["name"], "Faraway Inc.");
    assert_eq!(said["approved_by"], case.email, "{said}");
    assert!(said["taken_back_at"].is_null());

    let staff = format!("/t/{}/en/staff/agreements/{}/subprocessors", tenant.slug, case.id);
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    let theirs = auditor.get(&staff).await.expect(StatusCode::OK).attribute(link, "href").unwrap();
    assert_eq!(auditor.get(&theirs).await.expect(StatusCode::OK).body, pdf, "both parties have the same");
    let stranger = app.approved(tenant, "Rømø Kommune").await;
    stranger.browser.clone().get(&first).await.expect(StatusCode::NOT_FOUND);
    let swapped = first.replace(&case.id.to_string(), &stranger.id.to_string());
    stranger.browser.clone().get(&swapped).await.expect(StatusCode::NOT_FOUND);

    // Taken back: a document of its own says so; the first one stays what it was.
    send(&mut case.browser, &at, &[("what", "approval_withdrawn"), ("words", "")]).await.expect(StatusCode::SEE_OTHER);
    worker.run_due().await;
    let second = case.browser.get(&page).await.attribute(link, "href").unwrap();
    assert_ne!(second, first);
    let back = data(&case.browser.get(&second).await.expect(StatusCode::OK).body);
    assert_eq!((&back["number"], back["taken_back_at"].is_string()), (&1.into(), true), "{back}");
    let second = case.browser.get(&second).await.expect(StatusCode::OK).body;
    let Contents::Statement(said) = report(&second, &known).contents else { panic!("a statement") };
    assert!(said.added.is_some_and(|added| added.taken_back_at.is_some()), "whoever checks it is told");
    assert_eq!(case.browser.get(&first).await.expect(StatusCode::OK).body, pdf);
    let page = case.browser.get(&page).await.expect(StatusCode::OK).text();
    assert_eq!(page.matches("Sealed document of").count(), 2, "both stay at hand: {page}");
    // Given again, from another day: another addition. What was taken back stays so.
    app.wait(chrono::TimeDelta::hours(1));
    let mut reader = app.come_back(tenant, &case).await;
    let from = [("what", "approved"), ("words", "Under seal."), ("from", "2027-03-01")];
    send(&mut reader, &at, &from).await.expect(StatusCode::SEE_OTHER);
    worker.run_due().await;
    let shown = reader.get(&format!("/t/{}/en/mine/{}/subprocessors", tenant.slug, case.id)).await;
    let text = shown.expect(StatusCode::OK).text();
    assert!(text.contains("Addition 2 to appendix D") && text.contains("It applies from 1 March 2027."), "{text}");
    assert_eq!(text.matches("Withdrawn on").count(), 1, "{text}");
    let second = text.split("Addition 2 to appendix").nth(1).unwrap();
    let third = second.split('"').find(|part| part.contains("/additions/")).unwrap();
    let given = data(&reader.get(third).await.expect(StatusCode::OK).body);
    assert_eq!(
        (&given["number"], &given["from"], &given["words"]),
        (&2.into(), &"2027-03-01".into(), &"Under seal.".into())
    );
    app.finish().await;
}

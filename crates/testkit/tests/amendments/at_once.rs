//! Two proposals at once, acts that come too late, forms that are sent twice.

use domain::agreements::Side;
use domain::amendments::State;
use http::StatusCode;
use testkit::TestApp;

use crate::form::{at, fill, led_to, send, state, versions};

#[tokio::test]
async fn of_two_proposals_the_second_has_to_be_proposed_anew() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let ours = app.proposed(tenant, &case, Side::Processor, 7).await;
    let theirs = app.amendment(tenant, &case, Side::Controller, 12).await;
    let other = app.amendment(tenant, &case, Side::Controller, 12).await;
    // Until one is signed by both, none has a number: each goes by a letter of its own.
    let list = at(tenant, &case, Side::Controller, "");
    let named = case.browser.get(&list).await.expect(StatusCode::OK).text();
    for name in ["Proposal A: Window of 7", "Proposal B: Window of 12", "Proposal C: Window of 12"] {
        assert!(named.contains(name), "{name}: {named}");
    }
    // Another matter altogether: it can stand on whatever comes of the first.
    let page = at(tenant, &case, Side::Controller, &format!("{other}/term"));
    let typed = [("terms.audit.inspection.max.number", "2"), ("terms.audit.inspection.max.unit", "years")];
    send(&mut case.browser, &format!("{page}?key=audit.inspection.max"), &page, &typed)
        .await
        .expect(StatusCode::SEE_OTHER);
    let drop = at(tenant, &case, Side::Controller, &format!("{other}/drop"));
    let shown = at(tenant, &case, Side::Controller, &other.to_string());
    send(&mut case.browser, &shown, &drop, &[]).await.expect(StatusCode::SEE_OTHER);

    let name = testkit::fields().signatory;
    let given = [("accept", "yes"), ("authority", "yes"), ("signature", name.as_str())];
    let sign = |id| at(tenant, &case, Side::Controller, &format!("{id}/sign"));
    let (sign_theirs, sign_ours) = (sign(theirs), sign(ours));
    fill(&mut case.browser, &sign_theirs, &given).await.expect(StatusCode::SEE_OTHER);
    fill(&mut case.browser, &sign_ours, &given).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(versions(&app, &case).await.len(), 2);
    let named = case.browser.get(&list).await.expect(StatusCode::OK).text();
    assert!(named.contains("Amendment 1: Window of 7") && named.contains("Proposal B: Window of 12"), "{named}");

    // The staff cannot accept the controller's any more, and read why.
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let late = binding.get(&at(tenant, &case, Side::Processor, &format!("{theirs}/sign"))).await;
    assert!(late.expect(StatusCode::CONFLICT).text().contains("Another amendment was signed since"));
    // It changes the same term: no click helps.
    let page = at(tenant, &case, Side::Controller, &theirs.to_string());
    let own = case.browser.get(&page).await.expect(StatusCode::OK);
    assert!(own.text().contains("it changes the same"), "{}", own.text());
    assert!(own.form(&format!("{page}/again")).is_none());
    // The other one fits: one click puts it on the new text.
    let again = send(&mut case.browser, &shown, &format!("{shown}/again"), &[]).await.expect(StatusCode::SEE_OTHER);
    let anew = app.amendment_of(&case, Side::Controller, led_to(&again)).await;
    assert_eq!((anew.base, anew.state), (2, State::Draft));
    assert_eq!(state(&app, &case, Side::Controller, other).await, State::Withdrawn);
    let sign_anew = sign_of(tenant, &case, anew.id);
    fill(&mut case.browser, &sign_anew, &given).await.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    app.finish().await;
}

fn sign_of(tenant: &testkit::Tenant, case: &testkit::Case, id: domain::ids::AmendmentId) -> String {
    at(tenant, case, Side::Controller, &format!("{id}/sign"))
}

#[tokio::test]
async fn what_was_withdrawn_cannot_be_accepted_and_the_page_says_so() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let id = app.proposed(tenant, &case, Side::Processor, 7).await;
    // The controller has the page open while the staff take it back.
    let sign = sign_of(tenant, &case, id);
    let open = case.browser.get(&sign).await.expect(StatusCode::OK).form(&sign).unwrap();
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let withdraw = at(tenant, &case, Side::Processor, &format!("{id}/withdraw"));
    fill(&mut reviewer, &withdraw, &[]).await.expect(StatusCode::SEE_OTHER);
    let name = testkit::fields().signatory;
    let mut form: Vec<_> = open.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.extend([("accept", "yes"), ("authority", "yes"), ("signature", name.as_str())]);
    let late = case.browser.post(&sign, &form).await.expect(StatusCode::CONFLICT);
    assert!(late.text().contains("It was withdrawn and can no longer be accepted."), "{}", late.text());
    assert_eq!(versions(&app, &case).await.len(), 1);
    // Taking back twice is one taking back.
    fill(&mut reviewer, &withdraw, &[]).await.expect(StatusCode::CONFLICT);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn a_signature_that_is_sent_twice_counts_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let id = app.proposed(tenant, &case, Side::Processor, 7).await;
    let sign = sign_of(tenant, &case, id);
    let shown = case.browser.get(&sign).await.expect(StatusCode::OK).form(&sign).unwrap();
    let name = testkit::fields().signatory;
    let mut form: Vec<_> = shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.extend([("accept", "yes"), ("authority", "yes"), ("signature", name.as_str())]);
    let mut twin = case.browser.clone();
    let (one, two) = tokio::join!(case.browser.post(&sign, &form), twin.post(&sign, &form));
    assert_eq!(one.expect(StatusCode::SEE_OTHER).location(), two.expect(StatusCode::SEE_OTHER).location());
    assert_eq!(versions(&app, &case).await.len(), 2);
    app.settle().await;
    app.finish().await;
}

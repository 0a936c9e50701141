//! What cannot be proposed is set aside with its reason, and nobody's negotiated words are taken away by the way.

use domain::agreements::Side;
use domain::amendments::Change;
use domain::permissions::Actor;
use domain::rollouts::{Aside, Outcome};
use domain::text::Block;
use http::StatusCode;
use storage::{agreements, amendments, staff};
use testkit::{Case, TestApp};

use crate::form::{at, led_to, outcomes, proposal, rows, send};

/// The number of the first clause of an agreement, and that of another which has words of its own.
async fn clauses(app: &TestApp, case: &Case) -> (String, String) {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let base = agreements::latest_version(&mut tx, case.id).await.unwrap();
    let text = agreements::version_text(&mut tx, &base).await.unwrap();
    let text = documents::canonical::parse(&text).unwrap();
    let numbered = |at: usize| text.clauses[at].number.clone().unwrap();
    (numbered(0), numbered(2))
}

fn replace(at: &str, words: &str) -> Change {
    let body = vec![Block::Paragraph { text: words.to_owned() }];
    Change::Replace { at: at.to_owned(), heading: "Negotiated".to_owned(), body }
}

#[tokio::test]
async fn each_is_set_aside_for_its_reason_and_the_others_get_their_proposal() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let plain = app.approved(tenant, "Almindelig Kommune").await;
    let open = app.approved(tenant, "Åben Kommune").await;
    let kept = app.approved(tenant, "Bevaret Kommune").await;
    let lost = app.approved(tenant, "Tabt Kommune").await;
    app.proposed(tenant, &open, Side::Controller, 7).await;
    let (first, third) = clauses(&app, &kept).await;
    app.agreed(tenant, &kept, vec![replace(&third, "Agreed with this customer alone.")]).await;
    app.agreed(tenant, &lost, vec![replace(&first, "Agreed, where the new version differs.")]).await;
    app.next_version(tenant).await;

    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let new = at(tenant, "new");
    let typed = [("which", "all"), ("answer", "2026-12-31"), ("code", &app.totp())];
    let id = led_to(&send(&mut binding, &new, &new, &typed).await.expect(StatusCode::SEE_OTHER));
    app.settle().await;
    let now = outcomes(&app, tenant, id).await;
    assert_eq!(now["Almindelig Kommune"], (Outcome::Proposed, None));
    assert_eq!(now["Bevaret Kommune"], (Outcome::Proposed, None));
    assert_eq!(now["Åben Kommune"], (Outcome::Aside, Some(Aside::OpenProposal)));
    assert_eq!(now["Tabt Kommune"], (Outcome::Aside, Some(Aside::WordsLost)));
    let page = binding.get(&at(tenant, &format!("{id}?outcome=aside"))).await.expect(StatusCode::OK);
    assert!(page.text().contains("Words were agreed for this customer alone"), "{}", page.text());

    // The proposal has the customer's own words in it, and the line of the amendment that made them.
    let amendment = proposal(&app, tenant, id, &kept).await;
    let amendment = app.amendment_of(&kept, Side::Processor, amendment).await;
    let mut tx = app.db.tenant(&kept.ctx).await.unwrap();
    let text = amendments::proposed_text(&mut tx, &amendment).await.unwrap();
    for words in ["Agreed with this customer alone.", "Words of the newer version.", "Amendment 1, from"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    drop(tx);

    // A person goes on with the last one, and the proposal says what it would cost.
    let page = format!("/t/fjeld/en/staff/agreements/{}/amendments", lost.id);
    let begun = send(&mut binding, &page, &format!("{page}/renew"), &[]).await.expect(StatusCode::SEE_OTHER);
    let draft = binding.get(&begun.location().unwrap()).await.expect(StatusCode::OK);
    let said = format!("since it says something else there: {first}.");
    assert!(draft.text().contains(&said), "{}", draft.text());
    assert_eq!(plain.name, "Almindelig Kommune");
    app.finish().await;
}

#[tokio::test]
async fn only_those_that_are_ticked_and_not_if_the_signature_counts_no_longer() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let one = app.approved(tenant, "En Kommune").await;
    app.approved(tenant, "To Kommune").await;
    app.next_version(tenant).await;
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let new = at(tenant, "new");
    let none = [("which", "these"), ("answer", "2026-12-31"), ("code", &app.totp())];
    let none = send(&mut binding, &new, &new, &none).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(none.find("#which-error").len(), 1);
    let agreement = one.id.to_string();
    let typed = [("which", "these"), ("agreement", &agreement), ("answer", "2026-12-31"), ("code", &app.totp())];
    let id = led_to(&send(&mut binding, &new, &new, &typed).await.expect(StatusCode::SEE_OTHER));
    // The worker has not come to it yet when the entitlement ends.
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let dpo = staff::one(&mut tx, tenant.people.dpo).await.unwrap();
    staff::change(&mut tx, Actor::Operator.permit().unwrap(), dpo.id, dpo.role, false, false).await.unwrap();
    tx.commit().await.unwrap();
    app.settle().await;
    let rows = rows(&app, tenant, id).await;
    assert_eq!(rows.len(), 1, "one was ticked");
    assert_eq!((rows[0].outcome, rows[0].aside), (Outcome::Aside, Some(Aside::NotEntitled)));
    app.finish().await;
}

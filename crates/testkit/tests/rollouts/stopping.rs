//! Stopping takes back what nobody has signed for the controller, and nothing else.

use domain::rollouts::{Outcome, State};
use http::StatusCode;
use storage::mails::{self, MailKind};
use storage::rollouts;
use testkit::TestApp;

use crate::form::{at, led_to, outcomes, proposal, send};

#[tokio::test]
async fn open_proposals_are_withdrawn_and_what_was_concluded_stays() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut yes = app.approved(tenant, "Ja Kommune").await;
    let open = app.approved(tenant, "Åben Kommune").await;
    app.next_version(tenant).await;
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let new = at(tenant, "new");
    let typed = [("which", "all"), ("answer", "2026-12-31"), ("code", &app.totp())];
    let id = led_to(&send(&mut binding, &new, &new, &typed).await.expect(StatusCode::SEE_OTHER));
    app.settle().await;
    let sign = format!("/t/fjeld/en/mine/{}/amendments/{}/sign", yes.id, proposal(&app, tenant, id, &yes).await);
    let name = testkit::fields().signatory;
    let given = [("accept", "yes"), ("authority", "yes"), ("signature", name.as_str())];
    send(&mut yes.browser, &sign, &sign, &given).await.expect(StatusCode::SEE_OTHER);

    let stop = at(tenant, &format!("{id}/stop"));
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let asked = reviewer.get(&stop).await.expect(StatusCode::OK);
    assert!(asked.text().contains("1 open proposal is withdrawn"), "{}", asked.text());
    // A colleague has the page open too.
    let late = binding.get(&stop).await.expect(StatusCode::OK).form(&stop).unwrap();
    send(&mut reviewer, &stop, &stop, &[]).await.expect(StatusCode::SEE_OTHER);
    let late: Vec<_> = late.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let late = binding.post(&stop, &late).await.expect(StatusCode::CONFLICT);
    assert!(late.text().contains("Somebody else was quicker."));
    app.settle().await;
    let now = outcomes(&app, tenant, id).await;
    assert_eq!((now["Ja Kommune"].0, now["Åben Kommune"].0), (Outcome::Concluded, Outcome::Withdrawn));
    let mut tx = app.db.tenant(&open.ctx).await.unwrap();
    assert_eq!(rollouts::one(&mut tx, id).await.unwrap().state, State::Stopped);
    let told = mails::about(&mut tx, open.id).await.unwrap();
    assert_eq!(told.iter().filter(|mail| mail.kind == MailKind::AmendmentEnded).count(), 1);
    drop(tx);
    app.finish().await;
}

#[tokio::test]
async fn what_is_not_proposed_yet_is_not_proposed_any_more() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Tavs Kommune").await;
    let id = app.rolled_out(tenant, &case).await;
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let stop = at(tenant, &format!("{id}/stop"));
    send(&mut reviewer, &stop, &stop, &[]).await.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    assert_eq!(outcomes(&app, tenant, id).await["Tavs Kommune"].0, Outcome::Stopped);
    app.finish().await;
}

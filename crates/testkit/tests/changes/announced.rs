//! What stands in the way of announcing, and what a change to a company that an agreement never authorised comes to.

use chrono::TimeDelta;
use domain::ids::ChangeId;
use domain::permissions::{Actor, Role};
use domain::subprocessors::{Location, Profile, Wording};
use http::StatusCode;
use storage::subprocessors::changes::{self, Announced};
use testkit::{Answer, Browser, Tenant, TestApp};

use crate::form::{EFFECT, company, day, gate, own};

/// Presses the button under a draft.
async fn announce(browser: &mut Browser, tenant: &Tenant, change: ChangeId) -> Answer {
    let page = format!("/t/{}/en/staff/subprocessors/changes/{change}", tenant.slug);
    let at = format!("{page}/announce");
    let form = browser.get(&page).await.expect(StatusCode::OK).form(&at).unwrap();
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&at, &form).await
}

#[tokio::test]
async fn what_a_notice_would_leave_unsaid_is_asked_for_before_anybody_is_told() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.approved(tenant, "Kommune").await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let whole = company("Faraway Ltd", "IN");
    let groundless = Location { transfer: None, ..whole.locations[0].clone() };
    let (mut wordless, mut kindless) = (whole.clone(), whole.clone());
    wordless.work.clear();
    kindless.work[0].nature.clear();
    let lacking = [
        (wordless, "what it does with the data"),
        (kindless, "Choose which kinds of processing Faraway Ltd does."),
        (
            Profile { locations: vec![groundless], ..whole.clone() },
            "A transfer to this country needs a ground, and none is given",
        ),
    ];
    for (profile, said) in lacking {
        let (change, _) = app.change(tenant, &profile, day(EFFECT)).await;
        let refused = announce(&mut dpo, tenant, change).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains(said), "{said}: {}", refused.text());
    }
    let (change, _) = app.change(tenant, &whole, day(EFFECT)).await;
    announce(&mut dpo, tenant, change).await.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn another_place_of_a_company_that_the_agreement_never_authorised_authorises_nothing() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Kommune").await;
    let before = company("Elsewhere AS", "FI");
    let entry = app.listed(tenant, before.clone()).await;
    app.settle().await;
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let dpo = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let id = ChangeId(tx.new_id());
    let moved = company("Elsewhere AS", "SE");
    changes::begin(&mut tx, dpo.permit().unwrap(), id, day(EFFECT), &Wording::default()).await.unwrap();
    changes::put_entry(&mut tx, dpo.permit().unwrap(), (id, 1), entry, Some(&moved)).await.unwrap();
    let seen = (2, changes::registry_revision(&mut tx).await.unwrap());
    let today = tx.now().date_naive();
    let done = changes::announce(&mut tx, dpo.permit().unwrap(), id, seen, today).await.unwrap();
    assert!(matches!(done, Announced::Done(_)), "{done:?}");
    tx.commit().await.unwrap();
    app.settle().await;
    let notice = app.notice(tenant, id, &case).await;
    let at = own(tenant, &case, notice);
    case.browser.get(&at).await.expect(StatusCode::OK);
    app.wait(TimeDelta::days(60));
    app.settle().await;
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let (_, may, because) = gate(&mut staff, tenant, &case).await.remove(0);
    assert!(!may, "{because}");
    let page = app.come_back(tenant, &case).await.get(&at).await.expect(StatusCode::OK).text();
    assert!(page.contains("It is on no list of this agreement"), "what the gate says: {page}");
    app.finish().await;
}

//! Nobody sees or does what belongs to others: other tenants, other controllers, the other party's drafts.

use domain::agreements::Side;
use http::StatusCode;
use testkit::TestApp;

use crate::form::{at, fill};

#[tokio::test]
async fn others_find_nothing_and_drafts_are_their_writers_own() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut neighbour = app.approved(tenant, "Nabo Kommune").await;
    let proposed = app.proposed(tenant, &case, Side::Processor, 7).await;
    let draft = app.amendment(tenant, &case, Side::Controller, 9).await;
    let ours = app.amendment(tenant, &case, Side::Processor, 8).await;

    for page in ["", "text", "text.txt"].map(str::to_owned).into_iter().chain([proposed.to_string()]) {
        let path = at(tenant, &case, Side::Controller, &page);
        neighbour.browser.get(&path).await.expect(StatusCode::NOT_FOUND);
        case.browser.get(&path).await.expect(StatusCode::OK);
        // The id of one agreement below the address of another.
        if page == proposed.to_string() {
            let path = at(tenant, &neighbour, Side::Controller, &page);
            neighbour.browser.get(&path).await.expect(StatusCode::NOT_FOUND);
        }
    }
    let mut elsewhere = app.staff(app.tenant(1), app.tenant(1).people.dpo).await;
    elsewhere.get(&at(tenant, &case, Side::Processor, "")).await.expect(StatusCode::SEE_OTHER);
    let theirs = at(tenant, &case, Side::Processor, &proposed.to_string()).replace("/fjeld/", "/sund/");
    elsewhere.get(&theirs).await.expect(StatusCode::NOT_FOUND);

    // Either party's draft, by the other.
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    reviewer.get(&at(tenant, &case, Side::Processor, &draft.to_string())).await.expect(StatusCode::NOT_FOUND);
    case.browser.get(&at(tenant, &case, Side::Controller, &ours.to_string())).await.expect(StatusCode::NOT_FOUND);
    // Nobody accepts or declines their own proposal.
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    for act in ["sign", "decline"] {
        let path = at(tenant, &case, Side::Processor, &format!("{proposed}/{act}"));
        binding.get(&path).await.expect(StatusCode::CONFLICT);
    }
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    auditor.get(&at(tenant, &case, Side::Processor, "new")).await.expect(StatusCode::FORBIDDEN);
    let withdraw = at(tenant, &case, Side::Controller, &format!("{proposed}/withdraw"));
    fill(&mut case.browser, &withdraw, &[]).await.expect(StatusCode::CONFLICT);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn the_database_makes_no_version_without_two_signatures() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let id = app.proposed(tenant, &case, Side::Processor, 7).await;
    let refused = sqlx::query(
        "INSERT INTO agreement_version SELECT v.tenant_id, v.agreement_id, 2, v.controller_id, v.in_force_from,
             v.template_version_id, a.id, a.terms, a.terms_sha256, a.text_sha256, now()
         FROM agreement_version v JOIN amendment a ON a.tenant_id = v.tenant_id AND a.agreement_id = v.agreement_id
         WHERE a.id = $1",
    )
    .bind(id.0)
    .execute(&mut app.databases.superuser().await)
    .await;
    assert!(refused.unwrap_err().to_string().contains("signatures of both parties"));
    app.finish().await;
}

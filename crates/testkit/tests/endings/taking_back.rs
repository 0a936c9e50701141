//! A notice is taken back by both parties, or not at all.

use domain::agreements::State;
use domain::terms::demo;
use http::StatusCode;
use testkit::TestApp;

use crate::steps::{agreement, at, back as back_again, day, ending, mine, post, send, under, wait_until};

#[tokio::test]
async fn both_parties_take_a_notice_back_before_its_day() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Ærø Kommune", &demo::cloud()).await;
    let (mut signatory, mut staff) = (case.browser.clone(), app.staff(tenant, tenant.people.reviewer).await);
    let (own, back) = (mine(tenant, &case, ""), mine(tenant, &case, "withdraw"));
    send(&mut signatory, &own, &own, &[("ground", "notice"), ("effective_on", "2027-01-31")])
        .await
        .expect(StatusCode::SEE_OTHER);
    // The processor did not give it, and cannot ask; an act that no button offers changes nothing.
    let (page, path) = (at(tenant, &case, ""), at(tenant, &case, "withdraw"));
    let shown = staff.get(&page).await.expect(StatusCode::OK);
    assert!(shown.form(&path).is_none());
    let form = shown.form(&at(tenant, &case, "links")).unwrap();
    for act in ["ask", "consent", "refuse"] {
        post(&mut staff, &path, &form, &[("act", act)]).await.expect(StatusCode::CONFLICT);
    }
    send(&mut signatory, &own, &back, &[("act", "ask")]).await.expect(StatusCode::SEE_OTHER);
    let alone = signatory.get(&own).await.form(&back).unwrap();
    post(&mut signatory, &back, &alone, &[("act", "consent")]).await.expect(StatusCode::CONFLICT);
    send(&mut staff, &page, &path, &[("act", "consent")]).await.expect(StatusCode::SEE_OTHER);
    assert!(ending(&app, &case).await.is_none());
    wait_until(&app, day("2027-02-01"));
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Approved);
    // It can be ended again.
    let mut signatory = back_again(&app, tenant, &case).await;
    send(&mut signatory, &own, &own, &[("ground", "notice"), ("effective_on", "2027-03-31")])
        .await
        .expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

/// What the other party asks stands on the first page of whoever answers it, until it is answered.
#[tokio::test]
async fn who_is_asked_to_take_a_notice_back_reads_so_on_their_first_page() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Ærø Kommune", &demo::cloud()).await;
    let (mut signatory, mut staff) = (case.browser.clone(), app.staff(tenant, tenant.people.reviewer).await);
    let new = at(tenant, &case, "new");
    let typed = [("ground", "agreed"), ("party", "both"), ("effective_on", "2027-01-31")];
    send(&mut staff, &new, &new, &typed).await.expect(StatusCode::SEE_OTHER);
    let (page, path) = (at(tenant, &case, ""), at(tenant, &case, "withdraw"));
    send(&mut staff, &page, &path, &[("act", "ask")]).await.expect(StatusCode::SEE_OTHER);
    let first = format!("/t/{}/en/mine", tenant.slug);
    let waiting = "Taking the notice back waits for your answer";
    assert!(signatory.get(&first).await.expect(StatusCode::OK).text().contains(waiting));
    let (own, back) = (mine(tenant, &case, ""), mine(tenant, &case, "withdraw"));
    send(&mut signatory, &own, &back, &[("act", "refuse")]).await.expect(StatusCode::SEE_OTHER);
    assert!(!signatory.get(&first).await.expect(StatusCode::OK).text().contains(waiting));
    app.finish().await;
}

#[tokio::test]
async fn after_its_day_nothing_is_taken_back() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Ærø Kommune", &demo::cloud()).await;
    let mut signatory = case.browser.clone();
    let (own, back) = (mine(tenant, &case, ""), mine(tenant, &case, "withdraw"));
    send(&mut signatory, &own, &own, &[("ground", "notice"), ("effective_on", "2026-11-25")])
        .await
        .expect(StatusCode::SEE_OTHER);
    let form = signatory.get(&own).await.form(&back).unwrap();
    wait_until(&app, day("2026-11-25"));
    // From the beginning of the day it is over, whether the worker has come to it or not.
    let mut signatory = back_again(&app, tenant, &case).await;
    assert!(signatory.get(&own).await.expect(StatusCode::OK).form(&back).is_none());
    post(&mut signatory, &back, &form, &[("act", "ask")]).await.expect(StatusCode::CONFLICT);
    app.settle().await;
    let mut signatory = back_again(&app, tenant, &case).await;
    post(&mut signatory, &back, &form, &[("act", "ask")]).await.expect(StatusCode::CONFLICT);
    assert_eq!(agreement(&app, &case).await.state, State::Terminated);
    app.finish().await;
}

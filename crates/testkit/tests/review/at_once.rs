//! Two at once, double clicks and stale tabs: one act counts, the other person reads what happened.

use domain::agreements::State;
use http::StatusCode;
use testkit::TestApp;

use crate::case::{Form, at, count, now, signed};

#[tokio::test]
async fn of_an_approval_and_a_return_one_counts_and_the_other_reads_what_happened() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    for round in 0..6 {
        let (controller, id) = signed(&app, tenant, &format!("Round {round} AS")).await;
        app.wait(chrono::TimeDelta::seconds(30));
        let mut dpo = app.staff(tenant, tenant.people.dpo).await;
        let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
        let approve = Form::open(&mut dpo, &at(tenant, id, "approve")).await.with("code", &app.totp());
        let send_back = Form::open(&mut reviewer, &at(tenant, id, "return")).await.with("whole", "Not yet.");
        let (one, other) = tokio::join!(approve.send(&mut dpo), send_back.send(&mut reviewer));
        let (winner, loser, did) = match (one.status, other.status) {
            (StatusCode::SEE_OTHER, StatusCode::CONFLICT) => (State::Approved, other, "Countersigned the agreement"),
            (StatusCode::CONFLICT, StatusCode::SEE_OTHER) => (State::Returned, one, "Returned the agreement"),
            both => panic!("{both:?}\n{}\n{}", one.text(), other.text()),
        };
        assert_eq!(now(&app, tenant, controller, id).await.state, winner);
        let name = if winner == State::Approved { "dpo fjeld" } else { "reviewer fjeld" };
        let said = loser.find(".history").join(" ");
        assert!(said.contains(did) && said.contains(name), "{said}");
        assert_eq!(loser.attribute("main a.btn-primary", "href").unwrap(), at(tenant, id, ""));
    }
    app.finish().await;
}

#[tokio::test]
async fn a_double_click_counts_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (_, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    let form = Form::open(&mut browser, &at(tenant, id, "approve")).await.with("code", &app.totp());
    let (mut first, mut second, mut third) = (browser.clone(), browser.clone(), browser.clone());
    let answers = tokio::join!(form.send(&mut first), form.send(&mut second), form.send(&mut third));
    for answer in [answers.0, answers.1, answers.2] {
        assert_eq!(answer.location(), Some(format!("{}?done=approved", at(tenant, id, ""))), "{}", answer.text());
    }
    assert_eq!(count(&app, "SELECT count(*) FROM signature WHERE side = 'processor'").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM job WHERE kind = 'seal_agreement'").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn one_code_confirms_one_of_two_approvals() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (_, first) = signed(&app, tenant, "First AS").await;
    let (_, second) = signed(&app, tenant, "Second AS").await;
    let mut one = app.staff(tenant, tenant.people.dpo).await;
    let mut other = one.clone();
    let code = app.totp();
    let a = Form::open(&mut one, &at(tenant, first, "approve")).await.with("code", &code);
    let b = Form::open(&mut other, &at(tenant, second, "approve")).await.with("code", &code);
    let (a, b) = tokio::join!(a.send(&mut one), b.send(&mut other));
    let mut answers = [a.status, b.status];
    answers.sort();
    assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
    assert_eq!(count(&app, "SELECT count(*) FROM signature WHERE side = 'processor'").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_stale_tab_does_nothing_and_says_who_was_quicker() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let stale = Form::open(&mut dpo, &at(tenant, id, "reject")).await.with("reason", "Too slow.");
    Form::on_page(&mut reviewer, tenant, id, "take").await.send(&mut reviewer).await.expect(StatusCode::SEE_OTHER);
    let late = stale.send(&mut dpo).await.expect(StatusCode::CONFLICT);
    assert!(late.find(".history").join(" ").contains("Took the review"));
    assert!(late.text().contains("reviewer fjeld"));
    assert_eq!(now(&app, tenant, controller, id).await.state, State::InReview);

    let page = dpo.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(page.text().contains("In review by reviewer fjeld"));
    Form::on_page(&mut dpo, tenant, id, "take").await.send(&mut dpo).await.expect(StatusCode::SEE_OTHER);
    Form::on_page(&mut dpo, tenant, id, "lay-back").await.send(&mut dpo).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(now(&app, tenant, controller, id).await.state, State::Submitted);
    app.finish().await;
}

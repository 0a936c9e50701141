//! Approving, returning and rejecting, by one person.

use domain::agreements::State;
use http::StatusCode;
use storage::agreements;
use storage::mails::MailKind;
use testkit::TestApp;

use crate::case::{Form, at, count, mails, now, signed};

#[tokio::test]
async fn a_binding_person_countersigns_with_a_fresh_code() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut browser = app.staff(tenant, tenant.people.dpo).await;

    let page = browser.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(page.text().contains("The text is what was signed, to the letter."));
    assert!(page.text().contains("192.0.2.7"), "the evidence is here for the staff");
    assert!(page.attribute(".work-side input[name=code][data-act]", "id").is_some(), "the key a leads to the code");

    let form = Form::open(&mut browser, &at(tenant, id, "approve")).await;
    let wrong = form.clone().with("code", "000000").send(&mut browser).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.find("#code-error").len(), 1);
    assert_eq!(now(&app, tenant, controller, id).await.state, State::Submitted);

    let form = form.with("code", &app.totp());
    let done = form.send(&mut browser).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(done.location().unwrap(), format!("{}?done=approved", at(tenant, id, "")));
    let agreement = now(&app, tenant, controller, id).await;
    assert_eq!(agreement.state, State::Approved);
    assert_eq!(agreement.in_force_from.unwrap().to_string(), "2026-11-23");
    let mut tx = app.db.tenant(&tenant.ctx.about(controller)).await.unwrap();
    let signatures = agreements::signatures(&mut tx, id).await.unwrap();
    assert_eq!(signatures.len(), 2);
    assert_eq!(signatures[1].details.method, "password_and_code");
    assert_eq!(signatures[1].details.name, "dpo fjeld");
    assert!(signatures[1].details.statements[0].contains("Fjordvik Kommune"));
    drop(tx);
    assert_eq!(count(&app, "SELECT count(*) FROM job WHERE kind = 'seal_agreement'").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM job WHERE kind = 'lapse_offer'").await, 0);

    // Sent again, as by a browser that lost the answer: the same answer, and nothing happens.
    let again = form.send(&mut browser).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(again.location(), done.location());
    assert_eq!(count(&app, "SELECT count(*) FROM signature").await, 2);
    let page = browser.get(&done.location().unwrap()).await.expect(StatusCode::OK);
    assert_eq!(page.find(".banner-title"), ["Countersigned"]);
    browser.get(&at(tenant, id, "document.pdf")).await.expect(StatusCode::NOT_FOUND);
    app.settle().await;
    browser.get(&at(tenant, id, "document.pdf")).await.expect(StatusCode::OK);
    app.finish().await;
}

#[tokio::test]
async fn a_code_that_was_used_is_refused_and_the_page_says_when_the_next_comes() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, first) = signed(&app, tenant, "First AS").await;
    let (_, second) = signed(&app, tenant, "Second AS").await;
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    let code = app.totp();
    let form = Form::open(&mut browser, &at(tenant, first, "approve")).await.with("code", &code);
    form.send(&mut browser).await.expect(StatusCode::SEE_OTHER);

    let page = browser.get(&at(tenant, second, "approve")).await.expect(StatusCode::OK);
    assert!(page.text().contains("You have used the code that your app shows now."), "{}", page.text());
    let form = Form::open(&mut browser, &at(tenant, second, "approve")).await;
    form.clone().with("code", &code).send(&mut browser).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    app.wait(chrono::TimeDelta::seconds(30));
    // The form that came back carries the same key: what was refused has not used it up.
    form.with("code", &app.totp()).send(&mut browser).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(now(&app, tenant, controller, first).await.state, State::Approved);
    app.finish().await;
}

#[tokio::test]
async fn guesses_of_the_code_are_slowed() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (_, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    let form = Form::open(&mut browser, &at(tenant, id, "approve")).await;
    for _ in 0..5 {
        form.clone().with("code", "123456").send(&mut browser).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = form.clone().with("code", &app.totp());
    right.send(&mut browser).await.expect(StatusCode::TOO_MANY_REQUESTS);
    app.wait(chrono::TimeDelta::minutes(10));
    form.with("code", &app.totp()).send(&mut browser).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn an_agreement_is_returned_with_reasons_on_its_fields() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut browser = app.staff(tenant, tenant.people.reviewer).await;
    let path = at(tenant, id, "return");
    let form = Form::open(&mut browser, &path).await;
    form.send(&mut browser).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let half = form.clone().with("mark-address", "yes").with("whole", "Nearly there.");
    let back = half.send(&mut browser).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(back.find("#reason-address-error").len(), 1);
    assert_eq!(back.find("#whole"), ["Nearly there."]);
    let whole = half.with("reason-address", "The postcode is missing.");
    whole.send(&mut browser).await.expect(StatusCode::SEE_OTHER);

    assert_eq!(now(&app, tenant, controller, id).await.state, State::Returned);
    let mut tx = app.db.tenant(&tenant.ctx.about(controller)).await.unwrap();
    let reasons = agreements::return_reasons(&mut tx, id).await.unwrap();
    assert!(reasons.contains(&("address".to_owned(), "The postcode is missing.".to_owned())));
    assert!(reasons.contains(&(String::new(), "Nearly there.".to_owned())));
    let voided = agreements::signatures(&mut tx, id).await.unwrap();
    assert!(voided[0].voided_at.is_some());
    drop(tx);
    let mails = mails(&app, tenant, controller, id).await;
    let mail = mails.iter().find(|mail| mail.kind == MailKind::Returned).unwrap();
    let token = mail.content.as_ref().unwrap().token.clone().unwrap();
    let page = browser.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(!page.text().contains(&token), "the link is in the mail alone");
    assert!(page.text().contains("Void"));

    // Its signatory presses the button and is back at the agreement.
    let mut signatory = app.browser();
    let link = format!("/t/fjeld/en/link/{token}");
    let button = signatory.get(&link).await.expect(StatusCode::OK);
    let key = button.field("idempotency_key").unwrap();
    let led = signatory.post(&link, &[("idempotency_key", &key)]).await.expect(StatusCode::SEE_OTHER);
    assert!(led.location().unwrap().contains(&id.to_string()), "{:?}", led.location());
    app.finish().await;
}

#[tokio::test]
async fn an_agreement_is_rejected_with_a_reason() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (controller, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let mut browser = app.staff(tenant, tenant.people.reviewer).await;
    let form = Form::open(&mut browser, &at(tenant, id, "reject")).await;
    let back = form.clone().with("reason", " \n ").send(&mut browser).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(back.find("#reason-error").len(), 1);
    form.with("reason", "You are no customer of ours.").send(&mut browser).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(now(&app, tenant, controller, id).await.state, State::Rejected);
    let mails = mails(&app, tenant, controller, id).await;
    let content = mails.iter().find(|mail| mail.kind == MailKind::Rejected).unwrap().content.clone().unwrap();
    assert_eq!(content.words.as_deref(), Some("You are no customer of ours."));
    assert_eq!(content.token, None);
    let page = browser.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(page.text().contains("Rejected the agreement: You are no customer of ours."));
    app.finish().await;
}

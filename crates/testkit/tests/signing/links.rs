//! One-time links: used once, by pressing a button, at their own tenant, in time.

use chrono::TimeDelta;
use domain::email::EmailAddress;
use domain::ids::MailId;
use domain::language::Language;
use domain::secrets::Token;
use http::StatusCode;
use storage::controllers;
use storage::links::{LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};
use testkit::TestApp;

use crate::walk::{ask, count, letters, press};

const EMAIL: &str = "ane@aeroe.example";

#[tokio::test]
async fn opening_a_link_uses_nothing_up() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.browser();
    let token = ask(&app, tenant, &mut browser, EMAIL).await;
    for _ in 0..3 {
        // A program that checks mail, in a browser of its own.
        app.browser().get(&format!("/t/fjeld/en/link/{token}")).await.expect(StatusCode::OK);
    }
    assert_eq!(count(&app, "SELECT count(*) FROM link WHERE used_at IS NOT NULL").await, 0);
    assert_eq!(count(&app, "SELECT count(*) FROM controller").await, 0);
    press(tenant, &mut browser, &token).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(count(&app, "SELECT count(*) FROM controller").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM contact WHERE proved_at IS NOT NULL").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_link_works_once_and_the_same_press_twice_is_one() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.browser();
    let token = ask(&app, tenant, &mut browser, EMAIL).await;
    let path = format!("/t/fjeld/en/link/{token}");
    let page = browser.get(&path).await.expect(StatusCode::OK);
    let key = page.field("idempotency_key").unwrap();
    let first = browser.clone().post(&path, &[("idempotency_key", &key)]).await.expect(StatusCode::SEE_OTHER);
    let mut again = browser.clone();
    let second = again.post(&path, &[("idempotency_key", &key)]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(first.location(), second.location());
    again.get(&first.location().unwrap()).await.expect(StatusCode::OK);
    assert_eq!(count(&app, "SELECT count(*) FROM agreement").await, 1);

    // Another press is another matter.
    let other = app.db.randomness().id(app.db.now()).to_string();
    let mut stranger = app.browser();
    let answer = stranger.post(&path, &[("idempotency_key", &other)]).await.expect(StatusCode::GONE);
    assert_eq!(answer.find("h1"), ["This link is no longer valid"]);
    assert!(stranger.cookie("__Host-cs-fjeld").is_none());
    assert_eq!(stranger.get(&path).await.status, StatusCode::GONE);
    assert_eq!(count(&app, "SELECT count(*) FROM controller").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn of_two_presses_at_once_one_counts() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let token = ask(&app, tenant, &mut app.browser(), EMAIL).await;
    let (mut one, mut other) = (app.browser(), app.browser());
    let (one, other) = tokio::join!(press(tenant, &mut one, &token), press(tenant, &mut other, &token));
    let mut statuses = [one.status, other.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::GONE]);
    assert_eq!(count(&app, "SELECT count(*) FROM controller").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn an_old_link_sends_a_new_one_to_the_same_address() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.browser();
    let token = ask(&app, tenant, &mut browser, EMAIL).await;
    app.wait(TimeDelta::minutes(31));
    let path = format!("/t/fjeld/en/link/{token}");
    let page = browser.get(&path).await.expect(StatusCode::GONE);
    let key = page.field("idempotency_key").unwrap();
    assert_eq!(browser.post(&path, &[("idempotency_key", &key)]).await.status, StatusCode::GONE);
    let answer =
        browser.post(&format!("{path}/again"), &[("idempotency_key", &key)]).await.expect(StatusCode::SEE_OTHER);
    browser.get(&answer.location().unwrap()).await.expect(StatusCode::OK);
    let sent = letters(&app, tenant, EMAIL).await;
    assert_eq!(sent.len(), 2);
    press(tenant, &mut browser, sent[1].content.token.as_deref().unwrap()).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn forged_links_and_those_of_others_open_nothing() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    let token = ask(&app, app.tenant(0), &mut browser, EMAIL).await;
    let key = app.db.randomness().id(app.db.now()).to_string();
    for path in [
        format!("/t/sund/en/link/{token}"),
        format!("/t/fjeld/en/link/{}", "A".repeat(43)),
        "/t/fjeld/en/link/x".to_owned(),
    ] {
        let page = browser.get(&path).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(page.find("h1"), ["We do not know this link"]);
        assert_eq!(browser.post(&path, &[("idempotency_key", &key)]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.post(&format!("{path}/again"), &[]).await.status, StatusCode::NOT_FOUND);
    }
    assert!(browser.cookie("__Host-cs-sund").is_none() && browser.cookie("__Host-cs-fjeld").is_none());
    app.finish().await;
}

#[tokio::test]
async fn the_code_of_a_mail_opens_it_too_and_five_wrong_ones_close_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    for wrong in [4, 5] {
        let email = format!("ane{wrong}@aeroe.example");
        let mut browser = app.browser();
        ask(&app, tenant, &mut browser, &email).await;
        let letter = letters(&app, tenant, &email).await.pop().unwrap();
        let (id, code) = (letter.id.to_string(), letter.content.code.unwrap());
        let key = app.db.randomness().id(app.db.now()).to_string();
        for _ in 0..wrong {
            let form = [("idempotency_key", key.as_str()), ("link", &id), ("code", "0000-0000")];
            let page = browser.post("/t/fjeld/en/begin/code", &form).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(page.find(".error-summary a").len(), 1);
        }
        let typed = code.to_lowercase().replace('-', " ");
        let form = [("idempotency_key", key.as_str()), ("link", &id), ("code", &typed)];
        let answer = browser.post("/t/fjeld/en/begin/code", &form).await;
        assert_eq!(answer.status, if wrong < 5 { StatusCode::SEE_OTHER } else { StatusCode::UNPROCESSABLE_ENTITY });
    }
    app.finish().await;
}

#[tokio::test]
async fn who_asked_twice_and_uses_both_links_has_one_page() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.browser();
    let first = ask(&app, tenant, &mut browser, EMAIL).await;
    app.wait(TimeDelta::minutes(1));
    let second = ask(&app, tenant, &mut browser, EMAIL).await;
    press(tenant, &mut browser, &first).await.expect(StatusCode::SEE_OTHER);
    let answer = press(tenant, &mut app.browser(), &second).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(answer.location().as_deref(), Some("/t/fjeld/en/mine"));
    assert_eq!(count(&app, "SELECT count(*) FROM controller").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn an_invitation_proves_the_address_and_leads_to_its_agreement() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (_, controller, agreement) = app.signatory(tenant, EMAIL).await;
    let email = EmailAddress::parse(EMAIL).unwrap();
    let token = Token::random(&mut *app.db.randomness().rng());
    let mut tx = app.db.tenant(&tenant.ctx.about(controller)).await.unwrap();
    let signatory = controllers::contacts(&mut tx, controller).await.unwrap().remove(0);
    let id = tx.new_id();
    let mail = NewMail {
        id: MailId(id),
        kind: MailKind::Invitation,
        language: Language::En,
        controller: Some(controller),
        agreement: Some(agreement),
        content: Content { email: email.as_str().to_owned(), ..Content::default() },
    };
    mails::send(&mut tx, &mail).await.unwrap();
    let link = NewLink {
        kind: LinkKind::Invitation,
        person: signatory.id.0,
        controller: Some(controller),
        agreement: Some(agreement),
        version: None,
        token_hash: *token.hash().as_bytes(),
        code_hash: None,
    };
    storage::links::create(&mut tx, id, &link).await.unwrap();
    tx.commit().await.unwrap();

    let to_agreement = format!("/t/fjeld/en/mine/{agreement}");
    let mut browser = app.browser();
    let answer = press(tenant, &mut browser, &token.reveal()).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(answer.location().as_ref(), Some(&to_agreement));
    browser.get(&to_agreement).await.expect(StatusCode::OK);
    // Weeks later, from the same mail: a new link to the same address, and the same agreement.
    app.wait(TimeDelta::days(20));
    let again = format!("/t/fjeld/en/link/{}/again", token.reveal());
    app.browser().post(&again, &[]).await.expect(StatusCode::SEE_OTHER);
    let token = letters(&app, tenant, EMAIL).await.pop().unwrap().content.token.unwrap();
    let answer = press(tenant, &mut app.browser(), &token).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(answer.location().as_ref(), Some(&to_agreement));
    app.finish().await;
}

#[tokio::test]
async fn whoever_was_on_the_way_to_a_page_comes_out_there() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Ærø Kommune").await;
    let next = format!("{}/subprocessors", case.id);
    let wanted = format!("/t/fjeld/en/mine/{next}");
    let mut browser = app.browser();
    let door = browser.get(&wanted).await.expect(StatusCode::SEE_OTHER).location().unwrap();
    assert_eq!(door, format!("/t/fjeld/en/come-back?next={next}"));
    let key = browser.get(&door).await.expect(StatusCode::OK).field("idempotency_key").unwrap();
    let form = [("idempotency_key", key.as_str()), ("version", ""), ("email", &case.email)];
    let sent = browser.post(&door, &form).await.expect(StatusCode::OK);
    let by_code = format!("/t/fjeld/en/begin/code?next={next}");
    assert_eq!(sent.attribute("main form", "action"), Some(by_code), "by the code too");
    let token = letters(&app, tenant, &case.email).await.pop().unwrap().content.token.unwrap();
    app.settle().await;
    let mail = app.inbox.sent_to(&EmailAddress::parse(&case.email).unwrap()).pop().unwrap();
    let link = format!("/t/fjeld/en/link/{token}?next={next}");
    assert!(mail.outgoing.text.contains(&link), "{}", mail.outgoing.text);
    let key = browser.get(&link).await.expect(StatusCode::OK).field("idempotency_key").unwrap();
    let opened = browser.post(&link, &[("idempotency_key", &key)]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(opened.location(), Some(wanted.clone()));
    browser.get(&wanted).await.expect(StatusCode::OK);
    // No other place can be written that way.
    assert_eq!(
        browser.get("/t/fjeld/en/come-back?next=//evil.example").await.location().as_deref(),
        Some("/t/fjeld/en/mine")
    );
    app.finish().await;
}

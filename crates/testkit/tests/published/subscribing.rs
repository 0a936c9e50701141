//! Subscribing by proving the address, and leaving at once.

use axum::body::Body;
use chrono::TimeDelta;
use domain::email::EmailAddress;
use http::{Method, Request, StatusCode};
use mail::Sent;
use testkit::{Answer, Browser, TestApp};

const ADDRESS: &str = "mette@læser.example";

fn to(address: &str) -> EmailAddress {
    EmailAddress::parse(address).unwrap()
}

/// Asks on the public page; answers what the page says and the mails that came.
pub async fn ask(app: &TestApp, address: &str, language: &str) -> (Answer, Vec<Sent>) {
    let mut browser = app.browser();
    let page = "/t/fjeld/en/subprocessors";
    let shown = browser.get(page).await.expect(StatusCode::OK);
    assert!(shown.form(&format!("{page}/subscribe")).is_some(), "the list has the form");
    let typed = [("email", address), ("language", language)];
    let answer = browser.post(&format!("{page}/subscribe"), &typed).await;
    app.worker().run_due().await;
    let mails = app.inbox.sent_to(&to(address));
    let _ = app.inbox.take();
    (answer, mails)
}

/// The address in a mail that holds these words.
pub fn link(mail: &Sent, holds: &str) -> String {
    let text = &mail.outgoing.text;
    let url = text.split_whitespace().find(|word| word.starts_with("https://") && word.contains(holds)).unwrap();
    url.strip_prefix("https://sign.example.org").unwrap().to_owned()
}

/// Somebody who has subscribed in Danish.
pub async fn subscribed(app: &TestApp, address: &str) {
    let (_, mails) = ask(app, address, "da").await;
    let confirm = link(&mails[0], "/confirm/");
    app.browser().post(&confirm, &[]).await.expect(StatusCode::OK);
}

pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&mut app.databases.superuser().await).await.unwrap()
}

const CONFIRMED: &str = "SELECT count(*) FROM subscriber WHERE confirmed_at IS NOT NULL";
const ALL: &str = "SELECT count(*) FROM subscriber";

/// As a mail program does it: from somewhere else, without cookies, with a body of its own.
async fn one_click(browser: &mut Browser, page: &str, kind: &str, body: &'static str) -> Answer {
    let request = Request::builder()
        .method(Method::POST)
        .uri(page)
        .header("host", "sign.example.org")
        .header("origin", "https://mail.example")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", kind)
        .body(Body::from(body))
        .unwrap();
    browser.send(request).await
}

#[tokio::test]
async fn an_address_is_subscribed_once_it_is_proved_and_opening_a_link_proves_nothing() {
    let app = TestApp::start().await;
    let (first, mails) = ask(&app, ADDRESS, "da").await;
    assert!(first.clone().expect(StatusCode::OK).text().contains("Look in your inbox"));
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].outgoing.language.tag(), "da");
    assert!(mails[0].outgoing.unsubscribe.is_none(), "there is nothing to leave yet");
    let page = link(&mails[0], "/confirm/");
    let mut browser = app.browser();
    let asked = browser.get(&page).await.expect(StatusCode::OK);
    assert_eq!(asked.find("form button").len(), 1);
    assert_eq!(count(&app, CONFIRMED).await, 0, "a scanner that follows links subscribes nobody");
    browser.post(&page.replace("fjeld", "sund"), &[]).await.expect(StatusCode::NOT_FOUND);
    for _ in 0..2 {
        let done = browser.post(&page, &[]).await.expect(StatusCode::OK);
        assert!(done.text().contains("Du abonnerer nu"), "{}", done.text());
    }
    assert_eq!(count(&app, CONFIRMED).await, 1);
    // Nothing of the address stands anywhere in plain text.
    let told = count(&app, "SELECT count(*) FROM subscriber s WHERE s::text LIKE '%mette%'").await;
    assert_eq!(told, 0);

    // Subscribed already: the page says the same, and the mail says so.
    app.wait(TimeDelta::hours(25));
    let (again, mails) = ask(&app, ADDRESS, "da").await;
    let main = |answer: &Answer| answer.find("main").concat();
    assert_eq!((again.status, main(&again)), (first.status, main(&first)));
    assert!(mails[0].outgoing.subject.contains("du abonnerer allerede"), "{}", mails[0].outgoing.subject);
    assert!(mails[0].outgoing.unsubscribe.is_some());
    app.finish().await;
}

#[tokio::test]
async fn an_address_gets_one_mail_a_day_whoever_asks_and_a_network_is_stopped() {
    let app = TestApp::start().await;
    let (first, mails) = ask(&app, ADDRESS, "nb").await;
    assert_eq!(mails.len(), 1);
    let (second, none) = ask(&app, "METTE@læser.example", "nb").await;
    assert!(none.is_empty());
    let main = |answer: &Answer| answer.find("main").concat();
    assert_eq!((second.status, main(&second)), (first.status, main(&first)));
    let (wrong, _) = ask(&app, "mette@læser.example ", "xx").await;
    wrong.expect(StatusCode::OK);
    let mut browser = app.browser();
    let page = "/t/fjeld/en/subprocessors/subscribe";
    let refused = browser.post(page, &[("email", "no address")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((refused.find("#email-error").len(), refused.field("email").as_deref()), (1, Some("no address")));
    let mut last = StatusCode::OK;
    for number in 0..31 {
        last = browser.post(page, &[("email", &format!("a{number}@kunde.example"))]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn a_link_ends_after_two_days_and_the_address_goes_after_a_week() {
    let app = TestApp::start().await;
    let (_, mails) = ask(&app, ADDRESS, "en").await;
    let old = link(&mails[0], "/confirm/");
    app.wait(TimeDelta::hours(49));
    let mut browser = app.browser();
    browser.get(&old).await.expect(StatusCode::GONE);
    browser.post(&old, &[]).await.expect(StatusCode::GONE);
    let (_, mails) = ask(&app, ADDRESS, "en").await;
    browser.get(&old).await.expect(StatusCode::NOT_FOUND);
    browser.get(&link(&mails[0], "/confirm/")).await.expect(StatusCode::OK);
    app.wait(TimeDelta::days(8));
    // Something that the log keeps: the worker clears away at that occasion.
    app.filled(app.tenant(0), "Fanø Kommune").await;
    app.worker().run_due().await;
    assert_eq!(count(&app, ALL).await, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_mail_program_leaves_in_one_click_and_learns_nothing() {
    let app = TestApp::start().await;
    subscribed(&app, ADDRESS).await;
    app.wait(TimeDelta::hours(25));
    let (_, mails) = ask(&app, ADDRESS, "da").await;
    let sent = String::from_utf8(mails[0].bytes.clone()).unwrap();
    let head = sent.split("\r\n\r\n").next().unwrap().replace("\r\n ", "");
    let page = link(&mails[0], "/unsubscribe/");
    assert!(head.contains(&format!("List-Unsubscribe: <https://sign.example.org{page}>\r\n")), "{head}");
    assert!(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{head}");

    let mut browser = app.browser();
    let shown = browser.get(&page).await.expect(StatusCode::OK);
    assert_eq!(shown.find("form button").len(), 1);
    assert_eq!(count(&app, CONFIRMED).await, 1, "opening the page ends nothing");
    one_click(&mut browser, &page.replace("fjeld", "sund"), "text/plain", "").await.expect(StatusCode::OK);
    assert_eq!(count(&app, CONFIRMED).await, 1, "another tenant ends nothing");

    let form = "application/x-www-form-urlencoded";
    let multipart = "multipart/form-data; boundary=x";
    let unknown = page.replace(page.rsplit('/').next().unwrap(), &"A".repeat(43));
    let body = "List-Unsubscribe=One-Click";
    let mut answers = Vec::new();
    for (page, kind, body) in [
        (&page, form, body),
        (&page, form, body),
        (
            &unknown,
            multipart,
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n",
        ),
        (&format!("{page}x"), "text/plain", "what is this"),
    ] {
        let answer = one_click(&mut browser, page, kind, body).await;
        assert!(answer.location().is_none());
        answers.push((answer.status, answer.find("main").concat()));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0] && answer.0 == StatusCode::OK), "{answers:?}");
    assert_eq!(count(&app, ALL).await, 0, "nothing is kept");
    // No other form of the site is open to other sites.
    let confirm = page.replace("unsubscribe", "confirm");
    one_click(&mut browser, &confirm, form, body).await.expect(StatusCode::FORBIDDEN);
    app.finish().await;
}

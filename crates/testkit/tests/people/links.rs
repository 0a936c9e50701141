use chrono::TimeDelta;
use http::StatusCode;
use storage::mails::MailKind;
use testkit::TestApp;

use super::{PASSWORD, code, invite, is_in, letters, newcomer, next_code, password, token};

const ANOTHER: &str = "nine otters beneath the harbour lamp";

async fn new_link(app: &TestApp, email: &str) -> String {
    // Letters are told apart by their time.
    app.wait(TimeDelta::seconds(1));
    let before = letters(app, 0, email).await.len();
    app.browser().post("/t/fjeld/en/staff/forgot", &[("email", email)]).await.expect(StatusCode::SEE_OTHER);
    for _ in 0..100 {
        if letters(app, 0, email).await.len() > before {
            return format!("/t/fjeld/en/staff/link/{}", token(app, email).await);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("no letter came");
}

#[tokio::test]
async fn a_link_works_once_in_its_time_and_at_its_tenant() {
    let app = TestApp::start().await;
    let email = "ida@fjeld.example";
    invite(&app, email, "reviewer", false).await.expect(StatusCode::SEE_OTHER);
    let token = token(&app, email).await;
    let path = format!("/t/fjeld/en/staff/link/{token}");
    let fields = [("password", PASSWORD), ("password_again", PASSWORD)];
    let mut browser = app.browser();
    for foreign in [
        format!("/t/sund/en/staff/link/{token}"),
        format!("/t/fjeld/en/staff/link/{}", "A".repeat(43)),
        format!("/t/fjeld/en/staff/link/{}x", &token[..42]),
        "/t/fjeld/en/staff/link/short".to_owned(),
    ] {
        let page = browser.get(&foreign).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(page.find("h1"), ["We do not know this link"], "{foreign}");
        browser.post(&foreign, &fields).await.expect(StatusCode::NOT_FOUND);
    }
    // Two at once: one of them counts.
    let (mut one, mut two) = (app.browser(), app.browser());
    let (first, second) = tokio::join!(one.post(&path, &fields), two.post(&path, &fields));
    let mut statuses = [first.status, second.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::GONE]);
    let page = browser.get(&path).await.expect(StatusCode::GONE);
    assert_eq!(page.find("h1"), ["This link no longer works"]);
    browser.post(&path, &[("password", ANOTHER), ("password_again", ANOTHER)]).await.expect(StatusCode::GONE);
    password(&mut browser, email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn an_invitation_expires_and_is_sent_again() {
    let app = TestApp::start().await;
    let email = "ida@fjeld.example";
    invite(&app, email, "reviewer", false).await.expect(StatusCode::SEE_OTHER);
    let first = format!("/t/fjeld/en/staff/link/{}", token(&app, email).await);
    app.wait(TimeDelta::days(7));
    app.browser().get(&first).await.expect(StatusCode::GONE);
    let tenant = app.tenant(0);
    let mut administrator = app.staff(tenant, tenant.people.administrator).await;
    let list = administrator.get("/t/fjeld/en/staff/people").await.expect(StatusCode::OK);
    assert!(list.find("tr").iter().any(|row| row.contains("Ida Kvist") && row.contains("Invited")));
    let person = list.attribute("tr:has(.is-them) a.row-link", "href").unwrap();
    let page = administrator.get(&person).await.expect(StatusCode::OK);
    assert!(!page.text().contains(&token(&app, email).await), "no page of the staff shows a link");
    let key = page.field("idempotency_key").unwrap();
    for _ in 0..2 {
        // Sent twice, it counts once.
        let sent = administrator.post(&format!("{person}/invite-again"), &[("idempotency_key", &key)]).await;
        sent.expect(StatusCode::SEE_OTHER);
    }
    assert_eq!(letters(&app, 0, email).await.len(), 2);
    let second = format!("/t/fjeld/en/staff/link/{}", token(&app, email).await);
    app.browser().get(&second).await.expect(StatusCode::OK);
    app.finish().await;
}

#[tokio::test]
async fn a_new_password_keeps_the_second_factor_and_ends_every_session() {
    let app = TestApp::start().await;
    let mut person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    next_code(&app);
    let earlier = new_link(&app, &person.email).await;
    let link = new_link(&app, &person.email).await;
    app.browser().get(&earlier).await.expect(StatusCode::GONE);
    assert!(is_in(&mut person.browser).await, "asking for a link changes nothing");
    let mut browser = app.browser();
    app.wait(TimeDelta::seconds(1));
    browser.post(&link, &[("password", ANOTHER), ("password_again", ANOTHER)]).await.expect(StatusCode::SEE_OTHER);
    assert!(!is_in(&mut person.browser).await);
    let told = letters(&app, 0, &person.email).await.pop().unwrap();
    assert_eq!(told.kind, MailKind::PasswordChanged);
    password(&mut browser, &person.email, PASSWORD).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let step = password(&mut browser, &person.email, ANOTHER).await;
    assert_eq!(step.location().unwrap(), "/t/fjeld/en/staff/code", "the link stands for no second factor");
    code(&mut browser, &person.secret.code_at(app.db.now())).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn a_link_for_a_password_lives_for_half_an_hour() {
    let app = TestApp::start().await;
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let link = new_link(&app, &person.email).await;
    app.wait(TimeDelta::minutes(29));
    app.browser().get(&link).await.expect(StatusCode::OK);
    app.wait(TimeDelta::minutes(1));
    app.browser().get(&link).await.expect(StatusCode::GONE);
    app.finish().await;
}

use chrono::TimeDelta;
use http::StatusCode;
use testkit::TestApp;

use super::{PASSWORD, code, invite, is_in, newcomer, next_code, password, secret, token};

const COOKIE: &str = "__Host-cs-fjeld";

#[tokio::test]
async fn from_the_invitation_to_the_second_sign_in() {
    let app = TestApp::start().await;
    let email = "ida@fjeld.example";
    invite(&app, email, "reviewer", false).await.expect(StatusCode::SEE_OTHER);
    let link = format!("/t/fjeld/da/staff/link/{}", token(&app, email).await);
    let mut browser = app.browser();
    // Reading uses nothing up, however often a scanner does it.
    for _ in 0..3 {
        let page = browser.get(&link).await.expect(StatusCode::OK);
        assert_eq!(page.find("h1"), ["Vælg din adgangskode"]);
        assert!(page.text().contains("Ida Kvist") && page.text().contains(email));
    }
    for weak in ["short", "passwordpassword", "ida kvist fjeld", "aaaaaaaaaaaaaaaa"] {
        let page = browser.post(&link, &[("password", weak), ("password_again", weak)]).await;
        let page = page.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.find(".error-summary a").len(), 1, "{weak}");
        assert!(page.find("title")[0].starts_with("Fejl: "));
        assert!(!page.text().contains(&format!("value=\"{weak}\"")), "a password never comes back");
    }
    let differs = browser.post(&link, &[("password", PASSWORD), ("password_again", "another one")]).await;
    assert_eq!(differs.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.post(&link, &[("password", PASSWORD), ("password_again", PASSWORD)]).await;
    assert_eq!(done.location().unwrap(), "/t/fjeld/da/staff/sign-in?done=password");
    assert_eq!(browser.visit("/t/fjeld/da/staff/sign-in?done=password").await.find(".banner-title").len(), 1);

    // The password alone opens nothing but the enrolment.
    let step = password(&mut browser, email, PASSWORD).await;
    assert_eq!(step.location().unwrap(), "/t/fjeld/en/staff/enrol");
    let after_password = browser.cookie(COOKIE).unwrap().to_owned();
    assert!(!is_in(&mut browser).await);
    let page = browser.get("/t/fjeld/en/staff/enrol").await.expect(StatusCode::OK);
    let kept = secret(&page);
    assert_eq!(page.attribute(".qr svg", "role").unwrap(), "img");
    let wrong = browser.post("/t/fjeld/en/staff/enrol", &[("code", "000000")]).await;
    let wrong = wrong.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(secret(&wrong).as_bytes(), kept.as_bytes(), "a mistyped code makes no other secret");
    let now = kept.code_at(app.db.now());
    let codes = browser.post("/t/fjeld/en/staff/enrol", &[("code", &now)]).await.expect(StatusCode::OK);
    assert_eq!(codes.find("#codes li").len(), 10);
    assert!(codes.headers["cache-control"].to_str().unwrap().contains("no-store"));
    assert!(is_in(&mut browser).await);
    let inside = browser.cookie(COOKIE).unwrap().to_owned();
    assert_ne!(after_password, inside, "a new token at each step");
    assert!(!is_in(&mut app.browser().with_cookie(COOKIE, &after_password)).await, "and the old one is dead");

    let out = browser.post("/t/fjeld/en/sign-out", &[]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(out.headers["clear-site-data"], r#""cache", "storage""#);
    assert_eq!(out.location().unwrap(), "/t/fjeld/en/");
    assert_eq!(browser.cookie(COOKIE), None);
    assert!(!is_in(&mut app.browser().with_cookie(COOKIE, &inside)).await, "the session ended, not only the cookie");

    let step = password(&mut browser, email, PASSWORD).await;
    assert_eq!(step.location().unwrap(), "/t/fjeld/en/staff/code");
    let replayed = code(&mut browser, &now).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(replayed.text().contains("each code works once"), "{}", replayed.text());
    next_code(&app);
    let in_again = code(&mut browser, &kept.code_at(app.db.now())).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(in_again.location().unwrap(), "/t/fjeld/en/staff/agreements");
    assert!(is_in(&mut browser).await);
    app.finish().await;
}

#[tokio::test]
async fn of_two_at_once_with_one_code_one_is_let_in() {
    let app = TestApp::start().await;
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    for _ in 0..5 {
        next_code(&app);
        let (mut one, mut two) = (app.browser(), app.browser());
        for browser in [&mut one, &mut two] {
            password(browser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
        }
        let typed = person.secret.code_at(app.db.now());
        let (first, second) = tokio::join!(code(&mut one, &typed), code(&mut two, &typed));
        let mut statuses = [first.status, second.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
        assert_ne!(is_in(&mut one).await, is_in(&mut two).await);
    }
    app.finish().await;
}

#[tokio::test]
async fn the_code_of_the_step_before_counts_and_an_older_one_does_not() {
    let app = TestApp::start().await;
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    app.wait(TimeDelta::minutes(5));
    let shown = person.secret.code_at(app.db.now());
    let mut browser = app.browser();
    password(&mut browser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    app.wait(TimeDelta::seconds(60));
    code(&mut browser, &shown).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let shown = person.secret.code_at(app.db.now());
    app.wait(TimeDelta::seconds(30));
    code(&mut browser, &shown).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn a_recovery_code_lets_in_once_and_says_how_many_are_left() {
    let app = TestApp::start().await;
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let other = newcomer(&app, "ole@fjeld.example", "reviewer").await;
    let recover = async |typed: &str| {
        let mut browser = app.browser();
        password(&mut browser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
        let answer = browser.post("/t/fjeld/en/staff/recovery", &[("code", typed)]).await;
        (browser, answer)
    };
    let (mut browser, answer) = recover(&person.codes[3].to_lowercase().replace('-', " ")).await;
    let next = answer.expect(StatusCode::SEE_OTHER).location().unwrap();
    let page = browser.visit(&next).await.expect(StatusCode::OK);
    assert_eq!(page.find(".banner-title"), ["You used a recovery code. 9 are left."]);
    for refused in [&person.codes[3], &other.codes[0], "nonsense"] {
        let (mut browser, answer) = recover(refused).await;
        answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!is_in(&mut browser).await);
    }
    app.finish().await;
}

#[tokio::test]
async fn guessing_is_slowed_and_nobody_is_locked_out_for_good() {
    let app = TestApp::start().await;
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    for email in [person.email.as_str(), "nobody@fjeld.example"] {
        let mut guesser = app.browser();
        for _ in 0..10 {
            password(&mut guesser, email, "wrong").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
        let slowed = password(&mut guesser, email, PASSWORD).await.expect(StatusCode::TOO_MANY_REQUESTS);
        assert!(slowed.text().contains("23 November 2026, 10:1"), "says from when, in the tenant's zone");
        assert_eq!(slowed.field("email").unwrap(), email);
    }
    // The owner, elsewhere, is let through; and so is everybody when the time is over.
    let mut owner = app.browser();
    owner.address = "192.0.2.9:40000".parse().unwrap();
    password(&mut owner, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    app.wait(TimeDelta::minutes(16));
    password(&mut app.browser(), &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn codes_are_guessed_a_few_times_only() {
    let app = TestApp::start().await;
    let person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    next_code(&app);
    let mut browser = app.browser();
    password(&mut browser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    let mut statuses = Vec::new();
    for guess in 0..8 {
        statuses.push(code(&mut browser, &format!("{guess:06}")).await.status);
    }
    assert!(statuses.ends_with(&[StatusCode::TOO_MANY_REQUESTS; 2]), "{statuses:?}");
    let right = person.secret.code_at(app.db.now());
    code(&mut browser, &right).await.expect(StatusCode::TOO_MANY_REQUESTS);
    // The recovery codes are counted apart: whoever only guesses cannot keep the owner out.
    let out = browser.post("/t/fjeld/en/staff/recovery", &[("code", &person.codes[0])]).await;
    out.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn sessions_end_by_idling_and_by_age() {
    let app = TestApp::start().await;
    let mut person = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    app.wait(TimeDelta::minutes(59));
    assert!(is_in(&mut person.browser).await);
    app.wait(TimeDelta::minutes(61));
    assert!(!is_in(&mut person.browser).await, "an hour without use");
    let mut browser = app.browser();
    password(&mut browser, &person.email, PASSWORD).await.expect(StatusCode::SEE_OTHER);
    code(&mut browser, &person.secret.code_at(app.db.now())).await.expect(StatusCode::SEE_OTHER);
    for _ in 0..14 {
        app.wait(TimeDelta::minutes(50));
        assert!(is_in(&mut browser).await);
    }
    app.wait(TimeDelta::minutes(50));
    assert!(!is_in(&mut browser).await, "twelve hours, used or not");
    app.finish().await;
}

//! How often may be asked, and guessed.

use chrono::TimeDelta;
use domain::api_keys::ApiKey;
use http::StatusCode;
use storage::throttle::Limit;
use testkit::{Answer, TestApp};

use crate::{ask, gate, reason};

fn seconds(answer: &Answer) -> i64 {
    answer.headers["retry-after"].to_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn one_key_asks_so_often_and_others_go_on() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fanø Kommune").await;
    let (id, key) = app.keyed(tenant, "Provisioning", 90).await;
    let (_, other) = app.keyed(tenant, "Tests", 90).await;
    // As the site counts them.
    let limit = Limit { what: "api_key.asked", most: 600, within: TimeDelta::minutes(1) };
    for _ in 0..599 {
        app.db.throttle(limit, &id.to_string()).await.unwrap();
    }
    ask(&app, &gate(case.id), &key.reveal()).await.expect(StatusCode::OK);
    let refused = ask(&app, &gate(case.id), &key.reveal()).await;
    assert_eq!(reason(&refused, StatusCode::TOO_MANY_REQUESTS), "too-many");
    assert!((1..=61).contains(&seconds(&refused)), "{}", seconds(&refused));
    ask(&app, &gate(case.id), &other.reveal()).await.expect(StatusCode::OK);
    app.wait(TimeDelta::seconds(seconds(&refused)));
    ask(&app, &gate(case.id), &key.reveal()).await.expect(StatusCode::OK);
    app.finish().await;
}

#[tokio::test]
async fn guessing_is_slowed_and_shuts_nobody_out() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fanø Kommune").await;
    let key = app.keyed(tenant, "Provisioning", 90).await.1.reveal();
    let guess = || ApiKey::random(&mut *app.db.randomness().rng()).reveal();
    for _ in 0..30 {
        assert_eq!(reason(&ask(&app, &gate(case.id), &guess()).await, StatusCode::UNAUTHORIZED), "key-unknown");
    }
    let refused = ask(&app, &gate(case.id), &guess()).await;
    assert_eq!(reason(&refused, StatusCode::TOO_MANY_REQUESTS), "too-many");
    // From the same network a good key is let in; from another a guess is answered as before.
    ask(&app, &gate(case.id), &key).await.expect(StatusCode::OK);
    let mut elsewhere = app.browser();
    elsewhere.address = "192.0.2.7:40000".parse().unwrap();
    let answer = elsewhere.ask(&gate(case.id), &format!("Bearer {}", guess())).await;
    assert_eq!(reason(&answer, StatusCode::UNAUTHORIZED), "key-unknown");
    app.wait(TimeDelta::seconds(seconds(&refused)));
    assert_eq!(reason(&ask(&app, &gate(case.id), &guess()).await, StatusCode::UNAUTHORIZED), "key-unknown");
    app.finish().await;
}

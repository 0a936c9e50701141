use http::StatusCode;
use testkit::{Answer, TestApp};

use super::{PASSWORD, invite, letters, newcomer, password};

/// An answer without what is made anew for every request. The length follows from the body.
fn bare(answer: &Answer, email: &str) -> (StatusCode, Vec<String>, String) {
    let nonce = answer.attribute("script", "nonce").unwrap_or_else(|| "none".to_owned());
    let mut headers: Vec<String> = answer
        .headers
        .iter()
        .filter(|(name, _)| *name != "x-request-id" && *name != "content-length")
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap().replace(&nonce, "NONCE")))
        .collect();
    headers.sort();
    (answer.status, headers, answer.text().replace(&nonce, "NONCE").replace(email, "ADDRESS"))
}

#[tokio::test]
async fn signing_in_tells_nobody_who_is_on_the_staff() {
    let app = TestApp::start().await;
    let known = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let disabled = newcomer(&app, "ole@fjeld.example", "reviewer").await;
    invite(&app, "new@fjeld.example", "reviewer", false).await.expect(StatusCode::SEE_OTHER);
    let mut superuser = app.databases.superuser().await;
    sqlx::query("UPDATE staff SET state = 'disabled' WHERE email = $1")
        .bind(&disabled.email)
        .execute(&mut superuser)
        .await
        .unwrap();
    let unknown = "nobody@fjeld.example";
    let expected = bare(&password(&mut app.browser(), unknown, PASSWORD).await, unknown);
    assert_eq!(expected.0, StatusCode::UNPROCESSABLE_ENTITY);
    for (who, email, typed) in [
        ("a wrong password", known.email.as_str(), "another password"),
        ("no longer on the staff, right password", disabled.email.as_str(), PASSWORD),
        ("invited, no password yet", "new@fjeld.example", PASSWORD),
        ("of the other tenant", "reviewer@sund.example", PASSWORD),
    ] {
        let answer = password(&mut app.browser(), email, typed).await;
        assert_eq!(bare(&answer, email), expected, "{who}");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_forgotten_password_tells_nobody_either() {
    let app = TestApp::start().await;
    let known = newcomer(&app, "ida@fjeld.example", "reviewer").await;
    let path = "/t/fjeld/en/staff/forgot";
    let of = async |email: &str| {
        let mut browser = app.browser();
        let sent = browser.post(path, &[("email", email)]).await.expect(StatusCode::SEE_OTHER);
        let page = browser.get(&sent.location().unwrap()).await.expect(StatusCode::OK);
        (bare(&sent, email), bare(&page, email))
    };
    assert_eq!(of(&known.email).await, of("nobody@fjeld.example").await);
    // The letter is written beside the answer.
    let mut waited = 0;
    while letters(&app, 0, &known.email).await.len() < 2 {
        waited += 1;
        assert!(waited < 100, "no letter came");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(letters(&app, 0, "nobody@fjeld.example").await.is_empty());
    // Three in half an hour, to known and unknown addresses alike.
    for email in [known.email.as_str(), "nobody@fjeld.example"] {
        let mut statuses = Vec::new();
        for _ in 0..3 {
            statuses.push(app.browser().post(path, &[("email", email)]).await.status);
        }
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::SEE_OTHER, StatusCode::TOO_MANY_REQUESTS]);
    }
    app.finish().await;
}

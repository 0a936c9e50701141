//! `/dev/mail` and `/dev/style`.

use axum::Router;
use axum::body::{Body, to_bytes};
use http::{Request, StatusCode};
use mail::{Folder, Transport};
use storage::mails::MailKind;
use testkit::TestApp;
use tower::ServiceExt;
use web::{App, Settings, site};

use crate::steps::{post, seal_key, typesetter, worker_with};

async fn get(site: &Router, path: &str) -> (StatusCode, http::HeaderMap, String) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let (parts, body) = site.clone().oneshot(request).await.unwrap().into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    (parts.status, parts.headers, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn what_was_sent_can_be_read() {
    let app = TestApp::start().await;
    let folder = std::env::temp_dir().join(format!("countersign-dev-mail-{}", app.databases.main));
    let settings = Settings { mail_folder: Some(folder.clone()), ..Settings::default() };
    let site = site(App::new(app.db.clone(), settings, typesetter()));
    let (status, _, page) = get(&site, "/dev/mail?lang=da").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("Der er ikke sendt noget endnu"), "{page}");

    let id = post(&app, &app.tenant(0).ctx, MailKind::SignInLink, "kari@kunde.example").await;
    let transport = Transport::Folder(Folder::new(&folder));
    assert_eq!(worker_with(&app, seal_key(&app), transport).run_due().await, 1);
    let (_, _, page) = get(&site, "/dev/mail?lang=en").await;
    assert!(page.contains("kari@kunde.example") && page.contains("Dit link til aftalen med fjeld A/S"), "{page}");
    assert!(page.contains(&format!("/dev/mail/{id}?lang=en")));

    let (_, _, page) = get(&site, &format!("/dev/mail/{id}?lang=nb")).await;
    let link = "https://sign.example.org/t/fjeld/da/link/q0Zt3vS4cQ5v8wYkD1hJ2mN6pR7sT9uXaBcEfGhIjKl";
    assert!(page.contains(&format!("<a href=\"{link}\">")), "{page}");
    assert!(page.contains("Message-ID") && page.contains("Content-Language"), "{page}");

    let (status, headers, html) = get(&site, &format!("/dev/mail/{id}/html")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(html.contains("7K3M-Q9TA"));
    assert!(headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
    for path in ["/dev/mail/0", "/dev/mail/00000000-0000-0000-0000-000000000000", &format!("/dev/mail/{id}/files/0")] {
        assert_eq!(get(&site, path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    // Without a folder there is nothing to read.
    assert_eq!(get(&app.site, "/dev/mail").await.0, StatusCode::NOT_FOUND);
    std::fs::remove_dir_all(folder).unwrap();
    app.finish().await;
}

#[tokio::test]
async fn every_part_of_the_look_is_shown_in_each_language() {
    let app = TestApp::start().await;
    for (tag, title) in [("en", "Every part of the look"), ("da", "<html lang=\"da\""), ("nb", "<html lang=\"nb\"")] {
        let (status, _, page) = get(&app.site, &format!("/dev/style?lang={tag}")).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains(title), "{tag}");
    }
    app.finish().await;
}

//! Forms from elsewhere, and ids of another tenant.

use std::io::Write;
use std::sync::{Arc, Mutex};

use domain::language::Language;
use http::{Request, StatusCode};
use testkit::{Ledger, TestApp};
use web::{Access, Verb};

use crate::walk::last_form;
use crate::words;

/// How a form from elsewhere gives itself away: `Sec-Fetch-Site`, and `Origin` where a browser has no such header.
const ELSEWHERE: [(Option<&str>, Option<&str>); 6] = [
    (Some("cross-site"), None),
    (Some("same-site"), None),
    (Some("cross-site"), Some("https://sign.example.org")),
    (None, Some("https://evil.example")),
    (None, Some("null")),
    (None, Some("https://sign.example.org.evil.example")),
];

#[tokio::test]
async fn a_form_from_another_origin_does_nothing_and_is_told_so_in_each_language() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let one = testkit::signatory(&app.db, tenant, "ane@aeroe.example", testkit::fields()).await;
    let mut browser = app.browser().with_cookie(&tenant.cookie(), &one.session);
    let base = format!("/t/fjeld/en/mine/{}", one.agreement);
    let read = browser.get(&format!("{base}/read")).await.expect(StatusCode::OK);
    let sign = format!("{base}/sign?read={}", read.field("text_sha256").unwrap());
    let form = last_form(&mut browser, &sign).await;
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let body = form.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&");
    let post = |language: Language, site: Option<&str>, origin: Option<&str>| {
        let mut request = Request::post(format!("/t/fjeld/{language}/mine/{}/sign", one.agreement))
            .header("host", "sign.example.org")
            .header("cookie", format!("{}={}", tenant.cookie(), one.session))
            .header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        request.body(body.clone().into()).unwrap()
    };
    let ledger = Ledger::new(app.databases.url("postgres", &app.databases.main));
    for (site, origin) in ELSEWHERE {
        for language in Language::ALL {
            let answer = browser.send(post(language, site, origin)).await.expect(StatusCode::FORBIDDEN);
            assert_eq!(answer.find("h1"), [words(language, "error-cross-origin-title")], "{site:?} {origin:?}");
        }
        assert!(ledger.signed().await[0].is_untouched(), "{site:?} {origin:?}");
    }
    // The same form from our own page, in a browser that knows no Sec-Fetch-Site: nothing of it was used up.
    let ours = post(Language::En, None, Some("https://sign.example.org"));
    browser.send(ours).await.expect(StatusCode::SEE_OTHER);
    assert!(ledger.signed().await[0].is_whole());
    app.finish().await;
}

#[tokio::test]
async fn no_act_is_done_for_another_origin() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let id = app.db.randomness().id(app.db.now()).to_string();
    for route in web::routes().iter().filter(|route| route.verb == Verb::Post) {
        let path = filled(route.path, "fjeld", |_| id.clone());
        for site in ["cross-site", "same-site"] {
            let answer = staff.post_from(&path, &[("idempotency_key", &id)], site).await;
            // Mail programs leave a subscription for their reader by a token that nobody else has (RFC 8058).
            let is_one_click = route.path.ends_with("/subprocessors/unsubscribe/{token}");
            assert_eq!(answer.status == StatusCode::FORBIDDEN, !is_one_click, "{path}");
        }
    }
    app.finish().await;
}

/// What the site wrote into its log.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn take(&self) -> String {
        String::from_utf8(std::mem::take(&mut *self.0.lock().unwrap())).unwrap()
    }
}

/// A route's path with its places filled in; what stands before a place says what it is.
fn filled(route: &str, slug: &str, id: impl Fn(&str) -> String) -> String {
    let mut path = String::new();
    for part in route.split('/').skip(1) {
        let before = path.clone();
        path.push('/');
        path.push_str(&match part {
            "{slug}" => slug.to_owned(),
            "{lang}" | "{language}" => "da".to_owned(),
            "{token}" => "A".repeat(43),
            place if place.starts_with('{') => id(before.rsplit('/').next().unwrap()),
            word => word.to_owned(),
        });
    }
    path
}

#[tokio::test]
async fn ids_of_another_tenant_are_not_found_on_any_route_and_logged() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().json().with_writer(move || writer.clone()).finish();
    // For the whole process: other tests of it may run beside this one, and lines are told apart by their incident.
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let app = TestApp::start().await;
    let (ours, theirs) = (app.tenant(0), app.tenant(1));
    let (_, _, agreement) = app.signatory(theirs, "cy@senja.example").await;
    let (mut contact, _, _) = app.signatory(ours, "ane@aeroe.example").await;
    let mut staff = app.staff(ours, ours.people.administrator).await;
    let id = |kind: &str| match kind {
        "agreements" | "mine" => agreement.to_string(),
        "people" => theirs.people.reviewer.to_string(),
        "templates" | "read" => theirs.version.to_string(),
        // What stands below an agreement: the agreement alone is another tenant's.
        _ => agreement.to_string(),
    };
    let key = app.db.randomness().id(app.db.now()).to_string();
    let form = [("idempotency_key", key.as_str()), ("revision", "1"), ("unit", "1"), ("act", "merge"), ("role", "dpo")];
    let before = everything(&app).await;
    let (mut asked, named) =
        (0, |path: &str| path.contains("{id}") || path.contains("{version}") || path.contains("{agreement}"));
    for route in web::routes().iter().filter(|route| route.path.starts_with("/t/") && named(route.path)) {
        let path = filled(route.path, "fjeld", id);
        let browser = match route.access {
            Access::Contact(_) => &mut contact,
            _ => &mut staff,
        };
        log.take();
        let answer = match route.verb {
            Verb::Get => browser.get(&path).await,
            Verb::Post if ["/text/{language}", "/end/links/{link}"].iter().any(|end| route.path.ends_with(end)) => {
                browser.upload(&path, &form, "file", "a.txt", b"1. Text\n").await
            }
            Verb::Post => browser.post(&path, &form).await,
        };
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{:?} {path}\n{}", route.verb, answer.text());
        // Programs read no page.
        match route.access {
            Access::Program(_) => assert_eq!(answer.headers["content-type"], "application/problem+json", "{path}"),
            _ => assert_eq!(answer.find("h1"), [words(Language::Da, "error-not-found-title")], "{path}"),
        }
        let lines = log.take();
        let incident = answer.headers["x-request-id"].to_str().unwrap();
        let line = |message: &str| {
            lines.lines().find(|line| line.contains(incident) && line.contains(message)).map(str::to_owned)
        };
        assert!(line("refused").is_some_and(|line| line.contains("not found")), "{path}: {lines}");
        assert!(
            line("answered").is_some_and(|line| line.contains(route.path) && line.contains("404")),
            "{path}: {lines}"
        );
        assert!(!lines.contains("senja.example") && !lines.contains("aeroe.example"), "{lines}");
        asked += 1;
    }
    assert!(asked >= 30, "{asked} routes name something");
    assert_eq!(everything(&app).await, before, "nothing was written");
    app.finish().await;
}

/// How much there is.
async fn everything(app: &TestApp) -> Vec<i64> {
    let ledger = Ledger::new(app.databases.url("postgres", &app.databases.main));
    let mut counts = Vec::new();
    for sql in [
        "SELECT count(*) FROM audit_entry",
        "SELECT count(*) FROM mail",
        "SELECT count(*) FROM job",
        "SELECT count(*) FROM link",
        "SELECT count(*) FROM idempotency",
        "SELECT count(*) FROM agreement",
        "SELECT count(*) FROM template_version",
    ] {
        counts.push(ledger.number(sql).await);
    }
    counts
}

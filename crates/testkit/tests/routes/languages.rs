//! Every page in every language, to each kind of reader: nothing fails, and every text is there.

use domain::language::Language;
use domain::permissions::Role;
use http::StatusCode;
use i18n::files;
use testkit::{Answer, Browser, Case, TestApp};
use web::{Access, Route, Verb, routes};

use crate::forms;
use crate::readers::Reader;
use crate::ways::{self, About};

/// The keys of all texts: none of them may stand on a page.
fn keys() -> Vec<&'static str> {
    files(Language::En)
        .flat_map(|(_, content)| content.lines())
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| key.contains('-') && !key.contains(char::is_whitespace))
        .collect()
}

/// A text that is missing ends the test in the page's own thread; what a page shows is looked through besides.
#[track_caller]
fn assert_said(keys: &[&str], answer: &Answer, what: &str) {
    assert!(!answer.status.is_server_error(), "{what}: {}", answer.status);
    if answer.headers.get("content-type").is_none_or(|kind| !kind.as_bytes().starts_with(b"text/html")) {
        return;
    }
    let text = answer.find("html").join(" ");
    for sign in ["{$", "{ $", "⟦", "\u{2068}", "\u{2069}"] {
        assert!(!text.contains(sign), "{what} shows {sign}");
    }
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || "()[]\",;:".contains(c)).collect();
    let unsaid: Vec<_> = keys.iter().filter(|key| words.contains(key)).collect();
    assert!(unsaid.is_empty(), "{what} shows {unsaid:?}");
    assert!(!answer.find("title").concat().trim().is_empty(), "{what} has no title");
}

/// The address of a page in another language.
fn in_language(path: &str, language: Language) -> String {
    match path.strip_prefix("/en/") {
        Some(rest) => format!("/{language}/{rest}"),
        None => path.replacen("/en", &format!("/{language}"), 1),
    }
}

#[tokio::test]
async fn every_page_of_the_staff_speaks_all_languages() {
    speak_all_languages(|route| route.path.contains("/staff")).await;
}

#[tokio::test]
async fn every_page_of_customers_and_the_public_speaks_all_languages() {
    speak_all_languages(|route| !route.path.contains("/staff")).await;
}

/// Asks for each page, and sends each form empty: whatever is left out is asked for in words.
async fn speak_all_languages(of: impl Fn(&Route) -> bool) {
    let app = TestApp::start().await;
    ways::set_passwords(&app).await;
    let keys = keys();
    assert!(keys.len() > 1500);
    for route in routes().into_iter().filter(|route| of(route) && !route.path.ends_with("/sign-out")) {
        let about = About::fresh(&app, app.tenant(0), route.path).await;
        let readers = match route.access {
            Access::Anybody => vec![Reader::Nobody, Reader::Signatory, Reader::Staff(Role::Dpo)],
            // Whoever may do most sees most.
            access => Reader::permitted(access).into_iter().take(1).collect(),
        };
        for reader in readers {
            let mut browser = reader.browser(&app, &route, &about).await;
            for language in Language::ALL {
                let path = in_language(&about.path(route.path), language);
                let answer = match route.verb {
                    Verb::Get => browser.get(&path).await,
                    Verb::Post => empty_form(&mut browser, &app, &about, route.path, &path).await,
                };
                assert_said(&keys, &answer, &format!("{:?} {path} as {reader:?}", route.verb));
            }
        }
    }
    app.finish().await;
}

/// A form with what its page hides in it, and nothing typed.
async fn empty_form(browser: &mut Browser, app: &TestApp, about: &About, pattern: &str, path: &str) -> Answer {
    let shown = browser.get(path).await;
    let hidden = ["revision", "seen", "was", "outline", "shown", "text_sha256"];
    let mut fields: Vec<(String, String)> = shown.form(path).unwrap_or_default();
    fields.retain(|(name, _)| hidden.contains(&name.as_str()));
    let key = app.db.randomness().id(app.db.now()).to_string();
    let others = [("idempotency_key", key), ("unit", "1".into()), ("act", "split".into()), ("revision", "1".into())];
    for (name, value) in others.into_iter().chain([("link", about.person.to_string())]) {
        if fields.iter().all(|(known, _)| known != name) {
            fields.push((name.to_owned(), value));
        }
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    match forms::is_upload(pattern) {
        true => browser.upload(path, &fields, "file", "empty.txt", b"").await,
        false => browser.post(path, &fields).await,
    }
}

/// An agreement in each of its states, on both sides; acts that come too late, links that are spent.
#[tokio::test]
async fn every_state_of_an_agreement_speaks_all_languages() {
    let app = TestApp::start().await;
    let (keys, tenant) = (keys(), app.tenant(0));
    let cases = [
        started(&app).await,
        app.filled(tenant, "Fanø Kommune").await,
        app.signed(tenant, "Læsø Kommune").await,
        returned(&app).await,
        app.approved(tenant, "Ærø Kommune").await,
        withdrawn(&app).await,
    ];
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    for mut case in cases {
        for language in Language::ALL {
            let pages = ["", "/approve", "/return", "/reject", "?done=approved", "?done=returned", "?done=invited"];
            for page in pages {
                let path = format!("/t/fjeld/{language}/staff/agreements/{}{page}", case.id);
                let answer = staff.get(&path).await;
                assert_said(&keys, &answer, &path);
            }
            for page in ["", "/organisation", "/contacts", "/read", "/sign", "/done", "/withdraw", "?done=withdrawn"] {
                let path = format!("/t/fjeld/{language}/mine/{}{page}", case.id);
                let answer = case.browser.get(&path).await;
                assert_said(&keys, &answer, &path);
            }
            assert_said(&keys, &case.browser.get(&format!("/t/fjeld/{language}/mine")).await, &case.name);
        }
    }
    for language in Language::ALL {
        for phase in ["waiting", "theirs", "in-force", "ended", "all", "waiting&mine=yes", "all&q=zzz"] {
            let path = format!("/t/fjeld/{language}/staff/agreements?phase={phase}");
            assert_said(&keys, &staff.get(&path).await.expect(StatusCode::OK), &path);
        }
        for page in ["nowhere", "link/x", "staff/link/x", "staff/sign-in?done=password", "staff/forgot?done=sent"] {
            let path = format!("/t/fjeld/{language}/{page}");
            assert_said(&keys, &app.browser().get(&path).await, &path);
        }
    }
    app.finish().await;
}

async fn started(app: &TestApp) -> Case {
    let tenant = app.tenant(0);
    let (browser, controller, id) = app.signatory(tenant, "ane@nyborg.example").await;
    let ctx = tenant.ctx.about(controller);
    let mut tx = app.db.tenant(&ctx).await.unwrap();
    let signatory = storage::agreements::one(&mut tx, id).await.unwrap().signatory;
    Case { browser, controller, id, signatory, name: String::new(), email: "ane@nyborg.example".to_owned(), ctx }
}

async fn returned(app: &TestApp) -> Case {
    let case = app.signed(app.tenant(0), "Samsø Kommune").await;
    let mut staff = app.staff(app.tenant(0), app.tenant(0).people.reviewer).await;
    let path = format!("/t/fjeld/en/staff/agreements/{}/return", case.id);
    let typed = [("reason-address", "Wrong"), ("mark-address", "yes"), ("whole", "Please look again")];
    act(&mut staff, &path, &typed).await;
    case
}

async fn withdrawn(app: &TestApp) -> Case {
    let mut case = app.signed(app.tenant(0), "Mors Kommune").await;
    let path = format!("/t/fjeld/en/mine/{}/withdraw", case.id);
    act(&mut case.browser, &path, &[]).await;
    case
}

async fn act(browser: &mut Browser, path: &str, typed: &[(&str, &str)]) {
    let mut form = browser.get(path).await.expect(StatusCode::OK).form(path).unwrap();
    form.retain(|(name, _)| typed.iter().all(|(other, _)| other != name));
    let hidden = form.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let fields: Vec<_> = hidden.chain(typed.iter().copied()).collect();
    browser.post(path, &fields).await.expect(StatusCode::SEE_OTHER);
}

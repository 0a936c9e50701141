//! Every route, asked by everybody. What they are answered follows from the route's access and from the table of
//! permissions, and from nothing else: a route that is added is tested with the others.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod forms;
mod languages;
mod readers;
mod ways;

use http::StatusCode;
use testkit::{Answer, Browser, Log, TestApp};
use web::{Access, Route, Verb, routes};

use crate::readers::{Expected, Reader};
use crate::ways::About;

/// Sends a request: of a form, what `forms` says that its page would send.
async fn ask(browser: &mut Browser, route: &Route, path: &str, form: &[(String, String)]) -> Answer {
    let fields: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    match route.verb {
        Verb::Get => browser.get(path).await,
        Verb::Post if forms::is_upload(route.path) => {
            browser.upload(path, &fields, "file", "text.txt", forms::uploaded(route.path)).await
        }
        Verb::Post => browser.post(path, &fields).await,
    }
}

/// Reads the form in the browser of somebody who may send it.
async fn form_of(app: &TestApp, route: &Route, about: &About) -> Vec<(String, String)> {
    let may = Reader::permitted(route.access).into_iter().next();
    let reader = may.unwrap_or_else(|| panic!("{} is open to nobody", route.path));
    let mut browser = reader.browser(app, route, about).await;
    forms::form(app, route, about, &mut browser).await
}

#[tokio::test]
async fn whoever_may_not_is_refused_learns_nothing_and_changes_nothing() {
    let app = TestApp::start().await;
    ways::set_passwords(&app).await;
    for route in routes().iter().filter(|route| route.access != Access::Anybody) {
        let about = About::fresh(&app, app.tenant(0), route.path).await;
        let form = match route.verb {
            Verb::Get => Vec::new(),
            Verb::Post => form_of(&app, route, &about).await,
        };
        let mut refused = Vec::new();
        for reader in Reader::ALL {
            match reader.expected(route, &about) {
                Expected::LetIn => {}
                expected => refused.push((reader, expected, reader.browser(&app, route, &about).await)),
            }
        }
        let before = app.databases.fingerprint().await;
        for (reader, expected, mut browser) in refused {
            let answer = ask(&mut browser, route, &about.path(route.path), &form).await;
            let what = format!("{:?} {} as {reader:?}", route.verb, route.path);
            match expected {
                Expected::LedTo(to) => {
                    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{what}");
                    let led = answer.location().unwrap();
                    // The page that was asked for may be taken along, and nothing else.
                    let (door, next) = led.split_once("?next=").unwrap_or((&led, ""));
                    assert!(door == to && about.path(route.path).ends_with(next), "{what}: {led}");
                }
                Expected::Refused(status) => assert_eq!(answer.status, status, "{what}"),
                Expected::LetIn => unreachable!(),
            }
            about.assert_untold(&answer, &what);
        }
        let after = app.databases.fingerprint().await;
        assert_eq!(after, before, "{:?} {}: somebody who was refused has changed something", route.verb, route.path);
    }
    app.finish().await;
}

/// The refusals above prove something only if the same requests work for those who may.
#[tokio::test]
async fn whoever_may_reads_and_reading_changes_nothing() {
    let app = TestApp::start().await;
    for route in routes().iter().filter(|route| route.access != Access::Anybody && route.verb == Verb::Get) {
        let about = About::fresh(&app, app.tenant(0), route.path).await;
        let mut browsers = Vec::new();
        for reader in Reader::permitted(route.access) {
            browsers.push((reader, reader.browser(&app, route, &about).await));
        }
        let before = app.databases.fingerprint().await;
        for (reader, mut browser) in browsers {
            let answer = browser.get(&about.path(route.path)).await;
            assert_let_in(&answer, route, reader);
        }
        // That somebody entitled has read a notice is what its periods run from.
        let is_receipt = route.path.ends_with("/mine/{agreement}/subprocessors/notices/{notice}");
        assert_eq!(app.databases.fingerprint().await != before, is_receipt, "{}", route.path);
    }
    app.finish().await;
}

#[tokio::test]
async fn whoever_may_acts_and_it_counts() {
    let app = TestApp::start().await;
    ways::set_passwords(&app).await;
    for route in routes().iter().filter(|route| route.access != Access::Anybody && route.verb == Verb::Post) {
        for reader in Reader::permitted(route.access) {
            let about = About::fresh(&app, app.tenant(0), route.path).await;
            let mut browser = reader.browser(&app, route, &about).await;
            let form = forms::form(&app, route, &about, &mut browser).await;
            let before = app.databases.fingerprint().await;
            let answer = ask(&mut browser, route, &about.path(route.path), &form).await;
            assert_let_in(&answer, route, reader);
            let changed = app.databases.fingerprint().await != before;
            let text = answer.find("main").join("\n");
            assert_ne!(changed, forms::changes_nothing(route.path), "{} as {reader:?}: {text}", route.path);
        }
    }
    app.finish().await;
}

#[track_caller]
fn assert_let_in(answer: &Answer, route: &Route, reader: Reader) {
    let what = format!("{:?} {} as {reader:?}", route.verb, route.path);
    let text = answer.find("main").join("\n");
    assert!([StatusCode::OK, StatusCode::SEE_OTHER].contains(&answer.status), "{what}: {}\n{text}", answer.status);
    let led = answer.location().unwrap_or_default();
    let to_the_door = ["/staff/sign-in", "/come-back"].iter().any(|door| led.contains(door));
    assert!(!to_the_door || forms::leads_to_the_door(route.path), "{what}: {led}");
}

#[tokio::test]
async fn what_anybody_may_ask_fails_for_nobody_and_tells_nothing_private() {
    let app = TestApp::start().await;
    for route in routes().iter().filter(|route| route.access == Access::Anybody) {
        let about = About::fresh(&app, app.tenant(0), route.path).await;
        for reader in Reader::ALL {
            let mut browser = reader.browser(&app, route, &about).await;
            let form = match route.verb {
                Verb::Get => Vec::new(),
                Verb::Post => forms::form(&app, route, &about, &mut browser).await,
            };
            let answer = ask(&mut browser, route, &about.path(route.path), &form).await;
            let what = format!("{:?} {} as {reader:?}: {}", route.verb, route.path, answer.status);
            assert!(!answer.status.is_server_error(), "{what}");
            assert!(![StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN].contains(&answer.status), "{what}");
            // Whoever has a link's token has shown that the mail reached them.
            if !route.path.contains("{token}") {
                about.assert_untold(&answer, &what);
            }
        }
    }
    app.finish().await;
}

/// An id of another tenant in an address of one's own: not found, like one that nobody has, and logged.
#[tokio::test]
async fn ids_of_another_tenant_are_not_found_and_logged() {
    let app = TestApp::start().await;
    ways::set_passwords(&app).await;
    let log = Log::keep("web=info");
    let mut asked = 0;
    for route in routes().iter().filter(|route| ways::names_something(route.path)) {
        let own = About::fresh(&app, app.tenant(0), route.path).await;
        let foreign = About::fresh(&app, app.tenant(1), route.path).await;
        let path = foreign.path_at(app.tenant(0).slug, route.path);
        let readers = match route.access {
            Access::Anybody => vec![Reader::Nobody],
            access => Reader::permitted(access),
        };
        for reader in readers {
            let mut browser = reader.browser(&app, route, &own).await;
            let form = match route.verb {
                Verb::Get => Vec::new(),
                Verb::Post => forms::form(&app, route, &own, &mut browser).await,
            };
            let before = app.databases.fingerprint().await;
            log.take();
            let answer = ask(&mut browser, route, &path, &form).await;
            let what = format!("{:?} {} as {reader:?}", route.verb, route.path);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{what}");
            foreign.assert_untold(&answer, &what);
            assert_eq!(app.databases.fingerprint().await, before, "{what} changed something");
            let request = answer.headers["x-request-id"].to_str().unwrap();
            let lines = log.take();
            let logged = |words: &[&str]| lines.iter().any(|line| words.iter().all(|word| line.contains(word)));
            assert!(logged(&[request, "status=404", route.path]), "{what} is not logged: {lines:?}");
            asked += 1;
        }
    }
    assert!(asked > 60, "{asked} requests");
    app.finish().await;
}

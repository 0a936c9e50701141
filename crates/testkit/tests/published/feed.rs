//! The feed: well-formed, and the same entry for a change whatever becomes of it.

use chrono::TimeDelta;
use domain::subprocessors::Profile;
use http::StatusCode;
use roxmltree::{Document, Node};
use storage::subprocessors::changes::ActKind;
use testkit::{Answer, TestApp, profile};

use crate::made::{announced, drafted};

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn text(of: Node<'_, '_>, name: &str) -> String {
    let found: Vec<_> = of.children().filter(|node| node.has_tag_name((ATOM, name))).collect();
    assert_eq!(found.len(), 1, "{name} stands once");
    found[0].text().unwrap_or_default().to_owned()
}

/// What RFC 4287 asks of a feed and of each entry; answers id, title and time of each.
#[track_caller]
fn entries(answer: &Answer) -> Vec<[String; 3]> {
    assert_eq!(answer.headers["content-type"], "application/atom+xml; charset=utf-8");
    let body = answer.text();
    let document = Document::parse(&body).unwrap();
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    let head = ["id", "title", "updated"].map(|name| text(feed, name));
    assert!(head.iter().all(|text| !text.is_empty()), "{head:?}");
    let author = feed.children().find(|node| node.has_tag_name((ATOM, "author"))).unwrap();
    assert!(!text(author, "name").is_empty());
    let own = |node: &Node<'_, '_>| node.has_tag_name((ATOM, "link")) && node.attribute("rel") == Some("self");
    assert!(feed.children().find(own).unwrap().attribute("href").unwrap().ends_with("/subprocessors.atom"));
    let of_entry = |entry: Node<'_, '_>| {
        assert!(!text(entry, "content").is_empty() && !text(entry, "published").is_empty());
        ["id", "title", "updated"].map(|name| text(entry, name))
    };
    let found: Vec<_> = feed.children().filter(|node| node.has_tag_name((ATOM, "entry"))).map(of_entry).collect();
    assert!(found.iter().all(|[id, ..]| id.starts_with("urn:uuid:")));
    assert!(found.iter().all(|[_, _, updated]| *updated <= head[2]), "the feed is as new as its newest entry");
    found
}

#[tokio::test]
async fn an_entry_keeps_its_id_and_says_what_became_of_the_change() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    drafted(&app, tenant, profile("Secret newcomer")).await;
    let hostile = Profile { website: String::new(), ..profile("Fjord & <Lager> AS ]]>") };
    let change = announced(&app, tenant, hostile).await;
    let mut browser = app.browser();
    let page = "/t/fjeld/nb/subprocessors.atom";
    let answer = browser.get(page).await.expect(StatusCode::OK);
    let first = entries(&answer);
    assert_eq!(first.len(), 1);
    assert_eq!(first[0][1], "Endring 1: Fjord & <Lager> AS ]]>");
    for word in ["Secret", "Data protection office", "privacy@"] {
        assert!(!answer.text().contains(word), "{word}");
    }
    let other = entries(&browser.get("/t/fjeld/da/subprocessors.atom").await);
    assert_ne!(other[0][0], first[0][0], "another language is another entry");

    let tag = answer.headers["etag"].to_str().unwrap().to_owned();
    let known = || http::Request::get(page).header("if-none-match", &tag).body(axum::body::Body::empty()).unwrap();
    assert_eq!(browser.send(known()).await.status, StatusCode::NOT_MODIFIED);

    app.wait(TimeDelta::hours(1));
    app.act_on_change(tenant, change, ActKind::Corrected, "Bergen\u{1}, ikke Oslo.").await;
    let answer = browser.send(known()).await.expect(StatusCode::OK);
    let corrected = entries(&answer);
    assert!(answer.text().contains("Bergen, ikke Oslo."), "{}", answer.text());
    app.wait(TimeDelta::hours(1));
    app.act_on_change(tenant, change, ActKind::Withdrawn, "").await;
    let withdrawn = entries(&browser.get(page).await);
    for (entry, word) in [(&corrected[0], "Rettet: "), (&withdrawn[0], "Trukket tilbake: ")] {
        assert_eq!(entry[0], first[0][0]);
        assert!(entry[1].starts_with(word) && entry[1].ends_with(&first[0][1]), "{entry:?}");
        assert!(entry[2] > first[0][2], "{entry:?}");
    }
    assert!(withdrawn[0][2] > corrected[0][2]);
    app.settle_what_is_left().await;
    app.finish().await;
}

#[tokio::test]
async fn a_feed_without_entries_is_one_too() {
    let app = TestApp::start().await;
    let answer = app.browser().get("/t/sund/en/subprocessors.atom").await.expect(StatusCode::OK);
    assert!(entries(&answer).is_empty());
    app.finish().await;
}

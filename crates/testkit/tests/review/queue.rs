//! What the list shows, and to whom.

use chrono::TimeDelta;
use http::StatusCode;
use testkit::TestApp;

use crate::case::{Form, at, signed};

const LIST: &str = "/t/fjeld/en/staff/agreements";

#[tokio::test]
async fn the_queue_filters_searches_and_says_what_is_hidden() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.staff(tenant, tenant.people.reviewer).await;
    let empty = browser.get(LIST).await.expect(StatusCode::OK);
    assert_eq!(empty.find(".empty-title"), ["Nothing is waiting for us"]);

    let (_, first) = signed(&app, tenant, "Fjordvik Kommune").await;
    app.wait(TimeDelta::days(2));
    signed(&app, tenant, "Østhavet & Sønner A/S").await;
    app.signatory(tenant, "slow@draft.example").await;
    let mut browser = app.staff(tenant, tenant.people.reviewer).await;

    let page = browser.get(LIST).await.expect(StatusCode::OK);
    assert_eq!(page.find(".row-link"), ["Fjordvik Kommune", "Østhavet & Sønner A/S"]);
    assert_eq!(page.find("tbody tr td:first-child"), ["2 days", "0 min"]);
    assert_eq!(page.find(".chip .count"), ["2", "1", "0", "0", "3"]);
    assert!(page.text().contains("The filters hide 1 other."), "{}", page.text());
    assert_eq!(browser.get(&format!("{LIST}?phase=theirs")).await.find(".row-link"), ["Not named yet"]);
    assert_eq!(browser.get(&format!("{LIST}?phase=all")).await.find(".row-link").len(), 3);

    let found = browser.get(&format!("{LIST}?q=KOMM%20fjord")).await;
    assert_eq!(found.find(".row-link"), ["Fjordvik Kommune"], "several words, each by its beginning");
    let none = browser.get(&format!("{LIST}?q=fjordvik%20sund")).await;
    assert_eq!(none.find(".empty-title"), ["Nothing found with these filters"]);
    assert_eq!(browser.get(&format!("{LIST}?q=%C3%B8sthavet")).await.find(".row-link"), ["Østhavet & Sønner A/S"]);

    assert_eq!(browser.get(&format!("{LIST}?mine=yes")).await.find(".empty-title"), ["You have none of these"]);
    let taken = Form::on_page(&mut browser, tenant, first, "take").await.send(&mut browser).await;
    assert_eq!(taken.location().unwrap(), format!("{}?done=taken", at(tenant, first, "")));
    let mine = browser.get(&format!("{LIST}?mine=yes")).await;
    assert_eq!(mine.find(".row-link"), ["Fjordvik Kommune"]);
    assert!(mine.text().contains("In review"));
    app.finish().await;
}

#[tokio::test]
async fn pages_of_the_list_follow_each_other_and_leave_nobody_out() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    for index in 0..43 {
        // Some at the same moment: the id decides then.
        if index % 3 == 0 {
            app.wait(TimeDelta::seconds(1));
        }
        app.signatory(tenant, &format!("person{index}@many.example")).await;
    }
    let mut browser = app.staff(tenant, tenant.people.auditor).await;
    let first = browser.get(&format!("{LIST}?phase=theirs")).await.expect(StatusCode::OK);
    let mut seen = links(&first);
    assert_eq!(seen.len(), 40);
    assert!(first.text().contains("40 on this page, of 43."));
    let next = first.attribute("a[rel=next]", "href").unwrap();
    let second = browser.get(&next).await.expect(StatusCode::OK);
    seen.extend(links(&second));
    assert!(second.attribute("a[rel=next]", "href").is_none());
    assert!(second.text().contains("To the first page"));
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 43);
    for forged in ["x", "1.2", "99999999999999999999.00000000000000000000000000000000"] {
        let page = browser.get(&format!("{LIST}?phase=theirs&after={forged}")).await.expect(StatusCode::OK);
        assert_eq!(links(&page).len(), 40, "{forged}");
    }
    app.finish().await;
}

fn links(page: &testkit::Answer) -> Vec<String> {
    page.find("tbody td:last-child")
}

#[tokio::test]
async fn another_tenant_sees_nothing_of_it() {
    let app = TestApp::start().await;
    let (fjeld, sund) = (app.tenant(0), app.tenant(1));
    let (_, id) = signed(&app, fjeld, "Fjordvik Kommune").await;
    let mut stranger = app.staff(sund, sund.people.administrator).await;
    assert!(stranger.get("/t/sund/en/staff/agreements?phase=all").await.find(".row-link").is_empty());
    for act in ["", "approve", "return", "reject", "document.pdf"] {
        let path = at(sund, id, act);
        stranger.get(&path).await.expect(StatusCode::NOT_FOUND);
    }
    for act in ["take", "lay-back", "approve", "return", "reject", "invite-again"] {
        let key = app.db.randomness().id(app.db.now()).to_string();
        let form = [("idempotency_key", key.as_str()), ("revision", "2")];
        stranger.post(&at(sund, id, act), &form).await.expect(StatusCode::NOT_FOUND);
    }
    let mut own = app.staff(fjeld, fjeld.people.auditor).await;
    own.get(&at(fjeld, id, "")).await.expect(StatusCode::OK);
    own.get("/t/fjeld/en/staff/agreements/not-an-id").await.expect(StatusCode::NOT_FOUND);
    app.finish().await;
}

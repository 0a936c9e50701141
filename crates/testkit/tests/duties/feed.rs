//! The calendar behind a secret address.

use chrono::TimeDelta;
use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::terms::demo;
use http::StatusCode;
use storage::duties::{self, NewDuty};
use testkit::{Answer, Browser, Case, TestApp};

use crate::case::{offering, reporting, send};

const PAGE: &str = "/t/fjeld/en/staff/me/calendar";

/// Makes an address; the path of it.
async fn address(browser: &mut Browser, page: &str) -> String {
    let made = send(browser, page, page, &[]).await.expect(StatusCode::OK);
    let address = made.find("#calendar-address").concat();
    let path = address.trim().strip_prefix("https://sign.example.org").unwrap().to_owned();
    assert!(!browser.get(page).await.text().contains(&path), "it is shown once");
    path
}

/// By a program that is signed in nowhere.
async fn read(app: &TestApp, path: &str) -> Answer {
    app.browser().get(path).await
}

async fn owe(app: &TestApp, case: &Case, days: i64) {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let new = NewDuty {
        due_before: Some(tx.now() + TimeDelta::days(days)),
        ..NewDuty::of(DutyKind::AuditReport, Side::Processor, (case.id, case.controller), case.id.0, tx.now())
    };
    duties::owe(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn an_address_opens_ones_own_dates_until_it_is_taken_away() {
    let app = TestApp::start().await;
    let tenant = reporting(&app).await;
    let case = app.approved(&tenant, "Fjord; vik, Kommune").await;
    owe(&app, &case, 3).await;
    let mut browser = app.staff(&tenant, tenant.people.reviewer).await;
    let first = address(&mut browser, PAGE).await;
    let feed = read(&app, &first).await.expect(StatusCode::OK);
    assert_eq!(feed.headers["content-type"], "text/calendar; charset=utf-8");
    let text = String::from_utf8(feed.body).unwrap();
    // What was owed by hand, the report, and the runs of three rules of retention.
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 5, "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20271123\r\n"), "a last day is all of it: {text}");
    assert!(text.contains("DTSTART:20261126T090000Z\r\n"), "hours are a moment in UTC: {text}");
    assert!(text.contains("SUMMARY;LANGUAGE=en:Fjord\\; vik\\, Kommune: New report on compliance\r\n"), "{text}");
    for told in ["C.7", "Ane", "K7", "sign@"] {
        assert!(!text.contains(told), "the feed tells {told}");
    }

    // Another address in its place; then none.
    let second = address(&mut browser, PAGE).await;
    read(&app, &first).await.expect(StatusCode::NOT_FOUND);
    read(&app, &second).await.expect(StatusCode::OK);
    send(&mut browser, PAGE, &format!("{PAGE}/revoke"), &[]).await.expect(StatusCode::SEE_OTHER);
    read(&app, &second).await.expect(StatusCode::NOT_FOUND);
    for odd in ["/calendar/x.ics", "/calendar/.ics", &second.replace(".ics", ""), "/calendar/%00.ics"] {
        read(&app, odd).await.expect(StatusCode::NOT_FOUND);
    }
    app.finish().await;
}

#[tokio::test]
async fn whoever_loses_access_loses_the_calendar() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.staff(tenant, tenant.people.reviewer).await;
    let path = address(&mut browser, PAGE).await;
    let mut administrator = app.staff(tenant, tenant.people.administrator).await;
    let person = format!("/t/fjeld/en/staff/people/{}", tenant.people.reviewer);
    let typed = [("role", "reviewer"), ("disabled", "yes")];
    send(&mut administrator, &person, &person, &typed).await.expect(StatusCode::SEE_OTHER);
    read(&app, &path).await.expect(StatusCode::NOT_FOUND);
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM calendar_feed")
        .fetch_one(&mut app.databases.superuser().await)
        .await
        .unwrap();
    assert_eq!(left, 0);
    app.finish().await;
}

#[tokio::test]
async fn a_customers_calendar_has_their_own_dates_only() {
    let app = TestApp::start().await;
    let tenant = &offering(&app, &demo::iam()).await;
    let mut own = app.approved(tenant, "Fjordvik Kommune").await;
    let other = app.approved(tenant, "Samsø Kommune").await;
    owe(&app, &own, 3).await;
    owe(&app, &other, 5).await;
    let path = address(&mut own.browser, "/t/fjeld/en/mine/calendar").await;
    let text = String::from_utf8(read(&app, &path).await.expect(StatusCode::OK).body).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1, "{text}");
    assert!(text.contains(":fjeld A/S: New report"), "to them the other party is the processor: {text}");
    app.finish().await;
}

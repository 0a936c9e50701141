//! The list of a tenant's duties: its order, its filters, its pages.

use chrono::TimeDelta;
use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::terms::demo;
use http::StatusCode;
use storage::duties::{self, NewDuty};
use testkit::{Browser, TestApp};

use crate::case::{at, offering, owed, send};

const LIST: &str = "/t/fjeld/en/staff/duties";

/// The organisations of the rows, in order.
async fn rows(browser: &mut Browser, query: &str) -> (Vec<String>, Option<String>) {
    let page = browser.get(&format!("{LIST}{query}")).await.expect(StatusCode::OK);
    (page.find("table.rows tbody tr td.clip"), page.attribute("a[rel=next]", "href"))
}

#[tokio::test]
async fn what_is_overdue_comes_first_and_filters_are_in_the_address() {
    let app = TestApp::start().await;
    // Reports are made on request there.
    let tenant = &offering(&app, &demo::iam()).await;
    let now = app.db.now();
    // In days from now, none for no date.
    for (name, party, due) in [
        ("Late", Side::Processor, Some(-3)),
        ("Soon", Side::Processor, Some(2)),
        ("Theirs", Side::Controller, Some(90)),
        ("Undated", Side::Processor, None),
    ] {
        let case = app.approved(tenant, name).await;
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let duty = NewDuty {
            due_before: due.map(|days| now + TimeDelta::days(days)),
            ..NewDuty::of(DutyKind::AuditReport, party, (case.id, case.controller), case.id.0, now)
        };
        duties::owe(&mut tx, &duty).await.unwrap();
        tx.commit().await.unwrap();
        if name == "Soon" {
            let id = owed(&app, &case).await[0].id;
            let mut dpo = app.staff(tenant, tenant.people.dpo).await;
            let path = format!("{}/owner", at(id));
            let me = tenant.people.dpo.to_string();
            send(&mut dpo, &at(id), &path, &[("owner", &me)]).await.expect(StatusCode::SEE_OTHER);
        }
    }
    let mut browser = app.staff(tenant, tenant.people.dpo).await;
    for (query, expected) in [
        ("", vec!["Late", "Soon", "Theirs", "Undated"]),
        ("?when=overdue", vec!["Late"]),
        ("?when=month", vec!["Soon"]),
        ("?when=done", vec![]),
        ("?mine=yes", vec!["Soon"]),
        ("?party=controller", vec!["Theirs"]),
        ("?kind=audit_report&party=processor", vec!["Late", "Soon", "Undated"]),
        ("?when=%27&kind=%00&after=1.2", vec!["Late", "Soon", "Theirs", "Undated"]),
    ] {
        assert_eq!(rows(&mut browser, query).await.0, expected, "{query}");
    }
    let page = browser.get(LIST).await.expect(StatusCode::OK);
    assert_eq!(page.find(".chip .count"), ["1", "1", "4", "0"]);
    assert_eq!(page.find("figure svg rect").len(), 13, "what is overdue, and twelve months");
    assert!(page.find("figure table tr").join(" ").contains("Overdue"), "the same as a table");
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    assert_eq!(rows(&mut auditor, "").await.0.len(), 4);
    let mut other = app.staff(app.tenant(1), app.tenant(1).people.dpo).await;
    let empty = other.get("/t/sund/en/staff/duties").await.expect(StatusCode::OK);
    assert_eq!(empty.find(".empty-title"), ["Nothing here"]);
    app.finish().await;
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap() {
    let app = TestApp::start().await;
    let tenant = &offering(&app, &demo::iam()).await;
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    for number in 0..95 {
        // Some at the same moment, some without a date.
        let due = (number < 80).then(|| app.db.now() + TimeDelta::days(number / 7));
        let new =
            NewDuty::of(DutyKind::AuditReport, Side::Processor, (case.id, case.controller), case.id.0, app.db.now());
        duties::owe(&mut tx, &NewDuty { due_before: due, ..new }).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut browser = app.staff(tenant, tenant.people.auditor).await;
    let (mut seen, mut next) = (Vec::new(), Some(format!("{LIST}?when=open")));
    while let Some(path) = next {
        let page = browser.get(&path).await.expect(StatusCode::OK);
        let text = String::from_utf8(page.body.clone()).unwrap();
        let links = text.split("class=\"row-link\" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        seen.extend(links.map(str::to_owned));
        next = page.attribute("a[rel=next]", "href");
    }
    let all = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!((all, seen.len()), (95, 95));
    app.finish().await;
}

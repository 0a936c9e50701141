//! A page makes as many statements for a large list as for a small one, and few. (The queue and an agreement's page on
//! the staff's side: `review/statements.rs`.)

use domain::ids::StaffId;
use http::StatusCode;
use testkit::{Browser, Log, TestApp};

/// Statements of one request, with BEGIN and the like.
async fn statements(log: &Log, browser: &mut Browser, path: &str) -> Vec<String> {
    log.take();
    browser.get(path).await.expect(StatusCode::OK);
    log.take().into_iter().filter(|line| line.contains("sqlx::query")).collect()
}

/// A page and the most statements that it may make.
const PAGES: [(&str, usize); 8] = [
    ("staff/agreements?phase=all&q=rgan", 8),
    ("staff/duties", 9),
    ("staff/templates", 8),
    ("staff/people", 8),
    ("staff/subprocessors", 6),
    ("staff/log", 8),
    ("staff/settings/keys", 8),
    ("staff/me", 8),
];

#[tokio::test]
async fn a_longer_list_takes_no_more_statements() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    for index in 0..5 {
        app.signed(tenant, &format!("Organisation {index}")).await;
    }
    app.keyed(tenant, "Provisioning", 90).await;
    let log = Log::keep("sqlx::query=debug");
    let few = count(&app, tenant.people.administrator, &log).await;
    for index in 5..50 {
        app.signed(tenant, &format!("Organisation {index}")).await;
    }
    app.draft(tenant, "Another").await;
    for index in 1..20 {
        app.keyed(tenant, &format!("Provisioning {index}"), 90).await;
    }
    for index in 0..20 {
        app.listed(tenant, testkit::profile(&format!("Nordsky {index}"))).await;
    }
    let many = count(&app, tenant.people.administrator, &log).await;
    assert_eq!(few, many);
    for ((page, most), made) in PAGES.iter().zip(&many) {
        assert!(*made > 2 && made <= most, "{page} makes {made} statements, {most} at most");
    }
    app.finish().await;
}

async fn count(app: &TestApp, id: StaffId, log: &Log) -> Vec<usize> {
    let mut browser = app.staff(app.tenant(0), id).await;
    let mut made = Vec::new();
    for (page, _) in PAGES {
        let path = format!("/t/fjeld/en/{page}");
        // Once before: a session notes that it was seen, a minute at most.
        browser.get(&path).await;
        made.push(statements(log, &mut browser, &path).await.len());
    }
    made
}

#[tokio::test]
async fn a_roll_out_to_many_takes_no_more_statements_than_one_to_few() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Organisation 0").await;
    app.next_version(tenant).await;
    let rollout = app.rolled_out(tenant, &case).await;
    let log = Log::keep("sqlx::query=debug");
    let mut browser = app.staff(tenant, tenant.people.administrator).await;
    let mut made = Vec::new();
    for more in [0, 12] {
        for index in 0..more {
            let case = app.approved(tenant, &format!("Another {index}")).await;
            let ids = (tenant.ctx.tenant().0, rollout.0, case.id.0, case.controller.0);
            sqlx::query(
                "INSERT INTO rollout_target (tenant_id, rollout_id, agreement_id, controller_id, state, since)
                 VALUES ($1, $2, $3, $4, 'waiting', now())",
            )
            .bind(ids.0)
            .bind(ids.1)
            .bind(ids.2)
            .bind(ids.3)
            .execute(&mut app.databases.superuser().await)
            .await
            .unwrap();
        }
        let mut counts = Vec::new();
        let progress = format!("staff/rollouts/{rollout}");
        for (page, most) in [("staff/rollouts", 8), ("staff/rollouts/new", 13), (progress.as_str(), 11)] {
            let path = format!("/t/fjeld/en/{page}");
            browser.get(&path).await;
            let statements = statements(&log, &mut browser, &path).await;
            assert!(statements.len() > 2 && statements.len() <= most, "{page}: {statements:#?}");
            counts.push(statements.len());
        }
        made.push(counts);
    }
    assert_eq!(made[0], made[1]);
    app.finish().await;
}

#[tokio::test]
async fn a_customers_pages_make_few_statements_whatever_happened() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let log = Log::keep("sqlx::query=debug");
    let cases = [app.signed(tenant, "Fjordvik Kommune").await, app.approved(tenant, "Østhavet A/S").await];
    for mut case in cases {
        for (page, most) in [("mine", 13), (&format!("mine/{}", case.id), 11)] {
            let made = statements(&log, &mut case.browser, &format!("/t/fjeld/en/{page}")).await;
            assert!(made.len() > 2 && made.len() <= most, "{page}, {}: {made:#?}", made.len());
        }
    }
    app.finish().await;
}

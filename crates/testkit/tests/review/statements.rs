//! How many statements a page sends. Each is a way to the database and back, so a page that sends one for each of its rows
//! is noticed here, and not when a tenant has grown.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::StatusCode;
use testkit::{Browser, TestApp};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::case::{at, signed};

/// Counts what sqlx says that it sends.
#[derive(Clone, Default)]
struct Counter(Arc<AtomicUsize>);

impl Subscriber for Counter {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn event(&self, _: &Event<'_>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

async fn statements(browser: &mut Browser, path: &str) -> usize {
    // The first visit brings keys.
    browser.get(path).await.expect(StatusCode::OK);
    let counter = Counter::default();
    let _counting = tracing::subscriber::set_default(counter.clone());
    browser.get(path).await.expect(StatusCode::OK);
    counter.0.load(Ordering::Relaxed)
}

#[tokio::test]
async fn pages_of_the_staff_send_few_statements_however_much_they_show() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.staff(tenant, tenant.people.administrator).await;
    let (_, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    let queue = "/t/fjeld/en/staff/agreements";
    let (one_page, one_row) =
        (statements(&mut browser, &at(tenant, id, "")).await, statements(&mut browser, queue).await);
    assert!((8..=15).contains(&one_page), "the page of an agreement sends {one_page} statements");
    assert!((4..=6).contains(&one_row), "the queue sends {one_row} statements");
    for number in 0..8 {
        signed(&app, tenant, &format!("Kommune {number}")).await;
    }
    assert_eq!(statements(&mut browser, &at(tenant, id, "")).await, one_page);
    assert_eq!(statements(&mut browser, queue).await, one_row);
    app.finish().await;
}

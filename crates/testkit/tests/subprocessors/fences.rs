//! Who sees what.

use http::StatusCode;
use storage::{StorageError, subprocessors};
use testkit::{TestApp, profile};

use crate::form::at;

#[tokio::test]
async fn customers_see_what_is_published_by_their_own_processor_and_nothing_that_is_drafted() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut other = app.approved(app.tenant(1), "Nordstrand Kommune").await;
    let day = app.db.now().date_naive();
    let id = app.listed(tenant, profile("Nordsky AS")).await;
    let (_, hidden) = app.change(tenant, &profile("Secret Newcomer AS"), app.in_days(90)).await;

    let page = |slug: &str, id| format!("/t/{slug}/en/mine/{id}/subprocessors");
    let text = case.browser.get(&page("fjeld", case.id)).await.expect(StatusCode::OK).text();
    assert!(text.contains("Nordsky AS") && !text.contains("Secret"), "{text}");
    let text = other.browser.get(&page("sund", other.id)).await.expect(StatusCode::OK).text();
    assert!(!text.contains("Nordsky AS"), "{text}");
    other.browser.get(&page("sund", case.id)).await.expect(StatusCode::NOT_FOUND);

    // For the staff, what is only drafted stands among the changes.
    let mut staff = app.staff(tenant, tenant.people.auditor).await;
    let list = staff.get(&at(tenant, "")).await.expect(StatusCode::OK).text();
    assert!(!list.contains("Secret"), "{list}");
    let changes = staff.get(&at(tenant, "changes")).await.expect(StatusCode::OK).text();
    assert!(changes.contains("Secret Newcomer AS"), "{changes}");
    for scope in [tenant.ctx.public(), case.ctx.public()] {
        let mut tx = app.db.tenant(&scope).await.unwrap();
        assert_eq!(subprocessors::list(&mut tx, day).await.unwrap().len(), 1);
        for id in [id, hidden] {
            let history = subprocessors::history(&mut tx, id).await;
            assert!(matches!(history, Err(StorageError::NotFound)), "{history:?}");
        }
    }
    app.finish().await;
}

#[tokio::test]
async fn who_only_reads_finds_no_buttons_and_is_refused_behind_them() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let id = app.listed(tenant, profile("Nordsky AS")).await;
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    let list = auditor.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert!(list.attribute("a[href$='/new']", "href").is_none());
    for page in ["new".to_owned(), "import".to_owned(), format!("{id}/edit"), format!("{id}/end")] {
        auditor.get(&at(tenant, &page)).await.expect(StatusCode::FORBIDDEN);
    }
    app.finish().await;
}

/// The agreement's own list stands beside that of today, with the names that are in one of them only.
#[tokio::test]
async fn the_customer_reads_where_todays_list_and_the_signed_one_differ() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    app.listed(tenant, profile("Nordsky AS")).await;
    let page = format!("/t/fjeld/en/mine/{}/subprocessors", case.id);
    let text = case.browser.get(&page).await.expect(StatusCode::OK).text();
    assert!(text.contains("Listed today and not in your agreement: Nordsky AS."), "{text}");
    app.finish().await;
}

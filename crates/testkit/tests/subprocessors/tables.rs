//! Tables that go out and come in.

use http::StatusCode;
use serde_json::Value;
use storage::subprocessors;
use testkit::{Answer, Browser, TestApp, profile};

use crate::form::at;

async fn upload(browser: &mut Browser, page: &str, table: &str) -> Answer {
    browser.upload(page, &[], "file", "table.csv", table.as_bytes()).await
}

/// Presses the button under what a table would change.
async fn confirm(browser: &mut Browser, page: &str, shown: &Answer) -> Answer {
    let mut form = shown.form(page).unwrap();
    form.push(("act".to_owned(), "keep".to_owned()));
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.upload(page, &form, "file", "", b"").await
}

#[tokio::test]
async fn a_table_comes_back_as_it_went_out() {
    let app = TestApp::start().await;
    let (from, to) = (app.tenant(0), app.tenant(1));
    let first = app.listed(from, profile("=HYPERLINK(\"https://evil.example\")")).await;
    app.listed(from, domain::subprocessors::Profile { below: Some(first), ..profile("Nordsky; \"Drift\", AS") }).await;
    let mut staff = app.staff(from, from.people.auditor).await;
    let csv = staff.get(&format!("{}.csv", at(from, ""))).await.expect(StatusCode::OK);
    let csv = String::from_utf8(csv.body).unwrap();
    assert!(csv.contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\""), "no formula: {csv}");

    let page = at(to, "import");
    let mut other = app.staff(to, to.people.dpo).await;
    let shown = upload(&mut other, &page, &csv).await.expect(StatusCode::OK);
    assert_eq!(shown.text().matches("Added").count(), 2, "{}", shown.text());
    assert!(other.get(&at(to, "")).await.text().contains("Nobody is in the registry"), "nothing is kept before");
    confirm(&mut other, &page, &shown).await.expect(StatusCode::SEE_OTHER);
    let day = app.db.now().date_naive();
    let mut lists = Vec::new();
    for tenant in [from, to] {
        let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
        let mut list = subprocessors::list(&mut tx, day).await.unwrap();
        assert!(list.iter().any(|entry| entry.profile.below.is_some()), "the chain came along");
        list.iter_mut().for_each(|entry| entry.profile.below = None);
        lists.push(list.into_iter().map(|entry| entry.profile).collect::<Vec<_>>());
    }
    assert_eq!(lists[0], lists[1]);
    let again = upload(&mut other, &page, &csv).await.expect(StatusCode::OK);
    assert!(again.text().contains("The table changes nothing"), "{}", again.text());

    let json = staff.get(&format!("{}.json", at(from, ""))).await.expect(StatusCode::OK);
    let json: Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(
        (json["format"].as_str(), json["entries"].as_array().unwrap().len()),
        (Some("countersign subprocessors 1"), 2)
    );
    app.finish().await;
}

#[tokio::test]
async fn faults_are_told_by_row_and_column_and_nothing_of_the_table_is_kept() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.listed(tenant, profile("Nordsky AS")).await;
    let page = at(tenant, "import");
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let table = "id,parent,legal_name,locations,colour\na,b,One AS,stored NO,red\nb,a,Two AS,stored NO,\nc,x,Three AS,stored EU,\n";
    let shown = upload(&mut staff, &page, table).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let text = shown.text();
    for words in ["One AS", "circle", "parent", "locations", "colour", "1 company in the registry is not in the table"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(shown.find("textarea").is_empty(), "nothing to confirm");
    for odd in [&b"\xff\xfe\x00"[..], b"", b"just words", b"legal_name\n"] {
        let refused = staff.upload(&page, &[], "file", "table.csv", odd).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{odd:?}");
    }
    assert_eq!(staff.get(&at(tenant, "")).await.find(".row-link"), ["Nordsky AS"]);
    app.finish().await;
}

#[tokio::test]
async fn what_changed_since_a_table_was_shown_is_shown_again() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let id = app.listed(tenant, profile("Nordsky AS")).await;
    let page = at(tenant, "import");
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let table = "legal_name,owner\nNordsky AS,Nordsky Holding\n";
    let shown = upload(&mut staff, &page, table).await.expect(StatusCode::OK);
    assert!(shown.text().contains("Changed: owner"), "{}", shown.text());
    let day = app.db.now().date_naive();
    let other = domain::subprocessors::Profile { website: "https://nordsky.example".into(), ..profile("Nordsky AS") };
    app.keep_listed(tenant, Some((id, 1)), other, day).await;
    let again = confirm(&mut staff, &page, &shown).await.expect(StatusCode::CONFLICT);
    confirm(&mut staff, &page, &again).await.expect(StatusCode::SEE_OTHER);
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let list = subprocessors::list(&mut tx, day).await.unwrap();
    let now = &list[0].profile;
    assert_eq!((now.owner.as_str(), now.website.as_str()), ("Nordsky Holding", "https://nordsky.example"));
    drop(tx);
    app.finish().await;
}

#[tokio::test]
async fn where_agreements_are_in_force_somebody_says_why_a_table_tells_nobody() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.listed(tenant, profile("Nordsky AS")).await;
    app.approved(tenant, "Kommune").await;
    let page = at(tenant, "import");
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let shown = upload(&mut staff, &page, "legal_name,owner\nNordsky AS,Nordsky Holding\n").await;
    let unsaid =
        confirm(&mut staff, &page, &shown.expect(StatusCode::OK)).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let mut form = unsaid.form(&page).unwrap();
    form.retain(|(name, _)| name != "reason");
    form.extend([("act", "keep"), ("reason", "It was so all along.")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    staff.upload(&page, &form, "file", "", b"").await.expect(StatusCode::SEE_OTHER);
    let kept = "SELECT count(*) FROM audit_entry WHERE action = 'subprocessor.keep'";
    let mut superuser = app.databases.superuser().await;
    assert_eq!(sqlx::query_scalar::<_, i64>(kept).fetch_one(&mut superuser).await.unwrap(), 2);
    drop(superuser);
    app.finish().await;
}

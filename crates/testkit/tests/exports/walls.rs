//! What an export must not hold.

use chrono::TimeDelta;
use domain::agreements::Side;
use domain::matters::Kind;
use domain::permissions::{Actor, Role};
use domain::terms::Terms;
use http::StatusCode;
use storage::matters::{self, NewMatter, Said};
use testkit::{Case, TestApp};

use crate::{everything, export, rows};

/// An authority asks for data, and law forbids telling.
async fn untold(app: &TestApp, case: &Case) {
    let tenant = app.tenant(0);
    let dpo = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let (said, terms) = (Said { by: "Sealed warrant".to_owned(), ..Said::default() }, Terms::default());
    let new = NewMatter {
        agreement: case.id,
        controller: case.controller,
        kind: Kind::Disclosure,
        untold: true,
        said: &said,
        terms: &terms,
        counting: None,
    };
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    matters::open(&mut tx, dpo.permit().unwrap(), &new).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_controller_gets_its_own_and_nothing_that_it_must_not_see() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let own = app.countersigned(tenant, "Fanø Kommune").await;
    let other = app.countersigned(tenant, "Rømø Kommune").await;
    untold(&app, &own).await;
    app.amendment(tenant, &own, Side::Processor, 91).await;
    app.amendment(tenant, &own, Side::Controller, 17).await;
    app.settle_what_is_left().await;
    let mut browser = own.browser.clone();
    let files = export(&app, &mut browser, "/t/fjeld/en/mine/export").await;
    let text = everything(&files);
    let others = [
        other.name.clone(),
        other.email.clone(),
        other.controller.to_string(),
        other.id.to_string(),
        // The matter that it must not know of, the other party's draft, and who of the staff does what.
        "Sealed warrant".to_owned(),
        "Window of 91".to_owned(),
        tenant.people.reviewer.to_string(),
        tenant.people.auditor.to_string(),
    ];
    for word in &others {
        assert!(!text.contains(word.as_str()), "it tells {word:?}");
    }
    assert!(text.contains("Window of 17") && text.contains(&own.name) && text.contains(&own.email));
    assert_eq!(rows(&files, "agreement").len(), 1);
    assert_eq!(rows(&files, "matter").len(), 0);
    assert!(!rows(&files, "duty").is_empty());
    for table in ["staff", "leaving", "mail", "audit_detail", "template_finding"] {
        assert!(!files.iter().any(|file| file.path.starts_with(&format!("tables/{table}-"))), "{table}");
    }
    for row in rows(&files, "signature") {
        let ours = row["side"] == "controller";
        assert_eq!(row["details"].get("network_address").is_some(), ours, "{row:?}");
    }
    assert!(rows(&files, "mail_copy").iter().all(|row| row["sealed"]["to_staff"] == false));

    // Another's file is not found, whoever asks; nor is the tenant's by a contact.
    let href = browser.get("/t/fjeld/en/mine/export").await.attribute("td a", "href").unwrap();
    other.browser.clone().get(&href).await.expect(StatusCode::NOT_FOUND);
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    staff.get(&href.replace("/mine/", "/staff/")).await.expect(StatusCode::NOT_FOUND);
    app.finish().await;
}

#[tokio::test]
async fn the_tenant_does_not_get_what_a_controller_has_drafted_and_not_proposed() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.countersigned(tenant, "Fanø Kommune").await;
    untold(&app, &case).await;
    app.amendment(tenant, &case, Side::Processor, 91).await;
    app.amendment(tenant, &case, Side::Controller, 17).await;
    app.settle_what_is_left().await;
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let files = export(&app, &mut staff, "/t/fjeld/da/staff/export").await;
    let text = everything(&files);
    assert!(text.contains("Window of 91") && text.contains("Sealed warrant"));
    assert!(!text.contains("Window of 17"));
    app.finish().await;
}

#[tokio::test]
async fn what_was_erased_is_named_and_gone() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let gone = app.countersigned(tenant, "Fanø Kommune").await;
    app.countersigned(tenant, "Rømø Kommune").await;
    app.settle_what_is_left().await;
    app.db.destroy_key(&tenant.ctx, gone.controller).await.unwrap();
    app.wait(TimeDelta::minutes(2));
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let files = export(&app, &mut staff, "/t/fjeld/en/staff/export").await;
    let erased = files.iter().find(|file| file.path == "agreements/erased.json").unwrap();
    assert!(String::from_utf8_lossy(&erased.bytes).contains(&gone.id.to_string()));
    assert_eq!(files.iter().filter(|file| file.path.ends_with(".zip")).count(), 1);
    app.finish().await;
}

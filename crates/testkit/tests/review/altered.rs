//! What is stored is compared with what was signed.

use domain::agreements::State;
use http::StatusCode;
use testkit::{Tenant, TestApp};

use crate::case::{Form, at, now, signed};

async fn alter(app: &TestApp, sql: &'static str) {
    let mut superuser = app.databases.superuser().await;
    sqlx::query(sql).execute(&mut superuser).await.unwrap();
}

/// Everything about an altered agreement: said in red, no document, no code, no approval.
async fn is_noticed(app: &TestApp, tenant: &Tenant, sql: &'static str, name: &str) {
    let (controller, id) = signed(app, tenant, name).await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let form = Form::open(&mut dpo, &at(tenant, id, "approve")).await.with("code", &app.totp());
    alter(app, sql).await;
    let page = dpo.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert_eq!(page.find(".banner.is-late .banner-title"), ["What is stored is not what was signed"], "{sql}");
    assert!(page.find("input[name=code]").is_empty(), "{sql}");
    let refused = form.send(&mut dpo).await.expect(StatusCode::CONFLICT);
    assert!(refused.text().contains("It must not be countersigned."), "{sql}");
    assert_eq!(now(app, tenant, controller, id).await.state, State::Submitted);
}

#[tokio::test]
async fn an_altered_text_is_noticed() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let zeroes = "UPDATE agreement SET text_sha256 = decode(repeat('00', 32), 'hex')";
    is_noticed(&app, tenant, zeroes, "One AS").await;
    let byte = "UPDATE blob SET sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40))";
    is_noticed(&app, tenant, byte, "Two AS").await;
    is_noticed(&app, tenant, "DELETE FROM blob", "Three AS").await;
    app.finish().await;
}

#[tokio::test]
async fn altered_terms_are_noticed() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    is_noticed(&app, tenant, "UPDATE agreement SET terms = terms #- '{terms,0}'", "One AS").await;
    let hash = "UPDATE agreement SET terms_sha256 = decode(repeat('00', 32), 'hex')";
    is_noticed(&app, tenant, hash, "Two AS").await;
    app.finish().await;
}

#[tokio::test]
async fn a_processor_that_moves_changes_nothing_in_what_was_signed() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (_, id) = signed(&app, tenant, "Fjordvik Kommune").await;
    alter(&app, "UPDATE tenant_profile SET address = 'Elsewhere 99, 9999 Far'").await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let page = dpo.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
    assert!(page.find(".banner").is_empty());
    let text = page.find("article.contract").concat();
    assert!(text.contains("fjeld 1, 1000 By") && !text.contains("Elsewhere"), "{text}");
    app.finish().await;
}

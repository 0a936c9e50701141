//! A row of every tenant table.

use domain::ids::ControllerId;
use domain::language::Language;
use domain::permissions::{Actor, Role};
use reader::import::Format;
use sqlx::Executor;
use storage::agreements::{self, SignatureDetails, Signing};
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};
use storage::sessions::{self, SessionKind};
use storage::{enrolment, findings, idempotency, log, templates};
use testkit::TestApp;

use crate::life;

/// Fills every tenant table with a row of either tenant, and of two controllers of the first.
pub async fn fill(app: &TestApp) -> ControllerId {
    let mut own = None;
    for tenant in &app.world.tenants {
        // A version and a template that are not published yet.
        let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
        let administrator = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
        let permit = || administrator.permit().unwrap();
        let draft = templates::create(&mut tx, permit(), "Draft", Language::En).await.unwrap();
        let imported = reader::import::import("1. Purpose\n\nWords.", Format::Plain, Some(Language::En)).unwrap();
        let outline = serde_json::to_value(&imported.outline).unwrap();
        templates::write_text(&mut tx, permit(), draft, "1. Purpose", &outline, &imported.text).await.unwrap();
        let which = findings::Which {
            version: draft,
            template: templates::one(&mut tx, draft).await.unwrap().template,
            language: Language::En,
            fingerprint: [3; 32],
        };
        findings::settle(&mut tx, permit(), &which, tenant.people.administrator, "It may stand.").await.unwrap();
        // Somebody who is about to enrol a second factor.
        let session =
            sessions::start_staff(&mut tx, tenant.people.auditor, SessionKind::Enrol, draft.0.as_bytes()).await;
        enrolment::begin(&mut tx, session.unwrap(), tenant.people.auditor, &[7; 20]).await.unwrap();
        tx.commit().await.unwrap();
        app.keyed(tenant, "Provisioning", 90).await;
        app.recorded(tenant).await;
        app.exported(tenant).await;
        // A company in the registry, and one that is only drafted.
        app.listed(tenant, testkit::profile("Nordsky AS")).await;
        app.change(tenant, &testkit::profile("Sydsky AS"), app.in_days(90)).await;
    }
    for (tenant, email) in [(0, "one@kunde.example"), (0, "two@kunde.example"), (1, "three@kunde.example")] {
        let tenant = app.tenant(tenant);
        let (_, controller, id) = app.signatory(tenant, email).await;
        own.get_or_insert(controller);
        sign_and_return(app, tenant, controller, id).await;
    }
    life::fill(app, own.unwrap()).await;
    for ctx in app.db.tenants_with_unplaced_entries().await.unwrap() {
        let mut tx = app.db.tenant(&ctx).await.unwrap();
        log::grow(&mut tx).await.unwrap();
        let head = log::head(&mut tx).await.unwrap();
        log::keep(&mut tx, head, "a signed note").await.unwrap();
        tx.commit().await.unwrap();
    }
    // An entry that waits for its place, for either tenant and for each controller.
    let mut superuser = app.databases.superuser().await;
    superuser
        .execute(
            "INSERT INTO audit_pending (tenant_id, entry_id, controller_id)
             SELECT DISTINCT ON (tenant_id, controller_id) tenant_id, id, controller_id FROM audit_entry",
        )
        .await
        .unwrap();
    own.unwrap()
}

async fn sign_and_return(
    app: &TestApp,
    tenant: &testkit::Tenant,
    controller: ControllerId,
    id: domain::ids::AgreementId,
) {
    let mut tx = app.db.tenant(&tenant.ctx.about(controller)).await.unwrap();
    let agreement = agreements::one(&mut tx, id).await.unwrap();
    let contact = Actor::Contact { id: agreement.signatory, controller };
    let details = SignatureDetails {
        name: "Ane".into(),
        role: "Direktør".into(),
        email: "a@kunde.example".into(),
        statements: vec![],
        method: "email_link".into(),
        network_address: "127.0.0.1".into(),
        user_agent: "test".into(),
    };
    let until = app.db.now() + chrono::TimeDelta::days(30);
    let signing = Signing { revision: 1, details, text: format!("text of {id}"), offer_until: until };
    agreements::sign(&mut tx, contact.permit().unwrap(), &agreement, &signing).await.unwrap();
    let agreement = agreements::one(&mut tx, id).await.unwrap();
    let reviewer = Actor::Staff { id: tenant.people.reviewer, role: Role::Reviewer, binds: false };
    let reasons = [("organisation".to_owned(), "The number is wrong".to_owned())];
    agreements::return_for_correction(&mut tx, reviewer.permit().unwrap(), &agreement, &reasons).await.unwrap();
    let link = tx.new_id();
    let new = NewLink {
        kind: LinkKind::Return,
        person: agreement.signatory.0,
        controller: Some(controller),
        agreement: Some(id),
        version: None,
        token_hash: *link.as_bytes().repeat(2).first_chunk::<32>().unwrap(),
        code_hash: None,
    };
    links::create(&mut tx, link, &new).await.unwrap();
    let mail = NewMail {
        id: link.into(),
        kind: MailKind::Returned,
        language: Language::En,
        controller: Some(controller),
        agreement: Some(id),
        content: Content::default(),
    };
    mails::send(&mut tx, &mail).await.unwrap();
    let sent = mails::one(&mut tx, link.into()).await.unwrap();
    mails::keep_copy(&mut tx, &sent, &mails::Copy::default()).await.unwrap();
    let request = idempotency::Request::new(link, link, Some(controller), "agreement.sign", b"");
    idempotency::claim(&mut tx, &request, "/").await.unwrap();
    tx.commit().await.unwrap();
}

//! What these tests share: a worker, and an agreement that is signed and approved.

use std::sync::{Arc, LazyLock};

use chrono::{DateTime, TimeDelta, Utc};
use documents::canonical;
use documents::filling::Filling;
use documents::seal::SealKey;
use documents::typeset::Typesetter;
use domain::email::EmailAddress;
use domain::ids::{AgreementId, ContactId, ControllerId, MailId, StaffId};
use domain::language::Language;
use domain::people::{ContactDetails, Duty};
use domain::permissions::{Actor, Role};
use jobs::{Settings, Worker};
use mail::Transport;
use storage::agreements::{self, Agreement, Approval, Decision, SignatureDetails, Signing};
use storage::mails::{self, Content, Mail, MailKind, NewMail};
use storage::{TenantCtx, controllers, templates, tenants};
use testkit::{Tenant, TestApp, fields};

static TYPESETTER: LazyLock<Arc<Typesetter>> = LazyLock::new(|| Arc::new(Typesetter::new(None).unwrap()));

/// The address of the signatory.
pub const SIGNATORY: &str = "ane@aeroe.example";
/// What is kept with a signature and must not go round with the document.
pub const NETWORK_ADDRESS: &str = "203.0.113.77";
/// The same.
pub const USER_AGENT: &str = "Mosaic/0.9";

pub fn typesetter() -> Arc<Typesetter> {
    TYPESETTER.clone()
}

pub fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

pub fn seal_key(app: &TestApp) -> SealKey {
    app.seal_key()
}

pub fn worker_with(app: &TestApp, key: SealKey, transport: Transport) -> Worker {
    let settings = Settings {
        public_url: "https://sign.example.org".to_owned(),
        from: address("post@sign.example.org"),
        message_id_host: "sign.example.org".to_owned(),
        returns: Some(app.returns()),
        seal_owner: "Countersign test".to_owned(),
    };
    Worker::new(app.db.clone(), transport, key, app.log_key(), typesetter(), settings)
}

pub fn worker(app: &TestApp) -> Worker {
    worker_with(app, seal_key(app), app.transport().clone())
}

/// A mail in the outbox.
pub async fn post(app: &TestApp, ctx: &TenantCtx, kind: MailKind, email: &str) -> MailId {
    let id = MailId(app.db.randomness().id(app.db.now()));
    let content = Content {
        email: email.to_owned(),
        token: Some("q0Zt3vS4cQ5v8wYkD1hJ2mN6pR7sT9uXaBcEfGhIjKl".to_owned()),
        code: Some("7K3M-Q9TA".to_owned()),
        ..Content::default()
    };
    let mail = NewMail { id, kind, language: Language::Da, controller: None, agreement: None, content };
    let mut tx = app.db.tenant(ctx).await.unwrap();
    mails::send(&mut tx, &mail).await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub async fn mail(app: &TestApp, ctx: &TenantCtx, id: MailId) -> Mail {
    let mut tx = app.db.tenant(ctx).await.unwrap();
    mails::one(&mut tx, id).await.unwrap()
}

/// An agreement of a controller, with the context in which it can be read.
pub struct Case {
    pub ctx: TenantCtx,
    pub controller: ControllerId,
    pub id: AgreementId,
    pub signatory: ContactId,
}

impl Case {
    pub async fn agreement(&self, app: &TestApp) -> Agreement {
        let mut tx = app.db.tenant(&self.ctx).await.unwrap();
        agreements::one(&mut tx, self.id).await.unwrap()
    }

    /// The mails about it: kind and address.
    pub async fn mails(&self, app: &TestApp) -> Vec<(MailKind, String)> {
        let mut tx = app.db.tenant(&self.ctx).await.unwrap();
        let mails = mails::about(&mut tx, self.id).await.unwrap();
        mails.into_iter().map(|mail| (mail.kind, mail.content.unwrap().email)).collect()
    }

    const fn actor(&self) -> Actor {
        Actor::Contact { id: self.signatory, controller: self.controller }
    }
}

/// An agreement that the controller has filled in and signed; the offer stands for 30 days.
pub async fn signed(app: &TestApp, tenant: &Tenant) -> Case {
    let (_, controller, id) = app.signatory(tenant, SIGNATORY).await;
    let ctx = tenant.ctx.about(controller);
    let mut tx = app.db.tenant(&ctx).await.unwrap();
    let draft = agreements::one(&mut tx, id).await.unwrap();
    let case = Case { ctx, controller, id, signatory: draft.signatory };
    let form = fields();
    agreements::save_form(&mut tx, case.actor().permit().unwrap(), &draft, &form).await.unwrap();
    let person = ContactDetails {
        email: form.privacy_email.clone(),
        name: form.privacy_name.clone(),
        ..ContactDetails::default()
    };
    let new = ContactId(tx.new_id());
    let duties = [Duty::Privacy];
    let email = address(&form.privacy_email);
    controllers::put_contact(&mut tx, new, controller, &email, &person, &duties, Language::Nb).await.unwrap();
    tx.commit().await.unwrap();
    app.wait(TimeDelta::minutes(10));
    sign(app, &case).await;
    case
}

async fn sign(app: &TestApp, case: &Case) {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let agreement = agreements::one(&mut tx, case.id).await.unwrap();
    let version = templates::one(&mut tx, agreement.version).await.unwrap();
    let profile = tenants::profile(&mut tx).await.unwrap();
    let zone: chrono_tz::Tz = profile.zone.parse().unwrap();
    let text = version.text(agreement.language).unwrap();
    let said = version.said_in(text.language);
    let filling = Filling {
        text,
        form: &agreement.form,
        processor: &profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        date: Some(tx.now().with_timezone(&zone).date_naive()),
        subprocessors: &said.subprocessors,
    };
    let signing = Signing {
        revision: agreement.revision,
        details: details("Ane Sørensen", SIGNATORY, "email_link"),
        text: canonical::text(&filling.filled()),
        offer_until: until(tx.now()),
    };
    agreements::sign(&mut tx, case.actor().permit().unwrap(), &agreement, &signing).await.unwrap();
    tx.commit().await.unwrap();
}

/// When an offer that is made at a moment lapses.
pub fn until(now: DateTime<Utc>) -> DateTime<Utc> {
    let counting = domain::duties::counting_of("DK", "Europe/Copenhagen").unwrap();
    domain::offer::offer_lapses(now, 30, &counting).unwrap().too_late
}

/// Takes it back, on the controller's side.
pub async fn withdraw(app: &TestApp, case: &Case) {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let agreement = agreements::one(&mut tx, case.id).await.unwrap();
    let decision = agreements::withdraw(&mut tx, case.actor().permit().unwrap(), &agreement).await.unwrap();
    assert!(matches!(decision, Decision::Done));
    tx.commit().await.unwrap();
}

/// Countersigns.
pub async fn approve(app: &TestApp, tenant: &Tenant, case: &Case) {
    let id: StaffId = tenant.people.administrator;
    let actor = Actor::Staff { id, role: Role::Administrator, binds: true };
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let agreement = agreements::one(&mut tx, case.id).await.unwrap();
    let approval = Approval {
        details: details("Søren Kjær", &format!("administrator@{}.example", tenant.slug), "password_and_code"),
        in_force_from: tx.now().date_naive(),
    };
    let decision = agreements::approve(&mut tx, actor.permit().unwrap(), &agreement, id, &approval).await.unwrap();
    assert!(matches!(decision, Decision::Done));
    tx.commit().await.unwrap();
}

fn details(name: &str, email: &str, method: &str) -> SignatureDetails {
    SignatureDetails {
        name: name.to_owned(),
        role: "Direktør".to_owned(),
        email: email.to_owned(),
        statements: vec!["I have read the agreement.".to_owned(), "I am entitled to sign.".to_owned()],
        method: method.to_owned(),
        network_address: NETWORK_ADDRESS.to_owned(),
        user_agent: USER_AGENT.to_owned(),
    }
}

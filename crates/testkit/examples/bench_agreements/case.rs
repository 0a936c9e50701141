//! Agreements made by the product's own code, so that their pages open.

use chrono::TimeDelta;
use documents::canonical;
use documents::filling::Filling;
use domain::email::EmailAddress;
use domain::ids::{AgreementId, ContactId, ControllerId};
use domain::language::Language;
use domain::people::{ContactDetails, Duty};
use domain::permissions::{Actor, Role};
use domain::signing::Form;
use storage::agreements::{self, Approval, Decision, SignatureDetails, Signing, Start};
use storage::controllers::{self, Controller};
use storage::mails::{self, Content, MailKind, NewMail};
use storage::{Db, TenantTx, templates, tenants};
use testkit::Tenant;

use crate::paper::form;

/// How far an agreement has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Draft,
    Submitted,
    Approved,
}

/// One controller's agreement.
#[derive(Clone, Copy)]
pub struct Case {
    pub id: AgreementId,
    pub controller: ControllerId,
    pub signatory: ContactId,
}

/// Makes one. `number` gives the customer its name.
pub async fn make(db: &Db, tenant: &Tenant, number: usize, stage: Stage) -> Case {
    let form = form(number);
    let controller = ControllerId(db.randomness().id(db.now()));
    let mut tx = db.tenant(&tenant.ctx.about_new(controller)).await.unwrap();
    let case = begin(&mut tx, tenant, controller, &form).await;
    if stage != Stage::Draft {
        sign(&mut tx, tenant, case, &form).await;
    }
    if stage == Stage::Approved {
        approve(&mut tx, tenant, case, &form).await;
    }
    tx.commit().await.unwrap();
    case
}

async fn begin(tx: &mut TenantTx, tenant: &Tenant, controller: ControllerId, form: &Form) -> Case {
    controllers::create(tx, controller, "").await.unwrap();
    let organisation = Controller {
        id: controller,
        name: form.organisation.clone(),
        registration: Some(form.registration.clone()),
        country: Some(form.country.clone()),
        address: form.address.clone(),
    };
    controllers::update(tx, &organisation).await.unwrap();
    let mut signatory = ContactId(tx.new_id());
    let people = [
        (&form.signatory, &form.privacy_email, Duty::Signatory),
        (&form.breach_name, &form.breach_email, Duty::Breach),
    ];
    for (index, (name, email, duty)) in people.into_iter().enumerate() {
        let id = ContactId(tx.new_id());
        let details = ContactDetails { email: email.clone(), name: name.clone(), ..ContactDetails::default() };
        let address = EmailAddress::parse(email).unwrap();
        let id = controllers::put_contact(tx, id, controller, &address, &details, &[duty], Language::En).await.unwrap();
        if index == 0 {
            signatory = id;
            controllers::prove(tx, id).await.unwrap();
        }
    }
    let start = Start {
        controller,
        signatory,
        version: tenant.version,
        language: Language::En,
        form: form.clone(),
        invited_by: Some(tenant.people.dpo),
    };
    let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let id = agreements::start(tx, actor, &start).await.unwrap();
    let case = Case { id, controller, signatory };
    mail(tx, case, MailKind::Invitation, form).await;
    case
}

async fn sign(tx: &mut TenantTx, tenant: &Tenant, case: Case, form: &Form) {
    let agreement = agreements::one(tx, case.id).await.unwrap();
    let version = templates::one(tx, tenant.version).await.unwrap();
    let profile = tenants::profile(tx).await.unwrap();
    let said = version.said_in(agreement.language);
    let filling = Filling {
        text: version.text(agreement.language).unwrap(),
        form,
        processor: &profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        date: Some(tx.now().date_naive()),
        subprocessors: &said.subprocessors,
    };
    let signing = Signing {
        revision: agreement.revision,
        details: details(&form.signatory, &form.privacy_email, "email_link"),
        text: canonical::text(&filling.filled()),
        offer_until: tx.now() + TimeDelta::days(30),
    };
    let actor = Actor::Contact { id: case.signatory, controller: case.controller };
    agreements::sign(tx, actor.permit().unwrap(), &agreement, &signing).await.unwrap();
    mail(tx, case, MailKind::Receipt, form).await;
}

async fn approve(tx: &mut TenantTx, tenant: &Tenant, case: Case, form: &Form) {
    let id = tenant.people.administrator;
    let actor = Actor::Staff { id, role: Role::Administrator, binds: true };
    let agreement = agreements::one(tx, case.id).await.unwrap();
    let approval = Approval {
        details: details("Søren Kjær", &format!("administrator@{}.example", tenant.slug), "password_and_code"),
        in_force_from: tx.now().date_naive(),
    };
    let decision = agreements::approve(tx, actor.permit().unwrap(), &agreement, id, &approval).await.unwrap();
    assert!(matches!(decision, Decision::Done));
    mail(tx, case, MailKind::Approved, form).await;
}

async fn mail(tx: &mut TenantTx, case: Case, kind: MailKind, form: &Form) {
    let content = Content { email: form.privacy_email.clone(), name: form.signatory.clone(), ..Content::default() };
    let mail = NewMail {
        id: domain::ids::MailId(tx.new_id()),
        kind,
        language: Language::En,
        controller: Some(case.controller),
        agreement: Some(case.id),
        content,
    };
    mails::send(tx, &mail).await.unwrap();
}

fn details(name: &str, email: &str, method: &str) -> SignatureDetails {
    SignatureDetails {
        name: name.to_owned(),
        role: "Direktør".to_owned(),
        email: email.to_owned(),
        statements: vec!["I have read the agreement.".to_owned(), "I am entitled to sign.".to_owned()],
        method: method.to_owned(),
        network_address: "203.0.113.77".to_owned(),
        user_agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(),
    }
}

use chrono::TimeDelta;
use documents::canonical;
use documents::filling::Filling;
use domain::ids::{AgreementId, ContactId, ControllerId};
use domain::permissions::{Actor, Role};
use storage::agreements::{self, Agreement, Approval, SignatureDetails, Signing};
use storage::controllers::{self, Controller};
use storage::{Db, TenantCtx, TenantTx, templates, tenants};

use crate::{Browser, Tenant, TestApp, fields};

/// A controller with one agreement, and a browser in which its signatory is signed in.
pub struct Case {
    pub browser: Browser,
    pub controller: ControllerId,
    pub id: AgreementId,
    pub signatory: ContactId,
    /// The organisation, and the address of the signatory.
    pub name: String,
    pub email: String,
    /// The tenant, with the controller's key.
    pub ctx: TenantCtx,
}

impl TestApp {
    /// An agreement whose form is complete, of an organisation of this name; not signed.
    pub async fn filled(&self, tenant: &Tenant, name: &str) -> Case {
        let email = format!("sign@{}.example", name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "x"));
        let (browser, controller, id) = self.signatory(tenant, &email).await;
        let ctx = tenant.ctx.about(controller);
        let mut tx = self.db.tenant(&ctx).await.unwrap();
        let before = agreements::one(&mut tx, id).await.unwrap();
        let form = domain::signing::Form { organisation: name.to_owned(), ..fields() };
        let actor = Actor::Contact { id: before.signatory, controller };
        agreements::save_form(&mut tx, actor.permit().unwrap(), &before, &form).await.unwrap();
        let organisation = Controller {
            id: controller,
            name: name.to_owned(),
            registration: Some(form.registration.clone()),
            country: Some(form.country.clone()),
            address: form.address.clone(),
        };
        controllers::update(&mut tx, &organisation).await.unwrap();
        tx.commit().await.unwrap();
        Case { browser, controller, id, signatory: before.signatory, name: name.to_owned(), email, ctx }
    }

    /// The same, signed and sent.
    pub async fn signed(&self, tenant: &Tenant, name: &str) -> Case {
        let case = self.filled(tenant, name).await;
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let agreement = agreements::one(&mut tx, case.id).await.unwrap();
        let signing = Signing {
            revision: agreement.revision,
            details: details(&agreement.form.signatory, &case.email),
            text: offered(&mut tx, tenant, &agreement).await,
            offer_until: self.db.now() + TimeDelta::days(30),
        };
        let actor = Actor::Contact { id: case.signatory, controller: case.controller };
        agreements::sign(&mut tx, actor.permit().unwrap(), &agreement, &signing).await.unwrap();
        tx.commit().await.unwrap();
        case
    }

    /// The same, countersigned; in the place of its sealed document stand a few words.
    pub async fn approved(&self, tenant: &Tenant, name: &str) -> Case {
        let case = self.countersigned(tenant, name).await;
        let mut tx = self.db.tenant(&case.ctx).await.unwrap();
        let permit = Actor::Worker.permit().unwrap();
        agreements::attach_pdf(&mut tx, permit, case.id, case.controller, case.name.as_bytes()).await.unwrap();
        tx.commit().await.unwrap();
        case
    }

    /// The same, and the document is still to be made.
    pub async fn countersigned(&self, tenant: &Tenant, name: &str) -> Case {
        let case = self.signed(tenant, name).await;
        countersign(&self.db, tenant, case.id).await;
        case
    }
}

/// The administrator countersigns an agreement, which is in force from today.
pub async fn countersign(db: &Db, tenant: &Tenant, id: AgreementId) {
    let by = tenant.people.administrator;
    let actor = Actor::Staff { id: by, role: Role::Administrator, binds: true };
    let mut tx = db.tenant(&tenant.ctx).await.unwrap();
    let controller = agreements::controller_of(&mut tx, id).await.unwrap();
    tx.bring_key(db, controller).await.unwrap();
    let agreement = agreements::one(&mut tx, id).await.unwrap();
    let approval = Approval {
        details: details("Søren Kjær", &format!("administrator@{}.example", tenant.slug)),
        in_force_from: db.now().date_naive(),
    };
    agreements::approve(&mut tx, actor.permit().unwrap(), &agreement, by, &approval).await.unwrap();
    tx.commit().await.unwrap();
}

pub(crate) fn details(name: &str, email: &str) -> SignatureDetails {
    SignatureDetails {
        name: name.to_owned(),
        role: "Direktør".to_owned(),
        email: email.to_owned(),
        statements: vec!["I accept.".to_owned()],
        method: "email_link".to_owned(),
        network_address: "192.0.2.7".to_owned(),
        user_agent: "a browser".to_owned(),
    }
}

/// The canonical text that the signatory reads.
async fn offered(tx: &mut TenantTx, tenant: &Tenant, agreement: &Agreement) -> String {
    let version = templates::one(tx, tenant.version).await.unwrap();
    let profile = tenants::profile(tx).await.unwrap();
    let text = version.text(agreement.language).unwrap();
    let said = version.said_in(text.language);
    let filling = Filling {
        text,
        form: &agreement.form,
        processor: &profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        date: Some(tx.now().date_naive()),
        subprocessors: &said.subprocessors,
    };
    canonical::text(&filling.filled())
}

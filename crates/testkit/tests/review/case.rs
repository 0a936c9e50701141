//! What these tests share: agreements that wait, and forms as a browser sends them.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use documents::canonical;
use documents::filling::Filling;
use domain::ids::{AgreementId, ControllerId};
use domain::permissions::Actor;
use http::StatusCode;
use storage::agreements::{self, Agreement, SignatureDetails, Signing};
use storage::controllers::{self, Controller};
use storage::mails::{self, Mail};
use storage::{templates, tenants};
use testkit::{Answer, Browser, Tenant, TestApp, fields};

/// An agreement that a signatory has signed and sent; the organisation goes by `name`.
pub async fn signed(app: &TestApp, tenant: &Tenant, name: &str) -> (ControllerId, AgreementId) {
    let email = format!("sign@{}.example", name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "x"));
    let (_, controller, id) = app.signatory(tenant, &email).await;
    let mut tx = app.db.tenant(&tenant.ctx.newcomer(controller)).await.unwrap();
    let before = agreements::one(&mut tx, id).await.unwrap();
    let actor = Actor::Contact { id: before.signatory, controller };
    let mut form = fields();
    form.organisation = name.to_owned();
    agreements::save_form(&mut tx, actor.permit().unwrap(), &before, &form).await.unwrap();
    let organisation = Controller {
        id: controller,
        name: name.to_owned(),
        registration: Some(form.registration.clone()),
        country: Some(form.country.clone()),
        address: form.address.clone(),
    };
    controllers::update(&mut tx, &organisation).await.unwrap();
    let agreement = agreements::one(&mut tx, id).await.unwrap();
    let version = templates::one(&mut tx, tenant.version).await.unwrap();
    let profile = tenants::profile(&mut tx).await.unwrap();
    let text = version.text(agreement.language).unwrap();
    let said = version.said_in(text.language);
    let filling = Filling {
        text,
        form: &form,
        processor: &profile.processor(),
        services: &said.services,
        main_agreement: &said.main_agreement,
        date: Some(app.db.now().date_naive()),
        subprocessors: &said.subprocessors,
    };
    let signing = Signing {
        revision: agreement.revision,
        details: SignatureDetails {
            name: form.signatory.clone(),
            role: form.signatory_role.clone(),
            email,
            statements: vec!["I accept.".to_owned()],
            method: "email_link".to_owned(),
            network_address: "192.0.2.7".to_owned(),
            user_agent: "a browser".to_owned(),
        },
        text: canonical::text(&filling.filled()),
        offer_until: app.db.now() + TimeDelta::days(30),
    };
    agreements::sign(&mut tx, actor.permit().unwrap(), &agreement, &signing).await.unwrap();
    tx.commit().await.unwrap();
    (controller, id)
}

/// The agreement as it stands.
pub async fn now(app: &TestApp, tenant: &Tenant, controller: ControllerId, id: AgreementId) -> Agreement {
    let mut tx = app.db.tenant(&tenant.ctx.about(controller)).await.unwrap();
    agreements::one(&mut tx, id).await.unwrap()
}

/// The mails about an agreement.
pub async fn mails(app: &TestApp, tenant: &Tenant, controller: ControllerId, id: AgreementId) -> Vec<Mail> {
    let mut tx = app.db.tenant(&tenant.ctx.about(controller)).await.unwrap();
    mails::about(&mut tx, id).await.unwrap()
}

/// The address of an agreement's page, and of what follows it.
pub fn at(tenant: &Tenant, id: AgreementId, act: &str) -> String {
    let slash = if act.is_empty() { "" } else { "/" };
    format!("/t/{}/en/staff/agreements/{id}{slash}{act}", tenant.slug)
}

/// A form as its page gave it, with what was typed.
#[derive(Clone, Debug)]
pub struct Form {
    path: String,
    fields: BTreeMap<String, String>,
}

impl Form {
    /// The form of the page at `path`, posted to the same address.
    pub async fn open(browser: &mut Browser, path: &str) -> Self {
        let page = browser.get(path).await.expect(StatusCode::OK);
        Self::of(&page, path)
    }

    /// A form of the agreement's page that is posted elsewhere: taking, laying back, a new link.
    pub async fn on_page(browser: &mut Browser, tenant: &Tenant, id: AgreementId, act: &str) -> Self {
        let page = browser.get(&at(tenant, id, "")).await.expect(StatusCode::OK);
        let path = at(tenant, id, act);
        let key = page.attribute(&format!("form[action=\"{path}\"] [name=idempotency_key]"), "value").unwrap();
        let mut form = Self::of(&page, &path);
        form.fields.insert("idempotency_key".to_owned(), key);
        form
    }

    fn of(page: &Answer, path: &str) -> Self {
        let fields = ["idempotency_key", "revision"]
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), page.field(name)?)))
            .collect();
        Self { path: path.to_owned(), fields }
    }

    /// With a field filled in.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Sends it.
    pub async fn send(&self, browser: &mut Browser) -> Answer {
        let fields: Vec<_> = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post(&self.path, &fields).await
    }
}

/// A number that a superuser sees.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(&mut app.databases.superuser().await).await.unwrap()
}

use domain::email::EmailAddress;
use domain::ids::{AgreementId, ContactId, ControllerId, StaffId, TemplateVersionId, TenantId};
use domain::language::Language;
use domain::people::{ContactDetails, Duty};
use domain::permissions::{Actor, Role};
use domain::secrets::Token;
use domain::signing::Form;
use domain::terms::Terms;
use domain::totp::TotpSecret;
use storage::agreements::{self, Start};
use storage::sessions::SessionKind;
use storage::staff::NewStaff;
use storage::tenants::Profile;
use storage::{Db, Reason, TenantCtx, controllers, sessions, staff, templates, tenants};

use crate::{Browser, TestApp};

/// Who and what there is.
#[derive(Debug, Default)]
pub struct World {
    pub tenants: Vec<Tenant>,
}

/// A tenant with its people.
#[derive(Debug)]
pub struct Tenant {
    pub slug: &'static str,
    pub ctx: TenantCtx,
    pub version: TemplateVersionId,
    pub people: People,
}

/// The staff of a tenant. All are entitled to bind but the reviewer and the auditor.
#[derive(Debug)]
pub struct People {
    pub administrator: StaffId,
    pub reviewer: StaffId,
    pub dpo: StaffId,
    pub auditor: StaffId,
}

/// The second factor of everybody on the staff.
pub const SECRET: [u8; 20] = *b"twenty-byte-secrets!";

pub(crate) async fn build(db: &Db) -> World {
    let mut world = World::default();
    for (slug, country, zone) in [("fjeld", "DK", "Europe/Copenhagen"), ("sund", "NO", "Europe/Oslo")] {
        world.tenants.push(tenant(db, slug, country, zone).await);
    }
    world
}

/// Makes a tenant with its staff and a published standard agreement.
pub async fn tenant(db: &Db, slug: &'static str, country: &str, zone: &str) -> Tenant {
    let operator = Actor::Operator;
    let mut system = db.system(Reason::Operator).await.unwrap();
    let id = TenantId(db.randomness().id(db.now()));
    let ctx = tenants::create(&mut system, operator.permit().unwrap(), id, slug).await.unwrap();
    system.commit().await.unwrap();
    let mut tx = db.tenant(&ctx).await.unwrap();
    tenants::write_profile(&mut tx, operator.permit().unwrap(), &profile(slug, country, zone)).await.unwrap();
    let mut ids = Vec::new();
    for role in Role::ALL {
        let email = EmailAddress::parse(&format!("{}@{slug}.example", role.word())).unwrap();
        let binds = matches!(role, Role::Administrator | Role::Dpo);
        let new =
            NewStaff { email: &email, name: &format!("{} {slug}", role.word()), role, binds, language: Language::En };
        let id = staff::invite(&mut tx, operator.permit().unwrap(), &new).await.unwrap();
        staff::set_password(&mut tx, id, "no password").await.unwrap();
        staff::enrol(&mut tx, id, &SECRET, 0, &[[1; 32]]).await.unwrap();
        ids.push(id);
    }
    let people = People { administrator: ids[0], reviewer: ids[1], dpo: ids[2], auditor: ids[3] };
    let version = publish_standard(&mut tx, people.administrator).await;
    tx.commit().await.unwrap();
    Tenant { slug, ctx, version, people }
}

fn profile(slug: &str, country: &str, zone: &str) -> Profile {
    Profile {
        name: format!("{slug} A/S"),
        registration: format!("{country}-12345678"),
        address: format!("{slug} 1, 1000 By"),
        country: country.to_owned(),
        website: None,
        languages: Language::ALL.to_vec(),
        zone: zone.to_owned(),
        calendar: country.to_owned(),
        privacy_contact: format!("privacy@{slug}.example"),
        breach_contact: format!("breach@{slug}.example"),
        emergency_alias: format!("emergency@{slug}.example"),
        supervisory_authority: "Datatilsynet".to_owned(),
        staff_domains: vec![format!("{slug}.example")],
        accent: None,
        offer_days: 30,
        days_off: Vec::new(),
        saturdays: false,
        own_target: None,
    }
}

async fn publish_standard(tx: &mut storage::TenantTx, administrator: StaffId) -> TemplateVersionId {
    let actor = Actor::Staff { id: administrator, role: Role::Administrator, binds: true };
    let id = draft_standard(tx, actor, "Standard").await;
    templates::publish(tx, actor.permit().unwrap(), id, administrator).await.unwrap();
    id
}

async fn draft_standard(tx: &mut storage::TenantTx, actor: Actor, name: &str) -> TemplateVersionId {
    let permit = || actor.permit().unwrap();
    let id = templates::create(tx, permit(), name, Language::En).await.unwrap();
    for (language, source) in [
        (Language::En, include_str!("../../../standard/agreement.en.md")),
        (Language::Da, include_str!("../../../standard/agreement.da.md")),
        (Language::Nb, include_str!("../../../standard/agreement.nb.md")),
    ] {
        let imported = reader::import::import(source, reader::import::Format::Markdown, Some(language)).unwrap();
        let outline = serde_json::to_value(&imported.outline).unwrap();
        templates::write_text(tx, permit(), id, source, &outline, &imported.text).await.unwrap();
    }
    templates::write_terms(tx, permit(), id, &terms()).await.unwrap();
    id
}

fn terms() -> Terms {
    domain::terms::demo::files()
}

/// A form that is complete.
pub fn fields() -> Form {
    Form {
        organisation: "Ærø Kommune".into(),
        registration: "28856075".into(),
        address: "Statene 2\n5970 Ærøskøbing".into(),
        country: "DK".into(),
        signatory: "Ane Sørensen".into(),
        signatory_role: "Direktør".into(),
        entitled: true,
        privacy_name: "Bo Holm".into(),
        privacy_email: "bo@aeroe.example".into(),
        breach_name: "Vagten".into(),
        breach_email: "vagt@aeroe.example".into(),
        breach_phone: "+45 63 52 50 00".into(),
    }
}

impl Tenant {
    /// The name of the cookie that holds a session.
    pub fn cookie(&self) -> String {
        format!("__Host-cs-{}", self.slug)
    }
}

/// Signs a member of the staff in; answers what the cookie holds.
pub async fn staff_session(db: &Db, tenant: &Tenant, id: StaffId) -> String {
    let token = Token::random(&mut *db.randomness().rng());
    let mut tx = db.tenant(&tenant.ctx.gate()).await.unwrap();
    sessions::start_staff(&mut tx, id, SessionKind::Staff, token.hash().as_bytes()).await.unwrap();
    tx.commit().await.unwrap();
    token.reveal()
}

/// A controller's person who signs.
#[derive(Debug)]
pub struct Signatory {
    pub controller: ControllerId,
    pub agreement: AgreementId,
    /// What the cookie holds.
    pub session: String,
}

/// Makes a controller with a signatory who is signed in, and a draft agreement filled in so far.
pub async fn signatory(db: &Db, tenant: &Tenant, email: &str, form: Form) -> Signatory {
    let controller = ControllerId(db.randomness().id(db.now()));
    let contact = ContactId(db.randomness().id(db.now()));
    let mut tx = db.tenant(&tenant.ctx.newcomer(controller)).await.unwrap();
    controllers::create(&mut tx, controller, "").await.unwrap();
    let address = EmailAddress::parse(email).unwrap();
    let details = ContactDetails { email: email.to_owned(), ..ContactDetails::default() };
    let (duties, language) = ([Duty::Signatory], Language::En);
    let contact =
        controllers::put_contact(&mut tx, contact, controller, &address, &details, &duties, language).await.unwrap();
    controllers::prove(&mut tx, contact).await.unwrap();
    let start = Start { controller, signatory: contact, version: tenant.version, language, form, invited_by: None };
    let actor = Actor::Contact { id: contact, controller };
    let agreement = agreements::start(&mut tx, actor, &start).await.unwrap();
    let token = Token::random(&mut *db.randomness().rng());
    sessions::start_contact(&mut tx, contact, controller, token.hash().as_bytes()).await.unwrap();
    tx.commit().await.unwrap();
    Signatory { controller, agreement, session: token.reveal() }
}

impl TestApp {
    pub fn tenant(&self, index: usize) -> &Tenant {
        &self.world.tenants[index]
    }

    /// A browser in which a member of the staff is signed in.
    pub async fn staff(&self, tenant: &Tenant, id: StaffId) -> Browser {
        let token = staff_session(&self.db, tenant, id).await;
        self.browser().with_cookie(&tenant.cookie(), &token)
    }

    /// A controller with a signatory and a draft agreement, and a browser in which the signatory is signed in.
    pub async fn signatory(&self, tenant: &Tenant, email: &str) -> (Browser, ControllerId, AgreementId) {
        let one = signatory(&self.db, tenant, email, Form::default()).await;
        (self.browser().with_cookie(&tenant.cookie(), &one.session), one.controller, one.agreement)
    }

    /// The standard agreement once more, as a version that is not published yet.
    pub async fn draft(&self, tenant: &Tenant, name: &str) -> TemplateVersionId {
        let actor = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
        let mut tx = self.db.tenant(&tenant.ctx).await.unwrap();
        let id = draft_standard(&mut tx, actor, name).await;
        tx.commit().await.unwrap();
        id
    }

    /// The code that the staff's second factor shows at this moment.
    pub fn totp(&self) -> String {
        TotpSecret::from_bytes(&SECRET).unwrap().code_at(self.db.now())
    }
}

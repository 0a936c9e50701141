//! The demo's world: made once, through the same storage as everything else.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use documents::canonical;
use documents::filling::Filling;
use domain::clock::OffsetClock;
use domain::email::EmailAddress;
use domain::ids::{ContactId, ControllerId, StaffId, SubprocessorId, TemplateVersionId};
use domain::language::Language;
use domain::people::{ContactDetails, Duty};
use domain::per_language::PerLanguage;
use domain::permissions::{Actor, Role};
use domain::subprocessors::Profile;
use domain::totp::TotpSecret;
use reader::import::{Format, import};
use serde::{Deserialize, Serialize};
use storage::agreements::{self, Approval, SignatureDetails, Signing, Start};
use storage::controllers::{self, Controller};
use storage::staff::{self, NewStaff};
use storage::subprocessors::{self, Change, Kept};
use storage::templates::{self, Particulars};
use storage::{Db, TenantCtx, TenantTx};

use super::people::{Company, Customer, STAFF, Stage, companies, customers};
use super::registry::registry;
use crate::say::aside;
use crate::{Failure, admin};

/// The password of everybody on the demo's staff.
const PASSWORD: &str = "fjord-lantern-velvet-9";

/// Who can sign in where; written beside the data, for people and for journeys.
#[derive(Debug, Serialize, Deserialize)]
pub struct World {
    tenants: Vec<WorldTenant>,
    people: Vec<WorldPerson>,
}

#[derive(Debug, Serialize, Deserialize)]
struct WorldTenant {
    slug: String,
    name: String,
    languages: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct WorldPerson {
    tenant: String,
    name: String,
    email: String,
    password: String,
    totp_secret: String,
    roles: Vec<String>,
}

/// The world as it is, or a new one where there is none.
pub async fn load(db: &Db, data: &Path) -> Result<World, Failure> {
    let path = data.join("world.json");
    if let Ok(text) = std::fs::read_to_string(&path) {
        return Ok(serde_json::from_str(&text)?);
    }
    if !db.slugs().await?.is_empty() {
        return Err("The demo's data is there, but who may sign in is not. Start over with --fresh.".into());
    }
    let mut world = World { tenants: Vec::new(), people: Vec::new() };
    let hash = web::hash_password(PASSWORD, db.randomness()).await?;
    for company in companies() {
        build(db, &company, &hash, &mut world).await?;
    }
    let text = serde_json::to_string_pretty(&world)?;
    write_private(&path, &text)?;
    Ok(world)
}

fn write_private(path: &Path, text: &str) -> Result<(), Failure> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    Ok(())
}

async fn build(db: &Db, company: &Company, hash: &str, world: &mut World) -> Result<(), Failure> {
    admin::create(db, company.slug, &company.profile).await?;
    let ctx = db.operator(company.slug).await?;
    world.tenants.push(WorldTenant {
        slug: company.slug.to_owned(),
        name: company.profile.name.clone(),
        languages: company.profile.languages.iter().map(|language| language.tag().to_owned()).collect(),
    });
    // The agreement was published before anybody signed it.
    let then = db.with_clock(Arc::new(OffsetClock { clock: db.clock().clone(), by: -TimeDelta::days(120) }));
    let mut tx = then.tenant(&ctx).await?;
    let mut ids = Vec::new();
    for (name, role, binds) in STAFF {
        ids.push(employ(&mut tx, db, company, hash, (name, role, binds), world).await?);
    }
    let version = publish(&mut tx, company, ids[0]).await?;
    list(&mut tx, company, ids[2]).await?;
    tx.commit().await?;
    for customer in customers() {
        Story { db, ctx: &ctx, company, version, staff: &ids }.tell(&customer).await?;
    }
    Ok(())
}

async fn employ(
    tx: &mut TenantTx,
    db: &Db,
    company: &Company,
    hash: &str,
    (name, role, binds): (&str, Role, bool),
    world: &mut World,
) -> Result<StaffId, Failure> {
    let domain = &company.profile.staff_domains[0];
    let first = name.split(' ').next().unwrap_or(name);
    let text = format!("{}@{domain}", first.to_lowercase());
    let email = EmailAddress::parse(&text).map_err(|_| "a demo address is malformed")?;
    let language = company.profile.languages[0];
    let new = NewStaff { email: &email, name, role, binds, language };
    let id = staff::invite(tx, Actor::Operator.permit()?, &new).await?;
    staff::set_password(tx, id, hash).await?;
    let secret = TotpSecret::random(&mut *db.randomness().rng());
    staff::enrol(tx, id, secret.as_bytes(), 0, &[]).await?;
    world.people.push(WorldPerson {
        tenant: company.slug.to_owned(),
        name: name.to_owned(),
        email: text,
        password: PASSWORD.to_owned(),
        totp_secret: secret.typed().replace(' ', ""),
        roles: std::iter::once(role.word().to_owned()).chain(binds.then(|| "binds".to_owned())).collect(),
    });
    Ok(id)
}

async fn publish(tx: &mut TenantTx, company: &Company, by: StaffId) -> Result<TemplateVersionId, Failure> {
    let actor = Actor::Staff { id: by, role: Role::Administrator, binds: true };
    let prevailing = company.texts[0].0;
    let id = templates::create(tx, actor.permit()?, company.template, prevailing).await?;
    for (language, source) in company.texts {
        let imported = import(source, Format::Markdown, Some(*language))?;
        let outline = serde_json::to_value(&imported.outline)?;
        templates::write_text(tx, actor.permit()?, id, source, &outline, &imported.text).await?;
    }
    templates::write_terms(tx, actor.permit()?, id, &company.terms).await?;
    let particulars = Particulars {
        prevailing,
        subprocessors: company.subprocessors.iter().cloned().map(|one| one.map(PerLanguage::One)).collect(),
        services: company.services.into(),
        main_agreement: company.main_agreement.into(),
    };
    templates::write_particulars(tx, actor.permit()?, id, &particulars).await?;
    templates::publish(tx, actor.permit()?, id, by).await?;
    Ok(id)
}

/// Fills the registry of sub-processors.
async fn list(tx: &mut TenantTx, company: &Company, by: StaffId) -> Result<(), Failure> {
    let actor = Actor::Staff { id: by, role: Role::Dpo, binds: true };
    let then = tx.now().date_naive();
    let listed = registry(company.slug, then);
    let ids: Vec<_> = listed.iter().map(|_| SubprocessorId(tx.new_id())).collect();
    let changes = listed.into_iter().zip(&ids).map(|(one, id)| {
        let below = one.below.and_then(|at| ids.get(at).copied());
        let profile = Profile { below, ..one.profile }.checked().map_err(|wrong| format!("a demo entry: {wrong:?}"))?;
        Ok(Change { id: *id, seen: None, profile, why: String::new() })
    });
    let changes = changes.collect::<Result<Vec<_>, Failure>>()?;
    match subprocessors::keep(tx, actor.permit()?, &changes, then).await? {
        Kept::Done => Ok(()),
        other => Err(format!("the demo's registry is not kept: {other:?}").into()),
    }
}

/// What happens between a company and one customer.
struct Story<'a> {
    db: &'a Db,
    ctx: &'a TenantCtx,
    company: &'a Company,
    version: TemplateVersionId,
    staff: &'a [StaffId],
}

impl Story<'_> {
    async fn tell(&self, customer: &Customer) -> Result<(), Failure> {
        let controller = ControllerId(self.db.randomness().id(self.db.now()));
        let ctx = self.ctx.about(controller);
        let began = TimeDelta::days(customer.days_ago);
        let mut tx = self.ago(began).tenant(&self.ctx.about_new(controller)).await?;
        let id = self.begin(&mut tx, controller, customer).await?;
        tx.commit().await?;
        if customer.stage != Stage::Draft {
            let mut tx = self.ago(began - TimeDelta::minutes(23)).tenant(&ctx).await?;
            self.sign(&mut tx, id, customer).await?;
            tx.commit().await?;
        }
        let mut tx = self.ago(began - TimeDelta::hours(19)).tenant(&ctx).await?;
        self.decide(&mut tx, id, customer).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The database as it would have been written then.
    fn ago(&self, by: TimeDelta) -> Db {
        self.db.with_clock(Arc::new(OffsetClock { clock: self.db.clock().clone(), by: -by }))
    }

    async fn begin(
        &self,
        tx: &mut TenantTx,
        controller: ControllerId,
        customer: &Customer,
    ) -> Result<domain::ids::AgreementId, Failure> {
        let form = &customer.form;
        controllers::create(tx, controller, &form.organisation).await?;
        controllers::update(
            tx,
            &Controller {
                id: controller,
                name: form.organisation.clone(),
                registration: Some(form.registration.clone()),
                country: Some(form.country.clone()),
                address: form.address.clone(),
            },
        )
        .await?;
        let people = [
            (customer.email, &form.signatory, &form.signatory_role, Duty::Signatory),
            (form.privacy_email.as_str(), &form.privacy_name, &String::new(), Duty::Privacy),
            (form.breach_email.as_str(), &form.breach_name, &String::new(), Duty::Breach),
        ];
        let mut signatory = None;
        for (email, name, role, duty) in people {
            let address = EmailAddress::parse(email).map_err(|_| "a demo address is malformed")?;
            let details = ContactDetails {
                email: email.to_owned(),
                name: name.clone(),
                role: role.clone(),
                phone: String::new(),
            };
            let id = ContactId(tx.new_id());
            let id =
                controllers::put_contact(tx, id, controller, &address, &details, &[duty], customer.language).await?;
            signatory.get_or_insert(id);
        }
        let signatory = signatory.ok_or("a demo customer has no signatory")?;
        controllers::prove(tx, signatory).await?;
        let start = Start {
            controller,
            signatory,
            version: self.version,
            language: self.language(customer),
            form: form.clone(),
            invited_by: None,
        };
        Ok(agreements::start(tx, Actor::Contact { id: signatory, controller }, &start).await?)
    }

    /// The customer's language, where the company has a text in it.
    fn language(&self, customer: &Customer) -> domain::language::Language {
        let has = |language| self.company.texts.iter().any(|(text, _)| *text == language);
        if has(customer.language) { customer.language } else { self.company.texts[0].0 }
    }

    async fn sign(&self, tx: &mut TenantTx, id: domain::ids::AgreementId, customer: &Customer) -> Result<(), Failure> {
        let agreement = agreements::one(tx, id).await?;
        let version = templates::one(tx, self.version).await?;
        let text = version.text(agreement.language).ok_or("a demo text is missing")?;
        let zone: chrono_tz::Tz = self.company.profile.zone.parse().map_err(|_| "a demo zone is unknown")?;
        let said = version.said_in(text.language);
        let filled = Filling {
            text,
            form: &agreement.form,
            processor: &self.company.profile.processor(),
            services: &said.services,
            main_agreement: &said.main_agreement,
            date: Some(tx.now().with_timezone(&zone).date_naive()),
            subprocessors: &said.subprocessors,
        }
        .filled();
        let details = SignatureDetails {
            name: customer.form.signatory.clone(),
            role: customer.form.signatory_role.clone(),
            email: customer.email.to_owned(),
            statements: vec![accepted(agreement.language, &customer.form.organisation)],
            method: "email_link".to_owned(),
            network_address: "127.0.0.1".to_owned(),
            user_agent: "demo".to_owned(),
        };
        let offer_until: DateTime<Utc> = tx.now() + TimeDelta::days(30);
        let signing = Signing { revision: agreement.revision, details, text: canonical::text(&filled), offer_until };
        let actor = Actor::Contact { id: agreement.signatory, controller: agreement.controller };
        agreements::sign(tx, actor.permit()?, &agreement, &signing).await?;
        Ok(())
    }

    async fn decide(
        &self,
        tx: &mut TenantTx,
        id: domain::ids::AgreementId,
        customer: &Customer,
    ) -> Result<(), Failure> {
        let agreement = agreements::one(tx, id).await?;
        let reviewer = Actor::Staff { id: self.staff[1], role: Role::Reviewer, binds: false };
        let dpo = Actor::Staff { id: self.staff[2], role: Role::Dpo, binds: true };
        match customer.stage {
            Stage::Draft | Stage::Submitted => {}
            Stage::InReview => {
                agreements::take(tx, reviewer.permit()?, &agreement, self.staff[1]).await?;
            }
            Stage::Returned => {
                let reason = ("registration".to_owned(), "The number belongs to another company.".to_owned());
                agreements::return_for_correction(tx, reviewer.permit()?, &agreement, &[reason]).await?;
            }
            Stage::Rejected => {
                agreements::reject(tx, reviewer.permit()?, &agreement, "We do not offer this service in Finland.")
                    .await?;
            }
            Stage::Approved => {
                let approval = Approval {
                    details: SignatureDetails {
                        name: STAFF[2].0.to_owned(),
                        role: i18n::Locale::new(agreement.language).text("agreements-approver-role").into_owned(),
                        email: format!("dagny@{}", self.company.profile.staff_domains[0]),
                        statements: vec![accepted(agreement.language, &self.company.profile.name)],
                        method: "password_and_code".to_owned(),
                        network_address: "127.0.0.1".to_owned(),
                        user_agent: "demo".to_owned(),
                    },
                    in_force_from: tx.now().date_naive(),
                };
                agreements::approve(tx, dpo.permit()?, &agreement, self.staff[2], &approval).await?;
            }
        }
        Ok(())
    }
}

impl World {
    /// Says what to open and who can sign in.
    pub fn announce(&self, address: SocketAddr) {
        aside(format_args!("\nCountersign's demo. Every company and person in it is invented.\n"));
        for tenant in &self.tenants {
            let language = tenant.languages.first().map_or("en", String::as_str);
            aside(format_args!("{}", tenant.name));
            aside(format_args!("  for its customers  http://{address}/t/{}/{language}/", tenant.slug));
            aside(format_args!("  for its staff      http://{address}/t/{}/{language}/staff/sign-in", tenant.slug));
            for person in self.people.iter().filter(|person| person.tenant == tenant.slug) {
                aside(format_args!(
                    "    {:<28} {:<22} TOTP secret {}",
                    person.email,
                    person.roles.join(", "),
                    person.totp_secret
                ));
            }
        }
        aside(format_args!("\nEverybody's password is {PASSWORD}"));
        aside(format_args!("Mail is at http://{address}/dev/mail\n"));
        aside(format_args!("listening on http://{address}"));
        aside(format_args!("Stop it with Ctrl-C."));
    }
}

/// What the signatories of the demo accepted.
fn accepted(language: Language, party: &str) -> String {
    match language {
        Language::En => format!("I have read the agreement and accept it on behalf of {party}."),
        Language::Da => format!("Jeg har læst aftalen og accepterer den på vegne af {party}."),
        Language::Nb => format!("Jeg har lest avtalen og godtar den på vegne av {party}."),
    }
}

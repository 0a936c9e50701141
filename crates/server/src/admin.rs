//! `countersign admin`: what only the operator of an installation does.

use clap::{Args, Subcommand};
use domain::email::EmailAddress;
use domain::ids::{MailId, TenantId};
use domain::language::Language;
use domain::permissions::{Actor, Role};
use domain::secrets::Token;
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};
use storage::staff::{self, NewStaff};
use storage::tenants::{self, Profile};
use storage::{Db, Reason, StorageError, TenantCtx, enrolment};

use crate::config::Config;
use crate::particulars::Mistakes;
use crate::say::say;
use crate::{Failure, serve};

/// What only the operator does.
#[derive(Subcommand)]
pub enum Admin {
    /// Tenants.
    #[command(subcommand)]
    Tenant(Tenant),
    /// A tenant's staff.
    #[command(subcommand)]
    Staff(Staff),
}

/// Tenants.
#[derive(Subcommand)]
pub enum Tenant {
    /// Create a tenant and invite its first administrator.
    Create(Box<Create>),
    /// Print the slugs of all tenants.
    List,
}

/// A tenant's staff.
#[derive(Subcommand)]
pub enum Staff {
    /// Invite somebody to a tenant's staff, by mail.
    Invite(Invite),
    /// Reset the second factor of somebody who has lost it: the next sign-in sets another up. For the last
    /// administrator; others ask an administrator, who does it on the person's page.
    ResetSecondFactor(ResetSecondFactor),
}

/// A tenant to be created.
#[derive(Args)]
pub struct Create {
    /// The name in its addresses: /t/SLUG/…
    slug: String,
    /// The company's name.
    #[arg(long)]
    name: String,
    /// Its registration number.
    #[arg(long)]
    registration: String,
    /// Its address.
    #[arg(long)]
    address: String,
    /// Its country, ISO 3166-1: DK.
    #[arg(long)]
    country: String,
    /// Its web site.
    #[arg(long)]
    website: Option<String>,
    /// Its languages, its own first: da,en,nb.
    #[arg(long, value_delimiter = ',', default_value = "en,da,nb")]
    languages: Vec<Language>,
    /// Its time zone: Europe/Copenhagen.
    #[arg(long)]
    zone: String,
    /// Whose public holidays it counts by; its country's without it.
    #[arg(long)]
    calendar: Option<String>,
    /// Where it is reached about privacy.
    #[arg(long)]
    privacy_contact: String,
    /// Where it is reached about breaches.
    #[arg(long)]
    breach_contact: String,
    /// The address that wakes somebody.
    #[arg(long)]
    emergency_alias: String,
    /// The authority that supervises it: Datatilsynet.
    #[arg(long)]
    authority: String,
    /// Domains of its own staff, so that signatories on them are flagged.
    #[arg(long, value_delimiter = ',')]
    staff_domains: Vec<String>,
    /// The first administrator's address.
    #[arg(long)]
    administrator_email: String,
    /// The first administrator's name.
    #[arg(long)]
    administrator_name: String,
    /// The first administrator is entitled to bind the company.
    #[arg(long)]
    administrator_binds: bool,
}

/// Somebody to be invited.
#[derive(Args)]
pub struct Invite {
    /// The tenant.
    slug: String,
    /// The address.
    #[arg(long)]
    email: String,
    /// The name.
    #[arg(long)]
    name: String,
    /// administrator, reviewer, dpo or auditor.
    #[arg(long, default_value = "administrator")]
    role: String,
    /// Entitled to bind the company.
    #[arg(long)]
    binds: bool,
    /// The language of the mail.
    #[arg(long, default_value = "en")]
    language: Language,
}

/// Somebody whose second factor is reset.
#[derive(Args)]
pub struct ResetSecondFactor {
    /// The tenant's name in its addresses.
    #[arg(long)]
    tenant: String,
    /// The person's address.
    #[arg(long)]
    email: String,
}

impl Admin {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<(), Failure> {
        self.check()?;
        let db = serve::open(config)?.db;
        match self {
            Self::Tenant(Tenant::List) => {
                for slug in db.slugs().await? {
                    say!("{slug}");
                }
            }
            Self::Tenant(Tenant::Create(create)) => {
                create.run(&db).await?;
                say!("The tenant {} is there: {}/t/{0}/", create.slug, config.public_url.trim_end_matches('/'));
                say!("{}", invited(&create.administrator_email));
            }
            Self::Staff(Staff::Invite(invite)) => {
                invite.run(&db).await?;
                say!("{}", invited(&invite.email));
            }
            Self::Staff(Staff::ResetSecondFactor(reset)) => {
                reset.run(&db).await?;
                say!(
                    "{} sets up an authenticator app at the next sign-in. All sessions have ended; the mail that says so \
                     leaves when the worker runs (countersign work).",
                    reset.email
                );
            }
        }
        Ok(())
    }

    /// What can be said before a database is asked.
    fn check(&self) -> Result<(), Failure> {
        match self {
            Self::Tenant(Tenant::List) => Ok(()),
            Self::Tenant(Tenant::Create(create)) => create.check(),
            Self::Staff(Staff::Invite(invite)) => invite.check(),
            Self::Staff(Staff::ResetSecondFactor(reset)) => address(&reset.email).map(|_| ()),
        }
    }
}

fn invited(email: &str) -> String {
    format!("{email} has been invited: the mail leaves when the worker runs (countersign work).")
}

impl Create {
    fn check(&self) -> Result<(), Failure> {
        let mut mistakes = Mistakes::default();
        mistakes.slug(&self.slug);
        mistakes.name("--name", &self.name);
        mistakes.name("--registration", &self.registration);
        mistakes.address("--address", &self.address);
        mistakes.country("--country", &self.country);
        if let Some(website) = &self.website {
            mistakes.website("--website", website);
        }
        mistakes.languages("--languages", &self.languages);
        mistakes.zone("--zone", &self.zone);
        if let Some(calendar) = &self.calendar {
            mistakes.country("--calendar", calendar);
        }
        mistakes.email("--privacy-contact", &self.privacy_contact);
        mistakes.email("--breach-contact", &self.breach_contact);
        mistakes.email("--emergency-alias", &self.emergency_alias);
        mistakes.name("--authority", &self.authority);
        for domain in &self.staff_domains {
            mistakes.domain("--staff-domains", domain);
        }
        mistakes.email("--administrator-email", &self.administrator_email);
        mistakes.person("--administrator-name", &self.administrator_name);
        mistakes.refuse()
    }

    async fn run(&self, db: &Db) -> Result<(), Failure> {
        let email = address(&self.administrator_email)?;
        let profile = self.profile();
        create(db, &self.slug, &profile).await?;
        let language = profile.languages.first().copied().unwrap_or(Language::En);
        let new = NewStaff {
            email: &email,
            name: self.administrator_name.trim(),
            role: Role::Administrator,
            binds: self.administrator_binds,
            language,
        };
        invite(db, &self.slug, &new).await
    }

    fn profile(&self) -> Profile {
        Profile {
            name: self.name.trim().to_owned(),
            registration: self.registration.trim().to_owned(),
            address: self.address.trim().to_owned(),
            country: self.country.clone(),
            website: self.website.clone(),
            languages: self.languages.clone(),
            zone: self.zone.clone(),
            calendar: self.calendar.clone().unwrap_or_else(|| self.country.clone()),
            privacy_contact: self.privacy_contact.clone(),
            breach_contact: self.breach_contact.clone(),
            emergency_alias: self.emergency_alias.clone(),
            supervisory_authority: self.authority.trim().to_owned(),
            staff_domains: self.staff_domains.clone(),
            accent: None,
            offer_days: 30,
            days_off: Vec::new(),
            saturdays: false,
            own_target: None,
        }
    }
}

impl Invite {
    fn check(&self) -> Result<(), Failure> {
        let mut mistakes = Mistakes::default();
        mistakes.email("--email", &self.email);
        mistakes.person("--name", &self.name);
        mistakes.role(&self.role, self.binds);
        mistakes.refuse()
    }

    async fn run(&self, db: &Db) -> Result<(), Failure> {
        let email = address(&self.email)?;
        let role = Role::from_word(&self.role)
            .ok_or_else(|| format!("{} is no role: administrator, reviewer, dpo or auditor.", self.role))?;
        let new = NewStaff { email: &email, name: self.name.trim(), role, binds: self.binds, language: self.language };
        invite(db, &self.slug, &new).await
    }
}

impl ResetSecondFactor {
    async fn run(&self, db: &Db) -> Result<(), Failure> {
        let mut tx = db.tenant(&tenant(db, &self.tenant).await?).await?;
        let known = staff::credentials(&mut tx, &address(&self.email)?.normalised()).await?;
        let id = known.ok_or_else(|| format!("{} is not on the staff of {}.", self.email, self.tenant))?.id;
        let person = staff::one(&mut tx, id).await?;
        match enrolment::reset(&mut tx, Actor::Operator.permit()?, id).await {
            Err(StorageError::Stale) => {
                let what = "has no second factor to reset, or no longer has access.";
                return Err(format!("{} {what}", self.email).into());
            }
            other => other?,
        }
        let content = Content { email: person.email, name: person.name, ..Content::default() };
        let (id, kind) = (MailId(tx.new_id()), MailKind::SecondFactorReset);
        let mail = NewMail { id, kind, language: person.language, controller: None, agreement: None, content };
        mails::send(&mut tx, &mail).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The tenant of a slug.
async fn tenant(db: &Db, slug: &str) -> Result<TenantCtx, Failure> {
    match db.operator(slug).await {
        Err(StorageError::NotFound) => Err(format!("There is no tenant {slug}.").into()),
        other => Ok(other?),
    }
}

fn address(text: &str) -> Result<EmailAddress, Failure> {
    EmailAddress::parse(text).map_err(|_| format!("{text} is not an e-mail address.").into())
}

/// Creates a tenant with its profile.
pub async fn create(db: &Db, slug: &str, profile: &Profile) -> Result<(), Failure> {
    let mut system = db.system(Reason::Operator).await?;
    let id = TenantId(db.randomness().id(db.now()));
    let ctx = match tenants::create(&mut system, Actor::Operator.permit()?, id, slug).await {
        Err(StorageError::Duplicate(_)) => return Err(format!("There is a tenant {slug} already.").into()),
        other => other?,
    };
    system.commit().await?;
    let mut tx = db.tenant(&ctx).await?;
    tenants::write_profile(&mut tx, Actor::Operator.permit()?, profile).await?;
    tx.commit().await?;
    Ok(())
}

/// Invites a member of the staff by mail; the link stands in that mail alone.
async fn invite(db: &Db, slug: &str, new: &NewStaff<'_>) -> Result<(), Failure> {
    let mut tx = db.tenant(&tenant(db, slug).await?).await?;
    let id = match staff::invite(&mut tx, Actor::Operator.permit()?, new).await {
        Err(StorageError::Duplicate(_)) => {
            return Err(format!("{} is on the staff of {slug} already.", new.email.as_str()).into());
        }
        other => other?,
    };
    let token = Token::random(&mut *db.randomness().rng());
    let mail = MailId(tx.new_id());
    let link = NewLink {
        kind: LinkKind::StaffInvitation,
        person: id.0,
        controller: None,
        agreement: None,
        version: None,
        token_hash: *token.hash().as_bytes(),
        code_hash: None,
    };
    links::create(&mut tx, mail.0, &link).await?;
    let content = Content {
        email: new.email.as_str().to_owned(),
        name: new.name.to_owned(),
        token: Some(token.reveal()),
        ..Content::default()
    };
    let kind = MailKind::StaffInvitation;
    let message = NewMail { id: mail, kind, language: new.language, controller: None, agreement: None, content };
    mails::send(&mut tx, &message).await?;
    tx.commit().await?;
    Ok(())
}

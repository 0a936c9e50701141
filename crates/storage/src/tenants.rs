//! Tenants, and what they say of themselves.

use domain::duties::counting_of;
use domain::fields::Processor;
use domain::ids::{StaffId, TenantId};
use domain::language::Language;
use domain::permissions::{Permit, Role, action};
use domain::time::{Counting, ExtraDay, OwnTarget};
use serde::{Deserialize, Serialize};

use crate::audit::{Subject, record};
use crate::ctx::{Scope, SignedInStaff};
use crate::error::broken_constraint;
use crate::{Db, Reason, Result, StorageError, SystemTx, TenantCtx, TenantTx, contact_points};

/// What a tenant says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The company's name.
    pub name: String,
    /// Its registration number.
    pub registration: String,
    /// Its address.
    pub address: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its web site.
    pub website: Option<String>,
    /// The languages that it offers; the first is its own.
    pub languages: Vec<Language>,
    /// Its time zone, by IANA name.
    pub zone: String,
    /// Whose public holidays it counts by, ISO 3166-1 alpha-2.
    pub calendar: String,
    /// Where it is reached about privacy matters.
    pub privacy_contact: String,
    /// Where it is reached about breaches.
    pub breach_contact: String,
    /// The address that wakes somebody.
    pub emergency_alias: String,
    /// The authority that supervises it.
    pub supervisory_authority: String,
    /// Domains of its own staff: a signatory on one of them is flagged.
    pub staff_domains: Vec<String>,
    /// Its colour, `#rrggbb`.
    pub accent: Option<String>,
    /// For how many days a controller's signature binds it while the tenant considers.
    pub offer_days: i32,
    /// Days off of its own, as `MM-DD` or `YYYY-MM-DD`.
    #[serde(default)]
    pub days_off: Vec<String>,
    /// Whether it works on Saturdays.
    #[serde(default)]
    pub saturdays: bool,
    /// What it means by "without undue delay", as `24 h` or `2 bd`: a target of its own, never law.
    #[serde(default)]
    pub own_target: Option<String>,
}

impl Profile {
    /// How the tenant counts what contracts say: by the holidays of its country and its own days off, in its zone.
    ///
    /// # Errors
    /// [`StorageError::Form`] where its calendar, its zone or a day is none that is known.
    pub fn counting(&self) -> Result<Counting> {
        let unknown = |what: &str| StorageError::Form(format!("{what} in {} cannot be counted with", self.zone));
        let counting = counting_of(&self.calendar, &self.zone).ok_or_else(|| unknown(&self.calendar))?;
        let days = self.days_off.iter().map(|day| day.parse::<ExtraDay>().map_err(|_| unknown(day)));
        let calendar = counting.calendar.clone().with_extra(days.collect::<Result<Vec<_>>>()?);
        Ok(Counting { calendar: calendar.with_saturdays(self.saturdays), ..counting })
    }

    /// Its own target for what is due without undue delay, where it has set one.
    pub fn own_target(&self) -> Option<OwnTarget> {
        OwnTarget::within(self.own_target.as_deref()?.parse().ok()?).ok()
    }

    /// The tenant as the fields of an agreement name it.
    pub fn processor(&self) -> Processor {
        Processor {
            name: self.name.clone(),
            registration: self.registration.clone(),
            address: self.address.clone(),
            country: self.country.clone(),
            privacy_contact: self.privacy_contact.clone(),
            breach_contact: self.breach_contact.clone(),
        }
    }
}

/// Creates a tenant, with the operator's permit.
///
/// # Errors
/// [`StorageError::Duplicate`] where the slug is taken.
pub async fn create(
    tx: &mut SystemTx,
    _permit: Permit<action::CreateTenant>,
    id: TenantId,
    slug: &str,
) -> Result<TenantCtx> {
    let now = tx.now();
    let done = sqlx::query!("INSERT INTO tenant (id, slug, created_at) VALUES ($1, $2, $3)", id.0, slug, now)
        .execute(tx.conn())
        .await;
    match done {
        Ok(_) => Ok(TenantCtx::of_new(id, Scope::Worker)),
        Err(error) if broken_constraint(&error) == Some("tenant_slug_key") => Err(StorageError::Duplicate("slug")),
        Err(error) if broken_constraint(&error) == Some("tenant_slug_check") => {
            Err(StorageError::Form(format!("{slug}: 2 to 39 lower-case letters, digits and single hyphens")))
        }
        Err(error) => Err(error.into()),
    }
}

impl Db {
    /// The tenant of a slug, for the operator at the command line.
    ///
    /// # Errors
    /// [`StorageError::NotFound`].
    pub async fn operator(&self, slug: &str) -> Result<TenantCtx> {
        let mut tx = self.system(Reason::Operator).await?;
        let id = sqlx::query_scalar!("SELECT id FROM tenant WHERE slug = $1", slug).fetch_optional(tx.conn()).await?;
        id.map(|id| TenantCtx::new(TenantId(id), Scope::Worker)).ok_or(StorageError::NotFound)
    }

    /// The slugs of all tenants, for the operator.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn slugs(&self) -> Result<Vec<String>> {
        let mut tx = self.system(Reason::Operator).await?;
        Ok(sqlx::query_scalar!("SELECT slug FROM tenant ORDER BY slug").fetch_all(tx.conn()).await?)
    }

    /// The slug of a tenant, for links in mails.
    ///
    /// # Errors
    /// [`StorageError::NotFound`].
    pub async fn slug(&self, ctx: &TenantCtx) -> Result<String> {
        let slug = sqlx::query_scalar!("SELECT slug FROM tenant WHERE id = $1", ctx.tenant().0)
            .fetch_optional(self.system_pool())
            .await?;
        slug.ok_or(StorageError::NotFound)
    }
}

/// Writes the profile of a tenant, new or changed.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn write_profile(tx: &mut TenantTx, permit: Permit<action::ChangeTenant>, profile: &Profile) -> Result<()> {
    let tenant = tx.tenant().0;
    let languages: Vec<String> = profile.languages.iter().map(|language| language.tag().to_owned()).collect();
    sqlx::query!(
        "INSERT INTO tenant_profile (tenant_id, name, registration, address, country, website, languages, zone, calendar,
             privacy_contact, breach_contact, emergency_alias, supervisory_authority, staff_domains, accent, offer_days,
             days_off, saturdays, own_target)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         ON CONFLICT (tenant_id) DO UPDATE SET name = $2, registration = $3, address = $4, country = $5, website = $6,
             languages = $7, zone = $8, calendar = $9, privacy_contact = $10, breach_contact = $11,
             emergency_alias = $12, supervisory_authority = $13, staff_domains = $14, accent = $15, offer_days = $16,
             days_off = $17, saturdays = $18, own_target = $19",
        tenant,
        profile.name,
        profile.registration,
        profile.address,
        profile.country,
        profile.website,
        &languages,
        profile.zone,
        profile.calendar,
        profile.privacy_contact,
        profile.breach_contact,
        profile.emergency_alias,
        profile.supervisory_authority,
        &profile.staff_domains,
        profile.accent,
        profile.offer_days,
        &profile.days_off,
        profile.saturdays,
        profile.own_target,
    )
    .execute(tx.conn())
    .await?;
    contact_points::note(tx, permit.actor(), profile).await?;
    let subject = Subject { kind: "tenant", id: tenant, controller: None };
    let detail = serde_json::to_value(profile)?;
    record(tx, permit.actor(), domain::permissions::Action::ChangeTenant, subject, detail).await?;
    Ok(())
}

/// The profile of the tenant.
///
/// # Errors
/// [`StorageError::NotFound`] where it has none yet.
pub async fn profile(tx: &mut TenantTx) -> Result<Profile> {
    Ok(head(tx, None).await?.0)
}

/// What every page of a member of the staff needs: the tenant, and who they are at this moment. `None` for the person
/// where their access has ended.
///
/// # Errors
/// [`StorageError::NotFound`] where the tenant has no profile yet.
pub async fn head(tx: &mut TenantTx, staff: Option<StaffId>) -> Result<(Profile, Option<SignedInStaff>)> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        r#"SELECT p.name, p.registration, p.address, p.country, p.website, p.languages, p.zone, p.calendar,
                  p.privacy_contact, p.breach_contact, p.emergency_alias, p.supervisory_authority, p.staff_domains,
                  p.accent, p.offer_days, p.days_off, p.saturdays, p.own_target,
                  s.name AS "staff_name?", s.role AS "role?", s.binds AS "binds?"
           FROM tenant_profile p
           LEFT JOIN staff s ON s.tenant_id = p.tenant_id AND s.id = $2 AND s.state = 'active'
           WHERE p.tenant_id = $1"#,
        tenant,
        staff.map(uuid::Uuid::from),
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or(StorageError::NotFound)?;
    let me = match (staff, row.staff_name, row.role.as_deref().and_then(Role::from_word), row.binds) {
        (Some(id), Some(name), Some(role), Some(binds)) => Some(SignedInStaff { id, name, role, binds }),
        _ => None,
    };
    let profile = Profile {
        name: row.name,
        registration: row.registration,
        address: row.address,
        country: row.country,
        website: row.website,
        languages: row.languages.iter().filter_map(|tag| Language::from_tag(tag)).collect(),
        zone: row.zone,
        calendar: row.calendar,
        privacy_contact: row.privacy_contact,
        breach_contact: row.breach_contact,
        emergency_alias: row.emergency_alias,
        supervisory_authority: row.supervisory_authority,
        staff_domains: row.staff_domains,
        accent: row.accent,
        offer_days: row.offer_days,
        days_off: row.days_off,
        saturdays: row.saturdays,
        own_target: row.own_target,
    };
    Ok((profile, me))
}

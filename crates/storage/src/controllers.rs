//! The tenant's customers and their people. What tells of people is sealed under the controller's key.

use chrono::{DateTime, Utc};
use domain::email::EmailAddress;
use domain::ids::{ContactId, ControllerId, StaffId};
use domain::language::Language;
use domain::people::{ContactDetails, Duty};
use keys::Place;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Result, StorageError, TenantTx, calendars, contacts, sessions};

pub(crate) const DETAILS: Place = Place("contact.details");
const ORGANISATION: Place = Place("controller.details");

/// A customer of the tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Controller {
    /// Which.
    pub id: ControllerId,
    /// The organisation's name; empty until it is given.
    pub name: String,
    /// Its registration number.
    pub registration: Option<String>,
    /// Its country.
    pub country: Option<String>,
    /// Its address.
    pub address: String,
}

#[derive(Serialize, Deserialize)]
struct Organisation {
    address: String,
}

/// A person of a controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Who.
    pub id: ContactId,
    /// Whose.
    pub controller: ControllerId,
    /// What is known of them.
    pub details: ContactDetails,
    /// What for.
    pub duties: Vec<Duty>,
    /// What for, once the address is proved.
    pub wanted: Vec<Duty>,
    /// What the staff would have them be for, once one who signs for the controller has confirmed it.
    pub asked: Option<Asked>,
    /// Whose place they take, who ends when it counts.
    pub replaces: Option<ContactId>,
    /// The language of their mails.
    pub language: Language,
    /// Since when the address is proved.
    pub proved_at: Option<DateTime<Utc>>,
}

/// What the staff wrote of a contact, and nobody of the controller has confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What for.
    pub duties: Vec<Duty>,
    /// Since when.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub by: StaffId,
    /// Whose place they take, who ends when it is confirmed.
    pub replaces: Option<ContactId>,
}

impl Contact {
    /// They count: something that they are for holds, and waits for nothing.
    pub fn counts(&self) -> bool {
        !self.duties.is_empty() || (self.wanted.is_empty() && self.asked.is_none())
    }

    /// They are for nothing yet but what the staff wrote: until the controller's own people confirm it, they are a
    /// stranger there.
    pub const fn is_stranger(&self) -> bool {
        self.duties.is_empty() && self.wanted.is_empty() && self.asked.is_some()
    }

    /// What they are for, or are to be for.
    pub fn meant_for(&self) -> &[Duty] {
        match &self.asked {
            _ if !self.duties.is_empty() => &self.duties,
            Some(asked) if self.wanted.is_empty() => &asked.duties,
            _ => &self.wanted,
        }
    }
}

/// Adds a controller that has not yet said who it is.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn create(tx: &mut TenantTx, id: ControllerId, name: &str) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "INSERT INTO controller (tenant_id, id, name, created_at) VALUES ($1, $2, $3, $4)",
        tenant,
        id.0,
        name,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Writes who the controller is.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn update(tx: &mut TenantTx, controller: &Controller) -> Result<()> {
    let tenant = tx.tenant().0;
    let organisation = Organisation { address: controller.address.clone() };
    let sealed = tx.seal(Some(controller.id), ORGANISATION, &organisation)?;
    let done = sqlx::query!(
        "UPDATE controller SET name = $3, registration = $4, country = $5, details = $6 WHERE tenant_id = $1 AND id = $2",
        tenant,
        controller.id.0,
        controller.name,
        controller.registration,
        controller.country,
        sealed,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::NotFound) } else { Ok(()) }
}

/// One controller.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: ControllerId) -> Result<Controller> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        "SELECT name, registration, country, details FROM controller WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    let address = match row.details {
        Some(sealed) => tx.open::<Organisation>(Some(id), ORGANISATION, sealed)?.address,
        None => String::new(),
    };
    Ok(Controller { id, name: row.name, registration: row.registration, country: row.country, address })
}

/// Adds a contact, or the duties to one who is there with the same address.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn put_contact(
    tx: &mut TenantTx,
    id: ContactId,
    controller: ControllerId,
    email: &EmailAddress,
    details: &ContactDetails,
    duties: &[Duty],
    language: Language,
) -> Result<ContactId> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let index = tx.blind_index().of(&email.normalised());
    let sealed = tx.seal(Some(controller), DETAILS, details)?;
    let duties: Vec<String> = duties.iter().map(|duty| duty.word().to_owned()).collect();
    let id = sqlx::query_scalar!(
        "INSERT INTO contact (tenant_id, id, controller_id, email_index, details, duties, language, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (tenant_id, email_index, controller_id) DO UPDATE SET
             details = $5, language = $7, ended_at = NULL,
             duties = ARRAY(SELECT DISTINCT unnest(contact.duties || $6) ORDER BY 1)
         RETURNING id",
        tenant,
        id.0,
        controller.0,
        index.as_slice(),
        sealed,
        &duties,
        language.tag(),
        now,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(ContactId(id))
}

/// Takes a duty from everybody of a controller, before it is given to others.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn clear_duty(tx: &mut TenantTx, controller: ControllerId, duty: Duty) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "UPDATE contact SET duties = array_remove(duties, $3) WHERE tenant_id = $1 AND controller_id = $2",
        tenant,
        controller.0,
        duty.word(),
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Somebody who has taken another's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Whoever was there before, as they were.
    pub before: Contact,
    /// Whoever is there now.
    pub now: Contact,
}

/// Notes that a contact has proved their address. What they were named for counts from now on, with all that whoever they
/// replace has by now, and who is no contact any more. What waits for the controller to confirm it goes on waiting.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn prove(tx: &mut TenantTx, id: ContactId) -> Result<Option<Replaced>> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let controller =
        sqlx::query_scalar!("SELECT controller_id FROM contact WHERE tenant_id = $1 AND id = $2", tenant, id.0)
            .fetch_one(tx.conn())
            .await?;
    let controller = ControllerId(controller);
    contacts::hold(tx, controller).await?;
    let row = sqlx::query!(
        r#"UPDATE contact SET proved_at = coalesce(proved_at, $3), wanted = '{}',
                  replaces = CASE WHEN contact.asked_at IS NULL THEN NULL ELSE contact.replaces END,
                  duties = ARRAY(SELECT DISTINCT unnest(contact.duties || contact.wanted || coalesce(
                      (SELECT r.duties FROM contact r WHERE r.tenant_id = $1 AND r.id = before.replaces), '{}')) ORDER BY 1)
           FROM (SELECT id, CASE WHEN asked_at IS NULL THEN replaces END AS replaces FROM contact
                 WHERE tenant_id = $1 AND id = $2 FOR UPDATE) AS before
           WHERE contact.tenant_id = $1 AND contact.id = before.id AND contact.ended_at IS NULL
           RETURNING before.replaces AS "replaced?""#,
        tenant,
        id.0,
        now,
    )
    .fetch_one(tx.conn())
    .await?;
    let Some(replaced) = row.replaced else { return Ok(None) };
    let before = contact(tx, controller, ContactId(replaced)).await?;
    sqlx::query!(
        "UPDATE contact SET duties = '{}', wanted = '{}', asked = '{}', asked_at = NULL, asked_by = NULL, ended_at = $3
             WHERE tenant_id = $1 AND id = $2",
        tenant,
        replaced,
        now,
    )
    .execute(tx.conn())
    .await?;
    contacts::hand_over(tx, controller, ContactId(replaced), Some(id)).await?;
    sessions::end_all(tx, replaced, None).await?;
    calendars::clear(tx, replaced).await?;
    if before.duties.is_empty() {
        return Ok(None);
    }
    let now = contact(tx, controller, id).await?;
    contacts::note_replaced(tx, &before, &now).await?;
    Ok(Some(Replaced { before, now }))
}

struct Row {
    id: Uuid,
    details: Vec<u8>,
    duties: Vec<String>,
    wanted: Vec<String>,
    asked: Vec<String>,
    asked_at: Option<DateTime<Utc>>,
    asked_by: Option<Uuid>,
    replaces: Option<Uuid>,
    language: String,
    proved_at: Option<DateTime<Utc>>,
}

impl Row {
    fn open(self, tx: &TenantTx, controller: ControllerId) -> Result<Contact> {
        let duties = |words: Vec<String>| words.iter().filter_map(|word| Duty::from_word(word)).collect::<Vec<_>>();
        let asked = match (self.asked_at, self.asked_by) {
            (Some(at), Some(by)) => {
                Some(Asked { duties: duties(self.asked), at, by: StaffId(by), replaces: self.replaces.map(ContactId) })
            }
            _ => None,
        };
        Ok(Contact {
            id: ContactId(self.id),
            controller,
            details: tx.open(Some(controller), DETAILS, self.details)?,
            duties: duties(self.duties),
            wanted: duties(self.wanted),
            asked,
            replaces: self.replaces.map(ContactId),
            language: Language::from_tag(&self.language).ok_or(StorageError::Form(self.language))?,
            proved_at: self.proved_at,
        })
    }
}

/// The people of a controller, in the order in which they came; without those who have ended.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn contacts(tx: &mut TenantTx, controller: ControllerId) -> Result<Vec<Contact>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, details, duties, wanted, asked, asked_at, asked_by, replaces, language, proved_at FROM contact
         WHERE tenant_id = $1 AND controller_id = $2 AND ended_at IS NULL ORDER BY created_at, id",
        tenant,
        controller.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| row.open(tx, controller)).collect()
}

/// One person of a controller, those who have ended included.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn contact(tx: &mut TenantTx, controller: ControllerId, id: ContactId) -> Result<Contact> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, details, duties, wanted, asked, asked_at, asked_by, replaces, language, proved_at FROM contact
         WHERE tenant_id = $1 AND controller_id = $2 AND id = $3",
        tenant,
        controller.0,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open(tx, controller)
}

/// Where an address is a contact's, for a link back to their page: the newest that was proved, or, with `named`, one
/// that a signatory named.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn by_address(
    tx: &mut TenantTx,
    email: &EmailAddress,
    named: bool,
) -> Result<Option<(ContactId, ControllerId)>> {
    let tenant = tx.tenant().0;
    let index = tx.blind_index().of(&email.normalised());
    let row = sqlx::query!(
        "SELECT id, controller_id FROM contact
         WHERE tenant_id = $1 AND email_index = $2 AND (proved_at IS NOT NULL OR $3) AND ended_at IS NULL
         ORDER BY proved_at IS NULL, created_at DESC LIMIT 1",
        tenant,
        index.as_slice(),
        named,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|row| (ContactId(row.id), ControllerId(row.controller_id))))
}

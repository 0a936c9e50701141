//! Keeping the contacts of a controller current: who is named anew, changed, ended.
//!
//! A new address counts once it is proved by a link ([`controllers::prove`]). No duty that somebody has is ever left with
//! nobody.

use domain::email::EmailAddress;
use domain::ids::{ContactId, ControllerId};
use domain::language::Language;
use domain::people::{ContactDetails, Duty, left_by_nobody};
use domain::permissions::{Action, Permit, action};
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record};
use crate::controllers::{self, Contact, DETAILS};
use crate::{Result, StorageError, TenantTx, calendars, sessions};

/// Somebody to be named.
#[derive(Clone, Debug)]
pub struct NewContact<'a> {
    /// Whose.
    pub controller: ControllerId,
    /// Their address.
    pub email: &'a EmailAddress,
    /// What is known of them.
    pub details: &'a ContactDetails,
    /// What for.
    pub duties: &'a [Duty],
    /// The language of their mails.
    pub language: Language,
    /// Whose duties they take over, who ends when the address is proved.
    pub replaces: Option<&'a Contact>,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It counts.
    Done,
    /// Nobody else has this duty; it must be somebody else's first.
    LastOf(Duty),
}

/// Names somebody. Who has proved the address before counts at once; others when they have.
///
/// # Errors
/// [`StorageError::Duplicate`] where the address is a contact's that counts already.
pub async fn name(
    tx: &mut TenantTx,
    permit: Permit<action::ChangeContacts>,
    new: &NewContact<'_>,
) -> Result<ContactId> {
    hold(tx, new.controller).await?;
    let mut duties: Vec<Duty> = new.duties.to_vec();
    duties.extend(new.replaces.iter().flat_map(|replaced| &replaced.duties));
    duties.sort_unstable();
    duties.dedup();
    let (tenant, now, id) = (tx.tenant().0, tx.now(), tx.new_id());
    let index = tx.blind_index().of(&new.email.normalised());
    let sealed = tx.seal(Some(new.controller), DETAILS, new.details)?;
    // Somebody who was named before and never proved the address, or has ended, is named anew.
    let named = sqlx::query_scalar!(
        "INSERT INTO contact (tenant_id, id, controller_id, email_index, details, duties, wanted, language, replaces,
                              created_at)
         VALUES ($1, $2, $3, $4, $5, '{}', $6, $7, $8, $9)
         ON CONFLICT (tenant_id, email_index, controller_id) DO UPDATE SET
             details = $5, wanted = $6, language = $7, replaces = $8, proved_at = NULL, ended_at = NULL
         WHERE contact.duties = '{}'
         RETURNING id",
        tenant,
        id,
        new.controller.0,
        index.as_slice(),
        sealed,
        &words(&duties),
        new.language.tag(),
        new.replaces.map(|replaced| replaced.id.0),
        now,
    )
    .fetch_optional(tx.conn())
    .await?;
    let id = ContactId(named.ok_or(StorageError::Duplicate("contact"))?);
    let replaced = new.replaces.map(|replaced| replaced.details.email.as_str());
    let detail = json!({ "act": "name", "email": new.details.email, "duties": words(&duties), "replaces": replaced });
    record(tx, permit.actor(), Action::ChangeContacts, subject(new.controller), detail).await?;
    Ok(id)
}

/// Writes what is known of a contact, and what they are for. The address stays: another one is somebody named anew.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn change(
    tx: &mut TenantTx,
    permit: Permit<action::ChangeContacts>,
    contact: &Contact,
    details: &ContactDetails,
    duties: &[Duty],
) -> Result<Changed> {
    hold(tx, contact.controller).await?;
    // Read again: the page may have been made before they proved their address.
    let contact = &controllers::contact(tx, contact.controller, contact.id).await?;
    if let Some(duty) = last_of(tx, contact, duties).await? {
        return Ok(Changed::LastOf(duty));
    }
    let details = ContactDetails { email: contact.details.email.clone(), ..details.clone() };
    let sealed = tx.seal(Some(contact.controller), DETAILS, &details)?;
    let tenant = tx.tenant().0;
    let counts = contact.counts();
    let done = sqlx::query!(
        "UPDATE contact SET details = $3, duties = CASE WHEN $5 THEN $4 ELSE duties END,
                wanted = CASE WHEN $5 THEN wanted ELSE $4 END
         WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL",
        tenant,
        contact.id.0,
        sealed,
        &words(duties),
        counts,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    if counts && !duties.contains(&Duty::Signatory) {
        hand_over(tx, contact.controller, contact.id, None).await?;
    }
    let detail = json!({ "act": "change", "email": details.email, "duties": words(duties) });
    record(tx, permit.actor(), Action::ChangeContacts, subject(contact.controller), detail).await?;
    Ok(Changed::Done)
}

/// Ends a contact: no more mails, no more access. What they did stays.
///
/// # Errors
/// [`StorageError::NotFound`] where they have ended already.
pub async fn end(tx: &mut TenantTx, permit: Permit<action::ChangeContacts>, contact: &Contact) -> Result<Changed> {
    hold(tx, contact.controller).await?;
    if let Some(duty) = last_of(tx, contact, &[]).await? {
        return Ok(Changed::LastOf(duty));
    }
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE contact SET duties = '{}', wanted = '{}', replaces = NULL, ended_at = $3
         WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL",
        tenant,
        contact.id.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    hand_over(tx, contact.controller, contact.id, None).await?;
    sessions::end_all(tx, contact.id.0, None).await?;
    calendars::clear(tx, contact.id.0).await?;
    let detail = json!({ "act": "end", "email": contact.details.email });
    record(tx, permit.actor(), Action::ChangeContacts, subject(contact.controller), detail).await?;
    Ok(Changed::Done)
}

/// The duty that nobody would have if this contact kept only these.
async fn last_of(tx: &mut TenantTx, contact: &Contact, kept: &[Duty]) -> Result<Option<Duty>> {
    let others = controllers::contacts(tx, contact.controller).await?;
    let now = others.iter().find(|other| other.id == contact.id).map(|now| now.duties.clone()).unwrap_or_default();
    let others: Vec<_> = others.into_iter().filter(|other| other.id != contact.id).map(|other| other.duties).collect();
    Ok(left_by_nobody(&now, kept, &others))
}

/// What somebody signs for who no longer does goes on with another signatory: the one who replaces them, or the one who
/// has been there longest.
pub(crate) async fn hand_over(
    tx: &mut TenantTx,
    controller: ControllerId,
    from: ContactId,
    to: Option<ContactId>,
) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "UPDATE agreement SET signatory_id = heir.id
         FROM (SELECT id FROM contact
               WHERE tenant_id = $1 AND controller_id = $2 AND 'signatory' = ANY (duties) AND ended_at IS NULL AND id <> $3
               ORDER BY id IS NOT DISTINCT FROM $4 DESC, created_at, id LIMIT 1) AS heir
         WHERE tenant_id = $1 AND controller_id = $2 AND signatory_id = $3 AND phase <> 'ended'",
        tenant,
        controller.0,
        from.0,
        to.map(Uuid::from),
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Those who change the contacts of one controller at once wait for each other.
pub(crate) async fn hold(tx: &mut TenantTx, controller: ControllerId) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query_scalar!(
        "SELECT id FROM controller WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE",
        tenant,
        controller.0
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(())
}

fn words(duties: &[Duty]) -> Vec<String> {
    duties.iter().map(|duty| duty.word().to_owned()).collect()
}

fn subject(controller: ControllerId) -> Subject {
    Subject { kind: "controller", id: Uuid::from(controller), controller: Some(controller) }
}

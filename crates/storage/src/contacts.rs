//! Keeping the contacts of a controller current: who is named anew, changed, ended.
//!
//! A new address counts once it is proved by a link ([`controllers::prove`]). No duty that somebody has is ever left with
//! nobody. What the staff write lets nobody speak for the controller, nor take another's place, before the controller's own
//! people have confirmed it ([`confirm`]), or, where nobody of them can be asked, two of the staff answer for it ([`answer_for`]).

mod asked;

use domain::email::EmailAddress;
use domain::ids::{ContactId, ControllerId, StaffId};
use domain::language::Language;
use domain::matters::may_speak;
use domain::people::{ContactDetails, Duty, left_by_nobody};
use domain::permissions::{Action, Actor, Permit, action};
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record};
use crate::controllers::{self, Contact, DETAILS};
use crate::{Result, StorageError, TenantTx, calendars, sessions};

pub use asked::{answer_for, confirm, refuse, waiting};

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

/// The member of the staff who acts, where it is one.
const fn member(actor: Actor) -> Option<StaffId> {
    match actor {
        Actor::Staff { id, .. } => Some(id),
        _ => None,
    }
}

/// Names somebody, who counts when they have proved the address. Whom the staff name to speak for the controller or in
/// another's place waits for the controller besides.
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
    let by = member(permit.actor()).filter(|_| new.replaces.is_some() || may_speak(&duties));
    let known = controllers::contacts(tx, new.controller).await?;
    // What was proposed for this address before, and does not count yet, gives way to this: the log says what it was.
    let earlier = known.iter().find(|one| {
        one.duties.is_empty()
            && EmailAddress::parse(&one.details.email).is_ok_and(|email| email.normalised() == new.email.normalised())
    });
    let earlier = earlier.map(|one| {
        let other = known.iter().find(|other| one.replaces == Some(other.id));
        json!({ "duties": words(one.meant_for()), "replaces": other.map(|other| other.details.email.as_str()) })
    });
    let (wanted, asked): (&[Duty], &[Duty]) = if by.is_some() { (&[], &duties) } else { (&duties, &[]) };
    // Somebody who was named before and never proved the address, or has ended, is named anew.
    let named = sqlx::query_scalar!(
        "INSERT INTO contact (tenant_id, id, controller_id, email_index, details, duties, wanted, language, replaces,
                              created_at, asked, asked_at, asked_by)
         VALUES ($1, $2, $3, $4, $5, '{}', $6, $7, $8, $9::timestamptz, $10, CASE WHEN $11::uuid IS NOT NULL THEN $9 END,
                 $11)
         ON CONFLICT (tenant_id, email_index, controller_id) DO UPDATE SET
             details = $5, wanted = $6, language = $7, replaces = $8, proved_at = NULL, ended_at = NULL, asked = $10,
             asked_at = CASE WHEN $11::uuid IS NOT NULL THEN $9 END, asked_by = $11
         WHERE contact.duties = '{}'
         RETURNING id",
        tenant,
        id,
        new.controller.0,
        index.as_slice(),
        sealed,
        &words(wanted),
        new.language.tag(),
        new.replaces.map(|replaced| replaced.id.0),
        now,
        &words(asked),
        by.map(Uuid::from),
    )
    .fetch_optional(tx.conn())
    .await?;
    let id = ContactId(named.ok_or(StorageError::Duplicate("contact"))?);
    let replaced = new.replaces.map(|replaced| replaced.details.email.as_str());
    let detail = json!({ "act": "name", "email": new.details.email, "duties": words(&duties),
        "asked": words(asked), "replaces": replaced, "earlier": earlier });
    record(tx, permit.actor(), Action::ChangeContacts, subject(new.controller), detail).await?;
    Ok(id)
}

/// Writes what is known of a contact, and what they are for. The address stays: another one is somebody named anew. Where
/// the staff add what would let them speak for the controller, that waits for the controller.
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
    let by = member(permit.actor());
    let has = if contact.counts() { &contact.duties } else { &contact.wanted };
    let waits = |duty: &Duty| by.is_some() && !has.contains(duty) && (contact.is_stranger() || may_speak(&[*duty]));
    let (asked, kept): (Vec<Duty>, Vec<Duty>) = duties.iter().copied().partition(waits);
    if let Some(duty) = last_of(tx, contact, &kept).await? {
        return Ok(Changed::LastOf(duty));
    }
    let details = ContactDetails { email: contact.details.email.clone(), ..details.clone() };
    let sealed = tx.seal(Some(contact.controller), DETAILS, &details)?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let counts = contact.counts();
    // Whoever asks for something else begins to wait anew, and is the one who wrote it; forms that showed what was asked
    // before are stale by it. What waited for the controller and waits no more takes nobody's place either.
    let done = sqlx::query!(
        "UPDATE contact SET details = $3, duties = CASE WHEN $5 THEN $4 ELSE duties END,
                wanted = CASE WHEN $5 THEN wanted ELSE $4 END, asked = $6::text[],
                asked_at = CASE WHEN $6 = '{}' THEN NULL WHEN asked = $6 THEN asked_at ELSE $7::timestamptz END,
                asked_by = CASE WHEN $6 = '{}' THEN NULL WHEN asked = $6 THEN asked_by ELSE $8::uuid END,
                replaces = CASE WHEN $6 = '{}' AND asked_at IS NOT NULL THEN NULL ELSE replaces END
         WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL",
        tenant,
        contact.id.0,
        sealed,
        &words(&kept),
        counts,
        &words(&asked),
        now,
        by.map(Uuid::from),
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::NotFound);
    }
    if counts && !kept.contains(&Duty::Signatory) {
        hand_over(tx, contact.controller, contact.id, None).await?;
    }
    if by.is_none() && contact.is_stranger() && contact.proved_at.is_some() {
        // Their own people say what they are for; nothing waits any more.
        controllers::prove(tx, contact.id).await?;
    }
    let detail = json!({ "act": "change", "email": details.email, "duties": words(duties), "asked": words(&asked) });
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
        "UPDATE contact SET duties = '{}', wanted = '{}', asked = '{}', asked_at = NULL, asked_by = NULL, replaces = NULL,
                ended_at = $3
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

/// Writes down that somebody has taken another's place: by proving their address, or when the other party confirmed it.
pub(crate) async fn note_replaced(tx: &mut TenantTx, before: &Contact, now: &Contact) -> Result<()> {
    let actor = Actor::Contact { id: now.id, controller: now.controller };
    let detail = json!({ "act": "replace", "email": now.details.email, "duties": words(&now.duties),
        "replaces": before.details.email });
    record(tx, actor, Action::ChangeContacts, subject(now.controller), detail).await?;
    Ok(())
}

fn words(duties: &[Duty]) -> Vec<String> {
    duties.iter().map(|duty| duty.word().to_owned()).collect()
}

fn subject(controller: ControllerId) -> Subject {
    Subject { kind: "controller", id: Uuid::from(controller), controller: Some(controller) }
}

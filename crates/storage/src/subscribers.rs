//! People who are no party to an agreement and want to be told of changes to who works for the tenant.
//!
//! Whoever asks proves the address first, by a link that is good for [`GOOD_FOR`]. An address is sealed under the tenant's
//! key and found by a keyed hash; of whoever leaves nothing is kept.

mod telling;

use chrono::TimeDelta;
use domain::email::EmailAddress;
use domain::ids::SubscriberId;
use domain::language::Language;
use domain::secrets::Token;
use keys::Place;
use serde::{Deserialize, Serialize};

use crate::{Result, TenantTx};

pub use telling::{Subscriber, Telling, bounced, next, told};

/// For how long the link that proves an address is good.
pub const GOOD_FOR: TimeDelta = TimeDelta::hours(48);
/// For how long an address that nobody has proved is kept.
const KEPT: TimeDelta = TimeDelta::days(7);
/// After how many messages that came back no more are written.
const MOST_BOUNCES: i32 = 2;

const DETAILS: Place = Place("subscriber.details");

#[derive(Clone, Serialize, Deserialize)]
struct Details {
    email: String,
    /// The token by which every message offers to leave.
    leave: String,
}

/// Somebody who asks to be told.
#[derive(Clone, Debug)]
pub struct NewSubscriber<'a> {
    /// Where to.
    pub email: &'a EmailAddress,
    /// In which language.
    pub language: Language,
    /// SHA-256 of the token that proves the address.
    pub confirm_hash: [u8; 32],
    /// The token to leave by.
    pub leave: String,
    /// SHA-256 of it.
    pub leave_hash: [u8; 32],
}

/// What came of asking. Whoever asked is answered the same in both cases; only the mail differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The address is to be proved.
    ToConfirm,
    /// It is subscribed already, and leaves by this token.
    Already(String),
}

/// Keeps that somebody asked. Of an address that was not proved yet, or that messages came back from, the newest link counts.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn ask(tx: &mut TenantTx, new: &NewSubscriber<'_>) -> Result<Asked> {
    let index = tx.blind_index().of(&new.email.normalised());
    let details = Details { email: new.email.as_str().to_owned(), leave: new.leave.clone() };
    let sealed = tx.seal(None, DETAILS, &details)?;
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let kept = sqlx::query!(
        "INSERT INTO subscriber (tenant_id, id, email_index, details, language, confirm_hash, leave_hash, asked_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (tenant_id, email_index) DO UPDATE SET
             details = excluded.details, language = excluded.language, confirm_hash = excluded.confirm_hash,
             leave_hash = excluded.leave_hash, asked_at = excluded.asked_at, expires_at = excluded.expires_at,
             confirmed_at = NULL, bounces = 0, paused_at = NULL
         WHERE subscriber.confirmed_at IS NULL OR subscriber.paused_at IS NOT NULL
         RETURNING id",
        tenant,
        id,
        index.as_slice(),
        sealed,
        new.language.tag(),
        new.confirm_hash.as_slice(),
        new.leave_hash.as_slice(),
        now,
        now + GOOD_FOR,
    )
    .fetch_optional(tx.conn())
    .await?;
    if kept.is_some() {
        return Ok(Asked::ToConfirm);
    }
    let sealed = sqlx::query_scalar!(
        "SELECT details FROM subscriber WHERE tenant_id = $1 AND email_index = $2",
        tenant,
        index.as_slice(),
    )
    .fetch_one(tx.conn())
    .await?;
    let details: Details = tx.open(None, DETAILS, sealed)?;
    Ok(Asked::Already(details.leave))
}

/// What the link that proves an address is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It can be used.
    Good,
    /// It was used: its owner is subscribed.
    Used,
    /// It came too late.
    Late,
}

/// What a link is worth, by the hash of its token; none for one that is none of ours.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn proof(tx: &mut TenantTx, confirm_hash: &[u8; 32]) -> Result<Option<Proof>> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let row = sqlx::query!(
        "SELECT confirmed_at, expires_at FROM subscriber WHERE tenant_id = $1 AND confirm_hash = $2",
        tenant,
        confirm_hash.as_slice(),
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|row| match row.confirmed_at {
        Some(_) => Proof::Used,
        None if row.expires_at <= now => Proof::Late,
        None => Proof::Good,
    }))
}

/// Uses the link: from here on its owner is told. Used twice it counts once.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn confirm(tx: &mut TenantTx, confirm_hash: &[u8; 32]) -> Result<Option<Proof>> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE subscriber SET confirmed_at = $3
         WHERE tenant_id = $1 AND confirm_hash = $2 AND confirmed_at IS NULL AND expires_at > $3",
        tenant,
        confirm_hash.as_slice(),
        now,
    )
    .execute(tx.conn())
    .await?;
    proof(tx, confirm_hash).await
}

/// Forgets whoever has this token to leave by; `false` where it is nobody's.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn leave(tx: &mut TenantTx, token: &Token) -> Result<bool> {
    let (tenant, hash) = (tx.tenant().0, token.hash());
    // Held first: whoever is being written to at this moment is told before, and then forgotten with the rest.
    let id = sqlx::query_scalar!(
        "SELECT id FROM subscriber WHERE tenant_id = $1 AND leave_hash = $2 FOR UPDATE",
        tenant,
        hash.as_bytes().as_slice(),
    )
    .fetch_optional(tx.conn())
    .await?;
    let Some(id) = id else { return Ok(false) };
    forget(tx, &[SubscriberId(id)]).await?;
    Ok(true)
}

/// Forgets whoever asked and did not prove the address in time. Answers how many.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn forget_unconfirmed(tx: &mut TenantTx) -> Result<u64> {
    let (tenant, before) = (tx.tenant().0, tx.now() - KEPT);
    let gone = sqlx::query_scalar!(
        "SELECT id FROM subscriber WHERE tenant_id = $1 AND confirmed_at IS NULL AND asked_at < $2 LIMIT 1000 FOR UPDATE",
        tenant,
        before,
    )
    .fetch_all(tx.conn())
    .await?;
    let gone: Vec<_> = gone.into_iter().map(SubscriberId).collect();
    forget(tx, &gone).await?;
    Ok(gone.len() as u64)
}

async fn forget(tx: &mut TenantTx, who: &[SubscriberId]) -> Result<()> {
    let tenant = tx.tenant().0;
    let who: Vec<_> = who.iter().map(|id| id.0).collect();
    sqlx::query!("DELETE FROM subscriber_told WHERE tenant_id = $1 AND subscriber_id = ANY($2)", tenant, &who)
        .execute(tx.conn())
        .await?;
    sqlx::query!("DELETE FROM subscriber WHERE tenant_id = $1 AND id = ANY($2)", tenant, &who)
        .execute(tx.conn())
        .await?;
    Ok(())
}

//! Keys by which a tenant's programs ask without a person's session. Here stands the hash of each; the key itself was shown
//! to whoever made it, once.

use chrono::{DateTime, NaiveDate, Utc};
use domain::api_keys::{self as rules, Grant, Grants, State};
use domain::ids::{ApiKeyId, StaffId};
use domain::permissions::{Action, Actor, Permit, action};
use domain::secrets::SecretHash;
use keys::Place;
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record};
use crate::ctx::Scope;
use crate::{Result, StorageError, TenantCtx, TenantTx};

const NAME: Place = Place("api_key.name");
/// The most keys that a list shows: every good one, and the newest of the others.
const LISTED: i64 = 100;

/// A key that is about to be made.
#[derive(Clone, Debug)]
pub struct NewKey<'a> {
    /// The key; what is kept is its handle and its hash.
    pub key: &'a rules::ApiKey,
    /// What it is for.
    pub name: &'a str,
    /// What it may ask.
    pub may: Grants,
    /// The last civil day on which it is good, where the tenant is.
    pub last_day: NaiveDate,
    /// The first moment after that day.
    pub expires_at: DateTime<Utc>,
}

/// A key as the staff see it.
#[derive(Clone, Debug)]
pub struct Key {
    /// Which.
    pub id: ApiKeyId,
    /// The part of it that names it, no secret.
    pub handle: String,
    /// What it is for.
    pub name: String,
    /// What it may ask.
    pub may: Grants,
    /// The name of whoever made it.
    pub made_by: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// The last civil day on which it is good, where the tenant is.
    pub last_day: NaiveDate,
    /// When it was revoked, and the name of whoever did it; none where nobody has.
    pub revoked: Option<(DateTime<Utc>, String)>,
    /// The last civil day on which it was used; none where it never was.
    pub used_on: Option<NaiveDate>,
    /// Whether it opens anything now.
    pub state: State,
}

/// Makes a key. None where the tenant has [`rules::MOST_LIVE`] that are good.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn make(tx: &mut TenantTx, permit: Permit<action::MakeKey>, new: &NewKey<'_>) -> Result<Option<ApiKeyId>> {
    let by = maker(permit.actor())?;
    let (tenant, now, id) = (tx.tenant().0, tx.now(), ApiKeyId(tx.new_id()));
    // Two at once wait for each other here, so that they are counted one after the other.
    sqlx::query_scalar!("SELECT tenant_id FROM tenant_profile WHERE tenant_id = $1 FOR UPDATE", tenant)
        .fetch_one(tx.conn())
        .await?;
    let live = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM api_key WHERE tenant_id = $1 AND revoked_at IS NULL AND expires_at > $2"#,
        tenant,
        now,
    )
    .fetch_one(tx.conn())
    .await?;
    if live >= rules::MOST_LIVE {
        return Ok(None);
    }
    let may: Vec<String> = new.may.iter().map(|grant| grant.word().to_owned()).collect();
    let (name, hash) = (tx.seal(None, NAME, &new.name)?, new.key.hash());
    sqlx::query!(
        "INSERT INTO api_key (tenant_id, id, handle, token_hash, name, may, made_by, made_at, last_day, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        tenant,
        id.0,
        new.key.handle(),
        hash.as_bytes().as_slice(),
        name,
        &may,
        by.0,
        now,
        new.last_day,
        new.expires_at,
    )
    .execute(tx.conn())
    .await?;
    let detail = json!({ "name": new.name, "handle": new.key.handle(), "may": may, "last_day": new.last_day });
    record(tx, permit.actor(), Action::MakeKey, subject(id), detail).await?;
    Ok(Some(id))
}

/// Takes a key away: the next time that it is shown it opens nothing.
///
/// # Errors
/// [`StorageError::Stale`] where somebody has; [`StorageError::NotFound`] where there is no such key.
pub async fn revoke(tx: &mut TenantTx, permit: Permit<action::RevokeKey>, id: ApiKeyId) -> Result<()> {
    let by = maker(permit.actor())?;
    let key = one(tx, id).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE api_key SET revoked_by = $3, revoked_at = $4 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL",
        tenant,
        id.0,
        by.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let detail = json!({ "name": key.name, "handle": key.handle });
    record(tx, permit.actor(), Action::RevokeKey, subject(id), detail).await?;
    Ok(())
}

/// Keys are made and revoked by people of the staff.
fn maker(actor: Actor) -> Result<StaffId> {
    match actor {
        Actor::Staff { id, .. } => Ok(id),
        _ => Err(StorageError::NotFound),
    }
}

const fn subject(id: ApiKeyId) -> Subject {
    Subject { kind: "api_key", id: id.0, controller: None }
}

struct Row {
    id: Uuid,
    handle: String,
    name: Vec<u8>,
    may: Vec<String>,
    made_by: String,
    made_at: DateTime<Utc>,
    last_day: NaiveDate,
    expires_at: DateTime<Utc>,
    revoked_by: Option<String>,
    revoked_at: Option<DateTime<Utc>>,
    used_on: Option<NaiveDate>,
}

impl Row {
    fn open(self, tx: &TenantTx) -> Result<Key> {
        Ok(Key {
            id: ApiKeyId(self.id),
            handle: self.handle,
            name: tx.open(None, NAME, self.name)?,
            may: grants(&self.may)?,
            made_by: self.made_by,
            made_at: self.made_at,
            last_day: self.last_day,
            revoked: self.revoked_at.zip(self.revoked_by),
            used_on: self.used_on,
            state: State::of(self.revoked_at, self.expires_at, tx.now()),
        })
    }
}

fn grants(words: &[String]) -> Result<Grants> {
    let grants = words.iter().map(|word| Grant::from_word(word).ok_or_else(|| StorageError::Form(word.clone())));
    Ok(Grants::of(grants.collect::<Result<Vec<_>>>()?))
}

/// The keys: those that are good first, then the newest of the others.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn all(tx: &mut TenantTx) -> Result<Vec<Key>> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT k.id, k.handle, k.name, k.may, m.name AS "made_by!", k.made_at, k.last_day, k.expires_at,
                  r.name AS "revoked_by?", k.revoked_at, k.used_on
           FROM api_key k
           JOIN staff m ON m.tenant_id = k.tenant_id AND m.id = k.made_by
           LEFT JOIN staff r ON r.tenant_id = k.tenant_id AND r.id = k.revoked_by
           WHERE k.tenant_id = $1
           ORDER BY (k.revoked_at IS NULL AND k.expires_at > $2) DESC, k.made_at DESC, k.id DESC LIMIT $3"#,
        tenant,
        now,
        LISTED,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| row.open(tx)).collect()
}

/// One key.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: ApiKeyId) -> Result<Key> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        r#"SELECT k.id, k.handle, k.name, k.may, m.name AS "made_by!", k.made_at, k.last_day, k.expires_at,
                  r.name AS "revoked_by?", k.revoked_at, k.used_on
           FROM api_key k
           JOIN staff m ON m.tenant_id = k.tenant_id AND m.id = k.made_by
           LEFT JOIN staff r ON r.tenant_id = k.tenant_id AND r.id = k.revoked_by
           WHERE k.tenant_id = $1 AND k.id = $2"#,
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open(tx)
}

/// What a key that was shown is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It opens the tenant to a program.
    Good(Program),
    /// It did once, up to its last day.
    Expired(NaiveDate),
    /// It did once, until somebody took it away.
    Revoked,
}

/// A program of the tenant, by its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// By which.
    pub id: ApiKeyId,
    /// What it may ask.
    pub may: Grants,
    ctx: TenantCtx,
}

impl Program {
    /// As an actor.
    pub const fn actor(&self) -> Actor {
        Actor::Program { id: self.id, may: self.may }
    }

    /// The tenant, as its staff see it. What a program asks is for [`TenantTx::only_read`].
    pub const fn ctx(&self) -> &TenantCtx {
        &self.ctx
    }
}

/// What a key is worth at this tenant, in the scope of its gate. Of a good one, the day is noted on which it was used, once a
/// day.
///
/// # Errors
/// [`StorageError::NotFound`] for a key that the tenant does not have, and for one with another secret.
pub async fn shown(tx: &mut TenantTx, key: &rules::ApiKey, today: NaiveDate) -> Result<Shown> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let row = sqlx::query!(
        "SELECT id, token_hash, may, last_day, expires_at, revoked_at, used_on FROM api_key
         WHERE tenant_id = $1 AND handle = $2",
        tenant,
        key.handle(),
    )
    .fetch_one(tx.conn())
    .await?;
    // In constant time: how much of a hash was right tells nobody anything.
    if SecretHash::from_bytes(&row.token_hash) != Some(key.hash()) {
        return Err(StorageError::NotFound);
    }
    match State::of(row.revoked_at, row.expires_at, now) {
        State::Revoked => return Ok(Shown::Revoked),
        State::Expired => return Ok(Shown::Expired(row.last_day)),
        State::Live => {}
    }
    if row.used_on < Some(today) {
        sqlx::query!(
            "UPDATE api_key SET used_on = $3 WHERE tenant_id = $1 AND id = $2 AND (used_on IS NULL OR used_on < $3)",
            tenant,
            row.id,
            today,
        )
        .execute(tx.conn())
        .await?;
    }
    let ctx = TenantCtx::new(tx.tenant(), Scope::Staff);
    Ok(Shown::Good(Program { id: ApiKeyId(row.id), may: grants(&row.may)?, ctx }))
}

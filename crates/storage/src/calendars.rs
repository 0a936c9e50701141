//! Calendars that are read without signing in, by a secret address. Here stands the hash of its token.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::ids::{ControllerId, DutyId, StaffId, TenantId};
use domain::language::Language;
use domain::permissions::Actor;
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record_word};
use crate::ctx::Scope;
use crate::{Db, Result, StorageError, TenantCtx, TenantTx};

/// The most events of a calendar.
const MOST: i64 = 1_000;
/// How far ahead a calendar looks.
const AHEAD: TimeDelta = TimeDelta::days(400);

/// Whose calendar a token opens.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// A member of the staff, or a contact.
    pub person: Uuid,
    /// The contact's controller.
    pub controller: Option<ControllerId>,
    /// In which language it is written.
    pub language: Language,
    ctx: TenantCtx,
}

impl Calendar {
    /// The tenant, and for a contact the fence of their controller.
    pub const fn ctx(&self) -> &TenantCtx {
        &self.ctx
    }
}

impl Db {
    /// Whose calendar a token of this hash opens.
    ///
    /// # Errors
    /// [`StorageError::NotFound`] for one that was revoked or never was.
    pub async fn find_calendar(&self, token_hash: &[u8; 32]) -> Result<Calendar> {
        let row = sqlx::query!(
            "SELECT f.tenant_id, f.person_id, f.controller_id, f.language FROM calendar_feed f
             JOIN tenant t ON t.id = f.tenant_id AND t.closed_at IS NULL WHERE f.token_hash = $1",
            token_hash.as_slice(),
        )
        .fetch_one(self.system_pool())
        .await?;
        let (tenant, controller) = (TenantId(row.tenant_id), row.controller_id.map(ControllerId));
        Ok(Calendar {
            person: row.person_id,
            controller,
            language: Language::from_tag(&row.language).ok_or(StorageError::Form(row.language))?,
            ctx: match controller {
                Some(controller) => TenantCtx::contact(tenant, controller),
                None => TenantCtx::new(tenant, Scope::Staff),
            },
        })
    }
}

/// Gives somebody a calendar, or another address for the one that they have: the one before opens nothing any more.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn renew(tx: &mut TenantTx, of: Actor, language: Language, token_hash: &[u8; 32]) -> Result<()> {
    let Some(person) = of.id() else { return Err(StorageError::NotFound) };
    clear(tx, person).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "INSERT INTO calendar_feed (tenant_id, person_id, controller_id, token_hash, language, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        tenant,
        person,
        controller_of(of).map(|id| id.0),
        token_hash.as_slice(),
        language.tag(),
        now,
    )
    .execute(tx.conn())
    .await?;
    record_word(tx, of, "calendar.made", subject(of, person), json!({})).await?;
    Ok(())
}

/// Takes somebody's calendar away, where they have one.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn revoke(tx: &mut TenantTx, of: Actor) -> Result<()> {
    let Some(person) = of.id() else { return Err(StorageError::NotFound) };
    if clear(tx, person).await? > 0 {
        record_word(tx, of, "calendar.revoked", subject(of, person), json!({})).await?;
    }
    Ok(())
}

/// Takes the calendar of somebody away who loses their access.
pub(crate) async fn clear(tx: &mut TenantTx, person: Uuid) -> Result<u64> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!("DELETE FROM calendar_feed WHERE tenant_id = $1 AND person_id = $2", tenant, person)
        .execute(tx.conn())
        .await?;
    Ok(done.rows_affected())
}

/// Since when somebody has a calendar; none where they have none.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn since(tx: &mut TenantTx, person: Uuid) -> Result<Option<DateTime<Utc>>> {
    let tenant = tx.tenant().0;
    let since = sqlx::query_scalar!(
        "SELECT created_at FROM calendar_feed WHERE tenant_id = $1 AND person_id = $2",
        tenant,
        person,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(since)
}

fn controller_of(of: Actor) -> Option<ControllerId> {
    match of {
        Actor::Contact { controller, .. } => Some(controller),
        _ => None,
    }
}

fn subject(of: Actor, person: Uuid) -> Subject {
    Subject { kind: of.kind(), id: person, controller: controller_of(of) }
}

/// A date in a calendar.
#[derive(Clone, Debug)]
pub struct Date {
    /// The duty.
    pub id: DutyId,
    /// What is owed.
    pub kind: DutyKind,
    /// The wire name of its term; empty for none.
    pub term: String,
    /// By whom.
    pub party: Side,
    /// The organisation whose agreement it is; empty for what the tenant owes as such.
    pub organisation: String,
    /// The first moment that is too late.
    pub due_before: DateTime<Utc>,
    /// The last day in time; none for hours.
    pub last_day: Option<NaiveDate>,
    /// When it came to be owed.
    pub created_at: DateTime<Utc>,
}

/// The dates of open duties that a member of the staff sees to, or nobody does; for a contact, those of their controller.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn dates(tx: &mut TenantTx, owner: Option<StaffId>) -> Result<Vec<Date>> {
    let (tenant, until) = (tx.tenant().0, tx.now() + AHEAD);
    let rows = sqlx::query!(
        r#"SELECT d.id, d.kind, d.term, d.party, c.name AS "organisation?", d.due_before AS "due_before!", d.last_day, d.created_at
           FROM (SELECT * FROM duty
                 WHERE tenant_id = $1 AND state = 'open' AND due_or_never <= $2 AND due_before IS NOT NULL
                   AND ($3::uuid IS NULL OR owner_id IS NULL OR owner_id = $3)
                 ORDER BY due_or_never, id LIMIT $4) AS d
           LEFT JOIN controller c ON c.tenant_id = d.tenant_id AND c.id = d.controller_id
           ORDER BY d.due_or_never, d.id"#,
        tenant,
        until,
        owner.map(|owner| owner.0),
        MOST,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Date {
                id: DutyId(row.id),
                kind: DutyKind::from_wire(&row.kind).ok_or(StorageError::Form(row.kind))?,
                term: row.term,
                party: if row.party == Side::Controller.word() { Side::Controller } else { Side::Processor },
                organisation: row.organisation.unwrap_or_default(),
                due_before: row.due_before,
                last_day: row.last_day,
                created_at: row.created_at,
            })
        })
        .collect()
}

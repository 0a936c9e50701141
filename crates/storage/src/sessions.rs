//! Signed-in browsers. A session is found by the hash of its token; it says which tenant, and how far in.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{ContactId, ControllerId, SessionId, StaffId};
use uuid::Uuid;

use crate::ctx::Scope;
use crate::{Db, Result, TenantCtx, TenantTx};

/// How far in a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionKind {
    /// The password was right; the second factor is awaited.
    Password,
    /// The password was right, and a second factor must be enrolled.
    Enrol,
    /// A member of the staff, with both factors.
    Staff,
    /// A person of a controller, whose address is proved.
    Contact,
}

impl SessionKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Enrol => "enrol",
            Self::Staff => "staff",
            Self::Contact => "contact",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "staff" => Self::Staff,
            "contact" => Self::Contact,
            "enrol" => Self::Enrol,
            _ => Self::Password,
        }
    }

    /// After how long without use it ends.
    pub const fn idle(self) -> TimeDelta {
        match self {
            Self::Password | Self::Enrol => TimeDelta::minutes(10),
            Self::Staff => TimeDelta::minutes(60),
            Self::Contact => TimeDelta::hours(2),
        }
    }

    /// After how long it ends, used or not.
    pub const fn absolute(self) -> TimeDelta {
        match self {
            Self::Password | Self::Enrol => TimeDelta::minutes(15),
            Self::Staff => TimeDelta::hours(12),
            Self::Contact => TimeDelta::hours(24),
        }
    }
}

/// A session that is good at this moment.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its id; not a secret.
    pub id: SessionId,
    /// How far in.
    pub kind: SessionKind,
    /// The member of the staff or the contact.
    pub person: Uuid,
    /// The contact's controller.
    pub controller: Option<ControllerId>,
    ctx: TenantCtx,
}

impl Session {
    /// The tenant and the fence that the session gives.
    pub const fn ctx(&self) -> &TenantCtx {
        &self.ctx
    }
}

/// A request at the door of a tenant.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The tenant as the public sees it.
    pub public: TenantCtx,
    /// The session of the browser's cookie, where it is good.
    pub session: Option<Session>,
}

impl Db {
    /// Finds the tenant of a slug and the session of a token's hash in it; `None` where there is no such tenant.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
    pub async fn arrive(&self, slug: &str, token_hash: Option<&[u8]>) -> Result<Option<Arrival>> {
        // No tenant has another slug, and not every text can be asked for: the database takes no NUL.
        if !slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return Ok(None);
        }
        let now = self.now();
        let row = sqlx::query!(
            r#"SELECT t.id AS tenant_id, s.id AS "session_id?", s.kind AS "kind?", s.person_id AS "person_id?",
                      s.controller_id, s.seen_at AS "seen_at?"
               FROM tenant t
               LEFT JOIN session s ON s.tenant_id = t.id AND s.token_hash = $2 AND s.expires_at > $3
               WHERE t.slug = $1 AND t.closed_at IS NULL"#,
            slug,
            token_hash,
            now,
        )
        .fetch_optional(self.system_pool())
        .await?;
        let Some(row) = row else { return Ok(None) };
        let tenant = row.tenant_id.into();
        let public = TenantCtx::new(tenant, Scope::Public);
        let (Some(id), Some(kind), Some(person), Some(seen_at)) =
            (row.session_id, row.kind, row.person_id, row.seen_at)
        else {
            return Ok(Some(Arrival { public, session: None }));
        };
        let kind = SessionKind::from_word(&kind);
        if seen_at + kind.idle() <= now {
            return Ok(Some(Arrival { public, session: None }));
        }
        // Noted once a minute at most, so that reading pages writes little.
        if now - seen_at > TimeDelta::minutes(1) {
            sqlx::query!("UPDATE session SET seen_at = $3 WHERE tenant_id = $1 AND id = $2", row.tenant_id, id, now)
                .execute(self.system_pool())
                .await?;
        }
        let controller = row.controller_id.map(ControllerId);
        let ctx = match (kind, controller) {
            (SessionKind::Staff, _) => TenantCtx::new(tenant, Scope::Staff),
            (SessionKind::Contact, Some(controller)) => TenantCtx::contact(tenant, controller),
            _ => TenantCtx::new(tenant, Scope::Gate),
        };
        let session = Session { id: SessionId(id), kind, person, controller, ctx };
        Ok(Some(Arrival { public, session: Some(session) }))
    }
}

/// Starts a session for a member of the staff.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn start_staff(tx: &mut TenantTx, staff: StaffId, kind: SessionKind, token_hash: &[u8]) -> Result<SessionId> {
    start(tx, staff.0, None, kind, token_hash).await
}

/// Starts a session for a contact.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn start_contact(
    tx: &mut TenantTx,
    contact: ContactId,
    controller: ControllerId,
    token_hash: &[u8],
) -> Result<SessionId> {
    start(tx, contact.0, Some(controller), SessionKind::Contact, token_hash).await
}

async fn start(
    tx: &mut TenantTx,
    person: Uuid,
    controller: Option<ControllerId>,
    kind: SessionKind,
    token_hash: &[u8],
) -> Result<SessionId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    sqlx::query!(
        "INSERT INTO session (tenant_id, id, token_hash, kind, person_id, controller_id, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        tenant,
        id,
        token_hash,
        kind.word(),
        person,
        controller.map(Uuid::from),
        now,
        now + kind.absolute(),
    )
    .execute(tx.conn())
    .await?;
    Ok(SessionId(id))
}

/// Ends one session.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn end(tx: &mut TenantTx, id: SessionId) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!("DELETE FROM session WHERE tenant_id = $1 AND id = $2", tenant, id.0).execute(tx.conn()).await?;
    Ok(())
}

/// Ends all sessions of a person, but for one where it is given.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn end_all(tx: &mut TenantTx, person: Uuid, but: Option<SessionId>) -> Result<u64> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "DELETE FROM session WHERE tenant_id = $1 AND person_id = $2 AND id IS DISTINCT FROM $3",
        tenant,
        person,
        but.map(Uuid::from),
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// A session as its owner sees it.
#[derive(Clone, Debug)]
pub struct SessionRow {
    /// Its id.
    pub id: SessionId,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub seen_at: DateTime<Utc>,
}

/// Where a person is signed in, newest first; not where they have only begun to.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn of_person(tx: &mut TenantTx, person: Uuid) -> Result<Vec<SessionRow>> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let rows = sqlx::query!(
        "SELECT id, created_at, seen_at FROM session
         WHERE tenant_id = $1 AND person_id = $2 AND expires_at > $3 AND kind IN ('staff', 'contact')
         ORDER BY created_at DESC",
        tenant,
        person,
        now,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SessionRow { id: SessionId(row.id), created_at: row.created_at, seen_at: row.seen_at })
        .collect())
}

//! Where the tenant is reached under its agreements: which address stood when, and telling the controllers of a change.
//!
//! [`crate::tenants::write_profile`] notes each change. Announcing is an act of its own, so that several changes make one
//! message; the worker writes it to each controller once.

use chrono::{DateTime, Utc};
use domain::ids::{AgreementId, AnnouncementId, ControllerId, StaffId};
use domain::people::{Point, PointChange};
use domain::permissions::{Action, Actor, Permit, action};
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record};
use crate::queue::{self, JobKind};
use crate::tenants::Profile;
use crate::{Result, StorageError, TenantTx};

/// An address that stands or stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What for.
    pub point: Point,
    /// The address.
    pub address: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When the next one took its place; none for the one that stands.
    pub until: Option<DateTime<Utc>>,
    /// The controllers know of it, or of what came after it.
    pub announced: bool,
}

/// What was announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Which.
    pub id: AnnouncementId,
    /// What differs from what the controllers knew.
    pub changes: Vec<PointChange>,
    /// Who announced it.
    pub by: StaffId,
    /// When.
    pub at: DateTime<Utc>,
    /// How many controllers have been written to.
    pub told: i64,
}

/// Notes the addresses of a profile that are new. The first of all need no announcement.
pub(crate) async fn note(tx: &mut TenantTx, actor: Actor, profile: &Profile) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let by = match actor {
        Actor::Staff { id, .. } => Some(id.0),
        _ => None,
    };
    for (point, address) in [(Point::Privacy, &profile.privacy_contact), (Point::Breach, &profile.breach_contact)] {
        let id = tx.new_id();
        sqlx::query!(
            "WITH newest AS (
                 SELECT address FROM contact_point WHERE tenant_id = $1 AND point = $3
                 ORDER BY since DESC, id DESC LIMIT 1)
             INSERT INTO contact_point (tenant_id, id, point, address, since, changed_by, announced_at)
             SELECT $1, $2, $3, $4, $5::timestamptz, $6, CASE WHEN NOT EXISTS (SELECT FROM newest) THEN $5 END
             WHERE NOT EXISTS (SELECT FROM newest WHERE address = $4)",
            tenant,
            id,
            point.word(),
            address,
            now,
            by,
        )
        .execute(tx.conn())
        .await?;
    }
    Ok(())
}

/// Every address that stands or stood, newest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn history(tx: &mut TenantTx) -> Result<Vec<Standing>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT point, address, since, announced_at IS NOT NULL AS "announced!",
                  lead(since) OVER (PARTITION BY point ORDER BY since, id) AS "until?"
           FROM contact_point WHERE tenant_id = $1 ORDER BY since DESC, id DESC LIMIT 200"#,
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    let standing = rows.into_iter().filter_map(|row| {
        let point = Point::from_word(&row.point)?;
        Some(Standing { point, address: row.address, since: row.since, until: row.until, announced: row.announced })
    });
    Ok(standing.collect())
}

/// The address that stood before a moment; none where none had been noted. `history` is newest first, as it is read.
pub fn stood(history: &[Standing], point: Point, before: DateTime<Utc>) -> Option<&str> {
    let mut of = history.iter().filter(|one| one.point == point && one.since < before);
    of.next().map(|one| one.address.as_str())
}

/// What the controllers have not been told: for each contact point, the address that they know and the one that stands.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn unannounced(tx: &mut TenantTx) -> Result<Vec<PointChange>> {
    let history = history(tx).await?;
    let change = |point| {
        let mut of = history.iter().filter(|one| one.point == point);
        let now = of.next()?;
        let known = if now.announced { now } else { of.find(|one| one.announced)? };
        let change = PointChange { point, before: known.address.clone(), after: now.address.clone() };
        (change.before != change.after).then_some(change)
    };
    Ok(Point::ALL.into_iter().filter_map(change).collect())
}

/// Announces what has changed, as it was shown; the worker tells the controllers.
///
/// # Errors
/// [`StorageError::Stale`] where it is not what was shown, or nothing is to be announced.
pub async fn announce(
    tx: &mut TenantTx,
    permit: Permit<action::AnnounceContacts>,
    shown: &[PointChange],
) -> Result<AnnouncementId> {
    let Actor::Staff { id: by, .. } = permit.actor() else { return Err(StorageError::NotFound) };
    let (tenant, now, id) = (tx.tenant().0, tx.now(), AnnouncementId(tx.new_id()));
    // Two at once wait for each other here, and for whoever changes the profile.
    sqlx::query_scalar!("SELECT tenant_id FROM tenant_profile WHERE tenant_id = $1 FOR UPDATE", tenant)
        .fetch_one(tx.conn())
        .await?;
    let changes = unannounced(tx).await?;
    if changes.is_empty() || changes != shown {
        return Err(StorageError::Stale);
    }
    sqlx::query!(
        "INSERT INTO contact_announcement (tenant_id, id, changes, made_by, made_at) VALUES ($1, $2, $3, $4, $5)",
        tenant,
        id.0,
        serde_json::to_value(&changes)?,
        by.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE contact_point SET announced_at = $2 WHERE tenant_id = $1 AND announced_at IS NULL",
        tenant,
        now
    )
    .execute(tx.conn())
    .await?;
    queue::enqueue(tx, JobKind::TellContactPoints, id.0, None, now).await?;
    let subject = Subject { kind: "tenant", id: tenant, controller: None };
    record(tx, permit.actor(), Action::AnnounceContacts, subject, json!({ "changes": changes })).await?;
    Ok(id)
}

/// The newest announcements.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn announcements(tx: &mut TenantTx) -> Result<Vec<Announcement>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT a.id, a.changes, a.made_by, a.made_at,
                  (SELECT count(*) FROM contact_told t
                   WHERE t.tenant_id = a.tenant_id AND t.announcement_id = a.id) AS "told!"
           FROM contact_announcement a WHERE a.tenant_id = $1 ORDER BY a.made_at DESC, a.id LIMIT 20"#,
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Announcement {
                id: AnnouncementId(row.id),
                changes: serde_json::from_value(row.changes)?,
                by: StaffId(row.made_by),
                at: row.made_at,
                told: row.told,
            })
        })
        .collect()
}

/// What an announcement says.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn announced(tx: &mut TenantTx, id: AnnouncementId) -> Result<Vec<PointChange>> {
    let tenant = tx.tenant().0;
    let changes =
        sqlx::query_scalar!("SELECT changes FROM contact_announcement WHERE tenant_id = $1 AND id = $2", tenant, id.0,)
            .fetch_one(tx.conn())
            .await?;
    Ok(serde_json::from_value(changes)?)
}

/// How many controllers have an agreement in force, and so are told.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn controllers(tx: &mut TenantTx) -> Result<i64> {
    let tenant = tx.tenant().0;
    let count = sqlx::query_scalar!(
        r#"SELECT count(DISTINCT controller_id) AS "count!" FROM agreement WHERE tenant_id = $1 AND state = 'approved'"#,
        tenant,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(count)
}

/// The next controllers with an agreement in force that are still to be told, each with its newest one.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn to_tell(tx: &mut TenantTx, id: AnnouncementId, most: i64) -> Result<Vec<(ControllerId, AgreementId)>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT DISTINCT ON (a.controller_id) a.controller_id, a.id FROM agreement a
         WHERE a.tenant_id = $1 AND a.state = 'approved' AND NOT EXISTS (
             SELECT FROM contact_told t
             WHERE t.tenant_id = a.tenant_id AND t.announcement_id = $2 AND t.controller_id = a.controller_id)
         ORDER BY a.controller_id, a.decided_at DESC, a.id LIMIT $3",
        tenant,
        id.0,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (ControllerId(row.controller_id), AgreementId(row.id))).collect())
}

/// Notes that a controller is told. False: it was before.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn told(
    tx: &mut TenantTx,
    _permit: Permit<action::CarryOut>,
    id: AnnouncementId,
    controller: ControllerId,
) -> Result<bool> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "INSERT INTO contact_told (tenant_id, announcement_id, controller_id, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        tenant,
        id.0,
        Uuid::from(controller),
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

//! Controllers whose agreements have all ended, and how they stand.

use chrono::{DateTime, NaiveDate, Utc};
use domain::duties::How;
use domain::ids::ControllerId;
use domain::leaving::Standing;
use serde_json::Value;

use super::{HOLD, Hold};
use crate::{Result, TenantTx, tenants};

/// A controller on the way out.
#[derive(Clone, Debug)]
pub struct Leaver {
    /// Which.
    pub controller: ControllerId,
    /// The organisation's name; empty once it is destroyed.
    pub name: String,
    /// The references of its agreements.
    pub references: Vec<String>,
    /// When the last of them ended.
    pub ended_at: DateTime<Utc>,
    /// Its row, where somebody has decided something.
    pub left: Option<Left>,
}

/// What was decided about it. A time for which it is kept was decided after its last end; one from an earlier end is passed
/// over.
#[derive(Clone, Debug)]
pub struct Left {
    /// By which law it is kept.
    pub law: Option<String>,
    /// The last day on which it is kept.
    pub kept_until: Option<NaiveDate>,
    /// The inputs of the count.
    pub how: Option<How>,
    /// Who holds it, and why.
    pub hold: Option<Hold>,
    /// When it was decided that it is destroyed.
    pub destroyed_at: Option<DateTime<Utc>>,
    /// When the key was destroyed.
    pub key_destroyed_at: Option<DateTime<Utc>>,
}

impl Leaver {
    /// What the rules need to know of it.
    pub fn standing(&self) -> Standing {
        let left = self.left.as_ref();
        Standing {
            runs: false,
            kept_until: left.and_then(|left| left.kept_until),
            held: left.is_some_and(|left| left.hold.is_some()),
        }
    }
}

struct Row {
    id: uuid::Uuid,
    name: String,
    references: Vec<String>,
    ended_at: DateTime<Utc>,
    found: Option<bool>,
    law: Option<String>,
    kept_until: Option<NaiveDate>,
    how: Option<Value>,
    hold: Option<Vec<u8>>,
    destroyed_at: Option<DateTime<Utc>>,
    key_destroyed_at: Option<DateTime<Utc>>,
}

impl Row {
    fn open(self, tx: &TenantTx) -> Result<Leaver> {
        let left = match self.found {
            None => None,
            Some(_) => Some(Left {
                law: self.law,
                kept_until: self.kept_until,
                how: self.how.map(serde_json::from_value).transpose()?,
                hold: self.hold.map(|sealed| tx.open(None, HOLD, sealed)).transpose()?,
                destroyed_at: self.destroyed_at,
                key_destroyed_at: self.key_destroyed_at,
            }),
        };
        Ok(Leaver {
            controller: ControllerId(self.id),
            name: self.name,
            references: self.references,
            ended_at: self.ended_at,
            left,
        })
    }
}

/// The controllers none of whose agreements is being made, decided or in force; those that ended first come first. 200
/// at most. One of them, where it is asked for.
///
/// An agreement ended on the day that was given for it, by the tenant's zone, whenever that was recorded.
async fn read(tx: &mut TenantTx, only: Option<ControllerId>) -> Result<Vec<Leaver>> {
    let tenant = tx.tenant().0;
    let zone = tenants::profile(tx).await?.counting()?.zone.name();
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT c.id, c.name, array_agg(a.reference ORDER BY a.since) AS "references!", 
                  max(coalesce(e.effective_on::timestamp AT TIME ZONE $3, a.since)) AS "ended_at!",
                  bool_or(l.tenant_id IS NOT NULL) FILTER (WHERE l.tenant_id IS NOT NULL) AS found,
                  CASE WHEN min(l.ended_at) = max(coalesce(e.effective_on::timestamp AT TIME ZONE $3, a.since))
                       THEN min(l.law) END AS law,
                  CASE WHEN min(l.ended_at) = max(coalesce(e.effective_on::timestamp AT TIME ZONE $3, a.since))
                       THEN min(l.kept_until) END AS kept_until,
                  CASE WHEN min(l.ended_at) = max(coalesce(e.effective_on::timestamp AT TIME ZONE $3, a.since))
                       THEN (array_agg(l.how))[1] END AS how,
                  (array_agg(l.hold))[1] AS hold,
                  min(l.destroyed_at) AS destroyed_at, min(l.key_destroyed_at) AS key_destroyed_at
           FROM controller c
           JOIN agreement a ON a.tenant_id = c.tenant_id AND a.controller_id = c.id
           LEFT JOIN ending e ON e.tenant_id = a.tenant_id AND e.agreement_id = a.id AND e.withdrawn_at IS NULL
           LEFT JOIN leaving l ON l.tenant_id = c.tenant_id AND l.controller_id = c.id
           WHERE c.tenant_id = $1 AND ($2::uuid IS NULL OR c.id = $2)
           GROUP BY c.id, c.name HAVING bool_and(a.phase = 'ended')
           ORDER BY "ended_at!", c.id LIMIT 200"#,
        tenant,
        only.map(uuid::Uuid::from),
        zone,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| row.open(tx)).collect()
}

/// The controllers that have left.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn all(tx: &mut TenantTx) -> Result<Vec<Leaver>> {
    read(tx, None).await
}

/// One of them; none where an agreement of it runs.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn one(tx: &mut TenantTx, controller: ControllerId) -> Result<Option<Leaver>> {
    Ok(read(tx, Some(controller)).await?.pop())
}

/// What is left of a controller that was destroyed.
#[derive(Clone, Debug)]
pub struct Gone {
    /// When.
    pub at: DateTime<Utc>,
}

/// When a controller was destroyed; none where it was not.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn gone(tx: &mut TenantTx, controller: ControllerId) -> Result<Option<Gone>> {
    let tenant = tx.tenant().0;
    let at = sqlx::query_scalar!(
        "SELECT destroyed_at FROM leaving WHERE tenant_id = $1 AND controller_id = $2",
        tenant,
        controller.0,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(at.flatten().map(|at| Gone { at }))
}

//! The list as of a day, and the history of one entry.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::SubprocessorId;
use domain::subprocessors::Profile;

use super::PROFILE;
use crate::{Result, StorageError, TenantTx};

/// An entry as it stood on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: SubprocessorId,
    /// The number of the version that held.
    pub number: i32,
    /// From which civil day that version holds, where the tenant is.
    pub from: NaiveDate,
    /// What was known of it.
    pub profile: Profile,
}

/// Everything in the registry on a civil day, by name: for the staff and for everybody else the same. What has ended by
/// then is not in it.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn list(tx: &mut TenantTx, day: NaiveDate) -> Result<Vec<Entry>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT v.subprocessor_id AS "id!", v.number AS "number!", v.holds_from AS "from!", v.profile AS "profile!"
           FROM (SELECT DISTINCT ON (subprocessor_id) subprocessor_id, number, holds_from, ended, name, profile
                 FROM subprocessor_version
                 WHERE tenant_id = $1 AND holds_from <= $2
                 ORDER BY subprocessor_id, holds_from DESC, number DESC) v
           WHERE NOT v.ended ORDER BY lower(v.name), v.subprocessor_id"#,
        tenant,
        day,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let profile = tx.open(None, PROFILE, row.profile)?;
            Ok(Entry { id: SubprocessorId(row.id), number: row.number, from: row.from, profile })
        })
        .collect()
}

/// The revisions of all entries, ended ones too, for the staff.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn revisions(tx: &mut TenantTx) -> Result<BTreeMap<SubprocessorId, i32>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!("SELECT id, revision FROM subprocessor WHERE tenant_id = $1", tenant);
    let rows = rows.fetch_all(tx.conn()).await?;
    Ok(rows.into_iter().map(|row| (SubprocessorId(row.id), row.revision)).collect())
}

/// A version of an entry.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its number, from 1.
    pub number: i32,
    /// From which civil day it holds, where the tenant is.
    pub from: NaiveDate,
    /// From that day the entry works no more.
    pub ended: bool,
    /// What is known of it.
    pub profile: Profile,
    /// The name of whoever recorded it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// An entry with all its versions.
#[derive(Clone, Debug)]
pub struct History {
    /// Which.
    pub id: SubprocessorId,
    /// The number of changes, for [`super::Change::seen`].
    pub revision: i32,
    /// Its versions, newest first; at least one.
    pub versions: Vec<Version>,
}

impl History {
    /// The version that held on a civil day; none before its first.
    pub fn on(&self, day: NaiveDate) -> Option<&Version> {
        let held = self.versions.iter().filter(|one| one.from <= day);
        held.max_by_key(|one| (one.from, one.number))
    }
}

/// An entry's history, for the staff.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn history(tx: &mut TenantTx, id: SubprocessorId) -> Result<History> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT e.revision, v.number, v.holds_from, v.ended, v.profile, v.recorded_at, s.name AS by
           FROM subprocessor e
           JOIN subprocessor_version v ON v.tenant_id = e.tenant_id AND v.subprocessor_id = e.id
           JOIN staff s ON s.tenant_id = v.tenant_id AND s.id = v.recorded_by
           WHERE e.tenant_id = $1 AND e.id = $2 ORDER BY v.holds_from DESC, v.number DESC"#,
        tenant,
        id.0,
    )
    .fetch_all(tx.conn())
    .await?;
    let revision = rows.first().map(|row| row.revision).ok_or(StorageError::NotFound)?;
    let versions = rows
        .into_iter()
        .map(|row| {
            Ok(Version {
                number: row.number,
                from: row.holds_from,
                ended: row.ended,
                profile: tx.open(None, PROFILE, row.profile)?,
                by: row.by,
                at: row.recorded_at,
            })
        })
        .collect::<Result<_>>()?;
    Ok(History { id, revision, versions })
}

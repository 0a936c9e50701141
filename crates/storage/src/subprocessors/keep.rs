//! Keeping the registry: new entries, edits, ends.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::ids::SubprocessorId;
use domain::permissions::{Action, Permit, action};
use domain::subprocessors::{Chain, ChainFault, Profile};
use serde_json::json;
use uuid::Uuid;

use super::changes::{Change as AnnouncedChange, ChangeEntry};
use super::{PROFILE, subject};
use crate::audit::record;
use crate::{Result, StorageError, TenantTx};

/// What becomes of an entry.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which; an id of [`TenantTx::new_id`] for one that does not exist yet.
    pub id: SubprocessorId,
    /// The revision that the page showed; none for one that does not exist yet.
    pub seen: Option<i32>,
    /// What holds of it, checked.
    pub profile: Profile,
    /// Why nobody is told of it: it was so already, and the registry is corrected. Empty where nobody has to be told.
    pub why: String,
}

/// What came of keeping something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Kept {
    /// It counts.
    Done,
    /// The chain would not be one.
    Chain(ChainFault),
    /// These still stand below what is to end.
    Above(Vec<SubprocessorId>),
    /// What is known already holds from this later day.
    Before(NaiveDate),
}

/// How the newest of an entry's versions stands.
struct Newest {
    from: NaiveDate,
    ended: bool,
    below: Option<SubprocessorId>,
    profile: Vec<u8>,
}

/// Keeps new entries and edits, all or none: each is a version that holds from a civil day, where the tenant is. What
/// changes nothing makes no version.
///
/// # Errors
/// [`StorageError::Stale`] where somebody has changed one of them since the page was shown.
pub async fn keep(
    tx: &mut TenantTx,
    permit: Permit<action::KeepSubprocessors>,
    changes: &[Change],
    from: NaiveDate,
) -> Result<Kept> {
    let by = permit.actor().id().ok_or(StorageError::NotFound)?;
    hold(tx).await?;
    for change in changes {
        take(tx, change.id, change.seen).await?;
    }
    let newest = newest(tx).await?;
    if let Some(fault) = chain_fault(&newest, changes) {
        return Ok(Kept::Chain(fault));
    }
    for Change { id, profile, why, .. } in changes {
        let before = newest.get(id);
        if let Some(later) = before.map(|one| one.from).filter(|later| from < *later) {
            return Ok(Kept::Before(later));
        }
        let known = before.map(|one| tx.open::<Profile>(None, PROFILE, one.profile.clone())).transpose()?;
        if known.as_ref() == Some(profile) && before.is_some_and(|one| !one.ended) {
            continue;
        }
        let version = Written { id: *id, from, ended: false, profile, by };
        let number = write(tx, &version).await?;
        let said = json!({ "name": profile.name, "number": number, "from": from, "why": why });
        record(tx, permit.actor(), Action::KeepSubprocessors, subject(*id), said).await?;
    }
    Ok(Kept::Done)
}

/// Records that an entry works no more from a civil day on; `why` as in [`Change::why`].
///
/// # Errors
/// [`StorageError::NotFound`]; [`StorageError::Stale`] where somebody has changed it since the page was shown, or it has
/// ended already.
pub async fn end(
    tx: &mut TenantTx,
    permit: Permit<action::KeepSubprocessors>,
    id: SubprocessorId,
    seen: i32,
    from: NaiveDate,
    why: &str,
) -> Result<Kept> {
    let by = permit.actor().id().ok_or(StorageError::NotFound)?;
    hold(tx).await?;
    let mut newest = newest(tx).await?;
    let before = newest.remove(&id).ok_or(StorageError::NotFound)?;
    take(tx, id, Some(seen)).await?;
    if before.ended {
        return Err(StorageError::Stale);
    }
    if from < before.from {
        return Ok(Kept::Before(before.from));
    }
    let below: Vec<_> =
        newest.iter().filter(|(_, one)| one.below == Some(id) && !one.ended).map(|(id, _)| *id).collect();
    if !below.is_empty() {
        return Ok(Kept::Above(below));
    }
    let profile: Profile = tx.open(None, PROFILE, before.profile)?;
    let number = write(tx, &Written { id, from, ended: true, profile: &profile, by }).await?;
    let said = json!({ "name": profile.name, "number": number, "ended": from, "why": why });
    record(tx, permit.actor(), Action::KeepSubprocessors, subject(id), said).await?;
    Ok(Kept::Done)
}

/// Writes what a change that takes effect makes of an entry. What was kept current in the meantime stays.
pub(super) async fn settle(tx: &mut TenantTx, change: &AnnouncedChange, entry: &ChangeEntry) -> Result<()> {
    let by = change.announced_by.ok_or(StorageError::NotFound)?.0;
    let newest = newest(tx).await?.remove(&entry.id);
    let known = newest.map(|one| Ok::<_, StorageError>((one.from, one.ended, tx.open(None, PROFILE, one.profile)?)));
    let known: Option<(NaiveDate, bool, Profile)> = known.transpose()?;
    let from = known.as_ref().map_or(change.effect, |(from, ..)| change.effect.max(*from));
    let (ended, profile) = match (&entry.after, &known) {
        (Some(after), Some((_, _, now))) => (false, after.kept_current(entry.before.as_ref(), now)),
        (Some(after), None) => (false, after.clone()),
        (None, Some((_, false, now))) => (true, now.clone()),
        (None, _) => return Ok(()),
    };
    match known {
        None => take(tx, entry.id, None).await?,
        Some(_) => {
            let tenant = tx.tenant().0;
            sqlx::query!(
                "UPDATE subprocessor SET revision = revision + 1 WHERE tenant_id = $1 AND id = $2",
                tenant,
                entry.id.0,
            )
            .execute(tx.conn())
            .await?;
        }
    }
    write(tx, &Written { id: entry.id, from, ended, profile: &profile, by }).await?;
    Ok(())
}

/// Whoever else keeps this registry waits here: two edits that are good each by itself could make a circle together.
pub(super) async fn hold(tx: &mut TenantTx) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!("SELECT tenant_id FROM tenant_profile WHERE tenant_id = $1 FOR UPDATE", tenant)
        .fetch_one(tx.conn())
        .await?;
    Ok(())
}

/// Makes the entry, or counts its revision on from the one that was seen.
async fn take(tx: &mut TenantTx, id: SubprocessorId, seen: Option<i32>) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done =
        match seen {
            None => {
                sqlx::query!(
                    "INSERT INTO subprocessor (tenant_id, id, revision, created_at) VALUES ($1, $2, 1, $3)
                 ON CONFLICT DO NOTHING",
                    tenant,
                    id.0,
                    now,
                )
                .execute(tx.conn())
                .await?
            }
            Some(seen) => sqlx::query!(
                "UPDATE subprocessor SET revision = revision + 1 WHERE tenant_id = $1 AND id = $2 AND revision = $3",
                tenant,
                id.0,
                seen,
            )
            .execute(tx.conn())
            .await?,
        };
    if done.rows_affected() == 0 { Err(StorageError::Stale) } else { Ok(()) }
}

async fn newest(tx: &mut TenantTx) -> Result<BTreeMap<SubprocessorId, Newest>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT DISTINCT ON (subprocessor_id) subprocessor_id, holds_from, ended, below_id, profile
         FROM subprocessor_version WHERE tenant_id = $1
         ORDER BY subprocessor_id, holds_from DESC, number DESC",
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let below = row.below_id.map(SubprocessorId);
            let newest = Newest { from: row.holds_from, ended: row.ended, below, profile: row.profile };
            (SubprocessorId(row.subprocessor_id), newest)
        })
        .collect())
}

/// What would be wrong with the chain that one of the changes has a part in.
fn chain_fault(newest: &BTreeMap<SubprocessorId, Newest>, changes: &[Change]) -> Option<ChainFault> {
    let mut below: BTreeMap<_, _> =
        newest.iter().filter(|(_, one)| !one.ended).map(|(id, one)| (*id, one.below)).collect();
    below.extend(changes.iter().map(|change| (change.id, change.profile.below)));
    let chain = Chain::new(below);
    let changed = |id: &SubprocessorId| changes.iter().any(|change| change.id == *id);
    let fault = chain.faults().iter().find(|fault| match fault {
        ChainFault::Cycle(members) => members.iter().any(changed),
        ChainFault::ParentMissing { entry, .. } | ChainFault::Twice(entry) => changed(entry),
    });
    fault.cloned()
}

struct Written<'a> {
    id: SubprocessorId,
    from: NaiveDate,
    ended: bool,
    profile: &'a Profile,
    by: Uuid,
}

/// Writes a version under the next number of its entry.
async fn write(tx: &mut TenantTx, version: &Written<'_>) -> Result<i32> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let sealed = tx.seal(None, PROFILE, version.profile)?;
    let number = sqlx::query_scalar!(
        r#"INSERT INTO subprocessor_version (tenant_id, subprocessor_id, number, holds_from, ended, name, below_id, profile,
                                             recorded_by, recorded_at)
           SELECT $1, $2, 1 + coalesce(max(number), 0), $3, $4, $5, $6, $7, $8, $9
           FROM subprocessor_version WHERE tenant_id = $1 AND subprocessor_id = $2
           RETURNING number"#,
        tenant,
        version.id.0,
        version.from,
        version.ended,
        version.profile.name,
        version.profile.below.map(Uuid::from),
        sealed,
        version.by,
        now,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(number)
}

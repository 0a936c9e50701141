//! Announcing a change: from here on it stays as it is, and every agreement in force gets its own notice of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::ids::{ChangeId, SubprocessorId};
use domain::permissions::{Action, Permit, action};
use domain::subprocessors::{Chain, ChainFault, ChangeState, Facet, GroundFault, Lack, ground_faults, missing};
use domain::time::first_instant;
use serde_json::json;

use super::read::{Change, ChangeEntry, entries, one, open_on, registry_revision};
use super::{AFTER, BEFORE, subject};
use crate::audit::record;
use crate::queue::{self, JobKind};
use crate::subprocessors::keep::hold;
use crate::subprocessors::list;
use crate::{Result, StorageError, TenantTx, tenants};

/// What came of announcing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Announced {
    /// It is announced under this number.
    Done(i32),
    /// It cannot be, for this.
    Refused(Obstacle),
}

/// Why a change cannot be announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It changes nothing that anybody has to know.
    Nothing,
    /// Its day has come or has passed.
    Past,
    /// Another change to this entry was announced under this number, and has not taken effect.
    Overlaps(SubprocessorId, i32),
    /// The chain would not be one.
    Chain(ChainFault),
    /// Of this newcomer something is not known that has to be of everybody in the chain (EDPB Opinion 22/2024), and that
    /// its notices would have to say.
    Lacks(SubprocessorId, BTreeSet<Lack>),
    /// Which kinds of processing this newcomer does is not said: some agreements ask for approval of another company for the
    /// same, and what is not known must not count as different.
    NoKind(SubprocessorId),
    /// This entry gets data in a third country, by its code, and what the transfer rests on is not given, or does not hold on
    /// the planned day (Chapter V GDPR).
    Ground(SubprocessorId, String, GroundFault),
    /// These stay below one that leaves.
    Above(Vec<SubprocessorId>),
}

impl Obstacle {
    /// The entry whose profile has to say more.
    pub const fn of_profile(&self) -> Option<SubprocessorId> {
        match self {
            Self::Lacks(entry, _) | Self::NoKind(entry) | Self::Ground(entry, ..) => Some(*entry),
            _ => None,
        }
    }
}

/// Announces a change as it was shown. `seen` is the revision of the draft and that of the registry; `today` is the civil
/// day where the tenant is.
///
/// # Errors
/// [`StorageError::Stale`] where either has changed since, or somebody was quicker.
pub async fn announce(
    tx: &mut TenantTx,
    permit: Permit<action::AnnounceChange>,
    id: ChangeId,
    seen: (i32, i64),
    today: NaiveDate,
) -> Result<Announced> {
    let by = permit.actor().id().ok_or(StorageError::NotFound)?;
    hold(tx).await?;
    let change = one(tx, id).await?;
    if change.state != ChangeState::Draft || (change.revision, registry_revision(tx).await?) != seen {
        return Err(StorageError::Stale);
    }
    let touched = entries(tx, &change).await?;
    if let Some(first) = against(tx, &change, &touched, today).await?.into_iter().next() {
        return Ok(Announced::Refused(first));
    }
    let (tenant, now) = (tx.tenant().0, tx.now());
    for entry in &touched {
        let before = entry.before.as_ref().map(|profile| tx.seal(None, BEFORE, profile)).transpose()?;
        let after = entry.after.as_ref().map(|profile| tx.seal(None, AFTER, profile)).transpose()?;
        sqlx::query!(
            "UPDATE subprocessor_change_entry SET before = $4, after = $5, facets = $6, published_at = $7
             WHERE tenant_id = $1 AND change_id = $2 AND subprocessor_id = $3",
            tenant,
            id.0,
            entry.id.0,
            before,
            after,
            serde_json::to_value(&entry.facets)?,
            now,
        )
        .execute(tx.conn())
        .await?;
    }
    let number = sqlx::query_scalar!(
        r#"UPDATE subprocessor_change
           SET number = 1 + coalesce((SELECT max(o.number) FROM subprocessor_change o WHERE o.tenant_id = $1), 0),
               announced_by = $3, published_at = $4
           WHERE tenant_id = $1 AND id = $2 RETURNING number AS "number!""#,
        tenant,
        id.0,
        by,
        now,
    )
    .fetch_one(tx.conn())
    .await?;
    queue::enqueue(tx, JobKind::PlanNotices, id.0, None, now).await?;
    queue::enqueue(tx, JobKind::TellSubscribers, id.0, None, now).await?;
    take_effect_on(tx, id, change.planned).await?;
    let names: Vec<_> = touched.iter().filter_map(|entry| Some(entry.profile()?.name.clone())).collect();
    let said = json!({ "number": number, "effect": change.planned, "names": names });
    record(tx, permit.actor(), Action::AnnounceChange, subject(id), said).await?;
    Ok(Announced::Done(number))
}

/// Everything for which a draft cannot be announced on a day.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn obstacles(tx: &mut TenantTx, id: ChangeId, today: NaiveDate) -> Result<Vec<Obstacle>> {
    let change = one(tx, id).await?;
    let touched = entries(tx, &change).await?;
    against(tx, &change, &touched, today).await
}

async fn against(
    tx: &mut TenantTx,
    change: &Change,
    touched: &[ChangeEntry],
    today: NaiveDate,
) -> Result<Vec<Obstacle>> {
    let mut found = Vec::new();
    if change.planned <= today {
        found.push(Obstacle::Past);
    }
    if touched.iter().flat_map(|entry| &entry.facets).all(|facet| *facet == Facet::Contact) {
        found.push(Obstacle::Nothing);
    }
    for entry in touched {
        found.extend(not_told(entry, change.planned));
        found.extend(
            open_on(tx, entry.id)
                .await?
                .first()
                .map(|open| Obstacle::Overlaps(entry.id, open.number.unwrap_or_default())),
        );
    }
    found.extend(fault(tx, touched).await?);
    Ok(found)
}

/// What the notices would have to say of a company, and cannot.
fn not_told(entry: &ChangeEntry, day: NaiveDate) -> Vec<Obstacle> {
    let Some(after) = &entry.after else { return Vec::new() };
    let mut found = Vec::new();
    if entry.before.is_none() && after.is_subprocessor() {
        let lacks = missing(after);
        if !lacks.is_empty() {
            found.push(Obstacle::Lacks(entry.id, lacks));
        }
        if after.work.iter().any(|work| work.nature.is_empty()) {
            found.push(Obstacle::NoKind(entry.id));
        }
    }
    // What stood there before is not what is announced.
    let known = entry.before.iter().flat_map(|before| &before.locations).collect::<Vec<_>>();
    for place in after.locations.iter().filter(|place| !known.contains(place)) {
        let faults = ground_faults(place, day).into_iter().filter(|fault| !fault.is_hint() && !fault.is_of_papers());
        found.extend(faults.map(|fault| Obstacle::Ground(entry.id, place.country.clone(), fault)));
    }
    found
}

/// The worker lets it take effect when its day begins where the tenant is.
pub(super) async fn take_effect_on(tx: &mut TenantTx, id: ChangeId, day: NaiveDate) -> Result<()> {
    let zone = tenants::profile(tx).await?.counting()?.zone;
    let at = first_instant(day, zone).map_or_else(|| tx.now(), |at| at.to_utc());
    queue::enqueue(tx, JobKind::TakeEffect, id.0, None, at).await?;
    Ok(())
}

/// What would be wrong with the chain once the change has taken effect.
async fn fault(tx: &mut TenantTx, touched: &[ChangeEntry]) -> Result<Option<Obstacle>> {
    let mut below: std::collections::BTreeMap<_, _> =
        list(tx, NaiveDate::MAX).await?.into_iter().map(|entry| (entry.id, entry.profile.below)).collect();
    for entry in touched {
        match &entry.after {
            Some(after) => drop(below.insert(entry.id, after.below)),
            None => drop(below.remove(&entry.id)),
        }
    }
    let left: Vec<_> = touched.iter().filter(|entry| entry.after.is_none()).map(|entry| entry.id).collect();
    let stay: Vec<_> =
        below.iter().filter(|(_, above)| above.is_some_and(|above| left.contains(&above))).map(|(id, _)| *id).collect();
    if !stay.is_empty() {
        return Ok(Some(Obstacle::Above(stay)));
    }
    let changed = |id: &SubprocessorId| touched.iter().any(|entry| entry.id == *id);
    let chain = Chain::new(below);
    let fault = chain.faults().iter().find(|fault| match fault {
        ChainFault::Cycle(members) => members.iter().any(changed),
        ChainFault::ParentMissing { entry, .. } | ChainFault::Twice(entry) => changed(entry),
    });
    Ok(fault.cloned().map(Obstacle::Chain))
}

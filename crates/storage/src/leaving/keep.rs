//! For how long evidence is kept.

use chrono::NaiveDate;
use domain::duties::How;
use domain::ids::{ControllerId, StaffId};
use domain::leaving::{LIMITATIONS, kept_until};
use domain::permissions::{Action, Permit, action};
use domain::terms::Unit;
use domain::time::{Counting, Span, first_instant};
use serde_json::json;

use super::{HOLD, Hold, Leaver};
use crate::audit::{Subject, record};
use crate::{Result, StorageError, TenantTx};

/// A law's time as the tenant has set it, or as it stands for a start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// The law, by its country.
    pub law: String,
    /// Years.
    pub years: u32,
    /// Why.
    pub source: String,
    /// The tenant has set it itself.
    pub own: bool,
}

/// The times of all laws: those that the tenant has set, and for the others what is known for a start.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn keeps(tx: &mut TenantTx) -> Result<Vec<Keep>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!("SELECT law, years, source FROM leaving_keep WHERE tenant_id = $1 ORDER BY law", tenant)
        .fetch_all(tx.conn())
        .await?;
    let mut keeps: Vec<Keep> = rows
        .into_iter()
        .map(|row| Keep { law: row.law, years: row.years.unsigned_abs(), source: row.source, own: true })
        .collect();
    for known in LIMITATIONS {
        if keeps.iter().all(|keep| keep.law != known.law) {
            let (law, source) = (known.law.to_owned(), known.source.to_owned());
            keeps.push(Keep { law, years: known.years, source, own: false });
        }
    }
    keeps.sort_by(|one, other| one.law.cmp(&other.law));
    Ok(keeps)
}

/// Sets a law's time.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn set_keep(
    tx: &mut TenantTx,
    permit: Permit<action::KeepEvidence>,
    by: StaffId,
    law: &str,
    years: u32,
    source: &str,
) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let years = i32::try_from(years).map_err(|_| StorageError::Form(years.to_string()))?;
    sqlx::query!(
        "INSERT INTO leaving_keep (tenant_id, law, years, source, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (tenant_id, law) DO UPDATE SET years = $3, source = $4, set_by = $5, set_at = $6",
        tenant,
        law,
        years,
        source,
        by.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    let subject = Subject { kind: "tenant", id: tenant, controller: None };
    let detail = json!({ "law": law, "years": years, "source": source });
    record(tx, permit.actor(), Action::KeepEvidence, subject, detail).await?;
    Ok(())
}

/// What is about a controller that has left. Its details are sealed under the tenant's key: they outlive the
/// controller's.
pub(super) const fn subject(controller: ControllerId) -> Subject {
    Subject { kind: "controller", id: controller.0, controller: None }
}

/// Keeps a controller's evidence for so many years from the end of its last agreement, by a law. What is decided holds for
/// this end.
///
/// # Errors
/// [`StorageError::Form`] for a time that leaves the years that can be counted; [`StorageError::Stale`] where it is
/// destroyed.
pub async fn keep(
    tx: &mut TenantTx,
    permit: Permit<action::KeepEvidence>,
    leaver: &Leaver,
    by: &Keep,
    counting: &Counting,
) -> Result<NaiveDate> {
    let controller = leaver.controller;
    let ended_on = leaver.ended_at.with_timezone(&counting.zone).date_naive();
    let beyond = || StorageError::Form(format!("{} years from {ended_on}", by.years));
    let span = Span::forward(by.years, Unit::Years).map_err(|_| beyond())?;
    let from = first_instant(ended_on, counting.zone).ok_or_else(beyond)?.to_utc();
    let until = kept_until(ended_on, by.years, counting).map_err(|_| beyond())?.last_day.ok_or_else(beyond)?;
    let how = serde_json::to_value(How::new(from, span, counting))?;
    let years = i32::try_from(by.years).map_err(|_| beyond())?;
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "INSERT INTO leaving (tenant_id, controller_id, law, years, kept_until, how, ended_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (tenant_id, controller_id) DO UPDATE SET law = $3, years = $4, kept_until = $5, how = $6, ended_at = $7,
             revision = leaving.revision + 1
         WHERE leaving.destroyed_at IS NULL",
        tenant,
        controller.0,
        by.law,
        years,
        until,
        how,
        leaver.ended_at,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let detail = json!({ "act": "keep", "law": by.law, "years": years, "from": ended_on, "until": until });
    record(tx, permit.actor(), Action::KeepEvidence, subject(controller), detail).await?;
    Ok(until)
}

/// Holds a controller's evidence for a claim: nothing of it is destroyed until the hold is released.
///
/// # Errors
/// [`StorageError::Stale`] where it is destroyed.
pub async fn hold(
    tx: &mut TenantTx,
    permit: Permit<action::HoldEvidence>,
    controller: ControllerId,
    hold: &Hold,
) -> Result<()> {
    let sealed = tx.seal(None, HOLD, hold)?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "INSERT INTO leaving (tenant_id, controller_id, hold, held_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, controller_id) DO UPDATE SET hold = $3, held_at = $4, revision = leaving.revision + 1
         WHERE leaving.destroyed_at IS NULL",
        tenant,
        controller.0,
        sealed,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let detail = json!({ "act": "hold", "reason": hold.reason, "name": hold.by });
    record(tx, permit.actor(), Action::HoldEvidence, subject(controller), detail).await?;
    Ok(())
}

/// Releases a hold.
///
/// # Errors
/// [`StorageError::Stale`] where nobody holds it.
pub async fn release(tx: &mut TenantTx, permit: Permit<action::HoldEvidence>, controller: ControllerId) -> Result<()> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE leaving SET hold = NULL, held_at = NULL, revision = revision + 1
         WHERE tenant_id = $1 AND controller_id = $2 AND hold IS NOT NULL",
        tenant,
        controller.0,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let detail = json!({ "act": "release" });
    record(tx, permit.actor(), Action::HoldEvidence, subject(controller), detail).await?;
    Ok(())
}

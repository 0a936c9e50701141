//! Starting a roll-out, and stopping it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::amendments::Effect;
use domain::ids::{AgreementId, RolloutId, StaffId, TemplateVersionId};
use domain::permissions::{Action, Permit, action};
use domain::rollouts::State;
use keys::Place;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::{Rollout, subject};
use crate::audit::record;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx};

pub(super) const SAID: Place = Place("rollout.said");

/// What every proposal of a roll-out says, and what whoever started it confirmed; sealed under the tenant's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Why; may be empty.
    pub why: String,
    /// From when the version holds for each.
    pub effect: Effect,
    /// What the person confirmed with a fresh code, to the letter.
    pub statement: String,
    /// From which network address.
    pub network_address: String,
    /// With which browser.
    pub user_agent: String,
}

/// Which of the agreements on a version.
#[derive(Clone, Copy, Debug)]
pub enum Chosen<'a> {
    /// All that are on it at this moment.
    All,
    /// These, as far as they are on it.
    These(&'a [AgreementId]),
}

/// A roll-out to be started.
#[derive(Clone, Debug)]
pub struct NewRollout<'a> {
    /// Its id, which is part of the address that the reader is led to.
    pub id: RolloutId,
    /// The version that the agreements are on.
    pub from: TemplateVersionId,
    /// The version that is proposed.
    pub to: TemplateVersionId,
    /// Which agreements.
    pub chosen: Chosen<'a>,
    /// What is said.
    pub said: &'a Said,
    /// The last day on which a proposal can be accepted.
    pub answer_by: NaiveDate,
    /// The day of the reminder, and the moment at which it goes out.
    pub remind: Option<(NaiveDate, DateTime<Utc>)>,
    /// Who starts it, and signs each proposal.
    pub by: StaffId,
}

/// Starts a roll-out; answers for how many agreements. The worker makes the proposals.
///
/// # Errors
/// [`StorageError::NotFound`] where none of the chosen is on the version any more.
pub async fn start(tx: &mut TenantTx, permit: Permit<action::StartRollout>, new: &NewRollout<'_>) -> Result<u64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let sealed = tx.seal(None, SAID, new.said)?;
    sqlx::query!(
        "INSERT INTO rollout (tenant_id, id, from_version_id, to_version_id, state, said, answer_by, remind_on, started_by,
                              started_at)
         VALUES ($1, $2, $3, $4, 'running', $5, $6, $7, $8, $9)",
        tenant,
        new.id.0,
        new.from.0,
        new.to.0,
        sealed,
        new.answer_by,
        new.remind.map(|(day, _)| day),
        new.by.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    let these: Option<Vec<Uuid>> = match new.chosen {
        Chosen::All => None,
        Chosen::These(ids) => Some(ids.iter().map(|id| id.0).collect()),
    };
    let targets = sqlx::query!(
        "INSERT INTO rollout_target (tenant_id, rollout_id, agreement_id, controller_id, state, since)
         SELECT a.tenant_id, $3, a.id, a.controller_id, 'waiting', $4
         FROM agreement_version v
         JOIN agreement a ON a.tenant_id = v.tenant_id AND a.id = v.agreement_id
         WHERE v.tenant_id = $1 AND v.template_version_id = $2 AND a.phase = 'in_force'
           AND ($5::uuid[] IS NULL OR a.id = ANY ($5))
           AND NOT EXISTS (SELECT FROM agreement_version n
                           WHERE n.tenant_id = v.tenant_id AND n.agreement_id = v.agreement_id AND n.number > v.number)",
        tenant,
        new.from.0,
        new.id.0,
        now,
        these.as_deref(),
    )
    .execute(tx.conn())
    .await?
    .rows_affected();
    if targets == 0 {
        return Err(StorageError::NotFound);
    }
    queue::enqueue(tx, JobKind::RollOut, new.id.0, None, now).await?;
    if let Some((_, at)) = new.remind {
        queue::enqueue(tx, JobKind::RemindOfRollout, new.id.0, None, at).await?;
    }
    let said = json!({
        "from": new.from, "to": new.to, "agreements": targets, "answer_by": new.answer_by,
        "remind_on": new.remind.map(|(day, _)| day), "statement": new.said.statement,
    });
    record(tx, permit.actor(), Action::StartRollout, subject(new.id), said).await?;
    Ok(targets)
}

/// Stops a roll-out: what is not proposed yet is not proposed any more, and the worker takes back what is proposed and not
/// answered. What was concluded stays.
///
/// # Errors
/// [`StorageError::Stale`] where it was stopped already.
pub async fn stop(
    tx: &mut TenantTx,
    permit: Permit<action::StopRollout>,
    rollout: &Rollout,
    by: StaffId,
) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    // Waits for a proposal that is being made at this moment: it is among those that are taken back.
    let done = sqlx::query!(
        "UPDATE rollout SET state = $3, stopped_by = $4, stopped_at = $5
         WHERE tenant_id = $1 AND id = $2 AND state = 'running'",
        tenant,
        rollout.id.0,
        State::Stopping.word(),
        by.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    sqlx::query!(
        "UPDATE rollout_target SET state = 'stopped', since = $3
         WHERE tenant_id = $1 AND rollout_id = $2 AND state = 'waiting'",
        tenant,
        rollout.id.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    queue::cancel(tx, JobKind::RemindOfRollout, rollout.id.0).await?;
    queue::enqueue(tx, JobKind::RollOut, rollout.id.0, None, now).await?;
    let said = json!({ "from": rollout.from, "to": rollout.to });
    record(tx, permit.actor(), Action::StopRollout, subject(rollout.id), said).await?;
    Ok(())
}

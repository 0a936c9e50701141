//! A person confirms a run.

use chrono::NaiveDate;
use domain::ids::{AgreementId, RetentionRunId, StaffId};
use domain::permissions::{Action, Permit, action};
use domain::time::Counting;
use serde_json::json;
use uuid::Uuid;

use super::schedule::{end_settled, next, rule};
use super::{RUN, RunDetails};
use crate::audit::{Subject, record};
use crate::{Result, TenantTx};

/// A run to be confirmed.
#[derive(Clone, Debug)]
pub struct NewRun {
    /// The rule, as its id writes it.
    pub rule: String,
    /// For one agreement; none for all on the rule.
    pub agreement: Option<AgreementId>,
    /// The first day whose data was treated.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// When it was done.
    pub done_on: NaiveDate,
    /// What was written about it.
    pub details: RunDetails,
}

/// What a run did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// How many agreements it was for.
    pub agreements: usize,
    /// Of them, those that stay where they were: the run begins after a day that nothing has covered, or ends before
    /// what was covered already.
    pub unmoved: usize,
}

/// Confirms a run, meets what was owed for it and owes the next. Agreements that are not in sight, or not on the rule, are
/// left out; a run for none is kept nevertheless, since it happened.
///
/// # Errors
/// [`StorageError::Form`](crate::StorageError::Form) for a rule that is none.
pub async fn confirm(
    tx: &mut TenantTx,
    permit: Permit<action::ConfirmRetention>,
    by: StaffId,
    new: &NewRun,
    counting: &Counting,
) -> Result<Confirmed> {
    let known = rule(&new.rule)?;
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let details = tx.seal(None, RUN, &new.details)?;
    sqlx::query!(
        "INSERT INTO retention_run (tenant_id, id, rule, covered_from, covered_to, done_on, details, confirmed_by,
                                    confirmed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        tenant,
        id,
        new.rule,
        new.from,
        new.to,
        new.done_on,
        details,
        by.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    let covered = sqlx::query_scalar!(
        "INSERT INTO retention_covered (tenant_id, run_id, schedule_id, controller_id)
         SELECT tenant_id, $2, id, controller_id FROM retention_schedule
         WHERE tenant_id = $1 AND rule = $3 AND ended_at IS NULL AND ($4::uuid IS NULL OR agreement_id = $4)
         RETURNING schedule_id",
        tenant,
        id,
        new.rule,
        new.agreement.map(Uuid::from),
    )
    .fetch_all(tx.conn())
    .await?;
    // Two runs at once: each moves what it finds, and none moves it back. A gap stays open.
    let moved = sqlx::query_scalar!(
        "UPDATE retention_schedule SET covered_to = $4
         WHERE tenant_id = $1 AND id = ANY($2) AND covered_to >= $3::date - 1 AND covered_to < $4 RETURNING id",
        tenant,
        &covered,
        new.from,
        new.to,
    )
    .fetch_all(tx.conn())
    .await?;
    settle(tx, by, &moved).await?;
    if let Some(next) = next(&known, new.to, counting) {
        owe_next(tx, &moved, known.key.wire(), &next).await?;
    }
    end_settled(tx, &moved).await?;
    let confirmed = Confirmed { agreements: covered.len(), unmoved: covered.len() - moved.len() };
    let detail = json!({
        "rule": new.rule,
        "from": new.from,
        "to": new.to,
        "done_on": new.done_on,
        "how_many": new.details.how_many,
        "agreements": confirmed.agreements,
        "unmoved": confirmed.unmoved,
    });
    let subject = Subject { kind: "retention_run", id: RetentionRunId(id).0, controller: None };
    record(tx, permit.actor(), Action::ConfirmRetention, subject, detail).await?;
    Ok(confirmed)
}

/// Meets what was owed, for all of them at once. What proves it stands with the run, under the tenant's key.
async fn settle(tx: &mut TenantTx, by: StaffId, schedules: &[Uuid]) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE duty SET state = 'met', settled_at = $3, settled_by = $4
         WHERE tenant_id = $1 AND subject_id = ANY($2) AND kind = 'retention_run' AND state = 'open'",
        tenant,
        schedules,
        now,
        by.0,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Owes the next run; under an agreement that has ended, only what was due before its end.
async fn owe_next(tx: &mut TenantTx, schedules: &[Uuid], term: &str, next: &super::schedule::Next) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let ids: Vec<Uuid> = schedules.iter().map(|_| tx.new_id()).collect();
    let how = serde_json::to_value(&next.how)?;
    sqlx::query!(
        "INSERT INTO duty (tenant_id, id, agreement_id, controller_id, kind, party, subject_id, term, clause, from_at,
                           due_before, last_day, how, created_at)
         SELECT s.tenant_id, n.id, s.agreement_id, s.controller_id, 'retention_run', 'processor', s.id, $4, s.clause, $5,
                $6, $7, $8, $9
         FROM unnest($2::uuid[], $3::uuid[]) AS n(id, schedule_id)
         JOIN retention_schedule s ON s.tenant_id = $1 AND s.id = n.schedule_id
         JOIN agreement a ON a.tenant_id = s.tenant_id AND a.id = s.agreement_id
         WHERE a.state = 'approved'
            OR EXISTS (SELECT FROM ending e
                       WHERE e.tenant_id = a.tenant_id AND e.agreement_id = a.id AND e.withdrawn_at IS NULL
                         AND e.effective_on > $7)",
        tenant,
        &ids,
        schedules,
        term,
        next.how.from,
        next.due_before,
        next.last_day,
        how,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

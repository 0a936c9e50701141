//! An agreement's rules come into force and end with it.

use chrono::NaiveDate;
use domain::agreements::Side;
use domain::duties::{DutyKind, How};
use domain::ids::{AgreementId, ControllerId};
use domain::retention::{Rule, rules};
use domain::terms::Terms;
use domain::time::{Counting, first_instant};

use crate::duties::{self, NewDuty};
use crate::{Result, StorageError, TenantTx};

/// Begins what the terms of an agreement ask for from the day on which it is in force, and owes the first runs.
pub(crate) async fn begin(
    tx: &mut TenantTx,
    agreement: (AgreementId, ControllerId),
    terms: &Terms,
    in_force_from: NaiveDate,
    counting: &Counting,
) -> Result<()> {
    let Some(covered) = in_force_from.pred_opt() else { return Ok(()) };
    let tenant = tx.tenant().0;
    for rule in rules(terms) {
        let id = tx.new_id();
        let clause = rule.clause.clone().unwrap_or_default();
        sqlx::query!(
            "INSERT INTO retention_schedule (tenant_id, id, agreement_id, controller_id, rule, clause, covered_to)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            tenant,
            id,
            agreement.0.0,
            agreement.1.0,
            rule.id(),
            clause,
            covered,
        )
        .execute(tx.conn())
        .await?;
        if let Some(next) = next(&rule, covered, counting) {
            let duty = NewDuty::of(DutyKind::RetentionRun, Side::Processor, agreement, id, next.how.from).by(clause);
            let duty = NewDuty {
                term: rule.key.wire(),
                due_before: Some(next.due_before),
                last_day: next.last_day,
                how: Some(next.how),
                ..duty
            };
            duties::owe(tx, &duty).await?;
        }
    }
    Ok(())
}

/// When the next run is due, with the inputs of the count.
pub(super) struct Next {
    pub due_before: chrono::DateTime<chrono::Utc>,
    pub last_day: Option<NaiveDate>,
    pub how: How,
}

/// None where the period leaves the years that can be counted.
pub(super) fn next(rule: &Rule, covered: NaiveDate, counting: &Counting) -> Option<Next> {
    let deadline = rule.next_due(covered, counting).ok()?;
    let from = first_instant(covered.succ_opt()?, counting.zone)?.to_utc();
    let how = How::new(from, rule.span()?, counting);
    Some(Next { due_before: deadline.due_before.to_utc(), last_day: deadline.last_day, how })
}

/// Ends what an agreement's terms ask for while it is in force: what is still owed for it is dropped.
pub(crate) async fn end(tx: &mut TenantTx, agreement: AgreementId) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let ended = sqlx::query_scalar!(
        "UPDATE retention_schedule SET ended_at = $3
         WHERE tenant_id = $1 AND agreement_id = $2 AND ended_at IS NULL RETURNING id",
        tenant,
        agreement.0,
        now,
    )
    .fetch_all(tx.conn())
    .await?;
    for schedule in ended {
        duties::drop_of(tx, schedule).await?;
    }
    Ok(())
}

/// The rule of its text.
pub(super) fn rule(text: &str) -> Result<Rule> {
    Rule::parse(text).ok_or_else(|| StorageError::Form(text.to_owned()))
}

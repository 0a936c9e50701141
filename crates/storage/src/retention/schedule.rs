//! An agreement's rules come into force and end with it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::duties::{DutyKind, How};
use domain::ids::{AgreementId, ControllerId};
use domain::retention::{Rule, rules};
use domain::terms::Terms;
use domain::time::{Counting, first_instant};
use uuid::Uuid;

use crate::duties::{self, NewDuty};
use crate::{Result, StorageError, TenantTx};

/// What a version of an agreement asks for from the day on which it holds: rules that it no longer has end, others begin
/// and owe their first runs, and those that did not change go on.
///
/// A rule that takes another's place begins where that one left off, so that no day is treated by neither.
pub(crate) async fn follow(
    tx: &mut TenantTx,
    agreement: (AgreementId, ControllerId),
    terms: &Terms,
    from: NaiveDate,
    counting: &Counting,
) -> Result<()> {
    let wanted = rules(terms);
    let open = open(tx, agreement.0).await?;
    let gone: Vec<&Open> = open.iter().filter(|one| wanted.iter().all(|rule| rule.id() != one.rule.id())).collect();
    end_each(tx, &gone.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
    for rule in wanted {
        if let Some(same) = open.iter().find(|one| one.rule.id() == rule.id()) {
            cite(tx, same.id, rule.clause.as_deref().unwrap_or_default()).await?;
            continue;
        }
        let before = gone.iter().find(|one| one.rule.treatment == rule.treatment).map(|one| one.covered_to);
        if let Some(covered) = before.or_else(|| from.pred_opt()) {
            begin(tx, agreement, &rule, covered, counting).await?;
        }
    }
    Ok(())
}

/// A rule that an agreement has now.
struct Open {
    id: Uuid,
    rule: Rule,
    covered_to: NaiveDate,
}

async fn open(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Open>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT id, rule, covered_to FROM retention_schedule
         WHERE tenant_id = $1 AND agreement_id = $2 AND ended_at IS NULL ORDER BY id FOR UPDATE",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| Ok(Open { id: row.id, rule: rule(&row.rule)?, covered_to: row.covered_to })).collect()
}

async fn begin(
    tx: &mut TenantTx,
    agreement: (AgreementId, ControllerId),
    rule: &Rule,
    covered: NaiveDate,
    counting: &Counting,
) -> Result<()> {
    let (tenant, id) = (tx.tenant().0, tx.new_id());
    let clause = rule.clause.clone().unwrap_or_default();
    // A rule that an amendment took away may come back by another.
    let id = sqlx::query_scalar!(
        "INSERT INTO retention_schedule (tenant_id, id, agreement_id, controller_id, rule, clause, covered_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (tenant_id, agreement_id, rule) DO UPDATE
         SET clause = excluded.clause, covered_to = excluded.covered_to, ended_at = NULL RETURNING id",
        tenant,
        id,
        agreement.0.0,
        agreement.1.0,
        rule.id(),
        clause,
        covered,
    )
    .fetch_one(tx.conn())
    .await?;
    if let Some(next) = next(rule, covered, counting) {
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
    Ok(())
}

/// The same rule may stand in another clause now.
async fn cite(tx: &mut TenantTx, schedule: Uuid, clause: &str) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "WITH moved AS (UPDATE retention_schedule SET clause = $3 WHERE tenant_id = $1 AND id = $2 AND clause <> $3
                        RETURNING tenant_id, id)
         UPDATE duty d SET clause = $3 FROM moved
         WHERE d.tenant_id = moved.tenant_id AND d.subject_id = moved.id AND d.state = 'open'",
        tenant,
        schedule,
        clause,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// When the next run is due, with the inputs of the count.
pub(super) struct Next {
    pub due_before: DateTime<Utc>,
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

/// Ends what an agreement's terms ask for while it is in force, from the moment on which it ended: runs that would fall
/// due later are dropped. A rule with a run that was due before goes on until that run is confirmed.
pub(crate) async fn end(tx: &mut TenantTx, agreement: AgreementId, moment: DateTime<Utc>) -> Result<()> {
    let open: Vec<Uuid> = open(tx, agreement).await?.into_iter().map(|one| one.id).collect();
    for schedule in &open {
        duties::drop_after(tx, *schedule, moment).await?;
    }
    end_settled(tx, &open).await
}

/// Ends those of the rules whose agreement is in force no longer and for which no run is owed.
pub(super) async fn end_settled(tx: &mut TenantTx, schedules: &[Uuid]) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE retention_schedule s SET ended_at = $3
         WHERE s.tenant_id = $1 AND s.id = ANY($2) AND s.ended_at IS NULL
           AND EXISTS (SELECT FROM agreement a
                       WHERE a.tenant_id = s.tenant_id AND a.id = s.agreement_id AND a.state <> 'approved')
           AND NOT EXISTS (SELECT FROM duty d
                           WHERE d.tenant_id = s.tenant_id AND d.subject_id = s.id AND d.state = 'open')",
        tenant,
        schedules,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn end_each(tx: &mut TenantTx, schedules: &[Uuid]) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE retention_schedule SET ended_at = $3 WHERE tenant_id = $1 AND id = ANY($2)",
        tenant,
        schedules,
        now,
    )
    .execute(tx.conn())
    .await?;
    for schedule in schedules {
        duties::drop_of(tx, *schedule).await?;
    }
    Ok(())
}

/// The rule of its text.
pub(super) fn rule(text: &str) -> Result<Rule> {
    Rule::parse(text).ok_or_else(|| StorageError::Form(text.to_owned()))
}

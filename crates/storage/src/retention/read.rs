//! Reading rules and runs.

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AgreementId, RetentionRunId};
use domain::retention::Rule;

use super::schedule::rule;
use super::{RUN, RunDetails};
use crate::{Result, TenantTx};

/// A rule with the agreements on it.
#[derive(Clone, Debug)]
pub struct RuleRow {
    /// Its id.
    pub id: String,
    /// The rule.
    pub rule: Rule,
    /// How many agreements in force have it.
    pub agreements: i64,
    /// Up to which day all of them are covered.
    pub covered_to: NaiveDate,
    /// How many of them are overdue now.
    pub overdue: i64,
}

/// The rules of all agreements in force, those that are covered the least first.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn rules(tx: &mut TenantTx) -> Result<Vec<RuleRow>> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let rows = sqlx::query!(
        r#"SELECT s.rule, count(*) AS "agreements!", min(s.covered_to) AS "covered_to!",
                  count(*) FILTER (WHERE d.due_before <= $2) AS "overdue!"
           FROM retention_schedule s
           LEFT JOIN duty d ON d.tenant_id = s.tenant_id AND d.subject_id = s.id AND d.state = 'open'
           WHERE s.tenant_id = $1 AND s.ended_at IS NULL GROUP BY s.rule ORDER BY min(s.covered_to), s.rule"#,
        tenant,
        now,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(RuleRow {
                rule: rule(&row.rule)?,
                id: row.rule,
                agreements: row.agreements,
                covered_to: row.covered_to,
                overdue: row.overdue,
            })
        })
        .collect()
}

/// An agreement on a rule.
#[derive(Clone, Debug)]
pub struct Scheduled {
    /// Which.
    pub agreement: AgreementId,
    /// What people call it.
    pub reference: String,
    /// The organisation's name.
    pub name: String,
    /// Up to which day it is covered.
    pub covered_to: NaiveDate,
}

/// The agreements on a rule, those that are covered the least first; 200 at most.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn of_rule(tx: &mut TenantTx, id: &str) -> Result<Vec<Scheduled>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT a.id, a.reference, c.name, s.covered_to
         FROM (SELECT * FROM retention_schedule
               WHERE tenant_id = $1 AND rule = $2 AND ended_at IS NULL ORDER BY covered_to, id LIMIT 200) s
         JOIN agreement a ON a.tenant_id = s.tenant_id AND a.id = s.agreement_id
         JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
         ORDER BY s.covered_to, s.id",
        tenant,
        id,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Scheduled {
            agreement: AgreementId(row.id),
            reference: row.reference,
            name: row.name,
            covered_to: row.covered_to,
        })
        .collect())
}

/// A run that was confirmed.
#[derive(Clone, Debug)]
pub struct RunRow {
    /// Which.
    pub id: RetentionRunId,
    /// The rule.
    pub rule: Rule,
    /// The first day whose data was treated.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// When it was done.
    pub done_on: NaiveDate,
    /// What was written about it.
    pub details: RunDetails,
    /// When it was confirmed.
    pub confirmed_at: DateTime<Utc>,
    /// How many agreements it was for.
    pub agreements: i64,
}

/// The runs that were confirmed last, newest first; of one agreement, or of all.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn runs(tx: &mut TenantTx, agreement: Option<AgreementId>) -> Result<Vec<RunRow>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT r.id, r.rule, r.covered_from, r.covered_to, r.done_on, r.details, r.confirmed_at,
                  (SELECT count(*) FROM retention_covered c WHERE c.tenant_id = $1 AND c.run_id = r.id) AS "agreements!"
           FROM retention_run r
           WHERE r.tenant_id = $1
             AND ($2::uuid IS NULL OR EXISTS (
                 SELECT FROM retention_covered c
                 JOIN retention_schedule s ON s.tenant_id = c.tenant_id AND s.id = c.schedule_id
                 WHERE c.tenant_id = $1 AND c.run_id = r.id AND s.agreement_id = $2))
           ORDER BY r.confirmed_at DESC, r.id DESC LIMIT 50"#,
        tenant,
        agreement.map(uuid::Uuid::from),
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(RunRow {
                id: RetentionRunId(row.id),
                rule: rule(&row.rule)?,
                from: row.covered_from,
                to: row.covered_to,
                done_on: row.done_on,
                details: tx.open(None, RUN, row.details)?,
                confirmed_at: row.confirmed_at,
                agreements: row.agreements,
            })
        })
        .collect()
}

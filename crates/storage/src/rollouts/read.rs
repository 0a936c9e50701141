//! Reading roll-outs and how far they are.

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AgreementId, AmendmentId, ControllerId, RolloutId, StaffId, TemplateVersionId};
use domain::rollouts::{Answers, Aside, Outcome, State};
use uuid::Uuid;

use super::Said;
use super::start::SAID;
use crate::{Result, StorageError, TenantTx};

/// The rows of a page of a list.
pub const ROWS: i64 = 50;
/// The most roll-outs in their list.
const MOST: i64 = 200;

/// A roll-out.
#[derive(Clone, Debug)]
pub struct Rollout {
    /// Which.
    pub id: RolloutId,
    /// The version that the agreements were on.
    pub from: TemplateVersionId,
    /// The version that is proposed.
    pub to: TemplateVersionId,
    /// Where it stands.
    pub state: State,
    /// What is said.
    pub said: Said,
    /// The last day on which a proposal can be accepted.
    pub answer_by: NaiveDate,
    /// The day of the reminder.
    pub remind_on: Option<NaiveDate>,
    /// Who started it, and signs each proposal.
    pub started_by: StaffId,
    /// Their name.
    pub started_by_name: String,
    /// When.
    pub started_at: DateTime<Utc>,
    /// Since when it is stopped.
    pub stopped_at: Option<DateTime<Utc>>,
}

/// One roll-out.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: RolloutId) -> Result<Rollout> {
    let tenant = tx.tenant().0;
    let row = sqlx::query!(
        "SELECT r.from_version_id, r.to_version_id, r.state, r.said, r.answer_by, r.remind_on, r.started_by, s.name,
                r.started_at, r.stopped_at
         FROM rollout r JOIN staff s ON s.tenant_id = r.tenant_id AND s.id = r.started_by
         WHERE r.tenant_id = $1 AND r.id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(Rollout {
        id,
        from: TemplateVersionId(row.from_version_id),
        to: TemplateVersionId(row.to_version_id),
        state: State::from_word(&row.state).ok_or(StorageError::Form(row.state))?,
        said: tx.open(None, SAID, row.said)?,
        answer_by: row.answer_by,
        remind_on: row.remind_on,
        started_by: StaffId(row.started_by),
        started_by_name: row.name,
        started_at: row.started_at,
        stopped_at: row.stopped_at,
    })
}

/// The roll-out that a proposal belongs to; none for one that somebody made by itself.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn of_amendment(tx: &mut TenantTx, amendment: AmendmentId) -> Result<Option<RolloutId>> {
    let tenant = tx.tenant().0;
    let id = sqlx::query_scalar!(
        "SELECT rollout_id FROM rollout_target WHERE tenant_id = $1 AND amendment_id = $2",
        tenant,
        amendment.0,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(id.map(RolloutId))
}

/// A roll-out in their list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which.
    pub id: RolloutId,
    /// What the tenant calls the template of the version that is proposed.
    pub name: String,
    /// That version's number.
    pub number: i32,
    /// Where it stands.
    pub state: State,
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// The last day on which a proposal can be accepted.
    pub answer_by: NaiveDate,
    /// For how many agreements.
    pub agreements: i64,
    /// How far it is.
    pub answers: Answers,
}

/// The tenant's roll-outs, newest first; the 200 newest at most.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn all(tx: &mut TenantTx) -> Result<Vec<Listed>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT r.id, t.name, v.number, r.state, r.started_at, r.answer_by, p.agreements AS "agreements!",
                  p.open AS "open!", p.aside AS "aside!", p.last, p.accepted AS "accepted!"
           FROM rollout r
           CROSS JOIN LATERAL (
               SELECT count(*) AS agreements, max(x.since) AS last, count(*) FILTER (WHERE x.outcome = 'aside') AS aside,
                      count(*) FILTER (WHERE x.outcome = 'concluded') AS accepted,
                      count(*) FILTER (WHERE x.outcome IN ('waiting', 'proposed', 'negotiating')) AS open
               FROM rollout_progress x WHERE x.tenant_id = r.tenant_id AND x.rollout_id = r.id) AS p
           JOIN template_version v ON v.tenant_id = r.tenant_id AND v.id = r.to_version_id
           JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
           WHERE r.tenant_id = $1 ORDER BY r.started_at DESC, r.id LIMIT $2"#,
        tenant,
        MOST,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Listed {
                id: RolloutId(row.id),
                name: row.name,
                number: row.number,
                state: State::from_word(&row.state).ok_or(StorageError::Form(row.state))?,
                started_at: row.started_at,
                answer_by: row.answer_by,
                agreements: row.agreements,
                answers: Answers { open: row.open, aside: row.aside, accepted: row.accepted, last: row.last },
            })
        })
        .collect()
}

/// How many agreements of a roll-out have come to what, and when the last of them did.
pub type Progress = Vec<(Outcome, i64, DateTime<Utc>)>;

/// The same in sum.
pub fn answers(progress: &Progress) -> Answers {
    let sum = |of: fn(Outcome) -> bool| progress.iter().filter(|(one, ..)| of(*one)).map(|(_, count, _)| count).sum();
    Answers {
        open: sum(Outcome::is_open),
        aside: sum(|one| one == Outcome::Aside),
        accepted: sum(|one| one == Outcome::Concluded),
        last: progress.iter().map(|(.., last)| *last).max(),
    }
}

/// How far a roll-out is: each outcome that there is.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn counts(tx: &mut TenantTx, id: RolloutId) -> Result<Progress> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT outcome AS "outcome!", count(*) AS "count!", max(since) AS "last!" FROM rollout_progress
           WHERE tenant_id = $1 AND rollout_id = $2 GROUP BY 1"#,
        tenant,
        id.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| Ok((Outcome::from_word(&row.outcome).ok_or(StorageError::Form(row.outcome))?, row.count, row.last)))
        .collect()
}

/// An agreement of a roll-out, and what has become of it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which.
    pub agreement: AgreementId,
    /// What people call it.
    pub reference: String,
    /// Whose.
    pub controller: ControllerId,
    /// The organisation's name.
    pub controller_name: String,
    /// What has become of it.
    pub outcome: Outcome,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Why it was set aside.
    pub aside: Option<Aside>,
    /// The proposal.
    pub amendment: Option<AmendmentId>,
    /// What the controller proposes instead.
    pub counter: Option<AmendmentId>,
    /// When the controller was reminded.
    pub reminded_at: Option<DateTime<Utc>>,
}

/// A page of a roll-out's agreements, oldest first, with one row more where another page follows.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn rows(
    tx: &mut TenantTx,
    id: RolloutId,
    outcome: Option<Outcome>,
    after: Option<AgreementId>,
) -> Result<Vec<Row>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT p.agreement_id AS "agreement!", a.reference, p.controller_id AS "controller!", c.name,
                  p.outcome AS "outcome!", p.since AS "since!", p.reason, p.amendment_id, p.counter_id, p.reminded_at
           FROM rollout_progress p
           JOIN agreement a ON a.tenant_id = p.tenant_id AND a.id = p.agreement_id
           JOIN controller c ON c.tenant_id = p.tenant_id AND c.id = p.controller_id
           WHERE p.tenant_id = $1 AND p.rollout_id = $2 AND p.agreement_id > $3 AND ($4::text IS NULL OR p.outcome = $4)
           ORDER BY p.agreement_id LIMIT $5"#,
        tenant,
        id.0,
        after.map_or_else(Uuid::nil, Uuid::from),
        outcome.map(Outcome::word),
        ROWS + 1,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Row {
                agreement: AgreementId(row.agreement),
                reference: row.reference,
                controller: ControllerId(row.controller),
                controller_name: row.name,
                outcome: Outcome::from_word(&row.outcome).ok_or(StorageError::Form(row.outcome))?,
                since: row.since,
                aside: row.reason.as_deref().and_then(Aside::from_word),
                amendment: row.amendment_id.map(AmendmentId),
                counter: row.counter_id.map(AmendmentId),
                reminded_at: row.reminded_at,
            })
        })
        .collect()
}

//! Reminders of duties by mail: who wants them, and what they are about. One message a day and person at most.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::duties::DutyKind;
use domain::ids::StaffId;
use domain::time::first_instant;

use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx, staff, tenants};

/// When reminders go out, by the tenant's clocks.
const HOUR: TimeDelta = TimeDelta::hours(6);
/// The most lines of a reminder; the rest is counted.
pub const LINES: i64 = 20;
/// Counting stops here.
pub const COUNTED: i64 = 500;

/// How somebody wants to be reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Whether at all.
    pub wanted: bool,
    /// How many days ahead; 0 to 60.
    pub days: i32,
}

impl Default for Wish {
    fn default() -> Self {
        Self { wanted: true, days: 7 }
    }
}

/// How a member of the staff wants to be reminded.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn wish(tx: &mut TenantTx, of: StaffId) -> Result<Wish> {
    let tenant = tx.tenant().0;
    let row =
        sqlx::query!("SELECT wanted, days FROM duty_reminder WHERE tenant_id = $1 AND staff_id = $2", tenant, of.0)
            .fetch_optional(tx.conn())
            .await?;
    Ok(row.map_or_else(Wish::default, |row| Wish { wanted: row.wanted, days: row.days }))
}

/// Keeps how a member of the staff wants to be reminded.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn choose(tx: &mut TenantTx, of: StaffId, wish: Wish) -> Result<()> {
    let tenant = tx.tenant().0;
    staff::seen(tx, of, "staff.reminders_chosen").await?;
    sqlx::query!(
        "INSERT INTO duty_reminder (tenant_id, staff_id, wanted, days) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, staff_id) DO UPDATE SET wanted = $3, days = $4",
        tenant,
        of.0,
        wish.wanted,
        wish.days,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Claims a day for the reminder of a person; of two at once, one may send it.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn claim(tx: &mut TenantTx, of: StaffId, today: NaiveDate) -> Result<bool> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "INSERT INTO duty_reminder (tenant_id, staff_id, sent_on) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id, staff_id) DO UPDATE SET sent_on = $3
         WHERE duty_reminder.sent_on IS NULL OR duty_reminder.sent_on < $3",
        tenant,
        of.0,
        today,
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A line of a reminder.
#[derive(Clone, Debug)]
pub struct Due {
    /// What is owed.
    pub kind: DutyKind,
    /// The wire name of its term; empty for none.
    pub term: String,
    /// The organisation whose agreement it is; empty for what the tenant owes as such.
    pub organisation: String,
    /// The first moment that is too late.
    pub due_before: DateTime<Utc>,
    /// The last day in time; none for hours.
    pub last_day: Option<NaiveDate>,
}

/// What is overdue, or falls due before a moment, of what the processor owes: what a person sees to, and what nobody who
/// still has access does. The first [`LINES`] of it, and how many there are.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn due(tx: &mut TenantTx, to: StaffId, until: DateTime<Utc>) -> Result<(Vec<Due>, i64)> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT d.kind, d.term, c.name AS "organisation?", d.due_before AS "due_before!", d.last_day, count(*) OVER () AS "all!"
           FROM (SELECT * FROM duty
                 WHERE tenant_id = $1 AND state = 'open' AND due_or_never <= $2 AND due_before IS NOT NULL
                   AND party = 'processor'
                   AND (owner_id = $3 OR owner_id IS NULL OR NOT EXISTS (
                        SELECT FROM staff s WHERE s.tenant_id = $1 AND s.id = duty.owner_id AND s.state = 'active'))
                 ORDER BY due_or_never, id LIMIT $4) AS d
           LEFT JOIN controller c ON c.tenant_id = d.tenant_id AND c.id = d.controller_id
           ORDER BY d.due_or_never, d.id LIMIT $5"#,
        tenant,
        until,
        to.0,
        COUNTED,
        LINES,
    )
    .fetch_all(tx.conn())
    .await?;
    let all = rows.first().map_or(0, |row| row.all);
    let lines = rows
        .into_iter()
        .map(|row| {
            Ok(Due {
                kind: DutyKind::from_wire(&row.kind).ok_or(StorageError::Form(row.kind))?,
                term: row.term,
                organisation: row.organisation.unwrap_or_default(),
                due_before: row.due_before,
                last_day: row.last_day,
            })
        })
        .collect::<Result<_>>()?;
    Ok((lines, all))
}

/// Sees to it that reminders go out next morning; the tenant has one such job at most.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn schedule(tx: &mut TenantTx) -> Result<()> {
    let now = tx.now();
    let zone = tenants::profile(tx).await?.counting().ok().map(|counting| counting.zone);
    let morning = zone.and_then(|zone| {
        let today = now.with_timezone(&zone).date_naive();
        [0, 1, 2].into_iter().find_map(|days| {
            let begins = first_instant(today.checked_add_days(Days::new(days))?, zone)?;
            Some(begins.to_utc() + HOUR).filter(|at| *at > now)
        })
    });
    let morning = morning.unwrap_or_else(|| (now + TimeDelta::days(1)).date_naive().and_time(NaiveTime::MIN).and_utc());
    queue::enqueue_once(tx, JobKind::RemindOfDuties, morning).await
}

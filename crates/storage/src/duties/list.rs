//! Lists of a tenant's duties, a page at a time: what is overdue comes first, what has no date last.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::agreements::Side;
use domain::duties::{DutyKind, DutyState};
use domain::ids::{AgreementId, DutyId, StaffId};
use uuid::Uuid;

use crate::{Result, StorageError, TenantTx};

/// How many rows a page of a list holds.
pub const PAGE: i64 = 40;
/// Counting stops here, so that one tenant's past costs no other time.
pub const COUNTED: i64 = 10_000;

/// Which duties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Open, and too late.
    Overdue,
    /// Open, due from now until a moment.
    Until(DateTime<Utc>),
    /// Open.
    #[default]
    Open,
    /// Met or dropped, the last first.
    Done,
}

/// What a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Which duties.
    pub when: When,
    /// Only those that this member of the staff sees to.
    pub owner: Option<StaffId>,
    /// Only those of this kind.
    pub kind: Option<DutyKind>,
    /// Only what this party owes.
    pub party: Option<Side>,
    /// After this row: by the moment that the list is ordered by, and the id.
    pub after: Option<(DateTime<Utc>, DutyId)>,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// Which.
    pub id: DutyId,
    /// What.
    pub kind: DutyKind,
    /// The wire name of its term; empty for none.
    pub term: String,
    /// By whom.
    pub party: Side,
    /// Under which agreement; none for what the tenant owes as such.
    pub agreement: Option<AgreementId>,
    /// The agreement's reference; empty where there is none.
    pub reference: String,
    /// The organisation's name; empty where there is none.
    pub organisation: String,
    /// The clause of the agreement, or the article of law.
    pub clause: String,
    /// The first moment that is too late.
    pub due_before: Option<DateTime<Utc>>,
    /// The last day in time.
    pub last_day: Option<NaiveDate>,
    /// Who of the staff sees to it.
    pub owner: Option<String>,
    /// How it stands.
    pub state: DutyState,
    /// When it was met or dropped.
    pub settled_at: Option<DateTime<Utc>>,
    /// When it was first owed.
    pub created_at: DateTime<Utc>,
    order: DateTime<Utc>,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Page {
    /// The rows.
    pub rows: Vec<ListRow>,
    /// Where the next page begins.
    pub next: Option<(DateTime<Utc>, DutyId)>,
}

struct Row {
    id: Uuid,
    kind: String,
    term: String,
    party: String,
    agreement_id: Option<Uuid>,
    reference: Option<String>,
    organisation: Option<String>,
    clause: String,
    due_before: Option<DateTime<Utc>>,
    last_day: Option<NaiveDate>,
    owner: Option<String>,
    state: String,
    settled_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    order_at: DateTime<Utc>,
}

impl TryFrom<Row> for ListRow {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: DutyId(row.id),
            kind: DutyKind::from_wire(&row.kind).ok_or(StorageError::Form(row.kind))?,
            term: row.term,
            party: if row.party == Side::Controller.word() { Side::Controller } else { Side::Processor },
            agreement: row.agreement_id.map(AgreementId),
            reference: row.reference.unwrap_or_default(),
            organisation: row.organisation.unwrap_or_default(),
            clause: row.clause,
            due_before: row.due_before,
            last_day: row.last_day,
            owner: row.owner,
            state: DutyState::from_wire(&row.state).ok_or(StorageError::Form(row.state))?,
            settled_at: row.settled_at,
            created_at: row.created_at,
            order: row.order_at,
        })
    }
}

/// A page of the tenant's duties: one statement, whatever the filter.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn list(tx: &mut TenantTx, filter: &Filter) -> Result<Page> {
    let mut rows = match filter.when {
        When::Done => done(tx, filter).await?,
        _ => open(tx, filter).await?,
    };
    let more = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    if more {
        rows.pop();
    }
    let rows = rows.into_iter().map(ListRow::try_from).collect::<Result<Vec<_>>>()?;
    let next = rows.last().filter(|_| more).map(|row| (row.order, row.id));
    Ok(Page { rows, next })
}

/// A moment after every date that is counted; what has none stands there.
fn never() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_300_800, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// The planner uses the index of what is asked for only where its column stands alone, so there is a statement for each;
/// what is chosen besides narrows what comes out of the index. Names are looked up for the rows of the page alone.
macro_rules! of {
    ($tx:ident, $choice:literal, $order:literal, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT d.id, d.kind, d.term, d.party, d.agreement_id, a.reference AS "reference?", c.name AS "organisation?", d.clause,
                      d.due_before, d.last_day, s.name AS "owner?", d.state, d.settled_at, d.created_at,
                      d.order_at AS "order_at!"
               FROM ("# + $choice + r#") AS d
               LEFT JOIN agreement a ON a.tenant_id = d.tenant_id AND a.id = d.agreement_id
               LEFT JOIN controller c ON c.tenant_id = d.tenant_id AND c.id = d.controller_id
               LEFT JOIN staff s ON s.tenant_id = d.tenant_id AND s.id = d.owner_id
               "# + $order,
            $($argument),*
        )
        .fetch_all($tx.conn())
        .await?
    };
}

async fn open(tx: &mut TenantTx, filter: &Filter) -> Result<Vec<Row>> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let (from, until) = match filter.when {
        When::Overdue => (DateTime::UNIX_EPOCH, now),
        When::Until(until) => (now, until),
        When::Open | When::Done => (DateTime::UNIX_EPOCH, never()),
    };
    let (after, id) = filter.after.map_or((from, Uuid::nil()), |(at, id)| (at.max(from), id.0));
    let kind = filter.kind.map(|kind| kind.wire());
    let party = filter.party.map(Side::word);
    Ok(match (filter.owner, kind) {
        (Some(owner), kind) => of!(
            tx,
            "SELECT *, due_or_never AS order_at FROM duty
             WHERE tenant_id = $1 AND owner_id = $2 AND state = 'open' AND (due_or_never, id) > ($3, $4)
               AND due_or_never <= $5 AND ($6::text IS NULL OR kind = $6) AND ($7::text IS NULL OR party = $7)
             ORDER BY due_or_never, id LIMIT $8",
            "ORDER BY d.order_at, d.id",
            tenant,
            owner.0,
            after,
            id,
            until,
            kind,
            party,
            PAGE + 1
        ),
        (None, Some(kind)) => of!(
            tx,
            "SELECT *, due_or_never AS order_at FROM duty
             WHERE tenant_id = $1 AND kind = $2 AND state = 'open' AND (due_or_never, id) > ($3, $4)
               AND due_or_never <= $5 AND ($6::text IS NULL OR party = $6)
             ORDER BY due_or_never, id LIMIT $7",
            "ORDER BY d.order_at, d.id",
            tenant,
            kind,
            after,
            id,
            until,
            party,
            PAGE + 1
        ),
        (None, None) => of!(
            tx,
            "SELECT *, due_or_never AS order_at FROM duty
             WHERE tenant_id = $1 AND state = 'open' AND (due_or_never, id) > ($2, $3)
               AND due_or_never <= $4 AND ($5::text IS NULL OR party = $5)
             ORDER BY due_or_never, id LIMIT $6",
            "ORDER BY d.order_at, d.id",
            tenant,
            after,
            id,
            until,
            party,
            PAGE + 1
        ),
    })
}

async fn done(tx: &mut TenantTx, filter: &Filter) -> Result<Vec<Row>> {
    let tenant = tx.tenant().0;
    let (before, id) = filter.after.map_or((never(), Uuid::max()), |(at, id)| (at, id.0));
    let kind = filter.kind.map(|kind| kind.wire());
    let party = filter.party.map(Side::word);
    Ok(match (filter.owner, kind) {
        (Some(owner), kind) => of!(
            tx,
            "SELECT *, settled_at AS order_at FROM duty
             WHERE tenant_id = $1 AND owner_id = $2 AND settled_at IS NOT NULL AND (settled_at, id) < ($3, $4)
               AND ($5::text IS NULL OR kind = $5) AND ($6::text IS NULL OR party = $6)
             ORDER BY settled_at DESC, id DESC LIMIT $7",
            "ORDER BY d.order_at DESC, d.id DESC",
            tenant,
            owner.0,
            before,
            id,
            kind,
            party,
            PAGE + 1
        ),
        (None, Some(kind)) => of!(
            tx,
            "SELECT *, settled_at AS order_at FROM duty
             WHERE tenant_id = $1 AND kind = $2 AND settled_at IS NOT NULL AND (settled_at, id) < ($3, $4)
               AND ($5::text IS NULL OR party = $5)
             ORDER BY settled_at DESC, id DESC LIMIT $6",
            "ORDER BY d.order_at DESC, d.id DESC",
            tenant,
            kind,
            before,
            id,
            party,
            PAGE + 1
        ),
        (None, None) => of!(
            tx,
            "SELECT *, settled_at AS order_at FROM duty
             WHERE tenant_id = $1 AND settled_at IS NOT NULL AND (settled_at, id) < ($2, $3)
               AND ($4::text IS NULL OR party = $4)
             ORDER BY settled_at DESC, id DESC LIMIT $5",
            "ORDER BY d.order_at DESC, d.id DESC",
            tenant,
            before,
            id,
            party,
            PAGE + 1
        ),
    })
}

/// How many there are of each, [`COUNTED`] at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Open, and too late.
    pub overdue: i64,
    /// Open.
    pub open: i64,
    /// Met or dropped.
    pub done: i64,
    /// Open and still to come, by month.
    pub months: Vec<Month>,
}

impl Tally {
    /// How many were counted.
    pub fn counted(&self) -> i64 {
        self.overdue + self.open + self.done + self.months.iter().map(|month| month.due).sum::<i64>()
    }
}

/// How much is due in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first moment.
    pub begins: DateTime<Utc>,
    /// How many open duties are due in it, from now on.
    pub due: i64,
}

/// Counts the tenant's duties; those to come by months, whose first moments and end are given in order.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn tally(tx: &mut TenantTx, edges: &[DateTime<Utc>]) -> Result<Tally> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let (begins, ends) = (edges.split_last().map_or(edges, |(_, begins)| begins), edges.get(1..).unwrap_or_default());
    // A deadline's first moment that is too late is the first of the next month where the last day of a month is the last.
    let row = sqlx::query!(
        r#"SELECT (SELECT count(*) FROM (SELECT FROM duty WHERE tenant_id = $1 AND state = 'open'
                       AND due_or_never <= $2 LIMIT $5) AS c) AS "overdue!",
                  (SELECT count(*) FROM (SELECT FROM duty WHERE tenant_id = $1 AND state = 'open' LIMIT $5) AS c) AS "open!",
                  (SELECT count(*) FROM (SELECT FROM duty WHERE tenant_id = $1 AND settled_at IS NOT NULL
                       LIMIT $5) AS c) AS "done!",
                  ARRAY(SELECT n.due FROM unnest($3::timestamptz[], $4::timestamptz[]) AS m(begins, ends),
                        LATERAL (SELECT count(*) AS due FROM (SELECT FROM duty d WHERE d.tenant_id = $1 AND d.state = 'open'
                            AND d.due_or_never > greatest(m.begins, $2) AND d.due_or_never <= m.ends LIMIT $5) AS c) AS n
                        ORDER BY m.begins) AS "months!""#,
        tenant,
        now,
        begins,
        ends,
        COUNTED,
    )
    .fetch_one(tx.conn())
    .await?;
    let months = begins.iter().zip(row.months).map(|(begins, due)| Month { begins: *begins, due }).collect();
    Ok(Tally { overdue: row.overdue, open: row.open, done: row.done, months })
}

/// How many duties of a party under an agreement ask for attention: overdue, or due within two weeks.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn waiting(tx: &mut TenantTx, agreement: AgreementId, party: Side) -> Result<i64> {
    let (tenant, soon) = (tx.tenant().0, tx.now() + TimeDelta::days(14));
    let waiting = sqlx::query_scalar!(
        r#"SELECT count(*) AS "waiting!" FROM duty
           WHERE tenant_id = $1 AND agreement_id = $2 AND state = 'open' AND due_before <= $3 AND party = $4"#,
        tenant,
        agreement.0,
        soon,
        party.word(),
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(waiting)
}

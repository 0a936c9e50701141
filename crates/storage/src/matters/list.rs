//! The open matters of the tenant, overdue first.

use chrono::{DateTime, Utc};
use domain::ids::MatterId;
use uuid::Uuid;

use super::Matter;
use super::read::Row;
use crate::{Result, TenantTx};

/// How many rows a page of the list holds.
pub const ROWS: i64 = 50;

/// A line of the list.
#[derive(Clone, Debug)]
pub struct OpenMatter {
    /// The matter.
    pub matter: Matter,
    /// The organisation's name.
    pub controller_name: String,
    /// What people call the agreement.
    pub reference: String,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its lines.
    pub rows: Vec<OpenMatter>,
    /// Where the next one begins, where there is one: the last row's date, if it has one, and id.
    pub next: Option<(Option<DateTime<Utc>>, MatterId)>,
}

/// A page of the open matters: by date, those without one last.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn open_ones(tx: &mut TenantTx, after: Option<(Option<DateTime<Utc>>, MatterId)>) -> Result<Page> {
    let tenant = tx.tenant().0;
    let (rank, id) = match after {
        // Earlier than any.
        None => (Some(DateTime::UNIX_EPOCH), Uuid::nil()),
        Some((rank, id)) => (rank, id.0),
    };
    // The matters are chosen before names are looked up, or all would be looked up and sorted.
    let mut rows = sqlx::query!(
        r#"SELECT m.id, m.agreement_id, m.controller_id, m.kind, m.number, m.state, m.revision, m.opened_at, m.since,
                  m.due_before, c.name AS controller_name, a.reference
           FROM (SELECT * FROM matter
                 WHERE tenant_id = $1 AND closed_at IS NULL AND (rank, id) > (coalesce($2, 'infinity'::timestamptz), $3)
                 ORDER BY rank, id LIMIT $4) AS m
           JOIN controller c ON c.tenant_id = m.tenant_id AND c.id = m.controller_id
           JOIN agreement a ON a.tenant_id = m.tenant_id AND a.id = m.agreement_id
           ORDER BY m.rank, m.id"#,
        tenant,
        rank,
        id,
        ROWS + 1,
    )
    .fetch_all(tx.conn())
    .await?;
    let more = rows.len() > usize::try_from(ROWS).unwrap_or(usize::MAX);
    if more {
        rows.pop();
    }
    let next = rows.last().filter(|_| more).map(|row| (row.due_before, MatterId(row.id)));
    let rows = rows
        .into_iter()
        .map(|row| {
            let matter = Row {
                id: row.id,
                agreement_id: row.agreement_id,
                controller_id: row.controller_id,
                kind: row.kind,
                number: row.number,
                state: row.state,
                revision: row.revision,
                opened_at: row.opened_at,
                since: row.since,
                due_before: row.due_before,
            };
            Ok(OpenMatter {
                matter: matter.try_into()?,
                controller_name: row.controller_name,
                reference: row.reference,
            })
        })
        .collect::<Result<_>>()?;
    Ok(Page { rows, next })
}

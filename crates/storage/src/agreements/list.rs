//! Lists of agreements, a page at a time.

use chrono::{DateTime, Utc};
use domain::agreements::State;
use domain::ids::{AgreementId, StaffId};
use domain::language::Language;
use uuid::Uuid;

use crate::{Result, StorageError, TenantTx};

/// How many rows a page of a list holds.
pub const ROWS: i64 = 40;
/// Counts stop here: "more than 500" says enough, and costs the same in a large tenant.
pub const COUNTED: i64 = 500;

/// What a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Whose turn: `waiting`, `theirs`, `in_force`, `ended`; all where there is none.
    pub phase: Option<String>,
    /// Only those that this member of the staff has.
    pub holder: Option<StaffId>,
    /// The beginnings of words: of the reference, the name or the number. An agreement must have them all.
    pub search: Option<String>,
    /// After this row.
    pub after: Option<(DateTime<Utc>, AgreementId)>,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// Which.
    pub id: AgreementId,
    /// What people call it.
    pub reference: String,
    /// The organisation's name.
    pub controller_name: String,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub since: DateTime<Utc>,
    /// The first moment at which it can no longer be accepted.
    pub offer_until: Option<DateTime<Utc>>,
    /// Who has it.
    pub holder_name: Option<String>,
    /// The language that it is signed in.
    pub language: Language,
    /// The customer has proposed an amendment, and nobody has answered it.
    pub to_answer: bool,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Page {
    /// The rows, the oldest first.
    pub rows: Vec<ListRow>,
    /// Where the next page begins.
    pub next: Option<(DateTime<Utc>, AgreementId)>,
}

struct Row {
    id: Uuid,
    reference: String,
    controller_name: String,
    state: String,
    since: DateTime<Utc>,
    offer_until: Option<DateTime<Utc>>,
    holder_name: Option<String>,
    language: String,
    to_answer: bool,
}

/// A page of the tenant's agreements: one statement, whatever the filter.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn list(tx: &mut TenantTx, filter: &Filter) -> Result<Page> {
    let mut rows = match filter.search.as_deref().map(words).filter(|words| !words.is_empty()) {
        Some(words) => found(tx, filter, &words).await?,
        None => all(tx, filter).await?,
    };
    let more = rows.len() > usize::try_from(ROWS).unwrap_or(usize::MAX);
    if more {
        rows.pop();
    }
    let next = rows.last().filter(|_| more).map(|row| (row.since, AgreementId(row.id)));
    let rows = rows.into_iter().map(ListRow::try_from).collect::<Result<_>>()?;
    Ok(Page { rows, next })
}

async fn all(tx: &mut TenantTx, filter: &Filter) -> Result<Vec<Row>> {
    let tenant = tx.tenant().0;
    let (since, after) = filter.after.map_or((DateTime::<Utc>::MIN_UTC, Uuid::nil()), |(at, id)| (at, id.0));
    // PostgreSQL's own smallest moment; chrono's is beyond it.
    let since = since.max(DateTime::UNIX_EPOCH);
    let holder = filter.holder.map(Uuid::from);
    // The planner can use the index on (phase, since, id) only where `phase = $n` stands alone. The agreements are chosen
    // before their names are looked up, or it would look up all and sort them.
    Ok(match &filter.phase {
        Some(phase) => {
            sqlx::query_as!(
                Row,
                r#"SELECT a.id, a.reference, c.name AS controller_name, a.state, a.since, a.offer_until,
                          s.name AS "holder_name?", a.language,
                          EXISTS (SELECT FROM amendment m WHERE m.tenant_id = a.tenant_id AND m.agreement_id = a.id
                                  AND m.state = 'proposed' AND m.side = 'controller') AS "to_answer!"
                   FROM (SELECT * FROM agreement
                         WHERE tenant_id = $1 AND phase = $2 AND (since, id) > ($3, $4)
                           AND ($5::uuid IS NULL OR holder_id = $5)
                         ORDER BY since, id LIMIT $6) AS a
                   JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
                   LEFT JOIN staff s ON s.tenant_id = a.tenant_id AND s.id = a.holder_id
                   ORDER BY a.since, a.id"#,
                tenant,
                phase,
                since,
                after,
                holder,
                ROWS + 1,
            )
            .fetch_all(tx.conn())
            .await?
        }
        None => {
            sqlx::query_as!(
                Row,
                r#"SELECT a.id, a.reference, c.name AS controller_name, a.state, a.since, a.offer_until,
                          s.name AS "holder_name?", a.language,
                          EXISTS (SELECT FROM amendment m WHERE m.tenant_id = a.tenant_id AND m.agreement_id = a.id
                                  AND m.state = 'proposed' AND m.side = 'controller') AS "to_answer!"
                   FROM (SELECT * FROM agreement
                         WHERE tenant_id = $1 AND (since, id) > ($2, $3) AND ($4::uuid IS NULL OR holder_id = $4)
                         ORDER BY since, id LIMIT $5) AS a
                   JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
                   LEFT JOIN staff s ON s.tenant_id = a.tenant_id AND s.id = a.holder_id
                   ORDER BY a.since, a.id"#,
                tenant,
                since,
                after,
                holder,
                ROWS + 1,
            )
            .fetch_all(tx.conn())
            .await?
        }
    })
}

/// What was searched for, in lower case; the longest word, which the fewest agreements have, comes first.
fn words(search: &str) -> Vec<String> {
    let mut words: Vec<String> = search.split_whitespace().take(8).map(str::to_lowercase).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words
}

async fn found(tx: &mut TenantTx, filter: &Filter, words: &[String]) -> Result<Vec<Row>> {
    let tenant = tx.tenant().0;
    let (search, others) =
        words.split_first().ok_or_else(|| StorageError::Form("a search without words".to_owned()))?;
    let (since, after) = filter.after.map_or((DateTime::UNIX_EPOCH, Uuid::nil()), |(at, id)| (at, id.0));
    // Everything that begins with the word lies between it and it followed by the last character there is.
    let end = format!("{search}\u{10ffff}");
    Ok(sqlx::query_as!(
        Row,
        r#"SELECT a.id, a.reference, c.name AS controller_name, a.state, a.since, a.offer_until,
                  s.name AS "holder_name?", a.language,
                  EXISTS (SELECT FROM amendment m WHERE m.tenant_id = a.tenant_id AND m.agreement_id = a.id
                                  AND m.state = 'proposed' AND m.side = 'controller') AS "to_answer!"
           FROM agreement a
           JOIN controller c ON c.tenant_id = a.tenant_id AND c.id = a.controller_id
           LEFT JOIN staff s ON s.tenant_id = a.tenant_id AND s.id = a.holder_id
           WHERE a.tenant_id = $1
             AND a.id IN (SELECT t.agreement_id FROM agreement_term t
                          WHERE t.tenant_id = $1 AND t.term ~>=~ $2 AND t.term ~<~ $3 LIMIT 1000)
             AND NOT EXISTS (SELECT FROM unnest($9::text[]) AS o(word)
                             WHERE NOT EXISTS (SELECT FROM agreement_term x
                                               WHERE x.tenant_id = $1 AND x.agreement_id = a.id
                                                 AND x.term ~>=~ o.word AND x.term ~<~ (o.word || U&'\+10FFFF')))
             AND ($4::text IS NULL OR a.phase = $4) AND (a.since, a.id) > ($5, $6)
             AND ($7::uuid IS NULL OR a.holder_id = $7)
           ORDER BY a.since, a.id LIMIT $8"#,
        tenant,
        search,
        end,
        filter.phase,
        since,
        after,
        filter.holder.map(Uuid::from),
        ROWS + 1,
        others,
    )
    .fetch_all(tx.conn())
    .await?)
}

impl TryFrom<Row> for ListRow {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: AgreementId(row.id),
            reference: row.reference,
            controller_name: row.controller_name,
            state: State::from_word(&row.state).ok_or(StorageError::Form(row.state))?,
            since: row.since,
            offer_until: row.offer_until,
            holder_name: row.holder_name,
            language: Language::from_tag(&row.language).ok_or(StorageError::Form(row.language))?,
            to_answer: row.to_answer,
        })
    }
}

/// How many agreements each phase holds, [`COUNTED`] at most.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn counts(tx: &mut TenantTx) -> Result<Vec<(String, i64)>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT p.phase AS "phase!", n.n AS "n!"
           FROM unnest(ARRAY['waiting', 'theirs', 'in_force', 'ended']) AS p(phase),
                LATERAL (SELECT count(*) AS n FROM (SELECT FROM agreement a
                         WHERE a.tenant_id = $1 AND a.phase = p.phase LIMIT $2) AS counted) AS n"#,
        tenant,
        COUNTED,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.phase, row.n)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_is_looked_up_first() {
        assert_eq!(words("  AS Fjordvik  Kommune"), ["fjordvik", "kommune", "as"]);
        assert!(words(" \t ").is_empty());
    }
}

//! Telling subscribers of what happened to a change: each once of each event.

use chrono::{DateTime, Utc};
use domain::ids::{ChangeId, MailId, SubscriberId};
use domain::language::Language;

use super::{DETAILS, Details, MOST_BOUNCES};
use crate::{Result, StorageError, TenantTx};

/// Of what subscribers are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
    /// Which change.
    pub change: ChangeId,
    /// 0: it was announced; then the processor's acts in order.
    pub event: i32,
    /// When that was: who has subscribed since reads it on the page.
    pub at: DateTime<Utc>,
}

/// Somebody to be told.
#[derive(Clone, Debug)]
pub struct Subscriber {
    /// Who.
    pub id: SubscriberId,
    /// Where to.
    pub email: String,
    /// In which language.
    pub language: Language,
    /// The token to leave by.
    pub leave: String,
}

/// The next who have not been told; until the transaction ends nobody of them leaves.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn next(tx: &mut TenantTx, of: Telling, most: i64) -> Result<Vec<Subscriber>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT s.id, s.details, s.language FROM subscriber s
         WHERE s.tenant_id = $1 AND s.confirmed_at <= $2 AND s.paused_at IS NULL
           AND NOT EXISTS (SELECT FROM subscriber_told t
                           WHERE t.tenant_id = s.tenant_id AND t.change_id = $3 AND t.event = $4 AND t.subscriber_id = s.id)
         ORDER BY s.id LIMIT $5 FOR KEY SHARE OF s",
        tenant,
        of.at,
        of.change.0,
        of.event,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let details: Details = tx.open(None, DETAILS, row.details)?;
            Ok(Subscriber {
                id: SubscriberId(row.id),
                email: details.email,
                language: Language::from_tag(&row.language).ok_or(StorageError::Form(row.language))?,
                leave: details.leave,
            })
        })
        .collect()
}

/// Notes that a message is written to somebody; `false` where they have one already, and this one is not to be.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn told(tx: &mut TenantTx, of: Telling, who: SubscriberId, mail: MailId) -> Result<bool> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "INSERT INTO subscriber_told (tenant_id, subscriber_id, change_id, event, mail_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, change_id, event, subscriber_id) DO NOTHING",
        tenant,
        who.0,
        of.change.0,
        of.event,
        mail.0,
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that a message came back; after two no more are written. `false` where it was none to a subscriber, or is known.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn bounced(tx: &mut TenantTx, mail: MailId) -> Result<bool> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let who = sqlx::query_scalar!(
        "UPDATE subscriber_told SET returned = true WHERE tenant_id = $1 AND mail_id = $2 AND NOT returned
         RETURNING subscriber_id",
        tenant,
        mail.0,
    )
    .fetch_optional(tx.conn())
    .await?;
    let Some(who) = who else { return Ok(false) };
    sqlx::query!(
        "UPDATE subscriber SET bounces = bounces + 1, paused_at = CASE WHEN bounces + 1 >= $3 THEN $4 ELSE paused_at END
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        who,
        MOST_BOUNCES,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(true)
}

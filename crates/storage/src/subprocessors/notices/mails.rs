//! The messages that carry a notice, and what the servers said of each.

use chrono::{DateTime, Utc};
use domain::ids::{ContactId, ControllerId, MailId, NoticeId};

use super::events::hold;
use crate::{Result, StorageError, TenantTx};

/// Where a message stands that carries a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// It waits to be sent.
    Queued,
    /// The first server took it.
    Accepted,
    /// It is on its way, later than usual.
    Delayed,
    /// It was handed on to a server that reports nothing.
    Relayed,
    /// It is in the mailbox.
    Delivered,
    /// It came back.
    Bounced,
    /// It could not be sent.
    Failed,
}

impl MailState {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Queued, Self::Accepted, Self::Delayed, Self::Relayed, Self::Delivered, Self::Bounced, Self::Failed];

    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Accepted => "accepted",
            Self::Delayed => "delayed",
            Self::Relayed => "relayed",
            Self::Delivered => "delivered",
            Self::Bounced => "bounced",
            Self::Failed => "failed",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether this is news where something is known already, in whatever order servers come to report it. Nothing takes
    /// back that it came back: nobody relies on a delivery that another server contradicts. That we gave it up says least
    /// of what a server may say, which may have had it all the same.
    pub const fn outdoes(self, known: Self) -> bool {
        self.weight() > known.weight()
    }

    const fn weight(self) -> u8 {
        match self {
            Self::Queued => 0,
            Self::Failed => 1,
            Self::Accepted => 2,
            Self::Delayed => 3,
            Self::Relayed => 4,
            Self::Delivered => 5,
            Self::Bounced => 6,
        }
    }

    /// It reaches nobody.
    pub const fn is_lost(self) -> bool {
        matches!(self, Self::Bounced | Self::Failed)
    }
}

/// A message that carries a notice.
#[derive(Clone, Debug)]
pub struct NoticeMail {
    /// Which.
    pub mail: MailId,
    /// Which notice.
    pub notice: NoticeId,
    /// To whom.
    pub contact: ContactId,
    /// In which round: the next is tried when all of one came back.
    pub round: i32,
    /// Where it stands.
    pub state: MailState,
    /// What a server said last; empty for nothing.
    pub answer: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// It may have gone twice, with the same Message-ID: sending it was cut off between the server and our note of it.
    pub possibly_twice: bool,
}

/// Another message carries a notice.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn add_mail(
    tx: &mut TenantTx,
    (notice, controller): (NoticeId, ControllerId),
    mail: MailId,
    contact: ContactId,
    round: i32,
) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "INSERT INTO subprocessor_notice_mail (tenant_id, mail_id, notice_id, controller_id, contact_id, round, state, answer,
                                               since)
         VALUES ($1, $2, $3, $4, $5, $6, 'queued', '', $7)",
        tenant,
        mail.0,
        notice.0,
        controller.0,
        contact.0,
        round,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The messages that carry a notice, in order.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn mails(tx: &mut TenantTx, notice: NoticeId) -> Result<Vec<NoticeMail>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT n.mail_id, n.contact_id, n.round, n.state, n.answer, n.since, m.possibly_twice
         FROM subprocessor_notice_mail n JOIN mail m ON m.tenant_id = n.tenant_id AND m.id = n.mail_id
         WHERE n.tenant_id = $1 AND n.notice_id = $2 ORDER BY n.round, n.mail_id",
        tenant,
        notice.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(NoticeMail {
                mail: MailId(row.mail_id),
                notice,
                contact: ContactId(row.contact_id),
                round: row.round,
                state: MailState::from_word(&row.state).ok_or(StorageError::Form(row.state))?,
                answer: row.answer,
                since: row.since,
                possibly_twice: row.possibly_twice,
            })
        })
        .collect()
}

/// The notice that a message carries; none where it carries none.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn of_mail(tx: &mut TenantTx, mail: MailId) -> Result<Option<NoticeId>> {
    let tenant = tx.tenant().0;
    let notice = sqlx::query_scalar!(
        "SELECT notice_id FROM subprocessor_notice_mail WHERE tenant_id = $1 AND mail_id = $2",
        tenant,
        mail.0,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(notice.map(NoticeId))
}

/// Notes what a server said of a message; `false` where as much is known already, and nothing is noted.
///
/// # Errors
/// [`StorageError::NotFound`] where it carries no notice.
pub async fn settle_mail(tx: &mut TenantTx, mail: MailId, state: MailState, answer: &str) -> Result<bool> {
    let notice = of_mail(tx, mail).await?.ok_or(StorageError::NotFound)?;
    hold(tx, notice).await?;
    let known = mails(tx, notice).await?.into_iter().find(|one| one.mail == mail);
    if !known.is_some_and(|known| state.outdoes(known.state)) {
        return Ok(false);
    }
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE subprocessor_notice_mail SET state = $3, answer = $4, since = $5 WHERE tenant_id = $1 AND mail_id = $2",
        tenant,
        mail.0,
        state.word(),
        answer,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::MailState::{self, *};

    #[test]
    fn what_is_known_does_not_depend_on_the_order_of_reports() {
        for (known, said) in [
            (Queued, Failed),
            (Queued, Delivered),
            (Accepted, Delayed),
            (Accepted, Bounced),
            (Delayed, Delivered),
            (Delivered, Bounced),
            (Failed, Delivered),
        ] {
            assert!(said.outdoes(known) && !known.outdoes(said), "{known:?} {said:?}");
        }
        assert!(MailState::ALL.into_iter().all(|state| !state.outdoes(state)), "the same twice is no news");
    }
}

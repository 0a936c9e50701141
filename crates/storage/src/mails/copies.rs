//! What went out, to the letter, and what the server answered: kept for the bundle of the agreement.

use chrono::{DateTime, Utc};
use domain::ids::{AgreementId, ControllerId, MailId};
use keys::Place;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Mail;
use crate::{Result, StorageError, TenantTx};

const SEALED: Place = Place("mail_copy.sealed");

/// A message as it was handed to the relay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// Its Message-ID.
    pub message_id: String,
    /// From whom, as in its header.
    pub from: String,
    /// To whom.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text part. A one-time link or code is blacked out.
    pub text: String,
    /// Names of the attachments and their SHA-256 in hexadecimal.
    pub attachments: Vec<(String, String)>,
    /// What the server answered; empty where there is no server.
    pub answer: String,
    /// It went to the tenant's own staff.
    pub to_staff: bool,
}

/// A copy with what is known of its message.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Which message.
    pub mail: MailId,
    /// The word of its kind.
    pub kind: String,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// When the server answered.
    pub answered_at: DateTime<Utc>,
    /// The word of its state: `accepted`, `bounced`, `failed`.
    pub state: String,
    /// It may have gone out twice.
    pub possibly_twice: bool,
    /// What it said.
    pub copy: Copy,
}

/// Keeps a copy; of two of one message the first stays.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn keep_copy(tx: &mut TenantTx, mail: &Mail, copy: &Copy) -> Result<()> {
    let sealed = tx.seal(mail.controller, SEALED, copy)?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "INSERT INTO mail_copy (tenant_id, mail_id, controller_id, at, sealed) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
        tenant,
        mail.id.0,
        mail.controller.map(Uuid::from),
        now,
        sealed,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// What went out about an agreement, oldest first.
///
/// # Errors
/// [`StorageError::Unavailable`]; [`StorageError::Key`] where the controller's key is not at hand.
pub async fn copies(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Sent>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT m.id, m.kind, m.created_at, m.state, m.possibly_twice, c.controller_id, c.at, c.sealed
         FROM mail m JOIN mail_copy c ON c.tenant_id = m.tenant_id AND c.mail_id = m.id
         WHERE m.tenant_id = $1 AND m.agreement_id = $2 ORDER BY m.created_at, m.id LIMIT 1000",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok::<_, StorageError>(Sent {
                mail: MailId(row.id),
                kind: row.kind,
                written_at: row.created_at,
                answered_at: row.at,
                state: row.state,
                possibly_twice: row.possibly_twice,
                copy: tx.open(row.controller_id.map(ControllerId), SEALED, row.sealed)?,
            })
        })
        .collect()
}

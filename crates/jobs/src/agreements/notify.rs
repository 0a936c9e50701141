//! Writes to the staff that an agreement waits for them, or was taken back.

use domain::agreements::State;
use domain::ids::AgreementId;
use storage::mails::{self, MailKind};
use storage::queue::{self, Job};
use storage::{StorageError, TenantTx, agreements};

use super::{reviewers, write};
use crate::fault::Fault;
use crate::worker::Means;

/// Says how the agreement stands now. What was decided in the meantime needs no word, and no state is told of twice.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let agreement = agreements::one(&mut tx, AgreementId(job.subject)).await?;
    queue::finish(&mut tx, job).await?;
    let kind = match agreement.state {
        State::Submitted | State::InReview => Some(MailKind::Waiting),
        State::Withdrawn => Some(MailKind::Withdrawn),
        _ => None,
    };
    if let Some(kind) = kind
        && !told(&mut tx, &agreement, kind).await?
    {
        let readers = reviewers(&mut tx).await?;
        write(&mut tx, &agreement, kind, readers).await?;
    }
    Ok(tx.commit().await?)
}

async fn told(tx: &mut TenantTx, agreement: &agreements::Agreement, kind: MailKind) -> Result<bool, StorageError> {
    let mails = mails::about(tx, agreement.id).await?;
    Ok(mails.iter().any(|mail| mail.kind == kind && mail.created_at >= agreement.since))
}

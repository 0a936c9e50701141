//! Reminds controllers that have not answered a proposal of a roll-out, once.

use domain::agreements::Side;
use domain::amendments::State;
use domain::ids::RolloutId;
use domain::people::Duty;
use storage::mails::MailKind;
use storage::queue::{self, Job, JobKind};
use storage::rollouts::{self, Target};
use storage::{StorageError, agreements, amendments};

use super::{AT_ONCE, permit};
use crate::agreements::{controllers_people, write_of};
use crate::amendments::about;
use crate::fault::Fault;
use crate::worker::Means;

/// Writes to the people of the next [`AT_ONCE`] controllers, and leaves the others to the job after it.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let id = RolloutId(job.subject);
    let mut tx = means.db.tenant(job.ctx()).await?;
    let targets = rollouts::to_remind(&mut tx, id, AT_ONCE).await?;
    drop(tx);
    for target in &targets {
        remind(means, job, id, target).await?;
    }
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    if !targets.is_empty() {
        let now = tx.now();
        queue::enqueue(&mut tx, JobKind::RemindOfRollout, id.0, None, now).await?;
    }
    Ok(tx.commit().await?)
}

async fn remind(means: &Means, job: &Job, id: RolloutId, target: &Target) -> Result<(), Fault> {
    let Some(amendment) = target.amendment else { return Ok(()) };
    let opened = means.db.tenant(&job.ctx().about(target.controller)).await;
    let erased = matches!(opened, Err(StorageError::Erased));
    // Nobody is left to be written to; that it was looked at is kept, so that the next ones follow.
    let mut tx = if erased { means.db.tenant(job.ctx()).await? } else { opened? };
    if rollouts::reminded(&mut tx, permit()?, id, target.agreement).await? && !erased {
        let amendment = amendments::by_id(&mut tx, Side::Processor, amendment).await?;
        let agreement = agreements::one(&mut tx, target.agreement).await?;
        if amendment.state == State::Proposed {
            let readers = controllers_people(&mut tx, &agreement, &[Duty::Privacy]).await?;
            let about = about(&amendment, State::Proposed);
            write_of(&mut tx, &agreement, MailKind::AmendmentReminder, readers, Some(&about)).await?;
        }
    }
    Ok(tx.commit().await?)
}

//! Makes the next proposals of a roll-out; of one that was stopped, takes back the next that are open. Each agreement is
//! seen to in a transaction of its own, which begins by holding it: a job that was cut off, or that two workers have at
//! once, does nothing twice.

use chrono::TimeDelta;
use domain::agreements::Side;
use domain::amendments::State as Amended;
use domain::ids::RolloutId;
use domain::people::Duty;
use domain::rollouts::{Aside, State};
use storage::mails::MailKind;
use storage::queue::{self, Job, JobKind};
use storage::rollouts::{self, Rollout, Target};
use storage::{StorageError, agreements, amendments};

use super::{AT_ONCE, permit, propose};
use crate::agreements::{controllers_people, write_of};
use crate::amendments::about;
use crate::fault::{Fault, chain};
use crate::worker::Means;

/// When to come back to what could not be seen to.
const LATER: TimeDelta = TimeDelta::hours(1);

/// Sees to [`AT_ONCE`] agreements, and leaves the others to the job after it.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let id = RolloutId(job.subject);
    let (rollout, targets) = next(means, job, id).await?;
    for target in &targets {
        match rollout.state {
            State::Running => propose(means, job, &rollout, target).await?,
            State::Stopping | State::Stopped => withdraw(means, job, target).await?,
        }
    }
    let (rollout, more) = next(means, job, id).await?;
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    if !more.is_empty() {
        // Where the first could not be seen to, such as one whose key is gone, there is no hurry.
        let stuck = more.first() == targets.first();
        let at = tx.now() + if stuck { LATER } else { TimeDelta::zero() };
        queue::enqueue(&mut tx, JobKind::RollOut, id.0, None, at).await?;
    } else if rollout.state == State::Stopping {
        rollouts::finish_stopping(&mut tx, permit()?, id).await?;
    }
    Ok(tx.commit().await?)
}

async fn next(means: &Means, job: &Job, id: RolloutId) -> Result<(Rollout, Vec<Target>), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let rollout = rollouts::one(&mut tx, id).await?;
    let targets = match rollout.state {
        State::Running => rollouts::to_propose(&mut tx, id, AT_ONCE).await?,
        State::Stopping | State::Stopped => rollouts::to_withdraw(&mut tx, id, AT_ONCE).await?,
    };
    Ok((rollout, targets))
}

/// Proposes for one agreement, or sets it aside with the reason. What can pass by itself is tried again with the job.
async fn propose(means: &Means, job: &Job, rollout: &Rollout, target: &Target) -> Result<(), Fault> {
    let why = match attempt(means, job, rollout, target).await {
        Ok(()) => return Ok(()),
        Err(Fault::Erased) => Aside::Ending,
        Err(Fault::Never(why)) => {
            tracing::warn!(agreement = %target.agreement, why, "an agreement of a roll-out cannot be read");
            Aside::Unreadable
        }
        Err(fault) => return Err(fault),
    };
    let mut tx = means.db.tenant(job.ctx()).await?;
    if rollouts::hold(&mut tx, rollout.id, target.agreement).await? {
        rollouts::set_aside(&mut tx, permit()?, rollout.id, target.agreement, why).await?;
    }
    Ok(tx.commit().await?)
}

async fn attempt(means: &Means, job: &Job, rollout: &Rollout, target: &Target) -> Result<(), Fault> {
    let mut tx = means.db.tenant(&job.ctx().about(target.controller)).await?;
    if !rollouts::hold(&mut tx, rollout.id, target.agreement).await? {
        return Ok(());
    }
    match propose::proposal(&mut tx, rollout, target.agreement).await? {
        Ok(amendment) => {
            rollouts::proposed(&mut tx, permit()?, rollout.id, target.agreement, amendment).await?;
        }
        Err(why) => {
            // What was begun for it does not happen.
            drop(tx);
            tx = means.db.tenant(&job.ctx().about(target.controller)).await?;
            if rollouts::hold(&mut tx, rollout.id, target.agreement).await? {
                rollouts::set_aside(&mut tx, permit()?, rollout.id, target.agreement, why).await?;
            }
        }
    }
    Ok(tx.commit().await?)
}

/// Takes one proposal back, unless it was answered in the meantime.
async fn withdraw(means: &Means, job: &Job, target: &Target) -> Result<(), Fault> {
    let Some(amendment) = target.amendment else { return Ok(()) };
    let mut tx = match means.db.tenant(&job.ctx().about(target.controller)).await {
        Ok(tx) => tx,
        Err(StorageError::Erased) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let amendment = amendments::by_id(&mut tx, Side::Processor, amendment).await?;
    if amendment.state != Amended::Proposed {
        return Ok(());
    }
    match amendments::withdraw(&mut tx, permit()?, &amendment).await {
        Ok(()) => {}
        // Signed, or declined, at this moment.
        Err(StorageError::Stale) => return Ok(()),
        Err(error) => return Err(Fault::Later(chain(&error))),
    }
    let agreement = agreements::one(&mut tx, target.agreement).await?;
    let readers = controllers_people(&mut tx, &agreement, &[Duty::Privacy]).await?;
    let about = about(&amendment, Amended::Withdrawn);
    write_of(&mut tx, &agreement, MailKind::AmendmentEnded, readers, Some(&about)).await?;
    Ok(tx.commit().await?)
}

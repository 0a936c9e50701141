//! Ends a proposal that the other party did not answer by the day it names. Nobody is bound by silence.

use domain::agreements::Side;
use domain::amendments::State;
use domain::ids::AmendmentId;
use domain::people::Duty;
use domain::permissions::Actor;
use storage::mails::MailKind;
use storage::queue::{self, Job};
use storage::{agreements, amendments};

use super::about;
use crate::agreements::{controllers_people, reviewers, write_of};
use crate::fault::Fault;
use crate::worker::Means;

/// Lapses the proposal, unless it was answered or taken back.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let amendment = amendments::by_id(&mut tx, Side::Processor, AmendmentId(job.subject)).await;
    queue::finish(&mut tx, job).await?;
    let amendment = match amendment {
        Ok(amendment) => amendment,
        // A controller's own draft is none of the worker's business.
        Err(storage::StorageError::NotFound) => return Ok(tx.commit().await?),
        Err(error) => return Err(error.into()),
    };
    if amendment.state == State::Proposed {
        let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
        amendments::lapse(&mut tx, permit, &amendment).await?;
        let agreement = agreements::one(&mut tx, amendment.agreement).await?;
        let mut readers = controllers_people(&mut tx, &agreement, &[Duty::Privacy]).await?;
        readers.extend(reviewers(&mut tx).await?);
        let about = about(&amendment, State::Lapsed);
        write_of(&mut tx, &agreement, MailKind::AmendmentEnded, readers, Some(&about)).await?;
    }
    Ok(tx.commit().await?)
}

//! Ends an offer that the processor did not accept in time.

use domain::ids::AgreementId;
use domain::permissions::Actor;
use storage::agreements::{self, Decision};
use storage::mails::MailKind;
use storage::queue::{self, Job};

use super::{controllers_people, reviewers, write};
use crate::fault::Fault;
use crate::worker::Means;

/// Lapses the offer, unless it was decided, or signed anew with more time.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let agreement = agreements::one(&mut tx, AgreementId(job.subject)).await?;
    // First: deciding takes back the jobs that would end the offer, this one among them.
    queue::finish(&mut tx, job).await?;
    let late = agreement.offer_until.is_some_and(|until| until <= tx.now());
    if agreement.state.awaits_decision() && late {
        let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
        if let Decision::Done = agreements::lapse(&mut tx, permit, &agreement).await? {
            let mut readers = controllers_people(&mut tx, &agreement, &[]).await?;
            readers.extend(reviewers(&mut tx).await?);
            write(&mut tx, &agreement, MailKind::Lapsed, readers).await?;
        }
    }
    Ok(tx.commit().await?)
}

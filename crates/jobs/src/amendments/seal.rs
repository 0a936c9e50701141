//! Makes and seals the document of a concluded amendment, and sends it to both parties.

use std::sync::Arc;

use domain::agreements::Side;
use domain::amendments::State;
use domain::ids::AmendmentId;
use domain::people::Duty;
use domain::permissions::Actor;
use storage::amendments;
use storage::mails::MailKind;
use storage::queue::{self, Job};

use super::{about, document};
use crate::agreements::seal::{approver, sealed};
use crate::agreements::{controllers_people, write_of};
use crate::audit::place;
use crate::fault::Fault;
use crate::worker::Means;

/// Reads, typesets and seals, stores: no transaction is open while the document is made.
pub async fn run(means: &Arc<Means>, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let amendment = amendments::by_id(&mut tx, Side::Processor, AmendmentId(job.subject)).await?;
    if amendment.state != State::Concluded || amendment.pdf_sha256.is_some() {
        queue::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    }
    let record = document::read(&mut tx, &amendment).await?;
    tx.commit().await?;

    let log = place::state(means, job.ctx(), record.agreement.language).await?;
    let paper = record.paper(&means.settings, log)?;
    let pdf = sealed(means, paper).await?;

    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    amendments::attach_pdf(&mut tx, permit, &amendment, &pdf).await?;
    let mut readers = controllers_people(&mut tx, &record.agreement, &[Duty::Privacy]).await?;
    readers.push(approver(&mut tx, &record).await?);
    let about = about(&amendment, State::Concluded);
    write_of(&mut tx, &record.agreement, MailKind::AmendmentConcluded, readers, Some(&about)).await?;
    Ok(tx.commit().await?)
}

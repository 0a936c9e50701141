//! Owes what the terms of a version ask for from the day on which it holds.

use domain::ids::AgreementId;
use storage::queue::{self, Job};
use storage::{StorageError, agreements, duties, tenants};

use crate::fault::Fault;
use crate::worker::Means;

/// Follows the version that holds today, unless the agreement has ended by now.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let id = AgreementId(job.subject);
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let agreement = agreements::one(&mut tx, id).await?;
    let zone = tenants::profile(&mut tx).await?.zone.parse().unwrap_or(chrono_tz::UTC);
    let today = tx.now().with_timezone(&zone).date_naive();
    if agreement.state == domain::agreements::State::Approved {
        match duties::follow_terms(&mut tx, id, today).await {
            // What was to hold from today was taken back.
            Err(StorageError::NotFound) => {}
            followed => followed?,
        }
    }
    Ok(tx.commit().await?)
}

//! The day on which an agreement ends has come.

use domain::ids::EndingId;
use domain::permissions::Actor;
use storage::endings;
use storage::queue::{self, Job};

use crate::fault::Fault;
use crate::worker::Means;

/// Lets the ending take effect, unless it was taken back.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    // First: taking a notice back takes back this job.
    queue::finish(&mut tx, job).await?;
    let ending = endings::one(&mut tx, EndingId(job.subject)).await?;
    if ending.withdrawn_at.is_none() {
        let facts = endings::facts(&mut tx, ending.agreement).await?;
        let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
        endings::take_effect(&mut tx, permit, &ending, &facts).await?;
    }
    Ok(tx.commit().await?)
}

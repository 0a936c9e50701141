//! Lets a change take effect on its day.

use domain::ids::ChangeId;
use storage::queue::{self, Job};
use storage::subprocessors::changes;
use storage::tenants;

use super::permit;
use crate::fault::Fault;
use crate::worker::Means;

/// Lets it take effect, unless it was moved or withdrawn.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let zone = tenants::profile(&mut tx).await?.zone.parse().unwrap_or(chrono_tz::UTC);
    let today = tx.now().with_timezone(&zone).date_naive();
    changes::take_effect(&mut tx, permit()?, ChangeId(job.subject), today).await?;
    Ok(tx.commit().await?)
}

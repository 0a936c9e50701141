//! Deletes the volumes of a record whose time has come.

use domain::ids::RecordId;
use domain::permissions::Actor;
use storage::queue::{self, Job};
use storage::record;

use crate::fault::Fault;
use crate::worker::Means;

/// Deletes them.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    record::discard(&mut tx, permit, RecordId(job.subject)).await?;
    Ok(tx.commit().await?)
}

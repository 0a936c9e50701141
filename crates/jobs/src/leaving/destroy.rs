//! Destroys a controller's key, and notes that it is gone.

use domain::ids::ControllerId;
use domain::permissions::Actor;
use storage::leaving;
use storage::queue::{self, Job};

use crate::fault::Fault;
use crate::worker::Means;

/// The key first: where the note is lost, the next try destroys what is gone already and notes it then.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let controller = ControllerId(job.subject);
    let mut tx = means.db.tenant(job.ctx()).await?;
    let decided = leaving::gone(&mut tx, controller).await?.is_some();
    tx.commit().await?;
    if decided {
        means.db.destroy_key(job.ctx(), controller).await?;
    }
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    if decided {
        let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
        leaving::destroyed(&mut tx, permit, controller).await?;
    }
    Ok(tx.commit().await?)
}

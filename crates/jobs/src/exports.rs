//! Exports: everything that a tenant or a controller may see, as one file.

use archive::{ArchiveError, Source};
use domain::ids::ExportId;
use domain::log::origin;
use domain::permissions::Actor;
use storage::exports;
use storage::queue::{self, Job};

use crate::audit::place;
use crate::fault::{Fault, chain};
use crate::worker::Means;

/// Packs one. What another try left is thrown away, and begun anew.
pub async fn make(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let export = exports::one(&mut tx, ExportId(job.subject)).await?;
    if export.packed.is_some() {
        queue::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    }
    drop(tx);
    // Bundles prove what the newest head covers.
    place::checkpoint(means, job.ctx()).await?;
    let log_name = origin(&means.settings.public_url, &means.db.slug(job.ctx()).await?);
    let fenced = export.controller.map(|controller| job.ctx().fenced(controller));
    let log_key = means.log_key.public();
    let source =
        Source { db: &means.db, ctx: fenced.as_ref().unwrap_or(job.ctx()), log_key: &log_key, log_name: &log_name };
    let (packed, agreements) =
        archive::export::pack(&source, job.ctx(), &export, job.attempts).await.map_err(|error| match error {
            ArchiveError::Storage(error) => Fault::from(error),
            ArchiveError::CutOff(error) => Fault::Later(error.to_string()),
            error @ ArchiveError::Json(_) => Fault::Never(chain(&error)),
        })?;

    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    exports::finish(&mut tx, permit, &export, &packed, agreements).await?;
    Ok(tx.commit().await?)
}

/// Deletes the file of one whose time has come.
pub async fn discard(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    exports::discard(&mut tx, permit, ExportId(job.subject)).await?;
    Ok(tx.commit().await?)
}

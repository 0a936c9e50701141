//! Makes an interim statement: what has been answered so far, sealed, and that it is no certificate.

use std::sync::Arc;

use domain::ids::EndingStatementId;
use domain::permissions::Actor;
use i18n::Locale;
use storage::queue::{self, Job};
use storage::{agreements, endings, tenants};

use super::certificate::Sources;
use super::interim::interim;
use crate::audit::place;
use crate::fault::Fault;
use crate::seal::press;
use crate::worker::Means;

/// Makes it, unless it is made, or a certificate was issued in the meantime.
pub async fn run(means: &Arc<Means>, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let statement = endings::statement(&mut tx, EndingStatementId(job.subject)).await?;
    let ending = endings::one(&mut tx, statement.ending).await?;
    if statement.sha256.is_some() || ending.certified_at.is_some() || ending.withdrawn_at.is_some() {
        queue::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    }
    let agreement = agreements::one(&mut tx, ending.agreement).await?;
    let facts = endings::facts(&mut tx, ending.agreement).await?;
    let links = endings::links(&mut tx, ending.id).await?;
    let profile = tenants::profile(&mut tx).await?;
    tx.commit().await?;

    let locale = Locale::new(agreement.language);
    let sources = Sources {
        agreement: &agreement,
        ending: &ending,
        facts: &facts,
        links: &links,
        profile: &profile,
        seal_owner: &means.settings.seal_owner,
        at: means.db.now(),
        log: place::state(means, job.ctx(), agreement.language).await?,
    };
    let pdf = press(means, interim(locale, &sources)?, locale, "endings-interim-seal-reason").await?;

    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    endings::keep_statement(&mut tx, permit, &ending, statement.id, &pdf).await?;
    Ok(tx.commit().await?)
}

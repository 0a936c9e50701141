//! Issues the certificate once everybody has answered: typesets and seals it, and the agreement becomes erased.

use std::sync::Arc;

use domain::agreements::State;
use domain::ids::EndingId;
use domain::permissions::Actor;
use i18n::Locale;
use storage::mails::MailKind;
use storage::queue::{self, Job};
use storage::{agreements, endings, tenants};

use super::certificate::{Sources, certificate};
use super::tell::parties;
use crate::agreements::write_words;
use crate::audit::place;
use crate::fault::Fault;
use crate::seal::press;
use crate::worker::Means;

/// Issues it, unless somebody has still to answer, or the agreement has not ended yet.
pub async fn run(means: &Arc<Means>, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    let ending = endings::one(&mut tx, EndingId(job.subject)).await?;
    let agreement = agreements::one(&mut tx, ending.agreement).await?;
    let facts = endings::facts(&mut tx, ending.agreement).await?;
    let links = endings::links(&mut tx, ending.id).await?;
    let over =
        agreement.state == State::Terminated || (agreement.state == State::Approved && ending.effective_on.is_none());
    let all = facts.all_answered(&ending, &links).filter(|_| over && ending.certified_at.is_none());
    let Some(all) = all.filter(|_| ending.withdrawn_at.is_none()) else {
        queue::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    };
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
    let pdf = press(means, certificate(locale, &sources)?, locale, "endings-certificate-seal-reason").await?;

    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    let agreement = endings::certify(&mut tx, permit, &ending, &facts, all, &pdf).await?;
    let readers = parties(&mut tx, &agreement).await?;
    write_words(&mut tx, &agreement, MailKind::Erased, readers, |_| String::new()).await?;
    Ok(tx.commit().await?)
}

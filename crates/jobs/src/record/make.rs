//! Makes the next volume of a record: each is a job of its own, so that other documents have their turn in between, and
//! what was cut off is begun again at the volume where it was.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use documents::record::Row;
use documents::typeset::{RecordVolume, VOLUME};
use domain::fields::Processor;
use domain::ids::RecordId;
use domain::people::Point;
use domain::permissions::Actor;
use i18n::Locale;
use storage::queue::{self, Job};
use storage::record::{self, NewVolume, Standards};
use storage::{contact_points, tenants};

use crate::audit::place;
use crate::fault::{Fault, chain};
use crate::seal::seal;
use crate::worker::Means;

/// Reads, typesets and seals, stores: no transaction is open while the volume is made.
pub async fn run(means: &Arc<Means>, job: &Job) -> Result<(), Fault> {
    let most = i64::try_from(VOLUME).unwrap_or(i64::MAX);
    let mut tx = means.db.tenant(job.ctx()).await?;
    let paper = record::one(&mut tx, RecordId(job.subject)).await?;
    if paper.made_at.is_some() {
        queue::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    }
    // One more than stands in the volume tells whether another follows.
    let mut entries =
        record::in_force(&mut tx, &means.db, paper.on, paper.day_ends, paper.last, most.saturating_add(1)).await?;
    let is_last = entries.len() <= VOLUME;
    entries.truncate(VOLUME);
    let mut standards = Standards::default();
    record::standards(&mut tx, &entries, &mut standards).await?;
    let profile = tenants::profile(&mut tx).await?;
    let history = contact_points::history(&mut tx).await?;
    let stood = contact_points::stood(&history, Point::Privacy, paper.day_ends);
    let privacy_contact = stood.unwrap_or_default().to_owned();
    tx.commit().await?;

    let locale = Locale::new(paper.language);
    let last = entries.last().map(|entry| entry.agreement);
    let rows = entries.into_iter().map(|entry| {
        let standard = standards.of(&entry);
        Row::new(locale, entry, standard)
    });
    let number = i32::try_from(paper.volumes.len()).unwrap_or(i32::MAX).saturating_add(1);
    let volume = RecordVolume {
        language: paper.language,
        at: means.db.now(),
        on: paper.on,
        processor: Processor { privacy_contact, ..profile.processor() },
        number: number.unsigned_abs(),
        before: usize::try_from(paper.agreements).unwrap_or_default(),
        rows: rows.collect(),
        seal_owner: means.settings.seal_owner.clone(),
        log: place::state(means, job.ctx(), paper.language).await?,
    };
    let agreements = i64::try_from(volume.rows.len()).unwrap_or(i64::MAX);
    let pdf = sealed(means, volume, locale).await?;

    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    record::add(&mut tx, permit, &paper, number, NewVolume { pdf: &pdf, agreements, last, is_last }).await?;
    Ok(tx.commit().await?)
}

/// Typesets and seals, on a thread where blocking is allowed.
async fn sealed(means: &Arc<Means>, volume: RecordVolume, locale: Locale) -> Result<Vec<u8>, Fault> {
    let _turn = means.press.acquire().await.map_err(|closed| Fault::Later(closed.to_string()))?;
    let (shared, now): (_, DateTime<Utc>) = (means.clone(), means.db.now());
    let pressing = tokio::task::spawn_blocking(move || {
        let pdf = shared.typesetter.record_volume(&volume).map_err(|error| Fault::Never(chain(&error)))?;
        seal(&shared, &pdf, now, locale, "record-seal-reason")
    });
    pressing.await.map_err(|cut_off| Fault::Later(cut_off.to_string()))?
}

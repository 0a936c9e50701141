//! Makes and seals the document of an approved agreement, and sends it to both parties.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use documents::typeset::Paper;
use domain::agreements::{Side, State};
use domain::ids::AgreementId;
use domain::people::Duty;
use domain::permissions::Actor;
use i18n::Locale;
use storage::agreements;
use storage::mails::MailKind;
use storage::queue::{self, Job};
use storage::{StorageError, TenantTx, staff};

use super::document::Record;
use super::{Reader, controllers_people, write};
use crate::audit::place;
use crate::fault::{Fault, chain};
use crate::seal::seal;
use crate::worker::Means;

/// Reads, typesets and seals, stores: no transaction is open while the document is made.
pub async fn run(means: &Arc<Means>, job: &Job) -> Result<(), Fault> {
    let id = AgreementId(job.subject);
    let mut tx = means.db.tenant(job.ctx()).await?;
    let agreement = agreements::one(&mut tx, id).await?;
    if agreement.state != State::Approved || agreement.pdf_sha256.is_some() {
        queue::finish(&mut tx, job).await?;
        return Ok(tx.commit().await?);
    }
    let record = Record::read(&mut tx, agreement).await?;
    tx.commit().await?;

    let log = place::state(means, job.ctx(), record.agreement.language).await?;
    let paper = record.paper(&means.settings, log)?;
    let pdf = sealed(means, paper).await?;

    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    agreements::attach_pdf(&mut tx, permit, id, record.agreement.controller, &pdf).await?;
    let mut readers = controllers_people(&mut tx, &record.agreement, &[Duty::Privacy]).await?;
    readers.push(approver(&mut tx, &record).await?);
    write(&mut tx, &record.agreement, MailKind::Approved, readers).await?;
    Ok(tx.commit().await?)
}

/// Typesets and seals, on a thread where blocking is allowed.
pub(crate) async fn sealed(means: &Arc<Means>, paper: Paper) -> Result<Vec<u8>, Fault> {
    let _turn = means.press.acquire().await.map_err(|closed| Fault::Later(closed.to_string()))?;
    let (shared, now) = (means.clone(), means.db.now());
    let pressing = tokio::task::spawn_blocking(move || press(&shared, &paper, now));
    pressing.await.map_err(|cut_off| Fault::Later(cut_off.to_string()))?
}

fn press(means: &Means, paper: &Paper, now: DateTime<Utc>) -> Result<Vec<u8>, Fault> {
    let pdf = means.typesetter.pdf(paper).map_err(|error| Fault::Never(chain(&error)))?;
    seal(means, &pdf, now, Locale::new(paper.text.language), "evidence-seal-reason")
}

/// Who countersigned, as their signature says. Others of the staff find it in the list.
pub(crate) async fn approver(tx: &mut TenantTx, record: &Record) -> Result<Reader, StorageError> {
    let signature = record.signature(Side::Processor);
    let all = staff::all(tx).await?;
    let language = all.iter().find(|staff| staff.email == signature.details.email).map(|staff| staff.language);
    Ok(Reader {
        email: signature.details.email.clone(),
        name: signature.details.name.clone(),
        language: language.unwrap_or(record.agreement.language),
        to_staff: true,
    })
}

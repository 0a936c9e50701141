//! Tells the controllers with an agreement in force where the processor is reached from now on. Each controller is seen to
//! in a transaction of its own, which begins by noting it: a job that was cut off, or that two workers have at once,
//! writes to nobody twice.

use domain::ids::{AgreementId, AnnouncementId, ControllerId};
use domain::message::Message;
use domain::people::{Duty, Point, PointChange};
use domain::permissions::Actor;
use domain::terms::{self, Key, Part};
use i18n::Locale;
use storage::mails::{Content, MailKind};
use storage::queue::{self, Job, JobKind};
use storage::{StorageError, TenantTx, agreements, contact_points, controllers, tenants};

use crate::agreements::{Reader, write_saying};
use crate::fault::Fault;
use crate::worker::Means;

/// How many controllers one job sees to; another follows where there are more.
const AT_ONCE: i64 = 50;

/// Writes to the people of the next [`AT_ONCE`] controllers, and leaves the others to the job after it.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let id = AnnouncementId(job.subject);
    let mut tx = means.db.tenant(job.ctx()).await?;
    let changes = contact_points::announced(&mut tx, id).await?;
    let next = contact_points::to_tell(&mut tx, id, AT_ONCE).await?;
    drop(tx);
    for (controller, agreement) in &next {
        tell(means, job, id, &changes, *controller, *agreement).await?;
    }
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    if !next.is_empty() {
        let now = tx.now();
        queue::enqueue(&mut tx, JobKind::TellContactPoints, id.0, None, now).await?;
    }
    Ok(tx.commit().await?)
}

async fn tell(
    means: &Means,
    job: &Job,
    id: AnnouncementId,
    changes: &[PointChange],
    controller: ControllerId,
    agreement: AgreementId,
) -> Result<(), Fault> {
    let opened = means.db.tenant(&job.ctx().about(controller)).await;
    let erased = matches!(opened, Err(StorageError::Erased));
    // Nobody is left to be written to; that it was looked at is kept, so that the next ones follow.
    let mut tx = if erased { means.db.tenant(job.ctx()).await? } else { opened? };
    let permit = Actor::Worker.permit().map_err(|denied| Fault::Never(denied.to_string()))?;
    if contact_points::told(&mut tx, permit, id, controller).await? && !erased {
        write(&mut tx, changes, agreement).await?;
    }
    Ok(tx.commit().await?)
}

async fn write(tx: &mut TenantTx, changes: &[PointChange], agreement: AgreementId) -> Result<(), Fault> {
    let agreement = agreements::one(tx, agreement).await?;
    let zone = tenants::profile(tx).await?.zone.parse().unwrap_or(chrono_tz::UTC);
    let today = tx.now().with_timezone(&zone).date_naive();
    let of_today = match agreements::version_on(tx, agreement.id, today).await {
        Ok(version) => version.terms,
        // In force from a day to come.
        Err(StorageError::NotFound) => agreement.terms.clone(),
        Err(error) => return Err(error.into()),
    };
    let source = terms::part(&of_today, Key::ContactsUpdates);
    for contact in controllers::contacts(tx, agreement.controller).await? {
        let for_them: Vec<_> = changes.iter().filter(|change| concerns(change.point, &contact.duties)).collect();
        if for_them.is_empty() {
            continue;
        }
        let reader = Reader {
            email: contact.details.email,
            name: contact.details.name,
            language: contact.language,
            to_staff: false,
        };
        let says = |locale| Content { list: lines(locale, &for_them, &source), ..Content::default() };
        write_saying(tx, &agreement, MailKind::ContactPoints, vec![reader], says).await?;
    }
    Ok(())
}

/// Whether somebody with these duties is told of a contact point: who signs and who is there for privacy matters, of all;
/// who is told of breaches, of the address for breaches.
fn concerns(point: Point, duties: &[Duty]) -> bool {
    duties.iter().any(|duty| match duty {
        Duty::Signatory | Duty::Privacy => true,
        Duty::Breach => point == Point::Breach,
    })
}

/// A line for each change, and what the agreement says of keeping contacts current, with its clause.
fn lines(locale: Locale, changes: &[&PointChange], source: &Part) -> Vec<String> {
    let mut lines: Vec<String> = changes
        .iter()
        .map(|change| {
            let message = Message::new(match change.point {
                Point::Privacy => "contacts-point-privacy-changed",
                Point::Breach => "contacts-point-breach-changed",
            });
            let message = message.with("before", change.before.as_str()).with("after", change.after.as_str());
            locale.message(&message).into_owned()
        })
        .collect();
    if let (true, Some(clause)) = (source.stated, &source.clause) {
        let message =
            Message::new("contacts-point-source").with("says", source.text.clone()).with("clause", clause.as_str());
        lines.push(locale.message(&message).into_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_told_of_what_concerns_them() {
        assert!(concerns(Point::Breach, &[Duty::Breach]) && !concerns(Point::Privacy, &[Duty::Breach]));
        assert!(concerns(Point::Privacy, &[Duty::Signatory]) && concerns(Point::Breach, &[Duty::Privacy]));
        assert!(!concerns(Point::Breach, &[]));
    }
}

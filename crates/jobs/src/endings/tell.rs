//! Writes to both parties that an agreement ends, and what becomes of a notice that somebody would take back.

use domain::ids::EndingId;
use domain::message::Message;
use domain::people::Duty;
use i18n::Locale;
use storage::endings::{self, Ending};
use storage::mails::MailKind;
use storage::queue::{self, Job};
use storage::{TenantTx, agreements};

use super::words;
use crate::agreements::{Reader, controllers_people, reviewers, write_words};
use crate::fault::Fault;
use crate::worker::Means;

/// Tells both parties that it ends.
pub async fn ending(means: &Means, job: &Job) -> Result<(), Fault> {
    tell(means, job, MailKind::Ending, |locale, ending| {
        let mut lines = vec![
            line(locale, "mail-ending-day", words::day(locale, ending)),
            line(locale, "mail-ending-why", words::ground(locale, ending)),
        ];
        if !ending.details.against.is_empty() {
            lines.push(locale.text("mail-ending-against").into_owned());
            lines.extend(ending.details.against.iter().map(|said| match said.clause.as_str() {
                "" => words::again(locale, said),
                clause => format!("{} ({clause})", words::again(locale, said)),
            }));
        }
        lines.join("\n")
    })
    .await
}

/// Tells both parties that one would take the notice back, that it is taken back, or that it stands.
pub async fn withdrawal(means: &Means, job: &Job) -> Result<(), Fault> {
    tell(means, job, MailKind::EndingWithdrawal, |locale, ending| {
        let key = match (ending.withdrawn_at, ending.withdraw_by) {
            (Some(_), _) => "mail-ending-withdrawal-done",
            (None, Some(_)) => "mail-ending-withdrawal-asked",
            (None, None) => "mail-ending-withdrawal-refused",
        };
        locale.text(key).into_owned()
    })
    .await
}

async fn tell(means: &Means, job: &Job, kind: MailKind, say: impl Fn(Locale, &Ending) -> String) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let ending = endings::one(&mut tx, EndingId(job.subject)).await?;
    let agreement = agreements::one(&mut tx, ending.agreement).await?;
    let readers = parties(&mut tx, &agreement).await?;
    write_words(&mut tx, &agreement, kind, readers, |locale| say(locale, &ending)).await?;
    Ok(tx.commit().await?)
}

/// The people of both parties who are told of the end.
pub(super) async fn parties(
    tx: &mut TenantTx,
    agreement: &agreements::Agreement,
) -> Result<Vec<Reader>, storage::StorageError> {
    let mut readers = controllers_people(tx, agreement, &[Duty::Privacy]).await?;
    readers.extend(reviewers(tx).await?);
    Ok(readers)
}

fn line(locale: Locale, key: &'static str, value: String) -> String {
    locale.message(&Message::new(key).with("value", value)).into_owned()
}

//! Tells whoever was told of a change what the processor has done about it since: moved its day, corrected what was said,
//! withdrew it.

use domain::ids::{ContactId, MailId, NoticeId};
use domain::language::Language;
use domain::subprocessors::ChangeState;

use storage::mails::{self as letters, Content, MailKind, NewMail};
use storage::queue::{self, Job};
use storage::subprocessors::changes;
use storage::subprocessors::notices;
use storage::{agreements, controllers, duties};

use super::write::about;
use crate::fault::Fault;
use crate::worker::Means;

/// Writes to everybody whom the notice has not come back from.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let id = NoticeId(job.subject);
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let notice = notices::one(&mut tx, id).await?;
    let change = changes::one(&mut tx, notice.change).await?;
    let Some(act) = change.acts.iter().rfind(|act| act.kind.ends() != Some(ChangeState::Effective)) else {
        return Ok(tx.commit().await?);
    };
    if act.kind.ends() == Some(ChangeState::Withdrawn) {
        // Nobody owes a solution, or another way of telling, for what does not happen.
        duties::drop_of(&mut tx, id.0).await?;
    }
    let agreement = agreements::one(&mut tx, notice.agreement).await?;
    let touched = changes::entries(&mut tx, &change).await?;
    let written = notices::mails(&mut tx, id).await?;
    let reached: Vec<ContactId> =
        written.iter().filter(|mail| !mail.state.is_lost()).map(|mail| mail.contact).collect();
    for contact in controllers::contacts(&mut tx, notice.controller).await? {
        if !reached.contains(&contact.id) {
            continue;
        }
        let mut about = about(&change, &touched, &notice, (contact.language, tx.now()));
        act.kind.word().clone_into(&mut about.act);
        act.said.why.said_in(contact.language, Language::En).trim().clone_into(&mut about.why);
        let mail = NewMail {
            id: MailId(tx.new_id()),
            kind: MailKind::SubprocessorNews,
            language: contact.language,
            controller: Some(notice.controller),
            agreement: Some(agreement.id),
            content: Content {
                email: contact.details.email,
                name: contact.details.name,
                change: Some(about),
                ..Content::default()
            },
        };
        letters::send(&mut tx, &mail).await?;
    }
    Ok(tx.commit().await?)
}

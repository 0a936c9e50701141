//! Tells whoever subscribed what happened to a change. A batch is a transaction, which begins by ending the job: one that
//! was cut off has told nobody, and nobody is told twice of the same.

use domain::ids::{ChangeId, MailId};
use domain::language::Language;
use domain::subprocessors::{ChangeState, headlines};
use i18n::Locale;
use storage::TenantTx;
use storage::mails::{self, AboutPublished, Content, MailKind, NewMail};
use storage::queue::{self, Job, JobKind};
use storage::subprocessors::changes::{self, Act, Change, ChangeEntry};
use storage::subscribers::{self, Subscriber, Telling};

use crate::fault::Fault;
use crate::worker::Means;

/// How many subscribers one job writes to; another follows where there are more.
const AT_ONCE: i64 = 100;

/// Writes to the next [`AT_ONCE`] subscribers what happened last, and leaves the others to the job after it.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let change = changes::one(&mut tx, ChangeId(job.subject)).await?;
    let Some(announced) = change.announced_at else { return Ok(tx.commit().await?) };
    let acts: Vec<&Act> = change.acts.iter().filter(|act| act.kind.ends() != Some(ChangeState::Effective)).collect();
    let of = Telling {
        change: change.id,
        event: i32::try_from(acts.len()).unwrap_or(i32::MAX),
        at: acts.last().map_or(announced, |act| act.at),
    };
    let next = subscribers::next(&mut tx, of, AT_ONCE).await?;
    if !next.is_empty() {
        let touched = changes::entries(&mut tx, &change).await?;
        for who in &next {
            write(&mut tx, of, who, about(&change, &touched, acts.last().copied(), who.language)).await?;
        }
        let now = tx.now();
        queue::enqueue(&mut tx, JobKind::TellSubscribers, job.subject, None, now).await?;
    }
    Ok(tx.commit().await?)
}

async fn write(tx: &mut TenantTx, of: Telling, who: &Subscriber, about: AboutPublished) -> Result<(), Fault> {
    let id = MailId(tx.new_id());
    if !subscribers::told(tx, of, who.id, id).await? {
        return Ok(());
    }
    let content = Content {
        email: who.email.clone(),
        token: Some(who.leave.clone()),
        published: Some(about),
        ..Content::default()
    };
    let kind = MailKind::SubscriptionNews;
    let mail = NewMail { id, kind, language: who.language, controller: None, agreement: None, content };
    Ok(mails::send(tx, &mail).await?)
}

/// What anybody may read of a change, in a language.
fn about(change: &Change, touched: &[ChangeEntry], act: Option<&Act>, language: Language) -> AboutPublished {
    let locale = Locale::new(language);
    let what = touched.iter().map(|entry| headlines(entry.before.as_ref(), entry.after.as_ref(), &entry.facets));
    let said = act.map_or(&change.said, |act| &act.said);
    AboutPublished {
        change: change.id,
        number: change.number.unwrap_or_default(),
        effect: change.effect,
        what: what.flatten().map(|line| locale.message(&line).into_owned()).collect(),
        why: said.why.said_in(language, Language::En).trim().to_owned(),
        act: act.map(|act| act.kind.word().to_owned()).unwrap_or_default(),
    }
}

//! A notice that was sent, and that nobody is known to have received: no period runs, and nothing else would say so. A
//! person has to confirm that it arrived, or tell the controller in another way.

use chrono::{DateTime, TimeDelta, Utc};
use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::ids::NoticeId;
use domain::subprocessors::{ChangeState, Stage, course_dates};
use storage::TenantTx;
use storage::duties::{self, NewDuty};
use storage::queue::{self, Job, JobKind};
use storage::subprocessors::changes;
use storage::subprocessors::notices::{self, Notice};

use crate::fault::Fault;
use crate::worker::Means;

/// How long people are given to read a notice before somebody asks after it. Neither law nor agreement: a product's rule.
const PATIENCE: TimeDelta = TimeDelta::days(3);

/// Looks after a notice that has just been sent.
pub(super) async fn look_later(tx: &mut TenantTx, notice: &Notice) -> Result<(), Fault> {
    let at = tx.now() + PATIENCE;
    queue::enqueue(tx, JobKind::AskReceipt, notice.id.0, Some(notice.controller), at).await?;
    Ok(())
}

/// Owes the question, unless the periods run by now or nothing is announced any more.
pub async fn run(means: &Means, job: &Job) -> Result<(), Fault> {
    let mut tx = means.db.tenant(job.ctx()).await?;
    queue::finish(&mut tx, job).await?;
    let notice = notices::one(&mut tx, NoticeId(job.subject)).await?;
    let change = changes::one(&mut tx, notice.change).await?;
    let events = notices::events(&mut tx, &[notice.id]).await?.remove(&notice.id).unwrap_or_default();
    let facts = notices::course_of(&change, &events);
    let runs = course_dates(&notice.consequence, &facts, tx.now()).is_ok_and(|dates| dates.is_some());
    if change.state == ChangeState::Announced && notice.stage == Stage::Sent && !runs {
        let duty = owed(&notice, tx.now());
        duties::owe(&mut tx, &duty).await?;
    }
    Ok(tx.commit().await?)
}

/// Due on the last day for telling the controller, where it is still to come; otherwise without a date.
fn owed(notice: &Notice, now: DateTime<Utc>) -> NewDuty {
    let agreement = (notice.agreement, notice.controller);
    let duty = NewDuty::of(DutyKind::UnreadNotice, Side::Processor, agreement, notice.id.0, now);
    let last = notice.consequence.told_by.as_ref();
    let ends = last.and_then(|by| notice.consequence.timing.begins(by.day.succ_opt()?).ok());
    match last.zip(ends) {
        Some((by, ends)) if ends > now => NewDuty {
            clause: by.clause.clone().unwrap_or_default(),
            due_before: Some(ends),
            last_day: Some(by.day),
            how: by.how.clone(),
            ..duty
        },
        _ => duty.by("Art. 28(2) GDPR"),
    }
}

//! What is owed because an agreement ends.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::endings::{Days, Fate, Task, Weight, end_due, who_chooses};
use domain::permissions::Actor;
use domain::terms::Key;
use domain::time::first_instant;

use super::read::{AnswerRow, Ending, Facts, Link};
use crate::duties::{self, Evidence, NewDuty};
use crate::{Result, TenantTx};

/// The article of law under which data is returned or erased whatever an agreement says.
const LAW: &str = "Art. 28(3)(g) GDPR";

/// Owes what follows from an ending as it stands, in place of what was owed for it and is still open: a day that was
/// given, or a choice that was made, changes the dates.
pub(super) async fn owe(tx: &mut TenantTx, ending: &Ending, facts: &Facts, links: &[Link]) -> Result<()> {
    duties::drop_of(tx, ending.id.0).await?;
    for duty in all(ending, facts, links, tx.now()) {
        duties::owe(tx, &duty).await?;
    }
    Ok(())
}

fn all(ending: &Ending, facts: &Facts, links: &[Link], now: DateTime<Utc>) -> Vec<NewDuty> {
    let days = facts.days(ending, None);
    let from = days.expiry.and_then(|day| first_instant(day, facts.counting.zone)).map_or(now, |at| at.to_utc());
    let duty = |kind: DutyKind, party: Side, key: Key, days: Days| {
        let duty = NewDuty::of(kind, party, (ending.agreement, ending.controller), ending.id.0, from);
        match end_due(&facts.terms, key, days, &facts.counting) {
            Some(due) => duty.due(due),
            None => duty.by(facts.terms.clause(key).or_else(|| facts.terms.clause(Key::EndData)).unwrap_or(LAW)),
        }
    };
    let begins = facts.begins(ending).day();
    let open = |task: Task| links.iter().any(|link| link.task == task && !counts(link, begins, facts.today));
    let mut owed = Vec::new();
    let fate = facts.fate(ending);
    if fate.is_none() && who_chooses(&facts.terms) {
        owed.push(duty(DutyKind::EndChoose, Side::Controller, Key::EndChooseWithin, days));
    }
    if fate == Some(Fate::ReturnAndErase) && open(Task::Return) {
        owed.push(duty(DutyKind::EndReturn, Side::Processor, Key::EndEraseWithin, days));
    }
    if open(Task::Erase) {
        owed.push(duty(DutyKind::EndErase, Side::Processor, Key::EndEraseWithin, days));
    }
    if ending.certified_at.is_none() {
        owed.push(duty(DutyKind::EndConfirm, Side::Processor, Key::EndConfirmWithin, days));
    }
    owed
}

/// Whether somebody has answered so that it counts: not before the periods began, and not ahead of its day.
fn counts(link: &Link, begins: Option<NaiveDate>, today: NaiveDate) -> bool {
    link.held(begins, today).is_some_and(|(weight, _)| weight == Weight::Counts)
}

/// Meets what an answer settles: the return, or the erasure, once no link is open for it.
pub(super) async fn meet(
    tx: &mut TenantTx,
    by: Actor,
    ending: &Ending,
    facts: &Facts,
    links: &[Link],
    note: &str,
) -> Result<()> {
    let begins = facts.begins(ending).day();
    let settled = |task: Task| {
        let mut of = links.iter().filter(|link| link.task == task).peekable();
        of.peek().is_some() && of.all(|link| counts(link, begins, facts.today))
    };
    let evidence = Evidence { note: note.to_owned(), document: String::new() };
    for (task, kind) in [(Task::Return, DutyKind::EndReturn), (Task::Erase, DutyKind::EndErase)] {
        if settled(task) {
            duties::meet(tx, by, Some(ending.controller), ending.id.0, kind, &evidence).await?;
        }
    }
    Ok(())
}

/// Drops what is left to be erased by answers that another has taken the place of: it says itself what is left.
pub(super) async fn supersede(tx: &mut TenantTx, before: &[AnswerRow]) -> Result<()> {
    for answer in before {
        duties::drop_of(tx, answer.id.0).await?;
    }
    Ok(())
}

/// Owes the erasure of what is left until a day: what cannot be erased before it is overwritten, or what a law requires.
/// It comes from the answer, so that nothing else that is owed for the ending drops it.
pub(super) async fn owe_left(
    tx: &mut TenantTx,
    ending: &Ending,
    facts: &Facts,
    answer: uuid::Uuid,
    until: NaiveDate,
    key: Key,
) -> Result<()> {
    let Some(next) = until.succ_opt().and_then(|day| first_instant(day, facts.counting.zone)) else { return Ok(()) };
    let agreement = (ending.agreement, ending.controller);
    let duty = NewDuty {
        term: key.wire(),
        clause: facts.terms.clause(key).unwrap_or(LAW).to_owned(),
        due_before: Some(next.to_utc()),
        last_day: Some(until),
        ..NewDuty::of(DutyKind::EndLeft, Side::Processor, agreement, answer, tx.now())
    };
    duties::owe(tx, &duty).await?;
    Ok(())
}

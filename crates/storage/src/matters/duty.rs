//! What a matter obliges the processor to do, owed and met with the acts.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::duties::{DutyKind, due};
use domain::matters::{Act, Kind, State};
use domain::permissions::Actor;
use domain::terms::{Key, Terms, Word};
use domain::time::{Counting, first_instant};

use super::{Matter, Said};
use crate::duties::{Evidence, NewDuty, drop_of, meet, owe};
use crate::{Result, TenantTx};

/// What dates are counted by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basis<'a> {
    /// The terms in force on the day.
    pub terms: &'a Terms,
    /// How the tenant counts; none where its calendar is not known, and then no date is made up.
    pub counting: Option<&'a Counting>,
}

/// What is owed under a kind of matter. A disclosure and an enquiry are told of by being recorded.
const fn kind_of(kind: Kind) -> DutyKind {
    match kind {
        Kind::Instruction => DutyKind::Instruction,
        Kind::StopOrder => DutyKind::StopProcessing,
        Kind::Disclosure => DutyKind::DisclosureTold,
        Kind::Enquiry => DutyKind::EnquiryForwarded,
        Kind::Help => DutyKind::Help,
    }
}

const fn article(kind: Kind) -> &'static str {
    match kind {
        Kind::Instruction | Kind::StopOrder | Kind::Disclosure => "Art. 28(3)(a) GDPR",
        Kind::Enquiry => "Art. 28(3)(e) GDPR",
        Kind::Help => "Art. 28(3)(e)–(f) GDPR",
    }
}

/// Owes what a matter obliges to from a moment; answers the first moment that is too late, where there is a date.
async fn owe_from(
    tx: &mut TenantTx,
    matter: &Matter,
    from: DateTime<Utc>,
    basis: Basis<'_>,
) -> Result<Option<DateTime<Utc>>> {
    let ids = (matter.agreement, matter.controller);
    let duty = NewDuty::of(kind_of(matter.kind), Side::Processor, ids, matter.id.0, from).by(article(matter.kind));
    let by_term = match (matter.kind, basis.counting) {
        (Kind::Instruction, Some(counting)) => due(basis.terms, Key::ChangesWithin, from, counting),
        _ => None,
    };
    let duty = match by_term {
        Some(due) => duty.due(due),
        // A clause that lets the controller order a stop, where there is one.
        None if matter.kind == Kind::StopOrder && orders_stops(basis.terms) => {
            let clause = basis.terms.clause(Key::AuditFindings).unwrap_or_default().to_owned();
            NewDuty { term: Key::AuditFindings.wire(), ..duty.by(clause) }
        }
        None => duty,
    };
    owe(tx, &duty).await?;
    Ok(duty.due_before)
}

fn orders_stops(terms: &Terms) -> bool {
    matches!(terms.value(Key::AuditFindings),
        Some(domain::terms::Value::Choices(words)) if words.contains(&Word::StopUntilApproved))
}

/// What an act owes, meets or drops; answers until when the next step is due, where a date follows.
pub(super) async fn follow(
    tx: &mut TenantTx,
    by: Actor,
    matter: &Matter,
    act: Act,
    said: &Said,
    basis: Basis<'_>,
) -> Result<Option<DateTime<Utc>>> {
    let now = tx.now();
    if matter.state.is_untold() {
        // Duties are in the controller's sight.
        return Ok(None);
    }
    // From the day on which it arrived, where one was named; never from one to come.
    let arrived = said.day.zip(basis.counting).and_then(|(day, counting)| first_instant(day, counting.zone));
    let arrived = arrived.map_or(now, |at| at.to_utc().min(now));
    match (matter.kind, act) {
        (Kind::Disclosure | Kind::Enquiry, Act::Open | Act::EndBan) => {
            owe_from(tx, matter, arrived, basis).await?;
            settle(tx, by, matter).await?;
            Ok(None)
        }
        (_, Act::Open) => owe_from(tx, matter, arrived, basis).await,
        (Kind::Instruction, Act::Confirm | Act::Change) => {
            drop_of(tx, matter.id.0).await?;
            owe_from(tx, matter, now, basis).await
        }
        (Kind::Instruction, Act::Accept) => match (said.day, basis.counting) {
            // What the terms give a date for can be promised earlier, and never later.
            (Some(day), Some(counting))
                if matter.due_before.is_none_or(|due| end_of(day, counting).is_some_and(|promised| promised < due)) =>
            {
                promised(tx, matter, day, basis, counting).await
            }
            _ => Ok(matter.due_before),
        },
        (_, Act::Infringes | Act::Withdraw | Act::Lift) => {
            drop_of(tx, matter.id.0).await?;
            Ok(None)
        }
        (_, Act::CarryOut | Act::Stop | Act::Deliver) => {
            settle(tx, by, matter).await?;
            Ok(None)
        }
        _ if matter.state == State::Estimated => Ok(None),
        _ => Ok(matter.due_before),
    }
}

async fn settle(tx: &mut TenantTx, by: Actor, matter: &Matter) -> Result<()> {
    let evidence = Evidence { note: matter.name(), ..Evidence::default() };
    meet(tx, by, Some(matter.controller), matter.id.0, kind_of(matter.kind), &evidence).await?;
    Ok(())
}

/// A day that the processor named, where the terms leave it to the parties ("by the agreed date").
async fn promised(
    tx: &mut TenantTx,
    matter: &Matter,
    day: NaiveDate,
    basis: Basis<'_>,
    counting: &Counting,
) -> Result<Option<DateTime<Utc>>> {
    let ids = (matter.agreement, matter.controller);
    let before = end_of(day, counting);
    let clause = basis.terms.clause(Key::ChangesWithin).unwrap_or_default();
    let clause = if clause.is_empty() { article(matter.kind) } else { clause };
    let duty = NewDuty {
        term: Key::ChangesWithin.wire(),
        due_before: before,
        last_day: Some(day),
        ..NewDuty::of(DutyKind::Instruction, Side::Processor, ids, matter.id.0, tx.now()).by(clause)
    };
    drop_of(tx, matter.id.0).await?;
    owe(tx, &duty).await?;
    Ok(before)
}

/// The first moment after a day, by the clocks of the tenant.
fn end_of(day: NaiveDate, counting: &Counting) -> Option<DateTime<Utc>> {
    first_instant(day.succ_opt()?, counting.zone).map(|at| at.to_utc())
}

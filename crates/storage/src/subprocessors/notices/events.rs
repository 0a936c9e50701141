//! What happened to a notice.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::duties::DutyKind;
use domain::ids::{ContactId, ControllerId, NoticeId};
use domain::permissions::{Action, Actor, Permit, action};
use domain::subprocessors::{Fact, Receipt, Settlement, Stage, What, stance};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::read::Notice;
use super::{SAID, subject};
use crate::audit::record;
use crate::duties::{self, Evidence};
use crate::subprocessors::additions;
use crate::{Result, StorageError, TenantTx};

/// Kinds of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A mail server took it.
    Sent,
    /// It came back from everybody that it was sent to so far.
    Bounced,
    /// It was received.
    Received(Receipt),
    /// The controller approved, from a day where it names one.
    Approved(Option<NaiveDate>),
    /// It took its approval back.
    ApprovalWithdrawn,
    /// It refused.
    Refused,
    /// It objected.
    Objected,
    /// It took its objection, or its refusal, back.
    ObjectionWithdrawn,
    /// An objection or refusal was settled otherwise.
    Settled(Settlement),
    /// The processor uses it without authorisation since a day.
    Used(NaiveDate),
    /// One party wrote to the other.
    Message,
    /// The processor offered an alternative.
    Alternative,
}

impl EventKind {
    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Bounced => "bounced",
            Self::Received(_) => "received",
            Self::Approved(_) => "approved",
            Self::ApprovalWithdrawn => "approval_withdrawn",
            Self::Refused => "refused",
            Self::Objected => "objected",
            Self::ObjectionWithdrawn => "objection_withdrawn",
            Self::Settled(_) => "settled",
            Self::Used(_) => "used",
            Self::Message => "message",
            Self::Alternative => "alternative",
        }
    }

    /// A kind of each word, for the lists of texts.
    pub const SAMPLES: [Self; 12] = [
        Self::Sent,
        Self::Bounced,
        Self::Received(Receipt::Seen),
        Self::Approved(None),
        Self::ApprovalWithdrawn,
        Self::Refused,
        Self::Objected,
        Self::ObjectionWithdrawn,
        Self::Settled(Settlement::LeftOut),
        Self::Used(NaiveDate::MIN),
        Self::Message,
        Self::Alternative,
    ];

    const fn qualifier(self) -> Option<&'static str> {
        match self {
            Self::Received(by) => Some(by.wire()),
            Self::Settled(how) => Some(how.wire()),
            _ => None,
        }
    }

    const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Approved(day) => day,
            Self::Used(day) => Some(day),
            _ => None,
        }
    }

    fn read(kind: &str, word: Option<&str>, day: Option<NaiveDate>) -> Result<Self> {
        let form = || StorageError::Form(format!("{kind} {}", word.unwrap_or_default()));
        Ok(match kind {
            "sent" => Self::Sent,
            "bounced" => Self::Bounced,
            "received" => Self::Received(word.and_then(Receipt::from_wire).ok_or_else(form)?),
            "approved" => Self::Approved(day),
            "approval_withdrawn" => Self::ApprovalWithdrawn,
            "refused" => Self::Refused,
            "objected" => Self::Objected,
            "objection_withdrawn" => Self::ObjectionWithdrawn,
            "settled" => Self::Settled(word.and_then(Settlement::from_wire).ok_or_else(form)?),
            "used" => Self::Used(day.ok_or_else(form)?),
            "message" => Self::Message,
            "alternative" => Self::Alternative,
            _ => return Err(form()),
        })
    }
}

/// What was said with an event; sealed under the controller's key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EventSaid {
    /// Who, by name.
    pub name: String,
    /// Grounds, an answer, evidence, why.
    pub words: String,
}

/// An event.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its number, from 1.
    pub number: i32,
    /// What.
    pub kind: EventKind,
    /// What was said; none where nothing was, or the key is not at hand.
    pub said: Option<EventSaid>,
    /// By whom; none for the product itself.
    pub by: Option<(Side, Uuid)>,
    /// When.
    pub at: DateTime<Utc>,
}

impl Event {
    /// As the gate counts it; none for words alone.
    pub fn fact(&self) -> Option<Fact> {
        let what = match self.kind {
            EventKind::Sent => What::Sent,
            EventKind::Bounced => What::Bounced,
            EventKind::Received(by) => What::Received { by },
            EventKind::Approved(from) => What::Approved { from },
            EventKind::ApprovalWithdrawn => What::ApprovalWithdrawn,
            EventKind::Refused => What::Refused,
            EventKind::Objected => What::Objected,
            EventKind::ObjectionWithdrawn => What::ObjectionWithdrawn,
            EventKind::Settled(how) => What::Settled { how },
            EventKind::Used(from) => {
                What::Used { from, why: self.said.as_ref().map(|said| said.words.clone()).unwrap_or_default() }
            }
            EventKind::Message | EventKind::Alternative => return None,
        };
        Some(Fact { at: self.at, what })
    }
}

/// The events of notices, in order; what was said where its key is at hand.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn events(tx: &mut TenantTx, notices: &[NoticeId]) -> Result<BTreeMap<NoticeId, Vec<Event>>> {
    let tenant = tx.tenant().0;
    let ids: Vec<Uuid> = notices.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        "SELECT notice_id, number, controller_id, kind, word, day, said, side, by_id, at FROM subprocessor_notice_event
         WHERE tenant_id = $1 AND notice_id = ANY ($2) ORDER BY notice_id, number",
        tenant,
        &ids,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for row in rows {
        let controller = ControllerId(row.controller_id);
        let side =
            row.side.map(|word| if word == Side::Controller.word() { Side::Controller } else { Side::Processor });
        let event = Event {
            number: row.number,
            kind: EventKind::read(&row.kind, row.word.as_deref(), row.day)?,
            said: row.said.and_then(|sealed| tx.open(Some(controller), SAID, sealed).ok()),
            by: side.zip(row.by_id),
            at: row.at,
        };
        found.entry(NoticeId(row.notice_id)).or_default().push(event);
    }
    Ok(found)
}

/// Something that a person does about a notice.
#[derive(Clone, Copy, Debug)]
pub struct NewEvent<'a> {
    /// What.
    pub kind: EventKind,
    /// What is said with it.
    pub said: &'a EventSaid,
}

/// Writes down what somebody of the controller says to a notice.
///
/// # Errors
/// [`StorageError::Stale`] where something has happened to the notice since it was shown.
pub async fn answer(
    tx: &mut TenantTx,
    permit: Permit<action::AnswerNotice>,
    notice: &Notice,
    new: &NewEvent<'_>,
) -> Result<()> {
    person(tx, permit.actor(), Action::AnswerNotice, notice, new).await
}

/// Writes down what the staff do about a notice.
///
/// # Errors
/// [`StorageError::Stale`] where something has happened to the notice since it was shown.
pub async fn see_to(
    tx: &mut TenantTx,
    permit: Permit<action::SeeToNotice>,
    notice: &Notice,
    new: &NewEvent<'_>,
) -> Result<()> {
    person(tx, permit.actor(), Action::SeeToNotice, notice, new).await
}

async fn person(tx: &mut TenantTx, actor: Actor, action: Action, notice: &Notice, new: &NewEvent<'_>) -> Result<()> {
    let side = match actor {
        Actor::Contact { .. } => Side::Controller,
        _ => Side::Processor,
    };
    let by = actor.id().ok_or(StorageError::NotFound)?;
    write(tx, notice, Some(notice.revision), new.kind, Some(new.said), Some((side, by))).await?;
    let said = json!({ "kind": new.kind.word(), "word": new.kind.qualifier(), "day": new.kind.day(), "words": new.said.words });
    record(tx, actor, action, subject(notice.id, notice.controller), said).await?;
    // An approval of a transfer, and taking it back, amend an appendix where the terms say so.
    let amends = matches!(new.kind, EventKind::Approved(_) | EventKind::ApprovalWithdrawn);
    if amends && notice.consequence.recorded_in.is_some() {
        additions::ask(tx, notice).await?;
    }
    Ok(())
}

/// Writes down what happened to a message that carries a notice, or that it was seen; nothing where it is known already, or
/// is no receipt by the terms of the agreement.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn arrived(tx: &mut TenantTx, id: NoticeId, kind: EventKind) -> Result<bool> {
    arrive(tx, id, kind, None).await
}

/// Somebody entitled has read it on the controller's page: who, by contact and name, is kept as evidence.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn seen(tx: &mut TenantTx, id: NoticeId, (by, name): (ContactId, &str)) -> Result<bool> {
    let said = EventSaid { name: name.to_owned(), words: String::new() };
    arrive(tx, id, EventKind::Received(Receipt::Seen), Some((said, by))).await
}

/// Nobody has to ask any more whether the controller was reached.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn reached(tx: &mut TenantTx, by: Actor, notice: &Notice, evidence: &Evidence) -> Result<()> {
    for kind in [DutyKind::ReturnedNotice, DutyKind::UnreadNotice] {
        duties::meet(tx, by, Some(notice.controller), notice.id.0, kind, evidence).await?;
    }
    Ok(())
}

async fn arrive(tx: &mut TenantTx, id: NoticeId, kind: EventKind, by: Option<(EventSaid, ContactId)>) -> Result<bool> {
    hold(tx, id).await?;
    let notice = super::one(tx, id).await?;
    let news = match (kind, notice.stage) {
        (EventKind::Received(_), Stage::Received) | (_, Stage::NotNeeded) => false,
        (EventKind::Received(by), _) if !notice.consequence.receipt.counts(by) => false,
        // What was received is not on its way any more.
        (EventKind::Bounced, Stage::Received) => false,
        (EventKind::Sent, Stage::Sent | Stage::Received) => false,
        _ => true,
    };
    if news {
        let (said, by) = by.map(|(said, contact)| (said, (Side::Controller, contact.0))).unzip();
        write(tx, &notice, None, kind, said.as_ref(), by).await?;
    }
    Ok(news)
}

/// Whoever else writes about a notice waits until this transaction has ended.
pub(super) async fn hold(tx: &mut TenantTx, id: NoticeId) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!("SELECT id FROM subprocessor_notice WHERE tenant_id = $1 AND id = $2 FOR UPDATE", tenant, id.0,)
        .fetch_one(tx.conn())
        .await?;
    Ok(())
}

async fn write(
    tx: &mut TenantTx,
    notice: &Notice,
    seen: Option<i32>,
    kind: EventKind,
    said: Option<&EventSaid>,
    by: Option<(Side, Uuid)>,
) -> Result<()> {
    let before = events(tx, &[notice.id]).await?.remove(&notice.id).unwrap_or_default();
    let (tenant, now) = (tx.tenant().0, tx.now());
    let event = Event { number: 0, kind, said: said.cloned(), by, at: now };
    let facts: Vec<Fact> = before.iter().filter_map(Event::fact).chain(event.fact()).collect();
    let done = sqlx::query!(
        "UPDATE subprocessor_notice SET revision = revision + 1, stage = $4, stance = $5
         WHERE tenant_id = $1 AND id = $2 AND ($3::int IS NULL OR revision = $3)",
        tenant,
        notice.id.0,
        seen,
        stage(notice.stage, kind).wire(),
        stance(&facts).wire(),
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let sealed = said.map(|said| tx.seal(Some(notice.controller), SAID, said)).transpose()?;
    sqlx::query!(
        "INSERT INTO subprocessor_notice_event (tenant_id, notice_id, number, controller_id, kind, word, day, said, side,
                                                by_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        tenant,
        notice.id.0,
        i32::try_from(before.len() + 1).unwrap_or(i32::MAX),
        notice.controller.0,
        kind.word(),
        kind.qualifier(),
        kind.day(),
        sealed,
        by.map(|(side, _)| side.word()),
        by.map(|(_, id)| id),
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How far a notice has come once something has happened to it: whoever answers has received it.
const fn stage(before: Stage, kind: EventKind) -> Stage {
    match kind {
        EventKind::Received(_) | EventKind::Approved(_) | EventKind::Refused | EventKind::Objected => Stage::Received,
        EventKind::Sent => Stage::Sent,
        EventKind::Bounced => Stage::Returned,
        _ => before,
    }
}

/// Marks a notice as written, so that it is written once; `false` where it was.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn written(tx: &mut TenantTx, id: NoticeId, from: Stage) -> Result<bool> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE subprocessor_notice SET stage = $3 WHERE tenant_id = $1 AND id = $2 AND stage = $4",
        tenant,
        id.0,
        Stage::Written.wire(),
        from.wire(),
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

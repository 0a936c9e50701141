//! Opening a matter, and every act after that. Nothing that was said is changed.

use chrono::{DateTime, Utc};
use domain::agreements::Side;
use domain::ids::{AgreementId, ControllerId, MatterId};
use domain::matters::{Act, Kind, after, charge, may_charge};
use domain::permissions::{Action, Actor, Permit, action};
use domain::terms::Terms;
use domain::time::Counting;
use serde_json::json;
use uuid::Uuid;

use super::duty::{Basis, follow};
use super::read::SAID;
use super::{Matter, Said, one};
use crate::audit::{Subject, record};
use crate::{Result, StorageError, TenantTx};

/// A matter to be opened.
#[derive(Clone, Debug)]
pub struct NewMatter<'a> {
    /// Under which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// What it is.
    pub kind: Kind,
    /// Law forbids telling the controller.
    pub untold: bool,
    /// What is said.
    pub said: &'a Said,
    /// The terms in force today.
    pub terms: &'a Terms,
    /// How the tenant counts.
    pub counting: Option<&'a Counting>,
}

/// An act on a matter.
#[derive(Clone, Debug)]
pub struct NewAct<'a> {
    /// What is done.
    pub act: Act,
    /// What is said.
    pub said: &'a Said,
    /// The terms in force today.
    pub terms: &'a Terms,
    /// How the tenant counts.
    pub counting: Option<&'a Counting>,
}

/// What became of an act.
#[derive(Clone, Debug)]
pub enum Done {
    /// It counts; the matter as it stands now.
    Counts(Box<Matter>),
    /// Somebody was quicker, or it is not possible in this state; the matter as it stands now.
    TooLate(Box<Matter>),
}

/// For whom somebody acts.
#[derive(Clone, Copy, Debug)]
pub struct Author {
    /// The party.
    pub side: Side,
    /// A member of the staff or a contact.
    pub person: Uuid,
}

impl Author {
    /// The party that an actor speaks for; none for those who are no people of either.
    pub const fn of(actor: Actor) -> Option<Self> {
        match actor {
            Actor::Staff { id, .. } => Some(Self { side: Side::Processor, person: id.0 }),
            Actor::Contact { id, .. } => Some(Self { side: Side::Controller, person: id.0 }),
            Actor::Program { .. } | Actor::Public | Actor::Operator | Actor::Worker => None,
        }
    }
}

/// Opens a matter.
///
/// # Errors
/// [`StorageError::Stale`] where the kind is not for this party to open.
pub async fn open(tx: &mut TenantTx, permit: Permit<action::OpenMatter>, new: &NewMatter<'_>) -> Result<Matter> {
    let author = Author::of(permit.actor()).ok_or(StorageError::Stale)?;
    if !new.kind.may_open(author.side) || (new.untold && new.kind != Kind::Disclosure) {
        return Err(StorageError::Stale);
    }
    let (tenant, now, id) = (tx.tenant().0, tx.now(), MatterId(tx.new_id()));
    let state = new.kind.begins(new.untold);
    let number = if new.untold { None } else { Some(next_number(tx, new.agreement, new.kind).await?) };
    let mut matter = Matter {
        id,
        agreement: new.agreement,
        controller: new.controller,
        kind: new.kind,
        number,
        state,
        revision: 1,
        opened_at: now,
        since: now,
        due_before: None,
    };
    sqlx::query!(
        "INSERT INTO matter (tenant_id, id, agreement_id, controller_id, kind, number, state, waits_for, opened_at, since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        tenant,
        id.0,
        new.agreement.0,
        new.controller.0,
        new.kind.wire(),
        number,
        state.wire(),
        state.waits_for().map(Side::word),
        now,
    )
    .execute(tx.conn())
    .await?;
    write_entry(tx, &matter, author, Act::Open, new.said).await?;
    let basis = Basis { terms: new.terms, counting: new.counting };
    matter.due_before = follow(tx, permit.actor(), &matter, Act::Open, new.said, basis).await?;
    date(tx, &matter).await?;
    let detail = json!({ "matter": matter.name(), "agreement": new.agreement, "state": state.wire() });
    record(tx, permit.actor(), Action::OpenMatter, subject(&matter), detail).await?;
    Ok(matter)
}

/// Does something to a matter, if it is as the page showed it and the act is this party's. Of two at once, one counts.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn act(
    tx: &mut TenantTx,
    permit: Permit<action::AnswerMatter>,
    matter: &Matter,
    new: &NewAct<'_>,
) -> Result<Done> {
    let author = Author::of(permit.actor()).ok_or(StorageError::Stale)?;
    let charges = may_charge(matter.kind, new.terms);
    let Ok(next) = after(matter.kind, matter.state, new.act, author.side, charges) else {
        return too_late(tx, matter.id).await;
    };
    let number = match matter.number {
        None if !next.is_untold() => Some(next_number(tx, matter.agreement, matter.kind).await?),
        number => number,
    };
    let moved = Matter {
        number,
        state: next,
        revision: matter.revision + 1,
        since: if next == matter.state { matter.since } else { tx.now() },
        ..matter.clone()
    };
    if !advance(tx, matter, &moved).await? {
        return too_late(tx, matter.id).await;
    }
    let mut said = new.said.clone();
    if new.act == Act::Estimate {
        said.clause = charge(matter.kind, new.terms).flatten().unwrap_or_default().to_owned();
    }
    write_entry(tx, &moved, author, new.act, &said).await?;
    let basis = Basis { terms: new.terms, counting: new.counting };
    let due_before = follow(tx, permit.actor(), &moved, new.act, &said, basis).await?;
    let due_before = due_before.filter(|_| !next.is_closed());
    let moved = Matter { due_before, ..moved };
    date(tx, &moved).await?;
    let detail =
        json!({ "matter": moved.name(), "act": new.act.wire(), "state": next.wire(), "entry": moved.revision });
    record(tx, permit.actor(), Action::AnswerMatter, subject(&moved), detail).await?;
    Ok(Done::Counts(Box::new(moved)))
}

/// What the log names: under the controller's key, unless the controller must not know.
fn subject(matter: &Matter) -> Subject {
    let controller = Some(matter.controller).filter(|_| !matter.state.is_untold());
    Subject { kind: "matter", id: matter.id.0, controller }
}

async fn too_late(tx: &mut TenantTx, id: MatterId) -> Result<Done> {
    Ok(Done::TooLate(Box::new(one(tx, id).await?)))
}

/// Moves the matter on, if nobody has since the page was made.
async fn advance(tx: &mut TenantTx, matter: &Matter, moved: &Matter) -> Result<bool> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let closed: Option<DateTime<Utc>> = moved.state.is_closed().then_some(now);
    let done = sqlx::query!(
        "UPDATE matter SET state = $4, waits_for = $5, number = $6, revision = revision + 1, since = $7,
                closed_at = coalesce(closed_at, $8)
         WHERE tenant_id = $1 AND id = $2 AND revision = $3",
        tenant,
        matter.id.0,
        matter.revision,
        moved.state.wire(),
        moved.state.waits_for().map(Side::word),
        moved.number,
        moved.since,
        closed,
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}

async fn date(tx: &mut TenantTx, matter: &Matter) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "UPDATE matter SET due_before = $3 WHERE tenant_id = $1 AND id = $2 AND due_before IS DISTINCT FROM $3",
        tenant,
        matter.id.0,
        matter.due_before,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The next number within agreement and kind. Those who open one at once wait for each other at the agreement's row.
async fn next_number(tx: &mut TenantTx, agreement: AgreementId, kind: Kind) -> Result<i32> {
    let tenant = tx.tenant().0;
    sqlx::query_scalar!(
        "SELECT id FROM agreement WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE",
        tenant,
        agreement.0
    )
    .fetch_one(tx.conn())
    .await?;
    let last = sqlx::query_scalar!(
        r#"SELECT coalesce(max(number), 0) AS "last!" FROM matter
           WHERE tenant_id = $1 AND agreement_id = $2 AND kind = $3"#,
        tenant,
        agreement.0,
        kind.wire(),
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(last + 1)
}

async fn write_entry(tx: &mut TenantTx, matter: &Matter, author: Author, act: Act, said: &Said) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let sealed = tx.seal(Some(matter.controller), SAID, said)?;
    sqlx::query!(
        "INSERT INTO matter_entry (tenant_id, matter_id, number, controller_id, at, side, person_id, act, state, said)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        tenant,
        matter.id.0,
        matter.revision,
        matter.controller.0,
        now,
        author.side.word(),
        author.person,
        act.wire(),
        matter.state.wire(),
        sealed,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

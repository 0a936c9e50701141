//! What the processor does about a change that was announced.

use chrono::NaiveDate;
use domain::ids::ChangeId;
use domain::permissions::{Action, Permit, action};
use domain::subprocessors::{ChangeState, Wording};
use serde_json::json;
use uuid::Uuid;

use super::announce::take_effect_on;
use super::read::{ActKind, Change, one};
use super::{ACT_SAID, subject};
use crate::audit::record;
use crate::queue::{self, JobKind};
use crate::subprocessors::keep::hold;
use crate::{Result, StorageError, TenantTx};

/// What is to be done.
#[derive(Clone, Debug)]
pub struct NewAct<'a> {
    /// To which change.
    pub change: ChangeId,
    /// How many acts the page showed.
    pub seen: usize,
    /// What: a day that is moved to is later than that which holds.
    pub kind: ActKind,
    /// Why, or what is right.
    pub said: &'a Wording,
}

/// Moves, corrects or withdraws a change; the worker tells everybody who was told of it.
///
/// # Errors
/// [`StorageError::Stale`] where it has taken effect, was withdrawn, or somebody else has done something about it since it
/// was shown; where a day is not later than that which holds; and for [`ActKind::Effective`], which is no act of a person.
pub async fn act(tx: &mut TenantTx, permit: Permit<action::AnnounceChange>, new: &NewAct<'_>) -> Result<()> {
    let by = permit.actor().id().ok_or(StorageError::NotFound)?;
    hold(tx).await?;
    let change = one(tx, new.change).await?;
    let goes_on = change.state == ChangeState::Announced && change.acts.len() == new.seen;
    let fits = match new.kind {
        ActKind::Moved(day) => day > change.effect,
        ActKind::Corrected | ActKind::Withdrawn => true,
        ActKind::Effective => false,
    };
    if !goes_on || !fits {
        return Err(StorageError::Stale);
    }
    write(tx, &change, new.kind, Some(new.said), Some(by)).await?;
    tell(tx, new.change).await?;
    let now = tx.now();
    queue::enqueue(tx, JobKind::TellSubscribers, new.change.0, None, now).await?;
    if let ActKind::Moved(day) = new.kind {
        take_effect_on(tx, new.change, day).await?;
    }
    let said = json!({ "number": change.number, "kind": new.kind.word(), "day": day(new.kind) });
    record(tx, permit.actor(), Action::AnnounceChange, subject(new.change), said).await?;
    Ok(())
}

const fn day(kind: ActKind) -> Option<NaiveDate> {
    match kind {
        ActKind::Moved(day) => Some(day),
        _ => None,
    }
}

pub(super) async fn write(
    tx: &mut TenantTx,
    change: &Change,
    kind: ActKind,
    said: Option<&Wording>,
    by: Option<Uuid>,
) -> Result<()> {
    let sealed = said.map(|said| tx.seal(None, ACT_SAID, said)).transpose()?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let number = i32::try_from(change.acts.len() + 1).unwrap_or(i32::MAX);
    sqlx::query!(
        "INSERT INTO subprocessor_change_act (tenant_id, change_id, number, kind, day, said, by_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        tenant,
        change.id.0,
        number,
        kind.word(),
        day(kind),
        sealed,
        by,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A job for each notice that was written, in one statement.
async fn tell(tx: &mut TenantTx, change: ChangeId) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "INSERT INTO job (tenant_id, id, kind, subject_id, controller_id, run_at, created_at)
         SELECT n.tenant_id, gen_random_uuid(), $3, n.id, n.controller_id, $4, $4
         FROM subprocessor_notice n
         WHERE n.tenant_id = $1 AND n.change_id = $2 AND n.stage NOT IN ('planned', 'not_needed')",
        tenant,
        change.0,
        JobKind::TellOfAct.word(),
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

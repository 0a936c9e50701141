//! The day on which an agreement ends.

use chrono::{DateTime, Utc};
use domain::agreements::{Act, State};
use domain::duties::DutyKind;
use domain::endings::Ground;
use domain::ids::AgreementId;
use domain::permissions::{Actor, Permit, action};
use serde_json::json;

use super::read::{Ending, Facts};
use super::{certify, subject};
use crate::agreements::{self, Agreement};
use crate::audit::record_word;
use crate::subprocessors::notices;
use crate::{Result, StorageError, TenantTx, amendments, duties, retention};

/// Moves an agreement on, if it is as it was read. `since` is when it came into the state.
pub(super) async fn move_on(
    tx: &mut TenantTx,
    agreement: &Agreement,
    act: Act,
    since: DateTime<Utc>,
) -> Result<Agreement> {
    let next = agreement.state.after(act).map_err(|_| StorageError::Stale)?;
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE agreement SET state = $4, revision = revision + 1, since = $5
         WHERE tenant_id = $1 AND id = $2 AND revision = $3",
        tenant,
        agreement.id.0,
        agreement.revision,
        next.word(),
        since,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::Stale) } else { agreements::one(tx, agreement.id).await }
}

/// Drops what an agreement asks for while it is in force and falls due from the day on which it ends; what was due before
/// that stays owed.
pub(super) async fn stop(tx: &mut TenantTx, agreement: AgreementId, moment: DateTime<Utc>) -> Result<()> {
    duties::drop_after(tx, agreement.0, moment).await?;
    // Nobody has to be told any more of who would come to work under it.
    for notice in notices::of_agreement(tx, agreement).await? {
        for kind in [DutyKind::UnreadNotice, DutyKind::ReturnedNotice, DutyKind::Alternative] {
            duties::drop_kind(tx, notice.id.0, kind).await?;
        }
    }
    retention::end(tx, agreement, moment).await
}

/// Lets an ending take effect: the agreement is terminated, or superseded where another takes its place. What would fall
/// due under it from that day on is owed no longer.
///
/// # Errors
/// [`StorageError::Stale`] where the agreement has moved on at the same moment.
pub async fn take_effect(
    tx: &mut TenantTx,
    _permit: Permit<action::CarryOut>,
    ending: &Ending,
    facts: &Facts,
) -> Result<()> {
    let agreement = agreements::one(tx, ending.agreement).await?;
    if agreement.state != State::Approved || ending.effected_at.is_some() {
        return Ok(());
    }
    let act = if ending.ground == Ground::Replaced { Act::Supersede } else { Act::Terminate };
    // An end that is recorded later holds from its day nevertheless.
    let from = facts.first_of(ending.effective_on.unwrap_or(facts.today), tx.now());
    let agreement = move_on(tx, &agreement, act, from).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE ending SET effected_at = $3, revision = revision + 1, withdraw_by = NULL, withdraw_at = NULL
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        ending.id.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    stop(tx, agreement.id, from).await?;
    amendments::end_with(tx, agreement.id, agreement.controller).await?;
    let links = super::read::links(tx, ending.id).await?;
    certify::set_off(tx, ending, facts, &links).await?;
    let detail = json!({ "state": agreement.state.word(), "effective_on": ending.effective_on });
    let about = subject(ending.agreement, ending.controller);
    record_word(tx, Actor::Worker, "ending.effected", about, detail).await?;
    Ok(())
}

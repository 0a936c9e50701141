//! The day of a change: the registry holds it from then on.

use chrono::NaiveDate;
use domain::ids::ChangeId;
use domain::permissions::{Permit, action};
use domain::subprocessors::ChangeState;
use serde_json::json;

use super::act::write;
use super::read::{ActKind, entries, one};
use super::subject;
use crate::audit::record_word;
use crate::subprocessors::keep::{hold, settle};
use crate::{Result, TenantTx};

/// Lets a change take effect where its day has come; `false` where it has not, or it was withdrawn or has taken effect.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn take_effect(
    tx: &mut TenantTx,
    permit: Permit<action::CarryOut>,
    id: ChangeId,
    today: NaiveDate,
) -> Result<bool> {
    hold(tx).await?;
    let change = one(tx, id).await?;
    if change.state != ChangeState::Announced || change.effect > today {
        return Ok(false);
    }
    for entry in entries(tx, &change).await? {
        settle(tx, &change, &entry).await?;
    }
    write(tx, &change, ActKind::Effective, None, None).await?;
    let said = json!({ "number": change.number, "effect": change.effect });
    record_word(tx, permit.actor(), "subprocessor.effective", subject(id), said).await?;
    Ok(true)
}

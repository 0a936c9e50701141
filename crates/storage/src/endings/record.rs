//! Recording that an agreement ends.

use chrono::NaiveDate;
use domain::agreements::State;
use domain::endings::{Ground, NewLink, Party, links};
use domain::ids::EndingId;
use domain::permissions::{Action, Permit, action};
use domain::time::first_instant;
use serde_json::json;

use super::details::{Details, ENDING};
use super::links::insert_links;
use super::read::{Ending, Facts, one, standing};
use super::{owed, subject};
use crate::agreements::Agreement;
use crate::audit::record as log;
use crate::error::broken_constraint;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx};

/// An ending to be recorded.
#[derive(Clone, Debug)]
pub struct NewEnding {
    /// Why.
    pub ground: Ground,
    /// Who ends it.
    pub party: Party,
    /// The day from which notice counts.
    pub noticed_on: NaiveDate,
    /// The day on which it ends; none: once all data is gone.
    pub effective_on: Option<NaiveDate>,
    /// The day on which the main agreement or the services end, where it is known.
    pub main_ended_on: Option<NaiveDate>,
    /// What was written about it.
    pub details: Details,
    /// The names of the sub-processors that the agreement authorises.
    pub subprocessors: Vec<String>,
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum Recorded {
    /// It is recorded.
    Done(EndingId),
    /// Somebody has ended it before.
    Already(Box<Ending>),
    /// It is not in force, and there is nothing to end.
    NotNow(State),
}

/// Records an ending, with who has to answer for the data and what is owed. Where another agreement takes its place the
/// data goes on being processed, and nobody has to answer.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn record(
    tx: &mut TenantTx,
    permit: Permit<action::EndAgreement>,
    agreement: &Agreement,
    facts: &Facts,
    new: &NewEnding,
) -> Result<Recorded> {
    if let Some(before) = standing(tx, agreement.id).await? {
        return Ok(Recorded::Already(Box::new(before)));
    }
    if agreement.state != State::Approved {
        return Ok(Recorded::NotNow(agreement.state));
    }
    let Some(id) = insert(tx, permit, agreement, new).await? else { return Err(StorageError::Stale) };
    let ending = one(tx, id).await?;
    if new.ground != Ground::Replaced {
        let named: Vec<NewLink> = links(facts.fate(&ending), &new.subprocessors);
        insert_links(tx, &ending, 0, &named).await?;
        let found = super::read::links(tx, id).await?;
        owed::owe(tx, &ending, facts, &found).await?;
    }
    let controller = Some(agreement.controller);
    if let Some(day) = new.effective_on {
        let at = first_instant(day, facts.counting.zone).ok_or_else(|| StorageError::Form(day.to_string()))?;
        queue::enqueue(tx, JobKind::EndAgreement, id.0, controller, at.to_utc().max(tx.now())).await?;
    }
    let now = tx.now();
    queue::enqueue(tx, JobKind::TellEnding, id.0, controller, now).await?;
    let detail = json!({
        "name": new.details.by,
        "ground": new.ground.wire(),
        "party": new.party.wire(),
        "effective_on": new.effective_on,
        "reason": new.details.reason,
        "against": new.details.against,
    });
    log(tx, permit.actor(), Action::EndAgreement, subject(agreement.id, agreement.controller), detail).await?;
    Ok(Recorded::Done(id))
}

/// Of two at once, the second waits for the first and is told; `None` stands for that.
async fn insert(
    tx: &mut TenantTx,
    permit: Permit<action::EndAgreement>,
    agreement: &Agreement,
    new: &NewEnding,
) -> Result<Option<EndingId>> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let details = tx.seal(Some(agreement.controller), ENDING, &new.details)?;
    let by = permit.actor().id().ok_or_else(|| StorageError::Form("nobody records it".to_owned()))?;
    let done = sqlx::query!(
        "INSERT INTO ending (tenant_id, id, agreement_id, controller_id, ground, party, noticed_on, effective_on,
                             main_ended_on, details, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        tenant,
        id,
        agreement.id.0,
        agreement.controller.0,
        new.ground.wire(),
        new.party.wire(),
        new.noticed_on,
        new.effective_on,
        new.main_ended_on,
        details,
        by,
        now,
    )
    .execute(tx.conn())
    .await;
    match done {
        Ok(_) => Ok(Some(EndingId(id))),
        Err(error) if broken_constraint(&error) == Some("ending_standing") => Ok(None),
        Err(error) => Err(error.into()),
    }
}

//! The certificate, and with it the end of everything.

use domain::agreements::{Act, State};
use domain::duties::DutyKind;
use domain::endings::{AllAnswered, Weight};
use domain::permissions::{Actor, Permit, action};
use domain::time::first_instant;
use serde_json::json;

use super::effect::{move_on, stop};
use super::read::{Ending, Facts, Link};
use super::subject;
use crate::agreements::{self, Agreement};
use crate::audit::record_word;
use crate::duties::{self, Evidence};
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx, blobs};

/// Sets off the job that issues the certificate: now, where every link has answered; on the day on which the last of
/// them will have, where answers are dated in the future.
pub(super) async fn set_off(tx: &mut TenantTx, ending: &Ending, facts: &Facts, links: &[Link]) -> Result<()> {
    let begins = facts.begins(ending).day();
    let now = tx.now();
    let run_at = if facts.all_answered(ending, links).is_some() {
        now
    } else {
        // The latest of the days on which a planned answer comes true.
        let planned = links.iter().filter_map(|link| match link.held(begins, facts.today)? {
            (Weight::Ahead, row) => Some(row.answer.on),
            _ => None,
        });
        match planned.max().and_then(|day| first_instant(day, facts.counting.zone)) {
            Some(at) => at.to_utc(),
            None => return Ok(()),
        }
    };
    queue::cancel(tx, JobKind::CertifyErasure, ending.id.0).await?;
    queue::enqueue(tx, JobKind::CertifyErasure, ending.id.0, Some(ending.controller), run_at).await?;
    Ok(())
}

/// Keeps the certificate, and the agreement becomes erased. `all` is the proof that every link has answered; it was
/// given for the ending as it is passed in, so that a link which was added meanwhile stops it.
///
/// # Errors
/// [`StorageError::Stale`] where the ending has changed since, or the agreement has not ended.
pub async fn certify(
    tx: &mut TenantTx,
    permit: Permit<action::CarryOut>,
    ending: &Ending,
    facts: &Facts,
    _all: AllAnswered,
    pdf: &[u8],
) -> Result<Agreement> {
    let sha256 = blobs::put(tx, Some(ending.controller), pdf).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE ending SET certificate_sha256 = $4, certified_at = $5, revision = revision + 1,
                effective_on = coalesce(effective_on, $6), effected_at = coalesce(effected_at, $5)
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND certified_at IS NULL AND withdrawn_at IS NULL",
        tenant,
        ending.id.0,
        ending.revision,
        sha256.as_slice(),
        now,
        facts.today,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let mut agreement = agreements::one(tx, ending.agreement).await?;
    // Its terms let it end once the data is gone: that is now.
    if agreement.state == State::Approved && ending.effective_on.is_none() {
        agreement = move_on(tx, &agreement, Act::Terminate, now).await?;
        stop(tx, agreement.id, facts.first_of(facts.today, now)).await?;
    }
    let agreement = move_on(tx, &agreement, Act::Erase, now).await?;
    let evidence = Evidence { note: String::new(), document: hex::encode(sha256) };
    for kind in [DutyKind::EndReturn, DutyKind::EndErase, DutyKind::EndConfirm] {
        duties::meet(tx, permit.actor(), Some(ending.controller), ending.id.0, kind, &evidence).await?;
    }
    let detail = json!({ "certificate_sha256": hex::encode(sha256) });
    let about = subject(ending.agreement, ending.controller);
    record_word(tx, Actor::Worker, "ending.certified", about, detail).await?;
    Ok(agreement)
}

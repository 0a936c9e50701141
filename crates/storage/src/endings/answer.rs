//! Answers for the data.

use domain::endings::{Answer, Outcome};
use domain::ids::{EndingLinkId, StaffId};
use domain::permissions::{Action, Permit, action};
use domain::terms::Key;
use serde_json::json;

use super::details::{ANSWER, AnswerDetails};
use super::links::advance;
use super::read::{Ending, Facts};
use super::{certify, owed, subject};
use crate::audit::record;
use crate::{Result, StorageError, TenantTx, blobs};

/// An answer to be recorded.
#[derive(Clone, Debug)]
pub struct NewAnswer<'a> {
    /// What, and for which day.
    pub answer: Answer,
    /// What was written about it.
    pub details: AnswerDetails,
    /// A document that proves it.
    pub file: Option<&'a [u8]>,
}

/// Records what was answered for a link. Whether it counts follows from its day; that it was recorded stays.
///
/// # Errors
/// [`StorageError::NotFound`] for a link of another ending; [`StorageError::Stale`] where the ending is no longer as the
/// page showed it; [`StorageError::QuotaExceeded`] where there is no room for the document.
pub async fn answer(
    tx: &mut TenantTx,
    permit: Permit<action::AnswerForData>,
    ending: &Ending,
    facts: &Facts,
    link: EndingLinkId,
    by: StaffId,
    new: &NewAnswer<'_>,
) -> Result<()> {
    let ending = advance(tx, ending).await?;
    let links = super::read::links(tx, ending.id).await?;
    let Some(about) = links.iter().find(|one| one.id == link) else { return Err(StorageError::NotFound) };
    let file = match new.file {
        Some(bytes) => Some(blobs::put(tx, Some(ending.controller), bytes).await?),
        None => None,
    };
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let details = tx.seal(Some(ending.controller), ANSWER, &new.details)?;
    sqlx::query!(
        "INSERT INTO ending_answer (tenant_id, id, link_id, ending_id, controller_id, outcome, done_on, until_on, details,
                                    file_sha256, answered_by, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        tenant,
        id,
        link.0,
        ending.id.0,
        ending.controller.0,
        new.answer.outcome.wire(),
        new.answer.on,
        new.answer.until,
        details,
        file.as_ref().map(<[u8; 32]>::as_slice),
        by.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    let key = match new.answer.outcome {
        Outcome::Inaccessible => Some(Key::EndImpossible),
        Outcome::KeptByLaw => Some(Key::EndStorageByLaw),
        Outcome::Done | Outcome::NoneHeld => None,
    };
    if let Some((key, until)) = key.zip(new.answer.until) {
        owed::owe_left(tx, &ending, facts, id, until, key).await?;
    }
    let detail = json!({
        "act": "answer",
        "kind": about.kind.wire(),
        "task": about.task.wire(),
        "link": about.name,
        "outcome": new.answer.outcome.wire(),
        "on": new.answer.on,
        "until": new.answer.until,
        "how": new.details.how,
        "law": new.details.law,
        "evidence": new.details.evidence,
        "file_sha256": file.map(hex::encode),
        "remarks": new.details.remarks,
    });
    let links = super::read::links(tx, ending.id).await?;
    let now_held = links.iter().find(|one| one.id == link).and_then(|one| facts.held(&ending, one));
    if now_held.is_some_and(|held| held.id.0 == id) {
        owed::supersede(tx, &about.answers).await?;
    }
    owed::meet(tx, permit.actor(), &ending, facts, &links, &new.details.evidence).await?;
    certify::set_off(tx, &ending, facts, &links).await?;
    record(tx, permit.actor(), Action::AnswerForData, subject(ending.agreement, ending.controller), detail).await?;
    Ok(())
}

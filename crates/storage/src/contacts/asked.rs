//! What the staff wrote of a controller's contacts, until the controller's own people have said what becomes of it.

use domain::ids::ControllerId;
use domain::people::{Duty, NotYet, may_answer_for};
use domain::permissions::{Action, Actor, Permit, action};
use serde_json::{Value, json};

use super::{hold, member, subject, words};
use crate::audit::record;
use crate::controllers::{self, Asked, Contact, Replaced};
use crate::{Result, StorageError, TenantTx, calendars, sessions, staff};

/// How much of it waits for those who sign for a controller.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn waiting(tx: &mut TenantTx, controller: ControllerId) -> Result<i64> {
    let tenant = tx.tenant().0;
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM contact
           WHERE tenant_id = $1 AND controller_id = $2 AND asked_at IS NOT NULL AND ended_at IS NULL"#,
        tenant,
        controller.0,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(count)
}

/// One who signs for the controller confirms it: it counts, as soon as the address is proved. Answers whose place is taken
/// by that at once.
///
/// # Errors
/// [`StorageError::NotFound`] where whoever acts does not sign for the controller; [`StorageError::Stale`] where nothing
/// waits, or it has been written anew since.
pub async fn confirm(
    tx: &mut TenantTx,
    permit: Permit<action::ChangeContacts>,
    seen: &Contact,
) -> Result<Option<Replaced>> {
    let (contact, asked) = held(tx, seen).await?;
    signs(tx, permit.actor(), &contact).await?;
    let detail = json!({ "act": "confirm" });
    note(tx, permit.actor(), Action::ChangeContacts, &contact, &asked, detail).await?;
    grant(tx, &contact).await
}

/// One who signs for the controller refuses it. Somebody who was there for nothing else is no contact.
///
/// # Errors
/// As [`confirm`].
pub async fn refuse(tx: &mut TenantTx, permit: Permit<action::ChangeContacts>, seen: &Contact) -> Result<()> {
    let (contact, asked) = held(tx, seen).await?;
    signs(tx, permit.actor(), &contact).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE contact SET asked = '{}', asked_at = NULL, asked_by = NULL, replaces = NULL,
                ended_at = CASE WHEN duties = '{}' AND wanted = '{}' THEN $3 ELSE ended_at END
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        contact.id.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    if contact.is_stranger() {
        sessions::end_all(tx, contact.id.0, None).await?;
        calendars::clear(tx, contact.id.0).await?;
    }
    note(tx, permit.actor(), Action::ChangeContacts, &contact, &asked, json!({ "act": "refuse" })).await
}

/// A member of the staff answers for it with evidence, where nobody of the controller can be asked. What stands against
/// it is answered, and then nothing is done; else whose place is taken by that at once.
///
/// # Errors
/// [`StorageError::Stale`] where nothing waits, or it has been written anew since.
pub async fn answer_for(
    tx: &mut TenantTx,
    permit: Permit<action::AnswerForContact>,
    seen: &Contact,
    evidence: &str,
) -> Result<std::result::Result<Option<Replaced>, NotYet>> {
    let (contact, asked) = held(tx, seen).await?;
    let Some(me) = member(permit.actor()) else { return Err(StorageError::NotFound) };
    let theirs = controllers::contacts(tx, contact.controller).await?;
    let signs = theirs.iter().any(|other| other.proved_at.is_some() && other.duties.contains(&Duty::Signatory));
    let others = staff::other_approvers(tx, me).await?;
    if let Err(not_yet) = may_answer_for(signs, asked.at, tx.now(), asked.by == me, others) {
        return Ok(Err(not_yet));
    }
    let detail = json!({ "act": "answer", "evidence": evidence });
    note(tx, permit.actor(), Action::AnswerForContact, &contact, &asked, detail).await?;
    Ok(Ok(grant(tx, &contact).await?))
}

/// The contact as it is now, with what waits: the same that was seen.
async fn held(tx: &mut TenantTx, seen: &Contact) -> Result<(Contact, Asked)> {
    hold(tx, seen.controller).await?;
    let contact = controllers::contact(tx, seen.controller, seen.id).await?;
    match &contact.asked {
        Some(asked) if seen.asked.as_ref() == Some(asked) => {
            let asked = asked.clone();
            Ok((contact, asked))
        }
        _ => Err(StorageError::Stale),
    }
}

/// Only one who signs for the controller says what becomes of what the staff wrote. They do now: what was asked for on
/// their own behalf is not among what they are for.
async fn signs(tx: &mut TenantTx, actor: Actor, contact: &Contact) -> Result<()> {
    let Actor::Contact { id, controller } = actor else { return Err(StorageError::NotFound) };
    let me = controllers::contact(tx, controller, id).await?;
    let signs = controller == contact.controller && me.duties.contains(&Duty::Signatory);
    if signs { Ok(()) } else { Err(StorageError::NotFound) }
}

/// What was asked for is wanted now; who has proved their address has it at once.
async fn grant(tx: &mut TenantTx, contact: &Contact) -> Result<Option<Replaced>> {
    let tenant = tx.tenant().0;
    sqlx::query!(
        "UPDATE contact SET wanted = ARRAY(SELECT DISTINCT unnest(wanted || asked) ORDER BY 1), asked = '{}',
                asked_at = NULL, asked_by = NULL
         WHERE tenant_id = $1 AND id = $2",
        tenant,
        contact.id.0,
    )
    .execute(tx.conn())
    .await?;
    if contact.proved_at.is_some() { controllers::prove(tx, contact.id).await } else { Ok(None) }
}

async fn note(
    tx: &mut TenantTx,
    actor: Actor,
    action: Action,
    contact: &Contact,
    asked: &Asked,
    mut detail: Value,
) -> Result<()> {
    if let Some(other) = asked.replaces {
        detail["replaces"] = json!(controllers::contact(tx, contact.controller, other).await?.details.email);
    }
    detail["email"] = json!(contact.details.email);
    detail["duties"] = json!(words(&asked.duties));
    record(tx, actor, action, subject(contact.controller), detail).await?;
    Ok(())
}

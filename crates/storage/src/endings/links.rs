//! Who has to answer, what the controller chose, and the day that a person gave.

use chrono::NaiveDate;
use domain::endings::{Fate, LinkKind, NewLink, Task};
use domain::permissions::{Action, Actor, Permit, action};
use serde_json::{Value, json};

use super::details::LINK;
use super::read::{Ending, Facts, one};
use super::{certify, owed, subject};
use crate::audit::record;
use crate::{Result, StorageError, TenantTx};

/// Takes the ending for an act, if it is as the page showed it. Answers it as it then stands.
pub(super) async fn advance(tx: &mut TenantTx, ending: &Ending) -> Result<Ending> {
    let tenant = tx.tenant().0;
    let done = sqlx::query!(
        "UPDATE ending SET revision = revision + 1
         WHERE tenant_id = $1 AND id = $2 AND revision = $3 AND withdrawn_at IS NULL AND certified_at IS NULL",
        tenant,
        ending.id.0,
        ending.revision,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 { Err(StorageError::Stale) } else { one(tx, ending.id).await }
}

pub(super) async fn insert_links(tx: &mut TenantTx, ending: &Ending, first: i32, links: &[NewLink]) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    for (position, link) in (first..).zip(links) {
        let id = tx.new_id();
        let name = tx.seal(Some(ending.controller), LINK, &link.name)?;
        sqlx::query!(
            "INSERT INTO ending_link (tenant_id, id, ending_id, controller_id, position, kind, task, name, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            tenant,
            id,
            ending.id.0,
            ending.controller.0,
            position,
            link.kind.wire(),
            link.task.wire(),
            name,
            now,
        )
        .execute(tx.conn())
        .await?;
    }
    Ok(())
}

/// Adds somebody who has to answer.
///
/// # Errors
/// [`StorageError::Stale`] where the ending is no longer as the page showed it.
pub async fn add_link(
    tx: &mut TenantTx,
    permit: Permit<action::AnswerForData>,
    ending: &Ending,
    facts: &Facts,
    task: Task,
    name: &str,
) -> Result<()> {
    let ending = advance(tx, ending).await?;
    let link = NewLink { kind: LinkKind::Other, task, name: name.to_owned() };
    insert_links(tx, &ending, 1_000, &[link]).await?;
    let detail = json!({ "act": "add_link", "name": name, "task": task.wire() });
    settle(tx, permit.actor(), Action::AnswerForData, &ending, facts, detail).await
}

/// Keeps what happens to the data where the controller chooses. Made once; whoever changes their mind writes to the
/// other party.
///
/// # Errors
/// [`StorageError::Stale`] where the ending is no longer as the page showed it, or the choice is made or not theirs.
pub async fn choose(
    tx: &mut TenantTx,
    permit: Permit<action::ChooseForData>,
    ending: &Ending,
    facts: &Facts,
    choice: Fate,
) -> Result<()> {
    if ending.choice.is_some() || !domain::endings::who_chooses(&facts.terms) {
        return Err(StorageError::Stale);
    }
    advance(tx, ending).await?;
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE ending SET choice = $3, chosen_at = $4 WHERE tenant_id = $1 AND id = $2",
        tenant,
        ending.id.0,
        choice.wire(),
        now,
    )
    .execute(tx.conn())
    .await?;
    if choice == Fate::ReturnAndErase {
        let link = NewLink { kind: LinkKind::Processor, task: Task::Return, name: String::new() };
        insert_links(tx, ending, -1, &[link]).await?;
    }
    let evidence = crate::duties::Evidence { note: choice.wire().to_owned(), document: String::new() };
    let kind = domain::duties::DutyKind::EndChoose;
    crate::duties::meet(tx, permit.actor(), Some(ending.controller), ending.id.0, kind, &evidence).await?;
    let ending = one(tx, ending.id).await?;
    let detail = json!({ "choice": choice.wire() });
    settle(tx, permit.actor(), Action::ChooseForData, &ending, facts, detail).await
}

/// Keeps the day on which the main agreement or the services ended, or from which the periods run where the terms name
/// no event. Dates that follow from it are counted anew.
///
/// # Errors
/// [`StorageError::Stale`] where the ending is no longer as the page showed it.
pub async fn give_day(
    tx: &mut TenantTx,
    permit: Permit<action::AnswerForData>,
    ending: &Ending,
    facts: &Facts,
    day: NaiveDate,
) -> Result<()> {
    advance(tx, ending).await?;
    let tenant = tx.tenant().0;
    sqlx::query!("UPDATE ending SET main_ended_on = $3 WHERE tenant_id = $1 AND id = $2", tenant, ending.id.0, day,)
        .execute(tx.conn())
        .await?;
    let ending = one(tx, ending.id).await?;
    let detail = json!({ "act": "give_day", "day": day });
    settle(tx, permit.actor(), Action::AnswerForData, &ending, facts, detail).await
}

/// Counts anew what is owed, sets the certificate off where all have answered, and writes the act down.
async fn settle(
    tx: &mut TenantTx,
    actor: Actor,
    action: Action,
    ending: &Ending,
    facts: &Facts,
    detail: Value,
) -> Result<()> {
    let links = super::read::links(tx, ending.id).await?;
    owed::owe(tx, ending, facts, &links).await?;
    owed::meet(tx, actor, ending, facts, &links, "").await?;
    certify::set_off(tx, ending, facts, &links).await?;
    record(tx, actor, action, subject(ending.agreement, ending.controller), detail).await?;
    Ok(())
}

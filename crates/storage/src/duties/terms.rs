//! What the terms of an agreement ask for again and again: owed when a version holds, and once more whenever it is met.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::duties::{self, DutyKind, How, Owed, Recurring, Round};
use domain::ids::{AgreementId, ControllerId, DutyId, StaffId};
use domain::terms::Terms;
use domain::time::Counting;
use serde_json::Value;
use uuid::Uuid;

use super::{NewDuty, owe};
use crate::{Result, Scope, StorageError, TenantTx, agreements, reminders, retention, tenants};

/// A version of an agreement whose terms are to be followed.
pub(crate) struct Followed<'a> {
    pub agreement: AgreementId,
    pub controller: ControllerId,
    pub terms: &'a Terms,
    pub in_force_from: NaiveDate,
    pub concluded_at: DateTime<Utc>,
}

/// Owes what the version asks for again and again, and drops what it no longer asks for; what did not change goes on.
pub(crate) async fn follow(tx: &mut TenantTx, version: &Followed<'_>) -> Result<()> {
    let counting = tenants::profile(tx).await?.counting().ok();
    let open = open(tx, version.agreement).await?;
    let owed: Vec<Owed> = open.iter().map(|one| one.owed.clone()).collect();
    let change = duties::change(&owed, &duties::recurring(version.terms));
    for (wanted, goes_on) in &change.owed {
        let before = goes_on.and_then(|place| open.get(place));
        let owner = before.or_else(|| open.iter().find(|one| one.owed.kind == wanted.kind)).and_then(|one| one.owner);
        let round = match (before, counting.as_ref()) {
            (Some(before), _) => Some((before.owed.round, before.owed.how.clone())),
            (None, Some(counting)) => wanted
                .first_round(version.in_force_from, version.concluded_at, counting)
                .ok()
                .map(|round| (round.number, round.how)),
            (None, None) => None,
        };
        let new = new(version, wanted, round);
        let id = owe(tx, &new).await?;
        give(tx, id, owner).await?;
    }
    let dropped: Vec<Uuid> = change.dropped.iter().filter_map(|place| open.get(*place)).map(|one| one.id).collect();
    drop_each(tx, &dropped).await?;
    if let Some(counting) = &counting {
        let whose = (version.agreement, version.controller);
        retention::follow(tx, whose, version.terms, version.in_force_from, counting).await?;
    }
    // A controller's people do not see what the tenant does every morning; the first version is the staff's doing.
    if matches!(tx.ctx().scope, Scope::Staff | Scope::Worker) { reminders::schedule(tx).await } else { Ok(()) }
}

/// Follows the version that holds today: for one that was concluded before its day.
///
/// # Errors
/// [`StorageError::NotFound`] where none is in force.
pub async fn follow_terms(tx: &mut TenantTx, agreement: AgreementId, today: NaiveDate) -> Result<()> {
    let version = agreements::version_on(tx, agreement, today).await?;
    let followed = Followed {
        agreement,
        controller: version.controller,
        terms: &version.terms,
        in_force_from: version.in_force_from,
        concluded_at: version.concluded_at,
    };
    follow(tx, &followed).await
}

fn new(version: &Followed<'_>, wanted: &Recurring, round: Option<(u32, How)>) -> NewDuty {
    let agreement = (version.agreement, version.controller);
    let from = version.concluded_at;
    let plain = NewDuty {
        term: wanted.key.wire(),
        clause: wanted.clause.clone(),
        ..NewDuty::of(wanted.kind, wanted.party, agreement, version.agreement.0, from)
    };
    // Beyond the years that can be counted it is owed without a date.
    let Some((number, how)) = round else { return plain };
    let Ok(deadline) = how.deadline() else { return plain };
    NewDuty {
        from: how.from,
        due_before: Some(deadline.due_before.to_utc()),
        last_day: deadline.last_day,
        how: Some(how),
        round: Some(number),
        ..plain
    }
}

/// Owes a duty that was met for its next time, where it is one of those that return.
pub(super) async fn owe_next(tx: &mut TenantTx, met: DutyId) -> Result<()> {
    let duty = super::one(tx, met).await?;
    let (Some(agreement), Some(how), Some(round)) = (duty.agreement, &duty.how, duty.round) else { return Ok(()) };
    let Some(key) = Recurring::key_of(duty.kind) else { return Ok(()) };
    // Nothing returns under an agreement that has ended, nor what a newer version no longer asks for.
    let Ok(version) = agreements::latest_version(tx, agreement.0).await else { return Ok(()) };
    if !running(tx, agreement.0).await? || !duties::recurring(&version.terms).iter().any(|one| one.kind == duty.kind) {
        return Ok(());
    }
    let counting: Option<Counting> = tenants::profile(tx).await?.counting().ok();
    let Some(next) = counting.and_then(|counting| Round::after(how, round, &counting).ok()) else { return Ok(()) };
    // One that was met, opened again and met once more has its next already.
    let number = i32::try_from(next.number).map_err(|error| StorageError::Form(error.to_string()))?;
    let tenant = tx.tenant().0;
    let there = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM duty WHERE tenant_id = $1 AND subject_id = $2 AND kind = $3 AND party = $4
                          AND round = $5 AND from_at = $6 AND state IN ('open', 'met')) AS "there!""#,
        tenant,
        duty.subject,
        duty.kind.wire(),
        duty.party.word(),
        number,
        duty.from,
    )
    .fetch_one(tx.conn())
    .await?;
    if there {
        return Ok(());
    }
    let new = NewDuty {
        term: key.wire(),
        clause: duty.clause.clone(),
        from: duty.from,
        due_before: Some(next.deadline.due_before.to_utc()),
        last_day: next.deadline.last_day,
        how: Some(next.how),
        round: Some(next.number),
        ..NewDuty::of(duty.kind, duty.party, agreement, duty.subject, duty.from)
    };
    let id = owe(tx, &new).await?;
    give(tx, id, duty.owner).await
}

/// Whether an agreement is in force.
async fn running(tx: &mut TenantTx, agreement: AgreementId) -> Result<bool> {
    let tenant = tx.tenant().0;
    let running = sqlx::query_scalar!(
        r#"SELECT state = 'approved' AS "running!" FROM agreement WHERE tenant_id = $1 AND id = $2"#,
        tenant,
        agreement.0,
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(running.unwrap_or_default())
}

async fn give(tx: &mut TenantTx, id: DutyId, owner: Option<StaffId>) -> Result<()> {
    let Some(owner) = owner else { return Ok(()) };
    let tenant = tx.tenant().0;
    sqlx::query!("UPDATE duty SET owner_id = $3 WHERE tenant_id = $1 AND id = $2", tenant, id.0, owner.0)
        .execute(tx.conn())
        .await?;
    Ok(())
}

async fn drop_each(tx: &mut TenantTx, ids: &[Uuid]) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "UPDATE duty SET state = 'dropped', settled_at = $3
         WHERE tenant_id = $1 AND id = ANY($2) AND state = 'open'",
        tenant,
        ids,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

struct Open {
    id: Uuid,
    owner: Option<StaffId>,
    owed: Owed,
}

/// What recurs and is owed under an agreement, held until the transaction ends.
async fn open(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Open>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT id, kind, party, term, clause, how AS "how!: Value", round AS "round!", owner_id FROM duty
           WHERE tenant_id = $1 AND subject_id = $2 AND state = 'open' AND round IS NOT NULL AND how IS NOT NULL
           ORDER BY id FOR UPDATE"#,
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let owed = Owed {
                kind: DutyKind::from_wire(&row.kind).ok_or(StorageError::Form(row.kind))?,
                party: if row.party == Side::Controller.word() { Side::Controller } else { Side::Processor },
                term: row.term,
                clause: row.clause,
                how: serde_json::from_value(row.how)?,
                round: u32::try_from(row.round).map_err(|error| StorageError::Form(error.to_string()))?,
            };
            Ok(Open { id: row.id, owner: row.owner_id.map(StaffId), owed })
        })
        .collect()
}

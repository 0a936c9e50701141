//! Duties: what somebody is obliged to do, from the moment at which it is owed until it is met.
//!
//! The features owe a duty in the transaction of what gives rise to it, and meet it in that of what fulfils it. Lists,
//! the calendar feed and reminders read them here and know nothing of where they come from.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::duties::{By, Due, DutyKind, DutyState, How};
use domain::ids::{AgreementId, ControllerId, DutyId, StaffId};
use domain::permissions::Actor;
use keys::Place;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::{Result, StorageError, TenantTx};

const EVIDENCE: Place = Place("duty.evidence");

/// A duty to be owed.
#[derive(Clone, Debug)]
pub struct NewDuty {
    /// What.
    pub kind: DutyKind,
    /// By whom.
    pub party: Side,
    /// Under which agreement; none for what the tenant owes as such.
    pub agreement: Option<(AgreementId, ControllerId)>,
    /// What it comes from: the agreement itself, an amendment, a matter, an ending.
    pub subject: Uuid,
    /// The wire name of the term; empty where the law alone says so.
    pub term: &'static str,
    /// The clause of the agreement, or the article of law.
    pub clause: String,
    /// The event that it counts from.
    pub from: DateTime<Utc>,
    /// The first moment that is too late; none where neither agreement nor law gives a date.
    pub due_before: Option<DateTime<Utc>>,
    /// The last day in time, where days are counted.
    pub last_day: Option<NaiveDate>,
    /// The inputs of the count.
    pub how: Option<How>,
}

impl NewDuty {
    /// A duty of the processor without a term and a date.
    pub const fn of(
        kind: DutyKind,
        party: Side,
        agreement: (AgreementId, ControllerId),
        subject: Uuid,
        from: DateTime<Utc>,
    ) -> Self {
        let clause = String::new();
        let agreement = Some(agreement);
        Self { kind, party, agreement, subject, term: "", clause, from, due_before: None, last_day: None, how: None }
    }

    /// The same as a term of the agreement has it.
    #[must_use]
    pub fn due(self, due: Due) -> Self {
        let (term, clause) = (due.key.wire(), due.clause);
        match due.by {
            By::Date { deadline, how } => Self {
                term,
                clause,
                due_before: Some(deadline.due_before.to_utc()),
                last_day: deadline.last_day,
                how: Some(how),
                ..self
            },
            By::Word(_) | By::Beyond(_) => Self { term, clause, ..self },
        }
    }

    /// The same by a clause, or an article of law, that gives no date.
    #[must_use]
    pub fn by(self, clause: impl Into<String>) -> Self {
        Self { clause: clause.into(), ..self }
    }
}

/// What proves that a duty was met; sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// In words.
    pub note: String,
    /// The SHA-256 of a document among the blobs of the controller, in hexadecimal digits; empty for none.
    #[serde(default)]
    pub document: String,
}

/// A duty.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Which.
    pub id: DutyId,
    /// What.
    pub kind: DutyKind,
    /// By whom.
    pub party: Side,
    /// Under which agreement; none for what the tenant owes as such.
    pub agreement: Option<(AgreementId, ControllerId)>,
    /// What it comes from.
    pub subject: Uuid,
    /// The wire name of the term; empty where the law alone says so.
    pub term: String,
    /// The clause of the agreement, or the article of law.
    pub clause: String,
    /// The event that it counts from.
    pub from: DateTime<Utc>,
    /// The first moment that is too late.
    pub due_before: Option<DateTime<Utc>>,
    /// The last day in time.
    pub last_day: Option<NaiveDate>,
    /// The inputs of the count.
    pub how: Option<How>,
    /// Who of the staff sees to it.
    pub owner: Option<StaffId>,
    /// How it stands.
    pub state: DutyState,
    /// When it was met or dropped.
    pub settled_at: Option<DateTime<Utc>>,
    /// What proves it; none while it is open, and where its key is not at hand.
    pub evidence: Option<Evidence>,
}

/// Owes a duty.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn owe(tx: &mut TenantTx, new: &NewDuty) -> Result<DutyId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let how = new.how.as_ref().map(serde_json::to_value).transpose()?;
    sqlx::query!(
        "INSERT INTO duty (tenant_id, id, agreement_id, controller_id, kind, party, subject_id, term, clause, from_at,
                           due_before, last_day, how, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        tenant,
        id,
        new.agreement.map(|(agreement, _)| agreement.0),
        new.agreement.map(|(_, controller)| controller.0),
        new.kind.wire(),
        new.party.word(),
        new.subject,
        new.term,
        new.clause,
        new.from,
        new.due_before,
        new.last_day,
        how,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(DutyId(id))
}

/// Meets what is owed of a kind for a subject; answers how many duties that were. The feature that calls this writes the
/// audit entry of its act.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn meet(
    tx: &mut TenantTx,
    by: Actor,
    controller: Option<ControllerId>,
    subject: Uuid,
    kind: DutyKind,
    evidence: &Evidence,
) -> Result<u64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let sealed = tx.seal(controller, EVIDENCE, evidence)?;
    let done = sqlx::query!(
        "UPDATE duty SET state = 'met', settled_at = $4, settled_by = $5, evidence = $6
         WHERE tenant_id = $1 AND subject_id = $2 AND kind = $3 AND state = 'open'
           AND controller_id IS NOT DISTINCT FROM $7",
        tenant,
        subject,
        kind.wire(),
        now,
        by.id(),
        sealed,
        controller.map(Uuid::from),
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Drops all that is still owed for a subject: it was taken back, or has ended.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn drop_of(tx: &mut TenantTx, subject: Uuid) -> Result<u64> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE duty SET state = 'dropped', settled_at = $3 WHERE tenant_id = $1 AND subject_id = $2 AND state = 'open'",
        tenant,
        subject,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

struct Row {
    id: Uuid,
    agreement_id: Option<Uuid>,
    controller_id: Option<Uuid>,
    kind: String,
    party: String,
    subject_id: Uuid,
    term: String,
    clause: String,
    from_at: DateTime<Utc>,
    due_before: Option<DateTime<Utc>>,
    last_day: Option<NaiveDate>,
    how: Option<Value>,
    owner_id: Option<Uuid>,
    state: String,
    settled_at: Option<DateTime<Utc>>,
    evidence: Option<Vec<u8>>,
}

impl Row {
    fn open(self, tx: &TenantTx) -> Result<Duty> {
        let controller = self.controller_id.map(ControllerId);
        Ok(Duty {
            id: DutyId(self.id),
            kind: DutyKind::from_wire(&self.kind).ok_or(StorageError::Form(self.kind))?,
            party: if self.party == Side::Controller.word() { Side::Controller } else { Side::Processor },
            agreement: self.agreement_id.map(AgreementId).zip(controller),
            subject: self.subject_id,
            term: self.term,
            clause: self.clause,
            from: self.from_at,
            due_before: self.due_before,
            last_day: self.last_day,
            how: self.how.map(serde_json::from_value).transpose()?,
            owner: self.owner_id.map(StaffId),
            state: DutyState::from_wire(&self.state).ok_or(StorageError::Form(self.state))?,
            settled_at: self.settled_at,
            evidence: self.evidence.and_then(|sealed| tx.open(controller, EVIDENCE, sealed).ok()),
        })
    }
}

/// The duties under an agreement: the open ones first, by date, those without one last.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn of_agreement(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Duty>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, agreement_id, controller_id, kind, party, subject_id, term, clause, from_at, due_before, last_day, how,
                owner_id, state, settled_at, evidence
         FROM duty WHERE tenant_id = $1 AND agreement_id = $2
         ORDER BY state = 'open' DESC, due_before NULLS LAST, id LIMIT 500",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(|row| row.open(tx)).collect()
}

//! Duties: what somebody is obliged to do, from the moment at which it is owed until it is met.
//!
//! The features owe a duty in the transaction of what gives rise to it, and meet it in that of what fulfils it. Lists,
//! the calendar feed and reminders read them here and know nothing of where they come from.

mod act;
mod list;
mod owe;
mod terms;

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::duties::{By, Due, DutyKind, DutyState, How};
use domain::ids::{AgreementId, ControllerId, DutyId, StaffId};
use keys::Place;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::audit::Subject;
use crate::{Result, StorageError, TenantTx};

pub use act::{assign, meet_by_hand, meet_own, reopen};
pub use list::{COUNTED, Filter, ListRow, Month, PAGE, Page, Tally, When, list, tally, waiting};
pub(crate) use owe::drop_after;
pub use owe::{drop_kind, drop_of, meet, owe};
pub use terms::follow_terms;
pub(crate) use terms::{Followed, follow};

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
    /// The how-manieth time it is, where the terms ask for it again and again.
    pub round: Option<u32>,
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
        Self {
            kind,
            party,
            agreement,
            subject,
            term: "",
            clause,
            from,
            due_before: None,
            last_day: None,
            how: None,
            round: None,
        }
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
                how: Some(*how),
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
    /// The how-manieth time it is, where the terms ask for it again and again.
    pub round: Option<u32>,
    /// Who of the staff sees to it.
    pub owner: Option<StaffId>,
    /// How it stands.
    pub state: DutyState,
    /// When it was met or dropped.
    pub settled_at: Option<DateTime<Utc>>,
    /// What proves it; none while it is open, and where its key is not at hand.
    pub evidence: Option<Evidence>,
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
    round: Option<i32>,
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
            round: self.round.and_then(|round| u32::try_from(round).ok()),
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
        "SELECT id, agreement_id, controller_id, kind, party, subject_id, term, clause, from_at, due_before, last_day, how, round,
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

/// The controller of a duty, so that its key can be brought before the duty is read; none for what the tenant owes as such.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn controller_of(tx: &mut TenantTx, id: DutyId) -> Result<Option<ControllerId>> {
    let tenant = tx.tenant().0;
    let controller =
        sqlx::query_scalar!("SELECT controller_id FROM duty WHERE tenant_id = $1 AND id = $2", tenant, id.0)
            .fetch_one(tx.conn())
            .await?;
    Ok(controller.map(ControllerId))
}

/// One duty; its evidence where the key of its controller is at hand.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: DutyId) -> Result<Duty> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, agreement_id, controller_id, kind, party, subject_id, term, clause, from_at, due_before, last_day, how,
                round, owner_id, state, settled_at, evidence
         FROM duty WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open(tx)
}

fn subject(duty: &Duty) -> Subject {
    Subject { kind: "duty", id: duty.id.0, controller: duty.agreement.map(|(_, controller)| controller) }
}

//! Reading matters.

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::ids::{AgreementId, ControllerId, MatterId};
use domain::matters::{Act, Kind, Opening, State, Typed};
use keys::Place;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Result, StorageError, TenantTx};

pub(super) const SAID: Place = Place("matter_entry.said");

/// A matter.
#[derive(Clone, Debug)]
pub struct Matter {
    /// Which.
    pub id: MatterId,
    /// Under which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// What it is.
    pub kind: Kind,
    /// Counted within agreement and kind; none while the controller must not know.
    pub number: Option<i32>,
    /// Where it stands.
    pub state: State,
    /// Grows with every entry.
    pub revision: i32,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// When it entered its state.
    pub since: DateTime<Utc>,
    /// The first moment that is too late for whoever it waits for.
    pub due_before: Option<DateTime<Utc>>,
}

impl Matter {
    /// What people call it: "I-1".
    pub fn name(&self) -> String {
        self.kind.name(self.number)
    }
}

/// What an entry says; sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The name of who wrote it.
    pub by: String,
    /// The words, and what they rest on.
    pub typed: Typed,
    /// What opened the matter, for the first entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Opening>,
    /// A day that was named: when something arrived, or by when it will be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// The clause under which a charge is made.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

/// An entry of a thread.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its place in the thread, from 1.
    pub number: i32,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// For which party.
    pub side: Side,
    /// What it did.
    pub act: Act,
    /// The state that it led to.
    pub state: State,
    /// What it says.
    pub said: Said,
}

pub(super) struct Row {
    pub id: Uuid,
    pub agreement_id: Uuid,
    pub controller_id: Uuid,
    pub kind: String,
    pub number: Option<i32>,
    pub state: String,
    pub revision: i32,
    pub opened_at: DateTime<Utc>,
    pub since: DateTime<Utc>,
    pub due_before: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Matter {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: MatterId(row.id),
            agreement: AgreementId(row.agreement_id),
            controller: ControllerId(row.controller_id),
            kind: Kind::from_wire(&row.kind).ok_or(StorageError::Form(row.kind))?,
            number: row.number,
            state: State::from_wire(&row.state).ok_or(StorageError::Form(row.state))?,
            revision: row.revision,
            opened_at: row.opened_at,
            since: row.since,
            due_before: row.due_before,
        })
    }
}

/// The controller of a matter, so that its key can be brought before the thread is read.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn controller_of(tx: &mut TenantTx, id: MatterId) -> Result<ControllerId> {
    let tenant = tx.tenant().0;
    let controller =
        sqlx::query_scalar!("SELECT controller_id FROM matter WHERE tenant_id = $1 AND id = $2", tenant, id.0)
            .fetch_one(tx.conn())
            .await?;
    Ok(ControllerId(controller))
}

/// One matter.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: MatterId) -> Result<Matter> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, agreement_id, controller_id, kind, number, state, revision, opened_at, since, due_before
         FROM matter WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.try_into()
}

/// The matters under an agreement: those that are open first, then the newest.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn of_agreement(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Matter>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, agreement_id, controller_id, kind, number, state, revision, opened_at, since, due_before
         FROM matter WHERE tenant_id = $1 AND agreement_id = $2
         ORDER BY closed_at IS NOT NULL, opened_at DESC, id DESC LIMIT 500",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Matter::try_from).collect()
}

/// What stands in the way of processing under an agreement: suspended instructions, and orders to stop.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn halting(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Matter>> {
    let tenant = tx.tenant().0;
    let states: Vec<String> =
        State::ALL.iter().filter(|state| state.halts()).map(|state| state.wire().to_owned()).collect();
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, agreement_id, controller_id, kind, number, state, revision, opened_at, since, due_before
         FROM matter WHERE tenant_id = $1 AND agreement_id = $2 AND state = ANY($3) ORDER BY opened_at, id LIMIT 50",
        tenant,
        agreement.0,
        &states,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Matter::try_from).collect()
}

/// How many matters under an agreement wait for a party.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn waiting(tx: &mut TenantTx, agreement: AgreementId, side: Side) -> Result<i64> {
    let tenant = tx.tenant().0;
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "n!" FROM matter WHERE tenant_id = $1 AND agreement_id = $2 AND waits_for = $3"#,
        tenant,
        agreement.0,
        side.word(),
    )
    .fetch_one(tx.conn())
    .await?)
}

/// The thread of a matter, oldest first. The key of its controller must be at hand.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn thread(tx: &mut TenantTx, matter: &Matter) -> Result<Vec<Entry>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT number, at, side, act, state, said FROM matter_entry
         WHERE tenant_id = $1 AND matter_id = $2 ORDER BY number LIMIT 1000",
        tenant,
        matter.id.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Entry {
                number: row.number,
                at: row.at,
                side: if row.side == Side::Processor.word() { Side::Processor } else { Side::Controller },
                act: Act::from_wire(&row.act).ok_or(StorageError::Form(row.act))?,
                state: State::from_wire(&row.state).ok_or(StorageError::Form(row.state))?,
                said: tx.open(Some(matter.controller), SAID, row.said)?,
            })
        })
        .collect()
}

//! Reading endings, and what follows from them today.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::agreements::Side;
use domain::endings::{
    AllAnswered, Answer, Begins, Days, Fate, Ground, LinkKind, Outcome, Party, Task, Weight, all_answered, begins,
    fate, weigh,
};
use domain::ids::{AgreementId, ControllerId, EndingAnswerId, EndingId, EndingLinkId, StaffId};
use domain::terms::Terms;
use domain::time::{Counting, first_instant};
use uuid::Uuid;

use super::details::{ANSWER, AnswerDetails, Details, ENDING, LINK};
use crate::agreements::{latest_version, version_on};
use crate::{Result, StorageError, TenantTx, tenants};

/// The end of an agreement.
#[derive(Clone, Debug)]
pub struct Ending {
    /// Which.
    pub id: EndingId,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// Why.
    pub ground: Ground,
    /// Who ends it.
    pub party: Party,
    /// The day from which notice counts.
    pub noticed_on: NaiveDate,
    /// The day on which it ends; none: once all data is gone.
    pub effective_on: Option<NaiveDate>,
    /// The day on which the main agreement or the services ended, where it was given.
    pub main_ended_on: Option<NaiveDate>,
    /// What the controller chose.
    pub choice: Option<Fate>,
    /// When.
    pub chosen_at: Option<DateTime<Utc>>,
    /// What was written about it.
    pub details: Details,
    /// Grows with every act.
    pub revision: i32,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who has asked to take it back.
    pub withdraw_by: Option<Side>,
    /// When it was taken back.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// When the agreement's state followed.
    pub effected_at: Option<DateTime<Utc>>,
    /// The certificate.
    pub certificate_sha256: Option<Vec<u8>>,
    /// When it was issued.
    pub certified_at: Option<DateTime<Utc>>,
}

struct Row {
    id: Uuid,
    agreement_id: Uuid,
    controller_id: Uuid,
    ground: String,
    party: String,
    noticed_on: NaiveDate,
    effective_on: Option<NaiveDate>,
    main_ended_on: Option<NaiveDate>,
    choice: Option<String>,
    chosen_at: Option<DateTime<Utc>>,
    details: Vec<u8>,
    revision: i32,
    recorded_at: DateTime<Utc>,
    withdraw_by: Option<String>,
    withdrawn_at: Option<DateTime<Utc>>,
    effected_at: Option<DateTime<Utc>>,
    certificate_sha256: Option<Vec<u8>>,
    certified_at: Option<DateTime<Utc>>,
}

pub(super) fn side(word: &str) -> Side {
    if word == Side::Processor.word() { Side::Processor } else { Side::Controller }
}

impl Row {
    fn open(self, tx: &TenantTx) -> Result<Ending> {
        let controller = ControllerId(self.controller_id);
        Ok(Ending {
            id: EndingId(self.id),
            agreement: AgreementId(self.agreement_id),
            controller,
            ground: Ground::from_wire(&self.ground).ok_or(StorageError::Form(self.ground))?,
            party: Party::from_wire(&self.party).ok_or(StorageError::Form(self.party))?,
            noticed_on: self.noticed_on,
            effective_on: self.effective_on,
            main_ended_on: self.main_ended_on,
            choice: self.choice.as_deref().and_then(Fate::from_wire),
            chosen_at: self.chosen_at,
            details: tx.open(Some(controller), ENDING, self.details)?,
            revision: self.revision,
            recorded_at: self.recorded_at,
            withdraw_by: self.withdraw_by.as_deref().map(side),
            withdrawn_at: self.withdrawn_at,
            effected_at: self.effected_at,
            certificate_sha256: self.certificate_sha256,
            certified_at: self.certified_at,
        })
    }
}

/// The ending of an agreement that stands; none where nobody has ended it, or it was taken back.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn standing(tx: &mut TenantTx, agreement: AgreementId) -> Result<Option<Ending>> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, agreement_id, controller_id, ground, party, noticed_on, effective_on, main_ended_on, choice, chosen_at,
                details, revision, recorded_at, withdraw_by, withdrawn_at, effected_at, certificate_sha256, certified_at
         FROM ending WHERE tenant_id = $1 AND agreement_id = $2 AND withdrawn_at IS NULL",
        tenant,
        agreement.0,
    )
    .fetch_optional(tx.conn())
    .await?;
    row.map(|row| row.open(tx)).transpose()
}

/// One ending, taken back or not.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: EndingId) -> Result<Ending> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, agreement_id, controller_id, ground, party, noticed_on, effective_on, main_ended_on, choice, chosen_at,
                details, revision, recorded_at, withdraw_by, withdrawn_at, effected_at, certificate_sha256, certified_at
         FROM ending WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open(tx)
}

/// Somebody or something that has to answer, with the answers, oldest first.
#[derive(Clone, Debug)]
pub struct Link {
    /// Which.
    pub id: EndingLinkId,
    /// What it is.
    pub kind: LinkKind,
    /// What it answers for.
    pub task: Task,
    /// Its name; empty for the processor and its backups.
    pub name: String,
    /// What was answered.
    pub answers: Vec<AnswerRow>,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct AnswerRow {
    /// Which.
    pub id: EndingAnswerId,
    /// What, and for which day.
    pub answer: Answer,
    /// What was written about it.
    pub details: AnswerDetails,
    /// A document that proves it.
    pub file_sha256: Option<Vec<u8>>,
    /// Who recorded it.
    pub by: StaffId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Link {
    /// What its answers are worth on a day: the last one that counts holds. None without an answer.
    pub fn held(&self, begins: Option<NaiveDate>, today: NaiveDate) -> Option<(Weight, &AnswerRow)> {
        let weighed = || self.answers.iter().map(|row| (weigh(&row.answer, begins, today), row));
        weighed().rfind(|(weight, _)| *weight == Weight::Counts).or_else(|| weighed().next_back())
    }
}

/// The links of an ending, in the order in which they were named.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn links(tx: &mut TenantTx, ending: EndingId) -> Result<Vec<Link>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT id, controller_id, kind, task, name FROM ending_link
         WHERE tenant_id = $1 AND ending_id = $2 ORDER BY position, id",
        tenant,
        ending.0,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut answers = answers(tx, ending).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Link {
                id: EndingLinkId(row.id),
                kind: LinkKind::from_wire(&row.kind).ok_or(StorageError::Form(row.kind))?,
                task: Task::from_wire(&row.task).ok_or(StorageError::Form(row.task))?,
                name: tx.open(Some(ControllerId(row.controller_id)), LINK, row.name)?,
                answers: answers.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect()
}

async fn answers(tx: &mut TenantTx, ending: EndingId) -> Result<HashMap<Uuid, Vec<AnswerRow>>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT id, link_id, controller_id, outcome, done_on, until_on, details, file_sha256, answered_by, answered_at
         FROM ending_answer WHERE tenant_id = $1 AND ending_id = $2 ORDER BY answered_at, id",
        tenant,
        ending.0,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut answers: HashMap<Uuid, Vec<AnswerRow>> = HashMap::new();
    for row in rows {
        let outcome = Outcome::from_wire(&row.outcome).ok_or(StorageError::Form(row.outcome))?;
        answers.entry(row.link_id).or_default().push(AnswerRow {
            id: EndingAnswerId(row.id),
            answer: Answer { outcome, on: row.done_on, until: row.until_on },
            details: tx.open(Some(ControllerId(row.controller_id)), ANSWER, row.details)?,
            file_sha256: row.file_sha256,
            by: StaffId(row.answered_by),
            at: row.answered_at,
        });
    }
    Ok(answers)
}

/// What rules need to know of an ending: the terms that hold on its day, and how the tenant counts.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The terms in force.
    pub terms: Terms,
    /// How the tenant counts.
    pub counting: Counting,
    /// Today, where the tenant is.
    pub today: NaiveDate,
}

impl Facts {
    /// From which day the periods of the end run.
    pub fn begins(&self, ending: &Ending) -> Begins {
        begins(&self.terms, ending.effective_on, ending.main_ended_on)
    }

    /// What happens to the data; none until the controller has chosen.
    pub fn fate(&self, ending: &Ending) -> Option<Fate> {
        fate(&self.terms, ending.choice)
    }

    /// The days from which the periods of the end count.
    pub fn days(&self, ending: &Ending, completion: Option<NaiveDate>) -> Days {
        let day = |at: DateTime<Utc>| at.with_timezone(&self.counting.zone).date_naive();
        Days { expiry: self.begins(ending).day(), request: ending.chosen_at.map(day), completion }
    }

    /// The first moment of a civil day; `now` where the zone has none.
    pub(super) fn first_of(&self, day: NaiveDate, now: DateTime<Utc>) -> DateTime<Utc> {
        first_instant(day, self.counting.zone).map_or(now, |at| at.to_utc())
    }

    /// The answer of a link that holds today; none where it has not answered.
    pub fn held<'a>(&self, ending: &Ending, link: &'a Link) -> Option<&'a AnswerRow> {
        link.held(self.begins(ending).day(), self.today).map(|(_, row)| row)
    }

    /// Whether every link has answered.
    pub fn all_answered(&self, ending: &Ending, links: &[Link]) -> Option<AllAnswered> {
        // A choice that is still to be made may add a link.
        self.fate(ending)?;
        let begins = self.begins(ending).day();
        all_answered(links.iter().map(|link| link.held(begins, self.today).map(|(weight, _)| weight)))
    }
}

/// What rules need to know of an agreement today.
///
/// # Errors
/// [`StorageError::NotFound`] where it was never approved.
pub async fn facts(tx: &mut TenantTx, agreement: AgreementId) -> Result<Facts> {
    let profile = tenants::profile(tx).await?;
    let counting = profile.counting()?;
    let today = tx.now().with_timezone(&counting.zone).date_naive();
    let version = match version_on(tx, agreement, today).await {
        // It is approved and not in force yet.
        Err(StorageError::NotFound) => latest_version(tx, agreement).await?,
        version => version?,
    };
    Ok(Facts { terms: version.terms, counting, today })
}

//! Reading notices.

use chrono::{DateTime, Utc};
use domain::ids::{AgreementId, ChangeId, ControllerId, NoticeId};
use domain::subprocessors::{Consequence, Demand, Fact, Stage, Stance};
use serde_json::Value;
use uuid::Uuid;

use super::events::{Event, events};
use crate::subprocessors::changes::Change;
use crate::{Result, StorageError, TenantTx};

/// The rows of a page of a list.
pub const PAGE: i64 = 50;

/// What one agreement was told of a change.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Which.
    pub id: NoticeId,
    /// Of which change.
    pub change: ChangeId,
    /// Under which agreement.
    pub agreement: AgreementId,
    /// Whose.
    pub controller: ControllerId,
    /// The number of the agreement's version whose terms it follows.
    pub version: i32,
    /// What the change asks of the agreement, as it was counted when it was planned.
    pub consequence: Consequence,
    /// How far it has come.
    pub stage: Stage,
    /// What the controller says at present.
    pub stance: Stance,
    /// The number of events.
    pub revision: i32,
    /// When it was planned.
    pub planned_at: DateTime<Utc>,
}

struct Row {
    id: Uuid,
    change_id: Uuid,
    agreement_id: Uuid,
    controller_id: Uuid,
    version_number: i32,
    consequence: Value,
    stage: String,
    stance: String,
    revision: i32,
    planned_at: DateTime<Utc>,
}

impl TryFrom<Row> for Notice {
    type Error = StorageError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: NoticeId(row.id),
            change: ChangeId(row.change_id),
            agreement: AgreementId(row.agreement_id),
            controller: ControllerId(row.controller_id),
            version: row.version_number,
            consequence: serde_json::from_value(row.consequence)?,
            stage: Stage::from_wire(&row.stage).ok_or(StorageError::Form(row.stage))?,
            stance: Stance::from_wire(&row.stance).ok_or(StorageError::Form(row.stance))?,
            revision: row.revision,
            planned_at: row.planned_at,
        })
    }
}

/// One notice.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: NoticeId) -> Result<Notice> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT n.id, n.change_id, n.agreement_id, n.controller_id, n.version_number, c.consequence, n.stage, n.stance,
                n.revision, n.planned_at
         FROM subprocessor_notice n
         JOIN subprocessor_consequence c
              ON c.tenant_id = n.tenant_id AND c.change_id = n.change_id AND c.terms_sha256 = n.terms_sha256
         WHERE n.tenant_id = $1 AND n.id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.try_into()
}

/// What an agreement was told, the newest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn of_agreement(tx: &mut TenantTx, agreement: AgreementId) -> Result<Vec<Notice>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT n.id, n.change_id, n.agreement_id, n.controller_id, n.version_number, c.consequence, n.stage, n.stance,
                n.revision, n.planned_at
         FROM subprocessor_notice n
         JOIN subprocessor_consequence c
              ON c.tenant_id = n.tenant_id AND c.change_id = n.change_id AND c.terms_sha256 = n.terms_sha256
         WHERE n.tenant_id = $1 AND n.agreement_id = $2 ORDER BY n.planned_at DESC, n.id DESC",
        tenant,
        agreement.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Notice::try_from).collect()
}

/// What a controller was told under its agreements in force and has not answered, the newest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn unanswered(tx: &mut TenantTx, controller: ControllerId) -> Result<Vec<Notice>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT n.id, n.change_id, n.agreement_id, n.controller_id, n.version_number, c.consequence, n.stage, n.stance,
                n.revision, n.planned_at
         FROM agreement a
         JOIN subprocessor_notice n ON n.tenant_id = a.tenant_id AND n.agreement_id = a.id
         JOIN subprocessor_consequence c
              ON c.tenant_id = n.tenant_id AND c.change_id = n.change_id AND c.terms_sha256 = n.terms_sha256
         WHERE a.tenant_id = $1 AND a.controller_id = $2 AND a.phase = 'in_force' AND n.stance = 'silent'
         ORDER BY n.planned_at DESC, n.id DESC",
        tenant,
        controller.0,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Notice::try_from).collect()
}

/// What an agreement was told of a change.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn sent_to(tx: &mut TenantTx, change: ChangeId, agreement: AgreementId) -> Result<Notice> {
    let tenant = tx.tenant().0;
    let id = sqlx::query_scalar!(
        "SELECT id FROM subprocessor_notice WHERE tenant_id = $1 AND change_id = $2 AND agreement_id = $3",
        tenant,
        change.0,
        agreement.0,
    )
    .fetch_one(tx.conn())
    .await?;
    one(tx, NoticeId(id)).await
}

/// Everything that happened to a notice, as the gate counts it: what became of the change too.
pub fn course_of(change: &Change, events: &[Event]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = events.iter().filter_map(Event::fact).chain(change.facts()).collect();
    facts.sort_by_key(|fact| fact.at);
    facts
}

/// Which notices of a change a list shows. Of agreements that have ended since, nothing is waited for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answered {
    /// All.
    #[default]
    All,
    /// Whose approval is needed and has not come.
    Waiting,
    /// Who stands against it: objected, or refused.
    Against,
    /// Who was written to, and is not known to have received it.
    Unread,
    /// Who was not reached.
    Returned,
}

impl Answered {
    /// The word in addresses and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Waiting => "waiting",
            Self::Against => "against",
            Self::Unread => "unread",
            Self::Returned => "returned",
        }
    }

    /// All of them.
    pub const ALL: [Self; 5] = [Self::All, Self::Waiting, Self::Against, Self::Unread, Self::Returned];
}

/// A notice in the list of a change.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The notice.
    pub notice: Notice,
    /// The agreement's reference.
    pub reference: String,
    /// The customer's name.
    pub organisation: String,
    /// The agreement has ended since.
    pub over: bool,
    /// What happened to it; without what was said.
    pub events: Vec<Event>,
}

/// A page of the notices of a change, by agreement; `after` is the last of the page before. One more than [`PAGE`] where
/// there is another page.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn listed(
    tx: &mut TenantTx,
    change: ChangeId,
    which: Answered,
    after: Option<AgreementId>,
) -> Result<Vec<Listed>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT n.id, n.change_id, n.agreement_id, n.controller_id, n.version_number, c.consequence, n.stage, n.stance,
                  n.revision, n.planned_at, a.reference, o.name, a.phase <> 'in_force' AS "over!"
           FROM (SELECT * FROM subprocessor_notice s
                 WHERE tenant_id = $1 AND change_id = $2 AND agreement_id > $3
                   AND ($4 = 'all' OR ($4 = 'waiting' AND demand = 'approval' AND stance = 'silent')
                        OR ($4 = 'against' AND stance IN ('objected', 'refused'))
                        OR ($4 = 'returned' AND stage = 'returned') OR ($4 = 'unread' AND stage = 'sent'))
                   AND ($4 = 'all' OR EXISTS (SELECT FROM agreement a
                                              WHERE a.tenant_id = $1 AND a.id = s.agreement_id AND a.phase = 'in_force'))
                 ORDER BY agreement_id LIMIT $5) AS n
           JOIN subprocessor_consequence c
                ON c.tenant_id = n.tenant_id AND c.change_id = n.change_id AND c.terms_sha256 = n.terms_sha256
           JOIN agreement a ON a.tenant_id = n.tenant_id AND a.id = n.agreement_id
           JOIN controller o ON o.tenant_id = n.tenant_id AND o.id = n.controller_id
           ORDER BY n.agreement_id"#,
        tenant,
        change.0,
        after.map_or(Uuid::nil(), Uuid::from),
        which.word(),
        PAGE + 1,
    )
    .fetch_all(tx.conn())
    .await?;
    let ids: Vec<NoticeId> = rows.iter().map(|row| NoticeId(row.id)).collect();
    let mut happened = events(tx, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let (reference, organisation, over) = (row.reference, row.name, row.over);
            let notice: Notice = Row {
                id: row.id,
                change_id: row.change_id,
                agreement_id: row.agreement_id,
                controller_id: row.controller_id,
                version_number: row.version_number,
                consequence: row.consequence,
                stage: row.stage,
                stance: row.stance,
                revision: row.revision,
                planned_at: row.planned_at,
            }
            .try_into()?;
            let events = happened.remove(&notice.id).unwrap_or_default();
            Ok(Listed { notice, reference, organisation, over, events })
        })
        .collect()
}

/// How many notices of a change are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Alike {
    demand: Demand,
    stage: Stage,
    stance: Stance,
    /// Their agreements have ended since.
    over: bool,
    notices: i64,
}

/// How many notices of a change ask for what, and how far they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<Alike>);

impl Counts {
    /// How many [`listed`] shows of these.
    pub fn of(&self, which: Answered) -> i64 {
        self.sum(|one| match which {
            Answered::All => true,
            _ if one.over => false,
            Answered::Waiting => one.demand == Demand::Approval && one.stance == Stance::Silent,
            Answered::Against => matches!(one.stance, Stance::Objected | Stance::Refused),
            Answered::Unread => one.stage == Stage::Sent,
            Answered::Returned => one.stage == Stage::Returned,
        })
    }

    /// How many have been written.
    pub fn written(&self) -> i64 {
        self.sum(|one| one.stage != Stage::Planned)
    }

    fn sum(&self, is: impl Fn(&Alike) -> bool) -> i64 {
        self.0.iter().filter(|one| is(one)).map(|one| one.notices).sum()
    }
}

/// How far the notices of a change are.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn counts(tx: &mut TenantTx, change: ChangeId) -> Result<Counts> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT n.demand, n.stage, n.stance, a.phase <> 'in_force' AS "over!", count(*) AS "count!"
           FROM subprocessor_notice n JOIN agreement a ON a.tenant_id = n.tenant_id AND a.id = n.agreement_id
           WHERE n.tenant_id = $1 AND n.change_id = $2 GROUP BY n.demand, n.stage, n.stance, a.phase <> 'in_force'"#,
        tenant,
        change.0,
    )
    .fetch_all(tx.conn())
    .await?;
    let rows = rows.into_iter().map(|row| {
        Ok(Alike {
            demand: Demand::from_wire(&row.demand).ok_or(StorageError::Form(row.demand))?,
            stage: Stage::from_wire(&row.stage).ok_or(StorageError::Form(row.stage))?,
            stance: Stance::from_wire(&row.stance).ok_or(StorageError::Form(row.stance))?,
            over: row.over,
            notices: row.count,
        })
    });
    Ok(Counts(rows.collect::<Result<_>>()?))
}

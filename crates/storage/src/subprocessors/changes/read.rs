//! Reading changes, and what they touch.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{ChangeId, StaffId, SubprocessorId};
use domain::subprocessors::{self as rules, ChangeState, Facet, Fact, Other, Presence, Profile, What, Wording};
use uuid::Uuid;

use super::{ACT_SAID, AFTER, BEFORE, SAID};
use crate::subprocessors::list;
use crate::{Result, StorageError, TenantTx};

/// The most changes in their list.
const MOST: i64 = 200;

/// A change.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which.
    pub id: ChangeId,
    /// Its number, counted from 1 as changes are announced; none for a draft.
    pub number: Option<i32>,
    /// The number of edits of its draft.
    pub revision: i32,
    /// Where it stands.
    pub state: ChangeState,
    /// The civil day, where the tenant is, on which it was to take effect when it was announced.
    pub planned: NaiveDate,
    /// The day on which it takes effect, after all that was moved.
    pub effect: NaiveDate,
    /// What is said of it.
    pub said: Wording,
    /// The name of whoever began it.
    pub begun_by: String,
    /// When it was begun.
    pub begun_at: DateTime<Utc>,
    /// When it was announced; none for a draft.
    pub announced_at: Option<DateTime<Utc>>,
    /// Who announced it.
    pub announced_by: Option<StaffId>,
    /// What the processor did about it afterwards, in order.
    pub acts: Vec<Act>,
}

impl Change {
    /// What happened to it, as it counts for every notice of it.
    pub fn facts(&self) -> impl Iterator<Item = Fact> {
        self.acts.iter().filter_map(|act| {
            let what = match act.kind {
                ActKind::Moved(to) => What::Moved { to },
                ActKind::Withdrawn => What::ChangeWithdrawn,
                ActKind::Corrected | ActKind::Effective => return None,
            };
            Some(Fact { at: act.at, what })
        })
    }
}

/// What the processor did about a change that was announced.
#[derive(Clone, Debug)]
pub struct Act {
    /// What.
    pub kind: ActKind,
    /// Why, or what is right; empty where nothing is said.
    pub said: Wording,
    /// When.
    pub at: DateTime<Utc>,
}

/// Kinds of acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActKind {
    /// It takes effect on a later day.
    Moved(NaiveDate),
    /// What was said of it was corrected.
    Corrected,
    /// It was withdrawn.
    Withdrawn,
    /// Its day has come.
    Effective,
}

impl ActKind {
    /// The word in the database and in the keys of texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Moved(_) => "moved",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::Effective => "effective",
        }
    }

    fn read(word: String, day: Option<NaiveDate>) -> Result<Self> {
        Ok(match (word.as_str(), day) {
            ("moved", Some(day)) => Self::Moved(day),
            ("corrected", _) => Self::Corrected,
            ("withdrawn", _) => Self::Withdrawn,
            ("effective", _) => Self::Effective,
            _ => return Err(StorageError::Form(word)),
        })
    }

    /// How it ends a change; none for what goes on.
    pub const fn ends(self) -> Option<ChangeState> {
        match self {
            Self::Withdrawn => Some(ChangeState::Withdrawn),
            Self::Effective => Some(ChangeState::Effective),
            Self::Moved(_) | Self::Corrected => None,
        }
    }
}

/// One change.
///
/// # Errors
/// [`StorageError::NotFound`]; of a draft, for everybody but the staff.
pub async fn one(tx: &mut TenantTx, id: ChangeId) -> Result<Change> {
    of(tx, &[id]).await?.pop().ok_or(StorageError::NotFound)
}

/// These changes, the newest first; what is not there is passed over.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn of(tx: &mut TenantTx, ids: &[ChangeId]) -> Result<Vec<Change>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    read(tx, Some(&ids), None).await
}

/// The tenant's changes: drafts first, then the newest; the 200 newest at most.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn changes(tx: &mut TenantTx) -> Result<Vec<Change>> {
    read(tx, None, None).await
}

/// Those that were announced, the newest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn announced(tx: &mut TenantTx) -> Result<Vec<Change>> {
    let mut all = read(tx, None, None).await?;
    all.retain(|change| change.state != ChangeState::Draft);
    Ok(all)
}

async fn read(tx: &mut TenantTx, ids: Option<&[Uuid]>, entry: Option<SubprocessorId>) -> Result<Vec<Change>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        r#"SELECT c.id, c.number, c.revision, c.effect_on, c.said, c.created_at, c.published_at, c.announced_by,
                  (SELECT s.name FROM staff s WHERE s.tenant_id = c.tenant_id AND s.id = c.created_by) AS by
           FROM subprocessor_change c
           WHERE c.tenant_id = $1 AND ($2::uuid[] IS NULL OR c.id = ANY($2))
             AND ($3::uuid IS NULL OR EXISTS (SELECT FROM subprocessor_change_entry e
                                              WHERE e.tenant_id = c.tenant_id AND e.change_id = c.id AND e.subprocessor_id = $3))
           ORDER BY c.number DESC NULLS FIRST, c.created_at DESC, c.id LIMIT $4"#,
        tenant,
        ids,
        entry.map(Uuid::from),
        // Of those that are asked for by name all are wanted.
        ids.map_or(MOST, |ids| i64::try_from(ids.len()).unwrap_or(i64::MAX)),
    )
    .fetch_all(tx.conn())
    .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut acts = acts(tx, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let id = ChangeId(row.id);
            let acts = acts.remove(&id).unwrap_or_default();
            let moved = acts.iter().filter_map(|act| match act.kind {
                ActKind::Moved(day) => Some(day),
                _ => None,
            });
            Ok(Change {
                id,
                number: row.number,
                revision: row.revision,
                state: rules::state(row.published_at.is_some(), acts.iter().find_map(|act| act.kind.ends())),
                planned: row.effect_on,
                effect: rules::effect(row.effect_on, moved),
                said: tx.open(None, SAID, row.said)?,
                begun_by: row.by.unwrap_or_default(),
                begun_at: row.created_at,
                announced_at: row.published_at,
                announced_by: row.announced_by.map(StaffId),
                acts,
            })
        })
        .collect()
}

async fn acts(tx: &mut TenantTx, changes: &[Uuid]) -> Result<BTreeMap<ChangeId, Vec<Act>>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT change_id, kind, day, said, at FROM subprocessor_change_act
         WHERE tenant_id = $1 AND change_id = ANY($2) ORDER BY change_id, number",
        tenant,
        changes,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for row in rows {
        let said = row.said.map(|sealed| tx.open(None, ACT_SAID, sealed)).transpose()?.unwrap_or_default();
        let act = Act { kind: ActKind::read(row.kind, row.day)?, said, at: row.at };
        found.entry(ChangeId(row.change_id)).or_default().push(act);
    }
    Ok(found)
}

/// The changes that touch an entry, were announced, and have not taken effect or been withdrawn.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn open_on(tx: &mut TenantTx, entry: SubprocessorId) -> Result<Vec<Change>> {
    let mut all = read(tx, None, Some(entry)).await?;
    all.retain(|change| change.state == ChangeState::Announced);
    Ok(all)
}

/// An entry that a change touches.
#[derive(Clone, Debug)]
pub struct ChangeEntry {
    /// Which.
    pub id: SubprocessorId,
    /// What holds of it before; none where it is new.
    pub before: Option<Profile>,
    /// What is to hold of it; none where it leaves.
    pub after: Option<Profile>,
    /// In which respects it changes; none where nothing does.
    pub facets: BTreeSet<Facet>,
}

impl ChangeEntry {
    /// What is told of it: after the change, or before it where it leaves.
    pub fn profile(&self) -> Option<&Profile> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// As its consequences are computed.
    pub fn judged(&self) -> Option<rules::Entry<'_>> {
        Some(rules::Entry { id: self.id, facets: &self.facets, profile: self.profile()? })
    }
}

/// What a change touches, by name: of a draft, compared with what the registry holds now; else as it was announced.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn entries(tx: &mut TenantTx, change: &Change) -> Result<Vec<ChangeEntry>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT subprocessor_id, before, after, facets FROM subprocessor_change_entry WHERE tenant_id = $1 AND change_id = $2",
        tenant,
        change.id.0,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        found.push(ChangeEntry {
            id: SubprocessorId(row.subprocessor_id),
            before: row.before.map(|sealed| tx.open(None, BEFORE, sealed)).transpose()?,
            after: row.after.map(|sealed| tx.open(None, AFTER, sealed)).transpose()?,
            facets: row.facets.map(serde_json::from_value).transpose()?.unwrap_or_default(),
        });
    }
    if change.state == ChangeState::Draft {
        compare(&mut found, list(tx, NaiveDate::MAX).await?);
    }
    found.sort_by_key(|entry| (entry.profile().map(|profile| rules::of_name(&profile.name)), entry.id));
    Ok(found)
}

/// What the registry holds now is what holds before; in which respects it changes follows.
fn compare(drafted: &mut [ChangeEntry], known: Vec<crate::subprocessors::Entry>) {
    let known: BTreeMap<_, _> = known.into_iter().map(|entry| (entry.id, entry.profile)).collect();
    let leave: BTreeSet<_> = drafted.iter().filter(|one| one.after.is_none()).map(|one| one.id).collect();
    let presence = |id| if leave.contains(id) { Presence::Leaves } else { Presence::Stays };
    let come: Vec<(SubprocessorId, Profile)> = drafted
        .iter()
        .filter(|one| !known.contains_key(&one.id))
        .filter_map(|one| Some((one.id, one.after.clone()?)))
        .collect();
    for one in drafted {
        let stand = known.iter().map(|(id, profile)| Other { id: *id, profile, presence: presence(id) });
        let come = come.iter().map(|(id, profile)| Other { id: *id, profile, presence: Presence::Comes });
        let others: Vec<Other<'_>> = stand.chain(come).filter(|other| other.id != one.id).collect();
        one.before = known.get(&one.id).cloned();
        one.facets = rules::facets(one.before.as_ref(), one.after.as_ref(), &others);
    }
}

/// The names of the companies that each change touches.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn names(tx: &mut TenantTx) -> Result<BTreeMap<ChangeId, Vec<String>>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT change_id, subprocessor_id, before, after FROM subprocessor_change_entry WHERE tenant_id = $1
         ORDER BY change_id LIMIT 2000",
        tenant,
    )
    .fetch_all(tx.conn())
    .await?;
    let known: BTreeMap<_, _> =
        list(tx, NaiveDate::MAX).await?.into_iter().map(|entry| (entry.id, entry.profile.name)).collect();
    let mut names = BTreeMap::<_, Vec<String>>::new();
    for row in rows {
        let after = row.after.map(|sealed| tx.open::<Profile>(None, AFTER, sealed)).transpose()?;
        let before = row.before.map(|sealed| tx.open::<Profile>(None, BEFORE, sealed)).transpose()?;
        let name = after.or(before).map(|profile| profile.name);
        let name = name.or_else(|| known.get(&SubprocessorId(row.subprocessor_id)).cloned());
        names.entry(ChangeId(row.change_id)).or_default().extend(name);
    }
    Ok(names)
}

/// A number that grows with every edit of the registry: what a page was counted from is still so where it is the same.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn registry_revision(tx: &mut TenantTx) -> Result<i64> {
    let tenant = tx.tenant().0;
    let sum = sqlx::query_scalar!(
        r#"SELECT coalesce(sum(revision), 0)::bigint AS "sum!" FROM subprocessor WHERE tenant_id = $1"#,
        tenant,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(sum)
}

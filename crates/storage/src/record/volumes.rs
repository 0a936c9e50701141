//! The record as documents: asked for by a person, made by the worker volume by volume, deleted after a time.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::ids::{AgreementId, RecordId, StaffId};
use domain::language::Language;
use domain::permissions::{Action, Actor, Permit, action};
use keys::Place;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::audit::{Subject, record, record_word};
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx};

const SEALED: Place = Place("record_volume.sealed");

/// For how long volumes are kept; a record can be made anew for any day.
pub const KEPT: TimeDelta = TimeDelta::days(90);
/// For how long a record that is being made stands in the way of another.
const MAKING: TimeDelta = TimeDelta::hours(1);

/// A record that somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Which.
    pub id: RecordId,
    /// The day whose agreements it tells of, in the tenant's zone.
    pub on: NaiveDate,
    /// The first moment after that day.
    pub day_ends: DateTime<Utc>,
    /// The language of its words.
    pub language: Language,
    /// Who asked for it.
    pub asked_by: StaffId,
    /// Their name.
    pub asked_by_name: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// How many agreements were in force then.
    pub expected: i64,
    /// How many stand in volumes by now.
    pub agreements: i64,
    /// The last of those.
    pub last: Option<AgreementId>,
    /// When it was done; none while it is being made.
    pub made_at: Option<DateTime<Utc>>,
    /// Its volumes, in order; none once they are deleted.
    pub volumes: Vec<Volume>,
    /// How many there are, or were.
    pub count: i32,
}

/// One file of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// Its number, from 1.
    pub number: i32,
    /// How many agreements stand in it.
    pub agreements: i64,
    /// Its length in bytes.
    pub size: i64,
}

/// A volume to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewVolume<'a> {
    /// The sealed PDF.
    pub pdf: &'a [u8],
    /// How many agreements stand in it.
    pub agreements: i64,
    /// The last of them; none where the record is empty.
    pub last: Option<AgreementId>,
    /// No other follows.
    pub is_last: bool,
}

fn subject(id: RecordId) -> Subject {
    Subject { kind: "record", id: id.0, controller: None }
}

/// Asks for the record of a day as documents; the job that makes them follows.
///
/// # Errors
/// [`StorageError::Stale`] while another is being made.
pub async fn ask(
    tx: &mut TenantTx,
    permit: Permit<action::MakeRecord>,
    by: StaffId,
    on: NaiveDate,
    day_ends: DateTime<Utc>,
    language: Language,
) -> Result<RecordId> {
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    // Of two who ask at once the second waits here, and finds the first one's.
    sqlx::query!("SELECT used_bytes FROM tenant_profile WHERE tenant_id = $1 FOR UPDATE", tenant)
        .fetch_one(tx.conn())
        .await?;
    let done = sqlx::query!(
        "INSERT INTO record_paper (tenant_id, id, on_day, day_ends, language, asked_by, asked_at, expected)
         SELECT $1, $2, $3, $4, $5, $6, $7, count(*)
         FROM agreement a
         WHERE a.tenant_id = $1 AND a.state IN ('approved', 'superseded', 'terminated', 'erased')
           AND EXISTS (SELECT FROM agreement_version v
                       WHERE v.tenant_id = $1 AND v.agreement_id = a.id AND v.in_force_from <= $3)
           AND NOT EXISTS (SELECT FROM ending e
                           WHERE e.tenant_id = $1 AND e.agreement_id = a.id AND e.withdrawn_at IS NULL
                             AND (e.effective_on < $3 OR (e.effective_on IS NULL AND e.effected_at < $4)))
         HAVING NOT EXISTS (SELECT FROM record_paper r
                            WHERE r.tenant_id = $1 AND r.made_at IS NULL AND r.asked_at > $8)",
        tenant,
        id,
        on,
        day_ends,
        language.tag(),
        by.0,
        now,
        now - MAKING,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    queue::enqueue(tx, JobKind::MakeRecord, id, None, now).await?;
    let id = RecordId(id);
    record(tx, permit.actor(), Action::MakeRecord, subject(id), json!({ "on": on })).await?;
    Ok(id)
}

struct Row {
    id: Uuid,
    on_day: NaiveDate,
    day_ends: DateTime<Utc>,
    language: String,
    asked_by: Uuid,
    name: String,
    asked_at: DateTime<Utc>,
    expected: i64,
    agreements: i64,
    last_agreement: Option<Uuid>,
    volumes: Option<i32>,
    made_at: Option<DateTime<Utc>>,
}

impl Row {
    fn open(self, volumes: Vec<Volume>) -> Result<Paper> {
        Ok(Paper {
            id: RecordId(self.id),
            on: self.on_day,
            day_ends: self.day_ends,
            language: Language::from_tag(&self.language).ok_or(StorageError::Form(self.language))?,
            asked_by: StaffId(self.asked_by),
            asked_by_name: self.name,
            asked_at: self.asked_at,
            expected: self.expected,
            agreements: self.agreements,
            last: self.last_agreement.map(AgreementId),
            made_at: self.made_at,
            count: self.volumes.unwrap_or_default(),
            volumes,
        })
    }
}

/// The records that were asked for last, newest first.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn papers(tx: &mut TenantTx, most: i64) -> Result<Vec<Paper>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        "SELECT r.id, r.on_day, r.day_ends, r.language, r.asked_by, s.name, r.asked_at, r.expected, r.agreements,
                r.last_agreement, r.volumes, r.made_at
         FROM record_paper r JOIN staff s ON s.tenant_id = r.tenant_id AND s.id = r.asked_by
         WHERE r.tenant_id = $1 ORDER BY r.asked_at DESC, r.id DESC LIMIT $2",
        tenant,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut volumes = volumes(tx, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let own = volumes.remove(&row.id).unwrap_or_default();
            row.open(own)
        })
        .collect()
}

/// A record that was asked for.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: RecordId) -> Result<Paper> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT r.id, r.on_day, r.day_ends, r.language, r.asked_by, s.name, r.asked_at, r.expected, r.agreements,
                r.last_agreement, r.volumes, r.made_at
         FROM record_paper r JOIN staff s ON s.tenant_id = r.tenant_id AND s.id = r.asked_by
         WHERE r.tenant_id = $1 AND r.id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    let volumes = volumes(tx, &[id.0]).await?.remove(&id.0).unwrap_or_default();
    row.open(volumes)
}

async fn volumes(tx: &mut TenantTx, of: &[Uuid]) -> Result<HashMap<Uuid, Vec<Volume>>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query!(
        "SELECT record_id, number, agreements, size FROM record_volume
         WHERE tenant_id = $1 AND record_id = ANY($2) ORDER BY record_id, number",
        tenant,
        of,
    )
    .fetch_all(tx.conn())
    .await?;
    let mut found: HashMap<Uuid, Vec<Volume>> = HashMap::new();
    for row in rows {
        let volume = Volume { number: row.number, agreements: row.agreements, size: row.size };
        found.entry(row.record_id).or_default().push(volume);
    }
    Ok(found)
}

/// Keeps the next volume of a record. After the last one the record is done, and its deletion is planned; before, the
/// job for the next one is.
///
/// # Errors
/// [`StorageError::Stale`] where it is done already.
pub async fn add(
    tx: &mut TenantTx,
    permit: Permit<action::CarryOut>,
    paper: &Paper,
    number: i32,
    new: NewVolume<'_>,
) -> Result<()> {
    let (tenant, now, id) = (tx.tenant().0, tx.now(), paper.id.0);
    let done = sqlx::query!(
        "UPDATE record_paper SET agreements = agreements + $3, last_agreement = coalesce($4, last_agreement),
                volumes = $5, made_at = $6
         WHERE tenant_id = $1 AND id = $2 AND made_at IS NULL",
        tenant,
        id,
        new.agreements,
        new.last.map(Uuid::from),
        new.is_last.then_some(number),
        new.is_last.then_some(now),
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    let sha256: [u8; 32] = Sha256::digest(new.pdf).into();
    let sealed = tx.key(None)?.seal_bytes(SEALED, new.pdf, &mut *tx.randomness().rng());
    let size = i64::try_from(new.pdf.len()).map_err(|_| StorageError::QuotaExceeded)?;
    sqlx::query!(
        "INSERT INTO record_volume (tenant_id, record_id, number, agreements, sha256, size, sealed)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        tenant,
        id,
        number,
        new.agreements,
        sha256.as_slice(),
        size,
        sealed,
    )
    .execute(tx.conn())
    .await?;
    if !new.is_last {
        queue::enqueue(tx, JobKind::MakeRecord, id, None, now).await?;
        return Ok(());
    }
    queue::enqueue(tx, JobKind::DiscardRecord, id, None, now + KEPT).await?;
    let detail = json!({ "on": paper.on, "volumes": number, "agreements": paper.agreements + new.agreements });
    record_word(tx, permit.actor(), "record.made", subject(paper.id), detail).await?;
    Ok(())
}

/// A volume's PDF.
///
/// # Errors
/// [`StorageError::NotFound`], also once it is deleted.
pub async fn pdf(tx: &mut TenantTx, id: RecordId, number: i32) -> Result<Vec<u8>> {
    let tenant = tx.tenant().0;
    let sealed = sqlx::query_scalar!(
        "SELECT sealed FROM record_volume WHERE tenant_id = $1 AND record_id = $2 AND number = $3",
        tenant,
        id.0,
        number,
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(tx.key(None)?.open_bytes(SEALED, &sealed)?)
}

/// Deletes the volumes of a record whose time has come.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn discard(tx: &mut TenantTx, _permit: Permit<action::CarryOut>, id: RecordId) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE record_paper SET discarded_at = $3
         WHERE tenant_id = $1 AND id = $2 AND made_at IS NOT NULL AND discarded_at IS NULL",
        tenant,
        id.0,
        now,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    sqlx::query!("DELETE FROM record_volume WHERE tenant_id = $1 AND record_id = $2", tenant, id.0)
        .execute(tx.conn())
        .await?;
    record_word(tx, Actor::Worker, "record.discarded", subject(id), json!({})).await?;
    Ok(())
}

/// Deletes the volumes of every record that is made: a controller whose data may be in them is erased, and they lie under
/// the tenant's key, which stays.
pub(crate) async fn discard_all(tx: &mut TenantTx) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "WITH made AS (
             UPDATE record_paper SET discarded_at = $2
             WHERE tenant_id = $1 AND made_at IS NOT NULL AND discarded_at IS NULL RETURNING id
         )
         DELETE FROM record_volume v USING made WHERE v.tenant_id = $1 AND v.record_id = made.id",
        tenant,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

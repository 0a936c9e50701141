//! The file: who asked, how far it is, its pieces.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{ControllerId, ExportId};
use domain::language::Language;
use domain::permissions::{Action, Actor, Permit, action};
use keys::Place;
use serde_json::json;
use uuid::Uuid;

use crate::audit::{Subject, record, record_word};
use crate::ctx::Scope;
use crate::queue::{self, JobKind};
use crate::{Result, StorageError, TenantTx};

const SEALED: Place = Place("export_part.sealed");

/// For how long an export is kept.
pub const KEPT: TimeDelta = TimeDelta::days(14);
/// For how long one that is being packed stands in the way of another.
const PACKING: TimeDelta = TimeDelta::hours(6);

/// An export that somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Which.
    pub id: ExportId,
    /// Of which controller; none for the whole tenant.
    pub controller: Option<ControllerId>,
    /// The language of its README.
    pub language: Language,
    /// Who asked for it: a member of the staff or a contact.
    pub asked_by: Uuid,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// How many agreements there were then.
    pub expected: i64,
    /// How many are packed by now.
    pub agreements: i64,
    /// The file, once it is packed.
    pub packed: Option<Packed>,
    /// The file is deleted.
    pub discarded_at: Option<DateTime<Utc>>,
}

/// A file that is packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// When.
    pub at: DateTime<Utc>,
    /// By which try of the job.
    pub run: i32,
    /// Its length in bytes.
    pub size: i64,
    /// Its SHA-256.
    pub sha256: Vec<u8>,
}

fn subject(id: Uuid, controller: Option<ControllerId>) -> Subject {
    Subject { kind: "export", id, controller }
}

/// Asks for an export of what the transaction sees: for a contact its controller's, for the staff the whole tenant's.
/// The caller has seen to it that the person may.
async fn begin_of(
    tx: &mut TenantTx,
    actor: Actor,
    action: Action,
    controller: Option<ControllerId>,
    language: Language,
) -> Result<ExportId> {
    let by = actor.id().ok_or(StorageError::NotFound)?;
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let done = sqlx::query!(
        "INSERT INTO export (tenant_id, id, controller_id, language, asked_by, asked_at, expected)
         SELECT $1, $2, $3, $4, $5, $6, (SELECT count(*) FROM agreement a
                                         WHERE a.tenant_id = $1 AND ($3::uuid IS NULL OR a.controller_id = $3))
         WHERE NOT EXISTS (SELECT FROM export e WHERE e.tenant_id = $1 AND e.controller_id IS NOT DISTINCT FROM $3
                             AND e.made_at IS NULL AND e.asked_at > $7)",
        tenant,
        id,
        controller.map(Uuid::from),
        language.tag(),
        by,
        now,
        now - PACKING,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    queue::enqueue(tx, JobKind::MakeExport, id, controller, now).await?;
    record(tx, actor, action, subject(id, controller), json!({})).await?;
    Ok(ExportId(id))
}

/// Who asks for an export: the proof that they may.
pub enum Ask {
    /// A member of the staff, for the whole tenant.
    Tenant(Permit<action::ExportTenant>),
    /// A contact, for its controller.
    Own(Permit<action::ExportOwn>, ControllerId),
}

/// Asks for an export; the job that packs it follows.
///
/// # Errors
/// [`StorageError::Stale`] while another of the same is being packed.
pub async fn ask(tx: &mut TenantTx, ask: Ask, language: Language) -> Result<ExportId> {
    let tenant = tx.tenant().0;
    // Of two who ask at once the second waits here, and finds the first one's.
    match ask {
        Ask::Tenant(permit) => {
            sqlx::query!("SELECT tenant_id FROM tenant_profile WHERE tenant_id = $1 FOR UPDATE", tenant)
                .fetch_one(tx.conn())
                .await?;
            begin_of(tx, permit.actor(), Action::ExportTenant, None, language).await
        }
        Ask::Own(permit, controller) => {
            sqlx::query!("SELECT id FROM controller WHERE tenant_id = $1 AND id = $2 FOR UPDATE", tenant, controller.0)
                .fetch_one(tx.conn())
                .await?;
            begin_of(tx, permit.actor(), Action::ExportOwn, Some(controller), language).await
        }
    }
}

struct Row {
    id: Uuid,
    controller_id: Option<Uuid>,
    language: String,
    asked_by: Uuid,
    asked_at: DateTime<Utc>,
    expected: i64,
    agreements: i64,
    run: Option<i32>,
    size: Option<i64>,
    sha256: Option<Vec<u8>>,
    made_at: Option<DateTime<Utc>>,
    discarded_at: Option<DateTime<Utc>>,
}

impl Row {
    fn open(self) -> Result<Export> {
        let packed = match (self.made_at, self.run, self.size, self.sha256) {
            (Some(at), Some(run), Some(size), Some(sha256)) => Some(Packed { at, run, size, sha256 }),
            _ => None,
        };
        Ok(Export {
            id: ExportId(self.id),
            controller: self.controller_id.map(ControllerId),
            language: Language::from_tag(&self.language).ok_or(StorageError::Form(self.language))?,
            asked_by: self.asked_by,
            asked_at: self.asked_at,
            expected: self.expected,
            agreements: self.agreements,
            packed,
            discarded_at: self.discarded_at,
        })
    }
}

/// The newest exports: for a contact its controller's, for the staff those of the whole tenant.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn all(tx: &mut TenantTx, most: i64) -> Result<Vec<Export>> {
    let tenant = tx.tenant().0;
    let own = tx.ctx().controller.filter(|_| tx.ctx().scope == Scope::Contact).map(Uuid::from);
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, controller_id, language, asked_by, asked_at, expected, agreements, run, size, sha256, made_at,
                discarded_at
         FROM export WHERE tenant_id = $1 AND controller_id IS NOT DISTINCT FROM $2
         ORDER BY asked_at DESC, id DESC LIMIT $3",
        tenant,
        own,
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Row::open).collect()
}

/// An export.
///
/// # Errors
/// [`StorageError::NotFound`].
pub async fn one(tx: &mut TenantTx, id: ExportId) -> Result<Export> {
    let tenant = tx.tenant().0;
    let row = sqlx::query_as!(
        Row,
        "SELECT id, controller_id, language, asked_by, asked_at, expected, agreements, run, size, sha256, made_at,
                discarded_at
         FROM export WHERE tenant_id = $1 AND id = $2",
        tenant,
        id.0,
    )
    .fetch_one(tx.conn())
    .await?;
    row.open()
}

/// Begins to pack: what earlier tries left behind goes.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn begin(tx: &mut TenantTx, id: ExportId, run: i32) -> Result<()> {
    let tenant = tx.tenant().0;
    sqlx::query!("DELETE FROM export_part WHERE tenant_id = $1 AND export_id = $2 AND run < $3", tenant, id.0, run)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Keeps a piece of the file, and how many agreements are packed.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn put(
    tx: &mut TenantTx,
    export: &Export,
    run: i32,
    number: i32,
    piece: &[u8],
    agreements: i64,
) -> Result<()> {
    let tenant = tx.tenant().0;
    let sealed = tx.key(export.controller)?.seal_bytes(SEALED, piece, &mut *tx.randomness().rng());
    sqlx::query!(
        "INSERT INTO export_part (tenant_id, export_id, run, number, controller_id, sealed) VALUES ($1, $2, $3, $4, $5, $6)",
        tenant,
        export.id.0,
        run,
        number,
        export.controller.map(Uuid::from),
        sealed,
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE export SET agreements = $3 WHERE tenant_id = $1 AND id = $2 AND made_at IS NULL",
        tenant,
        export.id.0,
        agreements,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The file is whole; its deletion is planned.
///
/// # Errors
/// [`StorageError::Stale`] where it is already.
pub async fn finish(
    tx: &mut TenantTx,
    permit: Permit<action::CarryOut>,
    export: &Export,
    packed: &Packed,
    agreements: i64,
) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE export SET run = $3, size = $4, sha256 = $5, made_at = $6, agreements = $7
         WHERE tenant_id = $1 AND id = $2 AND made_at IS NULL",
        tenant,
        export.id.0,
        packed.run,
        packed.size,
        packed.sha256,
        now,
        agreements,
    )
    .execute(tx.conn())
    .await?;
    if done.rows_affected() == 0 {
        return Err(StorageError::Stale);
    }
    // Without the controller: what deletes it needs no key.
    queue::enqueue(tx, JobKind::DiscardExport, export.id.0, None, now + KEPT).await?;
    let detail = json!({ "sha256": hex::encode(&packed.sha256), "size": packed.size });
    record_word(tx, permit.actor(), "export.made", subject(export.id.0, export.controller), detail).await?;
    Ok(())
}

/// A piece of the file, from 1; none after the last.
///
/// # Errors
/// [`StorageError::NotFound`] where it is not packed, or deleted.
pub async fn part(tx: &mut TenantTx, export: &Export, number: i32) -> Result<Option<Vec<u8>>> {
    let packed = export.packed.as_ref().filter(|_| export.discarded_at.is_none()).ok_or(StorageError::NotFound)?;
    let tenant = tx.tenant().0;
    let sealed = sqlx::query_scalar!(
        "SELECT sealed FROM export_part WHERE tenant_id = $1 AND export_id = $2 AND run = $3 AND number = $4",
        tenant,
        export.id.0,
        packed.run,
        number,
    )
    .fetch_optional(tx.conn())
    .await?;
    sealed.map(|sealed| Ok(tx.key(export.controller)?.open_bytes(SEALED, &sealed)?)).transpose()
}

/// Deletes the file of an export whose time has come.
///
/// # Errors
/// [`StorageError::Unavailable`].
pub async fn discard(tx: &mut TenantTx, _permit: Permit<action::CarryOut>, id: ExportId) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    let done = sqlx::query!(
        "UPDATE export SET discarded_at = $3
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
    sqlx::query!("DELETE FROM export_part WHERE tenant_id = $1 AND export_id = $2", tenant, id.0)
        .execute(tx.conn())
        .await?;
    record_word(tx, Actor::Worker, "export.discarded", subject(id.0, None), json!({})).await?;
    Ok(())
}

/// Deletes the file of every export of the whole tenant: a controller whose data may be in it is erased, and it lies under
/// the tenant's key, which stays.
pub(crate) async fn discard_all(tx: &mut TenantTx) -> Result<()> {
    let (tenant, now) = (tx.tenant().0, tx.now());
    sqlx::query!(
        "WITH made AS (
             UPDATE export SET discarded_at = $2
             WHERE tenant_id = $1 AND controller_id IS NULL AND made_at IS NOT NULL AND discarded_at IS NULL
             RETURNING id
         )
         DELETE FROM export_part p USING made WHERE p.tenant_id = $1 AND p.export_id = made.id",
        tenant,
        now,
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

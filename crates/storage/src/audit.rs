//! The audit log: what happened, written in the transaction in which it happened.
//!
//! An entry says who did what to what, and when. What it says of people stands beside it, sealed and erasable; the
//! entry holds a salted commitment to it. A sequencer gives each entry its place in an RFC 6962 tree after commit.

use chrono::{DateTime, Utc};
use domain::ids::{AuditEntryId, ControllerId, TenantId};
use domain::permissions::{Action, Actor};
use keys::Place;
use rand::Rng;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::ctx::Scope;
use crate::{Db, Result, TenantCtx, TenantTx};

const DETAIL: Place = Place("audit_detail.sealed");

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The word for the kind of thing: `agreement`, `staff`, `template_version`.
    pub kind: &'static str,
    /// Which one.
    pub id: Uuid,
    /// The controller that it concerns; its key seals the detail.
    pub controller: Option<ControllerId>,
}

/// An entry as it is read.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id.
    pub id: AuditEntryId,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The word of the action.
    pub action: String,
    /// The kind of actor.
    pub actor_kind: String,
    /// The person, where it was one.
    pub actor_id: Option<Uuid>,
    /// The kind of thing it was about.
    pub subject_kind: String,
    /// The thing.
    pub subject_id: Uuid,
    /// What the thing is called: the reference of an agreement, name and number of a template's version. None for other
    /// things, and where it was not asked for.
    pub name: Option<String>,
    /// What it said of people; none once that is erased, or while its key is not at hand.
    pub detail: Option<Value>,
    /// Its place in the tree; none for the few seconds until the sequencer has been.
    pub position: Option<i64>,
}

#[derive(Serialize, Deserialize)]
struct Salted {
    salt: [u8; 32],
    detail: Value,
}

impl Salted {
    fn commitment(&self) -> Result<[u8; 32]> {
        Ok(domain::log::commitment(&self.salt, &serde_json::to_vec(&self.detail)?))
    }
}

/// Writes an entry.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub(crate) async fn record(
    tx: &mut TenantTx,
    actor: Actor,
    action: Action,
    subject: Subject,
    detail: Value,
) -> Result<AuditEntryId> {
    record_word(tx, actor, action.word(), subject, detail).await
}

/// Writes an entry under a word that is no [`Action`]: a refusal, a sign-in, something that the worker saw.
pub(crate) async fn record_word(
    tx: &mut TenantTx,
    actor: Actor,
    action: &str,
    subject: Subject,
    detail: Value,
) -> Result<AuditEntryId> {
    let mut salt = [0; 32];
    tx.randomness().rng().fill_bytes(&mut salt);
    let salted = Salted { salt, detail };
    let commitment = salted.commitment()?;
    let sealed = tx.seal(subject.controller, DETAIL, &salted)?;
    let (tenant, id, now) = (tx.tenant().0, tx.new_id(), tx.now());
    let controller = subject.controller.map(Uuid::from);
    sqlx::query!(
        "WITH entry AS (
             INSERT INTO audit_entry (tenant_id, id, at, action, actor_kind, actor_id, subject_kind, subject_id,
                                      controller_id, commitment)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ), pending AS (
             INSERT INTO audit_pending (tenant_id, entry_id, controller_id) VALUES ($1, $2, $9)
         )
         INSERT INTO audit_detail (tenant_id, entry_id, controller_id, sealed) VALUES ($1, $2, $9, $11)",
        tenant,
        id,
        now,
        action,
        actor.kind(),
        actor.id(),
        subject.kind,
        subject.id,
        controller,
        commitment.as_slice(),
        sealed,
    )
    .execute(tx.conn())
    .await?;
    Ok(AuditEntryId(id))
}

/// The entries about one thing, oldest first.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn of_subject(tx: &mut TenantTx, subject: Uuid) -> Result<Vec<Entry>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT e.id, e.at, e.action, e.actor_kind, e.actor_id, e.subject_kind, e.subject_id, e.controller_id,
                  d.sealed AS "sealed?", l.position AS "position?", NULL::text AS name
           FROM audit_entry e
           LEFT JOIN audit_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id
           LEFT JOIN audit_leaf l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id
           WHERE e.tenant_id = $1 AND e.subject_id = $2 ORDER BY e.at, e.id LIMIT 500"#,
        tenant,
        subject,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| row.open(tx)).collect())
}

/// The newest entries of the tenant, before a place in the list where one is given.
///
/// # Errors
/// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
pub async fn latest(tx: &mut TenantTx, before: Option<AuditEntryId>, most: i64) -> Result<Vec<Entry>> {
    let tenant = tx.tenant().0;
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT e.id, e.at, e.action, e.actor_kind, e.actor_id, e.subject_kind, e.subject_id, e.controller_id,
                  d.sealed AS "sealed?", l.position AS "position?",
                  coalesce(a.reference, t.name || ' ' || v.number) AS name
           FROM audit_entry e
           LEFT JOIN audit_detail d ON d.tenant_id = e.tenant_id AND d.entry_id = e.id
           LEFT JOIN audit_leaf l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id
           LEFT JOIN agreement a ON a.tenant_id = e.tenant_id AND a.id = e.subject_id
           LEFT JOIN template_version v ON v.tenant_id = e.tenant_id AND v.id = e.subject_id
           LEFT JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
           WHERE e.tenant_id = $1
             AND ($2::uuid IS NULL OR (e.at, e.id) < (SELECT b.at, b.id FROM audit_entry b
                                                      WHERE b.tenant_id = $1 AND b.id = $2))
           ORDER BY e.at DESC, e.id DESC LIMIT $3"#,
        tenant,
        before.map(Uuid::from),
        most,
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| row.open(tx)).collect())
}

struct Row {
    id: Uuid,
    at: DateTime<Utc>,
    action: String,
    actor_kind: String,
    actor_id: Option<Uuid>,
    subject_kind: String,
    subject_id: Uuid,
    controller_id: Option<Uuid>,
    sealed: Option<Vec<u8>>,
    position: Option<i64>,
    name: Option<String>,
}

/// The salt and the JSON of a sealed detail, as the commitment was made of them.
pub(crate) fn opened(tx: &TenantTx, controller: Option<ControllerId>, sealed: Vec<u8>) -> Option<([u8; 32], String)> {
    let salted: Salted = tx.open(controller, DETAIL, sealed).ok()?;
    Some((salted.salt, serde_json::to_string(&salted.detail).ok()?))
}

impl Row {
    fn open(self, tx: &TenantTx) -> Entry {
        let controller = self.controller_id.map(ControllerId);
        let detail = self.sealed.and_then(|sealed| tx.open::<Salted>(controller, DETAIL, sealed).ok());
        Entry {
            id: AuditEntryId(self.id),
            at: self.at,
            action: self.action,
            actor_kind: self.actor_kind,
            actor_id: self.actor_id,
            subject_kind: self.subject_kind,
            subject_id: self.subject_id,
            name: self.name,
            detail: detail.map(|salted| salted.detail),
            position: self.position,
        }
    }
}

impl Db {
    /// The tenants that have entries without a place in their tree.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`](crate::StorageError::Unavailable).
    pub async fn tenants_with_unplaced_entries(&self) -> Result<Vec<TenantCtx>> {
        let rows = sqlx::query_scalar!("SELECT DISTINCT tenant_id FROM audit_pending LIMIT 1000")
            .fetch_all(self.system_pool())
            .await?;
        Ok(rows.into_iter().map(|id| TenantCtx::new(TenantId(id), Scope::Worker)).collect())
    }
}

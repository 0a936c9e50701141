//! Transactions: inside one tenant, or over the system tables.

use chrono::{DateTime, Utc};
use domain::ids::{ControllerId, TenantId};
use domain::randomness::Randomness;
use keys::{BlindIndex, DataKey, Place, Sealed};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

use crate::key_store::CtxKeys;
use crate::{Db, Result, StorageError, TenantCtx};

/// A transaction inside one tenant. Dropped without [`TenantTx::commit`], nothing of it happened.
pub struct TenantTx {
    inner: Transaction<'static, Postgres>,
    ctx: TenantCtx,
    keys: CtxKeys,
    now: DateTime<Utc>,
    randomness: Randomness,
}

impl TenantTx {
    pub(crate) async fn begin(
        mut inner: Transaction<'static, Postgres>,
        ctx: TenantCtx,
        keys: CtxKeys,
        db: &Db,
    ) -> Result<Self> {
        let controller = ctx.controller.map(|id| id.0.to_string()).unwrap_or_default();
        sqlx::query!(
            "SELECT set_config('countersign.tenant_id', $1, true) AS tenant,
                    set_config('countersign.scope', $2, true) AS scope,
                    set_config('countersign.controller_id', $3, true) AS controller",
            ctx.tenant.0.to_string(),
            ctx.scope.word(),
            controller,
        )
        .fetch_one(&mut *inner)
        .await?;
        Ok(Self { inner, ctx, keys, now: db.now(), randomness: db.randomness().clone() })
    }

    /// Makes it all true.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`]: it is not known then whether it happened; the same form sent again answers that
    /// by its idempotency key.
    pub async fn commit(self) -> Result<()> {
        Ok(self.inner.commit().await?)
    }

    /// From here on the database refuses every write in it: for whoever may only read, whatever the code does.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn only_read(&mut self) -> Result<()> {
        sqlx::query!("SELECT set_config('transaction_read_only', 'on', true) AS set").fetch_one(self.conn()).await?;
        Ok(())
    }

    /// Brings the key of a controller, for a member of the staff who reads or writes about it. The fence stays as it is.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`]; [`StorageError::Erased`] where the key has been destroyed.
    pub async fn bring_key(&mut self, db: &Db, controller: ControllerId) -> Result<()> {
        self.bring(db, self.ctx.about(controller)).await
    }

    /// Brings the keys of many controllers in place of those brought so before: for a list that tells of them all. What
    /// belongs to one whose key was destroyed does not open.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn bring_keys(&mut self, db: &Db, controllers: &[ControllerId]) -> Result<()> {
        let owners: Vec<Uuid> = controllers.iter().map(|id| id.0).collect();
        self.keys.others = db.keyring.several(self.ctx.tenant.0, &owners).await?;
        Ok(())
    }

    /// Makes the key of a controller that is about to be created.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn make_key(&mut self, db: &Db, fresh: ControllerId) -> Result<()> {
        self.bring(db, self.ctx.about_new(fresh)).await
    }

    async fn bring(&mut self, db: &Db, ctx: TenantCtx) -> Result<()> {
        self.keys = db.keyring.for_ctx(&ctx).await?;
        self.ctx = ctx;
        Ok(())
    }

    /// The tenant.
    pub const fn tenant(&self) -> TenantId {
        self.ctx.tenant
    }

    /// The context that it was opened in.
    pub const fn ctx(&self) -> &TenantCtx {
        &self.ctx
    }

    /// The moment at which it began; everything in it happened then.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new id.
    pub fn new_id(&self) -> Uuid {
        self.randomness.id(self.now)
    }

    pub(crate) const fn randomness(&self) -> &Randomness {
        &self.randomness
    }

    pub(crate) fn conn(&mut self) -> &mut PgConnection {
        &mut self.inner
    }

    /// The key of a controller, or of the tenant where there is none.
    pub(crate) fn key(&self, controller: Option<ControllerId>) -> Result<&DataKey> {
        match controller {
            None => Ok(&self.keys.tenant),
            Some(id) => match &self.keys.controller {
                Some(key) if key.owner() == id.0 => Ok(key),
                // A fault of the caller: the context was not made `about` this controller.
                _ => self
                    .keys
                    .others
                    .get(&id.0)
                    .ok_or_else(|| StorageError::Form(format!("the key of controller {id} is not at hand"))),
            },
        }
    }

    pub(crate) fn seal<T: Serialize>(
        &self,
        controller: Option<ControllerId>,
        place: Place,
        value: &T,
    ) -> Result<Vec<u8>> {
        let sealed = self.key(controller)?.seal(place, value, &mut *self.randomness.rng())?;
        Ok(sealed.as_bytes().to_vec())
    }

    pub(crate) fn open<T: DeserializeOwned>(
        &self,
        controller: Option<ControllerId>,
        place: Place,
        sealed: Vec<u8>,
    ) -> Result<T> {
        Ok(self.key(controller)?.open(place, &Sealed::from_bytes(sealed))?)
    }

    /// Finds equal addresses without opening them.
    pub(crate) fn blind_index(&self) -> BlindIndex {
        self.keys.tenant.blind_index()
    }
}

/// Why something looks beyond one tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// To find the tenant of a request: by slug, session or link.
    Arrival,
    /// To count tries, so that guessing is slowed.
    Throttle,
    /// To find work for the worker, and clear away what has expired.
    Work,
    /// The operator asked, at the command line.
    Operator,
}

/// A transaction over the system tables.
pub struct SystemTx {
    inner: Transaction<'static, Postgres>,
    reason: Reason,
    now: DateTime<Utc>,
}

impl SystemTx {
    pub(crate) const fn new(inner: Transaction<'static, Postgres>, reason: Reason, now: DateTime<Utc>) -> Self {
        Self { inner, reason, now }
    }

    /// Makes it all true.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn commit(self) -> Result<()> {
        tracing::trace!(reason = ?self.reason, "system transaction");
        Ok(self.inner.commit().await?)
    }

    pub(crate) const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    pub(crate) fn conn(&mut self) -> &mut PgConnection {
        &mut self.inner
    }
}

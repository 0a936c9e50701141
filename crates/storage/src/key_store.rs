//! The key store: wrapped keys in a database of their own, and the keys in use in memory.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use domain::clock::SharedClock;
use domain::randomness::Randomness;
use keys::{BlindIndex, DataKey, MasterKey, WrappedKey};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgPool, Row};
use uuid::Uuid;

use crate::{Result, StorageError, TenantCtx};

/// How long a key stays in memory; a destroyed key serves no longer than this in other processes.
const IN_MEMORY: TimeDelta = TimeDelta::seconds(60);
/// How many keys stay in memory.
const MOST: usize = 10_000;

/// The database of wrapped keys, and the master key that opens them.
pub struct KeyStore {
    pool: PgPool,
    master: MasterKey,
}

impl KeyStore {
    /// Opens the key store at a URL.
    ///
    /// # Errors
    /// [`StorageError::Refused`] where the URL is malformed.
    pub fn open(url: &str, master: MasterKey, acquire_timeout: Duration) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)?.application_name("countersign keys");
        let pool = PgPoolOptions::new().max_connections(4).acquire_timeout(acquire_timeout).connect_lazy_with(options);
        Ok(Self { pool, master })
    }

    // The statements below run in another database than the one that `query!` knows; the key store's tests cover them.

    async fn find(&self, tenant: Uuid, owner: Uuid) -> Result<Option<DataKey>> {
        let row = sqlx::query("SELECT wrapped FROM wrapped_key WHERE tenant_id = $1 AND owner_id = $2")
            .bind(tenant)
            .bind(owner)
            .fetch_optional(&self.pool)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let wrapped: Option<Vec<u8>> = row.try_get(0)?;
        let wrapped = WrappedKey(wrapped.ok_or(StorageError::Erased)?);
        Ok(Some(self.master.unwrap(tenant, owner, &wrapped)?))
    }

    /// Those keys of a tenant's that there are; what was destroyed is not among them.
    async fn find_all(&self, tenant: Uuid, owners: &[Uuid]) -> Result<Vec<DataKey>> {
        let rows = sqlx::query(
            "SELECT owner_id, wrapped FROM wrapped_key
             WHERE tenant_id = $1 AND owner_id = ANY($2) AND wrapped IS NOT NULL",
        )
        .bind(tenant)
        .bind(owners)
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter()
            .map(|row| Ok(self.master.unwrap(tenant, row.try_get(0)?, &WrappedKey(row.try_get(1)?))?))
            .collect()
    }

    async fn insert(&self, tenant: Uuid, key: &DataKey, wrapped: WrappedKey, now: DateTime<Utc>) -> Result<()> {
        sqlx::query(
            "INSERT INTO wrapped_key (tenant_id, owner_id, wrapped, created_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING",
        )
        .bind(tenant)
        .bind(key.owner())
        .bind(wrapped.0)
        .bind(now)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    async fn destroy(&self, tenant: Uuid, owner: Uuid, now: DateTime<Utc>) -> Result<()> {
        sqlx::query(
            "UPDATE wrapped_key SET wrapped = NULL, destroyed_at = $3
             WHERE tenant_id = $1 AND owner_id = $2 AND wrapped IS NOT NULL",
        )
        .bind(tenant)
        .bind(owner)
        .bind(now)
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

/// The keys that a context needs.
pub(crate) struct CtxKeys {
    pub(crate) tenant: Arc<DataKey>,
    pub(crate) controller: Option<Arc<DataKey>>,
    /// Those of other controllers, for a list that tells of many.
    pub(crate) others: HashMap<Uuid, DataKey>,
}

struct Held {
    key: Arc<DataKey>,
    until: DateTime<Utc>,
}

/// The keys in use, kept in memory for a short while.
pub(crate) struct Keyring {
    store: KeyStore,
    held: Mutex<HashMap<(Uuid, Uuid), Held>>,
    clock: SharedClock,
    randomness: Randomness,
}

impl Keyring {
    pub(crate) fn new(store: KeyStore, clock: SharedClock, randomness: Randomness) -> Self {
        Self { store, held: Mutex::default(), clock, randomness }
    }

    pub(crate) async fn ready(&self) -> Result<()> {
        Ok(self.store.pool.acquire().await?.ping().await?)
    }

    pub(crate) async fn for_ctx(&self, ctx: &TenantCtx) -> Result<CtxKeys> {
        let tenant = ctx.tenant.0;
        let controller = match ctx.controller {
            Some(controller) => Some(self.key(tenant, controller.0, ctx.fresh).await?),
            None => None,
        };
        let others = HashMap::new();
        Ok(CtxKeys { tenant: self.key(tenant, tenant, ctx.fresh).await?, controller, others })
    }

    /// The keys of many owners at once, without keeping them in memory; those that were destroyed are left out.
    pub(crate) async fn several(&self, tenant: Uuid, owners: &[Uuid]) -> Result<HashMap<Uuid, DataKey>> {
        let keys = self.store.find_all(tenant, owners).await?;
        Ok(keys.into_iter().map(|key| (key.owner(), key)).collect())
    }

    /// The key of an owner; one that is missing is made for an owner that comes to be, and is a fault elsewhere.
    async fn key(&self, tenant: Uuid, owner: Uuid, fresh: bool) -> Result<Arc<DataKey>> {
        let now = self.clock.now();
        if let Some(held) = self.lock().get(&(tenant, owner)).filter(|held| held.until > now) {
            return Ok(held.key.clone());
        }
        let key = match self.store.find(tenant, owner).await? {
            Some(key) => key,
            None if !fresh => return Err(StorageError::KeyMissing(owner)),
            None => {
                let (key, wrapped) = {
                    let mut rng = self.randomness.rng();
                    let key = DataKey::generate(owner, &mut *rng);
                    let wrapped = self.store.master.wrap(tenant, &key, &mut *rng);
                    (key, wrapped)
                };
                self.store.insert(tenant, &key, wrapped, now).await?;
                // Two may have made one at the same time: the stored one counts.
                self.store.find(tenant, owner).await?.ok_or(StorageError::NotFound)?
            }
        };
        let key = Arc::new(key);
        let mut held = self.lock();
        if held.len() >= MOST {
            held.retain(|_, held| held.until > now);
            if held.len() >= MOST {
                held.clear();
            }
        }
        held.insert((tenant, owner), Held { key: key.clone(), until: now + IN_MEMORY });
        Ok(key)
    }

    /// Destroys a key, which erases what it locked.
    pub(crate) async fn destroy(&self, tenant: Uuid, owner: Uuid) -> Result<()> {
        self.store.destroy(tenant, owner, self.clock.now()).await?;
        self.lock().remove(&(tenant, owner));
        Ok(())
    }

    /// Hashes what is compared across tenants without being kept.
    pub(crate) fn system_index(&self) -> BlindIndex {
        self.store.master.blind_index()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<(Uuid, Uuid), Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

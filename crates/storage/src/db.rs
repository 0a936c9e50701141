//! The pools, and the ways out of them.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::clock::SharedClock;
use domain::randomness::Randomness;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgPool};

use crate::key_store::Keyring;
use crate::{KeyStore, Reason, Result, StorageError, SystemTx, TenantCtx, TenantTx};

/// Where the databases are, and how many connections may be open.
#[derive(Clone, Debug)]
pub struct Config {
    /// As `countersign_app`.
    pub app_url: String,
    /// As `countersign_system`.
    pub system_url: String,
    /// Connections of the application; a tenth as many for the system role, at least two.
    pub max_connections: u32,
    /// How long a request waits for a connection before it is told that the service is busy.
    pub acquire_timeout: Duration,
}

/// The databases behind the product. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    app: PgPool,
    system: PgPool,
    pub(crate) keyring: Arc<Keyring>,
    clock: SharedClock,
    randomness: Randomness,
}

impl Db {
    /// Opens the pools. Connections are made when they are needed, so that a server can start before its database and
    /// say so on its pages.
    ///
    /// # Errors
    /// [`StorageError::Refused`] where a URL is malformed.
    pub fn open(config: &Config, keys: KeyStore, clock: SharedClock, randomness: Randomness) -> Result<Self> {
        let pool = |url: &str, most: u32| -> Result<PgPool> {
            let options = PgConnectOptions::from_str(url)?.application_name("countersign");
            Ok(PgPoolOptions::new()
                .max_connections(most)
                .acquire_timeout(config.acquire_timeout)
                .connect_lazy_with(options))
        };
        Ok(Self {
            app: pool(&config.app_url, config.max_connections)?,
            system: pool(&config.system_url, (config.max_connections / 4).max(2))?,
            keyring: Arc::new(Keyring::new(keys, clock.clone(), randomness.clone())),
            clock,
            randomness,
        })
    }

    /// The same databases with another clock, for making a past (the demo's).
    #[must_use]
    pub fn with_clock(&self, clock: SharedClock) -> Self {
        Self { clock, ..self.clone() }
    }

    /// A transaction inside a tenant.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`]; [`StorageError::Erased`] where the context's key has been destroyed.
    pub async fn tenant(&self, ctx: &TenantCtx) -> Result<TenantTx> {
        // Keys first: no transaction waits for the key store.
        let keys = self.keyring.for_ctx(ctx).await?;
        TenantTx::begin(self.app.begin().await?, ctx.clone(), keys, self).await
    }

    /// A transaction that sees the system tables only.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn system(&self, reason: Reason) -> Result<SystemTx> {
        Ok(SystemTx::new(self.system.begin().await?, reason, self.now()))
    }

    pub(crate) const fn system_pool(&self) -> &PgPool {
        &self.system
    }

    /// The present moment, by the product's one clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The product's one clock.
    pub const fn clock(&self) -> &SharedClock {
        &self.clock
    }

    /// The product's one source of randomness.
    pub const fn randomness(&self) -> &Randomness {
        &self.randomness
    }

    /// Whether the main database and the key store answer.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn ready(&self) -> Result<()> {
        self.app.acquire().await?.ping().await?;
        self.system.acquire().await?.ping().await?;
        self.keyring.ready().await
    }

    /// Destroys the key of a controller: what it locked is erased, in old dumps of the main database too.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`].
    pub async fn destroy_key(&self, ctx: &TenantCtx, controller: domain::ids::ControllerId) -> Result<()> {
        self.keyring.destroy(ctx.tenant().0, controller.0).await
    }

    /// Closes the pools; open transactions end first.
    pub async fn close(&self) {
        tokio::join!(self.app.close(), self.system.close());
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Db")
    }
}

impl From<StorageError> for std::io::Error {
    fn from(error: StorageError) -> Self {
        Self::other(error)
    }
}

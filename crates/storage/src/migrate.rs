//! Migrations: forward only, run as the owner of the tables.

use std::str::FromStr;

use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection};

use crate::Result;

static MAIN: Migrator = sqlx::migrate!("../../migrations");
static KEY_STORE: Migrator = sqlx::migrate!("../../migrations/key_store");

/// The roles of the main database; a superuser runs them once, before the first migration.
pub const ROLES: &str = include_str!("../sql/roles.sql");

/// Changes whenever a migration does.
pub fn fingerprint() -> Vec<u8> {
    MAIN.iter().chain(KEY_STORE.iter()).flat_map(|migration| migration.checksum.iter().copied()).collect()
}

/// Brings the main database up to date, as its owner.
///
/// # Errors
/// [`MigrateError`].
pub async fn main(owner_url: &str) -> Result<(), MigrateError> {
    run(&MAIN, owner_url).await
}

/// Brings the key store up to date.
///
/// # Errors
/// [`MigrateError`].
pub async fn key_store(url: &str) -> Result<(), MigrateError> {
    run(&KEY_STORE, url).await
}

async fn run(migrator: &Migrator, url: &str) -> Result<(), MigrateError> {
    let mut connection = PgConnectOptions::from_str(url)?.connect().await?;
    migrator.run(&mut connection).await?;
    connection.close().await?;
    Ok(())
}

/// Whether every migration that this program knows has been run; names the first that has not.
///
/// # Errors
/// [`MigrateError`].
pub async fn missing(owner_url: &str) -> Result<Option<String>, MigrateError> {
    let mut connection: PgConnection = PgConnectOptions::from_str(owner_url)?.connect().await?;
    let done: Vec<i64> = sqlx::query_scalar("SELECT version FROM _sqlx_migrations WHERE success")
        .fetch_all(&mut connection)
        .await
        .unwrap_or_default();
    connection.close().await?;
    Ok(MAIN
        .iter()
        .find(|migration| !done.contains(&migration.version))
        .map(|migration| format!("{} {}", migration.version, migration.description)))
}

/// A migration failed. The database is as it was before it.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// No connection, or a malformed URL.
    #[error("the database is out of reach: {0}")]
    Connect(#[from] sqlx::Error),
    /// The migration itself.
    #[error("a migration failed: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
}

//! Migrations: forward only, run as the owner of the tables.

use std::str::FromStr;

use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, PgConnection};

use crate::Result;

static MAIN: Migrator = sqlx::migrate!("../../migrations");
static KEY_STORE: Migrator = sqlx::migrate!("../../migrations/key_store");

/// The roles of the main database; a superuser runs them once, before the first migration.
pub const ROLES: &str = include_str!("../sql/roles.sql");

/// Their names.
pub const ROLE_NAMES: [&str; 4] = ["countersign_owner", "countersign_app", "countersign_system", "countersign_eraser"];

/// The roles that the main database lacks.
///
/// # Errors
/// [`MigrateError`].
pub async fn missing_roles(owner_url: &str) -> Result<Vec<&'static str>, MigrateError> {
    let mut connection: PgConnection = PgConnectOptions::from_str(owner_url)?.connect().await?;
    let there: Vec<String> =
        sqlx::query_scalar("SELECT rolname::text FROM pg_roles").fetch_all(&mut connection).await?;
    connection.close().await?;
    Ok(ROLE_NAMES.into_iter().filter(|name| !there.iter().any(|role| role == name)).collect())
}

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

impl MigrateError {
    /// PostgreSQL answers, and knows no such role or password.
    pub fn is_refused_sign_in(&self) -> bool {
        // Class 28: invalid authorization.
        matches!(self, Self::Connect(sqlx::Error::Database(error))
            if error.code().is_some_and(|code| code.starts_with("28")))
    }
}

/// Makes the roles and both databases where they are missing, as the superuser of a private cluster.
///
/// # Errors
/// [`MigrateError`].
pub async fn prepare(superuser_url: &str, main: &str, key_store: &str) -> Result<(), MigrateError> {
    let mut connection: PgConnection = PgConnectOptions::from_str(superuser_url)?.connect().await?;
    connection.execute(ROLES).await?;
    for database in [main, key_store] {
        let there: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
            .bind(database)
            .fetch_one(&mut connection)
            .await?;
        if !there {
            // An identifier cannot be a parameter; quoted as PostgreSQL quotes it.
            let name = database.replace('"', "\"\"");
            connection.execute(AssertSqlSafe(format!("CREATE DATABASE \"{name}\" OWNER countersign_owner"))).await?;
        }
        let options = PgConnectOptions::from_str(superuser_url)?.database(database);
        let mut inside: PgConnection = options.connect().await?;
        inside.execute("ALTER SCHEMA public OWNER TO countersign_owner").await?;
        inside.close().await?;
    }
    connection.close().await?;
    Ok(())
}

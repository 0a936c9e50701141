//! What is wrong with the databases of a deployment.

use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, PgConnection, Row};

/// The newest minor release of each major one when this was written, below which known faults are open.
const NEWEST_MINOR: [(i32, i32); 4] = [(15, 18), (16, 14), (17, 10), (18, 4)];

/// Something that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// As it should be.
    Fine(String),
    /// To be mended; the sentence says how.
    Wrong(String),
    /// Not looked at; the sentence says why.
    Skipped(String),
}

/// Looks at the main database as each of its roles, and at the key store.
pub async fn examine(app: &str, system: &str, owner: Option<&str>, key_store: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (word, url) in [("the application's role", app), ("the system role", system), ("the key store", key_store)] {
        match connect(url).await {
            Ok(mut connection) => {
                findings.push(Finding::Fine(format!("{word} can connect")));
                if word != "the key store" {
                    findings.extend(role(&mut connection, word).await.unwrap_or_else(failed));
                }
                findings.extend(durability(&mut connection, word).await.unwrap_or_else(failed));
                if word == "the application's role" {
                    findings.extend(version(&mut connection).await.unwrap_or_else(failed));
                }
            }
            Err(error) => findings.push(Finding::Wrong(format!("{word} cannot connect: {error}"))),
        }
    }
    if app == key_store {
        findings
            .push(Finding::Wrong("The key store is the main database: a dump would hold keys and data.".to_owned()));
    }
    match owner {
        Some(owner) => findings.extend(as_owner(owner).await),
        None => findings.push(Finding::Skipped(
            "database_owner_url is not set: the roles, the owner and the migrations were not looked at.".to_owned(),
        )),
    }
    findings
}

async fn as_owner(url: &str) -> Vec<Finding> {
    let mut connection = match connect(url).await {
        Ok(connection) => connection,
        Err(error) => return vec![Finding::Wrong(format!("the owner's role cannot connect: {error}"))],
    };
    let mut findings = vec![Finding::Fine("the owner's role can connect".to_owned())];
    findings.extend(owner(&mut connection).await.unwrap_or_else(failed));
    findings.push(match crate::migrate::missing_roles(url).await {
        Ok(missing) if missing.is_empty() => Finding::Fine("all roles are there".to_owned()),
        Ok(missing) => Finding::Wrong(format!(
            "Roles are missing: {}. A superuser makes them: countersign migrate --print-roles",
            missing.join(", ")
        )),
        Err(error) => Finding::Wrong(error.to_string()),
    });
    findings.push(match crate::migrate::missing(url).await {
        Ok(None) => Finding::Fine("all migrations have been run".to_owned()),
        Ok(Some(first)) => Finding::Wrong(format!("Migrations wait, from {first}. Run: countersign migrate")),
        Err(error) => Finding::Wrong(error.to_string()),
    });
    findings
}

async fn owner(connection: &mut PgConnection) -> Result<Vec<Finding>, sqlx::Error> {
    let row = sqlx::query(
        "SELECT r.rolsuper OR r.rolbypassrls AS strong,
                (SELECT count(*) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
                   AND c.relkind IN ('r', 'p') AND c.relowner <> r.oid) AS foreign_tables
         FROM pg_roles r WHERE rolname = current_user",
    )
    .fetch_one(connection)
    .await?;
    let (strong, foreign): (bool, i64) = (row.try_get(0)?, row.try_get(1)?);
    Ok(vec![if strong {
        Finding::Wrong(
            "The owner's role is a superuser or has BYPASSRLS: row-level security does not bind it.".to_owned(),
        )
    } else if foreign > 0 {
        Finding::Wrong(format!(
            "{foreign} tables belong to another role than the owner's: migrations will fail on them."
        ))
    } else {
        Finding::Fine("the owner's role is under row-level security, and owns the tables".to_owned())
    }])
}

fn failed(error: sqlx::Error) -> Vec<Finding> {
    vec![Finding::Wrong(format!("a question to the database failed: {error}"))]
}

async fn connect(url: &str) -> Result<PgConnection, sqlx::Error> {
    PgConnectOptions::from_str(url)?.connect().await
}

async fn role(connection: &mut PgConnection, word: &str) -> Result<Vec<Finding>, sqlx::Error> {
    let row = sqlx::query(
        "SELECT rolsuper OR rolbypassrls OR rolcreaterole AS strong,
                (SELECT count(*) FROM pg_class c WHERE c.relowner = r.oid) AS owned
         FROM pg_roles r WHERE rolname = current_user",
    )
    .fetch_one(connection)
    .await?;
    let (strong, owned): (bool, i64) = (row.try_get(0)?, row.try_get(1)?);
    Ok(if strong || owned > 0 {
        vec![Finding::Wrong(format!(
            "{word} stands above row-level security (superuser, BYPASSRLS, CREATEROLE or owner): tenants are not kept apart."
        ))]
    } else {
        vec![Finding::Fine(format!("{word} is under row-level security"))]
    })
}

async fn version(connection: &mut PgConnection) -> Result<Vec<Finding>, sqlx::Error> {
    let number: String = sqlx::query_scalar("SHOW server_version_num").fetch_one(&mut *connection).await?;
    let number: i32 = number.parse().unwrap_or_default();
    let (major, minor) = (number / 10_000, number % 10_000);
    let mut findings = Vec::new();
    if major < 15 {
        findings.push(Finding::Wrong(format!("PostgreSQL {major} is too old: 15 or newer is needed.")));
    } else if NEWEST_MINOR.iter().any(|(known, newest)| *known == major && minor < *newest) {
        findings
            .push(Finding::Wrong(format!("PostgreSQL {major}.{minor} has known faults: install its newest release.")));
    } else {
        findings.push(Finding::Fine(format!("PostgreSQL {major}.{minor}")));
    }
    Ok(findings)
}

/// A crash must not take back what people were told is stored, nor a key whose data stays.
async fn durability(connection: &mut PgConnection, word: &str) -> Result<Vec<Finding>, sqlx::Error> {
    let off: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM pg_settings
         WHERE name IN ('synchronous_commit', 'fsync', 'full_page_writes') AND setting = 'off' ORDER BY name",
    )
    .fetch_all(connection)
    .await?;
    let wrong =
        |name| Finding::Wrong(format!("{name} is off for {word}: a crash can lose what people were told is stored."));
    Ok(off.into_iter().map(wrong).collect())
}

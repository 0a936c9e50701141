//! Bringing the databases up to date.

use clap::Args;
use storage::migrate::{MigrateError, ROLE_NAMES, ROLES};

use crate::Failure;
use crate::config::Config;
use crate::say::say;

/// How to bring them up to date.
#[derive(Args)]
pub struct Migrate {
    /// Print the SQL that makes the roles, for a superuser of the main database, and do nothing else.
    #[arg(long)]
    pub print_roles: bool,
}

impl Migrate {
    /// Prints the roles.
    pub fn print(&self) {
        say!("{}", ROLES.trim_end());
    }
}

/// Runs what has not been run.
pub async fn run(config: &Config) -> Result<(), Failure> {
    let owner = config
        .database_owner_url
        .as_deref()
        .ok_or("Set database_owner_url: migrations run as countersign_owner, which the server never does.")?;
    match storage::migrate::missing_roles(owner).await {
        Ok(missing) if missing.is_empty() => {}
        Ok(missing) => return Err(without_roles(&missing).into()),
        Err(error) if error.is_refused_sign_in() => {
            let said = format!(
                "The main database lets nobody in as database_owner_url says: the role is missing, or its password is \
                 another. {}",
                how_to_make(&ROLE_NAMES)
            );
            return Err(Box::new(Refused { said, source: error }));
        }
        Err(error) => return Err(error.into()),
    }
    storage::migrate::main(owner).await?;
    storage::migrate::key_store(&config.key_store_url).await?;
    tracing::info!("the databases are up to date");
    Ok(())
}

#[derive(Debug, thiserror::Error)]
#[error("{said}")]
struct Refused {
    said: String,
    source: MigrateError,
}

fn without_roles(missing: &[&str]) -> String {
    format!("The main database lacks {}. {}", missing.join(", "), how_to_make(missing))
}

/// How a superuser makes roles.
pub fn how_to_make(roles: &[&str]) -> String {
    format!(
        "A superuser makes {} with crates/storage/sql/roles.sql, which `countersign migrate --print-roles` prints: \
         countersign migrate --print-roles | psql -U postgres",
        roles.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_roles_that_are_named_are_those_that_the_file_makes() {
        for role in ROLE_NAMES {
            assert!(ROLES.contains(&format!("'{role}'")), "{role}");
            assert!(without_roles(&ROLE_NAMES).contains(role));
        }
        assert_eq!(ROLES.matches("'countersign_").count(), ROLE_NAMES.len());
    }
}

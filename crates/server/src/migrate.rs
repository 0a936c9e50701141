//! Bringing the databases up to date.

use crate::Failure;
use crate::config::Config;

/// Runs what has not been run.
pub async fn run(config: &Config) -> Result<(), Failure> {
    let owner = config
        .database_owner_url
        .as_deref()
        .ok_or("Set database_owner_url: migrations run as countersign_owner, which the server never does.")?;
    storage::migrate::main(owner).await?;
    storage::migrate::key_store(&config.key_store_url).await?;
    tracing::info!("the databases are up to date");
    Ok(())
}

//! `countersign doctor`: what is wrong with a deployment, each with what to do.

use std::process::ExitCode;

use storage::doctor::Finding;

use crate::config::Config;
use crate::{Failure, secrets, serve};

/// Looks at everything, and says what it finds; fails where something must be mended.
#[expect(clippy::print_stdout, reason = "the result of the command")]
pub async fn run(config: &Config) -> Result<ExitCode, Failure> {
    let mut findings = storage::doctor::examine(
        &config.database_url,
        &config.database_system_url,
        config.database_owner_url.as_deref(),
        &config.key_store_url,
    )
    .await;
    let randomness = domain::randomness::Randomness::from_system();
    if let Err(error) = secrets::master_key(&config.secrets, &randomness) {
        findings.push(Finding::Wrong(format!("The master key: {error}")));
    }
    match secrets::seal_key(config, &randomness, serve::now()) {
        Ok(key) if !key.valid_at(serve::now() + chrono::TimeDelta::days(60)) => {
            findings.push(Finding::Wrong("The seal's certificate ends within 60 days. Give a new one.".to_owned()));
        }
        Ok(_) => {}
        Err(error) => findings.push(Finding::Wrong(format!("The seal: {error}"))),
    }
    if !config.public_url.starts_with("https://") && !config.public_url.starts_with("http://127.0.0.1") {
        let what =
            "public_url is not https: browsers will not keep people signed in, and links can be read on their way.";
        findings.push(Finding::Wrong(what.to_owned()));
    }
    match config.transport() {
        Ok(transport) => {
            if let Err(error) = transport.check().await {
                findings.push(Finding::Wrong(format!("Mail: {error}")));
            }
        }
        Err(error) => findings.push(Finding::Wrong(format!("Mail: {error}"))),
    }
    let mut wrong = false;
    for finding in &findings {
        match finding {
            Finding::Fine(what) => println!("ok     {what}"),
            Finding::Wrong(what) => {
                wrong = true;
                println!("wrong  {what}");
            }
        }
    }
    Ok(if wrong { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

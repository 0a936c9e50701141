//! `countersign doctor`: what was looked at in a deployment, and what is wrong with it, each with what to do.

use std::process::ExitCode;

use documents::typeset::Typesetter;
use domain::randomness::Randomness;
use keys::MasterKey;
use storage::doctor::Finding;

use crate::config::Config;
use crate::say::say;
use crate::{Failure, secrets, serve};

/// Looks at everything, and says what it finds; fails where something must be mended.
pub async fn run(config: &Config) -> Result<ExitCode, Failure> {
    let mut findings = storage::doctor::examine(
        &config.database_url,
        &config.database_system_url,
        config.database_owner_url.as_deref(),
        &config.key_store_url,
    )
    .await;
    findings.extend(keys(config));
    findings.push(public_url(&config.public_url));
    findings.extend(mail(config).await);
    findings.push(returns(config));
    findings.push(fonts(config));
    let mut wrong = false;
    for finding in &findings {
        match finding {
            Finding::Fine(what) => say!("ok     {what}"),
            Finding::Skipped(what) => say!("-      {what}"),
            Finding::Wrong(what) => {
                wrong = true;
                say!("wrong  {what}");
            }
        }
    }
    Ok(if wrong { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The keys that stand in no database.
fn keys(config: &Config) -> [Finding; 3] {
    let (randomness, now) = (Randomness::from_system(), serve::now());
    // Looking makes nothing: a folder that is not mounted must not pass for a first start.
    let missing = |file: &str| {
        Finding::Wrong(format!(
            "{file} is not in {}. Is the right folder mounted? `serve` and `work` make it on their very first start only.",
            config.secrets.display()
        ))
    };
    let has = |file: &str| config.secrets.join(file).exists();
    let master = match has(secrets::MASTER).then(|| secrets::master_key(&config.secrets, &randomness)) {
        None => missing(secrets::MASTER),
        Some(Ok(_)) => {
            Finding::Fine(format!("the master key in {} is readable, and by nobody else", config.secrets.display()))
        }
        Some(Err(error)) => Finding::Wrong(format!("The master key: {error}")),
    };
    let given = config.seal_pkcs12.is_some() || has(secrets::SEAL);
    let seal = match given.then(|| secrets::seal_key(config, &randomness, now)) {
        None => missing(secrets::SEAL),
        Some(Ok(key)) if !key.valid_at(now + chrono::TimeDelta::days(60)) => {
            Finding::Wrong("The seal's certificate ends within 60 days. Give a new one.".to_owned())
        }
        Some(Ok(key)) => Finding::Fine(format!(
            "the seal of {} is readable, and its certificate is valid for 60 days and more",
            key.owner().organisation
        )),
        Some(Err(error)) => Finding::Wrong(format!("The seal: {error}")),
    };
    let log = match has(secrets::LOG).then(|| secrets::log_key(&config.secrets, &randomness)) {
        None => missing(secrets::LOG),
        Some(Ok(_)) => Finding::Fine("the key that signs the audit logs' checkpoints is readable".to_owned()),
        Some(Err(error)) => Finding::Wrong(format!("The key of the audit logs: {error}")),
    };
    [master, seal, log]
}

fn public_url(url: &str) -> Finding {
    let host = |rest: &str| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace);
    match url.trim_end_matches('/').split_once("://") {
        Some(("https", rest)) if host(rest) => Finding::Fine(format!("public_url is {url}")),
        Some(("http", rest))
            if ["127.0.0.1", "localhost"].contains(&rest.split([':', '/']).next().unwrap_or_default()) =>
        {
            Finding::Fine(format!("public_url is {url}, for this machine alone"))
        }
        Some(("http", rest)) if host(rest) => Finding::Wrong(
            "public_url is not https: browsers will not keep people signed in, and links can be read on their way."
                .to_owned(),
        ),
        _ => Finding::Wrong(format!("public_url must be an address such as https://sign.example.org, not {url:?}.")),
    }
}

async fn mail(config: &Config) -> [Finding; 2] {
    let from = match config.mail_from() {
        Ok(from) => Finding::Fine(format!("mail comes from {}", from.as_str())),
        Err(error) => Finding::Wrong(format!("Mail: {error}")),
    };
    let way = match config.transport() {
        Ok(transport) => match (transport.check().await, &config.mail_folder) {
            (Ok(()), Some(folder)) => {
                Finding::Fine(format!("mail is written to {}: nobody is sent any", folder.display()))
            }
            (Ok(()), None) => Finding::Fine("the mail relay answers and takes mail from us".to_owned()),
            (Err(error), _) => Finding::Wrong(format!("Mail: {error}")),
        },
        Err(error) => Finding::Wrong(format!("Mail: {error}")),
    };
    [from, way]
}

/// The length of the addresses does not depend on the key, which looking must not make.
fn returns(config: &Config) -> Finding {
    match MasterKey::from_slice(&[0; 32]).map_err(Failure::from).and_then(|key| config.returns(key.returns())) {
        Ok(Some(_)) => Finding::Fine("mail_returns has room for what is added for each mail".to_owned()),
        Ok(None) => Finding::Skipped(
            "delivery reports are not read: mail_returns is not set, and what bounces later goes to mail_from"
                .to_owned(),
        ),
        Err(error) => Finding::Wrong(format!("Mail: {error}")),
    }
}

fn fonts(config: &Config) -> Finding {
    match (Typesetter::new(config.fonts.as_deref()), &config.fonts) {
        (Ok(_), Some(folder)) => {
            Finding::Fine(format!("the typefaces, ours and those in {}, can be read", folder.display()))
        }
        (Ok(_), None) => {
            Finding::Fine("our typefaces can be read; names in other scripts need a folder of fonts".to_owned())
        }
        (Err(error), _) => Finding::Wrong(format!("The typefaces: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_people_can_reach() {
        for good in
            ["https://sign.example.org", "https://sign.example.org/", "http://127.0.0.1:8080", "http://localhost"]
        {
            assert!(matches!(public_url(good), Finding::Fine(_)), "{good}");
        }
        for bad in
            ["http://sign.example.org", "sign.example.org", "https://", "https:///x", "http://127.0.0.1.evil.example"]
        {
            assert!(matches!(public_url(bad), Finding::Wrong(_)), "{bad}");
        }
    }
}

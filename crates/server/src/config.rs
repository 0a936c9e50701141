//! The configuration: one file, and environment variables above it.
//!
//! `COUNTERSIGN_DATABASE_URL` sets `database_url`; a part of a table is set with two underscores,
//! `COUNTERSIGN_SMTP__HOST`. docs/deployment.md describes every setting.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::email::EmailAddress;
use figment::Figment;
use figment::providers::{Env, Format, Toml};
use mail::{Folder, Smtp, SmtpConfig, Transport};
use serde::Deserialize;

use crate::Failure;

/// How an installation is run.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the server listens.
    #[serde(default = "listen")]
    pub listen: SocketAddr,
    /// Where people reach it: `https://sign.example.org`.
    pub public_url: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    #[serde(default)]
    pub trusted_proxies: Vec<IpAddr>,
    /// The main database as `countersign_app`.
    pub database_url: String,
    /// The main database as `countersign_system`.
    pub database_system_url: String,
    /// The main database as `countersign_owner`; for `migrate` and `doctor` alone.
    #[serde(default)]
    pub database_owner_url: Option<String>,
    /// The key store.
    pub key_store_url: String,
    /// The folder of the master key and of the seal; only the server's account can read it.
    pub secrets: PathBuf,
    /// Whose seal it is, where a key is made at first start.
    #[serde(default = "seal_owner")]
    pub seal_owner: String,
    /// A PKCS#12 file with a key and a certificate for the seal, instead of one that is made.
    #[serde(default)]
    pub seal_pkcs12: Option<PathBuf>,
    /// The password of that file.
    #[serde(default)]
    pub seal_password: String,
    /// The address that mails come from.
    #[serde(default = "mail_from")]
    pub mail_from: String,
    /// The relay.
    #[serde(default)]
    pub smtp: Option<SmtpConfig>,
    /// A folder that mail is written to, instead of a relay.
    #[serde(default)]
    pub mail_folder: Option<PathBuf>,
    /// A folder of typefaces beside our own, for names in other scripts.
    #[serde(default)]
    pub fonts: Option<PathBuf>,
    /// Connections to the main database.
    #[serde(default = "connections")]
    pub connections: u32,
}

fn listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8080))
}

fn seal_owner() -> String {
    "Countersign".to_owned()
}

fn mail_from() -> String {
    "countersign@localhost".to_owned()
}

const fn connections() -> u32 {
    16
}

impl Config {
    /// Reads the file, where there is one, and the environment.
    pub fn load(file: &Path) -> Result<Self, Failure> {
        // What the scripts and tests of the project use has names of the same form, and is no setting.
        let environment = Env::prefixed("COUNTERSIGN_")
            .split("__")
            .ignore(&["cache", "program", "config", "chromium"])
            .filter(|name| !name.as_str().starts_with("test_"));
        let config = Figment::new().merge(Toml::file(file)).merge(environment).extract();
        config.map_err(|error| format!("The configuration is incomplete or malformed: {error}").into())
    }

    /// How storage is reached.
    pub fn storage(&self) -> storage::Config {
        storage::Config {
            app_url: self.database_url.clone(),
            system_url: self.database_system_url.clone(),
            max_connections: self.connections,
            acquire_timeout: Duration::from_secs(5),
        }
    }

    /// The address that mails come from.
    pub fn mail_from(&self) -> Result<EmailAddress, Failure> {
        EmailAddress::parse(&self.mail_from)
            .map_err(|_| format!("mail_from is not an e-mail address: {}", self.mail_from).into())
    }

    /// What carries mail.
    pub fn transport(&self) -> Result<Transport, Failure> {
        match (&self.smtp, &self.mail_folder) {
            (Some(smtp), None) => Ok(Transport::Smtp(Smtp::new(smtp.clone())?)),
            (None, Some(folder)) => Ok(Transport::Folder(Folder::new(folder))),
            _ => Err("Set either smtp or mail_folder, so that mail can go out.".into()),
        }
    }
}

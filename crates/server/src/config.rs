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
use jobs::Returns;
use keys::ReturnsKey;
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
    /// SHA-256 fingerprints, in hexadecimal, of certificates that sealed earlier: documents under them stay ours.
    #[serde(default)]
    pub seal_earlier: Vec<String>,
    /// The address that mails come from.
    #[serde(default = "mail_from")]
    pub mail_from: String,
    /// The address below which each mail has one of its own, for what servers report about it later.
    #[serde(default)]
    pub mail_returns: Option<String>,
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

/// The file that is read where none is named.
const USUAL_FILE: &str = "countersign.toml";

/// A setting that something cannot do without.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    key: &'static str,
    /// Another that does as well; empty for none.
    or: &'static str,
    what: &'static str,
}

const fn setting(key: &'static str, what: &'static str) -> Setting {
    Setting { key, or: "", what }
}

/// What every command needs.
const REQUIRED: [Setting; 5] = [
    setting("public_url", "where people reach it, such as https://sign.example.org"),
    setting("database_url", "the main database as countersign_app, postgres://…"),
    setting("database_system_url", "the main database as countersign_system, postgres://…"),
    setting("key_store_url", "the key store, postgres://…, another database than the main one"),
    setting("secrets", "a folder for the master key and the seal, which only the server's account can read"),
];
/// What migrations need.
pub const OWNER: Setting = setting("database_owner_url", "the main database as countersign_owner, postgres://…");
/// What sending mail needs.
pub const MAIL: Setting = Setting {
    key: "smtp",
    or: "mail_folder",
    what: "the relay that mail goes through, a table with host and hello (or mail_folder, for trying it out)",
};
/// The default names this machine, which no relay takes.
pub const SENDER: Setting = setting("mail_from", "the address that mails come from, such as sign@example.org");

impl Setting {
    /// Compose files hand on empty values for what is not set. A file that cannot be read is said to be malformed, not
    /// empty.
    fn is_set(&self, figment: &Figment) -> bool {
        [self.key, self.or].into_iter().filter(|key| !key.is_empty()).any(|key| {
            figment.find_value(key).map_or_else(
                |error| !error.missing(),
                |value| value.as_str().is_none_or(|text| !text.trim().is_empty()),
            )
        })
    }
}

impl Config {
    /// Reads the file and the environment. The file that was asked for must be there; the one of the usual name need
    /// not. `besides` is what the command needs beyond what every one does.
    pub fn load(file: Option<&Path>, besides: &[Setting]) -> Result<Self, Failure> {
        if let Some(file) = file.filter(|file| !file.is_file()) {
            return Err(format!("There is no configuration file {}.", file.display()).into());
        }
        let file = file.unwrap_or(Path::new(USUAL_FILE));
        // What the scripts and tests of the project use has names of the same form, and is no setting.
        let environment = Env::prefixed("COUNTERSIGN_")
            .split("__")
            .ignore(&["cache", "program", "config", "chromium"])
            .filter(|name| !name.as_str().starts_with("test_"));
        Self::from(&Figment::new().merge(Toml::file(file)).merge(environment), besides)
    }

    fn from(figment: &Figment, besides: &[Setting]) -> Result<Self, Failure> {
        let missing: Vec<_> = REQUIRED.iter().chain(besides).filter(|setting| !setting.is_set(figment)).collect();
        if !missing.is_empty() {
            let mut said = "The configuration is incomplete. Missing:\n".to_owned();
            for Setting { key, what, .. } in missing {
                said.push_str(&format!("  {key}: {what}\n"));
            }
            said.push_str(&format!(
                "Set them in {USUAL_FILE}, in the file of --config, or in the environment: {} is COUNTERSIGN_{}. \
                 docs/deployment.md describes every setting.",
                REQUIRED[0].key,
                REQUIRED[0].key.to_uppercase()
            ));
            return Err(said.into());
        }
        figment.extract().map_err(|error| format!("The configuration is malformed: {error}").into())
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

    /// Where what servers say later of mails comes back to; `None` where it is not set, or empty, as compose files write it.
    pub fn returns(&self, key: ReturnsKey) -> Result<Option<Returns>, Failure> {
        let Some(text) = self.mail_returns.as_deref().filter(|text| !text.trim().is_empty()) else { return Ok(None) };
        let base = EmailAddress::parse(text).map_err(|_| format!("mail_returns is not an e-mail address: {text}"))?;
        let returns = Returns::new(base, key).map_err(|_| {
            "mail_returns is too long: 43 characters are added before its @, where 64 may stand. Choose one with at most \
             21 there, such as bounces@sign.example.org."
        })?;
        Ok(Some(returns))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn from(toml: &str, besides: &[Setting]) -> Result<Config, String> {
        Config::from(&Figment::new().merge(Toml::string(toml)), besides).map_err(|error| error.to_string())
    }

    const WHOLE: &str = r#"
        public_url = "https://sign.example.org"
        database_url = "postgres://app@db/countersign"
        database_system_url = "postgres://system@db/countersign"
        key_store_url = "postgres://keys@keys/keys"
        secrets = "/var/lib/countersign"
    "#;

    #[test]
    fn all_that_is_missing_is_named_at_once() {
        let said = from("database_url = \"\"", &[OWNER, MAIL, SENDER]).unwrap_err();
        for setting in REQUIRED.iter().chain(&[OWNER, MAIL, SENDER]) {
            assert!(said.contains(&format!("\n  {}: ", setting.key)), "{} in {said}", setting.key);
        }
        assert!(from(WHOLE, &[]).is_ok());
        let said = from(WHOLE, &[OWNER]).unwrap_err();
        assert!(said.contains("database_owner_url") && !said.contains("key_store_url"), "{said}");
        assert!(from(&format!("mail_folder = \"/tmp/mail\"{WHOLE}"), &[MAIL]).is_ok());
    }

    #[test]
    fn a_file_that_was_asked_for_must_be_there() {
        let said = Config::load(Some(Path::new("/nowhere/sign.toml")), &[]).unwrap_err().to_string();
        assert!(said.contains("There is no configuration file /nowhere/sign.toml"), "{said}");
    }

    #[test]
    fn returns_have_room_for_what_is_added() {
        let returns = |address: &str| {
            let config = from(&format!("mail_returns = \"{address}\"{WHOLE}"), &[]).unwrap();
            let key = keys::MasterKey::from_slice(&[7; 32]).unwrap().returns();
            config.returns(key).map(|returns| returns.is_some()).map_err(|error| error.to_string())
        };
        assert_eq!(returns("bounces@sign.example.org"), Ok(true));
        assert_eq!(returns(" "), Ok(false));
        assert!(returns(&format!("{}@sign.example.org", "b".repeat(22))).unwrap_err().contains("too long"));
        assert!(returns("sign.example.org").unwrap_err().contains("not an e-mail address"));
    }

    #[test]
    fn a_slip_in_a_name_is_said() {
        assert!(from(&format!("databse_url = \"x\"{WHOLE}"), &[]).unwrap_err().contains("databse_url"));
        let said = from("public_url = ", &[]).unwrap_err();
        assert!(said.contains("malformed") && !said.contains("Missing"), "{said}");
    }
}

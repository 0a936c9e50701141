//! What every handler can reach.

use std::net::IpAddr;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use storage::Db;

use crate::duties::Tallies;
use crate::password::Hasher;

/// How the site is run.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Where people reach it: `https://sign.example.org`, without a slash at the end.
    pub public_url: String,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whose electronic seal is put on documents.
    pub seal_owner: String,
    /// SHA-256 fingerprints of the certificates whose seal is ours, for `/verify`.
    pub seal_fingerprints: Vec<[u8; 32]>,
    /// The public key of the audit logs' checkpoints.
    pub log_key: Option<documents::log::PublicKey>,
    /// Where mail is written for developers to read; release builds have no such page.
    pub mail_folder: Option<std::path::PathBuf>,
}

/// What every handler can reach. Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub(crate) db: Db,
    pub(crate) settings: Arc<Settings>,
    pub(crate) hasher: Hasher,
    pub(crate) typesetter: Arc<documents::typeset::Typesetter>,
    pub(crate) tallies: Arc<Tallies>,
}

impl App {
    /// The site over a database.
    pub fn new(db: Db, settings: Settings, typesetter: Arc<documents::typeset::Typesetter>) -> Self {
        Self { db, settings: Arc::new(settings), hasher: Hasher::new(), typesetter, tallies: Arc::default() }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.db.now()
    }

    /// A key for a form, so that sending it twice counts once.
    pub(crate) fn form_key(&self) -> String {
        self.db.randomness().id(self.now()).to_string()
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

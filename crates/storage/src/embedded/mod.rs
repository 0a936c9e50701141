//! A private PostgreSQL over the distribution's own `initdb` and `pg_ctl`: for the demo and for tests.
//!
//! **Who may connect.** The server has no network address at all. It listens on one Unix socket in a folder of mode
//! 0700 that belongs to the account running it, so that only this account and root can reach it, and it trusts
//! whoever does. No password exists that could leak, no port that could be busy.
//!
//! **Who runs it.** PostgreSQL refuses root. Under root the server runs as `postgres`, or `nobody` where that account
//! is missing; otherwise as the caller. Whatever lies in the server's folder is written as that account, never as root.
//!
//! **Where it lives.** `lock` tells a second program that the cluster is taken; the kernel frees it when its holder
//! dies, so it is never stale. `server/` holds `data/`, `socket/` and `log`.
//!
//! Everything here blocks: call it from `spawn_blocking` in asynchronous code.

mod account;
mod binaries;
mod error;
mod leftovers;
mod place;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Output;

use account::Account;
use binaries::Binaries;
pub use error::ClusterError;
use place::Place;

/// The only database role a new cluster has; it may do everything.
pub const SUPERUSER: &str = "postgres";

/// What a commit is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// PostgreSQL's own defaults: what was committed survives a crash of the machine.
    Safe,
    /// Nothing is flushed to the disk: several times faster, and for tests only. A killed server still loses nothing,
    /// a machine without power loses everything.
    Fast,
}

/// How to open a cluster.
#[derive(Clone, Debug)]
pub struct Options {
    /// The cluster's folder; made if it is absent.
    pub dir: PathBuf,
    /// Under root: where the cluster goes when the server's account cannot reach `dir`, for example because the
    /// project lies in root's home. The cluster gets a folder of its own in it, named after `dir`.
    pub fallback: Option<PathBuf>,
    /// The folder of `postgres`, `initdb` and `pg_ctl`, if not the newest one installed.
    pub binaries: Option<PathBuf>,
    /// Under root: the account that runs a new cluster, if not `postgres` or else `nobody`. An existing cluster keeps
    /// its owner.
    pub account: Option<String>,
    /// What a commit is worth.
    pub durability: Durability,
    /// More settings, as in `postgresql.conf`: names and values.
    pub settings: Vec<(String, String)>,
}

impl Options {
    /// A safe cluster in this folder, or under `/var/lib/countersign`.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Options {
            dir: dir.into(),
            fallback: Some(PathBuf::from("/var/lib/countersign")),
            binaries: None,
            account: None,
            durability: Durability::Safe,
            settings: Vec::new(),
        }
    }

    /// The same with fast commits, for tests.
    pub fn fast(dir: impl Into<PathBuf>) -> Self {
        Options { durability: Durability::Fast, ..Options::new(dir) }
    }
}

/// A running PostgreSQL that belongs to this process alone. Dropping it stops it.
#[derive(Debug)]
pub struct Cluster {
    place: Place,
    account: Account,
    binaries: Binaries,
    options: Options,
    /// Held as long as the cluster is; the kernel frees it when the process ends, however it ends.
    _lock: File,
    stopped: bool,
}

impl Cluster {
    /// Makes the cluster if it is new, clears away what a crash left, and starts it.
    ///
    /// # Errors
    /// Each [`ClusterError`] is a sentence that says what to do.
    pub fn open(options: Options) -> Result<Self, ClusterError> {
        let (place, account) = place::settle(&options)?;
        let lock = place.lock()?;
        let binaries = Binaries::find(options.binaries.as_deref(), place.data_version()?)?;
        let mut cluster = Cluster { place, account, binaries, options, _lock: lock, stopped: true };
        if !cluster.data_dir().join("PG_VERSION").exists() {
            cluster.init()?;
        }
        cluster.start()?;
        Ok(cluster)
    }

    /// Removes a cluster with all its data. Nothing happens if there is none.
    ///
    /// # Errors
    /// If it is in use, or belongs to somebody else.
    pub fn remove(options: &Options) -> Result<(), ClusterError> {
        let (place, account) = place::settle(options)?;
        let _lock = place.lock()?;
        if let Some(version) = place.data_version()? {
            // A cluster whose PostgreSQL is gone cannot be running.
            if let Ok(binaries) = Binaries::find(options.binaries.as_deref(), Some(version)) {
                leftovers::clear(&place, &account, &binaries)?;
            }
        }
        place.clear()
    }

    /// Starts the server again after it has died. Nothing happens while it runs.
    ///
    /// # Errors
    /// As [`Cluster::open`].
    pub fn start(&mut self) -> Result<(), ClusterError> {
        if !self.stopped && self.postmaster().is_some() {
            return Ok(());
        }
        leftovers::clear(&self.place, &self.account, &self.binaries)?;
        let log = self.log_file();
        let before = fs::metadata(&log).map_or(0, |log| log.len());
        let output = self
            .account
            .command(&self.binaries.program("pg_ctl"))
            .args(["start", "--wait", "--timeout=120", "--silent"])
            .args(["--pgdata=data", "--log=log", "--options"])
            .arg(self.settings())
            .current_dir(self.place.server_dir())
            .output();
        let output = run("pg_ctl start", output)?;
        if output.status.success() {
            self.stopped = false;
            return Ok(());
        }
        let logged = fs::read(&log).unwrap_or_default();
        let new = logged.get(usize::try_from(before).unwrap_or(0)..).unwrap_or_default();
        Err(error::not_started(&self.place, &log, &output, &String::from_utf8_lossy(new)))
    }

    /// Kills the server with SIGKILL and waits until it is gone, as a crash test does; [`Cluster::start`] recovers.
    /// Nothing happens if it is gone already.
    ///
    /// # Errors
    /// If it cannot be killed, or does not go within ten seconds.
    pub fn kill(&self) -> Result<(), ClusterError> {
        leftovers::kill(&self.place, &self.account)
    }

    /// Kills the server and all its sessions and helpers at once: whatever they had not handed to the operating system
    /// is lost, as in a loss of power. [`Cluster::start`] recovers.
    ///
    /// # Errors
    /// If they cannot be killed, or do not go within ten seconds.
    pub fn crash(&self) -> Result<(), ClusterError> {
        leftovers::crash(&self.place, &self.account)
    }

    /// Stops the server: sessions are ended, what is committed is written.
    ///
    /// # Errors
    /// If it does not stop within a minute.
    pub fn stop(mut self) -> Result<(), ClusterError> {
        self.shut_down()
    }

    /// A URL for `sqlx` or `psql` by which the superuser reaches a database, for example `postgres`.
    pub fn superuser_url(&self, database: &str) -> String {
        self.url(SUPERUSER, database)
    }

    /// A URL by which any role reaches a database; the socket asks for no password.
    pub fn url(&self, role: &str, database: &str) -> String {
        let host = percent_encoded(&self.place.socket_dir().to_string_lossy());
        format!("postgres://{}@localhost/{}?host={host}", percent_encoded(role), percent_encoded(database))
    }

    /// The folder of the cluster: `dir`, or the one under `fallback`.
    pub fn dir(&self) -> &Path {
        self.place.dir()
    }

    /// PostgreSQL's data directory.
    pub fn data_dir(&self) -> PathBuf {
        self.place.data_dir()
    }

    /// The folder with the socket, as `psql --host` takes it.
    pub fn socket_dir(&self) -> &Path {
        self.place.socket_dir()
    }

    /// What the server says.
    pub fn log_file(&self) -> PathBuf {
        self.place.log_file()
    }

    /// PostgreSQL's major version.
    pub fn version(&self) -> u32 {
        self.binaries.major()
    }

    /// The process id of the server, if it lives.
    pub fn postmaster(&self) -> Option<u32> {
        leftovers::postmaster(&self.place)
    }

    fn init(&self) -> Result<(), ClusterError> {
        // Made beside its place and then moved, so that a crash in between leaves no half cluster.
        let server_dir = self.place.server_dir();
        let unfinished = server_dir.join("data.new");
        self.account.run("rm", [Path::new("-rf"), &unfinished])?;
        let mut initdb = self.account.command(&self.binaries.program("initdb"));
        initdb.args(["--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-instructions"]);
        initdb.arg(format!("--username={SUPERUSER}")).arg("--pgdata=data.new").current_dir(server_dir);
        if self.options.durability == Durability::Fast {
            initdb.arg("--no-sync");
        }
        let output = run("initdb", initdb.output())?;
        if !output.status.success() {
            return Err(error::not_made(&self.place, &output));
        }
        self.account.run("mv", [Path::new("-T"), &unfinished, &self.data_dir()])
    }

    /// The settings as `pg_ctl` hands them to the shell that starts the server. They are given anew at each start, so
    /// no file of settings can be stale.
    fn settings(&self) -> String {
        let socket_dir = format!("\"{}\"", self.place.socket_dir().display().to_string().replace('"', "\"\""));
        let mut settings: Vec<(&str, &str)> = vec![
            ("listen_addresses", ""),
            ("unix_socket_directories", &socket_dir),
            ("unix_socket_permissions", "0700"),
            ("max_connections", "200"),
            ("timezone", "UTC"),
            ("log_timezone", "UTC"),
        ];
        if self.options.durability == Durability::Fast {
            settings.extend([("fsync", "off"), ("full_page_writes", "off"), ("synchronous_commit", "off")]);
        }
        settings.extend(self.options.settings.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let quoted = settings.iter().map(|(name, value)| format!("-c {}", shell_quoted(&format!("{name}={value}"))));
        quoted.collect::<Vec<_>>().join(" ")
    }

    fn shut_down(&mut self) -> Result<(), ClusterError> {
        if std::mem::replace(&mut self.stopped, true) || self.postmaster().is_none() {
            return Ok(());
        }
        leftovers::stop(&self.place, &self.account, &self.binaries)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Nobody is left to be told; the next start clears away what stayed.
        let _ = self.shut_down();
    }
}

fn run(program: &'static str, result: std::io::Result<Output>) -> Result<Output, ClusterError> {
    result.map_err(|source| ClusterError::Spawn { program: program.to_owned(), source })
}

fn shell_quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_survives_the_shell() {
        assert_eq!(shell_quoted("a b"), "'a b'");
        assert_eq!(shell_quoted("it's"), r"'it'\''s'");
    }

    #[test]
    fn a_path_survives_the_url() {
        assert_eq!(percent_encoded("/tmp/a b/ø"), "%2Ftmp%2Fa%20b%2F%C3%B8");
    }
}

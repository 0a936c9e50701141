//! What can go wrong with a private PostgreSQL, each with what to do about it.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::place::Place;

/// Why a cluster is not running.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No PostgreSQL server is installed.
    #[error(
        "PostgreSQL is not installed: neither /usr/lib/postgresql nor the search path has initdb, pg_ctl and \
         postgres. Install it with `apt-get install postgresql` (./demo does so without starting a system cluster)."
    )]
    NotInstalled,
    /// Only versions before 15 are installed.
    #[error("PostgreSQL {found} is installed, but 15 or newer is needed. Install a newer `postgresql` package.")]
    TooOld {
        /// The newest one found.
        found: u32,
    },
    /// The data belongs to a version that is not installed.
    #[error(
        "The data was made by PostgreSQL {data}, but only {installed} is installed. Install `postgresql-{data}`, or \
         start over with --fresh, which deletes the data."
    )]
    OtherVersion {
        /// The version of the data.
        data: u32,
        /// What is installed.
        installed: String,
    },
    /// Root has nobody to run the server as.
    #[error(
        "PostgreSQL refuses to run as root, and there is no account to run it as (looked for: {names}). Create one \
         with `adduser --system postgres`, or start this as an ordinary user."
    )]
    NoAccount {
        /// The accounts looked for.
        names: String,
    },
    /// Another process has this cluster open.
    #[error("{dir} is in use by process {holder}. Stop that one first, or use another folder with --data.")]
    InUse {
        /// The cluster's folder.
        dir: PathBuf,
        /// Its process id as it wrote it, or "unknown".
        holder: String,
    },
    /// The cluster belongs to another account.
    #[error(
        "{path} belongs to another account (user id {uid}). Start this as that account or as root, or use another \
         folder with --data."
    )]
    NotOurs {
        /// What belongs to them.
        path: PathBuf,
        /// Whose it is.
        uid: u32,
    },
    /// The server's account cannot get to the folder, and there is no other place.
    #[error(
        "The account that runs PostgreSQL (user id {uid}) cannot write to {dir}. Use a folder with --data that it can \
         reach, for example one under /var/lib or /tmp."
    )]
    Unreachable {
        /// The folder tried last.
        dir: PathBuf,
        /// The account's user id.
        uid: u32,
    },
    /// No room on the disk.
    #[error("The disk that holds {dir} is full. Free some space (100 MB will do to start) and try again.")]
    DiskFull {
        /// The cluster's folder.
        dir: PathBuf,
    },
    /// Server processes of an earlier run do not end.
    #[error("Processes of an earlier PostgreSQL still use {dir}: {pids}. End them with `kill {pids}` and try again.")]
    LeftOver {
        /// The cluster's folder.
        dir: PathBuf,
        /// Their process ids.
        pids: String,
    },
    /// The data cannot be read any more.
    #[error(
        "The PostgreSQL data in {dir} is damaged: {said}. Restore it from a copy, or start over with --fresh, which \
         deletes the data."
    )]
    Damaged {
        /// The cluster's folder.
        dir: PathBuf,
        /// What PostgreSQL says.
        said: String,
    },
    /// The server does not start for another reason.
    #[error("PostgreSQL does not start: {said}. The whole story is in {log}.")]
    NotStarted {
        /// The last words of the server, or of `pg_ctl`.
        said: String,
        /// The server's log.
        log: PathBuf,
    },
    /// A program could not be run at all.
    #[error("{program} cannot be run: {source}")]
    Spawn {
        /// The program.
        program: String,
        /// Why.
        source: io::Error,
    },
    /// A program ended with an error.
    #[error("{program} failed: {said}")]
    Failed {
        /// The program.
        program: String,
        /// What it said.
        said: String,
    },
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl ClusterError {
    /// A trouble with a file; a full disk is told apart.
    pub(super) fn io(path: impl AsRef<Path>, source: io::Error) -> Self {
        let path = path.as_ref().to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull => ClusterError::DiskFull { dir: path },
            _ => ClusterError::Io { path, source },
        }
    }
}

/// Why `initdb` failed.
pub(super) fn not_made(place: &Place, output: &Output) -> ClusterError {
    let said = String::from_utf8_lossy(&output.stderr);
    if is_disk_full(&said) {
        return ClusterError::DiskFull { dir: place.dir().to_owned() };
    }
    ClusterError::Failed { program: "initdb".to_owned(), said: last_trouble(&said) }
}

/// Why `pg_ctl start` failed, from what it and the server said.
pub(super) fn not_started(place: &Place, log: &Path, output: &Output, logged: &str) -> ClusterError {
    let spoken = String::from_utf8_lossy(&output.stderr);
    let dir = place.dir().to_owned();
    if is_disk_full(logged) || is_disk_full(&spoken) {
        return ClusterError::DiskFull { dir };
    }
    let said = last_trouble(if logged.trim().is_empty() { &spoken } else { logged });
    if is_damage(logged) || is_damage(&spoken) {
        return ClusterError::Damaged { dir, said };
    }
    ClusterError::NotStarted { said, log: log.to_owned() }
}

fn is_disk_full(said: &str) -> bool {
    ["No space left on device", "Disk quota exceeded", ": wrote only "].iter().any(|sign| said.contains(sign))
}

fn is_damage(said: &str) -> bool {
    let signs = [
        "could not locate a valid checkpoint record",
        "could not locate required checkpoint record",
        "PANIC:",
        "incorrect checksum in control file",
        "is not a valid data directory",
        "is not a database cluster directory",
        "could not open file \"global/",
        "could not open control file",
        "could not find the database system",
    ];
    signs.iter().any(|sign| said.contains(sign))
}

/// The first line that names a trouble, without its time and process, or else the last line.
fn last_trouble(said: &str) -> String {
    let lines = || said.lines().map(str::trim).filter(|line| !line.is_empty());
    let named = lines().find_map(|line| {
        ["PANIC:", "FATAL:", "ERROR:", "error:", "fatal:"]
            .iter()
            .find_map(|mark| line.split_once(mark).map(|(_, rest)| rest.trim().to_owned()))
    });
    named.or_else(|| lines().next_back().map(str::to_owned)).unwrap_or_else(|| "it gave no reason".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trouble_is_found_among_the_rest() {
        let log = "2026-01-02 03:04:05.006 UTC [7] LOG:  starting PostgreSQL 15\n\
                   2026-01-02 03:04:05.007 UTC [8] PANIC:  could not locate a valid checkpoint record\n\
                   2026-01-02 03:04:05.008 UTC [7] LOG:  shutting down\n";
        assert_eq!(last_trouble(log), "could not locate a valid checkpoint record");
        assert!(is_damage(log));
        assert_eq!(last_trouble("  \n"), "it gave no reason");
    }

    #[test]
    fn a_full_disk_is_told_apart() {
        assert!(is_disk_full("FATAL:  could not write lock file \"postmaster.pid\": No space left on device"));
        assert!(is_disk_full("could not extend file \"base/1/2691\": wrote only 4096 of 8192 bytes at block 20"));
        assert!(!is_disk_full("FATAL:  the database system is starting up"));
    }
}

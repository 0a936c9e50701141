//! Who runs the server: the caller or, when that is root, somebody who may do little.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::error::ClusterError;

/// Variables that would steer PostgreSQL's programs past what we tell them.
const FOREIGN: [&str; 8] =
    ["PGDATA", "PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGDATABASE", "PGOPTIONS", "PG_TEST_USE_UNIX_SOCKETS"];

/// An account of the operating system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) uid: u32,
    pub(super) gid: u32,
    /// Root becomes this account; anybody else is it already.
    switch: bool,
}

impl Account {
    /// The account that runs a new cluster.
    pub(super) fn choose(wanted: Option<&str>) -> Result<Self, ClusterError> {
        let caller = Account::caller()?;
        if caller.uid != 0 {
            return Ok(caller);
        }
        let names = wanted.map_or_else(|| vec!["postgres", "nobody"], |name| vec![name]);
        let accounts = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let found = names.iter().find_map(|name| lookup(&accounts, name)).filter(|(uid, _)| *uid != 0);
        let (uid, gid) = found.ok_or_else(|| ClusterError::NoAccount { names: names.join(", ") })?;
        Ok(Account { uid, gid, switch: true })
    }

    /// The owner of an existing cluster, if this process can act as its owner.
    pub(super) fn owner_of(path: &Path) -> Result<Option<Self>, ClusterError> {
        let Ok(metadata) = fs::metadata(path) else { return Ok(None) };
        let caller = Account::caller()?;
        match (caller.uid, metadata.uid()) {
            (0, 0) => Ok(None),
            (0, uid) => Ok(Some(Account { uid, gid: metadata.gid(), switch: true })),
            (caller_uid, uid) if caller_uid == uid => Ok(Some(caller)),
            (_, uid) => Err(ClusterError::NotOurs { path: path.to_owned(), uid }),
        }
    }

    /// Whoever this process acts as.
    fn caller() -> Result<Self, ClusterError> {
        let own = fs::metadata("/proc/self").map_err(|source| ClusterError::io("/proc/self", source))?;
        Ok(Account { uid: own.uid(), gid: own.gid(), switch: false })
    }

    /// A program run as this account. Its messages are in English, because we read them. PostgreSQL's programs run in
    /// the server's folder on short relative paths: they hand paths to a shell between double quotes, where a `$` or
    /// a quote in a folder's name would do harm.
    pub(super) fn command(&self, program: &OsStr) -> Command {
        let mut command = Command::new(program);
        // The caller's folder may be closed to the account; its terminal is not the server's.
        command.current_dir("/").stdin(Stdio::null()).env("LC_ALL", "C");
        for name in FOREIGN {
            command.env_remove(name);
        }
        if self.switch {
            // Dropping root this way also drops root's supplementary groups.
            command.uid(self.uid).gid(self.gid);
        }
        command
    }

    /// Runs a small program as this account to its end.
    pub(super) fn run<A: AsRef<OsStr>>(
        &self,
        program: &str,
        arguments: impl IntoIterator<Item = A>,
    ) -> Result<(), ClusterError> {
        let output = self
            .command(OsStr::new(program))
            .args(arguments)
            .output()
            .map_err(|source| ClusterError::Spawn { program: program.to_owned(), source })?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(ClusterError::Failed { program: program.to_owned(), said })
    }
}

/// The user and group id of a name in the text of `/etc/passwd`.
fn lookup(accounts: &str, name: &str) -> Option<(u32, u32)> {
    accounts.lines().find_map(|line| {
        let fields: Vec<&str> = line.split(':').collect();
        match fields[..] {
            [found, _, uid, gid, ..] if found == name => Some((uid.parse().ok()?, gid.parse().ok()?)),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_are_found_by_their_whole_name() {
        let accounts =
            "root:x:0:0:root:/root:/bin/bash\npostgres2:x:7:8::/:\npostgres:x:101:103:,,,:/var/lib/postgresql:\n";
        assert_eq!(lookup(accounts, "postgres"), Some((101, 103)));
        assert_eq!(lookup(accounts, "nobody"), None);
    }
}

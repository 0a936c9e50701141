//! Finding the distribution's PostgreSQL.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::ClusterError;

/// The oldest PostgreSQL that will do: `security_invoker` views came with 15.
pub(super) const OLDEST: u32 = 15;

/// Where Debian and Ubuntu put each version: `/usr/lib/postgresql/15/bin`.
const VERSIONS: &str = "/usr/lib/postgresql";

/// The programs of one PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Binaries {
    /// None: wherever the search path finds them.
    dir: Option<PathBuf>,
    major: u32,
}

impl Binaries {
    /// The given ones, or the newest installed; for existing data those of its version.
    pub(super) fn find(given: Option<&Path>, data_version: Option<u32>) -> Result<Self, ClusterError> {
        let found = match given {
            Some(dir) => Binaries::at(Some(dir)).into_iter().collect(),
            None => Binaries::installed(Path::new(VERSIONS)),
        };
        choose(found, data_version)
    }

    /// A program, by path or by name.
    pub(super) fn program(&self, name: &str) -> OsString {
        program(self.dir.as_deref(), name)
    }

    /// The major version.
    pub(super) fn major(&self) -> u32 {
        self.major
    }

    fn installed(versions: &Path) -> Vec<Self> {
        let folders = fs::read_dir(versions).into_iter().flatten().flatten();
        let mut found: Vec<_> = folders.filter_map(|folder| Binaries::at(Some(&folder.path().join("bin")))).collect();
        found.extend(Binaries::at(None));
        found
    }

    /// What lies in a folder, if all of it is there. A client package has no server in it.
    fn at(dir: Option<&Path>) -> Option<Self> {
        let mut said = String::new();
        for name in ["initdb", "pg_ctl", "postgres"] {
            let output = Command::new(program(dir, name)).arg("--version").output().ok()?;
            said = output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())?;
        }
        Some(Binaries { dir: dir.map(Path::to_owned), major: major(&said)? })
    }
}

fn program(dir: Option<&Path>, name: &str) -> OsString {
    dir.map_or_else(|| OsStr::new(name).to_owned(), |dir| dir.join(name).into_os_string())
}

/// The major version in `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
fn major(said: &str) -> Option<u32> {
    let number = said.split(") ").nth(1)?;
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn choose(found: Vec<Binaries>, data_version: Option<u32>) -> Result<Binaries, ClusterError> {
    if let Some(data) = data_version {
        let installed = found.iter().map(|binaries| binaries.major.to_string()).collect::<Vec<_>>().join(", ");
        let same = found.into_iter().find(|binaries| binaries.major == data);
        return same.ok_or(match installed.as_str() {
            "" => ClusterError::NotInstalled,
            _ => ClusterError::OtherVersion { data, installed },
        });
    }
    let newest = found.into_iter().max_by_key(|binaries| binaries.major).ok_or(ClusterError::NotInstalled)?;
    if newest.major < OLDEST {
        return Err(ClusterError::TooOld { found: newest.major });
    }
    Ok(newest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(majors: &[u32]) -> Vec<Binaries> {
        majors.iter().map(|major| Binaries { dir: None, major: *major }).collect()
    }

    #[test]
    fn versions_are_read_from_what_the_programs_say() {
        assert_eq!(major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(major("something else"), None);
    }

    #[test]
    fn new_data_takes_the_newest_and_existing_data_its_own() {
        assert_eq!(choose(versions(&[15, 17, 16]), None).unwrap().major, 17);
        assert_eq!(choose(versions(&[15, 17, 16]), Some(15)).unwrap().major, 15);
    }

    #[test]
    fn what_does_not_fit_is_refused_by_name() {
        assert!(matches!(choose(versions(&[]), None), Err(ClusterError::NotInstalled)));
        assert!(matches!(choose(versions(&[13, 14]), None), Err(ClusterError::TooOld { found: 14 })));
        let refused = choose(versions(&[16, 17]), Some(15)).unwrap_err();
        assert!(refused.to_string().contains("PostgreSQL 15"), "{refused}");
        assert!(refused.to_string().contains("16, 17"), "{refused}");
    }
}

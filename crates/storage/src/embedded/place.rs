//! The folder of a cluster: where it is, whose it is, and that nobody else has it open.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf, absolute};

use sha2::{Digest, Sha256};

use super::Options;
use super::account::Account;
use super::error::ClusterError;

/// The longest path of a socket that Linux takes, without its closing zero byte.
const LONGEST_SOCKET_PATH: usize = 107;

/// The folder of one cluster and what is in it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    dir: PathBuf,
    socket_dir: PathBuf,
}

/// Decides where a cluster lives and who runs it, and makes its folders.
pub(super) fn settle(options: &Options) -> Result<(Place, Account), ClusterError> {
    let wanted = absolute(&options.dir).map_err(|source| ClusterError::io(&options.dir, source))?;
    let fallback = options.fallback.as_ref().map(|parent| parent.join(own_name(&wanted)));
    let candidates = [Some(wanted), fallback];
    for dir in candidates.iter().flatten() {
        if let Some(owner) = Account::owner_of(&dir.join("server"))? {
            let place = Place::make(dir, &owner)?;
            place.reached_by(&owner)?;
            return Ok((place, owner));
        }
    }
    let account = Account::choose(options.account.as_deref())?;
    let mut last = options.dir.clone();
    for dir in candidates.into_iter().flatten() {
        let place = Place::make(&dir, &account)?;
        if place.reached_by(&account).is_ok() {
            return Ok((place, account));
        }
        // Nothing was put in yet, so this takes away only what was just made.
        let _ = fs::remove_dir(place.socket_dir()).and_then(|()| fs::remove_dir(place.server_dir()));
        last = dir;
    }
    Err(ClusterError::Unreachable { dir: last, uid: account.uid })
}

impl Place {
    /// Makes the folders: the outer one for the caller, `server` for the account alone.
    fn make(dir: &Path, account: &Account) -> Result<Self, ClusterError> {
        passable_dir(dir)?;
        let server = dir.join("server");
        private_dir(&server, account)?;
        let mut socket_dir = server.join("socket");
        if socket_dir.join(".s.PGSQL.5432").as_os_str().len() > LONGEST_SOCKET_PATH {
            socket_dir = Path::new("/tmp").join(format!("countersign-{}", digest(dir)));
        }
        private_dir(&socket_dir, account)?;
        Ok(Place { dir: dir.to_owned(), socket_dir })
    }

    /// Found by trying: folders above may be closed to the account, the file system may be read-only.
    fn reached_by(&self, account: &Account) -> Result<(), ClusterError> {
        account
            .run("test", ["-w".as_ref(), self.server_dir().as_os_str()])
            .map_err(|_| ClusterError::Unreachable { dir: self.dir.clone(), uid: account.uid })
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(super) fn server_dir(&self) -> PathBuf {
        self.dir.join("server")
    }

    pub(super) fn data_dir(&self) -> PathBuf {
        self.dir.join("server/data")
    }

    pub(super) fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    pub(super) fn log_file(&self) -> PathBuf {
        self.dir.join("server/log")
    }

    /// The major version that made the data, if there is any.
    pub(super) fn data_version(&self) -> Result<Option<u32>, ClusterError> {
        let path = self.data_dir().join("PG_VERSION");
        match fs::read_to_string(&path) {
            Ok(text) => match text.trim().parse() {
                Ok(version) => Ok(Some(version)),
                Err(_) => {
                    let said = format!("PG_VERSION reads {:?}", text.trim());
                    Err(ClusterError::Damaged { dir: self.dir.clone(), said })
                }
            },
            Err(source) if source.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(ClusterError::io(path, source)),
        }
    }

    /// Takes the cluster for this process, until the file is closed.
    pub(super) fn lock(&self) -> Result<File, ClusterError> {
        let path = self.dir.join("lock");
        let failed = |source| ClusterError::io(&path, source);
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let _ = file.read_to_string(&mut holder);
                let holder = if holder.trim().is_empty() { "unknown".to_owned() } else { holder.trim().to_owned() };
                return Err(ClusterError::InUse { dir: self.dir.clone(), holder });
            }
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        // Only for the sentence above: the lock itself is the kernel's.
        file.set_len(0).and_then(|()| file.rewind()).map_err(failed)?;
        writeln!(file, "{}", std::process::id()).map_err(failed)?;
        Ok(file)
    }

    /// Removes everything but the lock, which the caller holds.
    pub(super) fn clear(&self) -> Result<(), ClusterError> {
        for dir in [&self.server_dir(), &self.socket_dir] {
            match fs::remove_dir_all(dir) {
                Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                    return Err(ClusterError::io(dir, source));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// A folder, and those above it, that others may pass through but not list, whatever the caller's umask.
fn passable_dir(dir: &Path) -> Result<(), ClusterError> {
    if dir.is_dir() {
        return Ok(());
    }
    if let Some(parent) = dir.parent() {
        passable_dir(parent)?;
    }
    let made = fs::create_dir(dir).and_then(|()| fs::set_permissions(dir, fs::Permissions::from_mode(0o711)));
    made.map_err(|source| ClusterError::io(dir, source))
}

/// A folder that only the account (and root) can enter. One that is somebody else's, or a link, is refused: in `/tmp`
/// anybody could have put it there.
fn private_dir(dir: &Path, account: &Account) -> Result<(), ClusterError> {
    let failed = |source| ClusterError::io(dir, source);
    match DirBuilder::new().mode(0o700).create(dir) {
        Ok(()) => chown(dir, Some(account.uid), Some(account.gid)).map_err(failed),
        Err(source) if source.kind() == std::io::ErrorKind::AlreadyExists => {
            let metadata = fs::symlink_metadata(dir).map_err(failed)?;
            if !metadata.is_dir() || metadata.uid() != account.uid {
                return Err(ClusterError::NotOurs { path: dir.to_owned(), uid: metadata.uid() });
            }
            if metadata.mode() & 0o077 != 0 {
                fs::set_permissions(dir, fs::Permissions::from_mode(0o700)).map_err(failed)?;
            }
            Ok(())
        }
        Err(source) => Err(failed(source)),
    }
}

/// What a cluster is called in a place shared by several: its folder's name, and a digest of the whole path.
fn own_name(dir: &Path) -> String {
    let name = dir.file_name().map_or_else(|| "cluster".to_owned(), |name| name.to_string_lossy().into_owned());
    format!("{}-{}", name.trim_start_matches('.'), digest(dir))
}

fn digest(dir: &Path) -> String {
    hex::encode(&Sha256::digest(dir.as_os_str().as_bytes())[..6])
}

//! The keys that stand in no database: made on first start in a folder that only the server can read.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use documents::log::LogKey;
use documents::seal::{Fingerprint, SealKey, SealOwner};
use domain::randomness::Randomness;
use keys::MasterKey;

use crate::Failure;
use crate::config::Config;

/// The file of the master key.
pub const MASTER: &str = "master.key";
/// The file of the seal's key and certificate.
pub const SEAL: &str = "seal.pem";

/// The file of the key that signs the audit logs' checkpoints.
pub const LOG: &str = "log.key";

/// The master key, made at first start.
pub fn master_key(folder: &Path, randomness: &Randomness) -> Result<MasterKey, Failure> {
    let path = folder.join(MASTER);
    let text = match read(&path)? {
        Some(text) => text,
        None => write_new(&path, &hex::encode(MasterKey::generate(&mut *randomness.rng()).expose()))?,
    };
    let bytes = hex::decode(text.trim()).map_err(|_| format!("{} is not a key in hexadecimal.", path.display()))?;
    Ok(MasterKey::from_slice(&bytes)?)
}

/// The seal: the given PKCS#12, or a key and a certificate made at first start.
pub fn seal_key(config: &Config, randomness: &Randomness, now: DateTime<Utc>) -> Result<SealKey, Failure> {
    if let Some(path) = &config.seal_pkcs12 {
        let bytes = fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
        return Ok(SealKey::from_pkcs12(&bytes, &config.seal_password)?);
    }
    let path = config.secrets.join(SEAL);
    let text = match read(&path)? {
        Some(text) => text,
        None => {
            let owner = SealOwner { organisation: config.seal_owner.clone(), country: None };
            let key = SealKey::generate(&owner, &mut *randomness.rng(), now, TimeDelta::days(3650))?;
            write_new(&path, &key.to_pem()?)?
        }
    };
    Ok(SealKey::from_pem(&text)?)
}

/// The key of the audit logs, made at first start.
pub fn log_key(folder: &Path, randomness: &Randomness) -> Result<LogKey, Failure> {
    let path = folder.join(LOG);
    let text = match read(&path)? {
        Some(text) => text,
        None => write_new(&path, &LogKey::generate(&mut *randomness.rng()).to_hex())?,
    };
    Ok(LogKey::from_hex(&text).map_err(|error| format!("{}: {error}.", path.display()))?)
}

/// The fingerprints of all certificates that are ours: the present one, and those that sealed earlier.
pub fn fingerprints(config: &Config, present: &SealKey) -> Result<Vec<Fingerprint>, Failure> {
    let earlier = config.seal_earlier.iter().map(|text| fingerprint(text));
    std::iter::once(Ok(present.fingerprint())).chain(earlier).collect()
}

/// A fingerprint as people and tools write it, with colons or without.
pub fn fingerprint(text: &str) -> Result<Fingerprint, Failure> {
    let bytes = hex::decode(text.trim().replace(':', "")).ok().and_then(|bytes| bytes.try_into().ok());
    let wrong = || format!("{text} is not the SHA-256 fingerprint of a certificate: that has 64 hexadecimal digits.");
    Ok(Fingerprint(bytes.ok_or_else(wrong)?))
}

fn read(path: &Path) -> Result<Option<String>, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => {
            let mode = fs::metadata(path)?.permissions().mode();
            if mode & 0o077 != 0 {
                return Err(format!("{} can be read by others. Run: chmod 600 {0}", path.display()).into());
            }
            Ok(Some(text))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{} cannot be read: {error}", path.display()).into()),
    }
}

/// Written beside and linked to its name, so that a cut leaves no half of a key, and of two processes that start at the
/// same time one makes it. Answers what stands there then, which may be the other's.
fn write_new(path: &Path, content: &str) -> Result<String, Failure> {
    if let Some(folder) = path.parent() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let beside = path.with_extension(format!("new-{}", std::process::id()));
    let mut file = fs::OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&beside)?;
    file.write_all(content.as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&beside, path);
    fs::remove_file(&beside)?;
    match linked {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error.into()),
        _ => read(path)?.ok_or_else(|| format!("{} has gone away.", path.display()).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_read_as_tools_write_them() {
        let openssl = ["AB"; 32].join(":");
        assert_eq!(fingerprint(&openssl).unwrap().0, [0xab; 32]);
        assert_eq!(fingerprint(&format!(" {}\n", "ab".repeat(32))).unwrap().0, [0xab; 32]);
        let refused = fingerprint("AB:CD").unwrap_err().to_string();
        assert!(refused.contains("64 hexadecimal digits"), "{refused}");
    }
}

//! The ZIP file: written in one way only, so that the same files give the same bytes; read with limits.
//!
//! Nothing is ever unpacked to a disk, and names are compared, not followed.

use std::collections::BTreeSet;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The longest container that is read, in bytes.
const LIMIT: usize = 256 * 1024 * 1024;
/// The most that all files together may hold, in bytes.
const UNPACKED_LIMIT: usize = 512 * 1024 * 1024;
/// The most files.
const FILES_LIMIT: u16 = 4_000;
/// The longest name, in bytes.
const NAME_LIMIT: usize = 120;

pub(super) const LOCAL: u32 = 0x0403_4b50;
pub(super) const CENTRAL: u32 = 0x0201_4b50;
pub(super) const END: u32 = 0x0605_4b50;
const END_LENGTH: usize = 22;
/// ZIP 2.0, and the first day that its clock knows: no file's time is said.
pub(super) const VERSION: u16 = 20;
const DAY: u16 = 0x21;

/// A file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path within: `log/checkpoint`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why a container is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ZipError {
    /// Not a ZIP file, or cut off.
    #[error("it is not a whole ZIP file; perhaps it was cut off on its way")]
    Form,
    /// Larger than a bundle is.
    #[error("it holds more than any bundle does")]
    TooLarge,
    /// A name that no bundle has: one that leads elsewhere, stands twice, or is no plain path.
    #[error("it holds a file whose name no bundle has: {0}")]
    Name(String),
    /// A file's bytes are not those whose checksum stands beside it.
    #[error("{0} is damaged")]
    Damaged(String),
    /// Packed in a way that bundles are not: encrypted, or by a method of another kind.
    #[error("{0} is packed in a way that bundles are not")]
    Packed(String),
}

/// Whether something begins as ZIP files do.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(&LOCAL.to_le_bytes()) || bytes.starts_with(&END.to_le_bytes())
}

/// Writes files, uncompressed and in this order. The same files give the same bytes.
pub fn write(files: &[File]) -> Vec<u8> {
    let (mut out, mut central) = (Vec::new(), Vec::new());
    for file in files {
        let start = length(out.len());
        let common = common(file);
        out.extend(LOCAL.to_le_bytes());
        out.extend(&common);
        out.extend(file.path.as_bytes());
        out.extend(&file.bytes);
        central.extend(CENTRAL.to_le_bytes());
        // Made by UNIX, so that the rights below are read: a plain file, 0644.
        central.extend((3 << 8 | VERSION).to_le_bytes());
        central.extend(&common);
        central.extend([0; 2 + 2 + 2]);
        central.extend((0o100_644_u32 << 16).to_le_bytes());
        central.extend(start.to_le_bytes());
        central.extend(file.path.as_bytes());
    }
    let (start, count) = (length(out.len()), u16::try_from(files.len()).unwrap_or(u16::MAX));
    out.extend(&central);
    out.extend(END.to_le_bytes());
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length(central.len()).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}

/// What a file's two headers have in common: version to the length of extra fields.
pub(super) fn common(file: &File) -> Vec<u8> {
    let mut out = Vec::new();
    for value in [VERSION, 0, 0, 0, DAY] {
        out.extend(value.to_le_bytes());
    }
    let size = length(file.bytes.len());
    for value in [crc32fast::hash(&file.bytes), size, size] {
        out.extend(value.to_le_bytes());
    }
    out.extend(u16::try_from(file.path.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend([0; 2]);
    out
}

/// Bundles stay far below what 32 bits hold.
fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Reads all files, in the order of the container's directory. The folders that others write down are no files.
///
/// # Errors
/// [`ZipError`].
pub fn read(zip: &[u8]) -> Result<Vec<File>, ZipError> {
    if zip.len() > LIMIT {
        return Err(ZipError::TooLarge);
    }
    let mut end = Reader { bytes: zip, at: last_end(zip).ok_or(ZipError::Form)? };
    end.skip(4 + 2 + 2)?;
    let (here, count) = (end.u16()?, end.u16()?);
    end.skip(4)?;
    let start = end.u32()?;
    if here != count {
        return Err(ZipError::Form);
    }
    if count > FILES_LIMIT {
        return Err(ZipError::TooLarge);
    }
    let mut directory = Reader { bytes: zip, at: start as usize };
    let (mut files, mut names, mut left) = (Vec::new(), BTreeSet::new(), UNPACKED_LIMIT);
    for _ in 0..count {
        let header = Header::read(&mut directory)?;
        let folder = header.path.strip_suffix('/').filter(|_| header.size == 0);
        let is_folder = folder.is_some();
        if !plain(folder.unwrap_or(&header.path)) || !names.insert(header.path.clone()) {
            return Err(ZipError::Name(header.path.escape_default().take(NAME_LIMIT).collect()));
        }
        let file = header.open(zip, left)?;
        left -= file.bytes.len();
        if !is_folder {
            files.push(file);
        }
    }
    Ok(files)
}

/// Where the end record stands: nothing but its comment may follow it.
fn last_end(zip: &[u8]) -> Option<usize> {
    let first = zip.len().checked_sub(END_LENGTH)?;
    (first.saturating_sub(usize::from(u16::MAX))..=first).rev().find(|&at| {
        zip[at..].starts_with(&END.to_le_bytes()) && {
            let comment = u16::from_le_bytes([zip[at + 20], zip[at + 21]]);
            at + END_LENGTH + usize::from(comment) == zip.len()
        }
    })
}

/// A path of plain parts: no leading slash, no `..`, no drive, nothing but letters, digits, dot, hyphen, underscore.
fn plain(path: &str) -> bool {
    path.len() <= NAME_LIMIT
        && path.split('/').all(|part| {
            !part.is_empty()
                && !part.starts_with('.')
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        })
}

/// A file's line in the directory.
struct Header {
    path: String,
    flags: u16,
    method: u16,
    crc: u32,
    packed: usize,
    size: usize,
    start: usize,
}

impl Header {
    fn read(from: &mut Reader<'_>) -> Result<Self, ZipError> {
        if from.u32()? != CENTRAL {
            return Err(ZipError::Form);
        }
        from.skip(4)?;
        let (flags, method) = (from.u16()?, from.u16()?);
        from.skip(4)?;
        let (crc, packed, size) = (from.u32()?, from.u32()?, from.u32()?);
        let (name, extra, comment) = (from.u16()?, from.u16()?, from.u16()?);
        from.skip(2 + 2 + 4)?;
        let start = from.u32()?;
        let path = String::from_utf8_lossy(from.take(usize::from(name))?).into_owned();
        from.skip(usize::from(extra) + usize::from(comment))?;
        Ok(Self { path, flags, method, crc, packed: packed as usize, size: size as usize, start: start as usize })
    }

    /// The file's bytes, `left` of them at most.
    fn open(self, zip: &[u8], left: usize) -> Result<File, ZipError> {
        if self.size > left {
            return Err(ZipError::TooLarge);
        }
        let mut local = Reader { bytes: zip, at: self.start };
        if local.u32()? != LOCAL {
            return Err(ZipError::Form);
        }
        local.skip(22)?;
        let (name, extra) = (local.u16()?, local.u16()?);
        if local.take(usize::from(name))? != self.path.as_bytes() {
            return Err(ZipError::Name(self.path));
        }
        local.skip(usize::from(extra))?;
        let packed = local.take(self.packed)?;
        let bytes = match (self.flags & 1, self.method) {
            (0, 0) => packed.to_vec(),
            (0, 8) => {
                decompress_to_vec_with_limit(packed, self.size).map_err(|_| ZipError::Damaged(self.path.clone()))?
            }
            _ => return Err(ZipError::Packed(self.path)),
        };
        if bytes.len() != self.size || crc32fast::hash(&bytes) != self.crc {
            return Err(ZipError::Damaged(self.path));
        }
        Ok(File { path: self.path, bytes })
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], ZipError> {
        let end = self.at.checked_add(length).ok_or(ZipError::Form)?;
        let taken = self.bytes.get(self.at..end).ok_or(ZipError::Form)?;
        self.at = end;
        Ok(taken)
    }

    fn skip(&mut self, length: usize) -> Result<(), ZipError> {
        self.take(length).map(|_| ())
    }

    fn u16(&mut self) -> Result<u16, ZipError> {
        let [a, b] = *self.take(2)? else { return Err(ZipError::Form) };
        Ok(u16::from_le_bytes([a, b]))
    }

    fn u32(&mut self) -> Result<u32, ZipError> {
        let [a, b, c, d] = *self.take(4)? else { return Err(ZipError::Form) };
        Ok(u32::from_le_bytes([a, b, c, d]))
    }
}

#[cfg(test)]
#[path = "container_tests.rs"]
mod tests;

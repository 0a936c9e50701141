//! Putting a bundle together.

use domain::language::Language;
use domain::log::{Hash, Leaf};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::container::{File, write};
use super::manifest::{FORM, Listed, Manifest, Told, path};
use crate::log::{consistency_text, inclusion_text};
use crate::verify::certificate_pem;

/// What goes into a bundle.
#[derive(Clone, Debug)]
pub struct Contents {
    /// What people call the agreement.
    pub reference: String,
    /// The agreement's language.
    pub language: Language,
    /// The ids of the agreement and of what belongs to it.
    pub subjects: Vec<Uuid>,
    /// `README.txt`.
    pub readme: String,
    /// Sealed PDFs, texts, terms, mails: each at its path.
    pub files: Vec<File>,
    /// The log.
    pub log: Log,
}

/// The log's part.
#[derive(Clone, Debug)]
pub struct Log {
    /// Its name.
    pub name: String,
    /// Its key, as verifiers take it.
    pub key: String,
    /// The signed head that the proofs lead to.
    pub checkpoint: String,
    /// The entries, in the order of the tree.
    pub entries: Vec<Entry>,
    /// How many are younger than the head.
    pub younger: u64,
    /// The size of the head in the sealed agreement, and the proof from there.
    pub since_sealing: Option<(u64, Vec<Hash>)>,
}

/// An entry with its proof.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The entry.
    pub leaf: Leaf,
    /// Its place in the tree.
    pub index: u64,
    /// The proof.
    pub proof: Vec<Hash>,
    /// The salt and the detail's JSON; none where it is erased, or not meant for both parties.
    pub told: Option<([u8; 32], String)>,
}

/// The bundle. Equal contents give equal bytes.
///
/// # Errors
/// None in practice: every part of the manifest is text and numbers.
pub fn make(contents: &Contents) -> Result<Vec<u8>, serde_json::Error> {
    let log = &contents.log;
    let mut files = vec![file(path::README, contents.readme.clone())];
    files.extend(contents.files.iter().cloned());
    let sealed = contents.files.iter().find(|file| file.path == path::AGREEMENT);
    if let Some(pem) = sealed.and_then(|file| certificate_pem(&file.bytes)) {
        files.push(file(path::CERTIFICATE, pem));
    }
    files.push(file(path::KEY, format!("{}\n", log.key)));
    files.push(file(path::CHECKPOINT, log.checkpoint.clone()));
    if let Some((old, proof)) = &log.since_sealing {
        files.push(file(path::CONSISTENCY, consistency_text(*old, proof, &log.checkpoint)));
    }
    let (mut entries, mut details) = (Vec::new(), String::new());
    for entry in &log.entries {
        entries.extend(entry.leaf.bytes());
        entries.push(b'\n');
        if let Some((salt, detail)) = &entry.told {
            let told = Told { id: entry.leaf.id, salt: hex::encode(salt), detail: detail.clone() };
            details.push_str(&serde_json::to_string(&told)?);
            details.push('\n');
        }
    }
    files.push(File { path: path::ENTRIES.to_owned(), bytes: entries });
    files.push(file(path::DETAILS, details));
    for entry in &log.entries {
        files.push(file(&path::proof(entry.leaf.id), inclusion_text(entry.index, &entry.proof, &log.checkpoint)));
    }
    let manifest = Manifest {
        form: FORM,
        reference: contents.reference.clone(),
        language: contents.language,
        subjects: contents.subjects.clone(),
        log: log.name.clone(),
        younger_entries: log.younger,
        files: files.iter().map(listed).collect(),
    };
    let mut manifest = serde_json::to_string_pretty(&manifest)?;
    manifest.push('\n');
    files.insert(1, file(path::MANIFEST, manifest));
    let sums = sums(&files);
    files.insert(2, file(path::SUMS, sums));
    Ok(write(&files))
}

fn file(path: &str, text: String) -> File {
    File { path: path.to_owned(), bytes: text.into_bytes() }
}

fn listed(file: &File) -> Listed {
    Listed { path: file.path.clone(), sha256: hex::encode(Sha256::digest(&file.bytes)), bytes: file.bytes.len() as u64 }
}

/// The lines that `sha256sum --check` reads.
pub(super) fn sums(files: &[File]) -> String {
    files
        .iter()
        .filter(|file| file.path != path::SUMS)
        .map(|file| format!("{}  {}\n", hex::encode(Sha256::digest(&file.bytes)), file.path))
        .collect()
}

//! `manifest.json`: what a bundle holds.

use domain::language::Language;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The version of the form that this module writes and reads.
pub const FORM: u32 = 1;

/// Where things stand in a bundle.
pub mod path {
    /// How to check it, for people.
    pub const README: &str = "README.txt";
    /// What it holds, for programs.
    pub const MANIFEST: &str = "manifest.json";
    /// The same hashes as `sha256sum` reads them.
    pub const SUMS: &str = "SHA256SUMS";
    /// The sealed agreement.
    pub const AGREEMENT: &str = "agreement.pdf";
    /// The canonical text that was signed.
    pub const TEXT: &str = "agreement.txt";
    /// The terms that were signed.
    pub const TERMS: &str = "terms.json";
    /// The certificate in the seal of the agreement.
    pub const CERTIFICATE: &str = "seal-certificate.pem";
    /// The newest signed head of the audit log.
    pub const CHECKPOINT: &str = "log/checkpoint";
    /// The key of its signature.
    pub const KEY: &str = "log/key";
    /// The entries' canonical bytes, one a line.
    pub const ENTRIES: &str = "log/entries.jsonl";
    /// What the entries say, with the salts of their commitments, one a line.
    pub const DETAILS: &str = "log/details.jsonl";
    /// That the log of the newest head begins with the log of the head in the sealed agreement.
    pub const CONSISTENCY: &str = "log/consistency";

    /// The proof of an entry.
    pub fn proof(entry: uuid::Uuid) -> String {
        format!("log/proofs/{entry}.tlog-proof")
    }
}

/// What a bundle holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of this form: [`FORM`].
    pub form: u32,
    /// What people call the agreement.
    pub reference: String,
    /// The agreement's language, and that of the README.
    pub language: Language,
    /// The ids of the agreement and of what belongs to it: the log's entries are about these.
    pub subjects: Vec<Uuid>,
    /// The name of the log.
    pub log: String,
    /// Entries about the agreement that are younger than the checkpoint and so not in the bundle.
    pub younger_entries: u64,
    /// All other files but the list of sums, in order.
    pub files: Vec<Listed>,
}

/// A file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Its path.
    pub path: String,
    /// Its SHA-256, 64 hexadecimal digits in lower case.
    pub sha256: String,
    /// Its length.
    pub bytes: u64,
}

/// What an entry says beside its canonical bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    /// Which entry.
    pub id: Uuid,
    /// The salt, 64 hexadecimal digits.
    pub salt: String,
    /// The JSON, to the letter: the commitment is SHA-256 of the salt's bytes and these.
    pub detail: String,
}

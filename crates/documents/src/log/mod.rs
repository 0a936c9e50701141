//! The signature on the audit log's heads: notes of <https://c2sp.org/signed-note>, signed with Ed25519.

mod key;
mod note;
mod text;

pub use key::{KeyError, LogKey, PublicKey, VerifierKey};
pub use note::{NoteError, open, sign};
pub use text::{consistency_text, inclusion_text, read_consistency, read_inclusion};

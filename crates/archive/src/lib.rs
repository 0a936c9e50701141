//! What a party takes home: the bundle of an agreement, and the export of everything. Both pages and worker make them,
//! and nothing here knows of either: it reads through the transaction's context, so that whoever asks gets what they may.

pub mod bundle;
pub mod export;

use storage::{Db, StorageError, TenantCtx};

/// Where things are read from, and how the log of the tenant is named.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The database.
    pub db: &'a Db,
    /// Inside which tenant, behind which fence.
    pub ctx: &'a TenantCtx,
    /// The key by which heads of the log are signed.
    pub log_key: &'a documents::log::PublicKey,
    /// The log's name.
    pub log_name: &'a str,
}

/// Why nothing could be made.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// What it is made from cannot be read.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The thread that looked into a document was cut off.
    #[error("a document was not looked into")]
    CutOff(#[from] tokio::task::JoinError),
    /// Something cannot be written as JSON.
    #[error("what is packed cannot be written as JSON")]
    Json(#[from] serde_json::Error),
}

/// Lines of at most 78 characters.
pub(crate) fn wrapped(text: &str, indent: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let room = 78 - indent.len();
        let full =
            lines.last().is_some_and(|line| !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.iter().map(|line| format!("{indent}{line}")).collect::<Vec<_>>().join("\n")
}

//! What can go wrong between a page and the database.

use keys::KeyError;

/// A storage operation failed.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// Nothing there, or nothing that this tenant, controller or visitor may see. The two are the same on purpose.
    #[error("not found")]
    NotFound,
    /// The row is no longer what the page showed.
    #[error("somebody else was quicker")]
    Stale,
    /// Something of the same name or address is there already.
    #[error("already there: {0}")]
    Duplicate(&'static str),
    /// The tenant's room for documents is used up.
    #[error("the tenant's quota is used up")]
    QuotaExceeded,
    /// A worker's lease has run out and another worker has the job.
    #[error("the job has been taken over by another worker")]
    Fenced,
    /// The key of this data has been destroyed: the data is erased.
    #[error("the key has been destroyed")]
    Erased,
    /// The key store has no key of this owner, and never had or lost it: what is sealed cannot be opened.
    #[error("the key store has no key of {0}; it may be older than the main database: restore its newest backup")]
    KeyMissing(uuid::Uuid),
    /// A sealed value did not open.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A stored value is not what the code understands.
    #[error("a stored value is not understood: {0}")]
    Form(String),
    /// The database cannot be reached, or went away in the middle.
    #[error("the database is out of reach")]
    Unavailable(#[source] sqlx::Error),
    /// The database refused.
    #[error("the database refused")]
    Refused(#[source] sqlx::Error),
}

impl From<sqlx::Error> for StorageError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match &error {
            E::RowNotFound => Self::NotFound,
            E::Io(_) | E::Tls(_) | E::PoolTimedOut | E::PoolClosed | E::WorkerCrashed | E::Protocol(_) => {
                Self::Unavailable(error)
            }
            // Class 08 is a lost connection, 57 an operator's intervention (a shutdown, a crash), 53 a lack of
            // resources (connections, disk).
            E::Database(refused)
                if refused
                    .code()
                    .is_some_and(|code| ["08", "57", "53"].iter().any(|class| code.starts_with(class))) =>
            {
                Self::Unavailable(error)
            }
            _ => Self::Refused(error),
        }
    }
}

impl From<serde_json::Error> for StorageError {
    fn from(error: serde_json::Error) -> Self {
        Self::Form(error.to_string())
    }
}

/// The unique or foreign-key constraint that a statement broke, by its name.
pub(crate) fn broken_constraint(error: &sqlx::Error) -> Option<&str> {
    error.as_database_error()?.constraint()
}

//! Envelope encryption: a data key for each controller (and one for each tenant), wrapped by a master key.
//!
//! The wrapped keys live in a key store outside the main database and its dumps. Destroying a key there erases what it
//! locked, in every copy of the main database, old dumps included.
//!
//! Every ciphertext is bound to the place that it stands in (tenant, owner of the key, column), so that a row copied
//! from one place to another does not open.

mod data_key;
mod master;

pub use data_key::{BlindIndex, DataKey, Place, Sealed};
pub use master::{MasterKey, ReturnsKey, WrappedKey};

/// What did not open, or could not be sealed.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyError {
    /// The bytes are not what this key sealed in this place: altered, moved, or locked by another key.
    #[error("a sealed value does not open")]
    DoesNotOpen,
    /// The opened bytes are not the value that was expected.
    #[error("a sealed value has another form than expected: {0}")]
    Form(String),
    /// The master key in the configuration is not 32 bytes.
    #[error("the master key must be 32 bytes (64 hexadecimal digits)")]
    Length,
}

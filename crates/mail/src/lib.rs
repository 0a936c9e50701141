//! Mail: messages, and the transports that carry them.
//!
//! [`Outgoing`] says what is sent, [`Transport::send`] sends it and says honestly what became of it: accepted by the
//! relay, refused for good, to be tried again, perhaps accepted. What becomes of it later comes back to an address of
//! its own ([`returns`]) and is read by [`report`]. Nothing here writes an address, a subject or a body to a log.

mod build;
mod error;
mod folder;
mod header;
pub mod mask;
mod memory;
mod outgoing;
mod read;
pub mod report;
pub mod returns;
mod smtp;
mod transport;

pub use build::{BuildError, Built, build};
pub use error::{Reason, Refused, Reply, SendError};
pub use folder::Folder;
pub use memory::{Failure, Memory, Sent};
pub use outgoing::{Attachment, InvalidHost, Mailbox, MessageId, Outgoing, Unsubscribe};
pub use read::StoredMail;
pub use smtp::{Credentials, Security, Smtp, SmtpConfig, SmtpConfigError, Timeouts};
pub use transport::{Accepted, Transport};

//! The ways out.

use tracing::{info, warn};

use crate::build::build;
use crate::error::{Reply, SendError};
use crate::folder::Folder;
use crate::memory::Memory;
use crate::outgoing::{MessageId, Outgoing};
use crate::smtp::Smtp;

/// Where mail goes.
#[derive(Clone, Debug)]
pub enum Transport {
    /// To a relay.
    Smtp(Smtp),
    /// Into a folder, one file each: the demo.
    Folder(Folder),
    /// Into a list: tests.
    Memory(Memory),
}

/// A message that was taken over: the relay answers for it from here on, which is not yet delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Its id.
    pub message_id: MessageId,
    /// What the relay said, often with its own number for the message; none where there is no relay.
    pub reply: Option<Reply>,
    /// Whether the relay took the request for reports. Where it did not, silence says nothing at all.
    pub reports: bool,
}

impl Transport {
    /// Sends one message, and returns when it was accepted or was not.
    ///
    /// # Errors
    /// What became of it, by what is to be done: see [`SendError`].
    pub async fn send(&self, outgoing: &Outgoing) -> Result<Accepted, SendError> {
        let sent = match build(outgoing) {
            Err(error) => Err(error.into()),
            Ok(built) => match self {
                Self::Smtp(smtp) => smtp.send(&built).await.map(|done| (Some(done.reply), done.reports)),
                Self::Folder(folder) => folder.store(outgoing, built).await.map(|()| (None, false)),
                Self::Memory(memory) => memory.store(outgoing, built).map(|()| (None, false)),
            },
        };
        let (mail, to) = (outgoing.message_id.mail(), outgoing.to.address.masked());
        match &sent {
            Ok((Some(reply), _)) => info!(%mail, %to, %reply, "mail accepted"),
            Ok((None, _)) => info!(%mail, %to, "mail accepted"),
            Err(error) => warn!(%mail, %to, %error, "mail not accepted"),
        }
        sent.map(|(reply, reports)| Accepted { message_id: outgoing.message_id.clone(), reply, reports })
    }

    /// Goes as far as it can without sending anything: connects, encrypts, signs in; or writes to the folder.
    ///
    /// # Errors
    /// What would keep every message from being sent.
    pub async fn check(&self) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.check().await,
            Self::Folder(folder) => folder.check().await,
            Self::Memory(_) => Ok(()),
        }
    }
}

//! Mail that stays in memory, for tests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::email::EmailAddress;

use crate::build::Built;
use crate::error::{Reason, Refused, Reply, SendError};
use crate::outgoing::Outgoing;

/// A transport that keeps what it is given. Clones share one inbox.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<Inbox>>);

#[derive(Debug, Default)]
struct Inbox {
    sent: Vec<Sent>,
    failures: HashMap<EmailAddress, (u32, Failure)>,
}

/// A message that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// What was sent.
    pub outgoing: Outgoing,
    /// The same as bytes.
    pub bytes: Vec<u8>,
}

/// How sending fails on request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// As if the relay said 451.
    Temporary,
    /// As if the connection were lost after all was sent: the message is in the inbox all the same.
    PerhapsAccepted,
    /// As if the relay said 550 to the address.
    Permanent,
    /// As if the relay refused our password.
    Misconfigured,
}

impl Memory {
    /// Lets the next `times` messages to an address fail.
    pub fn fail_next(&self, address: &EmailAddress, times: u32, failure: Failure) {
        self.inbox().failures.insert(address.clone(), (times, failure));
    }

    /// All that was sent, oldest first.
    pub fn sent(&self) -> Vec<Sent> {
        self.inbox().sent.clone()
    }

    /// What was sent to an address, oldest first.
    pub fn sent_to(&self, address: &EmailAddress) -> Vec<Sent> {
        self.inbox().sent.iter().filter(|sent| sent.outgoing.to.address == *address).cloned().collect()
    }

    /// All that was sent, oldest first; the inbox is empty afterwards.
    pub fn take(&self) -> Vec<Sent> {
        std::mem::take(&mut self.inbox().sent)
    }

    pub(crate) fn store(&self, outgoing: &Outgoing, built: Built) -> Result<(), SendError> {
        let mut inbox = self.inbox();
        let failure = match inbox.failures.get_mut(&outgoing.to.address) {
            Some((times, failure)) if *times > 0 => {
                *times -= 1;
                Some(*failure)
            }
            _ => None,
        };
        if matches!(failure, None | Some(Failure::PerhapsAccepted)) {
            inbox.sent.push(Sent { outgoing: outgoing.clone(), bytes: built.into_bytes() });
        }
        failure.map_or(Ok(()), |failure| Err(failure.error()))
    }

    fn inbox(&self) -> MutexGuard<'_, Inbox> {
        // A test that panicked elsewhere has not harmed the list.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Failure {
    fn error(self) -> SendError {
        let reply = |code, text| Reason::Reply(Reply::new(code, text));
        match self {
            Self::Temporary => {
                SendError::Temporary { reason: reply(451, "4.3.0 try again later"), perhaps_accepted: false }
            }
            Self::PerhapsAccepted => SendError::Temporary { reason: Reason::Timeout, perhaps_accepted: true },
            Self::Permanent => {
                SendError::Permanent { refused: Refused::Address, reason: reply(550, "5.1.1 no such mailbox") }
            }
            Self::Misconfigured => SendError::Misconfigured { reason: reply(535, "5.7.8 password refused") },
        }
    }
}

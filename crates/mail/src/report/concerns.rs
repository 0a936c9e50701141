//! Which mail a report is about.

use std::fmt;

use domain::ids::MailId;

use super::Report;
use super::fields::Fields;
use crate::outgoing::MessageId;
use crate::returns;

/// The most addresses, and the most ids of answered messages, that are looked at.
const MOST: usize = 50;
/// The longest address that is looked at, in octets: forwarders exceed what the standard allows.
const LONGEST: usize = 512;
/// Where servers write whom a message came to, from the surest down.
const ADDRESSED: [&str; 6] = ["x-original-to", "delivered-to", "envelope-to", "x-envelope-to", "x-forwarded-to", "to"];

/// The mail that a report is about, and how that is known. Whether it fits, the caller finds out: a mail that exists,
/// that went to this recipient, and not too long ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concern {
    /// The mail.
    pub mail: MailId,
    /// How that is known.
    pub by: Trace,
}

/// How it is known which mail a report is about, from the surest down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// By the [address](crate::returns) that it came to.
    Address,
    /// By the id that we asked servers to report under (RFC 3464, 2.2.1).
    EnvelopeId,
    /// By the Message-ID of the message that it returns.
    Returned,
    /// By the Message-ID that Google writes into the report itself.
    Mentioned,
    /// By the message that it answers.
    Answered,
}

impl Trace {
    /// Whether only those can have written it who saw the envelope: servers on the way, and the recipient. All other
    /// traces anybody can write who knows an id; they change nothing without a person's say.
    pub const fn is_proof(self) -> bool {
        matches!(self, Self::Address)
    }
}

/// All that a report says about which mail it concerns.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Traces {
    addresses: Vec<String>,
    envelope: Option<MailId>,
    returned: Option<MailId>,
    mentioned: Option<MailId>,
    answered: Vec<MailId>,
}

impl Report {
    /// The mail that it is about: the first trace of ours counts, in the order of [`Trace`]. The key is the one that
    /// [addresses](crate::returns::address) are made with.
    pub fn concerns(&self, key: &[u8]) -> Option<Concern> {
        let traces = &self.traces;
        let found = |mail, by| Some(Concern { mail: mail?, by });
        found(traces.addresses.iter().find_map(|address| returns::read(address, key)), Trace::Address)
            .or(found(traces.envelope, Trace::EnvelopeId))
            .or(found(traces.returned, Trace::Returned))
            .or(found(traces.mentioned, Trace::Mentioned))
            .or(found(traces.answered.first().copied(), Trace::Answered))
    }

    /// The addresses that it came to, the envelope's first. Not for logs.
    pub fn addresses(&self) -> &[String] {
        &self.traces.addresses
    }
}

impl Traces {
    /// The traces in a message's header, in that of the message that it returns, and in its envelope.
    pub(super) fn of(header: &Fields, returned: Option<&Fields>, came_to: Option<&str>) -> Self {
        let addressed = ADDRESSED.into_iter().flat_map(|name| header.all(name));
        let sender = returned.into_iter().flat_map(|returned| returned.all("return-path"));
        let mut traces = Self {
            addresses: Vec::new(),
            envelope: None,
            returned: returned.and_then(|returned| returned.first("message-id")).and_then(MessageId::mail_of),
            mentioned: None,
            answered: answered(header),
        };
        traces.add_addresses(came_to.into_iter().chain(addressed).chain(sender));
        traces
    }

    /// Those in what a server says of a delivery.
    pub(super) fn add_delivery(&mut self, message: &Fields) {
        // The id is a UUID, which xtext leaves as it is.
        self.envelope = message.first("original-envelope-id").and_then(|id| id.parse().ok());
        self.mentioned = message.first("x-original-message-id").and_then(MessageId::mail_of);
    }

    /// Those in what a provider says of a complaint.
    pub(super) fn add_complaint(&mut self, fields: &Fields) {
        self.add_addresses(fields.all("original-mail-from"));
    }

    fn add_addresses<'a>(&mut self, values: impl Iterator<Item = &'a str>) {
        let words = values.flat_map(|value| value.split(|c: char| c.is_whitespace() || "<>,;:()\"".contains(c)));
        let addresses = words.filter(|word| word.contains('@') && word.len() <= LONGEST);
        let room = MOST.saturating_sub(self.addresses.len());
        self.addresses.extend(addresses.take(room).map(str::to_owned));
    }
}

/// The messages of ours that a message answers: the direct one first, then up the thread.
fn answered(header: &Fields) -> Vec<MailId> {
    let ids = |name| header.first(name).unwrap_or_default().split_whitespace();
    let thread = ids("references").rev();
    ids("in-reply-to").chain(thread).filter_map(MessageId::mail_of).take(MOST).collect()
}

impl fmt::Debug for Traces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Traces")
            .field("addresses", &self.addresses.len())
            .field("envelope", &self.envelope)
            .field("returned", &self.returned)
            .field("mentioned", &self.mentioned)
            .field("answered", &self.answered)
            .finish()
    }
}

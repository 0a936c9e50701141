//! What a server says became of a message (RFC 3464).

use chrono::{DateTime, Utc};
use domain::email::EmailAddress;

use super::address::{comparable, last_address, original_address, plain_address};
use super::excerpt::Excerpt;
use super::fields::{Fields, typed};
use super::status::Status;

/// The most recipients of one report that are read. Ours have one; an alias may make many of it.
const MOST: usize = 100;
/// The most of a server's reply that is kept, in characters.
const DIAGNOSTIC: usize = 500;
/// The most of a host's name that is kept, in characters.
const HOST: usize = 255;

/// What a server says became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The server that says so.
    pub reporting: Excerpt,
    /// When the message came to it, by its clock.
    pub arrived: Option<DateTime<Utc>>,
    /// What became of it, for each address that it went on to.
    pub recipients: Vec<Recipient>,
}

/// What became of a message for one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The address that we wrote to, where the server still knows it.
    pub original: Option<EmailAddress>,
    /// The address at the end of all forwarding that it knows of.
    pub last: Option<EmailAddress>,
    /// What it did; `None` when it says nothing that the standard has.
    pub action: Option<Action>,
    /// The code; `None` when it is none.
    pub status: Option<Status>,
    /// The reply that it got or gave.
    pub diagnostic: Excerpt,
    /// The server that replied.
    pub remote: Excerpt,
    /// When it tried last, by its clock.
    pub last_attempt: Option<DateTime<Utc>>,
    /// When it will give up.
    pub will_retry_until: Option<DateTime<Utc>>,
    /// [`original`](Self::original) as it is written, for servers that decode it themselves.
    undecoded: Option<EmailAddress>,
}

/// What a server did with a message (RFC 3464, 2.3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// It is in the mailbox.
    Delivered,
    /// It was handed to a server that does not report.
    Relayed,
    /// It was handed on to several addresses, of which nothing more is said.
    Expanded,
    /// It is still being tried.
    Delayed,
    /// It was given up.
    Failed,
}

impl Delivery {
    /// Reads the fields of the message and those of its recipients, which empty lines divide; returns the former too.
    pub(super) fn read(content: &[u8]) -> (Self, Fields) {
        let mut blocks = Blocks(content);
        let message = blocks.next().unwrap_or_default();
        // Some servers forget the empty line between the message and its one recipient.
        let first = Some(&message).and_then(Recipient::of);
        let recipients = first.into_iter().chain(blocks.filter_map(|block| Recipient::of(&block))).take(MOST).collect();
        let reporting = message.first("reporting-mta").map(|value| typed(value).1).unwrap_or_default();
        let delivery =
            Self { reporting: Excerpt::line(reporting, HOST), arrived: message.date("arrival-date"), recipients };
        (delivery, message)
    }
}

impl Recipient {
    fn of(fields: &Fields) -> Option<Self> {
        let (original, last) = (fields.first("original-recipient"), fields.first("final-recipient"));
        if original.is_none() && last.is_none() && fields.first("action").is_none() {
            return None;
        }
        let text = |name, most| Excerpt::line(fields.first(name).map(|value| typed(value).1).unwrap_or_default(), most);
        Some(Self {
            original: original.and_then(original_address),
            last: last.and_then(last_address),
            action: fields.word("action").and_then(Action::read),
            status: fields.word("status").and_then(|word| word.parse().ok()),
            diagnostic: text("diagnostic-code", DIAGNOSTIC),
            remote: text("remote-mta", HOST),
            last_attempt: fields.date("last-attempt-date"),
            will_retry_until: fields.date("will-retry-until"),
            undecoded: original.and_then(plain_address),
        })
    }

    /// Whether it is about an address that we wrote to: ours, or where it ended.
    pub fn is_about(&self, address: &EmailAddress) -> bool {
        let same = |other: &EmailAddress| comparable(other) == comparable(address);
        [&self.original, &self.undecoded, &self.last].into_iter().flatten().any(same)
    }

    /// The code that says most: servers that write only the class quote a reply that says more.
    pub fn cause(&self) -> Option<Status> {
        let quoted = || Status::in_reply(self.diagnostic.as_str());
        match self.status {
            Some(status) if status.is_vague() => quoted().filter(|quoted| quoted.class == status.class).or(self.status),
            None => quoted(),
            status => status,
        }
    }
}

impl Action {
    fn read(word: &str) -> Option<Self> {
        [
            ("delivered", Self::Delivered),
            ("relayed", Self::Relayed),
            ("expanded", Self::Expanded),
            ("delayed", Self::Delayed),
            ("failed", Self::Failed),
        ]
        .into_iter()
        .find_map(|(known, action)| word.eq_ignore_ascii_case(known).then_some(action))
    }
}

/// Blocks of fields, divided by empty lines.
struct Blocks<'a>(&'a [u8]);

impl Iterator for Blocks<'_> {
    type Item = Fields;

    fn next(&mut self) -> Option<Fields> {
        while !self.0.is_empty() {
            let (fields, rest) = Fields::read(self.0);
            self.0 = rest;
            if !fields.is_empty() {
                return Some(fields);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recipient(fields: &str) -> Recipient {
        let (delivery, _) = Delivery::read(format!("Reporting-MTA: dns; relay.example\n\n{fields}").as_bytes());
        delivery.recipients.into_iter().next().expect("a recipient")
    }

    fn address(text: &str) -> EmailAddress {
        EmailAddress::parse(text).expect("an address")
    }

    #[test]
    fn addresses_are_decoded_and_compared_as_mail_writes_them() {
        for (fields, ours) in [
            ("Original-Recipient: rfc822;kari+2Bdpa@kunde.example\nAction: failed", "Kari+DPA@kunde.example"),
            ("Original-Recipient: rfc822;kari+dpa@kunde.example\nAction: failed", "kari+dpa@kunde.example"),
            // A server that decodes, and an address that looks encoded.
            ("Original-Recipient: rfc822;kari+2BRAVO@kunde.example\nAction: failed", "kari+2bravo@kunde.example"),
            ("Final-Recipient: RFC822; <kari@xn--blbr-roah.example>\nAction: failed", "kari@blåbær.example"),
            (r"Original-Recipient: utf-8;\x{F8}ystein\x{2B}a@kunde.example", "øystein+a@kunde.example"),
            ("Final-Recipient: utf-8; øystein@kunde.example", "øystein@kunde.example"),
        ] {
            assert!(recipient(fields).is_about(&address(ours)), "{fields}");
            assert!(!recipient(fields).is_about(&address("ola@kunde.example")));
        }
        assert_eq!(recipient("Final-Recipient: x400; /CN=kari/\nAction: failed").last, None);
    }

    #[test]
    fn the_quoted_reply_says_more_than_the_class() {
        for (status, diagnostic, cause) in [
            ("5.0.0", "smtp; 550 5.1.1 unknown", Some("5.1.1")),
            ("5.1.2", "smtp; 550 5.7.1 refused", Some("5.1.2")),
            ("5.0.0", "smtp; 450 4.2.0 greylisted", Some("5.0.0")),
            ("5.0.0", "smtp; 550 no such user", Some("5.0.0")),
            ("nonsense", "smtp; 550 5.2.2 full", Some("5.2.2")),
            ("", "", None),
        ] {
            let recipient = recipient(&format!("Action: failed\nStatus: {status}\nDiagnostic-Code: {diagnostic}"));
            assert_eq!(recipient.cause().map(|status| status.to_string()).as_deref(), cause, "{status} {diagnostic}");
        }
    }

    #[test]
    fn a_forgotten_empty_line_loses_nothing() {
        let (delivery, message) = Delivery::read(b"\n\nReporting-MTA: dns; a.example\nAction: failed\nStatus: 5.1.1\n");
        assert_eq!((delivery.reporting.as_str(), delivery.recipients.len()), ("a.example", 1));
        assert_eq!(message.first("status"), Some("5.1.1"));
        assert!(Delivery::read(b"").0.recipients.is_empty());
        let many = "Reporting-MTA: dns; a.example\n\n".to_owned() + &"Action: failed\n\n".repeat(1_000);
        assert_eq!(Delivery::read(many.as_bytes()).0.recipients.len(), MOST);
    }
}

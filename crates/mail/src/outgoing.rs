//! What is sent.

use std::fmt;

use chrono::{DateTime, Utc};
use domain::email::EmailAddress;
use domain::ids::MailId;
use domain::language::Language;
use serde::{Deserialize, Serialize};

/// One message to one person, ready to send.
///
/// Building it twice gives the same bytes, so that a retry is the same message to everybody who sees both.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Its id, the same on every try.
    pub message_id: MessageId,
    /// Who it is from.
    pub from: Mailbox,
    /// The envelope's sender, where refusals that come later and other reports go, if not to `from`: an address made by
    /// [`returns::address`](crate::returns::address).
    pub returns_to: Option<EmailAddress>,
    /// Whether the servers on the way are asked to report what becomes of it: delivered, delayed, failed (RFC 3461).
    /// Those that cannot do so are not asked, and are silent about all but failures.
    pub reports: bool,
    /// Whom it is for.
    pub to: Mailbox,
    /// Where answers go, if not to `from`.
    pub reply_to: Option<Mailbox>,
    /// The subject, in the reader's language.
    pub subject: String,
    /// The message as plain text.
    pub text: String,
    /// The same message as HTML.
    pub html: String,
    /// The language of both.
    pub language: Language,
    /// When it was written: the moment of the act that caused it, not of this try.
    pub sent_date: DateTime<Utc>,
    /// Whether a program caused it (RFC 3834): programs that answer mail then leave it alone.
    pub auto_submitted: bool,
    /// Where the reader leaves a subscription; none for what goes by right.
    pub unsubscribe: Option<Unsubscribe>,
    /// Files that come along.
    pub attachments: Vec<Attachment>,
}

/// The page on which a subscription ends: with a button for people, at once for a mail program that posts to it (RFC 2369,
/// RFC 8058).
#[derive(Clone, PartialEq, Eq)]
pub struct Unsubscribe(String);

impl Unsubscribe {
    /// At a URL; none where that cannot stand in a header.
    pub fn at(url: &str) -> Option<Self> {
        let fits = |c: char| c.is_ascii_graphic() && !"<>,\"".contains(c);
        let web = url.starts_with("https://") || url.starts_with("http://");
        (web && url.len() < 900 && url.chars().all(fits)).then(|| Self(url.to_owned()))
    }

    /// The URL.
    pub fn url(&self) -> &str {
        &self.0
    }
}

/// The URL holds a secret of the reader's.
impl fmt::Debug for Unsubscribe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unsubscribe")
    }
}

/// A file that comes along with a message.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, as people see it; what a header cannot carry is left out.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub mime: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attachment({}, {} bytes)", self.mime, self.bytes.len())
    }
}

/// An address with the name of whom it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The name, as its owner writes it.
    pub name: Option<String>,
    /// The address.
    pub address: EmailAddress,
}

impl Mailbox {
    /// An address with a name; an empty name is none.
    pub fn named(name: impl Into<String>, address: EmailAddress) -> Self {
        Self { name: Some(name.into()).filter(|name| !name.trim().is_empty()), address }
    }
}

impl From<EmailAddress> for Mailbox {
    fn from(address: EmailAddress) -> Self {
        Self { name: None, address }
    }
}

/// `<mail-id@host>`: our own id of a mail, in the form of a Message-ID (RFC 5322, 3.6.4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MessageId {
    mail: MailId,
    host: String,
}

/// The host is not a plain host name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the host of a Message-ID has letters, digits, hyphens and dots only")]
pub struct InvalidHost;

impl MessageId {
    /// The id of a mail sent from `host`, the product's own host name.
    ///
    /// # Errors
    /// When `host` is not a host name in ASCII.
    pub fn new(mail: MailId, host: &str) -> Result<Self, InvalidHost> {
        if is_host_name(host) { Ok(Self { mail, host: host.to_owned() }) } else { Err(InvalidHost) }
    }

    /// The mail that it is the id of.
    pub const fn mail(&self) -> MailId {
        self.mail
    }

    /// The mail that a Message-ID of ours names, as it stands in a header of a reply or a delivery report.
    pub fn mail_of(text: &str) -> Option<MailId> {
        let text = text.trim();
        let text = text.strip_prefix('<').unwrap_or(text);
        text.split_once('@')?.0.parse().ok()
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}@{}>", self.mail, self.host)
    }
}

/// Whether a text can stand where SMTP and headers have a host name.
pub(crate) fn is_host_name(host: &str) -> bool {
    !host.is_empty()
        && host.len() <= 253
        && host.split('.').all(|label| {
            !label.is_empty() && label.len() <= 63 && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
}

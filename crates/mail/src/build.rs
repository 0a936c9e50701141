//! From an [`Outgoing`] to the bytes of a message (RFC 5322, MIME).

use std::time::SystemTime;

use domain::email::EmailAddress;
use domain::ids::MailId;
use lettre::address::{Address, Envelope};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment as Attached, Mailbox as LettreMailbox, Message, MultiPart, SinglePart};
use sha2::{Digest as _, Sha256};

use crate::header::{clean, file_name};
use crate::outgoing::{Attachment, Mailbox, Outgoing};

/// A message as it goes to a relay.
#[derive(Clone)]
pub struct Built {
    bytes: Vec<u8>,
    envelope: Envelope,
    reports: Option<MailId>,
}

/// Why no message can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// Mail has no way of writing the recipient's address.
    #[error("the recipient's address cannot be written in a mail")]
    Recipient,
    /// The same of the sender's address, or of the one for answers or reports.
    #[error("our own address cannot be written in a mail")]
    Sender,
}

impl Built {
    /// The message, headers and body.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub(crate) const fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    /// What reports shall call it, where they are asked for.
    pub(crate) const fn reports(&self) -> Option<MailId> {
        self.reports
    }
}

/// Builds a message: `multipart/alternative` of text and HTML, in UTF-8; within `multipart/mixed` where files come along.
///
/// Names and subject may be anything that people type: the headers are always the same ones, once each.
///
/// # Errors
/// When an address has a domain that does not exist in the form that mail uses (IDNA).
pub fn build(outgoing: &Outgoing) -> Result<Built, BuildError> {
    let from = mailbox(&outgoing.from).ok_or(BuildError::Sender)?;
    let to = mailbox(&outgoing.to).ok_or(BuildError::Recipient)?;
    let returns_to = match &outgoing.returns_to {
        Some(returns_to) => address(returns_to).ok_or(BuildError::Sender)?,
        None => from.email.clone(),
    };
    let envelope = Envelope::new(Some(returns_to), vec![to.email.clone()]).map_err(|_| BuildError::Recipient)?;

    let mut message = Message::builder()
        .message_id(Some(outgoing.message_id.to_string()))
        .date(SystemTime::from(outgoing.sent_date))
        .from(from)
        .to(to)
        .subject(clean(&outgoing.subject))
        .header(ContentLanguage(outgoing.language.tag()))
        .envelope(envelope.clone());
    if let Some(reply_to) = &outgoing.reply_to {
        message = message.reply_to(mailbox(reply_to).ok_or(BuildError::Sender)?);
    }
    if outgoing.auto_submitted {
        message = message.header(AutoSubmitted);
    }
    if let Some(unsubscribe) = &outgoing.unsubscribe {
        message = message.header(ListUnsubscribe(format!("<{}>", unsubscribe.url()))).header(OneClick);
    }
    let mut body = MultiPart::alternative()
        .boundary(boundary(outgoing, "alternative"))
        .singlepart(part(ContentType::TEXT_PLAIN, &outgoing.text))
        .singlepart(part(ContentType::TEXT_HTML, &outgoing.html));
    if !outgoing.attachments.is_empty() {
        let mixed = MultiPart::mixed().boundary(boundary(outgoing, "mixed")).multipart(body);
        body = outgoing.attachments.iter().fold(mixed, |mixed, file| mixed.singlepart(attached(file)));
    }
    // The builder asks for a sender and a recipient, and both are set.
    let message = message.multipart(body).map_err(|_| BuildError::Sender)?;
    let reports = outgoing.reports.then(|| outgoing.message_id.mail());
    Ok(Built { bytes: message.formatted(), envelope, reports })
}

fn part(kind: ContentType, body: &str) -> SinglePart {
    SinglePart::builder().header(kind).body(body.to_owned())
}

/// A file, in Base64. Its name is written as RFC 2231 has it, which every program that shows mail reads.
fn attached(file: &Attachment) -> SinglePart {
    let kind = ContentType::parse(&file.mime)
        .unwrap_or_else(|_| ContentType::parse("application/octet-stream").expect("a media type, written down here"));
    Attached::new(file_name(&file.name)).body(file.bytes.clone(), kind)
}

/// What separates the parts at one level: a hash of both bodies, which neither can contain. Base64 has no hyphens.
fn boundary(outgoing: &Outgoing, level: &str) -> String {
    let mut hash = Sha256::new();
    for part in [level, &outgoing.message_id.to_string(), &outgoing.text, &outgoing.html] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(20).map(|byte| format!("{byte:02x}")).collect()
}

fn mailbox(mailbox: &Mailbox) -> Option<LettreMailbox> {
    let name = mailbox.name.as_deref().map(clean).filter(|name| !name.is_empty());
    Some(LettreMailbox::new(name, address(&mailbox.address)?))
}

/// The address as servers write it: the domain in ASCII (IDNA), so that relays without SMTPUTF8 take it too.
fn address(address: &EmailAddress) -> Option<Address> {
    let domain = idna::domain_to_ascii(address.domain()).ok()?;
    Address::new(address.local(), domain).ok()
}

/// `Content-Language` (RFC 3282): screen readers and translators need not guess.
#[derive(Clone)]
struct ContentLanguage(&'static str);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("written, never read".into())
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.to_owned())
    }
}

/// `Auto-Submitted: auto-generated` (RFC 3834, 5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("written, never read".into())
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// `List-Unsubscribe: <https://…>` (RFC 2369, 3.2).
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("written, never read".into())
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// `List-Unsubscribe-Post: List-Unsubscribe=One-Click` (RFC 8058, 3.1). A relay has to sign both (RFC 8058, 4).
#[derive(Clone)]
struct OneClick;

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("written, never read".into())
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

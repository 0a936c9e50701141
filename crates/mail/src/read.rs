//! Messages as their readers see them: for the demo's mail page and for journeys.

use chrono::{DateTime, Utc};
use domain::ids::MailId;
use mail_parser::{HeaderValue, MessageParser, MimeHeaders as _};

use crate::outgoing::{Attachment, MessageId};

/// A message read back from its bytes. It carries addresses and links: not for logs.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredMail {
    /// Our id, from the Message-ID.
    pub id: MailId,
    /// Whom it is from: the name if there is one, and the address.
    pub from: (Option<String>, String),
    /// Whom it is for.
    pub to: (Option<String>, String),
    /// The subject, decoded.
    pub subject: String,
    /// When it was written.
    pub date: Option<DateTime<Utc>>,
    /// The names and values of all headers, in order, the values as they stand in the file.
    pub headers: Vec<(String, String)>,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
    /// The files that came along.
    pub attachments: Vec<Attachment>,
}

impl StoredMail {
    /// Reads a message that this crate built; `None` for anything else.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(bytes)?;
        let person = |header: &str| {
            let address = message.header(header).and_then(HeaderValue::as_address)?.first()?;
            Some((address.name().map(str::to_owned), address.address()?.to_owned()))
        };
        Some(Self {
            id: MessageId::mail_of(message.message_id()?)?,
            from: person("From")?,
            to: person("To")?,
            subject: message.subject().unwrap_or_default().to_owned(),
            date: message.date().and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0)),
            headers: message.headers_raw().map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect(),
            text: message.body_text(0).unwrap_or_default().into_owned(),
            html: message.body_html(0).unwrap_or_default().into_owned(),
            attachments: message.attachments().map(attachment).collect(),
        })
    }
}

fn attachment(part: &mail_parser::MessagePart<'_>) -> Attachment {
    let mime = part.content_type().map(|kind| match kind.subtype() {
        Some(subtype) => format!("{}/{subtype}", kind.ctype()),
        None => kind.ctype().to_owned(),
    });
    Attachment {
        name: part.attachment_name().unwrap_or_default().to_owned(),
        mime: mime.unwrap_or_default(),
        bytes: part.contents().to_vec(),
    }
}

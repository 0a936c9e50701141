//! What comes back after a message was accepted: reports of servers, automatic answers, complaints, and the rest.
//!
//! A report is data from outside, which anybody may have written. It is read within limits, and whatever its bytes are
//! it is at worst [not understood](Answer::Other). What it says is an assertion; [`Report::concerns`] tells whether
//! whoever makes it knew the secret address that reports about the mail come to.

mod address;
mod automatic;
mod concerns;
mod delivery;
mod excerpt;
mod fields;
mod meaning;
mod mime;
mod status;

use chrono::{DateTime, Utc};
use domain::email::EmailAddress;

use self::concerns::Traces;
pub use self::concerns::{Concern, Trace};
pub use self::delivery::{Action, Delivery, Recipient};
pub use self::excerpt::Excerpt;
use self::fields::Fields;
pub use self::meaning::Meaning;
use self::mime::Entity;
pub use self::status::{Class, InvalidStatus, Status};

/// The largest message that is read, in octets. We ask for headers alone to be returned, so reports are far smaller.
pub const LARGEST: usize = 1 << 20;
/// The most of a subject that is kept, in characters.
const SUBJECT: usize = 200;
/// The most of a message's text that is kept, in characters.
const TEXT: usize = 4_000;

/// A message that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What kind of message it is, and what it asserts.
    pub answer: Answer,
    /// When it was written, by its own account.
    pub written: Option<DateTime<Utc>>,
    /// Its subject.
    pub subject: Excerpt,
    /// Its words for people, as plain text.
    pub text: Excerpt,
    traces: Traces,
}

/// What kind of message came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A server tells what became of a message (RFC 3464).
    Delivery(Delivery),
    /// A provider passes on a complaint (RFC 5965).
    Complaint(Complaint),
    /// A program answers on a person's behalf, such as "out of office" (RFC 3834). It proves nothing about reading.
    Automatic,
    /// Anything else: people who answer, and servers that report in words of their own.
    Other,
}

/// A complaint that a provider passes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Its kind, such as `abuse`.
    pub kind: Excerpt,
    /// Whom the message was for, where the provider tells.
    pub recipient: Option<EmailAddress>,
}

/// Why a message is not read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoReport {
    /// More than [`LARGEST`].
    #[error("the message is larger than {LARGEST} octets")]
    TooLarge,
    /// It has no header.
    #[error("this is no mail: it has no header")]
    NotMail,
}

impl Report {
    /// Reads a message as it came, with the address that the envelope named, where the server that took it tells.
    ///
    /// Parts that are nested deeper than mail ever is are passed over.
    ///
    /// # Errors
    /// When it is too large, or no mail.
    pub fn read(bytes: &[u8], came_to: Option<&str>) -> Result<Self, NoReport> {
        if bytes.len() > LARGEST {
            return Err(NoReport::TooLarge);
        }
        let (header, _) = Fields::read(bytes);
        if header.is_empty() {
            return Err(NoReport::NotMail);
        }
        let subject = mime::decoded(header.first("subject").unwrap_or_default());
        let parts = mime::parts(bytes);
        let returned = parts.iter().find(|part| part.is_returned()).map(|part| Fields::read(&part.content()).0);
        let mut traces = Traces::of(&header, returned.as_ref(), came_to);
        let answer = if let Some(part) = parts.iter().find(|part| part.is_delivery_status()) {
            let (delivery, message) = Delivery::read(&part.content());
            traces.add_delivery(&message);
            Answer::Delivery(delivery)
        } else if let Some(part) = parts.iter().find(|part| part.is_feedback()) {
            let (complaint, _) = Fields::read(&part.content());
            traces.add_complaint(&complaint);
            Answer::Complaint(Complaint::of(&complaint))
        } else if automatic::is_automatic(&header, &subject) {
            Answer::Automatic
        } else {
            Answer::Other
        };
        Ok(Self {
            answer,
            written: header.date("date"),
            subject: Excerpt::line(&subject, SUBJECT),
            text: text(&parts),
            traces,
        })
    }
}

impl Complaint {
    fn of(fields: &Fields) -> Self {
        Self {
            kind: Excerpt::line(fields.first("feedback-type").unwrap_or_default(), 40),
            recipient: fields.first("original-rcpt-to").and_then(address::plain_address),
        }
    }
}

/// The first part for people; one in HTML only where there is none in plain text.
fn text(parts: &[Entity<'_>]) -> Excerpt {
    let of = |kind| parts.iter().find(|part| part.is(kind)).map(Entity::text);
    let text = of("text/plain").or_else(|| of("text/html").map(|html| mime::html_as_text(&html)));
    Excerpt::lines(&text.unwrap_or_default(), TEXT)
}

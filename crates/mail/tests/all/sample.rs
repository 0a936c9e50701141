//! A message to vary.

use chrono::{DateTime, Utc};
use domain::email::EmailAddress;
use domain::ids::MailId;
use domain::language::Language;
use mail::{Mailbox, MessageId, Outgoing};
use uuid::Uuid;

pub(crate) fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

pub(crate) fn mail_id(number: u128) -> MailId {
    MailId(Uuid::from_u128(number))
}

pub(crate) fn moment() -> DateTime<Utc> {
    "2026-12-18T10:15:30Z".parse().unwrap()
}

pub(crate) fn outgoing() -> Outgoing {
    Outgoing {
        message_id: MessageId::new(mail_id(0x0198), "dpa.skybrudd.example").unwrap(),
        from: Mailbox::named("Skybrudd Drift", address("dpa@skybrudd.example")),
        returns_to: None,
        reports: false,
        to: Mailbox::named("Kari Nordmann", address("kari@kunde.example")),
        reply_to: Some(Mailbox::from(address("privacy@skybrudd.example"))),
        subject: "Your agreement is in force".to_owned(),
        text: "Dear Kari,\n\nyour agreement is in force.\n".to_owned(),
        html: "<p>Dear Kari,</p><p>your agreement is in force.</p>\n".to_owned(),
        language: Language::En,
        sent_date: moment(),
        auto_submitted: true,
        unsubscribe: None,
        attachments: Vec::new(),
    }
}

//! Messages that come back, in the shapes that servers give them.

use domain::email::EmailAddress;
use domain::ids::MailId;
use mail::report::Report;
use mail::returns;

use crate::sample::{address, mail_id};

pub(crate) const KEY: &[u8] = b"a key for addresses of returns";

macro_rules! samples {
    ($($name:ident)*) => {
        /// All of them, by their names.
        pub(crate) const SAMPLES: &[(&str, &str)] =
            &[$((stringify!($name), include_str!(concat!("../reports/", stringify!($name), ".eml")))),*];
    };
}

samples! {
    complaint exchange_failed exim_failed gmail_failed out_of_office person postfix_delayed postfix_delivered
    postfix_expired postfix_failed qmail sendmail_failed sendmail_relayed
}

/// The mail that they are about.
pub(crate) fn mail() -> MailId {
    mail_id(0x0190_a7c2_7b1e)
}

/// The address that they come to.
pub(crate) fn returns_to() -> EmailAddress {
    returns::address(&address("bounces@dpa.skybrudd.example"), mail(), KEY).unwrap()
}

/// One of them, with the line ends of mail.
pub(crate) fn sample(name: &str) -> String {
    let (_, text) = SAMPLES.iter().find(|(known, _)| *known == name).unwrap();
    text.replace("{RETURNS}", returns_to().as_str()).replace("{MAIL}", &mail().to_string()).replace('\n', "\r\n")
}

pub(crate) fn read(text: &str) -> Report {
    Report::read(text.as_bytes(), None).unwrap()
}

//! What servers say of a mail after they took it.

use domain::email::EmailAddress;
use jobs::reports::{self, Taken};
use mail::Outgoing;

use crate::TestApp;

impl TestApp {
    /// A server on the way says what became of a mail, to the address that the mail named.
    pub async fn reported(&self, about: &Outgoing, action: &str, status: &str) -> Taken {
        let to = about.returns_to.as_ref().unwrap();
        let report = delivery_report(about, to, &about.to.address, action, status);
        reports::take(&self.db, self.returns().key(), &report, None).await.unwrap()
    }
}

/// What a server writes about a mail, to an address, of a recipient.
pub fn delivery_report(
    about: &Outgoing,
    to: &EmailAddress,
    recipient: &EmailAddress,
    action: &str,
    status: &str,
) -> Vec<u8> {
    let (to, recipient, id) = (to.as_str(), recipient.as_str(), about.message_id.mail());
    format!(
        "Return-Path: <>\r\n\
         From: MAILER-DAEMON@mx.example\r\n\
         To: {to}\r\n\
         Subject: Delivery report\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nThis is what became of it.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\nOriginal-Envelope-Id: {id}\r\n\r\n\
         Original-Recipient: rfc822;{recipient}\r\nFinal-Recipient: rfc822;{recipient}\r\n\
         Action: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp; {status} <{recipient}> so it is\r\n\
         --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {}\r\n--b--\r\n",
        about.message_id
    )
    .into_bytes()
}

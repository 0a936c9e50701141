//! Mails as files: what was sent to the customer, and what the server answered.

use std::fmt::Write;

use chrono::{DateTime, SecondsFormat, Utc};
use documents::bundle::File;
use storage::mails::Sent;

/// A file for each mail that went to the other party; what the staff write among themselves is not in it.
pub fn files(sent: &[Sent]) -> Vec<File> {
    let sent = sent.iter().filter(|one| !one.copy.to_staff).enumerate();
    sent.map(|(index, one)| File {
        path: format!("mails/{:03}-{}.txt", index + 1, one.kind),
        bytes: letter(one).into_bytes(),
    })
    .collect()
}

fn letter(sent: &Sent) -> String {
    let copy = &sent.copy;
    let mut out = String::new();
    let mut line = |name: &str, value: &str| {
        // Writing to a string does not fail; a value is one line.
        let _ = writeln!(out, "{name}: {}", value.split_whitespace().collect::<Vec<_>>().join(" "));
    };
    line("Message-ID", &copy.message_id);
    line("Date", &moment(sent.written_at));
    line("From", &copy.from);
    line("To", &copy.to);
    line("Subject", &copy.subject);
    for (name, sha256) in &copy.attachments {
        line("Attachment", &format!("{name}; SHA-256 {sha256}"));
    }
    line("State", &sent.state);
    line("Answered", &moment(sent.answered_at));
    if !copy.answer.is_empty() {
        line("Answer", &copy.answer);
    }
    if sent.possibly_twice {
        line("Possibly-Sent-Twice", "yes");
    }
    format!("{out}\n{}", copy.text)
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

//! Answers that a program gives on a person's behalf.

use super::fields::Fields;

/// Whether a program answered: "out of office", a receipt of a ticket system. The subject is the decoded one.
///
/// Servers that report failures in words of their own mark them the same way (RFC 3834 has one mark for both), and those
/// must not pass for a holiday. So whatever looks like a server's is none; a person looks at it.
pub(super) fn is_automatic(header: &Fields, subject: &str) -> bool {
    let submitted = header.word("auto-submitted").is_some_and(|word| !word.eq_ignore_ascii_case("no"));
    let marked =
        ["x-autoreply", "x-autorespond", "x-autoresponder"].into_iter().any(|name| header.first(name).is_some());
    let answering = header.word("precedence").is_some_and(|word| word.eq_ignore_ascii_case("auto_reply"));
    (submitted || marked || answering) && !is_of_a_server(header, subject)
}

fn is_of_a_server(header: &Fields, subject: &str) -> bool {
    const SENDERS: [&str; 4] = ["mailer-daemon", "postmaster", "mail-daemon", "microsoftexchange"];
    const SUBJECTS: [&str; 4] = ["undeliver", "delivery", "failure notice", "returned mail"];
    let from = header.first("from").unwrap_or_default().to_ascii_lowercase();
    let mut words = from.split(|c: char| c.is_whitespace() || "<>,;:()\"".contains(c));
    let subject = subject.to_ascii_lowercase();
    words.any(|word| SENDERS.iter().any(|sender| word.starts_with(sender)))
        || SUBJECTS.iter().any(|words| subject.contains(words))
        || header.first("x-failed-recipients").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_not_on_holiday() {
        for (header, automatic) in [
            ("Auto-Submitted: auto-replied (vacation)", true),
            ("Auto-Submitted: auto-generated\nFrom: Kari <kari@kunde.example>", true),
            ("X-Autoreply: yes", true),
            ("Precedence: auto_reply", true),
            ("Auto-Submitted: no", false),
            ("Precedence: bulk", false),
            ("From: Kari <kari@kunde.example>", false),
            ("Auto-Submitted: auto-replied\nFrom: Mail Delivery System <MAILER-DAEMON@kunde.example>", false),
            ("Auto-Submitted: auto-replied\nFrom: postmaster@kunde.example", false),
            ("Auto-Submitted: auto-generated\nSubject: Undeliverable: your agreement", false),
            ("Auto-Submitted: auto-replied\nX-Failed-Recipients: kari@kunde.example", false),
        ] {
            let (header, _) = Fields::read(header.as_bytes());
            assert_eq!(is_automatic(&header, header.first("subject").unwrap_or_default()), automatic, "{header:?}");
        }
    }
}

//! What comes back, and what we make of it.

use mail::report::Meaning::{
    AnsweredAutomatically, BadAddress, Complaint, Delayed, Delivered, Expired, NotUnderstood, Refused, Relayed,
};
use mail::report::{Action, Answer, Concern, Delivery, LARGEST, Meaning, NoReport, Recipient, Report, Trace};

use crate::report_samples::{KEY, SAMPLES, mail, read, returns_to, sample};
use crate::sample::address;

fn delivery(report: &Report) -> &Delivery {
    match &report.answer {
        Answer::Delivery(delivery) => delivery,
        other => panic!("{other:?}"),
    }
}

fn recipient(report: &Report) -> &Recipient {
    &delivery(report).recipients[0]
}

fn concern(report: &Report) -> (Trace, bool) {
    let Concern { mail: found, by } = report.concerns(KEY).unwrap();
    (by, found == mail())
}

#[test]
fn each_shape_is_understood() {
    let expected: &[(&str, Meaning, &str)] = &[
        ("complaint", Complaint, "This is an abuse report for a message received from 192.0.2.7."),
        ("exchange_failed", BadAddress, "kari ble ikke funnet på kunde.example."),
        ("exim_failed", BadAddress, "550 5.1.1 No such person here"),
        ("gmail_failed", Refused, "Your message was blocked & not delivered."),
        ("out_of_office", AnsweredAutomatically, "Jeg er på ferie til 18. januar."),
        ("person", NotUnderstood, "We object."),
        ("postfix_delayed", Delayed, "YOU DO NOT NEED TO SEND IT AGAIN."),
        ("postfix_delivered", Delivered, "delivery via lmtp: 250 2.0.0 Saved"),
        ("postfix_expired", Expired, "The time that it is tried for is up."),
        ("postfix_failed", BadAddress, "Your message to the address below was not delivered."),
        ("qmail", NotUnderstood, "No mailbox here by that name. (#5.1.1)"),
        ("sendmail_failed", Refused, "(reason: 552 5.2.2 Over quota)"),
        ("sendmail_relayed", Relayed, "(relayed to non-DSN-aware mailer)"),
    ];
    assert_eq!(expected.len(), SAMPLES.len());
    for (name, meaning, words) in expected {
        let with_crlf = read(&sample(name));
        assert_eq!(with_crlf.meaning(), *meaning, "{name}");
        assert!(with_crlf.text.as_str().contains(words), "{name}: {}", with_crlf.text.as_str());
        assert!(with_crlf.written.is_some(), "{name}");
        // A pipe from a server has the line ends of its system.
        assert_eq!(read(&sample(name).replace("\r\n", "\n")), with_crlf, "{name}");
        let by = if *name == "person" { Trace::Answered } else { Trace::Address };
        assert_eq!(concern(&with_crlf), (by, true), "{name}");
        assert_eq!(by.is_proof(), by == Trace::Address);
        assert!(!format!("{with_crlf:?}").contains("kari@"), "{name} shows an address");
    }
}

#[test]
fn what_a_server_says_is_kept() {
    let report = read(&sample("postfix_failed"));
    assert_eq!(report.subject.as_str(), "Undelivered Mail Returned to Sender");
    assert_eq!(delivery(&report).reporting.as_str(), "relay.skybrudd.example");
    assert_eq!(delivery(&report).arrived, Some("2027-01-04T08:12:01Z".parse().unwrap()));
    let failed = recipient(&report);
    assert_eq!((failed.action, failed.status.map(|s| s.to_string())), (Some(Action::Failed), Some("5.1.1".into())));
    assert_eq!(failed.remote.as_str(), "mx.kunde.example");
    assert_eq!(
        failed.diagnostic.as_str(),
        "550 5.1.1 <kari@kunde.example>: Recipient address rejected: User unknown in virtual mailbox table"
    );
    assert!(failed.is_about(&address("Kari@Kunde.example")) && !failed.is_about(&address("ola@kunde.example")));

    let delayed = read(&sample("postfix_delayed"));
    assert_eq!(recipient(&delayed).will_retry_until, Some("2027-01-09T08:12:01Z".parse().unwrap()));
    assert_eq!(recipient(&delayed).last_attempt, Some("2027-01-04T12:12:40Z".parse().unwrap()));
    // Forwarded: it ended elsewhere, and is still about the address that we wrote to.
    let delivered = read(&sample("postfix_delivered"));
    assert!(recipient(&delivered).is_about(&address("kari@kunde.example")));
    assert_eq!(recipient(&delivered).last, Some(address("kari.nordmann@mailbox.kunde.example")));
    let exim = read(&sample("exim_failed"));
    assert_eq!(recipient(&exim).cause().unwrap().to_string(), "5.1.1");
    let Answer::Complaint(complaint) = read(&sample("complaint")).answer else { panic!("no complaint") };
    assert_eq!((complaint.kind.as_str(), complaint.recipient), ("abuse", Some(address("kari@kunde.example"))));
    assert_eq!(read(&sample("exchange_failed")).subject.as_str(), "Kan ikke leveres: A new sub-processor");
}

#[test]
fn the_surest_trace_counts() {
    let unknown = "bounces@dpa.skybrudd.example";
    let without_address = |name: &str| sample(name).replace(returns_to().as_str(), unknown);
    let without_envelope = |name: &str| without_address(name).replace("Original-Envelope-Id", "X-Dropped");
    for (text, by) in [
        (without_address("postfix_failed"), Trace::EnvelopeId),
        (without_envelope("postfix_failed"), Trace::Returned),
        (without_address("gmail_failed"), Trace::Mentioned),
        (without_address("out_of_office"), Trace::Answered),
        (without_address("exchange_failed"), Trace::Returned),
        (without_address("exchange_failed").replace("\r\nMessage-ID: <0000", "\r\nX-Id: <0000"), Trace::Answered),
    ] {
        let report = read(&text);
        assert_eq!(concern(&report), (by, true));
        assert!(!by.is_proof());
    }
    let envelope = format!("<{}>", returns_to().as_str().to_uppercase());
    let by_envelope = Report::read(without_address("qmail").as_bytes(), Some(&envelope)).unwrap();
    assert_eq!(concern(&by_envelope), (Trace::Address, true));
    assert_eq!(by_envelope.addresses()[0], returns_to().as_str().to_uppercase());
    // Another installation's key finds nothing in the address.
    assert_eq!(read(&sample("gmail_failed")).concerns(b"another").map(|found| found.by), Some(Trace::Mentioned));
    assert_eq!(read("Subject: hello\r\n\r\nhello").concerns(KEY), None);
}

#[test]
fn a_report_is_found_in_what_others_wrap_around_it() {
    let inner = sample("postfix_failed");
    let wrapped = format!(
        "Subject: [list] Undelivered\r\nContent-Type: multipart/mixed; boundary=\"wrap\"\r\n\r\n--wrap\r\n{inner}\r\n\
         --wrap\r\nContent-Type: text/plain\r\n\r\nScanned.\r\n--wrap--\r\n"
    );
    assert_eq!(read(&wrapped).meaning(), BadAddress);
    // A message that somebody forwards as a file is not opened: it is not theirs to report.
    let forwarded =
        wrapped.replace("--wrap\r\nReturn-Path", "--wrap\r\nContent-Type: message/rfc822\r\n\r\nReturn-Path");
    assert_eq!(read(&forwarded).meaning(), NotUnderstood);
}

#[test]
fn of_several_recipients_the_gravest_counts() {
    let block = |action: &str, status: &str| {
        format!("\r\nFinal-Recipient: rfc822; x@kunde.example\r\nAction: {action}\r\nStatus: {status}\r\n")
    };
    let delivered = sample("postfix_delivered");
    let end = "\r\n--s1\r\nContent-Type: text/rfc822-headers";
    for (more, meaning) in [
        (block("delivered", "2.0.0"), Delivered),
        (block("relayed", "2.0.0"), Relayed),
        (block("delayed", "4.4.1") + &block("expanded", "2.0.0"), Delayed),
        (block("failed", "5.1.1") + &block("delayed", "4.4.1"), BadAddress),
        (block("failed", "5.1.1") + &block("failed", "5.7.1"), Refused),
        (block("shredded", "2.0.0"), NotUnderstood),
    ] {
        let text = delivered.replacen(end, &format!("{more}{end}"), 1);
        assert_ne!(text, delivered);
        assert_eq!(read(&text).meaning(), meaning, "{more}");
    }
}

#[test]
fn other_reports_are_not_understood() {
    let kind = |kind: &str| sample("complaint").replace("Feedback-Type: abuse", &format!("Feedback-Type: {kind}"));
    assert_eq!(read(&kind("not-spam")).meaning(), NotUnderstood);
    assert_eq!(read(&kind("fraud")).meaning(), Complaint);
    // A receipt for reading, which we never ask for.
    let receipt = sample("postfix_delivered").replace("delivery-status", "disposition-notification");
    assert_eq!(read(&receipt).meaning(), NotUnderstood);
    // A report that is cut off before it says anything.
    let text = sample("postfix_failed");
    let cut = &text[..text.find("Final-Recipient").unwrap()];
    assert_eq!(read(cut).meaning(), NotUnderstood);
    assert_eq!(concern(&read(cut)), (Trace::Address, true));
}

#[test]
fn what_is_too_large_or_no_mail_is_not_read() {
    let text = sample("postfix_failed");
    let padded = text.clone() + &"x".repeat(LARGEST - text.len());
    assert_eq!(read(&padded).meaning(), BadAddress);
    assert_eq!(Report::read(format!("{padded}x").as_bytes(), None), Err(NoReport::TooLarge));
    for bytes in [&b""[..], b"\r\n\r\nSubject: late", b"no header here", b"\xff\xfe: a"] {
        assert_eq!(Report::read(bytes, None), Err(NoReport::NotMail));
    }
}

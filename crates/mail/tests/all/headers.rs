//! Headers at the sink: the bytes that a relay gets, read by our own eyes and by a parser that we did not write.

use domain::language::Language;
use mail::{BuildError, Mailbox, MessageId, Outgoing, StoredMail, Unsubscribe, build};
use mail_parser::{MessageParser, MimeHeaders as _};
use proptest::prelude::*;

use crate::sample::{address, mail_id, outgoing};

const EXPECTED: [&str; 10] = [
    "Message-ID",
    "Date",
    "From",
    "To",
    "Subject",
    "Content-Language",
    "Reply-To",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
];

/// The names of the headers, by RFC 5322 alone: lines up to the first empty one, less those that continue another.
fn header_names(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let head = text.split("\r\n\r\n").next().unwrap();
    assert!(!head.replace("\r\n", "").contains(['\r', '\n']), "a bare line break: {head:?}");
    head.split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split_once(':').unwrap_or_else(|| panic!("no header: {line:?}")).0.to_owned())
        .collect()
}

fn bytes(outgoing: &Outgoing) -> Vec<u8> {
    build(outgoing).unwrap().bytes().to_vec()
}

fn read(outgoing: &Outgoing) -> StoredMail {
    StoredMail::parse(&bytes(outgoing)).unwrap()
}

#[test]
fn a_message_has_these_headers_and_both_bodies() {
    let bytes = bytes(&outgoing());
    assert_eq!(header_names(&bytes), EXPECTED);
    let text = String::from_utf8(bytes.clone()).unwrap();
    for line in [
        "Message-ID: <00000000-0000-0000-0000-000000000198@dpa.skybrudd.example>\r\n",
        "Date: Fri, 18 Dec 2026 10:15:30 +0000\r\n",
        "From: \"Skybrudd Drift\" <dpa@skybrudd.example>\r\n",
        "To: \"Kari Nordmann\" <kari@kunde.example>\r\n",
        "Subject: Your agreement is in force\r\n",
        "Content-Language: en\r\n",
        "Reply-To: privacy@skybrudd.example\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "MIME-Version: 1.0\r\n",
        "Content-Type: multipart/alternative;",
    ] {
        assert!(text.contains(line), "{line:?} in\n{text}");
    }
    let parsed = MessageParser::default().parse(&bytes).unwrap();
    // The plain text first: readers show the last part that they understand (RFC 2046, 5.1.4).
    let kinds: Vec<_> = parsed.parts[1..].iter().map(|part| part.content_type().unwrap().subtype().unwrap()).collect();
    assert_eq!(kinds, ["plain", "html"]);
    let mail = read(&outgoing());
    assert_eq!(mail.id, mail_id(0x0198));
    assert_eq!(mail.date, Some(outgoing().sent_date));
    assert_eq!(mail.text.replace("\r\n", "\n"), outgoing().text);
    assert_eq!(mail.html.replace("\r\n", "\n"), outgoing().html);
}

#[test]
fn what_is_not_set_is_not_written() {
    let plain = Outgoing { reply_to: None, auto_submitted: false, language: Language::Nb, ..outgoing() };
    let names = header_names(&bytes(&plain));
    assert!(!names.iter().any(|name| name == "Reply-To" || name == "Auto-Submitted"), "{names:?}");
    assert_eq!(names.len(), EXPECTED.len() - 2);
}

#[test]
fn building_twice_gives_the_same_bytes() {
    assert_eq!(bytes(&outgoing()), bytes(&outgoing()));
}

#[test]
fn line_breaks_in_names_and_subjects_add_no_header() {
    let hostile = "x\r\nBcc: eve@example.org\r\n\r\n<script>";
    let mail = Outgoing {
        from: Mailbox::named(hostile, address("dpa@skybrudd.example")),
        to: Mailbox::named(format!("\"{hostile}\"\\"), address("kari@kunde.example")),
        reply_to: Some(Mailbox::named("a\nReply-To: eve@example.org", address("privacy@skybrudd.example"))),
        subject: format!("{hostile}\0\u{b}\u{85}\u{2028}Cc: eve@example.org"),
        ..outgoing()
    };
    assert_eq!(header_names(&bytes(&mail)), EXPECTED);
    let mail = read(&mail);
    assert_eq!(mail.subject, "x Bcc: eve@example.org <script> Cc: eve@example.org");
    assert_eq!(mail.to.1, "kari@kunde.example");
    assert_eq!(mail.from, (Some("x Bcc: eve@example.org <script>".to_owned()), "dpa@skybrudd.example".to_owned()));
}

#[test]
fn a_subject_is_read_as_it_was_written() {
    for subject in [
        "Databehandleraftalen træder i kraft den 18. december",
        "اتفاقية معالجة البيانات",
        "👩\u{200d}💻🦉 avtalen",
        "Avtalen mellom \"Kunde, AS\" og <Skybrudd>; versjon 3: klar",
        &"æ".repeat(400),
        &"ord ".repeat(200),
        &"x".repeat(700),
    ] {
        let mail = Outgoing { subject: subject.to_owned(), ..outgoing() };
        assert_eq!(read(&mail).subject, subject.trim());
        let bytes = bytes(&mail);
        // RFC 5322, 2.1.1: no line over 998.
        assert!(bytes.split(|&b| b == b'\n').all(|line| line.len() <= 999), "{subject}");
        assert!(bytes.is_ascii());
    }
}

#[test]
fn what_looks_encoded_is_shown_and_not_decoded() {
    let mail = Outgoing { subject: "=?utf-8?q?Bcc=3a_eve?= hello".to_owned(), ..outgoing() };
    assert_eq!(read(&mail).subject, "= ?utf-8?q?Bcc=3a_eve?= hello");
}

#[test]
fn names_in_any_script_are_read_as_they_were_written() {
    for name in ["Bjørn Ærlig", "نورة بنت خالد", "🦉 Ugle", "O'Neil, Pat (DPO)", "A \"B\" \\ C", "<a@b.example>", "="]
    {
        let mail = Outgoing { to: Mailbox::named(name, address("kari@kunde.example")), ..outgoing() };
        let to = read(&mail).to;
        assert_eq!((to.0.as_deref(), to.1.as_str()), (Some(name), "kari@kunde.example"));
    }
    let nameless = Outgoing { to: Mailbox::named(" \r\n ", address("kari@kunde.example")), ..outgoing() };
    assert_eq!(read(&nameless).to, (None, "kari@kunde.example".to_owned()));
}

#[test]
fn domains_are_written_as_relays_know_them() {
    let mail = Outgoing { to: Mailbox::from(address("info@blåbær.example")), ..outgoing() };
    assert_eq!(read(&mail).to.1, "info@xn--blbr-roah.example");
    let impossible = Outgoing { to: Mailbox::from(address("info@\u{301}a.example")), ..outgoing() };
    assert_eq!(build(&impossible).err(), Some(BuildError::Recipient));
    let ours = Outgoing { from: Mailbox::from(address("info@\u{301}a.example")), ..outgoing() };
    assert_eq!(build(&ours).err(), Some(BuildError::Sender));
}

#[test]
fn bodies_survive_whatever_they_contain() {
    let text = "From here\n.\n..\n--boundary\næøå 🦉 \u{202b}عربي\nlong: ".to_owned() + &"y".repeat(3_000) + "\n";
    let html = format!("<p>{}</p>\n", "ø".repeat(2_000));
    let mail = Outgoing { text: text.clone(), html: html.clone(), ..outgoing() };
    let bytes = bytes(&mail);
    assert!(bytes.is_ascii());
    assert!(bytes.split(|&b| b == b'\n').all(|line| line.len() <= 999));
    let mail = read(&mail);
    assert_eq!(mail.text.replace("\r\n", "\n"), text);
    assert_eq!(mail.html.replace("\r\n", "\n"), html);
}

#[test]
fn a_message_id_is_ours_and_found_again() {
    for host in ["", "a b", "a\r\nBcc: x", "a..b", "a>b", "blåbær.example"] {
        assert!(MessageId::new(mail_id(1), host).is_err(), "{host:?}");
    }
    let id = MessageId::new(mail_id(7), "dpa.example").unwrap();
    assert_eq!(MessageId::mail_of(&id.to_string()), Some(mail_id(7)));
    assert_eq!(MessageId::mail_of("<someone-else@example.org>"), None);
}

/// Text as an attacker would write it: line breaks, header names, quotes, encoded words, any script.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("\r".to_owned()),
        Just("\0".to_owned()),
        Just("\u{85}\u{2028}".to_owned()),
        Just("Bcc: eve@example.org".to_owned()),
        Just("\"".to_owned()),
        Just("\\".to_owned()),
        Just("=?utf-8?b?DQpCY2M6?=".to_owned()),
        Just("<eve@example.org>, ".to_owned()),
        Just(" ".to_owned()),
        "\\PC{0,20}",
        "[ -~]{0,90}",
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// One line of what people see of a text: what the product promises to carry.
fn one_line(text: &str) -> String {
    let line: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ").replace("=?", "= ?")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn no_name_or_subject_changes_the_set_of_headers(
        from in hostile(), to in hostile(), reply_to in hostile(), subject in hostile(),
    ) {
        let mail = Outgoing {
            from: Mailbox::named(from, address("dpa@skybrudd.example")),
            to: Mailbox::named(to, address("kari@kunde.example")),
            reply_to: Some(Mailbox::named(reply_to, address("privacy@skybrudd.example"))),
            subject: subject.clone(),
            ..outgoing()
        };
        let built = build(&mail).unwrap();
        prop_assert_eq!(header_names(built.bytes()), EXPECTED);
        let parsed = StoredMail::parse(built.bytes()).unwrap();
        let names: Vec<&str> = parsed.headers.iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(names, EXPECTED);
        prop_assert_eq!(parsed.from.1, "dpa@skybrudd.example");
        prop_assert_eq!(parsed.to.1, "kari@kunde.example");
        prop_assert_eq!(parsed.subject, one_line(&subject));
        prop_assert_eq!(parsed.text.replace("\r\n", "\n"), mail.text);
    }
}

#[test]
fn a_way_out_of_a_subscription_is_a_whole_address_on_its_line() {
    let url = format!("https://sign.example.org/t/fjeld/da/subprocessors/unsubscribe/{}", "aB_-".repeat(11));
    let mail = Outgoing { unsubscribe: Unsubscribe::at(&url), ..outgoing() };
    let text = String::from_utf8(bytes(&mail)).unwrap();
    assert!(text.contains(&format!("\r\nList-Unsubscribe: <{url}>\r\n")), "{text}");
    assert!(text.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{text}");
    assert_eq!(header_names(text.as_bytes()).len(), EXPECTED.len() + 2);
    for odd in [
        "mailto:x@example.org",
        "https://a.example/\r\nBcc: eve@example.org",
        "https://a.example/>",
        "https://æ.example/",
    ] {
        assert!(Unsubscribe::at(odd).is_none(), "{odd}");
    }
}

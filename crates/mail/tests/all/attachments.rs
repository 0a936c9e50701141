//! Files that come along, read back by a parser that we did not write.

use mail::{Attachment, Outgoing, StoredMail, build};

use crate::sample::outgoing;

fn with(name: &str, mime: &str, bytes: Vec<u8>) -> Outgoing {
    let file = Attachment { name: name.to_owned(), mime: mime.to_owned(), bytes };
    Outgoing { attachments: vec![file], ..outgoing() }
}

fn read(outgoing: &Outgoing) -> StoredMail {
    StoredMail::parse(build(outgoing).unwrap().bytes()).unwrap()
}

#[test]
fn a_file_arrives_to_the_byte_beside_both_bodies() {
    // Every byte, lines that look like the ends of parts, and none at the end.
    let mut bytes: Vec<u8> = (0..=255).cycle().take(5000).collect();
    bytes.extend_from_slice(b"\r\n--\r\n.\r\nFrom here\r\n");
    let outgoing = with("agreement.pdf", "application/pdf", bytes);
    let mail = read(&outgoing);
    assert_eq!(mail.attachments, outgoing.attachments);
    assert_eq!((mail.text.replace("\r\n", "\n"), mail.html.replace("\r\n", "\n")), (outgoing.text, outgoing.html));
}

#[test]
fn names_arrive_as_people_write_them() {
    for name in [
        "Databehandleraftale Ærø Kommune.pdf",
        "契約.pdf",
        "100 % ready 'now'.pdf",
        "a name that is so long that no line of a header takes it in one piece, whatever the words in it are.pdf",
    ] {
        assert_eq!(read(&with(name, "application/pdf", vec![1])).attachments[0].name, name);
    }
}

#[test]
fn a_name_brings_no_header_and_no_path() {
    let outgoing = with("x.pdf\"\r\nBcc: eve@example.org\r\n\r\n../../y", "application/pdf", vec![1]);
    let mail = read(&outgoing);
    assert_eq!(mail.attachments[0].name, "x.pdf- Bcc- eve@example.org ..-..-y");
    assert!(!mail.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("bcc")));
    let bytes = build(&outgoing).unwrap().bytes().to_vec();
    assert!(!String::from_utf8(bytes).unwrap().contains("\r\nBcc"));
}

#[test]
fn the_same_message_is_the_same_bytes_and_lines_are_short() {
    let outgoing = with("agreement.pdf", "application/pdf", vec![0x25; 100_000]);
    let bytes = build(&outgoing).unwrap().bytes().to_vec();
    assert_eq!(build(&outgoing).unwrap().bytes(), bytes);
    // RFC 5322, 2.1.1: at most 998 octets to a line.
    assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998));
}

#[test]
fn a_media_type_that_is_none_is_not_handed_on() {
    let mail = read(&with("x", "text/html\r\nX: y", b"<p>".to_vec()));
    assert_eq!(mail.attachments[0].mime, "application/octet-stream");
}

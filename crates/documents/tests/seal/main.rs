//! The seal: made, verified, and refused after every change.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly, in their helpers too")]

mod forms;
mod keys;
mod others;
mod sample;

use std::sync::LazyLock;

use chrono::{TimeDelta, Timelike};
use documents::seal::{SealError, SealKey, seal};
use documents::verify::{Alteration, Verdict, attachments, verify};
use lopdf::{Document, SaveOptions};
use proptest::prelude::*;
use sample::{ATTACHED, DOCUMENT, at, document, field, key};

static KEY: LazyLock<SealKey> = LazyLock::new(|| key(1));
static SEALED: LazyLock<Vec<u8>> = LazyLock::new(|| seal(&DOCUMENT, &KEY, at(), &field()).unwrap());

fn ours(pdf: &[u8]) -> Verdict {
    verify(pdf, &[KEY.fingerprint()])
}

/// Where the seal's value stands: its first and last hexadecimal digit, padding included, and how many are the value's.
fn value(pdf: &[u8]) -> (std::ops::Range<usize>, usize) {
    let start = pdf.windows(10).rposition(|part| part == b"/Contents<").unwrap() + 10;
    let end = start + pdf[start..].iter().position(|&byte| byte == b'>').unwrap();
    // The value is one DER sequence with a length in two bytes.
    assert_eq!(&pdf[start..start + 4], b"3082");
    let length = usize::from_str_radix(std::str::from_utf8(&pdf[start + 4..start + 8]).unwrap(), 16).unwrap();
    (start..end, 2 * (length + 4))
}

#[test]
fn says_who_sealed_and_when() {
    let Verdict::SealedByUs(facts) = ours(&SEALED) else { panic!("{:?}", ours(&SEALED)) };
    assert_eq!(facts.owner, *KEY.owner());
    assert_eq!(facts.owner.organisation, "Hosting Øst A/S");
    assert_eq!(facts.fingerprint, KEY.fingerprint());
    assert_eq!(facts.sealed_at, at().with_nanosecond(0).unwrap());
    assert_eq!(facts.length, SEALED.len());
    assert_eq!(verify(&SEALED, &[key(2).fingerprint()]), Verdict::SealedByOther(facts.clone()));
    assert_eq!(verify(&SEALED, &[key(2).fingerprint(), KEY.fingerprint()]), Verdict::SealedByUs(facts));
}

#[test]
fn same_input_same_bytes_and_the_document_stays_in_front() {
    assert_eq!(seal(&DOCUMENT, &KEY, at(), &field()).unwrap(), *SEALED);
    assert!(SEALED.starts_with(&DOCUMENT));
    let later = seal(&DOCUMENT, &KEY, at() + TimeDelta::seconds(1), &field()).unwrap();
    assert_ne!(later, *SEALED);
    assert!(matches!(ours(&later), Verdict::SealedByUs(_)));
}

#[test]
fn documents_of_many_pages_and_with_cross_reference_streams_are_sealed() {
    let long = document(120);
    assert!(matches!(ours(&seal(&long, &KEY, at(), &field()).unwrap()), Verdict::SealedByUs(_)));

    let mut with_streams = Vec::new();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    Document::load_mem(&DOCUMENT).unwrap().save_with_options(&mut with_streams, options).unwrap();
    let sealed = seal(&with_streams, &KEY, at(), &field()).unwrap();
    assert!(matches!(ours(&sealed), Verdict::SealedByUs(_)));
    // The new revision is found through its cross-reference stream, and so is what it refers back to.
    let document = Document::load_mem(&sealed).unwrap();
    assert!(document.catalog().unwrap().has(b"AcroForm"));
    assert_eq!(document.get_pages().len(), 2);
    assert_eq!(attachments(&sealed).unwrap()[0].bytes, ATTACHED.as_bytes());
}

#[test]
fn a_document_is_sealed_once() {
    assert!(matches!(seal(&SEALED, &KEY, at(), &field()), Err(SealError::AlreadySigned)));
}

#[test]
fn only_while_the_certificate_is_valid() {
    for days in [-2, 4000] {
        let sealed = seal(&DOCUMENT, &KEY, at() + TimeDelta::days(days), &field());
        assert!(matches!(sealed, Err(SealError::CertificateNotValid(_))));
    }
}

#[test]
fn what_is_not_a_pdf_is_not_sealed() {
    for bytes in [b"".as_slice(), b"%PDF-1.7\n", b"hello", &DOCUMENT[..DOCUMENT.len() / 2]] {
        assert!(matches!(seal(bytes, &KEY, at(), &field()), Err(SealError::Pdf(_))));
    }
}

#[test]
fn files_without_a_seal() {
    assert_eq!(ours(b""), Verdict::NotAPdf);
    assert_eq!(ours(b"<html>"), Verdict::NotAPdf);
    assert_eq!(ours(&DOCUMENT), Verdict::NotSealed);
    assert_eq!(ours(b"%PDF-1.7 /ByteRange [0 1 2 3]"), Verdict::OtherSignature);
}

#[test]
fn every_byte_counts() {
    let mut altered = SEALED.clone();
    let (digits, _) = value(&SEALED);
    for index in 0..altered.len() {
        // Within the padding, every 32nd digit; everywhere else, every byte.
        if digits.contains(&index) && altered[index..digits.end].iter().all(|&byte| byte == b'0') && index % 32 != 0 {
            continue;
        }
        altered[index] ^= 1 << (index % 8);
        match ours(&altered) {
            Verdict::Altered(_) => {}
            Verdict::NotAPdf if index < 5 => {}
            verdict => panic!("byte {index}: {verdict:?}"),
        }
        altered[index] = SEALED[index];
    }
    assert!(matches!(ours(&altered), Verdict::SealedByUs(_)));
}

#[test]
fn every_bit_of_the_value_and_the_case_of_its_digits_count() {
    let mut altered = SEALED.clone();
    let (digits, length) = value(&SEALED);
    for index in digits.start..digits.start + length {
        let digit = char::from(SEALED[index]);
        let number = digit.to_digit(16).unwrap();
        let others = [1, 2, 4, 8].map(|bit| char::from_digit(number ^ bit, 16).unwrap());
        for other in others.into_iter().chain([digit.to_ascii_uppercase()]).filter(|other| *other != digit) {
            altered[index] = u8::try_from(other).unwrap();
            let verdict = ours(&altered);
            assert!(matches!(verdict, Verdict::Altered(_)), "{index}: {verdict:?}");
        }
        altered[index] = SEALED[index];
    }
}

#[test]
fn what_was_changed_is_named() {
    let (digits, length) = value(&SEALED);
    let change = |index: usize, byte: u8| {
        let mut altered = SEALED.clone();
        altered[index] = byte;
        ours(&altered)
    };
    assert_eq!(change(5000, b'!'), Verdict::Altered(Alteration::Content));
    assert_eq!(change(digits.start + length - 1, b'x'), Verdict::Altered(Alteration::End));
    assert_eq!(change(digits.end - 1, b'1'), Verdict::Altered(Alteration::Value));
    assert_eq!(change(SEALED.len() - 1, b' '), Verdict::Altered(Alteration::End));
    assert_eq!(ours(&SEALED[..SEALED.len() - 1]), Verdict::Altered(Alteration::End));
}

#[test]
fn additions_are_told_apart_from_changes() {
    let Verdict::SealedByUs(facts) = ours(&SEALED) else { panic!("the sample is sealed") };
    let revision = b"\n1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n";
    for addition in [b"\n".as_slice(), b" ", b"\0\0", revision, &SEALED] {
        let altered = [SEALED.as_slice(), addition].concat();
        let added = Alteration::Added { sealed: Box::new(facts.clone()), added: addition.len() };
        assert_eq!(ours(&altered), Verdict::Altered(added));
    }
}

#[test]
fn a_seal_by_another_key_over_the_same_document_is_not_ours() {
    let other = seal(&DOCUMENT, &key(2), at() + TimeDelta::seconds(1), &field()).unwrap();
    let Verdict::SealedByOther(facts) = ours(&other) else { panic!("{:?}", ours(&other)) };
    assert_eq!(facts.fingerprint, key(2).fingerprint());
    // Its value does not fit our file, which differs in the time alone.
    let mut swapped = SEALED.clone();
    let (digits, _) = value(&SEALED);
    let start = value(&other).0.start;
    swapped[digits.clone()].copy_from_slice(&other[start..start + digits.len()]);
    assert!(matches!(ours(&swapped), Verdict::Altered(Alteration::Content)));
}

#[test]
fn the_attached_file_is_read_back() {
    let files = attachments(&SEALED).unwrap();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].name, "terms.json");
    assert_eq!(files[0].mime.as_deref(), Some("application/json"));
    assert_eq!(files[0].description.as_deref(), Some("Terms"));
    assert_eq!(files[0].bytes, ATTACHED.as_bytes());
    assert_eq!(hex::encode(files[0].sha256()), "936361465e3e4f1f0c669c24da255f39c6423ae5361715abcfd343fc5dbe9808");
    assert!(attachments(b"%PDF-1.7").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// Cuts, insertions and overwriting anywhere: never a panic, never accepted.
    #[test]
    fn nothing_but_the_sealed_bytes_is_accepted(
        from in 0..1_usize << 20,
        cut in 0..64_usize,
        put in proptest::collection::vec(any::<u8>(), 0..64),
    ) {
        let from = from % (SEALED.len() + 1);
        let to = (from + cut).min(SEALED.len());
        let altered = [&SEALED[..from], &put, &SEALED[to..]].concat();
        let verdict = ours(&altered);
        prop_assert_eq!(altered == *SEALED, matches!(verdict, Verdict::SealedByUs(_)), "{:?}", verdict);
        let _ = attachments(&altered);
    }

    /// Bytes that end as a sealed file does, with anything for its value.
    #[test]
    fn any_value_is_read_without_panic(value_bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let mut altered = SEALED.clone();
        let (digits, _) = value(&SEALED);
        let written = hex::encode(&value_bytes);
        altered[digits.start..][..written.len()].copy_from_slice(written.as_bytes());
        let refused = matches!(ours(&altered), Verdict::Altered(Alteration::Value | Alteration::Content));
        prop_assert_eq!(altered != *SEALED, refused);
    }

    /// Any bytes after a PDF's beginning.
    #[test]
    fn any_bytes_are_looked_at_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let pdf = [b"%PDF-1.7\n".as_slice(), &bytes].concat();
        prop_assert!(!matches!(ours(&pdf), Verdict::SealedByUs(_) | Verdict::SealedByOther(_)));
        let _ = attachments(&pdf);
    }
}

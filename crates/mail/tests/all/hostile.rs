//! Bytes from outside: whatever they are, reading them ends, soon, and with something short.

use std::time::{Duration, Instant};

use mail::report::{Answer, LARGEST, Meaning, Report};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::report_samples::{KEY, SAMPLES, mail, sample};

/// Reads, and uses all that there is to use.
fn survive(bytes: &[u8], came_to: Option<&str>) {
    let Ok(report) = Report::read(bytes, came_to) else { return };
    let words = [&report.subject, &report.text];
    for words in words.into_iter().map(|words| words.as_str()) {
        assert!(words.chars().count() <= 4_000);
        assert!(words.chars().all(|c| c == '\n' || !c.is_control()));
    }
    if let Answer::Delivery(delivery) = &report.answer {
        for recipient in &delivery.recipients {
            recipient.cause();
            assert!(recipient.diagnostic.as_str().chars().count() <= 500);
            assert!(recipient.diagnostic.as_str().chars().all(|c| !c.is_control()));
        }
    }
    report.meaning();
    report.concerns(KEY);
    let _ = format!("{report:?}");
}

/// Words that reports are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let words = [
        "Content-Type: multipart/report; boundary=\"b\"\r\n",
        "Content-Type: multipart/mixed; boundary=c\n",
        "Content-Type: message/delivery-status\r\n",
        "Content-Type: message/rfc822\n",
        "Content-Type: message/feedback-report\n",
        "Content-Type: text/html; charset=utf-7\n",
        "Content-Type: text/plain; charset=\"",
        "Content-Transfer-Encoding: base64\r\n",
        "Content-Transfer-Encoding: quoted-printable\n",
        "Subject: =?utf-8?q?=C3",
        "--b\r\n",
        "--b--\n",
        "--c\n",
        "\r\n",
        "\n\n",
        "Action: failed\nStatus: 5.1.1\n",
        "Original-Recipient: utf-8;\\x{F8}\\x{",
        "Final-Recipient: rfc822;a+2",
        "Diagnostic-Code: smtp; 550 5.1",
        "Date: Mon, 4 Jan 2027 09:12:01 +0100\n",
        "<p>&#x110000;<!--",
        "w6bD=\u{0}\u{202e}ø",
        "=C3=\n=",
        " folded",
    ];
    vec(select(words.to_vec()), 0..40).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..2_000), came_to: Option<String>) {
        survive(&bytes, came_to.as_deref());
    }

    #[test]
    fn any_order_of_the_words_of_reports(text in pieces()) {
        survive(text.as_bytes(), None);
    }

    #[test]
    fn reports_with_holes_and_noise(
        which: Index,
        changes in vec((any::<Index>(), 0_usize..40, vec(any::<u8>(), 0..8)), 1..8),
        kept: Option<Index>,
    ) {
        let (name, _) = SAMPLES[which.index(SAMPLES.len())];
        let mut bytes = sample(name).into_bytes();
        for (place, length, noise) in changes {
            let start = place.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, noise);
        }
        if let Some(kept) = kept {
            bytes.truncate(kept.index(bytes.len() + 1));
        }
        survive(&bytes, None);
        // No noise makes another mail of it by the address that proves it.
        if let Some(found) = Report::read(&bytes, None).ok().and_then(|report| report.concerns(KEY)) {
            prop_assert!(!found.by.is_proof() || found.mail == mail());
        }
    }
}

/// Parts within parts, parts without end, and fields without number, each as large as is read at all.
#[test]
fn the_work_is_bounded() {
    let filled = |start: &str, piece: &dyn Fn(usize) -> String| {
        let mut text = start.to_owned();
        for number in 0.. {
            let piece = piece(number);
            if text.len() + piece.len() > LARGEST {
                break;
            }
            text.push_str(&piece);
        }
        text
    };
    let mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
    for text in [
        filled("", &|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n")),
        filled("", &|_| "Content-Type: message/rfc822\n\n".to_owned()),
        filled(mixed, &|_| "--b\nContent-Type: message/rfc822\n\n".to_owned()),
        filled(mixed, &|n| format!("--b\nContent-Type: multipart/mixed; boundary=x{n}\n\n")),
        filled(mixed, &|_| "--b\n\n".to_owned()),
        filled("", &|_| "To: a@b.example\n".to_owned()),
        filled("To: a\n", &|_| " <a@b.example>\n".to_owned()),
        filled("Subject:", &|_| " =?utf-8?q?=?\n".to_owned()),
        filled("References: <a@b>\n", &|_| " <a@b>\n".to_owned()),
        filled("Content-Type: text/html\n\n", &|_| "<!--<p>&".to_owned()),
        filled("Content-Type: text/plain; charset=utf-7\n\n", &|_| "+A".to_owned()),
        filled("Content-Type: message/delivery-status\n\n", &|_| "Action: x\n\n".to_owned()),
        filled("Content-Type: message/delivery-status\n\nOriginal-Recipient: utf-8;", &|_| "\\x{".to_owned()),
        filled("Content-Type: \"", &|_| ";;a=\\".to_owned()),
    ] {
        assert!(text.len() > LARGEST - 100);
        let start = Instant::now();
        survive(text.as_bytes(), None);
        assert!(start.elapsed() < Duration::from_secs(5), "{:?} for {}", start.elapsed(), &text[..60]);
    }
}

#[test]
fn what_is_nested_too_deep_or_among_too_many_is_for_a_person_to_read() {
    let report = sample("postfix_failed");
    let wrap = |text: String, depth: usize| {
        format!("Content-Type: multipart/mixed; boundary=w{depth}\r\n\r\n--w{depth}\r\n{text}\r\n--w{depth}--\r\n")
    };
    let wrapped = |depth| Report::read((0..depth).fold(report.clone(), wrap).as_bytes(), None).unwrap();
    assert_eq!(wrapped(4).meaning(), Meaning::BadAddress);
    assert_eq!(wrapped(9).meaning(), Meaning::NotUnderstood);
    let (start, end) = report.split_at(report.find("--4XkQ").unwrap());
    let among = |others: usize| {
        let others = "--4XkQ2y6Wz9z2.1798791123/relay.skybrudd.example\r\n\r\nnone\r\n".repeat(others);
        Report::read(format!("{start}{others}{end}").as_bytes(), None).unwrap()
    };
    assert_eq!(among(40).meaning(), Meaning::BadAddress);
    assert_eq!(among(80).meaning(), Meaning::NotUnderstood);
}

//! Files and pasted texts.

use domain::language::Language;
use domain::message::Message;
use http::StatusCode;
use i18n::Locale;
use testkit::TestApp;

use crate::plain;

const MEGABYTE: usize = 1024 * 1024;

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Not text, and no kind of file that is known.
fn noise() -> Vec<u8> {
    (0_u32..5_000).map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

/// What cannot be imported, with the message that says so.
fn texts() -> Vec<(&'static str, Vec<u8>, StatusCode, Message)> {
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let one_level: String = (1..=10_000).map(|number| format!("{number}. The processor does it.\n")).collect();
    let two_levels: String =
        (1..=100).flat_map(|one| (1..=100).map(move |two| format!("{one}.{two} The processor does it.\n"))).collect();
    let ten_thousand = || Message::new("import-error-too-many").with("found", 10_000_usize);
    vec![
        ("a.txt", Vec::new(), refused, Message::new("import-error-empty")),
        ("a.txt", "\u{feff} \r\n\t ".into(), refused, Message::new("import-error-empty")),
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), refused, Message::new("import-error-pdf")),
        ("a.md", b"PK\x03\x04\x14\x00\x06\x00".to_vec(), refused, Message::new("import-error-office")),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR".to_vec(), refused, Message::new("import-error-image")),
        ("a.txt", noise(), refused, Message::new("import-error-binary")),
        ("a.txt", utf16("Databehandleraftale"), refused, Message::new("import-error-utf16").with("place", 2_usize)),
        ("a.txt", b"1. Form\xe5l\n".to_vec(), refused, Message::new("import-error-windows").with("place", 8_usize)),
        ("a.txt", one_level.into_bytes(), refused, ten_thousand()),
        ("a.txt", two_levels.into_bytes(), refused, ten_thousand()),
        (
            "a.txt",
            vec![b'a'; 100 * MEGABYTE],
            StatusCode::PAYLOAD_TOO_LARGE,
            Message::new("import-error-too-large").with("most", 2_usize),
        ),
    ]
}

#[tokio::test]
async fn a_text_that_cannot_be_read_is_refused_in_each_language_and_what_was_pasted_stays() {
    let app = TestApp::start().await;
    let mut browser = app.staff(app.tenant(0), app.tenant(0).people.administrator).await;
    let new = browser.get("/t/fjeld/en/staff/templates/new").await.expect(StatusCode::OK);
    let key = new.field("idempotency_key").unwrap();
    let form = [("idempotency_key", key.as_str()), ("name", "Own"), ("prevailing", "en")];
    let made = browser.post("/t/fjeld/en/staff/templates/new", &form).await.expect(StatusCode::SEE_OTHER);
    let version = made.location().unwrap().strip_suffix("?done=created").unwrap().to_owned();
    for (name, bytes, status, message) in texts() {
        for language in Language::ALL {
            let page = format!("{}/text/en", version.replace("/en/", &format!("/{language}/")));
            let key = browser.get(&page).await.field("idempotency_key").unwrap();
            let fields = [("idempotency_key", key.as_str()), ("source", "1. Pasted æ"), ("format", "plain")];
            let answer = browser.upload(&page, &fields, "file", name, &bytes).await.expect(status);
            let said = plain(&answer.find("#file-error").concat());
            assert!(said.contains(&plain(&Locale::new(language).message(&message))), "{language} {message:?}: {said}");
            assert_eq!(answer.find("textarea#source"), ["1. Pasted æ"], "{message:?}");
            assert_eq!(answer.attribute("html", "lang").unwrap(), language.tag());
            if bytes.len() > MEGABYTE {
                break;
            }
        }
    }
    let page = browser.get(&format!("{version}/text/en")).await.expect(StatusCode::OK);
    assert_eq!(page.find("textarea#source"), [""], "nothing of it was kept");
    app.finish().await;
}

#[tokio::test]
async fn a_pasted_text_in_another_encoding_is_not_changed_silently() {
    let app = TestApp::start().await;
    let mut browser = app.staff(app.tenant(0), app.tenant(0).people.administrator).await;
    let page = format!("/t/fjeld/da/staff/templates/{}/text/da", app.tenant(0).version);
    let body = b"--x\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nForm\xe5l\r\n--x--\r\n";
    let cookie = browser.cookie("__Host-cs-fjeld").unwrap().to_owned();
    let request = http::Request::post(&page)
        .header("cookie", format!("__Host-cs-fjeld={cookie}"))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=x")
        .body(body.to_vec().into())
        .unwrap();
    let answer = browser.send(request).await.expect(StatusCode::BAD_REQUEST);
    assert_eq!(answer.find("h1"), [crate::words(Language::Da, "error-bad-request-title")]);
    app.finish().await;
}

#[tokio::test]
async fn whatever_is_dropped_at_verify_is_answered_in_each_language() {
    let app = TestApp::empty().await;
    let mut browser = app.browser();
    for language in Language::ALL {
        let path = format!("/{language}/verify");
        let refused = browser.upload(&path, &[], "file", "a.pdf", b"").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.find("#file-error").len(), 1);
        let mut said = Vec::new();
        let cut = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog".to_vec();
        for file in [b" \n".to_vec(), utf16("%PDF-1.7"), b"PK\x03\x04".to_vec(), noise(), b"Form\xe5l".to_vec(), cut] {
            let answer = browser.upload(&path, &[], "file", "a.pdf", &file).await.expect(StatusCode::OK);
            assert_eq!(answer.attribute("html", "lang").unwrap(), language.tag());
            assert!(answer.find(".sealed").is_empty());
            said.push(answer.find(".banner-title").concat());
        }
        assert!(said.iter().all(|title| !title.is_empty()), "{said:?}");
    }
    for (language, size) in [("en", 26), ("da", 100)] {
        let huge = vec![b'a'; size * MEGABYTE];
        let answer = browser.upload(&format!("/{language}/verify"), &[], "file", "a.pdf", &huge).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(plain(&answer.find("#file-error").concat()).contains("25 MB"));
    }
    app.finish().await;
}

//! What people type into lines: any script, and nothing that is not a line.

use chrono::TimeDelta;
use documents::seal::{Fingerprint, SealKey, SealOwner};
use documents::verify::{attachments, report};
use domain::email::EmailAddress;
use domain::language::Language;
use domain::signing::Form;
use http::StatusCode;
use jobs::{Settings, Worker};
use storage::{agreements, blobs};
use testkit::{Browser, TestApp, fields};

use crate::walk::{contacts, last_form, organisation, pairs, send};
use crate::{plain, words};

const EMAIL: &str = "ane@aeroe.example";
/// Arabic, Hebrew and a woman at a computer, who is three characters.
const ORGANISATION: &str = "شركة الأمثلة \u{1F33F} A/S";
const SIGNATORY: &str = "נועה \u{1F469}\u{200D}\u{1F4BB} Ærø";

fn worker(app: &TestApp) -> (Worker, Fingerprint) {
    let owner = SealOwner { organisation: "Countersign test".to_owned(), country: Some("DK".to_owned()) };
    let made = app.db.now() - TimeDelta::days(1);
    let seal = SealKey::generate(&owner, &mut *app.db.randomness().rng(), made, TimeDelta::days(3650)).unwrap();
    let settings = Settings {
        public_url: "https://sign.example.org".to_owned(),
        from: EmailAddress::parse("post@sign.example.org").unwrap(),
        message_id_host: "sign.example.org".to_owned(),
        returns: None,
        seal_owner: "Countersign test".to_owned(),
    };
    let fingerprint = seal.fingerprint();
    let typesetter = documents::typeset::Typesetter::new(None).unwrap();
    let (transport, typesetter) = (app.transport().clone(), typesetter.into());
    (Worker::new(app.db.clone(), transport, seal, app.log_key(), typesetter, settings), fingerprint)
}

#[tokio::test]
async fn right_to_left_and_emoji_names_go_through_signing_mail_and_document() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (mut browser, controller, agreement) = app.signatory(tenant, EMAIL).await;
    let base = format!("/t/fjeld/da/mine/{agreement}");
    let form = Form { organisation: ORGANISATION.into(), signatory: SIGNATORY.into(), ..fields() };
    send(&mut browser, &format!("{base}/organisation"), &organisation(&form)).await.expect(StatusCode::SEE_OTHER);
    send(&mut browser, &format!("{base}/contacts"), &contacts(&form)).await.expect(StatusCode::SEE_OTHER);
    browser.get(&format!("{base}/preview.pdf")).await.expect(StatusCode::OK);
    let sign = send(&mut browser, &format!("{base}/read"), &[]).await.location().unwrap();
    let mut last = last_form(&mut browser, &sign).await;
    last.retain(|(name, _)| name != "signature");
    last.push(("signature".to_owned(), SIGNATORY.to_owned()));
    browser.post(&format!("{base}/sign"), &pairs(&last)).await.expect(StatusCode::SEE_OTHER);

    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let found = staff.get("/t/fjeld/en/staff/agreements?q=%D8%B4%D8%B1%D9%83%D8%A9").await.expect(StatusCode::OK);
    assert!(found.find("table").concat().contains(ORGANISATION), "found by its first word");
    let approve = format!("/t/fjeld/en/staff/agreements/{agreement}/approve");
    send(&mut staff, &approve, &[("code", &app.totp())]).await.expect(StatusCode::SEE_OTHER);
    let (worker, ours) = worker(&app);
    while worker.run_due().await > 0 {}

    let subjects: Vec<String> = app.inbox.sent().iter().map(|sent| sent.outgoing.subject.clone()).collect();
    assert!(subjects.iter().any(|subject| subject.contains(ORGANISATION)), "{subjects:?}");
    let mails = app.inbox.sent_to(&EmailAddress::parse(EMAIL).unwrap());
    assert!(mails.iter().all(|mail| mail.outgoing.to.name.as_deref() == Some(SIGNATORY)));
    let approved = mails.iter().find(|mail| !mail.outgoing.attachments.is_empty()).unwrap();
    let pdf = &approved.outgoing.attachments[0].bytes;
    assert!(report(pdf, &[ours]).is_good());
    let files = attachments(pdf).unwrap();
    let text = String::from_utf8_lossy(&files.iter().find(|file| file.name == "agreement.txt").unwrap().bytes);
    assert!(text.contains(ORGANISATION) && text.contains(SIGNATORY), "the text holds what was typed, to the letter");
    let evidence = String::from_utf8_lossy(&files.iter().find(|file| file.name == "evidence.json").unwrap().bytes);
    assert!(evidence.contains(SIGNATORY), "{evidence}");
    let mut tx = app.db.tenant(&tenant.ctx.about(controller)).await.unwrap();
    let stored = agreements::one(&mut tx, agreement).await.unwrap();
    assert_eq!(&blobs::get(&mut tx, Some(controller), &stored.pdf_sha256.unwrap()).await.unwrap(), pdf);
    drop(tx);
    app.finish().await;
}

/// What is no line: breaks, controls, marks that turn what follows, nothing to see.
const NO_LINES: [&str; 8] = [
    "A\r\nBcc: all@example.org",
    "A\nB",
    "A\u{0}B",
    "A\u{1b}[31mB",
    "A\u{85}B\u{2028}C",
    "evil \u{202e}gnp.exe",
    "A\u{200b}B",
    "\u{2066}A\u{2069}",
];
/// Nothing to see.
const BLANKS: [&str; 4] = ["\u{200d}", "\u{ad}", "\u{200f}\u{200e}", "\u{3164}"];

/// Posts a form with one field changed, and checks that it comes back with that field as typed and a reason beside it.
async fn refused(browser: &mut Browser, page: &str, fields: &[(&str, &str)], name: &str, value: &str) -> String {
    let mut typed: Vec<_> = fields.iter().filter(|(other, _)| *other != name).copied().collect();
    typed.push((name, value));
    let answer = send(browser, page, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let problem = plain(&answer.find(&format!("#{name}-error")).concat());
    assert!(!problem.is_empty(), "{page} {name}={value:?}");
    assert!(answer.find(&format!(".error-summary a[href=\"#{name}\"]")).len() == 1, "{page} {name}={value:?}");
    for (other, value) in typed {
        // A browser sends what an input holds: one line, without what HTML cannot write.
        if let Some(kept) = answer.attribute(&format!("input[name=\"{other}\"]:not([type=radio])"), "value") {
            let html = |text: &str| text.replace(['\r', '\n', '\u{0}', '\u{fffd}'], "");
            assert!(html(&kept) == html(value.trim()) || kept == "yes", "{other}: {kept:?} {value:?}");
        }
    }
    problem
}

#[tokio::test]
async fn a_line_that_is_none_is_refused_beside_its_field_wherever_it_is_typed() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (mut contact, _, agreement) = app.signatory(tenant, EMAIL).await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let form = fields();
    let version = tenant.version.to_string();
    let invitation = [
        ("organisation", "Samsø Kommune"),
        ("name", "Bo Holm"),
        ("email", "bo@samsoe.example"),
        ("language", "da"),
        ("version", &version),
    ];
    let person = [("name", "Kari"), ("email", "kari@fjeld.example"), ("role", "reviewer"), ("language", "nb")];
    let long = "x".repeat(5_000);
    for (number, value) in NO_LINES.into_iter().chain(BLANKS).chain([long.as_str()]).enumerate() {
        let language = Language::ALL[number % 3];
        let base = format!("/t/fjeld/{language}/mine/{agreement}");
        for name in ["organisation", "registration", "signatory", "signatory_role"] {
            let page = format!("{base}/organisation");
            let problem = refused(&mut contact, &page, &organisation(&form), name, value).await;
            if NO_LINES.contains(&value) {
                assert!(problem.contains(&words(language, "form-problem-control")), "{name}={value:?}: {problem}");
            }
        }
        send(&mut contact, &format!("{base}/organisation"), &organisation(&form)).await.expect(StatusCode::SEE_OTHER);
        for name in ["privacy_name", "privacy_email", "breach_name", "breach_email"] {
            refused(&mut contact, &format!("{base}/contacts"), &contacts(&form), name, value).await;
        }
        send(&mut contact, &format!("{base}/contacts"), &contacts(&form)).await.expect(StatusCode::SEE_OTHER);
        let staff_at = format!("/t/fjeld/{language}/staff");
        for name in ["organisation", "name", "email"] {
            refused(&mut staff, &format!("{staff_at}/agreements/invite"), &invitation, name, value).await;
        }
        for name in ["name", "email"] {
            refused(&mut staff, &format!("{staff_at}/people/invite"), &person, name, value).await;
        }
        let template = [("name", "Own"), ("prevailing", "en")];
        refused(&mut staff, &format!("{staff_at}/templates/new"), &template, "name", value).await;
    }
    app.finish().await;
}

#[tokio::test]
async fn a_message_may_have_lines_and_nothing_worse() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let version = tenant.version.to_string();
    let page = "/t/fjeld/nb/staff/agreements/invite";
    let mut invitation = vec![
        ("organisation", "Samsø Kommune \u{1F33F}"),
        ("name", "Bo Holm"),
        ("email", "bo@samsoe.example"),
        ("language", "da"),
        ("version", &version),
    ];
    let long = "x".repeat(1_001);
    for message in ["a\u{0}b", "a\u{1b}[2Jb", long.as_str()] {
        invitation.push(("message", message));
        let answer = send(&mut staff, page, &invitation).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.find("#message-error").len(), 1, "{message:?}");
        assert_eq!(answer.field("organisation").as_deref(), Some("Samsø Kommune \u{1F33F}"));
        invitation.pop();
    }
    invitation.push(("message", "Hi\r\nBcc: all@example.org\r\n\r\n<b>\u{1F33F}"));
    send(&mut staff, page, &invitation).await.expect(StatusCode::SEE_OTHER);
    let (worker, _) = worker(&app);
    while worker.run_due().await > 0 {}
    let [sent] = &app.inbox.sent_to(&EmailAddress::parse("bo@samsoe.example").unwrap())[..] else { panic!("one") };
    let (head, _) = std::str::from_utf8(&sent.bytes).unwrap().split_once("\r\n\r\n").unwrap();
    assert!(!head.to_lowercase().contains("bcc"), "{head}");
    assert!(sent.outgoing.text.contains("Bcc: all@example.org"), "{}", sent.outgoing.text);
    assert!(!sent.outgoing.html.contains("<b>\u{1F33F}"), "{}", sent.outgoing.html);
    app.finish().await;
}

//! The whole way, as a signatory walks it.

use http::StatusCode;
use testkit::{TestApp, fields};

use crate::walk::{SIGNED, ask, count, last_form, letters, organisation, press, send, up_to_signing};

const EMAIL: &str = "ane@aeroe.example";

#[tokio::test]
async fn from_the_public_page_to_a_signature() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut browser = app.browser();

    let answer = browser.get("/t/fjeld").await;
    assert_eq!(answer.location().as_deref(), Some("/t/fjeld/en/"));
    let public = browser.get("/t/fjeld/en/").await.expect(StatusCode::OK);
    assert_eq!(public.find("a.btn-primary"), ["Sign for my organisation"]);
    assert_eq!(public.find(".facts dt").len(), 8);
    let read = browser.get(&format!("/t/fjeld/da/read/{}", tenant.version)).await.expect(StatusCode::OK);
    assert!(read.text().contains("[jeres organisations navn]"), "{}", read.text());
    assert!(!read.text().contains("{{"), "a field was left open");
    browser.get("/t/fjeld/nb/privacy").await.expect(StatusCode::OK);

    let token = ask(&app, tenant, &mut browser, EMAIL).await;
    let answer = press(tenant, &mut browser, &token).await.expect(StatusCode::SEE_OTHER);
    let first = answer.location().unwrap();
    let base = first.strip_suffix("/organisation").expect("the first step").to_owned();

    let sign = up_to_signing(&mut browser, &base).await;
    let page = browser.get(&sign).await.expect(StatusCode::OK);
    assert!(page.text().contains("Ærø Kommune"));
    let answer = send(&mut browser, &sign, &SIGNED).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(answer.location().as_deref(), Some(format!("{base}/done").as_str()));

    let done = browser.get(&format!("{base}/done")).await.expect(StatusCode::OK);
    // The day of the signature is not counted: 30 days after 23 November.
    assert!(done.text().contains("Wed 23 December 2026 (in 30 days)"), "{}", done.text());
    assert_eq!(count(&app, "SELECT count(*) FROM agreement WHERE state = 'submitted'").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM signature WHERE voided_at IS NULL").await, 1);
    let kinds: Vec<_> = letters(&app, tenant, EMAIL).await.into_iter().map(|letter| letter.kind).collect();
    assert!(kinds.contains(&"receipt".to_owned()), "{kinds:?}");
    // The auditor changes nothing, and is not told.
    assert_eq!(count(&app, "SELECT count(*) FROM mail WHERE kind = 'waiting'").await, 3);
    let waiting = letters(&app, tenant, "reviewer@fjeld.example").await;
    assert_eq!(waiting.iter().map(|letter| letter.kind.as_str()).collect::<Vec<_>>(), ["waiting"]);

    let mine = browser.get("/t/fjeld/en/mine").await.expect(StatusCode::OK);
    assert_eq!(mine.find("h1"), ["Ærø Kommune"]);
    assert!(mine.find(".aside p").iter().any(|person| person.contains("Ane Sørensen") && person.contains("signs")));
    let page = browser.get(&base).await.expect(StatusCode::OK);
    let life = page.find(".life strong");
    assert_eq!(life, ["Begun", "Signed", "Countersigned", "In force"]);
    let text = browser.get(&format!("{base}/signed.txt")).await.expect(StatusCode::OK).text();
    assert!(text.starts_with("agreement text\t1\ten\n") && text.contains("Ærø Kommune"), "{text}");
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn what_is_typed_is_kept_and_said_in_three_languages() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    for (language, title) in [("en", "There is something to correct"), ("da", "Der er noget"), ("nb", "Noe må rettes")]
    {
        let path = format!("/t/fjeld/{language}/mine/{agreement}/organisation");
        let answer = send(&mut browser, &path, &[("organisation", "Half a name"), ("address", "Gade 1\r\nBy")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.find(".error-summary h2")[0].starts_with(title));
        assert_eq!(answer.find(".error-summary a").len(), 4);
        assert_eq!(answer.field("organisation").as_deref(), Some("Half a name"));
        assert_eq!(answer.find("textarea"), ["Gade 1 By"]);
        // It is stored too: another browser, another day.
        let page = browser.get(&path).await.expect(StatusCode::OK);
        assert_eq!(page.field("organisation").as_deref(), Some("Half a name"));
    }
    app.finish().await;
}

#[tokio::test]
async fn names_of_any_script_are_signed_and_line_breaks_in_them_are_refused() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(1), EMAIL).await;
    let base = format!("/t/sund/nb/mine/{agreement}");
    let mut form = fields();
    form.organisation = "A\r\nBcc: all@example.org".into();
    let answer = send(&mut browser, &format!("{base}/organisation"), &organisation(&form)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    form.organisation = "\u{1F33F} חברת הדוגמה <b>&".into();
    send(&mut browser, &format!("{base}/organisation"), &organisation(&form)).await.expect(StatusCode::SEE_OTHER);
    send(&mut browser, &format!("{base}/contacts"), &crate::walk::contacts(&form)).await.expect(StatusCode::SEE_OTHER);
    let read = browser.get(&format!("{base}/read")).await.expect(StatusCode::OK);
    assert!(read.text().contains("\u{1F33F} חברת הדוגמה &#60;b&#62;&#38;"));
    let sign = send(&mut browser, &format!("{base}/read"), &[]).await.location().unwrap();
    let last = last_form(&mut browser, &sign).await;
    let answer = browser.post(&format!("{base}/sign"), &crate::walk::pairs(&last)).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(answer.location().as_deref(), Some(format!("{base}/done").as_str()));
    app.finish().await;
}

#[tokio::test]
async fn a_draft_can_be_taken_along() {
    let app = TestApp::start().await;
    let (mut browser, _, agreement) = app.signatory(app.tenant(0), EMAIL).await;
    let base = format!("/t/fjeld/en/mine/{agreement}");
    up_to_signing(&mut browser, &base).await;
    let pdf = browser.get(&format!("{base}/preview.pdf")).await.expect(StatusCode::OK);
    assert!(pdf.body.starts_with(b"%PDF-1.7"));
    let disposition = pdf.headers["content-disposition"].to_str().unwrap();
    assert!(disposition.starts_with("attachment; filename=\"Draft agreement "), "{disposition}");
    // There is nothing sealed yet.
    assert_eq!(browser.get(&format!("{base}/document.pdf")).await.status, StatusCode::NOT_FOUND);
    app.finish().await;
}

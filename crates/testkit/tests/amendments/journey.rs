//! From a proposal to the sealed document, begun by either party.

use documents::amendments as words;
use documents::verify::{Contents, attachments, report};
use domain::agreements::Side;
use domain::amendments::State;
use domain::duties::DutyKind;
use domain::terms::{Key, Status};
use http::StatusCode;
use storage::mails::{self, MailKind};
use storage::{agreements, blobs, duties};
use testkit::TestApp;

use crate::form::{at, fill, led_to, send, state, versions};

#[tokio::test]
async fn the_staff_propose_and_the_controller_accepts() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let root = at(tenant, &case, Side::Processor, "");
    let staff = |page: &str| format!("{root}/{page}");

    // A reviewer writes it: what it is called, a clause, a term.
    let details = [("title", "Faster help"), ("effect", "on"), ("day", "2026-12-24"), ("answer", "2026-12-20")];
    let begun = fill(&mut reviewer, &staff("new"), &details).await.expect(StatusCode::SEE_OTHER);
    let id = led_to(&begun);
    let page = staff(&id.to_string());
    let draft = reviewer.get(&page).await.expect(StatusCode::OK);
    assert!(draft.text().contains("The amendment changes nothing yet"));
    let clause = draft.attribute("#at option:nth-child(4)", "value").unwrap();
    let to = staff(&format!("{id}/clause"));
    let words = [("words", "The processor helps within five days.\n  a) with rights\n  b) with audits")];
    send(&mut reviewer, &format!("{to}?at={clause}"), &to, &words).await.expect(StatusCode::SEE_OTHER);
    let to = staff(&format!("{id}/term"));
    let term = [
        ("terms.subprocessor.window.number", "5"),
        ("terms.subprocessor.window.unit", "days"),
        ("terms.subprocessor.window.value", ""),
    ];
    send(&mut reviewer, &format!("{to}?key=subprocessor.window"), &to, &term).await.expect(StatusCode::SEE_OTHER);
    let draft = reviewer.get(&page).await.expect(StatusCode::OK);
    assert!(draft.find(".diff ins").iter().any(|words| words.contains("five days")), "{}", draft.text());
    assert!(!draft.find(".diff-terms ins").is_empty());
    reviewer.get(&staff(&format!("{id}/sign"))).await.expect(StatusCode::FORBIDDEN);

    // The controller sees nothing before it is signed.
    let mine = |page: &str| format!("/t/fjeld/en/mine/{}/amendments{page}", case.id);
    case.browser.get(&mine(&format!("/{id}"))).await.expect(StatusCode::NOT_FOUND);
    assert!(!case.browser.get(&mine("")).await.expect(StatusCode::OK).text().contains("Faster help"));

    let sign = staff(&format!("{id}/sign"));
    fill(&mut binding, &sign, &[("code", "000000")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    fill(&mut binding, &sign, &[("code", &app.totp())]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(state(&app, &case, Side::Processor, id).await, State::Proposed);
    assert_eq!(versions(&app, &case).await.len(), 1, "one signature makes no version");
    {
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let told = mails::about(&mut tx, case.id).await.unwrap();
        let told = told.iter().find(|mail| mail.kind == MailKind::AmendmentProposed).unwrap();
        assert_eq!(told.content.as_ref().unwrap().email, case.email);
        let owed = duties::of_agreement(&mut tx, case.id).await.unwrap();
        assert_eq!(owed[0].last_day.unwrap().to_string(), "2026-12-20");
        assert_eq!(owed[0].party, Side::Controller);
    }

    // The controller reads the comparison and signs.
    let shown = case.browser.get(&mine(&format!("/{id}"))).await.expect(StatusCode::OK);
    assert!(shown.find(".diff ins").iter().any(|words| words.contains("five days")));
    let sign = mine(&format!("/{id}/sign"));
    let half = fill(&mut case.browser, &sign, &[("accept", "yes"), ("signature", "Somebody Else")]).await;
    let half = half.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(half.find("#signature-error").len() + half.find("#authority-error").len(), 2);
    let name = testkit::fields().signatory;
    let given = [("accept", "yes"), ("authority", "yes"), ("signature", name.as_str())];
    fill(&mut case.browser, &sign, &given).await.expect(StatusCode::SEE_OTHER);
    let versions = versions(&app, &case).await;
    assert_eq!((versions.len(), versions[1].in_force_from.to_string().as_str()), (2, "2026-12-24"));
    let window = versions[1].terms.get(Key::SubprocessorWindow).unwrap();
    assert_eq!((window.status(), window.clause()), (Status::Overridden, "D.3"));
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let answer = duties::of_agreement(&mut tx, case.id).await.unwrap();
    let answer = answer.into_iter().find(|duty| duty.kind == DutyKind::AmendmentAnswer).unwrap();
    assert!(answer.evidence.is_some(), "answered");
    let text = agreements::version_text(&mut tx, &versions[1]).await.unwrap();
    assert!(
        text.contains("The processor helps within five days.") && text.contains("clause 1\tD.3\tAmendment 1, from")
    );
    drop(tx);

    // The text of any day.
    let before = case.browser.get(&mine("/text?on=2026-12-23")).await.expect(StatusCode::OK);
    assert!(!before.text().contains("within five days"));
    let after = case.browser.get(&mine("/text?on=2026-12-24")).await.expect(StatusCode::OK);
    assert!(after.text().contains("within five days"));
    let file = case.browser.get(&mine("/text.txt?on=2028-02-29")).await.expect(StatusCode::OK);
    assert_eq!(file.text(), text);
    case.browser.get(&mine("/text?on=2027-02-29")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    case.browser.get(&mine("/text?on=2020-01-01")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);

    app.settle().await;
    case.browser.get(&mine(&format!("/{id}/document.pdf"))).await.expect(StatusCode::OK);
    app.finish().await;
}

#[tokio::test]
async fn the_controller_proposes_and_the_staff_accept_and_both_get_the_sealed_document() {
    let app = TestApp::start().await;
    let tenant = app.tenant(1);
    let mut case = app.approved(tenant, "Nordstrand Kommune").await;
    let id = app.amendment(tenant, &case, Side::Controller, 3).await;
    let mine = at(tenant, &case, Side::Controller, &id.to_string());
    let name = testkit::fields().signatory;
    let given = [("accept", "yes"), ("authority", "yes"), ("signature", name.as_str())];
    fill(&mut case.browser, &format!("{mine}/sign"), &given).await.expect(StatusCode::SEE_OTHER);

    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let list = binding.get(&at(tenant, &case, Side::Processor, "")).await.expect(StatusCode::OK);
    assert!(list.text().contains("Waiting for you"));
    let sign = at(tenant, &case, Side::Processor, &format!("{id}/sign"));
    fill(&mut binding, &sign, &[("code", &app.totp())]).await.expect(StatusCode::SEE_OTHER);
    app.settle().await;

    let amendment = app.amendment_of(&case, Side::Processor, id).await;
    let made = &versions(&app, &case).await[1];
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let pdf = blobs::get(&mut tx, Some(case.controller), amendment.pdf_sha256.as_deref().unwrap()).await.unwrap();
    let told = mails::about(&mut tx, case.id).await.unwrap();
    assert_eq!(told.iter().filter(|mail| mail.kind == MailKind::AmendmentConcluded).count(), 2, "one to each party");
    let read = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let files = attachments(&pdf).unwrap();
    let file = |name: &str| read(&files.iter().find(|file| file.name == name).unwrap().bytes);
    assert_eq!(file("agreement.txt"), agreements::version_text(&mut tx, made).await.unwrap());
    assert_eq!(file("terms.json"), made.terms.canonical_json());
    let own = file("amendment.txt");
    assert!(own.starts_with(&format!("amendment text\t{}\t", words::FORM)));
    assert!(own.contains(&hex::encode(&made.text_sha256)) && own.contains(&made.terms.sha256()));
    drop(tx);
    // The kit seals with a key of its own each time; whose it is, is asked elsewhere.
    let report = report(&pdf, &[]);
    assert_eq!(report.contents, Contents::NotRead);
    let mut again = case.browser.clone();
    again.get(&format!("{mine}/document.pdf")).await.expect(StatusCode::OK);
    app.finish().await;
}

#[tokio::test]
async fn a_proposal_is_declined_with_words_and_nothing_changes() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let id = app.proposed(tenant, &case, Side::Processor, 7).await;
    let decline = at(tenant, &case, Side::Controller, &format!("{id}/decline"));
    fill(&mut case.browser, &decline, &[("words", " \n ")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let said = [("words", "Ten days, please.")];
    fill(&mut case.browser, &decline, &said).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(state(&app, &case, Side::Processor, id).await, State::Declined);
    assert_eq!(versions(&app, &case).await.len(), 1);
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let page = reviewer.get(&at(tenant, &case, Side::Processor, &id.to_string())).await.expect(StatusCode::OK);
    assert!(page.text().contains("Ten days, please."));
    // Saying no binds nobody to silence: the next is proposed at once.
    app.proposed(tenant, &case, Side::Processor, 10).await;
    app.settle().await;
    app.finish().await;
}

/// A proposal stands where whoever answers it looks first, with the day on which it was made.
#[tokio::test]
async fn a_proposal_is_on_the_first_list_of_whoever_answers_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let ours = app.approved(tenant, "Fjordvik Kommune").await;
    let mut theirs = app.approved(tenant, "Samsø Kommune").await;
    // The agreements came into force long before.
    sqlx::query("UPDATE agreement SET since = since - interval '70 days'")
        .execute(&mut app.databases.superuser().await)
        .await
        .unwrap();
    app.proposed(tenant, &ours, Side::Controller, 21).await;
    app.proposed(tenant, &theirs, Side::Processor, 21).await;
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let list = staff.get("/t/fjeld/en/staff/agreements?phase=in_force").await.expect(StatusCode::OK);
    let answer: Vec<_> =
        list.find("tbody tr").into_iter().filter(|row| row.contains("Answer the customer’s")).collect();
    assert!(answer.len() == 1 && answer[0].contains("Fjordvik Kommune"), "{answer:?}");
    let first = theirs.browser.get("/t/fjeld/en/mine").await.expect(StatusCode::OK).find("section.act").join(" ");
    assert!(first.contains("An amendment waits") && first.contains("since 23 November 2026"), "{first}");
    app.finish().await;
}

//! Special terms: agreed with one customer alone, before anybody signs.

use documents::canonical;
use domain::agreements::State;
use domain::terms::{Key, Status};
use http::StatusCode;
use storage::{agreements, templates};
use testkit::{Answer, Browser, TestApp};

use crate::case::{Form, at, count, now};

/// Sends the form of a page with what is typed, as a browser would.
async fn send(browser: &mut Browser, page: &str, path: &str, typed: &[(&str, &str)]) -> Answer {
    let mut fields = browser.get(page).await.expect(StatusCode::OK).form(path).expect("a form");
    fields.retain(|(name, _)| typed.iter().all(|(other, _)| other != name));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &[&fields[..], typed].concat()).await
}

#[tokio::test]
async fn what_is_agreed_with_one_is_read_and_signed_and_computed_with() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.filled(tenant, "Fjordvik Kommune").await;
    let mine = format!("/t/{}/en/mine/{}", tenant.slug, case.id);
    let before = case.browser.get(&format!("{mine}/read")).await.expect(StatusCode::OK);
    assert!(!before.text().contains("Agreed with you alone"));
    let read_before = send(&mut case.browser, &format!("{mine}/read"), &format!("{mine}/read"), &[]).await;
    let sign_before = read_before.location().unwrap();

    // A member of the staff adds words, then changes a term.
    let mut desk = app.staff(tenant, tenant.people.reviewer).await;
    let (list, term) = (at(tenant, case.id, "overrides"), at(tenant, case.id, "overrides/term"));
    send(&mut desk, &list, &list, &[("words", " ")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let words = ("words", "Backups are kept in Bergen.\nThey are not copied elsewhere.");
    send(&mut desk, &list, &list, &[words]).await.expect(StatusCode::SEE_OTHER);
    let typed = [
        ("terms.subprocessor.window.number", "21"),
        ("terms.subprocessor.window.unit", "days"),
        ("terms.subprocessor.window.value", ""),
    ];
    let page = format!("{term}?key=subprocessor.window");
    let wrong = [("terms.subprocessor.window.number", "soon"), typed[1], typed[2]];
    let refused = send(&mut desk, &page, &term, &wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.attribute("[name='terms.subprocessor.window.number']", "value").unwrap(), "soon", "kept");
    send(&mut desk, &page, &term, &typed).await.expect(StatusCode::SEE_OTHER);

    let kept = now(&app, tenant, case.controller, case.id).await;
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let standard = templates::one(&mut tx, tenant.version).await.unwrap();
    drop(tx);
    let own = kept.terms.get(Key::SubprocessorWindow).unwrap();
    assert_eq!(own.status(), Status::Overridden);
    assert_eq!(kept.terms.period(Key::SubprocessorWindow).unwrap().number, 21);
    assert_ne!(standard.terms.value(Key::SubprocessorWindow), own.value(), "the version stays as it is");
    let same = kept.terms.iter().filter(|term| standard.terms.get(term.key()) == Some(term)).count();
    assert_eq!(same, kept.terms.iter().count() - 1, "nothing else has changed");

    // What the signatory had read is no longer what there is to sign.
    assert_eq!(case.browser.get(&sign_before).await.location(), Some(format!("{mine}/read")));
    let read = case.browser.get(&format!("{mine}/read")).await.expect(StatusCode::OK);
    let text = read.text();
    assert!(text.contains("Agreed with you alone") && text.contains("Backups are kept in Bergen."), "{text}");
    let sign = send(&mut case.browser, &format!("{mine}/read"), &format!("{mine}/read"), &[]).await.location().unwrap();
    let path = sign.split('?').next().unwrap().to_owned();
    let signatory = testkit::fields().signatory;
    let accept = [("accept", "yes"), ("authority", "yes"), ("signature", signatory.as_str())];
    let done = send(&mut case.browser, &sign, &path, &accept).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(done.location(), Some(format!("{mine}/done")));

    // Whoever countersigns is told, and what was signed has the line that the term cites.
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let shown = binding.get(&at(tenant, case.id, "")).await.expect(StatusCode::OK).text();
    assert!(shown.contains("2 special terms differ from the standard text"), "{shown}");
    let form = Form::open(&mut binding, &at(tenant, case.id, "approve")).await.with("code", &app.totp());
    form.send(&mut binding).await.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    let signed = now(&app, tenant, case.controller, case.id).await;
    assert_eq!(signed.state, State::Approved);
    assert!(signed.pdf_sha256.is_some(), "the document is made from what was signed");
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let version = agreements::latest_version(&mut tx, case.id).await.unwrap();
    let text = canonical::parse(&agreements::version_text(&mut tx, &version).await.unwrap()).unwrap();
    drop(tx);
    let clause = version.terms.clause(Key::SubprocessorWindow).unwrap();
    let place = domain::amendments::find(&text, clause).expect("the clause that is cited is there");
    assert!(domain::amendments::lines(place.body).contains("21 days"), "{place:?}");

    // After the signature it is too late.
    let late = desk.get(&list).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.find("a.btn-primary"), ["Go to the amendments"], "{}", late.text());
    assert!(late.text().contains("has signed this agreement") && !late.text().contains("Somebody else"));
    assert_eq!(count(&app, "SELECT count(*) FROM audit_entry WHERE action = 'agreement.override'").await, 2);
    app.finish().await;
}

#[tokio::test]
async fn of_two_who_change_them_at_once_one_counts() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.filled(tenant, "Fjordvik Kommune").await;
    let list = at(tenant, case.id, "overrides");
    let mut one = app.staff(tenant, tenant.people.reviewer).await;
    let mut other = app.staff(tenant, tenant.people.dpo).await;
    let stale = Form::open(&mut other, &list).await.with("words", "Backups are kept in Oslo.");
    let first = Form::open(&mut one, &list).await.with("words", "Backups are kept in Bergen.");
    first.send(&mut one).await.expect(StatusCode::SEE_OTHER);
    first.send(&mut one).await.expect(StatusCode::SEE_OTHER);
    stale.send(&mut other).await.expect(StatusCode::CONFLICT);
    let kept = now(&app, tenant, case.controller, case.id).await;
    assert_eq!(kept.overrides.len(), 1, "a form sent twice counts once");

    let dropped = send(&mut one, &list, &format!("{list}/drop"), &[]).await;
    assert_eq!(dropped.location(), Some(list.clone()));
    let kept = now(&app, tenant, case.controller, case.id).await;
    assert!(kept.overrides.is_empty());
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    assert_eq!(kept.terms, templates::one(&mut tx, tenant.version).await.unwrap().terms);
    drop(tx);
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    auditor.get(&list).await.expect(StatusCode::FORBIDDEN);
    app.finish().await;
}

//! What happens to a change after it was announced, and to agreements meanwhile.

use chrono::TimeDelta;
use domain::permissions::{Actor, Role};
use domain::subprocessors::{ChangeState, Stage, Wording};
use http::StatusCode;
use storage::subprocessors;
use storage::subprocessors::changes::{self, ActKind, NewAct};
use testkit::TestApp;

use crate::form::{EFFECT, company, day, gate, own, read};

#[tokio::test]
async fn a_new_agreement_gets_its_own_notice_and_the_day_comes() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let old = app.approved(tenant, "Old Kommune").await;
    app.settle().await;
    let (change, entry) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    app.wait(TimeDelta::days(3));
    let new = app.approved(tenant, "New Kommune").await;
    app.settle().await;
    let (theirs, ours) = (app.notice(tenant, change, &old).await, app.notice(tenant, change, &new).await);
    assert_eq!(read(&app, &old, theirs).await.stage, Stage::Sent);
    assert_eq!(read(&app, &new, ours).await.stage, Stage::Sent);
    // Ten business days from when each was written to, not from when the first was.
    let written = |case: &testkit::Case| {
        let mails = app.inbox.sent_to(&domain::email::EmailAddress::parse(&case.email).unwrap());
        mails.into_iter().rfind(|sent| sent.outgoing.subject.contains("change 1")).unwrap().outgoing.text
    };
    assert!(written(&old).contains("until the end of 7 December 2026"), "{}", written(&old));
    assert!(written(&new).contains("until the end of 10 December 2026"), "{}", written(&new));
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    assert!(subprocessors::list(&mut tx, day("2027-01-20")).await.unwrap().is_empty(), "announced is not in the list");
    drop(tx);

    app.wait(TimeDelta::days(60));
    app.settle().await;
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    assert_eq!(changes::one(&mut tx, change).await.unwrap().state, ChangeState::Effective);
    let listed = subprocessors::list(&mut tx, day("2027-01-20")).await.unwrap();
    assert_eq!((listed[0].id, listed[0].from), (entry, day(EFFECT)));
    drop(tx);
    app.finish().await;
}

#[tokio::test]
async fn it_is_moved_corrected_and_withdrawn_and_the_same_people_are_told() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let (page, act) = (
        format!("/t/{}/en/staff/subprocessors/changes/{change}", tenant.slug),
        format!("/t/{}/en/staff/subprocessors/changes/{change}/act", tenant.slug),
    );
    let form = |shown: Vec<(String, String)>, fields: &[(&str, &str)]| {
        let mut form: Vec<(String, String)> = shown;
        form.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        form.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        form
    };
    let shown = dpo.get(&page).await.expect(StatusCode::OK).form(&act).unwrap();
    let earlier = form(shown.clone(), &[("what", "moved"), ("to", "2027-01-10"), ("why.en", "Sooner.")]);
    let earlier: Vec<_> = earlier.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let refused = dpo.post(&act, &earlier).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Sooner."), "what was typed stays");
    let later = form(shown, &[("what", "moved"), ("to", "2027-02-10"), ("why.en", "The hall is late.")]);
    let later: Vec<_> = later.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    dpo.post(&act, &later).await.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    let news = app.inbox.sent().pop().unwrap().outgoing;
    assert!(news.text.contains("10 February 2027") && news.text.contains("The hall is late."), "{}", news.text);

    // Its first day comes, and nothing happens: it was moved.
    app.wait(TimeDelta::days(60));
    app.settle().await;
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    assert_eq!(changes::one(&mut tx, change).await.unwrap().state, ChangeState::Announced);
    let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let said = Wording { why: "Not needed after all.".into() };
    let new = NewAct { change, seen: 1, kind: ActKind::Withdrawn, said: &said };
    changes::act(&mut tx, actor.permit().unwrap(), &new).await.unwrap();
    tx.commit().await.unwrap();
    app.settle().await;
    let news = app.inbox.sent().pop().unwrap().outgoing;
    assert!(news.text.contains("withdrawn") && news.text.contains("Not needed after all."), "{}", news.text);
    let notice = app.notice(tenant, change, &case).await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let (_, may, because) = gate(&mut dpo, tenant, &case).await.remove(0);
    assert!(!may && because.contains("withdrawn"), "{because}");
    case.browser = app.come_back(tenant, &case).await;
    let at = own(tenant, &case, notice);
    let page = case.browser.get(&at).await.expect(StatusCode::OK);
    assert!(page.form(&at).is_none(), "nothing is left to answer");
    let key = "0198c000-0000-7000-8000-00000000abce";
    let revision = read(&app, &case, notice).await.revision.to_string();
    let late = [("idempotency_key", key), ("revision", &revision), ("what", "objected"), ("words", "No.")];
    case.browser.post(&at, &late).await.expect(StatusCode::CONFLICT);
    app.finish().await;
}

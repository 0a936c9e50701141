//! What customers answer, by what their terms ask.

use chrono::TimeDelta;
use domain::duties::DutyKind;
use domain::subprocessors::{Demand, Stage, Stance};
use http::StatusCode;
use testkit::TestApp;

use crate::form::{EFFECT, company, day, gate, own, read, send, staffs};

#[tokio::test]
async fn an_objection_holds_the_change_until_the_customer_takes_it_back_and_silence_lets_it_through() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut objector = app.approved(tenant, "Objecting Kommune").await;
    let silent = app.approved(tenant, "Silent Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    let notice = app.notice(tenant, change, &objector).await;
    let kept = read(&app, &objector, notice).await;
    assert_eq!((kept.consequence.demand, kept.stage), (Demand::Window, Stage::Sent));
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    assert!(gate(&mut dpo, tenant, &objector).await[0].2.contains("not known whether the controller has received it"));

    // Read on the page: received from then on. Grounds are asked for, so none is an error and nothing is lost.
    let at = own(tenant, &objector, notice);
    let page = objector.browser.get(&at).await.expect(StatusCode::OK);
    assert!(page.text().contains("Fjordlager AS is new."), "{}", page.text());
    assert!(page.text().contains("More room in the north."));
    assert_eq!(read(&app, &objector, notice).await.stage, Stage::Received);
    let answer =
        send(&mut objector.browser, &at, &[("what", "objected"), ("words", "The servers stand too far north.")]).await;
    answer.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    let told = app.inbox.sent();
    assert!(told.iter().any(|sent| sent.outgoing.subject.contains("Objecting Kommune")), "the staff are told");
    let mut tx = app.db.tenant(&objector.ctx).await.unwrap();
    let owed = storage::duties::of_agreement(&mut tx, objector.id).await.unwrap();
    assert!(
        owed.iter().any(|duty| duty.kind == DutyKind::Alternative && duty.settled_at.is_none()),
        "a solution is owed"
    );
    drop(tx);
    let page = dpo.get(&staffs(tenant, &objector, notice)).await.expect(StatusCode::OK);
    assert!(page.text().contains("The servers stand too far north."));

    // Seen by the other too, who says nothing; both windows are long over, and the day has come.
    let mut reader = silent.browser.clone();
    let theirs = app.notice(tenant, change, &silent).await;
    reader.get(&own(tenant, &silent, theirs)).await.expect(StatusCode::OK);
    app.wait(TimeDelta::days(60));
    app.settle().await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    assert!(gate(&mut dpo, tenant, &silent).await[0].1, "silence is enough");
    // Who objects now is late: it is kept and marked, nobody owes a solution, and the company goes on.
    let mut late = app.come_back(tenant, &silent).await;
    let at_late = own(tenant, &silent, theirs);
    send(&mut late, &at_late, &[("what", "objected"), ("words", "We were away.")]).await.expect(StatusCode::SEE_OTHER);
    let page = late.get(&at_late).await.expect(StatusCode::OK).text();
    assert!(page.contains("We were away.") && page.contains("Came too late"), "{page}");
    assert!(gate(&mut dpo, tenant, &silent).await[0].1, "what is authorised stays so");
    let mut tx = app.db.tenant(&silent.ctx).await.unwrap();
    let owed = storage::duties::of_agreement(&mut tx, silent.id).await.unwrap();
    assert!(owed.iter().all(|duty| duty.kind != DutyKind::Alternative));
    drop(tx);
    let (_, may, because) = gate(&mut dpo, tenant, &objector).await.remove(0);
    assert!(!may && because.contains("objected"), "{because}");
    let mut objector_again = app.come_back(tenant, &objector).await;
    let answer = send(&mut objector_again, &at, &[("what", "objection_withdrawn"), ("words", "")]).await;
    answer.expect(StatusCode::SEE_OTHER);
    assert!(gate(&mut dpo, tenant, &objector).await[0].1, "taken back, it may");
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn where_approval_is_needed_silence_is_none_and_use_all_the_same_makes_none() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Careful Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Faraway Inc.", "BR"), day(EFFECT)).await;
    app.settle().await;
    let notice = app.notice(tenant, change, &case).await;
    let kept = read(&app, &case, notice).await;
    assert_eq!(kept.consequence.demand, Demand::Approval, "a third country: {:?}", kept.consequence.said());
    let at = own(tenant, &case, notice);
    case.browser.get(&at).await.expect(StatusCode::OK);
    app.wait(TimeDelta::days(90));
    app.settle().await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let (_, may, because) = gate(&mut dpo, tenant, &case).await.remove(0);
    assert!(!may && because.contains("has not approved"), "{because}");
    // Used for an emergency: recorded, told to the customer, and still no.
    let theirs = staffs(tenant, &case, notice);
    let wrong = send(&mut dpo, &theirs, &[("what", "used"), ("words", "Fire."), ("day", "2099-01-01")]).await;
    assert!(wrong.expect(StatusCode::UNPROCESSABLE_ENTITY).text().contains("Fire."), "what was typed stays");
    let done =
        send(&mut dpo, &theirs, &[("what", "used"), ("words", "Fire in the hall."), ("day", "2027-02-01")]).await;
    done.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    assert!(!gate(&mut dpo, tenant, &case).await[0].1, "only the customer authorises");
    let mut reader = app.come_back(tenant, &case).await;
    let page = reader.get(&at).await.expect(StatusCode::OK);
    assert!(page.text().contains("Used without authorisation") && page.text().contains("Fire in the hall."));
    send(&mut reader, &at, &[("what", "approved"), ("words", "")]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(read(&app, &case, notice).await.stance, Stance::Approved);
    assert!(gate(&mut dpo, tenant, &case).await[0].1);
    // The agreement wants such an approval stated in an appendix: that is what it is from now on, on both parties' pages.
    let pages = [
        format!("/t/{}/en/mine/{}/subprocessors", tenant.slug, case.id),
        format!("/t/{}/en/mine/{}/amendments/text", tenant.slug, case.id),
    ];
    for page in pages {
        let page = reader.get(&page).await.expect(StatusCode::OK).text();
        assert!(page.contains("Addition 1 to appendix D") && page.contains("clause C.6"), "{page}");
        assert!(page.contains("Faraway Inc. is new."), "{page}");
    }
    let theirs = format!("/t/{}/en/staff/agreements/{}/subprocessors", tenant.slug, case.id);
    assert!(dpo.get(&theirs).await.expect(StatusCode::OK).text().contains("Addition 1 to appendix D"));
    app.settle().await;
    app.finish().await;
}

#[tokio::test]
async fn two_answers_at_once_and_an_answer_to_an_old_page_count_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Hasty Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    let notice = app.notice(tenant, change, &case).await;
    let at = own(tenant, &case, notice);
    let shown = case.browser.get(&at).await.expect(StatusCode::OK).form(&at).unwrap();
    let mut form: Vec<(&str, &str)> = shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.retain(|(name, _)| !matches!(*name, "what" | "words"));
    form.extend([("what", "objected"), ("words", "Too far.")]);
    let mut twin = case.browser.clone();
    let (one, two) = tokio::join!(case.browser.post(&at, &form), twin.post(&at, &form));
    assert_eq!(
        (one.status, two.status),
        (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER),
        "a double click is one answer"
    );
    let mut other = form.clone();
    other.retain(|(name, _)| *name != "idempotency_key");
    other.push(("idempotency_key", "0198c000-0000-7000-8000-00000000abcd"));
    case.browser.post(&at, &other).await.expect(StatusCode::CONFLICT);
    let mut superuser = app.databases.superuser().await;
    let count = "SELECT count(*) FROM subprocessor_notice_event WHERE kind = 'objected'";
    assert_eq!(sqlx::query_scalar::<_, i64>(count).fetch_one(&mut superuser).await.unwrap(), 1);
    drop(superuser);
    app.settle().await;
    app.finish().await;
}

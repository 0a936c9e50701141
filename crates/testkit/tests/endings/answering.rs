//! Everybody who held data answers; then, and not before, the certificate is issued and the agreement is erased.

use documents::verify::{Verdict, attachments, verify};
use domain::agreements::State;
use domain::duties::{DutyKind, DutyState};
use domain::terms::demo;
use http::StatusCode;
use serde_json::Value;
use testkit::{Browser, Case, Tenant, TestApp};

use crate::steps::{agreement, at, back, day, duties, ending, links, mine, send, under, wait_until};

async fn answer(staff: &mut Browser, tenant: &Tenant, case: &Case, link: &str, typed: &[(&str, &str)]) {
    let path = at(tenant, case, &format!("links/{link}"));
    send(staff, &path, &path, typed).await.expect(StatusCode::SEE_OTHER);
}

/// The whole way under terms like those of a Norwegian public body's: return, erasure, backups that cannot be erased at
/// once, a law that requires storage.
#[tokio::test]
async fn the_certificate_waits_for_every_link() {
    let app = TestApp::start().await;
    let tenant = app.tenant(1);
    let case = under(&app, tenant, "Senja Kommune", &demo::iam()).await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let (new, page) = (at(tenant, &case, "new"), at(tenant, &case, ""));
    let typed = [("ground", "with_main"), ("party", "both"), ("main_ended_on", "2026-11-23")];
    send(&mut staff, &new, &new, &typed).await.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Terminated);
    let add = at(tenant, &case, "links");
    send(&mut staff, &page, &add, &[("name", "Log archive"), ("task", "erase")]).await.expect(StatusCode::SEE_OTHER);
    let all = links(&app, &case).await;
    let ids: Vec<String> = all.iter().map(|link| link.id.to_string()).collect();
    assert_eq!(
        all.iter().map(|link| (link.kind.wire(), link.task.wire())).collect::<Vec<_>>(),
        [("processor", "return"), ("processor", "erase"), ("backups", "erase"), ("other", "erase")]
    );
    wait_until(&app, day("2026-12-01"));
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let done = [("outcome", "done"), ("on", "2026-12-01"), ("how", "Keys destroyed"), ("evidence", "Ticket 4711")];
    answer(&mut staff, tenant, &case, &ids[0], &done).await;
    // Too early, and one that is planned: recorded, with a sentence, and not counted.
    let early = [("outcome", "done"), ("on", "2026-11-01"), ("how", "Deleted")];
    answer(&mut staff, tenant, &case, &ids[1], &early).await;
    let planned = [("outcome", "done"), ("on", "2026-12-24"), ("how", "Will be deleted")];
    answer(&mut staff, tenant, &case, &ids[3], &planned).await;
    let shown = staff.get(&page).await.expect(StatusCode::OK).text();
    assert!(shown.contains("is before the deadlines began to run") && shown.contains("lies ahead"), "{shown}");
    assert!(shown.contains("1 of 4 have answered"));
    let hidden = [("outcome", "inaccessible"), ("on", "2026-12-01"), ("until", "2027-02-15"), ("how", "Rotation")];
    // Answered twice: the second answer takes the place of the first, and what that left to be erased is owed once.
    let sooner = [("outcome", "inaccessible"), ("on", "2026-12-01"), ("until", "2027-01-31"), ("how", "Rotation")];
    answer(&mut staff, tenant, &case, &ids[2], &sooner).await;
    answer(&mut staff, tenant, &case, &ids[2], &hidden).await;
    let ends = staff.get(&page).await.expect(StatusCode::OK).text();
    assert!(ends.contains("To be returned, and remaining copies erased"), "nothing is erased yet: {ends}");
    answer(&mut staff, tenant, &case, &ids[1], &done).await;
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Terminated, "the planned one has not happened yet");
    staff.get(&at(tenant, &case, "certificate.pdf")).await.expect(StatusCode::NOT_FOUND);
    wait_until(&app, day("2026-12-24"));
    app.settle().await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    assert_eq!(agreement(&app, &case).await.state, State::Erased);

    let pdf = staff.get(&at(tenant, &case, "certificate.pdf")).await.expect(StatusCode::OK).body;
    assert!(matches!(verify(&pdf, &[]), Verdict::SealedByOther(_)), "sealed, by a key that this test does not keep");
    let attached = attachments(&pdf).unwrap();
    let json: Value = serde_json::from_slice(&attached[0].bytes).unwrap();
    assert_eq!(json["answers"].as_array().unwrap().len(), 4);
    assert_eq!(json["answers"][2]["until"], "2027-02-15");
    let own = back(&app, tenant, &case).await.get(&mine(tenant, &case, "certificate.pdf")).await.expect(StatusCode::OK);
    assert_eq!(own.body, pdf);
    let mails = app.inbox.sent();
    let with: Vec<_> =
        mails.iter().filter(|mail| mail.outgoing.subject.starts_with("Certificate of erasure")).collect();
    assert!(with.len() >= 2 && with.iter().all(|mail| mail.outgoing.attachments.len() == 1), "to both parties");

    let owed = duties(&app, &case).await;
    let of = |kind| owed.iter().filter(|one| one.kind == kind && one.state != DutyState::Dropped).collect::<Vec<_>>();
    for kind in [DutyKind::EndReturn, DutyKind::EndErase, DutyKind::EndConfirm] {
        let met: Vec<_> = of(kind).iter().map(|one| one.state).collect();
        assert_eq!(met, [DutyState::Met], "{kind:?}");
    }
    let left = of(DutyKind::EndLeft);
    assert_eq!((left.len(), left[0].last_day, left[0].clause.as_str()), (1, Some(day("2027-02-15")), "12.3"));
    // Until what is left is erased, nobody says that nothing is expected; whoever erases it says so with evidence.
    let ends = staff.get(&page).await.expect(StatusCode::OK).text();
    assert!(ends.contains("except for what is left") && ends.contains("15 February 2027"), "{ends}");
    let agreement = format!("/t/{}/en/staff/agreements/{}", tenant.slug, case.id);
    let shown = staff.get(&agreement).await.expect(StatusCode::OK).text();
    assert!(shown.contains("data is left until 15 February 2027"), "{shown}");
    let owed = staff.get(&format!("{agreement}/duties")).await.expect(StatusCode::OK).text();
    assert!(!owed.contains("At all times"), "nothing is owed of data that is gone: {owed}");
    let theirs = format!("/t/{}/en/mine/{}", tenant.slug, case.id);
    let shown = back(&app, tenant, &case).await.get(&theirs).await.expect(StatusCode::OK).text();
    assert!(shown.contains("still has to erase what is left"), "{shown}");
    let duty = format!("/t/{}/en/staff/duties/{}", tenant.slug, left[0].id);
    let noted = send(&mut staff, &duty, &format!("{duty}/meet"), &[("note", "Overwritten on 14 February")]).await;
    noted.expect(StatusCode::SEE_OTHER);
    assert!(staff.get(&agreement).await.text().contains("Nothing more is expected of anybody"));
    // What is over stays as it is.
    let late = at(tenant, &case, &format!("links/{}", ids[0]));
    staff.get(&late).await.expect(StatusCode::CONFLICT);
    app.finish().await;
}

/// Under the Danish standard clauses it ends once the data is gone: the last answer ends it.
#[tokio::test]
async fn where_notice_follows_erasure_the_last_answer_ends_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Samsø Kommune", &demo::sms()).await;
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let new = at(tenant, &case, "new");
    let typed = [("ground", "with_main"), ("party", "both"), ("main_ended_on", "2026-11-20")];
    let told = send(&mut staff, &new, &new, &typed).await;
    // The services ended before the agreement does: nothing stands against that.
    told.expect(StatusCode::SEE_OTHER);
    assert_eq!(ending(&app, &case).await.unwrap().effective_on, None);
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Approved);
    for link in links(&app, &case).await {
        let typed = [("outcome", "none_held"), ("on", "2026-11-23"), ("how", "")];
        answer(&mut staff, tenant, &case, &link.id.to_string(), &typed).await;
    }
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Erased);
    assert_eq!(ending(&app, &case).await.unwrap().effective_on, Some(day("2026-11-23")));
    app.finish().await;
}

/// Where the terms leave it to the controller nothing is erased before it has chosen, and no link is forgotten.
#[tokio::test]
async fn the_controller_chooses_where_the_terms_let_it() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Langeland Kommune").await;
    let (mut staff, mut signatory) = (app.staff(tenant, tenant.people.dpo).await, case.browser.clone());
    let (new, own) = (at(tenant, &case, "new"), mine(tenant, &case, ""));
    let typed = [("ground", "with_main"), ("party", "both"), ("main_ended_on", "2026-11-23")];
    send(&mut staff, &new, &new, &typed).await.expect(StatusCode::SEE_OTHER);
    for link in links(&app, &case).await {
        let typed = [("outcome", "done"), ("on", "2026-11-23"), ("how", "Deleted")];
        answer(&mut staff, tenant, &case, &link.id.to_string(), &typed).await;
    }
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Terminated, "a choice is still to be made");
    let waiting = signatory.get(&format!("/t/{}/en/mine", tenant.slug)).await.expect(StatusCode::OK);
    let waiting = waiting.find("section.act").join("\n");
    assert!(waiting.contains("Return or erasure of the data waits for your choice"), "{waiting}");
    let choose = mine(tenant, &case, "choice");
    let refused = send(&mut signatory, &own, &choose, &[("choice", "keep")]).await;
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let form = signatory.get(&own).await.form(&choose).unwrap();
    let typed = [("choice", "return_and_erase")];
    crate::steps::post(&mut signatory, &choose, &form, &typed).await.expect(StatusCode::SEE_OTHER);
    crate::steps::post(&mut signatory, &choose, &form, &typed).await.expect(StatusCode::SEE_OTHER);
    let all = links(&app, &case).await;
    assert_eq!(all.iter().filter(|link| link.answers.is_empty()).count(), 1, "the return is added, once");
    let first = all[0].id.to_string();
    let typed = [("outcome", "done"), ("on", "2026-11-23"), ("how", "Sent as an archive")];
    answer(&mut staff, tenant, &case, &first, &typed).await;
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Erased);
    app.finish().await;
}

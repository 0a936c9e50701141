//! An ending is recorded whatever the terms say; what stands against it is shown first, and kept.

use domain::agreements::State;
use domain::duties::{DutyKind, DutyState};
use domain::terms::demo;
use http::StatusCode;
use testkit::TestApp;

use crate::steps::{agreement, at, back, day, duties, ending, mine, post, send, under, wait_until};

#[tokio::test]
async fn the_clause_that_stands_against_it_is_shown_and_the_persons_reason_is_kept() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Tromsø Kommune", &demo::iam()).await;
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let new = at(tenant, &case, "new");
    let typed = [("ground", "notice"), ("party", "controller"), ("effective_on", "2026-12-31")];
    let told = send(&mut staff, &new, &new, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let against = told.find(".banner li").join("\n");
    assert!(against.contains("replaces it. Clause 14.2") || against.contains("Clause 14.2"), "{against}");
    assert!(ending(&app, &case).await.is_none(), "nothing is recorded before it was read");
    // What was typed is still there; the reason is given, and it is recorded.
    let form = told.form(&new).unwrap();
    let recorded = post(&mut staff, &new, &form, &[("reason", "Their board decided.\nBy letter.")]).await;
    assert_eq!(recorded.expect(StatusCode::SEE_OTHER).location().unwrap(), at(tenant, &case, "") + "?done=recorded");
    let kept = ending(&app, &case).await.unwrap();
    assert_eq!(kept.details.against.iter().map(|said| said.clause.as_str()).collect::<Vec<_>>(), ["14.2", "14.2"]);
    assert_eq!(kept.effective_on, Some(day("2026-12-31")));
    assert_eq!(agreement(&app, &case).await.state, State::Approved, "until its day it is in force");
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Approved);
    wait_until(&app, day("2026-12-31"));
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Terminated);
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let page = staff.get(&at(tenant, &case, "")).await.expect(StatusCode::OK);
    assert!(page.text().contains("Their board decided."));
    app.finish().await;
}

#[tokio::test]
async fn deadlines_run_from_the_day_that_a_person_gives_and_cite_their_clause() {
    let app = TestApp::start().await;
    let tenant = app.tenant(1);
    let case = under(&app, tenant, "Bodø Kommune", &demo::iam()).await;
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let new = at(tenant, &case, "new");
    let typed = [("ground", "with_main"), ("party", "both"), ("main_ended_on", "2026-12-31")];
    send(&mut staff, &new, &new, &typed).await.expect(StatusCode::SEE_OTHER);
    let erase = |duties: &[storage::duties::Duty]| {
        let open = duties.iter().find(|one| one.kind == DutyKind::EndErase && one.state == DutyState::Open).unwrap();
        (open.last_day, open.clause.clone())
    };
    assert_eq!(erase(&duties(&app, &case).await), (Some(day("2027-03-31")), "C.6".to_owned()));
    // The main agreement ended earlier than was thought.
    let (page, give) = (at(tenant, &case, ""), at(tenant, &case, "day"));
    send(&mut staff, &page, &give, &[("day", "2026-11-30")]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(erase(&duties(&app, &case).await).0, Some(day("2027-02-28")));
    let shown = staff.get(&page).await.expect(StatusCode::OK);
    assert!(shown.find("details li").iter().any(|step| step.contains("90 days")), "every date shows its steps");
    for (typed, word) in [("yesterday", "Give a day"), ("2061-01-01", "2060"), ("", "Give a day")] {
        let refused = send(&mut staff, &page, &give, &[("day", typed)]).await;
        let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.find(".field-error").join("").contains(word), "{typed}");
    }
    app.finish().await;
}

#[tokio::test]
async fn an_agreement_ends_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Vardø Kommune", &demo::cloud()).await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let mut other = app.staff(tenant, tenant.people.dpo).await;
    let (new, own) = (at(tenant, &case, "new"), mine(tenant, &case, ""));
    let mut signatory = case.browser.clone();
    let form = staff.get(&new).await.form(&new).unwrap();
    let late = other.get(&new).await.form(&new).unwrap();
    let theirs = signatory.get(&own).await.form(&own).unwrap();
    let typed = [("ground", "agreed"), ("party", "both"), ("effective_on", "2026-12-31")];
    let (first, second) = tokio::join!(post(&mut staff, &new, &form, &typed), post(&mut other, &new, &late, &typed));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    // The same form once more leads to where it led; the customer's comes too late and is told so.
    let won = if first.status == StatusCode::SEE_OTHER { (&mut staff, &form) } else { (&mut other, &late) };
    post(won.0, &new, won.1, &typed).await.expect(StatusCode::SEE_OTHER);
    let typed = [("ground", "notice"), ("effective_on", "2026-12-31")];
    let told = post(&mut signatory, &own, &theirs, &typed).await.expect(StatusCode::CONFLICT);
    assert!(told.text().contains("Somebody was quicker"));
    let again = staff.get(&new).await.expect(StatusCode::CONFLICT);
    assert!(again.text().contains("cannot end twice"), "{}", again.text());
    app.finish().await;
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_beside_its_field_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Læsø Kommune", &demo::cloud()).await;
    let mut staff = app.staff(tenant, tenant.people.administrator).await;
    let new = at(tenant, &case, "new");
    let long = "x".repeat(2_001);
    let control = "a\u{7}b";
    for (typed, field) in [
        (vec![("ground", "boredom"), ("party", "both"), ("effective_on", "2026-12-31")], "ground"),
        (vec![("ground", "notice"), ("effective_on", "2026-12-31")], "party"),
        (vec![("ground", "notice"), ("party", "both")], "effective_on"),
        (vec![("ground", "notice"), ("party", "both"), ("effective_on", "2026-02-29")], "effective_on"),
        (vec![("ground", "with_main"), ("party", "both")], "main_ended_on"),
        (vec![("ground", "replaced"), ("party", "both"), ("effective_on", "2026-12-31")], "replaced_by"),
        (vec![("ground", "agreed"), ("party", "both"), ("effective_on", "2099-12-31")], "effective_on"),
        (vec![("ground", "agreed"), ("party", "both"), ("effective_on", "2026-12-31"), ("reason", &long)], "reason"),
        (vec![("ground", "agreed"), ("party", "both"), ("effective_on", "2026-12-31"), ("reason", control)], "reason"),
        (
            vec![
                ("ground", "agreed"),
                ("party", "both"),
                ("noticed_on", "+262142-12-31"),
                ("effective_on", "2026-12-31"),
            ],
            "noticed_on",
        ),
    ] {
        let refused = send(&mut staff, &new, &new, &typed).await;
        assert!(refused.status.is_client_error(), "{typed:?}: {}", refused.status);
        assert!(refused.attribute(&format!("#{field}-error"), "id").is_some(), "{typed:?}\n{}", refused.text());
    }
    assert!(ending(&app, &case).await.is_none());
    app.finish().await;
}

/// The day that was given is the day of effect everywhere, however late it is recorded; that it lies before its notice is
/// said first, and said again to every reader in their language.
#[tokio::test]
async fn an_end_that_is_recorded_late_counts_from_its_day_and_is_said_to_lie_before_its_notice() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Anholt Kommune", &demo::cloud()).await;
    wait_until(&app, day("2026-12-12"));
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let new = at(tenant, &case, "new");
    let typed = [("ground", "agreed"), ("party", "both"), ("effective_on", "2026-12-01")];
    let told = send(&mut staff, &new, &new, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.find(".banner li").join("\n").contains("before the notice of 12 December 2026"), "{}", told.text());
    let form = told.form(&new).unwrap();
    // Another day of the notice brings something else that was not read yet.
    let ahead = [("reason", "By handshake."), ("noticed_on", "2026-12-24")];
    let unread = post(&mut staff, &new, &form, &ahead).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unread.text().contains("nobody can have received it yet"), "{}", unread.text());
    post(&mut staff, &new, &form, &[("reason", "By handshake.")]).await.expect(StatusCode::SEE_OTHER);
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Terminated);
    let danish = at(tenant, &case, "").replace("/en/", "/da/");
    let shown = staff.get(&danish).await.expect(StatusCode::OK).text();
    assert!(shown.contains("før meddelelsen af 12. december 2026"), "{shown}");
    let root = format!("/t/{}/en", tenant.slug);
    let mut signatory = back(&app, tenant, &case).await;
    for page in [format!("{root}/staff/leaving"), format!("{root}/staff/agreements/{}", case.id)] {
        let shown = staff.get(&page).await.expect(StatusCode::OK).text();
        assert!(shown.contains("1 December 2026"), "{page}: {shown}");
    }
    // No version applies after that day, and the text of a later day is not shown as in force.
    let versions = format!("{root}/staff/agreements/{}/amendments", case.id);
    let shown = staff.get(&versions).await.expect(StatusCode::OK).text();
    assert!(shown.contains("Applied last") && !shown.contains("Applies today"), "{shown}");
    let after = staff.get(&format!("{versions}/text?on=2026-12-05")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(after.text().contains("The agreement ended on 1 December 2026"), "{}", after.text());
    staff.get(&format!("{versions}/text?on=2026-11-30")).await.expect(StatusCode::OK);
    staff.get(&format!("{versions}/text")).await.expect(StatusCode::OK);
    for page in [format!("{root}/mine"), format!("{root}/mine/{}", case.id)] {
        let shown = signatory.get(&page).await.expect(StatusCode::OK).text();
        assert!(shown.contains("1 December 2026"), "{page}: {shown}");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_replacement_supersedes_it_and_nobody_has_to_answer() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = under(&app, tenant, "Fanø Kommune", &demo::sms()).await;
    let mut signatory = case.browser.clone();
    let own = mine(tenant, &case, "");
    let typed = [("ground", "replaced"), ("effective_on", "2026-11-24"), ("replaced_by", "The framework agreement")];
    send(&mut signatory, &own, &own, &typed).await.expect(StatusCode::SEE_OTHER);
    wait_until(&app, day("2026-11-24"));
    app.settle().await;
    assert_eq!(agreement(&app, &case).await.state, State::Superseded);
    assert!(crate::steps::links(&app, &case).await.is_empty());
    let told: Vec<String> = app.inbox.sent().iter().map(|mail| mail.outgoing.subject.clone()).collect();
    assert!(told.iter().any(|subject| subject.contains("ends")), "{told:?}");
    app.finish().await;
}

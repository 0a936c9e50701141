//! Retention while agreements are in force: runs are owed by the terms, confirmed for one agreement or for all on a rule,
//! and overdue where they are missed.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use domain::amendments::{Change, OWN_LINE};
use domain::duties::{DutyKind, DutyState, counting_of};
use domain::permissions::{Actor, Role};
use domain::terms::{Event, Key, Period, Status, Term, Unit, Value, demo};
use http::StatusCode;
use storage::duties::{self, Duty};
use storage::retention::{self, NewRun, RunDetails};
use testkit::{Answer, Browser, Case, TestApp};

const RULE: &str = "delete 30 days sending ";

async fn owed(app: &TestApp, case: &Case) -> Vec<Duty> {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let all = duties::of_agreement(&mut tx, case.id).await.unwrap();
    all.into_iter().filter(|one| one.kind == DutyKind::RetentionRun && one.state == DutyState::Open).collect()
}

/// An agreement whose template's terms ask for retention.
async fn approved(app: &TestApp, name: &str) -> Case {
    let tenant = app.tenant(0);
    let case = app.signed(tenant, name).await;
    sqlx::query("UPDATE agreement SET terms = $2 WHERE id = $1")
        .bind(case.id.0)
        .bind(serde_json::from_str::<serde_json::Value>(&demo::sms().canonical_json()).unwrap())
        .execute(&mut app.databases.superuser().await)
        .await
        .unwrap();
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let agreement = storage::agreements::one(&mut tx, case.id).await.unwrap();
    let details = storage::agreements::signatures(&mut tx, case.id).await.unwrap()[0].details.clone();
    let actor = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
    let approval = storage::agreements::Approval { details, in_force_from: "2026-11-23".parse().unwrap() };
    let by = tenant.people.administrator;
    storage::agreements::approve(&mut tx, actor.permit().unwrap(), &agreement, by, &approval).await.unwrap();
    tx.commit().await.unwrap();
    case
}

async fn confirm(staff: &mut Browser, typed: &[(&str, &str)]) -> Answer {
    let page = "/t/fjeld/en/staff/retention/run?rule=delete%2030%20days%20sending%20";
    let form = staff.get(page).await.expect(StatusCode::OK).form("/t/fjeld/en/staff/retention/run").unwrap();
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(|(name, _)| typed.iter().all(|(other, _)| other != name))
        .collect();
    fields.extend(typed);
    staff.post("/t/fjeld/en/staff/retention/run", &fields).await
}

#[tokio::test]
async fn runs_are_owed_by_the_terms_and_the_next_is_owed_when_one_is_confirmed() {
    let app = TestApp::start().await;
    let (one, other) = (approved(&app, "Vejle Kommune").await, approved(&app, "Ribe Kommune").await);
    let delete = |duties: Vec<Duty>| duties.into_iter().find(|duty| duty.clause == "C.4").unwrap();
    assert_eq!(owed(&app, &one).await.len(), 3, "anonymous, erased, and what is kept longer");
    let first = delete(owed(&app, &one).await);
    assert_eq!(first.last_day, "2026-12-23".parse().ok(), "30 days after the first day in force");
    assert!(first.how.unwrap().deadline().is_ok(), "its steps can be shown");

    let tenant = app.tenant(0);
    app.wait(chrono::TimeDelta::days(40));
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let list = staff.get("/t/fjeld/en/staff/retention").await.expect(StatusCode::OK);
    assert!(list.text().contains("2 agreements are overdue"), "{}", list.text());
    // For one of the two, then for all: the one is not moved back.
    let id = one.id.to_string();
    let typed = [
        ("agreement", id.as_str()),
        ("from", "2026-11-23"),
        ("to", "2026-12-31"),
        ("done_on", "2027-01-02"),
        ("how", "Rows deleted"),
        ("how_many", "12480"),
    ];
    confirm(&mut staff, &typed).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(delete(owed(&app, &one).await).last_day, "2027-01-31".parse().ok());
    assert_eq!(delete(owed(&app, &other).await).last_day, "2026-12-23".parse().ok());
    let all =
        [("from", "2026-11-23"), ("to", "2026-12-15"), ("done_on", "2027-01-02"), ("how", "x"), ("how_many", "0")];
    let led = confirm(&mut staff, &all).await.expect(StatusCode::SEE_OTHER).location().unwrap();
    assert!(led.ends_with("done=confirmed&unmoved=1"), "{led}");
    assert_eq!(delete(owed(&app, &one).await).last_day, "2027-01-31".parse().ok());
    assert_eq!(delete(owed(&app, &other).await).last_day, "2027-01-15".parse().ok());
    // A gap stays open, and is said.
    let gap =
        [("from", "2027-01-01"), ("to", "2027-01-01"), ("done_on", "2027-01-01"), ("how", "x"), ("how_many", "0")];
    let led = confirm(&mut staff, &gap).await.expect(StatusCode::SEE_OTHER).location().unwrap();
    assert!(led.ends_with("unmoved=1"), "{led}");
    let runs = staff.get("/t/fjeld/en/staff/retention").await.expect(StatusCode::OK).text();
    assert!(runs.contains("12480") && runs.contains("Rows deleted"));
    app.finish().await;
}

/// Rules follow the version of the day; the new one begins where the old one left off, and one that did not change goes on.
#[tokio::test]
async fn an_amendment_changes_the_rules_and_leaves_out_no_day() {
    let app = TestApp::start().await;
    let case = approved(&app, "Vejle Kommune").await;
    let tenant = app.tenant(0);
    app.wait(chrono::TimeDelta::days(40));
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let id = case.id.to_string();
    let run = [
        ("agreement", id.as_str()),
        ("from", "2026-11-23"),
        ("to", "2026-12-10"),
        ("done_on", "2026-12-12"),
        ("how", "Rows deleted"),
        ("how_many", "12"),
    ];
    confirm(&mut staff, &run).await.expect(StatusCode::SEE_OTHER);
    let before = owed(&app, &case).await;
    let period = |days| Value::Period(Period { number: days, unit: Unit::Days, event: Some(Event::Sending) });
    let change = |days| {
        let term = Term::new(Key::RetentionDeleteAfter, period(days), OWN_LINE, None, Status::Overridden).unwrap();
        vec![Change::Term { term }]
    };
    app.agreed(tenant, &case, change(14)).await;
    let after = owed(&app, &case).await;
    let runs = |duties: &[Duty]| duties.iter().map(|duty| (duty.clause.clone(), duty.last_day)).collect::<Vec<_>>();
    assert_eq!(after.len(), 3, "{:?}", runs(&after));
    let shorter = after.iter().find(|duty| duty.clause.starts_with("D.")).unwrap();
    assert_eq!(shorter.last_day, "2026-12-25".parse().ok(), "14 days after the first day that no run has covered");
    let kept = |duty: &&Duty| before.iter().any(|one| one.id == duty.id);
    assert_eq!(after.iter().filter(kept).count(), 2, "the others go on: {:?}", runs(&after));
    // Back again by another amendment: the rule that had ended is there once more.
    app.agreed(tenant, &case, change(30)).await;
    let back = owed(&app, &case).await;
    assert_eq!(back.len(), 3, "{:?}", runs(&back));
    assert!(back.iter().any(|duty| duty.last_day == "2027-01-10".parse().ok()), "{:?}", runs(&back));
    app.finish().await;
}

#[tokio::test]
async fn a_run_that_cannot_have_happened_is_refused_with_its_reason() {
    let app = TestApp::start().await;
    let _case = approved(&app, "Vejle Kommune").await;
    let tenant = app.tenant(0);
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    for (typed, field) in [
        (
            [("from", "2026-11-23"), ("to", "2026-12-01"), ("done_on", "2026-11-23"), ("how", "x"), ("how_many", "1")],
            "to",
        ),
        (
            [("from", "2026-11-23"), ("to", "2026-11-22"), ("done_on", "2026-11-23"), ("how", "x"), ("how_many", "1")],
            "to",
        ),
        ([("from", "x"), ("to", "2026-11-22"), ("done_on", "2026-11-23"), ("how", "x"), ("how_many", "1")], "from"),
        (
            [("from", "2026-11-20"), ("to", "2026-11-22"), ("done_on", "2026-11-21"), ("how", "x"), ("how_many", "1")],
            "done_on",
        ),
        (
            [("from", "2026-11-20"), ("to", "2026-11-22"), ("done_on", "2026-11-22"), ("how", ""), ("how_many", "1")],
            "how",
        ),
        (
            [("from", "2026-11-20"), ("to", "2026-11-22"), ("done_on", "2026-11-22"), ("how", "x"), ("how_many", "")],
            "how_many",
        ),
    ] {
        let refused = confirm(&mut staff, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.attribute(&format!("#{field}-error"), "id").is_some(), "{field}\n{}", refused.text());
        assert_eq!(refused.field("from").as_deref(), Some(typed[0].1), "what was typed is kept");
    }
    let lost = staff.get("/t/fjeld/en/staff/retention/run?rule=nonsense").await;
    assert_eq!(lost.status, StatusCode::SEE_OTHER);
    app.finish().await;
}

/// Two confirm the same at once: one run moves it on, the other is kept beside it, and one duty is owed.
#[tokio::test]
async fn of_two_runs_at_once_one_moves_it_on() {
    let app = TestApp::start().await;
    let case = approved(&app, "Vejle Kommune").await;
    let tenant = app.tenant(0);
    let counting = counting_of("DK", "Europe/Copenhagen").unwrap();
    let run = || async {
        let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
        let day = "2026-11-23".parse().unwrap();
        let new = NewRun {
            rule: RULE.to_owned(),
            agreement: None,
            from: day,
            to: day,
            done_on: day,
            details: RunDetails::default(),
        };
        let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
        let by = tenant.people.dpo;
        let done = retention::confirm(&mut tx, actor.permit().unwrap(), by, &new, &counting).await.unwrap();
        tx.commit().await.unwrap();
        done.unmoved
    };
    let (one, other) = tokio::join!(run(), run());
    assert_eq!(one + other, 1);
    let open = owed(&app, &case).await.into_iter().filter(|duty| duty.clause == "C.4").count();
    assert_eq!(open, 1);
    app.finish().await;
}

/// The end of an agreement excuses nobody from a run that was due before: it stays owed until it is confirmed, and what
/// would fall due later is owed no longer.
#[tokio::test]
async fn what_was_overdue_when_an_agreement_ended_stays_owed_until_it_is_met() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = approved(&app, "Vejle Kommune").await;
    app.wait(chrono::TimeDelta::days(40));
    app.end(tenant, &case).await;
    // Its terms were set without a text that says them, so there is no document to be sealed.
    app.worker().run_due().await;
    let left = owed(&app, &case).await;
    let today = app.db.now().date_naive();
    assert!(left.iter().all(|duty| duty.last_day.is_some_and(|last| last < today)), "{left:?}");
    let [overdue] = left.iter().filter(|duty| duty.clause == "C.4").collect::<Vec<_>>().try_into().unwrap();
    assert_eq!(overdue.last_day, "2026-12-23".parse().ok());

    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let list = staff.get("/t/fjeld/en/staff/retention").await.expect(StatusCode::OK).text();
    assert!(list.contains("1 agreement is overdue"), "{list}");
    let run = [
        ("from", "2026-11-23"),
        ("to", "2027-01-01"),
        ("done_on", "2027-01-02"),
        ("how", "Rows deleted"),
        ("how_many", "3"),
    ];
    confirm(&mut staff, &run).await.expect(StatusCode::SEE_OTHER);
    let left = owed(&app, &case).await;
    assert!(left.iter().all(|duty| duty.clause != "C.4"), "the next would fall due after the end: {left:?}");
    app.finish().await;
}

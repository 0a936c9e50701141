//! A duty from the signature to its evidence, and what comes after it.

use domain::agreements::Side;
use domain::duties::{DutyKind, DutyState};
use domain::terms::{Key, Period, Status, Term, Terms, Unit, Value, demo};
use http::StatusCode;
use storage::duties::{self, NewDuty};
use testkit::TestApp;

use crate::case::{at, owed, post, reporting, send};

#[tokio::test]
async fn a_report_is_owed_with_the_signature_and_anew_whenever_it_is_met() {
    let app = TestApp::start().await;
    let tenant = reporting(&app).await;
    let case = app.approved(&tenant, "Fjordvik Kommune").await;
    let [duty] = owed(&app, &case).await.try_into().unwrap();
    assert_eq!((duty.kind, duty.party, duty.clause.as_str()), (DutyKind::AuditReport, Side::Processor, "C.7"));
    assert_eq!((duty.last_day.unwrap().to_string().as_str(), duty.round), ("2027-11-23", Some(1)));

    let mut browser = app.staff(&tenant, tenant.people.reviewer).await;
    let page = browser.get(&at(duty.id)).await.expect(StatusCode::OK);
    assert!(page.text().contains("Clause C.7") && page.text().contains("(in 365 days)"), "{}", page.text());
    assert_eq!(page.find("details ol li").len(), 3, "the steps of the count: {:?}", page.find("details"));

    let (owner, meet) = (format!("{}/owner", at(duty.id)), format!("{}/meet", at(duty.id)));
    let reviewer = tenant.people.reviewer.to_string();
    send(&mut browser, &at(duty.id), &owner, &[("owner", &reviewer)]).await.expect(StatusCode::SEE_OTHER);
    let empty = send(&mut browser, &at(duty.id), &meet, &[("note", " \n ")]).await;
    assert_eq!(empty.expect(StatusCode::UNPROCESSABLE_ENTITY).find("#note-error").len(), 1);
    let form = browser.get(&at(duty.id)).await.form(&meet).unwrap();
    for _ in 0..2 {
        // Sent twice, it counts once.
        post(&mut browser, &meet, &form, &[("note", "ISAE 3000 of 3 March")]).await.expect(StatusCode::SEE_OTHER);
    }
    let [next, met] = owed(&app, &case).await.try_into().unwrap();
    assert_eq!((met.state, met.evidence.unwrap().note.as_str()), (DutyState::Met, "ISAE 3000 of 3 March"));
    assert_eq!((next.last_day.unwrap().to_string().as_str(), next.round), ("2028-11-23", Some(2)));
    assert_eq!(next.owner, Some(tenant.people.reviewer), "whoever saw to it sees to the next");

    // Opened again and met once more, the next is not owed twice.
    let reopen = format!("{}/reopen", at(duty.id));
    send(&mut browser, &at(duty.id), &reopen, &[("reason", "Another year's")]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(owed(&app, &case).await.iter().filter(|duty| duty.state == DutyState::Open).count(), 2);
    send(&mut browser, &at(duty.id), &meet, &[("note", "The right one")]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(owed(&app, &case).await.len(), 2);
    let history = browser.get(&at(duty.id)).await.find(".history li").join("\n");
    for said in ["Responsible: reviewer fjeld", "ISAE 3000 of 3 March", "Another year's", "The right one"] {
        assert!(history.contains(said), "{history}");
    }
    app.finish().await;
}

#[tokio::test]
async fn of_two_at_once_one_counts_and_the_other_reads_what_happened() {
    let app = TestApp::start().await;
    let tenant = reporting(&app).await;
    let case = app.approved(&tenant, "Fjordvik Kommune").await;
    let duty = owed(&app, &case).await.remove(0).id;
    let (mut one, mut other) =
        (app.staff(&tenant, tenant.people.dpo).await, app.staff(&tenant, tenant.people.reviewer).await);
    for (act, name, value) in [("owner", "owner", tenant.people.dpo.to_string()), ("meet", "note", "Sent.".to_owned())]
    {
        let path = format!("{}/{act}", at(duty));
        let forms = [one.get(&at(duty)).await.form(&path).unwrap(), other.get(&at(duty)).await.form(&path).unwrap()];
        post(&mut one, &path, &forms[0], &[(name, &value)]).await.expect(StatusCode::SEE_OTHER);
        let late = post(&mut other, &path, &forms[1], &[(name, &value)]).await.expect(StatusCode::CONFLICT);
        assert!(late.find(".banner-title").concat().starts_with("Somebody was quicker"), "{act}");
    }
    app.finish().await;
}

#[tokio::test]
async fn customers_see_what_concerns_them_and_meet_what_is_theirs() {
    let app = TestApp::start().await;
    let tenant = reporting(&app).await;
    let mut case = app.approved(&tenant, "Fjordvik Kommune").await;
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let agreement = (case.id, case.controller);
    let new = NewDuty::of(DutyKind::AuditReport, Side::Controller, agreement, case.id.0, tx.now());
    let theirs = duties::owe(&mut tx, &new).await.unwrap();
    tx.commit().await.unwrap();
    let ours = owed(&app, &case).await.iter().find(|duty| duty.party == Side::Processor).unwrap().id;
    let page = format!("/t/fjeld/en/mine/{}/duties", case.id);
    let list = case.browser.get(&page).await.expect(StatusCode::OK);
    // The report, what is theirs, and the runs of three rules of retention.
    assert_eq!(list.find("ul.duties a").len(), 5);
    assert!(list.text().contains("Article 28(9) GDPR") && list.text().contains("Clause 15.2"), "{}", list.text());

    let path = format!("{page}/{theirs}");
    send(&mut case.browser, &path, &path, &[("note", "Done by Ane.")]).await.expect(StatusCode::SEE_OTHER);
    let shown = case.browser.get(&format!("{page}/{ours}")).await.expect(StatusCode::OK);
    assert!(shown.form(&format!("{page}/{ours}")).is_none(), "what the processor owes is not theirs to meet");
    let key = [("idempotency_key", "0198c000-0000-7000-8000-000000000001"), ("note", "x")];
    case.browser.post(&format!("{page}/{ours}"), &key).await.expect(StatusCode::NOT_FOUND);
    let states: Vec<_> = owed(&app, &case).await.iter().map(|duty| (duty.party, duty.state)).collect();
    assert_eq!(states, [(Side::Processor, DutyState::Open), (Side::Controller, DutyState::Met)]);
    app.finish().await;
}

#[tokio::test]
async fn other_terms_change_only_what_they_change() {
    let app = TestApp::start().await;
    let tenant = reporting(&app).await;
    let case = app.approved(&tenant, "Fjordvik Kommune").await;
    let today = app.db.now().date_naive();
    let follow = async |terms: &Terms, number: i32| {
        let mut superuser = app.databases.superuser().await;
        // Signatures are asked for by a trigger; what follows from the terms is looked at here.
        sqlx::query("SET session_replication_role = replica").execute(&mut superuser).await.unwrap();
        sqlx::query(
            "INSERT INTO agreement_version (tenant_id, agreement_id, number, controller_id, in_force_from,
                 template_version_id, amendment_id, terms, terms_sha256, text_sha256, concluded_at)
             SELECT tenant_id, agreement_id, $2, controller_id, in_force_from, template_version_id, gen_random_uuid(),
                 $3::jsonb, terms_sha256, text_sha256, concluded_at
             FROM agreement_version WHERE agreement_id = $1 AND number = 1",
        )
        .bind(case.id.0)
        .bind(number)
        .bind(terms.canonical_json())
        .execute(&mut superuser)
        .await
        .unwrap();
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        duties::follow_terms(&mut tx, case.id, today).await.unwrap();
        tx.commit().await.unwrap();
    };
    let before = owed(&app, &case).await;
    follow(&demo::sms(), 2).await;
    assert_eq!(owed(&app, &case).await[0].id, before[0].id, "the same terms, the same duties");
    let period = Value::Period(Period { number: 6, unit: Unit::Months, event: None });
    let sooner = Term::new(Key::AuditReportEvery, period, "D.1", None, Status::Stated).unwrap();
    follow(&demo::sms().with_overrides(&[sooner]), 3).await;
    let [new, old] = owed(&app, &case).await.try_into().unwrap();
    assert_eq!((old.id, old.state), (before[0].id, DutyState::Dropped));
    assert_eq!((new.clause.as_str(), new.last_day.unwrap().to_string().as_str()), ("D.1", "2027-05-23"));
    app.finish().await;
}

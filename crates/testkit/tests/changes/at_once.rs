//! Two people announce at once; a planning job is cut off and done again; another works beside it.

use domain::permissions::{Actor, Role};
use http::StatusCode;
use storage::StorageError;
use storage::subprocessors::changes::{self, Announced, Obstacle};
use testkit::TestApp;

use crate::form::{EFFECT, company, day};

#[tokio::test]
async fn however_often_it_is_planned_nobody_is_skipped_and_nobody_is_told_twice() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    for index in 0..12 {
        app.approved(tenant, &format!("Kommune {index}")).await;
    }
    app.settle().await;
    app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    // The job once more, as after a kill, while another worker has it.
    let again = "INSERT INTO job (tenant_id, id, kind, subject_id, run_at, created_at)
                 SELECT tenant_id, gen_random_uuid(), kind, subject_id, run_at, created_at FROM job WHERE kind = 'plan_notices'";
    sqlx::query(again).execute(&mut app.databases.superuser().await).await.unwrap();
    let (first, second) = (app.worker(), app.worker());
    tokio::join!(first.run_due(), second.run_due());
    app.settle().await;
    let mut superuser = app.databases.superuser().await;
    let notices = "SELECT count(*) FROM subprocessor_notice WHERE stage = 'sent'";
    let mails = "SELECT count(*) FROM mail WHERE kind = 'subprocessor_notice'";
    let consequences = "SELECT count(*) FROM subprocessor_consequence";
    for (sql, expected) in [(notices, 12), (mails, 12), (consequences, 1)] {
        assert_eq!(sqlx::query_scalar::<_, i64>(sql).fetch_one(&mut superuser).await.unwrap(), expected, "{sql}");
    }
    drop(superuser);
    app.finish().await;
}

#[tokio::test]
async fn of_two_who_announce_one_does_and_what_overlaps_is_refused() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.approved(tenant, "Kommune").await;
    let (id, _) = app.change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    let actor = Actor::Staff { id: tenant.people.dpo, role: Role::Dpo, binds: true };
    let announce = async || {
        let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
        let seen = (2, changes::registry_revision(&mut tx).await.unwrap());
        let today = tx.now().date_naive();
        let done = changes::announce(&mut tx, actor.permit().unwrap(), id, seen, today).await;
        if done.is_ok() {
            tx.commit().await.unwrap();
        }
        done
    };
    let (one, two) = tokio::join!(announce(), announce());
    let done = |found: &Result<Announced, StorageError>| matches!(found, Ok(Announced::Done(1)));
    let stale = |found: &Result<Announced, StorageError>| matches!(found, Err(StorageError::Stale));
    assert!((done(&one) && stale(&two)) || (done(&two) && stale(&one)), "{one:?} {two:?}");
    app.settle().await;

    // A second change to what the first adds waits for it.
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let first = changes::one(&mut tx, id).await.unwrap();
    let entry = changes::entries(&mut tx, &first).await.unwrap()[0].id;
    let second = domain::ids::ChangeId(tx.new_id());
    let permit = || actor.permit().unwrap();
    changes::begin(&mut tx, actor.permit().unwrap(), second, day("2027-02-01"), &first.said).await.unwrap();
    let other = company("Fjordlager AS", "DE");
    changes::put_entry(&mut tx, permit(), (second, 1), entry, Some(&other)).await.unwrap();
    let seen = (2, changes::registry_revision(&mut tx).await.unwrap());
    let today = tx.now().date_naive();
    let found = changes::announce(&mut tx, actor.permit().unwrap(), second, seen, today).await.unwrap();
    assert_eq!(found, Announced::Refused(Obstacle::Overlaps(entry, 1)));
    drop(tx);
    app.finish().await;
}

#[tokio::test]
async fn a_draft_is_the_staffs_and_only_some_of_them_announce() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (id, _) = app.change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    let at = format!("/t/{}/en/staff/subprocessors/changes/{id}", tenant.slug);
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let page = reviewer.get(&at).await.expect(StatusCode::OK);
    assert!(page.form(&format!("{at}/announce")).is_none() || !page.text().contains("Announce to all"));
    let mut public = app.db.tenant(&tenant.ctx.public()).await.unwrap();
    assert!(changes::announced(&mut public).await.unwrap().is_empty());
    assert!(matches!(changes::one(&mut public, id).await, Err(StorageError::NotFound)));
    drop(public);
    app.finish().await;
}

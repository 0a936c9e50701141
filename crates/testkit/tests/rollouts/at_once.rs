//! More than one job sees to at once, two workers, a job that is done again.

use std::collections::BTreeSet;

use domain::rollouts::Outcome;
use http::StatusCode;
use testkit::TestApp;

use crate::form::{at, led_to, rows};

#[tokio::test]
async fn however_many_jobs_there_are_each_agreement_gets_one_proposal() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    for index in 0..23 {
        app.approved(tenant, &format!("Kommune {index}")).await;
    }
    app.next_version(tenant).await;
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let new = at(tenant, "new");
    let shown = binding.get(&new).await.expect(StatusCode::OK).form(&new).unwrap();
    let mut form: Vec<_> = shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let code = app.totp();
    form.retain(|(name, _)| !matches!(*name, "answer" | "code" | "which"));
    form.extend([("which", "all"), ("answer", "2026-12-31"), ("code", code.as_str())]);
    // A double click.
    let mut twin = binding.clone();
    let (one, two) = tokio::join!(binding.post(&new, &form), twin.post(&new, &form));
    let id = led_to(&one.expect(StatusCode::SEE_OTHER));
    assert_eq!(led_to(&two.expect(StatusCode::SEE_OTHER)), id);

    // The job once more, as after a kill, while another worker has it.
    let again = "INSERT INTO job (tenant_id, id, kind, subject_id, run_at, created_at)
                 SELECT tenant_id, gen_random_uuid(), kind, subject_id, run_at, created_at FROM job WHERE kind = 'roll_out'";
    sqlx::query(again).execute(&mut app.databases.superuser().await).await.unwrap();
    let (first, second) = (app.worker(), app.worker());
    tokio::join!(first.run_due(), second.run_due());
    app.settle().await;
    let rows = rows(&app, tenant, id).await;
    assert!(rows.iter().all(|row| row.outcome == Outcome::Proposed));
    assert_eq!(rows.iter().map(|row| row.amendment).collect::<BTreeSet<_>>().len(), 23);
    let mut superuser = app.databases.superuser().await;
    let count = |what: &'static str| sqlx::query_scalar::<_, i64>(what);
    let made = count("SELECT count(*) FROM amendment").fetch_one(&mut superuser).await.unwrap();
    let told = "SELECT count(*) FROM mail WHERE kind = 'amendment_proposed'";
    let told = count(told).fetch_one(&mut superuser).await.unwrap();
    assert_eq!((made, told), (23, 23));
    drop(superuser);
    app.finish().await;
}

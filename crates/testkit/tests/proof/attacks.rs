//! Somebody with the rights of a superuser rewrites the log. Whoever kept yesterday's checkpoint finds it out.

use sqlx::{Executor, PgConnection};
use testkit::TestApp;

use crate::grown;
use crate::outside::Outsider;

/// What is done to the log of the tenant in the setting `attack.tenant`: past triggers and foreign keys.
const ATTACKS: [(&str, &str); 5] = [
    (
        "edit",
        "UPDATE audit_entry SET action = 'staff.signed_out'
         WHERE id = (SELECT entry_id FROM audit_leaf WHERE tenant_id = attacked() AND position = 10)",
    ),
    (
        "delete",
        "WITH gone AS (DELETE FROM audit_leaf WHERE tenant_id = attacked() AND position = 10 RETURNING entry_id),
              told AS (DELETE FROM audit_detail WHERE entry_id IN (SELECT entry_id FROM gone))
         DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM gone);
         UPDATE audit_leaf SET position = position + 100000 WHERE tenant_id = attacked() AND position > 10;
         UPDATE audit_leaf SET position = position - 100001 WHERE tenant_id = attacked() AND position > 10",
    ),
    (
        "reorder",
        "UPDATE audit_leaf SET position = position + 100000 WHERE tenant_id = attacked() AND position IN (10, 11);
         UPDATE audit_leaf SET position = 100021 - position WHERE tenant_id = attacked() AND position > 100000",
    ),
    (
        "truncate",
        "WITH gone AS (DELETE FROM audit_leaf WHERE tenant_id = attacked() AND position > 30 RETURNING entry_id),
              told AS (DELETE FROM audit_detail WHERE entry_id IN (SELECT entry_id FROM gone))
         DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM gone)",
    ),
    (
        "rebuild",
        "CREATE TEMP TABLE invented AS
             SELECT e.tenant_id, gen_random_uuid() AS id, e.at, e.action, e.actor_kind, e.actor_id, e.subject_kind, e.subject_id,
                    e.controller_id, sha256(e.commitment) AS commitment, l.position
             FROM audit_entry e JOIN audit_leaf l ON l.entry_id = e.id WHERE e.tenant_id = attacked();
         DELETE FROM audit_leaf WHERE tenant_id = attacked();
         DELETE FROM audit_detail WHERE tenant_id = attacked();
         DELETE FROM audit_entry WHERE tenant_id = attacked();
         INSERT INTO audit_entry SELECT tenant_id, id, at, action, actor_kind, actor_id, subject_kind, subject_id,
                                        controller_id, commitment FROM invented;
         INSERT INTO audit_leaf (tenant_id, position, entry_id) SELECT tenant_id, position, id FROM invented",
    ),
];

/// The stored tree and our own checkpoints go too, so that everything within the installation agrees again.
const COVER_UP: &str = "DELETE FROM audit_node WHERE tenant_id = attacked();
                        DELETE FROM audit_checkpoint WHERE tenant_id = attacked()";

async fn attack(app: &TestApp, superuser: &mut PgConnection, sql: &'static str) {
    let tenant = app.tenant(0).ctx.tenant();
    superuser.execute("SET session_replication_role = replica").await.unwrap();
    let function = format!(
        "CREATE OR REPLACE FUNCTION pg_temp.attacked() RETURNS uuid LANGUAGE sql AS $$ SELECT '{tenant}'::uuid $$"
    );
    superuser.execute(sqlx::AssertSqlSafe(function)).await.unwrap();
    superuser.execute(sqlx::AssertSqlSafe(sql.replace("attacked()", "pg_temp.attacked()"))).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the Python validators; ./test documents runs it"]
async fn whoever_kept_a_checkpoint_finds_out_every_attack() {
    for (name, sql) in ATTACKS {
        for covered_up in [false, true] {
            let app = TestApp::start().await;
            let outsider = Outsider::new(&app);
            let kept = grown(&app, 60).await;
            let mut superuser = app.databases.superuser().await;
            attack(&app, &mut superuser, sql).await;
            if covered_up {
                attack(&app, &mut superuser, COVER_UP).await;
            }
            drop(superuser);
            // Life goes on: the log becomes longer than it was, and is signed by us who know nothing of it.
            let new = grown(&app, 50).await;
            assert_ne!(new, kept, "{name}: the log is signed again");
            let (holds, said) = outsider.check(&app, &kept, true).await;
            assert!(
                !holds && said.contains("entries: not those of the kept checkpoint"),
                "{name} {covered_up}: {said}"
            );
            // Nobody needs to be shown the entries to find out that the tree is another one.
            let (holds, said) = outsider.check(&app, &kept, false).await;
            assert_eq!(!holds && said.contains("consistency: "), covered_up, "{name} {covered_up}: {said}");
            app.finish().await;
        }
    }
}

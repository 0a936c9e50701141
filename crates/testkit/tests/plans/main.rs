//! How the database goes about the product's statements, and how many of them a page needs.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod statements;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row};
use testkit::TestApp;

/// Tables that grow with a tenant's customers.
const BIG: [&str; 18] = [
    "agreement",
    "agreement_term",
    "agreement_version",
    "audit_detail",
    "audit_entry",
    "audit_leaf",
    "blob",
    "contact",
    "controller",
    "duty",
    "idempotency",
    "link",
    "mail",
    "matter",
    "matter_entry",
    "rollout_target",
    "session",
    "signature",
];

/// Every statement that the program makes: `scripts/sql-drift.sh` keeps the list of them true.
fn statements() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.sqlx");
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let described: Value = serde_json::from_slice(&fs::read(entry.unwrap().path()).unwrap()).unwrap();
            described["query"].as_str().unwrap().to_owned()
        })
        .collect()
}

/// The plan for any arguments; `None` where the role has no right to the statement.
async fn plan(role: &mut PgConnection, sql: &str) -> Option<Value> {
    let mut tx = role.begin().await.unwrap();
    let prepared = tx.execute(AssertSqlSafe(format!("PREPARE asked AS {sql}"))).await;
    prepared.unwrap_or_else(|error| panic!("{error}: {sql}"));
    let most = (1..20).take_while(|number| sql.contains(&format!("${number}"))).count();
    let nulls = if most == 0 { String::new() } else { format!("({})", vec!["NULL"; most].join(", ")) };
    let explained =
        sqlx::raw_sql(AssertSqlSafe(format!("EXPLAIN (FORMAT JSON) EXECUTE asked{nulls}"))).fetch_one(&mut *tx).await;
    let plan = match explained {
        Ok(row) => Some(row.get::<Value, _>(0)),
        Err(error) if error.to_string().contains("permission denied") => None,
        Err(error) => panic!("{error}: {sql}"),
    };
    tx.rollback().await.unwrap();
    role.execute("DEALLOCATE ALL").await.unwrap();
    plan
}

/// Every node of a plan: what it does, to which table, by which index.
fn nodes(plan: &Value, found: &mut Vec<(String, String, String)>) {
    match plan {
        Value::Object(node) => {
            let text = |name: &str| node.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            if node.contains_key("Node Type") {
                found.push((text("Node Type"), text("Relation Name"), text("Index Name")));
            }
            node.values().for_each(|value| nodes(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| nodes(item, found)),
        _ => {}
    }
}

/// Indexes that begin with the tenant, and those by which the system role finds a tenant, what is due and what expired.
async fn good_indexes(app: &TestApp) -> BTreeSet<String> {
    let by_tenant: Vec<String> = sqlx::query_scalar(
        "SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
         JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[0] WHERE a.attname = 'tenant_id'",
    )
    .fetch_all(&mut app.databases.superuser().await)
    .await
    .unwrap();
    let others = [
        "calendar_feed_token_hash_key",
        "job_due",
        "job_lease",
        "link_expiry",
        "link_token_hash_key",
        "session_expiry",
        "session_token_hash_key",
        "tenant_pkey",
        "tenant_slug_key",
        "throttle_pkey",
        "throttle_until",
    ];
    by_tenant.into_iter().chain(others.map(str::to_owned)).collect()
}

#[tokio::test]
async fn no_statement_reads_a_whole_table() {
    let app = TestApp::start().await;
    app.databases.superuser().await.execute(include_str!("seed.sql")).await.unwrap();
    let good = good_indexes(&app).await;
    let mut roles = Vec::new();
    for name in ["countersign_app", "countersign_system"] {
        let mut role = app.databases.connect_as(name).await;
        // One plan for all arguments, as a connection that has run the statement for a while has.
        role.execute("SET plan_cache_mode = force_generic_plan").await.unwrap();
        sqlx::query(
            "SELECT set_config('countersign.tenant_id', $1, false), set_config('countersign.scope', 'staff', false)",
        )
        .bind(app.tenant(0).ctx.tenant().to_string())
        .execute(&mut role)
        .await
        .unwrap();
        roles.push(role);
    }
    let statements = statements();
    assert!(statements.len() > 80, "{} statements", statements.len());
    let (mut faults, mut scans) = (Vec::new(), 0);
    for sql in &statements {
        let mut planned = None;
        for role in &mut roles {
            planned = planned.or(plan(role, sql).await);
        }
        let planned = planned.unwrap_or_else(|| panic!("neither role may: {sql}"));
        let mut found = Vec::new();
        nodes(&planned, &mut found);
        for (kind, table, index) in found {
            let reads_all = kind == "Seq Scan" && BIG.contains(&table.as_str());
            let strange = !index.is_empty() && !good.contains(&index);
            scans += usize::from(!index.is_empty());
            if reads_all || strange {
                faults.push(format!("{kind} {table} {index}\n{sql}\n"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(scans > 50, "{scans} scans of an index");
    app.finish().await;
}

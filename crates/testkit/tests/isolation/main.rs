//! The wall between tenants, and the fence between controllers, as the database keeps them.
//!
//! What each scope can read and write of each table is one picture, kept as a snapshot that a person can read. Then each
//! policy is dropped in turn: the picture must change, or the policy does nothing.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod fill;
mod life;

use std::collections::BTreeMap;
use std::fmt::Write;

use domain::ids::ControllerId;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row};
use storage::StorageError;
use testkit::TestApp;

use crate::fill::fill;

/// Who looks: a scope within the first tenant, and for a contact their controller.
const SCOPES: [&str; 5] = ["staff", "worker", "contact", "gate", "public"];

async fn tables(connection: &mut PgConnection) -> Vec<String> {
    sqlx::query_scalar(
        "SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1",
    )
    .fetch_all(connection)
    .await
    .unwrap()
}

/// What one scope can do with one table.
async fn cell(app: &mut PgConnection, table: &str, columns: &[String], sample: &str, all: i64) -> String {
    let has_controller = columns.iter().any(|column| column == "controller_id");
    let controllers = if has_controller { "count(DISTINCT controller_id)" } else { "0::bigint" };
    let sql = format!("SELECT count(*), count(DISTINCT tenant_id), {controllers} FROM {table}");
    let mut cell = match sqlx::query(AssertSqlSafe(sql)).fetch_one(&mut *app).await {
        Ok(row) => {
            let (rows, tenants, controllers): (i64, i64, i64) = (row.get(0), row.get(1), row.get(2));
            match rows {
                0 => "reads nothing".to_owned(),
                rows => {
                    let part = if rows == all { "all" } else { "some" };
                    format!("reads {part} of {tenants} tenant(s), {controllers} controller(s)")
                }
            }
        }
        Err(error) => format!("read {}", code(&error)),
    };
    for (word, sql) in [
        ("insert", format!("INSERT INTO {table} SELECT * FROM jsonb_populate_record(NULL::{table}, $1::jsonb)")),
        ("update", format!("UPDATE {table} SET tenant_id = tenant_id")),
        ("delete", format!("DELETE FROM {table}")),
    ] {
        let mut tx = app.begin().await.unwrap();
        // An identity or generated column cannot be inserted as such: the statement names the others.
        let sql = if word == "insert" {
            let list = columns.join(", ");
            format!("INSERT INTO {table} ({list}) SELECT {list} FROM jsonb_populate_record(NULL::{table}, $1::jsonb)")
        } else {
            sql
        };
        let query = sqlx::query(AssertSqlSafe(sql));
        let query = if word == "insert" { query.bind(sample.to_owned()) } else { query };
        let done = match query.execute(&mut *tx).await {
            Ok(done) if done.rows_affected() == 0 => "nothing".to_owned(),
            Ok(_) => "some".to_owned(),
            Err(error) => code(&error),
        };
        tx.rollback().await.unwrap();
        write!(cell, "; {word} {done}").unwrap();
    }
    cell
}

fn code(error: &sqlx::Error) -> String {
    match error
        .as_database_error()
        .and_then(|error| error.code().map(|code| (code.to_string(), error.message().to_owned())))
    {
        Some((code, message)) if code == "42501" && message.contains("row-level security") => "fenced".to_owned(),
        Some((code, _)) if code == "42501" => "not granted".to_owned(),
        // Past the wall: only a unique key, a foreign key or a trigger stood in the way.
        Some((code, _)) if ["23505", "23503", "23001", "23514"].contains(&code.as_str()) => "open".to_owned(),
        Some((code, _)) => code,
        None => "error".to_owned(),
    }
}

/// The picture: scope by table.
async fn picture(app: &TestApp, own: ControllerId, only: Option<&str>) -> BTreeMap<String, String> {
    let tenant = app.tenant(0).ctx.tenant();
    let mut superuser = app.databases.superuser().await;
    let mut role = app.databases.connect_as("countersign_app").await;
    let mut picture = BTreeMap::new();
    for table in tables(&mut superuser).await.into_iter().filter(|table| only.is_none_or(|only| only == table)) {
        let columns: Vec<String> = sqlx::query_scalar(
            "SELECT attname::text FROM pg_attribute
             WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum",
        )
        .bind(&table)
        .fetch_all(&mut superuser)
        .await
        .unwrap();
        // A row of the tenant, of the second controller where there is one: nobody but staff and worker may write it.
        let pick = if columns.iter().any(|column| column == "controller_id") || table == "controller" {
            "ORDER BY controller_id = $2 NULLS FIRST"
        } else {
            "ORDER BY $2::uuid"
        };
        let sql = format!("SELECT to_jsonb(t)::text FROM {table} t WHERE tenant_id = $1 {pick} LIMIT 1");
        let sample: Option<String> = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(tenant.0)
            .bind(own.0)
            .fetch_optional(&mut superuser)
            .await
            .unwrap();
        let sample = sample.unwrap_or_else(|| panic!("the test has no row of {table}"));
        let all: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT count(*) FROM {table} WHERE tenant_id = $1")))
            .bind(tenant.0)
            .fetch_one(&mut superuser)
            .await
            .unwrap();
        for scope in SCOPES {
            let mut tx = role.begin().await.unwrap();
            sqlx::query(
                "SELECT set_config('countersign.tenant_id', $1, true), set_config('countersign.scope', $2, true),
                        set_config('countersign.controller_id', $3, true)",
            )
            .bind(tenant.to_string())
            .bind(scope)
            .bind(if scope == "contact" { own.to_string() } else { String::new() })
            .execute(&mut *tx)
            .await
            .unwrap();
            let cell = cell(&mut tx, &table, &columns, &sample, all).await;
            tx.rollback().await.unwrap();
            picture.insert(format!("{table} / {scope}"), cell);
        }
        let mut tx = role.begin().await.unwrap();
        let unset = cell(&mut tx, &table, &columns, &sample, all).await;
        tx.rollback().await.unwrap();
        picture.insert(format!("{table} / without a tenant"), unset);
    }
    picture
}

fn lines(picture: &BTreeMap<String, String>) -> String {
    picture.iter().map(|(place, cell)| format!("{place}: {cell}\n")).collect()
}

#[tokio::test]
async fn each_scope_sees_and_writes_what_is_its_own() {
    let app = TestApp::start().await;
    let own = fill(&app).await;
    let picture = picture(&app, own, None).await;
    for (place, cell) in &picture {
        assert!(!cell.contains("2 tenant(s)"), "{place} reads across the wall");
        if place.ends_with("without a tenant") {
            assert!(cell.starts_with("reads nothing") || cell.contains("not granted"), "{place}: {cell}");
        }
        if place.ends_with("/ contact") {
            assert!(!cell.contains("2 controller(s)"), "{place} reads across the fence");
        }
    }
    insta::assert_snapshot!("isolation", lines(&picture));
    app.finish().await;
}

/// Without a policy the picture is another one: each of them does something that a test sees.
#[tokio::test]
async fn no_policy_can_be_dropped_unnoticed() {
    let app = TestApp::start().await;
    let own = fill(&app).await;
    let whole = picture(&app, own, None).await;
    let mut superuser = app.databases.superuser().await;
    // A policy for a command that its role is not granted at all cannot be reached; the grant stands before it.
    let policies = sqlx::query(
        "SELECT p.tablename::text, p.policyname::text FROM pg_policies p
         WHERE p.roles = '{countersign_app}'
           AND (p.cmd = 'ALL' OR has_table_privilege('countersign_app', p.tablename::text, p.cmd)) ORDER BY 1, 2",
    )
    .fetch_all(&mut superuser)
    .await
    .unwrap();
    assert!(policies.len() > 40, "{} policies", policies.len());
    let mut unnoticed = Vec::new();
    for policy in policies {
        let (table, policy): (String, String) = (policy.get(0), policy.get(1));
        let definition: String = sqlx::query_scalar(
            "SELECT format('CREATE POLICY %I ON %I AS %s FOR %s TO countersign_app %s %s', policyname, tablename, permissive,
                    cmd, coalesce('USING (' || qual || ')', ''), coalesce('WITH CHECK (' || with_check || ')', ''))
             FROM pg_policies WHERE tablename = $1 AND policyname = $2 AND roles = '{countersign_app}'",
        )
        .bind(&table)
        .bind(&policy)
        .fetch_one(&mut superuser)
        .await
        .unwrap();
        superuser.execute(AssertSqlSafe(format!("DROP POLICY {policy} ON {table}"))).await.unwrap();
        let without = picture(&app, own, Some(&table)).await;
        if without.iter().all(|(place, cell)| whole.get(place) == Some(cell)) {
            unnoticed.push(format!("{policy} on {table}"));
        }
        superuser.execute(AssertSqlSafe(definition)).await.unwrap();
    }
    assert!(unnoticed.is_empty(), "dropped unnoticed: {unnoticed:?}");
    app.finish().await;
}

#[tokio::test]
async fn a_key_that_is_missing_is_a_fault_and_not_made_anew() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.filled(tenant, "Læsø Kommune").await;
    let mut keys = app.databases.key_store().await;
    let gone = sqlx::query("DELETE FROM wrapped_key WHERE owner_id = $1").bind(case.controller.0);
    assert_eq!(gone.execute(&mut keys).await.unwrap().rows_affected(), 1);
    // Until then it is in memory.
    app.wait(chrono::TimeDelta::minutes(2));
    let refused = app.db.tenant(&case.ctx).await.map(|_| ()).unwrap_err();
    assert!(matches!(refused, StorageError::KeyMissing(owner) if owner == case.controller.0), "{refused}");
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM wrapped_key WHERE owner_id = $1")
        .bind(case.controller.0)
        .fetch_one(&mut keys)
        .await
        .unwrap();
    assert_eq!(left, 0);
    app.finish().await;
}

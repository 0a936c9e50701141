//! The catalogue: every table obeys the rules of the wall, whoever added it.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use sqlx::Row;
use testkit::{Databases, TestApp};

/// System tables: they say which tenant something belongs to, and hold ids and hashes, no personal data. The system role
/// sees these and nothing else. The list can shrink; a table is added to it with a reason in docs/tenancy.md.
const SYSTEM: [&str; 7] = ["audit_pending", "calendar_feed", "job", "link", "session", "tenant", "throttle"];
/// System tables that belong to no tenant.
const WITHOUT_TENANT: [&str; 2] = ["tenant", "throttle"];

async fn names(databases: &Databases, sql: &'static str) -> Vec<String> {
    let mut superuser = databases.superuser().await;
    let rows = sqlx::query(sql).fetch_all(&mut superuser).await.unwrap();
    rows.iter().map(|row| row.get::<String, _>(0)).collect()
}

/// Tables of ours: those of the migrations, without the list of migrations itself.
macro_rules! ours {
    ($rest:literal) => {
        concat!(
            "WITH ours AS (SELECT c.oid, c.relname::text AS name, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
               AND c.relname <> '_sqlx_migrations') ",
            $rest
        )
    };
}

#[tokio::test]
async fn every_table_is_behind_the_wall() {
    let databases = Databases::create().await;
    let none: [String; 0] = [];
    let open =
        names(&databases, ours!("SELECT name FROM ours WHERE NOT relrowsecurity OR NOT relforcerowsecurity")).await;
    assert_eq!(open, none, "row-level security must be enabled and forced");
    let without = names(
        &databases,
        ours!(
            "SELECT name FROM ours WHERE NOT EXISTS (
                 SELECT FROM pg_attribute a WHERE a.attrelid = ours.oid AND a.attname = 'tenant_id' AND a.attnotnull)
             ORDER BY 1"
        ),
    )
    .await;
    assert_eq!(without, WITHOUT_TENANT);
    let tenant_policy = names(
        &databases,
        ours!(
            "SELECT name FROM ours WHERE name NOT IN ('tenant', 'throttle') AND (
                 SELECT count(*) FROM pg_policies p WHERE p.tablename = name AND p.permissive = 'PERMISSIVE'
                   AND p.roles = '{countersign_app}' AND p.cmd = 'ALL' AND p.qual = p.with_check
                   AND p.qual LIKE '%tenant_id = ( SELECT (NULLIF(current_setting(''countersign.tenant_id''::text, true)%') <> 1"
        ),
    )
    .await;
    assert_eq!(tenant_policy, none, "one permissive policy on the tenant");
    let fence = names(
        &databases,
        ours!(
            "SELECT name FROM ours WHERE name NOT IN ('tenant', 'throttle') AND NOT EXISTS (
                 SELECT FROM pg_policies p WHERE p.tablename = name AND p.permissive = 'RESTRICTIVE'
                   AND p.roles = '{countersign_app}')"
        ),
    )
    .await;
    assert_eq!(fence, none, "at least one restrictive fence");
    databases.drop().await;
}

#[tokio::test]
async fn keys_and_indexes_lead_with_the_tenant() {
    let databases = Databases::create().await;
    // A hash that nobody can guess may be unique by itself; an expiry is swept for all tenants at once.
    let indexes = names(
        &databases,
        ours!(
            "SELECT i.relname::text FROM ours JOIN pg_index x ON x.indrelid = ours.oid JOIN pg_class i ON i.oid = x.indexrelid
             JOIN pg_attribute a ON a.attrelid = ours.oid AND a.attnum = x.indkey[0]
             WHERE name NOT IN ('tenant', 'throttle') AND a.attname <> 'tenant_id' ORDER BY 1"
        ),
    )
    .await;
    assert_eq!(
        indexes,
        [
            "calendar_feed_token_hash_key",
            "job_due",
            "job_lease",
            "link_expiry",
            "link_token_hash_key",
            "session_expiry",
            "session_token_hash_key"
        ]
    );
    let foreign = names(
        &databases,
        ours!(
            "SELECT k.conname::text FROM ours JOIN pg_constraint k ON k.conrelid = ours.oid AND k.contype = 'f'
             WHERE k.confrelid <> 'tenant'::regclass AND NOT EXISTS (
                 SELECT FROM unnest(k.conkey, k.confkey) AS pair(here, there)
                 JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = here
                 JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = there
                 WHERE a.attname = 'tenant_id' AND b.attname = 'tenant_id')"
        ),
    )
    .await;
    assert!(foreign.is_empty(), "foreign keys without the tenant: {foreign:?}");
    let cascades = names(
        &databases,
        ours!("SELECT k.conname::text FROM ours JOIN pg_constraint k ON k.conrelid = ours.oid AND k.confdeltype = 'c'"),
    )
    .await;
    assert!(cascades.is_empty(), "nothing is deleted by a cascade: {cascades:?}");
    databases.drop().await;
}

#[tokio::test]
async fn the_roles_own_nothing_and_are_above_nothing() {
    let databases = Databases::create().await;
    let none: [String; 0] = [];
    let strong = names(
        &databases,
        "SELECT rolname::text FROM pg_roles WHERE rolname LIKE 'countersign\\_%'
           AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)",
    )
    .await;
    assert_eq!(strong, none);
    let members = names(
        &databases,
        "SELECT r.rolname::text FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
         WHERE r.rolname LIKE 'countersign\\_%'",
    )
    .await;
    assert_eq!(members, none, "no role is a member of another");
    let owned = names(
        &databases,
        "SELECT c.relname::text FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
         WHERE c.relnamespace = 'public'::regnamespace AND r.rolname <> 'countersign_owner'",
    )
    .await;
    assert_eq!(owned, none);
    let dangerous = names(
        &databases,
        ours!(
            "SELECT name || ' ' || role || ' ' || privilege FROM ours,
                 unnest(ARRAY['countersign_app', 'countersign_system', 'countersign_eraser']) AS role,
                 unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) AS privilege
             WHERE has_table_privilege(role, ours.oid, privilege)"
        ),
    )
    .await;
    assert_eq!(dangerous, none);
    let create = names(
        &databases,
        "SELECT role FROM unnest(ARRAY['countersign_app', 'countersign_system', 'countersign_eraser']) AS role
         WHERE has_schema_privilege(role, 'public', 'CREATE')",
    )
    .await;
    assert_eq!(create, none);
    let definers = names(
        &databases,
        "SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef",
    )
    .await;
    assert_eq!(definers, none, "no function runs with its owner's rights");
    let views = names(
        &databases,
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
           AND (relkind = 'm' OR (relkind = 'v' AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false)))",
    )
    .await;
    assert_eq!(views, none, "views run as the invoker; tenant data has no materialized views");
    databases.drop().await;
}

#[tokio::test]
async fn the_system_role_sees_the_allow_list_and_nothing_else() {
    let databases = Databases::create().await;
    let seen = names(
        &databases,
        ours!(
            "SELECT name FROM ours WHERE has_table_privilege('countersign_system', oid, 'SELECT')
                OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = ours.oid AND a.attnum > 0
                           AND has_column_privilege('countersign_system', ours.oid, a.attnum, 'SELECT'))
             ORDER BY 1"
        ),
    )
    .await;
    assert_eq!(seen, SYSTEM);
    // The audit log only grows.
    let log = names(
        &databases,
        "SELECT t || ' ' || privilege FROM unnest(ARRAY['audit_entry', 'audit_leaf', 'audit_detail']) AS t,
             unnest(ARRAY['UPDATE', 'DELETE']) AS privilege WHERE has_table_privilege('countersign_app', t, privilege)",
    )
    .await;
    assert!(log.is_empty(), "{log:?}");
    // States are text with a CHECK: an enum's equality is not leakproof, and scans the tenant.
    let enums = names(
        &databases,
        "SELECT typname::text FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'",
    )
    .await;
    assert!(enums.is_empty(), "{enums:?}");
    databases.drop().await;
}

/// Every start migrates: over what is there, that changes nothing.
#[tokio::test]
async fn migrating_a_filled_database_once_more_changes_nothing() {
    let app = TestApp::start().await;
    app.approved(app.tenant(0), "Fanø Kommune").await;
    let before = app.databases.fingerprint().await;
    storage::migrate::main(&app.databases.url("countersign_owner", &app.databases.main)).await.unwrap();
    assert_eq!(app.databases.fingerprint().await, before);
    app.finish().await;
}

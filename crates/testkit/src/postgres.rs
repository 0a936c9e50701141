use std::collections::BTreeMap;
use std::str::FromStr;

use sha2::{Digest, Sha256};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, PgConnection};

/// The words that the audit log has for refusals.
const REFUSALS: &str = "%refused";

/// Two databases of a test's own: the main one, and the key store.
#[derive(Debug)]
pub struct Databases {
    server: String,
    pub main: String,
    pub keys: String,
}

#[expect(clippy::disallowed_methods, reason = "scripts/with-postgres.sh says where the server is")]
fn server() -> String {
    std::env::var("COUNTERSIGN_TEST_POSTGRES")
        .expect("tests need a PostgreSQL: run ./test, or scripts/with-postgres.sh before a command of cargo")
}

pub(crate) async fn connect(url: &str) -> PgConnection {
    PgConnectOptions::from_str(url).unwrap().connect().await.unwrap()
}

impl Databases {
    /// Clones the migrated templates; makes them first where nobody has.
    pub async fn create() -> Self {
        let server = server();
        let mut admin = connect(&server).await;
        let hash = templates_hash();
        let (main_template, keys_template) = (format!("cs_main_{hash}"), format!("cs_keys_{hash}"));
        // Every test is a process of its own; the first makes the templates while the others wait.
        admin.execute("SELECT pg_advisory_lock(20261121)").await.unwrap();
        let there: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
            .bind(&keys_template)
            .fetch_one(&mut admin)
            .await
            .unwrap();
        if !there {
            make_templates(&mut admin, &server, &main_template, &keys_template).await;
        }
        let name = uuid::Builder::from_random_bytes(rand_bytes()).into_uuid().simple().to_string();
        let (main, keys) = (format!("t_{name}"), format!("k_{name}"));
        for (database, template) in [(&main, &main_template), (&keys, &keys_template)] {
            run(&mut admin, &format!("CREATE DATABASE {database} TEMPLATE {template} STRATEGY FILE_COPY")).await;
        }
        admin.execute("SELECT pg_advisory_unlock(20261121)").await.unwrap();
        admin.close().await.unwrap();
        Self { server, main, keys }
    }

    /// The URL of a database as a role.
    pub fn url(&self, role: &str, database: &str) -> String {
        url(&self.server, role, database)
    }

    /// A connection to the main database as a role.
    pub async fn connect_as(&self, role: &str) -> PgConnection {
        connect(&self.url(role, &self.main)).await
    }

    /// The main database as its superuser, who is above every policy.
    pub async fn superuser(&self) -> PgConnection {
        self.connect_as("postgres").await
    }

    /// A connection of the superuser to the key store.
    pub async fn key_store(&self) -> PgConnection {
        connect(&self.url("postgres", &self.keys)).await
    }

    /// What every table holds, by its hash: equal before and after says that nothing was changed. When a session was last
    /// seen, how often something was tried and what the log says of refusals are left out, since reading and being
    /// refused count there.
    pub async fn fingerprint(&self) -> BTreeMap<String, String> {
        let mut superuser = self.superuser().await;
        let tables: Vec<String> = sqlx::query_scalar(
            "SELECT relname::text FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'throttle'",
        )
        .fetch_all(&mut superuser)
        .await
        .unwrap();
        let hash = |table: &String| {
            let row = if table == "session" { "to_jsonb(x) - 'seen_at'" } else { "x" };
            let rows = match table.as_str() {
                "audit_entry" => format!("x.action NOT LIKE '{REFUSALS}'"),
                "audit_detail" | "audit_pending" => format!(
                    "(x.tenant_id, x.entry_id) NOT IN
                         (SELECT e.tenant_id, e.id FROM audit_entry e WHERE e.action LIKE '{REFUSALS}')"
                ),
                _ => "true".to_owned(),
            };
            let row = format!("({row})::text");
            format!(
                "SELECT '{table}', md5(coalesce(string_agg({row}, ';' ORDER BY {row}), '')) FROM {table} x WHERE {rows}"
            )
        };
        let sql: Vec<String> = tables.iter().map(hash).collect();
        let rows: Vec<(String, String)> =
            sqlx::query_as(AssertSqlSafe(sql.join(" UNION ALL "))).fetch_all(&mut superuser).await.unwrap();
        superuser.close().await.unwrap();
        rows.into_iter().collect()
    }

    /// Drops both databases.
    pub async fn drop(self) {
        let mut admin = connect(&self.server).await;
        for database in [&self.main, &self.keys] {
            run(&mut admin, &format!("DROP DATABASE {database} WITH (FORCE)")).await;
        }
        admin.close().await.unwrap();
    }
}

async fn make_templates(admin: &mut PgConnection, server: &str, main: &str, keys: &str) {
    admin.execute(storage::migrate::ROLES).await.unwrap();
    for database in [main, keys] {
        run(admin, &format!("DROP DATABASE IF EXISTS {database}")).await;
        run(admin, &format!("CREATE DATABASE {database} OWNER countersign_owner")).await;
        let mut superuser = connect(&url(server, "postgres", database)).await;
        superuser.execute("ALTER SCHEMA public OWNER TO countersign_owner").await.unwrap();
        superuser.close().await.unwrap();
    }
    storage::migrate::main(&url(server, "countersign_owner", main)).await.unwrap();
    storage::migrate::key_store(&url(server, "countersign_owner", keys)).await.unwrap();
}

/// The names are made by us from hexadecimal digits.
async fn run(admin: &mut PgConnection, sql: &str) {
    admin.execute(AssertSqlSafe(sql)).await.unwrap();
}

fn url(server: &str, role: &str, database: &str) -> String {
    let (_, rest) = server.split_once('@').unwrap();
    let (host, rest) = rest.split_once('/').unwrap();
    let query = rest.split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
    format!("postgres://{role}@{host}/{database}{query}")
}

fn templates_hash() -> String {
    let mut hash = Sha256::new();
    hash.update(storage::migrate::ROLES);
    hash.update(storage::migrate::fingerprint());
    hex::encode(&hash.finalize()[..8])
}

fn rand_bytes() -> [u8; 16] {
    let now = std::time::Instant::now();
    let place = &raw const now as usize;
    let seed = format!("{:?} {place} {}", now, std::process::id());
    Sha256::digest(seed)[..16].try_into().unwrap()
}

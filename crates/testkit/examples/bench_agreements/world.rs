//! The tenants that are measured: what is opened is made by the product, the rest by SQL.

use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::clock::{SharedClock, SystemClock};
use domain::randomness::Randomness;
use domain::secrets::Token;
use keys::MasterKey;
use sqlx::{AssertSqlSafe, Connection, Executor};
use storage::sessions::SessionKind;
use storage::{Config, Db, KeyStore, log, sessions, staff};
use testkit::{Databases, Tenant};

use crate::case::{self, Case, Stage};
use crate::figure::note;
use crate::server::MASTER;

/// Tenants, and agreements of each.
pub const TENANTS: usize = 100;
pub const AGREEMENTS: usize = 1_000;
/// Of each tenant's agreements so many are opened: the last of them are drafts, the first countersigned.
const OPENED: usize = 10;
/// The password of every administrator.
pub const PASSWORD: &str = "four tall herons by the fjord";

/// Databases with tenants in them.
pub struct World {
    pub databases: Databases,
    pub db: Db,
    pub places: Vec<Place>,
}

/// A tenant with somebody who is signed in and the agreements that are opened.
pub struct Place {
    pub tenant: Tenant,
    /// The cookie of its reviewer.
    pub cookie: String,
    pub cases: Vec<(Case, Stage)>,
}

impl World {
    /// So many tenants with the agreements that are opened, and nothing else.
    pub async fn small(tenants: usize) -> Self {
        let began = Instant::now();
        let databases = Databases::create().await;
        let master = MasterKey::from_slice(&MASTER).unwrap();
        let wait = Duration::from_secs(60);
        let keys = KeyStore::open(&databases.url("countersign_owner", &databases.keys), master, wait).unwrap();
        let config = Config {
            app_url: databases.url("countersign_app", &databases.main),
            system_url: databases.url("countersign_system", &databases.main),
            max_connections: 8,
            acquire_timeout: wait,
        };
        let clock: SharedClock = Arc::new(SystemClock);
        let db = Db::open(&config, keys, clock, Randomness::from_system()).unwrap();
        let hash = web::hash_password(PASSWORD, db.randomness()).await.unwrap();
        let mut places = Vec::new();
        for index in 0..tenants {
            places.push(Place::make(&db, index, &hash).await);
        }
        note(&format!("{tenants} tenants made in {:.0} s", began.elapsed().as_secs_f64()));
        Self { databases, db, places }
    }

    /// Fills the tenants up to their number of agreements.
    pub async fn fill(&self) {
        let all: Vec<&Place> = self.places.iter().collect();
        self.ballast(&all, OPENED, AGREEMENTS).await;
    }

    /// Makes one tenant ten times larger.
    pub async fn one_large(&self) {
        self.ballast(&[&self.places[0]], AGREEMENTS, AGREEMENTS * 10).await;
    }

    /// Makes ten times as many tenants, each as large as the first was.
    pub async fn many(&self) {
        let copies = TENANTS * 9;
        let sql = format!("SET LOCAL bench.tenants = '{copies}';\n{}", include_str!("tenants.sql"));
        self.run(&format!("{copies} more tenants"), sql).await;
    }

    /// Fills tenants with agreements, from one number to another.
    pub async fn ballast(&self, places: &[&Place], first: usize, last: usize) {
        let rows: Vec<String> = places
            .iter()
            .map(|place| format!("('{}'::uuid, {}, {last})", place.tenant.ctx.tenant(), first + 1))
            .collect();
        let wanted = format!(
            "CREATE TEMP TABLE wanted ON COMMIT DROP AS SELECT * FROM (VALUES {}) AS w (tenant_id, first, last);\n",
            rows.join(", ")
        );
        let what = format!("{} more agreements", places.len() * (last - first));
        self.run(&what, wanted + include_str!("ballast.sql")).await;
    }

    /// Runs statements as a superuser, in one transaction, and makes the figures of the planner current.
    pub async fn run(&self, what: &str, sql: String) {
        let began = Instant::now();
        let mut superuser = self.databases.superuser().await;
        superuser.execute(AssertSqlSafe(format!("BEGIN;\n{sql}\nCOMMIT;"))).await.unwrap();
        superuser.execute("VACUUM (ANALYZE)").await.unwrap();
        superuser.execute("CHECKPOINT").await.unwrap();
        let size: String = sqlx::query_scalar("SELECT pg_size_pretty(pg_database_size(current_database()))")
            .fetch_one(&mut superuser)
            .await
            .unwrap();
        superuser.close().await.unwrap();
        note(&format!("{what} in {:.0} s; the database has {size}", began.elapsed().as_secs_f64()));
    }
}

impl Place {
    async fn make(db: &Db, index: usize, hash: &str) -> Self {
        let slug: &'static str = Box::leak(format!("tenant-{index}").into_boxed_str());
        let tenant = testkit::tenant(db, slug, "DK", "Europe/Copenhagen").await;
        let mut tx = db.tenant(&tenant.ctx.gate()).await.unwrap();
        staff::set_password(&mut tx, tenant.people.administrator, hash).await.unwrap();
        let token = Token::random(&mut *db.randomness().rng());
        let reviewer = tenant.people.dpo;
        sessions::start_staff(&mut tx, reviewer, SessionKind::Staff, token.hash().as_bytes()).await.unwrap();
        tx.commit().await.unwrap();
        let mut cases = Vec::new();
        for number in 0..OPENED {
            let stage = match number {
                0..4 => Stage::Approved,
                4..8 => Stage::Submitted,
                _ => Stage::Draft,
            };
            cases.push((case::make(db, &tenant, number + 1, stage).await, stage));
        }
        let mut tx = db.tenant(&tenant.ctx).await.unwrap();
        log::grow(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        Self { cookie: cookie(slug, &token), tenant, cases }
    }

    /// The cookie of a signatory.
    pub async fn signatory(&self, db: &Db, case: Case) -> String {
        let token = Token::random(&mut *db.randomness().rng());
        let mut tx = db.tenant(&self.tenant.ctx.about(case.controller)).await.unwrap();
        sessions::start_contact(&mut tx, case.signatory, case.controller, token.hash().as_bytes()).await.unwrap();
        tx.commit().await.unwrap();
        cookie(self.tenant.slug, &token)
    }
}

fn cookie(slug: &str, token: &Token) -> String {
    format!("__Host-cs-{slug}={}", token.reveal())
}

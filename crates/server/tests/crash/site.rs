//! The program itself, over a private PostgreSQL that keeps what it has acknowledged.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use chrono::Timelike;
use domain::clock::{Clock, SystemClock};
use domain::randomness::Randomness;
use keys::MasterKey;
use storage::doctor::{self, Finding};
use storage::embedded::{Cluster, Options};
use storage::{Db, KeyStore};
use testkit::{Ledger, Tenant};

use crate::wire;

const MASTER: [u8; 32] = [7; 32];
/// Nobody but a committing session shall bring its record to the disk: whoever does not wait for the disk loses it.
const SETTINGS: [(&str, &str); 4] =
    [("autovacuum", "off"), ("bgwriter_lru_maxpages", "0"), ("wal_buffers", "64MB"), ("wal_writer_delay", "10s")];

/// Everything that runs.
pub struct Site {
    pub address: SocketAddr,
    pub db: Db,
    pub tenant: Tenant,
    pub ledger: Ledger,
    server: Option<Child>,
    worker: Option<Child>,
    cluster: Cluster,
    folder: tempfile::TempDir,
}

impl Site {
    /// A tenant, its staff and its published agreement, in a new cluster; and the server.
    pub async fn open() -> Self {
        Self::with(None).await
    }

    /// The same, with a relay for its mails.
    pub async fn mailing_to(relay: SocketAddr) -> Self {
        Self::with(Some(relay)).await
    }

    async fn with(relay: Option<SocketAddr>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // The cluster belongs to an account of its own where root runs this.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let settings = SETTINGS.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let options = Options { fallback: None, settings, ..Options::new(folder.path().join("postgres")) };
        let cluster = Cluster::open(options).unwrap();
        storage::migrate::prepare(&cluster.superuser_url("postgres"), "countersign", "countersign_keys").await.unwrap();
        storage::migrate::main(&cluster.url("countersign_owner", "countersign")).await.unwrap();
        storage::migrate::key_store(&cluster.url("countersign_owner", "countersign_keys")).await.unwrap();
        let db = database(&cluster);
        let tenant = testkit::tenant(&db, "fjeld", "DK", noon()).await;
        let ledger = Ledger::new(cluster.superuser_url("countersign"));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let mut site = Self { address, db, tenant, ledger, server: None, worker: None, cluster, folder };
        site.configure(relay);
        site.start_server().await;
        site
    }

    fn configure(&self, relay: Option<SocketAddr>) {
        let folder = self.folder.path();
        fs::create_dir_all(folder.join("secrets")).unwrap();
        let mut master = fs::OpenOptions::new();
        let mut master =
            master.create_new(true).write(true).mode(0o600).open(folder.join("secrets/master.key")).unwrap();
        std::io::Write::write_all(&mut master, hex::encode(MASTER).as_bytes()).unwrap();
        let urls = [
            ("database_url", self.cluster.url("countersign_app", "countersign")),
            ("database_system_url", self.cluster.url("countersign_system", "countersign")),
            ("key_store_url", self.cluster.url("countersign_owner", "countersign_keys")),
            ("listen", self.address.to_string()),
            ("public_url", format!("http://{}", self.address)),
            ("secrets", folder.join("secrets").display().to_string()),
            ("mail_from", "post@sign.example.org".to_owned()),
        ];
        let mut lines: String = urls.iter().map(|(name, value)| format!("{name} = {value:?}\n")).collect();
        lines.push_str(&match relay {
            None => format!("mail_folder = {:?}\n", folder.join("mail").display().to_string()),
            Some(relay) => format!(
                "[smtp]\nhost = \"{}\"\nport = {}\nsecurity = \"none\"\nhello = \"sign.example.org\"\n",
                relay.ip(),
                relay.port()
            ),
        });
        fs::write(folder.join("countersign.toml"), lines).unwrap();
    }

    /// Starts `countersign serve`, and waits until it can do work.
    pub async fn start_server(&mut self) {
        self.server = Some(self.start("serve"));
        for _ in 0..600 {
            if wire::get(self.address, "", "/readyz").await.is_ok_and(|answer| answer.status == 200) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the server does not answer:\n{}", fs::read_to_string(self.folder.path().join("log")).unwrap());
    }

    /// Starts `countersign work`, where it does not run.
    pub fn start_worker(&mut self) {
        if self.worker.is_none() {
            self.worker = Some(self.start("work"));
        }
    }

    fn start(&self, command: &str) -> Child {
        let log = fs::OpenOptions::new().create(true).append(true).open(self.folder.path().join("log")).unwrap();
        Command::new(env!("CARGO_BIN_EXE_countersign"))
            .args([command, "--config"])
            .arg(self.folder.path().join("countersign.toml"))
            .env_clear()
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .stdin(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// SIGKILL.
    pub fn kill_server(&mut self) {
        kill(self.server.take());
    }

    /// SIGKILL.
    pub fn kill_worker(&mut self) {
        kill(self.worker.take());
    }

    /// SIGKILL to all of PostgreSQL's processes.
    pub fn kill_postgres(&self) {
        self.cluster.crash().unwrap();
    }

    /// Starts PostgreSQL again, which recovers.
    pub fn start_postgres(&mut self) {
        self.cluster.start().unwrap();
    }

    /// Stops the process that brings commits to the disk which nobody waited for.
    pub async fn stall_the_wal_writer(&self) {
        let pid = "SELECT pid::bigint FROM pg_stat_activity WHERE backend_type = 'walwriter'";
        let pid = self.ledger.number(pid).await;
        let stop = Command::new("sh").args(["-c", &format!("kill -STOP {pid}")]).status().unwrap();
        assert!(stop.success());
    }

    /// What `countersign doctor` finds wrong.
    pub async fn doctor(&self) -> String {
        let url = |role, database| self.cluster.url(role, database);
        let (app, system) = (url("countersign_app", "countersign"), url("countersign_system", "countersign"));
        let findings = doctor::examine(&app, &system, None, &url("countersign_owner", "countersign_keys")).await;
        let wrong = |finding| if let Finding::Wrong(what) = finding { Some(what) } else { None };
        findings.into_iter().filter_map(wrong).collect::<Vec<_>>().join("\n")
    }

    /// A number in `0..below`, another each time.
    pub fn any(&self, below: usize) -> usize {
        usize::from(self.db.randomness().id(self.db.now()).as_bytes()[15]) * below / 256
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.kill_server();
        self.kill_worker();
    }
}

fn kill(process: Option<Child>) {
    if let Some(mut process) = process {
        process.kill().unwrap();
        process.wait().unwrap();
    }
}

fn database(cluster: &Cluster) -> Db {
    let wait = Duration::from_secs(30);
    let master = MasterKey::from_slice(&MASTER).unwrap();
    let keys = KeyStore::open(&cluster.url("countersign_owner", "countersign_keys"), master, wait).unwrap();
    let config = storage::Config {
        app_url: cluster.url("countersign_app", "countersign"),
        system_url: cluster.url("countersign_system", "countersign"),
        max_connections: 8,
        acquire_timeout: wait,
    };
    Db::open(&config, keys, Arc::new(SystemClock), Randomness::from_system()).unwrap()
}

/// A zone in which no midnight comes while the test runs: the text names the day, and is read anew on another.
fn noon() -> &'static str {
    if (6..18).contains(&SystemClock.now().hour()) { "UTC" } else { "Etc/GMT-12" }
}

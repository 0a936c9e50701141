//! The private PostgreSQL: starts, stops, keeps its data, and recovers from what crashes leave behind.
//!
//! As root these tests also change accounts, as on a server; as an ordinary user they run as that user.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use sqlx::{Connection, PgConnection};
use storage::embedded::{Cluster, ClusterError, Durability, Options};

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("countersign-embedded-{name}-{}", std::process::id()));
        fs::create_dir(&path).unwrap();
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        Folder(path)
    }

    fn options(&self) -> Options {
        Options { fallback: None, ..Options::fast(self.0.join("cluster")) }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn connect(cluster: &Cluster) -> PgConnection {
    PgConnection::connect(&cluster.superuser_url("postgres")).await.unwrap()
}

async fn number(cluster: &Cluster, query: &'static str) -> i32 {
    let mut connection = connect(cluster).await;
    let number = sqlx::query_scalar(query).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    number
}

async fn execute(cluster: &Cluster, statements: &'static str) {
    let mut connection = connect(cluster).await;
    sqlx::raw_sql(statements).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

fn setting(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

fn shell(script: &str) {
    assert!(Command::new("sh").args(["-c", script]).status().unwrap().success(), "{script}");
}

fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

#[tokio::test]
async fn a_second_start_finds_the_data_of_the_first() {
    let folder = Folder::new("reuse");
    let cluster = Cluster::open(folder.options()).unwrap();
    execute(&cluster, "CREATE TABLE kept (value int); INSERT INTO kept VALUES (42)").await;
    let pid = cluster.postmaster().unwrap();
    cluster.stop().unwrap();
    assert!(!Path::new(&format!("/proc/{pid}/cwd")).exists(), "the server is gone after stop()");

    let again = Cluster::open(folder.options()).unwrap();
    assert_eq!(number(&again, "SELECT value FROM kept").await, 42);
}

#[tokio::test]
async fn dropping_stops_the_server() {
    let folder = Folder::new("drop");
    let cluster = Cluster::open(folder.options()).unwrap();
    let pid = cluster.postmaster().unwrap();
    drop(cluster);
    assert!(fs::read_link(format!("/proc/{pid}/cwd")).is_err());
}

#[tokio::test]
async fn nobody_else_can_connect() {
    let folder = Folder::new("closed");
    let cluster = Cluster::open(folder.options()).unwrap();
    let mut connection = connect(&cluster).await;
    let addresses: String =
        sqlx::query_scalar("SELECT current_setting('listen_addresses')").fetch_one(&mut connection).await.unwrap();
    assert_eq!(addresses, "", "no network address");
    let socket_dir = fs::metadata(cluster.socket_dir()).unwrap();
    assert_eq!(socket_dir.mode() & 0o777, 0o700, "the socket's folder is closed");
    if is_root() {
        assert_ne!(socket_dir.uid(), 0, "the server runs as somebody else than root");
        let mut stranger = Command::new("psql");
        stranger.args([&cluster.superuser_url("postgres"), "-c", "SELECT 1"]).current_dir("/").uid(2).gid(2);
        let output = stranger.output().unwrap();
        assert!(!output.status.success(), "another account was let in");
        assert!(String::from_utf8_lossy(&output.stderr).contains("Permission denied"), "{output:?}");
    }
}

#[tokio::test]
async fn two_clusters_live_side_by_side() {
    let folder = Folder::new("pair");
    let one = Cluster::open(folder.options()).unwrap();
    let other = Cluster::open(Options { dir: folder.0.join("other"), ..folder.options() }).unwrap();
    execute(&one, "CREATE TABLE here ()").await;
    let seen = "SELECT count(*)::int4 FROM pg_tables WHERE tablename = 'here'";
    assert_eq!((number(&one, seen).await, number(&other, seen).await), (1, 0));
}

#[test]
fn a_cluster_in_use_is_refused_by_the_name_of_its_holder() {
    let folder = Folder::new("taken");
    let _cluster = Cluster::open(folder.options()).unwrap();
    let refused = Cluster::open(folder.options()).unwrap_err();
    assert!(matches!(refused, ClusterError::InUse { .. }), "{refused:?}");
    assert!(refused.to_string().contains(&std::process::id().to_string()), "{refused}");
}

#[tokio::test]
async fn a_killed_server_is_started_again_and_has_lost_nothing() {
    let folder = Folder::new("killed");
    let mut cluster = Cluster::open(Options { durability: Durability::Safe, ..folder.options() }).unwrap();
    execute(&cluster, "CREATE TABLE kept (value int); INSERT INTO kept VALUES (7)").await;
    // A session that does not notice for a while that its server died: started beside it, a new one would do harm.
    let mut busy = connect(&cluster).await;
    let session: i32 = sqlx::query_scalar("SELECT pg_backend_pid()").fetch_one(&mut busy).await.unwrap();
    shell(&format!("kill -STOP {session}"));
    let first = cluster.postmaster().unwrap();
    cluster.kill().unwrap();
    assert_eq!(cluster.postmaster(), None);
    let wakes = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(1));
        shell(&format!("kill -CONT {session}"));
    });

    cluster.start().unwrap();
    assert!(fs::read_link(format!("/proc/{session}/cwd")).is_err(), "the old session was waited for");
    wakes.join().unwrap();
    assert_ne!(cluster.postmaster().unwrap(), first);
    assert_eq!(number(&cluster, "SELECT value FROM kept").await, 7);
    assert!(sqlx::query("SELECT 1").execute(&mut busy).await.is_err(), "the session died with its server");
}

#[tokio::test]
async fn a_server_that_outlived_its_program_is_taken_over() {
    let folder = Folder::new("outlived");
    let cluster = Cluster::open(folder.options()).unwrap();
    execute(&cluster, "CREATE TABLE kept (value int); INSERT INTO kept VALUES (9)").await;
    let first = cluster.postmaster().unwrap();
    let (data_dir, dir) = (cluster.data_dir(), cluster.dir().to_owned());
    // What a killed program leaves: the server runs, and nobody holds the lock.
    let owner = fs::metadata(&data_dir).unwrap();
    let (uid, gid) = (owner.uid(), owner.gid());
    std::mem::forget(cluster);
    fs::remove_file(dir.join("lock")).unwrap();

    let again = Cluster::open(folder.options()).unwrap();
    assert_ne!(again.postmaster().unwrap(), first);
    assert_eq!(number(&again, "SELECT value FROM kept").await, 9);
    let owner = fs::metadata(again.data_dir()).unwrap();
    assert_eq!((owner.uid(), owner.gid()), (uid, gid));
}

/// A process of the server's own account: PostgreSQL takes its id in an old lock file for a living server.
struct Bystander(Child);

impl Bystander {
    fn of_the_owner_of(path: &Path) -> Self {
        let owner = fs::metadata(path).unwrap();
        let mut command = Command::new("sleep");
        command.arg("60").current_dir("/");
        if is_root() {
            command.uid(owner.uid()).gid(owner.gid());
        }
        Bystander(command.spawn().unwrap())
    }
}

impl Drop for Bystander {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn a_stale_lock_file_whose_process_id_is_somebody_elses_now_is_cleared() {
    let folder = Folder::new("stale");
    let mut cluster = Cluster::open(folder.options()).unwrap();
    cluster.kill().unwrap();
    let bystander = Bystander::of_the_owner_of(&cluster.data_dir());
    let pid_file = cluster.data_dir().join("postmaster.pid");
    let stale = fs::read_to_string(&pid_file).unwrap();
    let (_, rest) = stale.split_once('\n').unwrap();
    fs::write(&pid_file, format!("{}\n{rest}", bystander.0.id())).unwrap();

    cluster.start().unwrap();
    assert_eq!(number(&cluster, "SELECT 1").await, 1);
    assert!(Path::new(&format!("/proc/{}", bystander.0.id())).exists(), "the bystander was left alone");
}

#[test]
fn an_interrupted_creation_is_begun_again() {
    let folder = Folder::new("half");
    Cluster::open(folder.options()).unwrap().stop().unwrap();
    let server = folder.0.join("cluster/server");
    fs::rename(server.join("data"), server.join("data.new")).unwrap();
    fs::remove_file(server.join("data.new/global/pg_control")).unwrap();
    Cluster::open(folder.options()).unwrap().stop().unwrap();
}

#[test]
fn data_of_a_version_that_is_not_installed_is_kept_and_named() {
    let folder = Folder::new("version");
    Cluster::open(folder.options()).unwrap().stop().unwrap();
    let version = folder.0.join("cluster/server/data/PG_VERSION");
    fs::write(&version, "9\n").unwrap();
    let refused = Cluster::open(folder.options()).unwrap_err();
    assert!(matches!(refused, ClusterError::OtherVersion { data: 9, .. }), "{refused:?}");
    assert!(version.exists());
}

#[test]
fn damaged_data_is_called_damaged() {
    let folder = Folder::new("damaged");
    Cluster::open(folder.options()).unwrap().stop().unwrap();
    fs::remove_file(folder.0.join("cluster/server/data/global/pg_control")).unwrap();
    let refused = Cluster::open(folder.options()).unwrap_err();
    assert!(matches!(refused, ClusterError::Damaged { .. }), "{refused:?}");
    assert!(refused.to_string().contains("--fresh"), "{refused}");
}

#[test]
fn a_setting_that_is_refused_is_quoted() {
    let folder = Folder::new("setting");
    let options = Options { settings: vec![setting("max_connections", "none")], ..folder.options() };
    let refused = Cluster::open(options).unwrap_err();
    assert!(refused.to_string().contains("max_connections"), "{refused}");
}

#[test]
fn missing_programs_are_named_with_the_command_that_installs_them() {
    let folder = Folder::new("missing");
    let options = Options { binaries: Some(folder.0.clone()), ..folder.options() };
    let refused = Cluster::open(options).unwrap_err();
    assert!(matches!(refused, ClusterError::NotInstalled), "{refused:?}");
    assert!(refused.to_string().contains("apt-get install postgresql"), "{refused}");
}

#[test]
fn removing_a_cluster_leaves_no_data() {
    let folder = Folder::new("remove");
    Cluster::remove(&folder.options()).unwrap();
    let cluster = Cluster::open(folder.options()).unwrap();
    let refused = Cluster::remove(&folder.options()).unwrap_err();
    assert!(matches!(refused, ClusterError::InUse { .. }), "{refused:?}");
    let data_dir = cluster.data_dir();
    cluster.stop().unwrap();
    Cluster::remove(&folder.options()).unwrap();
    assert!(!data_dir.exists());
}

#[tokio::test]
async fn a_folder_with_spaces_quotes_and_a_very_long_name_will_do() {
    let folder = Folder::new("odd");
    let dir = folder.0.join("it's a \"folder\", ø").join("x".repeat(120));
    let cluster = Cluster::open(Options { dir, ..folder.options() }).unwrap();
    assert_eq!(number(&cluster, "SELECT 1").await, 1);
    let socket_dir = cluster.socket_dir().to_owned();
    assert!(socket_dir.starts_with("/tmp"), "{}", socket_dir.display());
    cluster.stop().unwrap();
    let _ = fs::remove_dir_all(socket_dir);

    let spaced = Options { dir: folder.0.join("it's a \"folder\", ø"), ..folder.options() };
    let cluster = Cluster::open(spaced).unwrap();
    assert_eq!(number(&cluster, "SELECT 2").await, 2);
}

/// Only root meets this: its home is closed to the account that runs the server.
#[tokio::test]
async fn a_folder_out_of_reach_gives_way_to_the_fallback() {
    if !is_root() {
        return;
    }
    let folder = Folder::new("reach");
    let closed = folder.0.join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    let dir = closed.join("cluster");

    let refused = Cluster::open(Options { dir: dir.clone(), ..folder.options() }).unwrap_err();
    assert!(matches!(refused, ClusterError::Unreachable { .. }), "{refused:?}");

    let fallback = folder.0.join("fallback");
    let options = Options { dir, fallback: Some(fallback.clone()), ..folder.options() };
    let cluster = Cluster::open(options.clone()).unwrap();
    assert!(cluster.dir().starts_with(fallback), "{}", cluster.dir().display());
    let (first, pid) = (cluster.dir().to_owned(), cluster.postmaster());
    cluster.stop().unwrap();
    let again = Cluster::open(options).unwrap();
    assert_eq!(again.dir(), first, "the second start finds it there");
    assert_ne!(again.postmaster(), pid);
}

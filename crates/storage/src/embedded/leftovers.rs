//! What an earlier run may have left: a server that still runs, processes without their head, a file that names a
//! process which is long somebody else.

use std::ffi::OsStr;
use std::fs;
use std::thread::sleep;
use std::time::Duration;

use super::account::Account;
use super::binaries::Binaries;
use super::error::ClusterError;
use super::place::Place;

/// How often and how long to wait for processes that have lost their server: they notice within a second or two.
const LOOKS: u32 = 100;
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Makes the place ready for a start: nothing runs in it, and no file says that something does.
pub(super) fn clear(place: &Place, account: &Account, binaries: &Binaries) -> Result<(), ClusterError> {
    if postmaster(place).is_some() {
        stop(place, account, binaries)?;
    }
    wait_for_orphans(place)?;
    // PostgreSQL believes its lock files if their process id is alive, even when it is another program's by now.
    let lock_files = [
        place.data_dir().join("postmaster.pid"),
        place.socket_dir().join(".s.PGSQL.5432"),
        place.socket_dir().join(".s.PGSQL.5432.lock"),
    ];
    account.run("rm", [OsStr::new("-f")].into_iter().chain(lock_files.iter().map(|file| file.as_os_str())))
}

/// Stops a running server.
pub(super) fn stop(place: &Place, account: &Account, binaries: &Binaries) -> Result<(), ClusterError> {
    let output = account
        .command(&binaries.program("pg_ctl"))
        .args(["stop", "--mode=fast", "--wait", "--timeout=60", "--silent", "--pgdata=data"])
        .current_dir(place.server_dir())
        .output()
        .map_err(|source| ClusterError::Spawn { program: "pg_ctl stop".to_owned(), source })?;
    if output.status.success() || postmaster(place).is_none() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(ClusterError::Failed { program: "pg_ctl stop".to_owned(), said })
}

/// Kills the server without warning. Its sessions and helpers notice and end by themselves.
pub(super) fn kill(place: &Place, account: &Account) -> Result<(), ClusterError> {
    let Some(pid) = postmaster(place) else { return Ok(()) };
    // The shell's own `kill`: the program of that name is not installed everywhere.
    account.run("sh", ["-c".to_owned(), format!("kill -9 {pid}")])?;
    for _ in 0..LOOKS {
        if !processes(place).contains(&pid) {
            return Ok(());
        }
        sleep(BETWEEN_LOOKS);
    }
    Err(ClusterError::LeftOver { dir: place.dir().to_owned(), pids: pid.to_string() })
}

/// Kills every process of the server at once, as a loss of power does: nobody notices anything, nobody ends anything.
pub(super) fn crash(place: &Place, account: &Account) -> Result<(), ClusterError> {
    for _ in 0..LOOKS {
        let pids: Vec<_> = postmaster(place).into_iter().chain(processes(place)).map(|pid| pid.to_string()).collect();
        if pids.is_empty() {
            return Ok(());
        }
        // Some may be gone before their turn comes, and new ones may have been made: the next look tells.
        let _ = account.run("sh", ["-c".to_owned(), format!("kill -9 {}", pids.join(" "))]);
        sleep(BETWEEN_LOOKS);
    }
    let pids = processes(place).iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
    Err(ClusterError::LeftOver { dir: place.dir().to_owned(), pids })
}

/// The server's process id, if the one in its file is alive and is this cluster's.
pub(super) fn postmaster(place: &Place) -> Option<u32> {
    let text = fs::read_to_string(place.data_dir().join("postmaster.pid")).ok()?;
    let pid = text.lines().next()?.trim().parse().ok()?;
    processes(place).contains(&pid).then_some(pid)
}

/// After a killed server its sessions hold the shared memory for a moment, and PostgreSQL refuses to start.
fn wait_for_orphans(place: &Place) -> Result<(), ClusterError> {
    for _ in 0..LOOKS {
        if processes(place).is_empty() {
            return Ok(());
        }
        sleep(BETWEEN_LOOKS);
    }
    let pids = processes(place).iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
    Err(ClusterError::LeftOver { dir: place.dir().to_owned(), pids })
}

/// PostgreSQL's processes of this cluster: all of them have the data directory as their working directory.
fn processes(place: &Place) -> Vec<u32> {
    let Ok(data_dir) = place.data_dir().canonicalize() else { return Vec::new() };
    let running = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ours = running.filter(|process| {
        let is_postgres = fs::read_to_string(process.path().join("comm")).is_ok_and(|name| name.trim() == "postgres");
        is_postgres && fs::read_link(process.path().join("cwd")).is_ok_and(|cwd| cwd == data_dir)
    });
    ours.filter_map(|process| process.file_name().to_str()?.parse().ok()).collect()
}

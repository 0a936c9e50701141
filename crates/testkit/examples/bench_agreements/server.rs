//! The product itself, as a process of its own: `countersign serve` and `countersign work`.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use testkit::Databases;

/// The master key of everything that is measured.
pub const MASTER: [u8; 32] = [7; 32];

/// A running `countersign`. It ends with the value.
pub struct Server {
    child: Child,
    folder: PathBuf,
    pub address: SocketAddr,
}

impl Server {
    /// Starts a command with so many connections to the database, and waits until it serves.
    #[expect(clippy::disallowed_methods, reason = "./bench says where the program is")]
    pub fn start(command: &str, databases: &Databases, connections: usize) -> Self {
        let program = std::env::var_os("COUNTERSIGN_PROGRAM").expect("./bench sets COUNTERSIGN_PROGRAM");
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let folder = std::env::temp_dir().join(format!("countersign-bench-{}-{}", std::process::id(), address.port()));
        let secrets = folder.join("secrets");
        fs::create_dir_all(folder.join("mail")).unwrap();
        fs::create_dir_all(&secrets).unwrap();
        fs::write(secrets.join("master.key"), hex::encode(MASTER)).unwrap();
        fs::set_permissions(secrets.join("master.key"), fs::Permissions::from_mode(0o600)).unwrap();
        let settings = [
            ("listen", address.to_string()),
            ("public_url", format!("http://{address}")),
            ("database_url", databases.url("countersign_app", &databases.main)),
            ("database_system_url", databases.url("countersign_system", &databases.main)),
            ("key_store_url", databases.url("countersign_owner", &databases.keys)),
            ("secrets", secrets.display().to_string()),
            ("mail_folder", folder.join("mail").display().to_string()),
            ("mail_from", "agreements@example.org".to_owned()),
        ];
        let lines: String = settings.iter().map(|(name, value)| format!("{name} = {value:?}\n")).collect();
        let config = folder.join("countersign.toml");
        fs::write(&config, format!("{lines}connections = {connections}\ntrusted_proxies = [\"127.0.0.1\"]\n")).unwrap();
        let log = fs::File::create(folder.join("log")).unwrap();
        let child = Command::new(program)
            .arg(command)
            .arg("--config")
            .arg(config)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut server = Self { child, folder, address };
        while command == "serve" && TcpStream::connect(address).is_err() {
            server.assert_running();
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }

    /// Panics with what it has said if it has ended.
    pub fn assert_running(&mut self) {
        let log = || fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        assert!(self.child.try_wait().unwrap().is_none(), "countersign ended:\n{}", log());
    }

    /// Resident memory in MB of 10^6 bytes, as the kernel counts it: anonymous pages, and those of the program's file.
    pub fn resident(&self) -> f64 {
        self.status("VmRSS")
    }

    /// The most that it ever was.
    pub fn peak(&self) -> f64 {
        self.status("VmHWM")
    }

    /// The part of it that is not the program's own file.
    pub fn anonymous(&self) -> f64 {
        self.status("RssAnon")
    }

    fn status(&self, name: &str) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap();
        line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() * 1024.0 / 1e6
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

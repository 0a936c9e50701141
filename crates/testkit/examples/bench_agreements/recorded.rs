//! The transaction of a page, from PostgreSQL's own log, as a script for pgbench.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection, Executor};
use testkit::Databases;

use crate::http::Connection as Http;
use crate::load::Page;
use crate::server::Server;

/// A statement as the server got it.
struct Statement {
    sql: String,
    parameters: Vec<Option<String>>,
}

/// The transactions of some pages.
pub struct Recorded {
    transactions: Vec<Vec<Statement>>,
}

impl Recorded {
    /// Asks a server of its own for each page and reads what the application's connection was sent for it.
    pub async fn of(databases: &Databases, pages: &[Page]) -> Self {
        log_statements(databases, "all").await;
        let server = Server::start("serve", databases, 1);
        let mut reader = Http::open(server.address);
        let mut transactions = Vec::new();
        for page in pages {
            // The first time keys are brought and statements prepared.
            assert_eq!(reader.get(&page.path, &page.cookie).status, 200);
            let before = log(databases).len();
            assert_eq!(reader.get(&page.path, &page.cookie).status, 200);
            // The end of a transaction that only read is sent when its connection goes back.
            std::thread::sleep(Duration::from_millis(100));
            transactions.push(transaction(&log(databases)[before..]));
        }
        log_statements(databases, "none").await;
        Self { transactions }
    }

    /// How many statements a page sends, its BEGIN and its end included.
    pub fn statements(&self) -> usize {
        self.transactions.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// Transactions a second by `pgbench -M prepared`, as the application's role.
    pub fn replay(&self, databases: &Databases, connections: usize, time: Duration) -> f64 {
        let folder = std::env::temp_dir().join(format!("countersign-pgbench-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let mut command = Command::new("pgbench");
        command.args(["-M", "prepared", "-n", "-r"]);
        command.args(["-c", &connections.to_string(), "-j", "2", "-T", &time.as_secs().to_string()]);
        for (index, transaction) in self.transactions.iter().enumerate() {
            let mut script = String::new();
            for (place, statement) in transaction.iter().enumerate() {
                let (sql, values) = statement.script(&format!("t{index}s{place}p"));
                let _ = writeln!(script, "{sql};");
                for (name, value) in values {
                    command.arg(format!("-D{name}={value}"));
                }
            }
            let path: PathBuf = folder.join(format!("{index}.sql"));
            std::fs::write(&path, script).unwrap();
            command.arg("-f").arg(path);
        }
        let output = command.arg(databases.url("countersign_app", &databases.main)).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let tps = said.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
        let _ = std::fs::remove_dir_all(folder);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        tps.unwrap_or_else(|| panic!("{said}"))
    }
}

impl Statement {
    /// With a variable for each parameter, and the variables' values. A parameter that is null or empty stands as such.
    fn script(&self, prefix: &str) -> (String, Vec<(String, &str)>) {
        let mut sql = String::new();
        let mut rest = self.sql.as_str();
        while let Some(at) = rest.find('$') {
            sql.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let number: usize = rest[..digits].parse().unwrap();
            match &self.parameters[number - 1] {
                None => sql.push_str("NULL"),
                // pgbench takes no empty variable.
                Some(value) if value.is_empty() => sql.push_str("''"),
                Some(_) => write!(sql, ":{prefix}{number}").unwrap(),
            }
            rest = &rest[digits..];
        }
        sql.push_str(rest);
        let values = (1..).zip(&self.parameters);
        let values = values
            .filter_map(|(n, value)| {
                Some((format!("{prefix}{n}"), value.as_deref().filter(|value| !value.is_empty())?))
            })
            .collect();
        (sql, values)
    }
}

async fn log_statements(databases: &Databases, which: &str) {
    let mut superuser = databases.superuser().await;
    let sql = format!("ALTER DATABASE {} SET log_statement = '{which}'", databases.main);
    superuser.execute(AssertSqlSafe(sql)).await.unwrap();
    superuser.close().await.unwrap();
}

/// The log of the private server; `scripts/with-postgres.sh` keeps it beside the socket.
fn log(databases: &Databases) -> String {
    let url = databases.url("postgres", &databases.main);
    let folder = url.split_once("host=").unwrap().1.replace("%2F", "/");
    String::from_utf8_lossy(&std::fs::read(format!("{folder}/log")).unwrap()).into_owned()
}

/// The statements from the last BEGIN on, of the connection that sent it: `2026-11-23 09:00:00.000 UTC [4711] LOG:  …`.
fn transaction(log: &str) -> Vec<Statement> {
    let mut entries: Vec<(&str, String)> = Vec::new();
    for line in log.lines() {
        let entry = line.split_once(" [").and_then(|(_, rest)| rest.split_once("] "));
        match (line.strip_prefix('\t'), entry) {
            (Some(more), _) => {
                let last = &mut entries.last_mut().unwrap().1;
                last.push('\n');
                last.push_str(more);
            }
            (None, Some((process, text))) => entries.push((process, text.to_owned())),
            _ => {}
        }
    }
    let begin = entries.iter().rposition(|(_, text)| text == "LOG:  statement: BEGIN").unwrap();
    let process = entries[begin].0;
    let mut statements: Vec<Statement> = Vec::new();
    for (_, text) in entries[begin..].iter().filter(|(of, _)| *of == process) {
        if let Some(parameters) = text.strip_prefix("DETAIL:  parameters: ") {
            statements.last_mut().unwrap().parameters = values(parameters);
        } else if let Some(text) = text.strip_prefix("LOG:  ") {
            let sql = match text.strip_prefix("execute ") {
                Some(named) => named.split_once(": ").unwrap().1,
                None => text.strip_prefix("statement: ").unwrap(),
            };
            statements.push(Statement { sql: sql.to_owned(), parameters: Vec::new() });
        }
    }
    assert!(matches!(statements.last().unwrap().sql.as_str(), "ROLLBACK" | "COMMIT"), "a page's transaction ends");
    statements
}

/// `$1 = 'text', $2 = NULL, $3 = 'it''s'`.
fn values(text: &str) -> Vec<Option<String>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((_, value)) = rest.split_once(" = ") {
        if let Some(quoted) = value.strip_prefix('\'') {
            let mut value = String::new();
            let mut after = quoted;
            loop {
                let (part, tail) = after.split_once('\'').unwrap();
                value.push_str(part);
                after = tail;
                match after.strip_prefix('\'') {
                    Some(tail) => {
                        value.push('\'');
                        after = tail;
                    }
                    None => break,
                }
            }
            out.push(Some(value));
            rest = after;
        } else {
            out.push(None);
            rest = value.strip_prefix("NULL").unwrap();
        }
    }
    out
}

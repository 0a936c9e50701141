//! The countersign program.

mod admin;
mod audit_log;
mod config;
mod deadline;
mod delivery_report;
mod demo;
mod doctor;
mod import;
mod log;
mod migrate;
mod particulars;
mod say;
mod secrets;
mod serve;
mod verify;
mod verify_bundle;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Config;

/// Documents and password hashes take tens of megabytes for a moment, which the system's allocator would keep.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Data processing agreements, run by their terms.
#[derive(Parser)]
#[command(name = "countersign", version)]
struct Cli {
    /// The configuration file; countersign.toml without it. Environment variables (COUNTERSIGN_…) stand above it.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages.
    Serve,
    /// Do the work behind the pages: send mail, make and seal documents.
    Work,
    /// Bring the databases up to date.
    Migrate(migrate::Migrate),
    /// Say what is wrong with this deployment.
    Doctor,
    /// Create tenants and invite their first people.
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Check the audit log against its checkpoints, or hand it to an auditor.
    #[command(subcommand)]
    Log(audit_log::Log),
    /// Take a message that came back about a mail, from standard input: for the server that delivers it.
    DeliveryReport(delivery_report::DeliveryReport),
    /// Read an agreement's text and print its structure.
    Import(import::Import),
    /// Say when something is due, and how it was counted.
    Deadline(deadline::Deadline),
    /// Check a sealed document, or the bundle of an agreement.
    Verify(verify::Verify),
    /// Everything at once, with invented companies, on this machine.
    Demo(demo::Demo),
    /// Ask a running server whether it can do work; for health checks.
    Healthcheck,
}

/// A command failed; the sentence says what to do.
type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error),
    };
    match runtime.block_on(run(cli)) {
        Ok(code) => code,
        Err(error) => fail(&*error),
    }
}

async fn run(cli: Cli) -> Result<ExitCode, Failure> {
    match cli.command {
        Command::Import(import) => return import.run(),
        Command::Deadline(deadline) => return deadline.run(),
        Command::Demo(demo) => {
            log::start(log::Form::Words);
            return demo.run().await.map(|()| ExitCode::SUCCESS);
        }
        Command::DeliveryReport(report) => return Ok(report.run(cli.config.as_deref()).await),
        Command::Verify(verify) => return verify.run(Config::load(cli.config.as_deref(), &[]).ok().as_ref()),
        Command::Migrate(migrate) if migrate.print_roles => {
            migrate.print();
            return Ok(ExitCode::SUCCESS);
        }
        _ => {}
    }
    let file = cli.config.as_deref();
    let config = match &cli.command {
        Command::Migrate(_) => Config::load(file, &[config::OWNER])?,
        Command::Work => Config::load(file, &[config::MAIL, config::SENDER])?,
        // It reports these by itself; where more is missing, all of it is said at once.
        Command::Doctor => {
            Config::load(file, &[]).or_else(|_| Config::load(file, &[config::OWNER, config::MAIL, config::SENDER]))?
        }
        _ => Config::load(file, &[])?,
    };
    log::start(log::Form::Json);
    match cli.command {
        Command::Serve => serve::serve(&config).await?,
        Command::Work => serve::work(&config).await?,
        Command::Migrate(_) => migrate::run(&config).await?,
        Command::Doctor => return doctor::run(&config).await,
        Command::Admin(admin) => admin.run(&config).await?,
        Command::Log(log) => return log.run(&config).await,
        Command::Healthcheck => return serve::healthcheck(&config).await,
        Command::Import(_)
        | Command::Deadline(_)
        | Command::DeliveryReport(_)
        | Command::Verify(_)
        | Command::Demo(_) => {}
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stderr, reason = "the last word of a command that failed")]
fn fail(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("{error}");
    let mut source = error.source();
    while let Some(cause) = source {
        eprintln!("  because: {cause}");
        source = cause.source();
    }
    ExitCode::FAILURE
}

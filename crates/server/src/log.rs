//! The log: JSON lines for machines, words for a terminal. Both to standard error.

use tracing_subscriber::EnvFilter;

/// How the log is written.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// A JSON object a line.
    Json,
    /// As people read it.
    Words,
}

/// Starts the log. What is logged is set by RUST_LOG, `info` without it.
pub fn start(form: Form) {
    let quiet = match form {
        Form::Json => "info,sqlx=warn",
        Form::Words => "warn,sqlx=error",
    };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(quiet));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in the same process (a test) keeps the first.
    let _ = match form {
        Form::Json => log.json().try_init(),
        Form::Words => log.compact().try_init(),
    };
}

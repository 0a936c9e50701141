//! Mail to a relay: SMTP, encrypted, one message at a time on each connection.
//!
//! The dialogue is conducted step by step, because who refused what, and when, decides what is to be done: the same 550
//! means a bounce after `RCPT TO` and a wrong configuration after `MAIL FROM`.

mod classify;
mod config;
mod dialogue;
mod notify;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lettre::transport::smtp::client::TlsParameters;
use lettre::transport::smtp::commands::Noop;
use tokio::sync::Semaphore;

pub use self::config::{Credentials, Security, SmtpConfig, SmtpConfigError, Timeouts};
use self::dialogue::{Connection, HandedOver};
use crate::build::Built;
use crate::error::SendError;

/// How long an idle connection is kept: relays close theirs after minutes.
const KEPT_IDLE: Duration = Duration::from_secs(30);
/// How long a connection that is given up may take for its farewell, and an idle one to say that it lives.
const COURTESY: Duration = Duration::from_secs(2);

/// A relay. Clones share its few connections.
#[derive(Clone)]
pub struct Smtp(Arc<Relay>);

struct Relay {
    config: SmtpConfig,
    tls: Option<TlsParameters>,
    slots: Semaphore,
    idle: Mutex<Vec<Idle>>,
}

struct Idle {
    connection: Connection,
    since: Instant,
}

impl Smtp {
    /// A relay by its configuration; nothing is connected yet.
    ///
    /// # Errors
    /// What is wrong with the configuration, such as mail in the clear to another machine.
    pub fn new(config: SmtpConfig) -> Result<Self, SmtpConfigError> {
        let tls = config.tls()?;
        let slots = Semaphore::new(config.connections.max(1));
        Ok(Self(Arc::new(Relay { config, tls, slots, idle: Mutex::default() })))
    }

    pub(crate) async fn send(&self, built: &Built) -> Result<HandedOver, SendError> {
        let _slot = self.0.slot().await;
        let mut connection = self.0.connection().await?;
        let sent = dialogue::deliver(&mut connection, built, &self.0.config).await;
        match &sent {
            Ok(_) => self.0.keep(connection),
            // A server that refused waits for the next command; after anything else its state is unknown.
            Err(error) if error.reply().is_some() => bid_farewell(connection).await,
            Err(_) => drop(connection),
        }
        sent
    }

    pub(crate) async fn check(&self) -> Result<(), SendError> {
        let _slot = self.0.slot().await;
        let connection = dialogue::connect(&self.0.config, self.0.tls.as_ref()).await?;
        self.0.keep(connection);
        Ok(())
    }
}

impl Relay {
    async fn slot(&self) -> tokio::sync::SemaphorePermit<'_> {
        self.slots.acquire().await.expect("the semaphore is never closed")
    }

    /// A connection that was used before and still answers, or a new one.
    async fn connection(&self) -> Result<Connection, SendError> {
        while let Some(mut connection) = self.take_idle() {
            if matches!(tokio::time::timeout(COURTESY, connection.lines.command(Noop)).await, Ok(Ok(_))) {
                return Ok(connection);
            }
        }
        dialogue::connect(&self.config, self.tls.as_ref()).await
    }

    fn take_idle(&self) -> Option<Connection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|idle| idle.since.elapsed() < KEPT_IDLE);
        idle.pop().map(|idle| idle.connection)
    }

    fn keep(&self, connection: Connection) {
        let idle = Idle { connection, since: Instant::now() };
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(idle);
    }
}

async fn bid_farewell(mut connection: Connection) {
    // Whether the server hears it does not matter.
    let _ = tokio::time::timeout(COURTESY, connection.lines.abort()).await;
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Smtp").field(&self.0.config).finish()
    }
}

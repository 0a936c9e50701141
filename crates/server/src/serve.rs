//! Serving pages, and doing the work behind them.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use documents::log::LogKey;
use documents::seal::SealKey;
use documents::typeset::Typesetter;
use domain::clock::{Clock, SharedClock, SystemClock};
use domain::randomness::Randomness;
use jobs::Worker;
use keys::ReturnsKey;
use storage::{Db, KeyStore};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::config::Config;
use crate::{Failure, secrets};

/// What serving and working have in common.
pub struct Parts {
    pub db: Db,
    pub typesetter: Arc<Typesetter>,
    pub seal: SealKey,
    pub log: LogKey,
    pub returns: ReturnsKey,
}

/// Opens everything that the configuration names.
pub fn open(config: &Config) -> Result<Parts, Failure> {
    open_by(config, Arc::new(SystemClock))
}

/// The same by another clock.
pub fn open_by(config: &Config, clock: SharedClock) -> Result<Parts, Failure> {
    let randomness = Randomness::from_system();
    let master = secrets::master_key(&config.secrets, &randomness)?;
    let seal = secrets::seal_key(config, &randomness, clock.now())?;
    let log = secrets::log_key(&config.secrets, &randomness)?;
    let returns = master.returns();
    let keys = KeyStore::open(&config.key_store_url, master, Duration::from_secs(5))?;
    let db = Db::open(&config.storage(), keys, clock, randomness)?;
    let typesetter = Arc::new(Typesetter::new(config.fonts.as_deref())?);
    Ok(Parts { db, typesetter, seal, log, returns })
}

/// The present moment, for what happens before there is a database.
pub fn now() -> DateTime<Utc> {
    SystemClock.now()
}

/// Serves until it is told to stop.
pub async fn serve(config: &Config) -> Result<(), Failure> {
    let listener = bind(config.listen).await?;
    let parts = open(config)?;
    tracing::info!(address = %listener.local_addr()?, "listening");
    serve_on(listener, config, &parts, stopped()).await
}

/// Serves on a listener until `stop` changes.
pub async fn serve_on(
    listener: TcpListener,
    config: &Config,
    parts: &Parts,
    stop: watch::Receiver<bool>,
) -> Result<(), Failure> {
    let known = crate::secrets::fingerprints(config, &parts.seal)?;
    let settings = web::Settings {
        public_url: config.public_url.trim_end_matches('/').to_owned(),
        trusted_proxies: config.trusted_proxies.clone(),
        seal_owner: parts.seal.owner().organisation.clone(),
        seal_fingerprints: known.iter().map(|fingerprint| fingerprint.0).collect(),
        log_key: Some(parts.log.public()),
        mail_folder: config.mail_folder.clone(),
    };
    let app = web::App::new(parts.db.clone(), settings, parts.typesetter.clone());
    let site = web::site(app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, site).with_graceful_shutdown(until(stop)).await?;
    Ok(())
}

/// Works until it is told to stop.
pub async fn work(config: &Config) -> Result<(), Failure> {
    let parts = open(config)?;
    tracing::info!("working");
    worker(config, parts)?.run(until(stopped())).await;
    Ok(())
}

/// The worker of an installation.
pub fn worker(config: &Config, parts: Parts) -> Result<Worker, Failure> {
    let host = config.public_url.split("://").last().unwrap_or_default();
    let host = host.split(['/', ':']).next().unwrap_or_default().to_owned();
    let settings = jobs::Settings {
        public_url: config.public_url.trim_end_matches('/').to_owned(),
        from: config.mail_from()?,
        message_id_host: host,
        returns: config.returns(parts.returns)?,
        seal_owner: parts.seal.owner().organisation.clone(),
    };
    Ok(Worker::new(parts.db, config.transport()?, parts.seal, parts.log, parts.typesetter, settings))
}

/// Listens, or says what to do.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!("Port {} is taken by another program. Stop that, or choose another with --port.", address.port())
                .into()
        }
        std::io::ErrorKind::PermissionDenied => {
            format!("Port {} needs more rights than this account has. Choose one above 1023.", address.port()).into()
        }
        _ => format!("Cannot listen on {address}: {error}").into(),
    })
}

/// Changes to `true` at SIGINT or SIGTERM.
pub fn stopped() -> watch::Receiver<bool> {
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
        else {
            return;
        };
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        let _ = stop.send(true);
        // Held until the process ends: a closed channel would look like a change.
        std::future::pending::<()>().await;
    });
    stopped
}

/// Waits for the stop.
pub async fn until(mut stop: watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Asks the running server whether it can do work.
pub async fn healthcheck(config: &Config) -> Result<ExitCode, Failure> {
    let address = SocketAddr::from(([127, 0, 0, 1], config.listen.port()));
    Ok(if ready(address).await { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether `/readyz` answers 200.
pub async fn ready(address: SocketAddr) -> bool {
    let ask = async {
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok::<_, std::io::Error>(answer.starts_with("HTTP/1.1 200"))
    };
    matches!(tokio::time::timeout(Duration::from_secs(5), ask).await, Ok(Ok(true)))
}

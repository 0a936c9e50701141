//! `countersign demo`: a private PostgreSQL, invented companies, and everything served on this machine.

mod people;
mod registry;
mod world;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use clap::Args;
use domain::clock::{OffsetClock, SharedClock, SystemClock};
use storage::embedded::{Cluster, Options};
use tokio::net::TcpListener;

use crate::config::Config;
use crate::{Failure, serve};

/// Everything at once, with invented companies, on this machine.
#[derive(Args)]
pub struct Demo {
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Start over: what an earlier demo kept is deleted.
    #[arg(long)]
    fresh: bool,
    /// Where the demo keeps its data.
    #[arg(long, default_value = ".demo")]
    data: PathBuf,
    /// Where mail is written; a folder of the data without it.
    #[arg(long)]
    mail: Option<PathBuf>,
    /// Show it as it will be in so many days, when periods have ended; what is done then stays, so go forward only.
    #[arg(long, value_name = "DAYS", default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=3650))]
    ahead: u16,
}

impl Demo {
    /// Runs until Ctrl-C.
    pub async fn run(self) -> Result<(), Failure> {
        let stop = serve::stopped();
        // The port first: a busy one is said at once, and nothing has been started.
        let listener = serve::bind(SocketAddr::from(([127, 0, 0, 1], self.port))).await?;
        std::fs::create_dir_all(&self.data).map_err(|error| {
            format!("The folder {} cannot be made: {error}. Name another with --data.", self.data.display())
        })?;
        let data = self.data.canonicalize()?;
        let cluster = self.cluster(&data).await?;
        let result = tokio::select! {
            result = self.on(&cluster, listener, &data) => result,
            () = serve::until(stop) => Ok(()),
        };
        tokio::task::spawn_blocking(move || cluster.stop()).await??;
        result
    }

    async fn cluster(&self, data: &Path) -> Result<Cluster, Failure> {
        let (fresh, data) = (self.fresh, data.to_owned());
        let mail = self.mail_folder(&data);
        let cluster = tokio::task::spawn_blocking(move || {
            let options = || Options::new(data.join("postgres"));
            if fresh {
                Cluster::remove(&options())?;
                for path in [data.join("secrets"), mail] {
                    // Gone already is as good.
                    let _ = std::fs::remove_dir_all(path);
                }
                let _ = std::fs::remove_file(data.join("world.json"));
            }
            Cluster::open(options())
        })
        .await??;
        Ok(cluster)
    }

    fn mail_folder(&self, data: &Path) -> PathBuf {
        self.mail.clone().unwrap_or_else(|| data.join("mail"))
    }

    async fn on(&self, cluster: &Cluster, listener: TcpListener, data: &Path) -> Result<(), Failure> {
        let address = listener.local_addr()?;
        let config = self.config(cluster, data, address)?;
        storage::migrate::prepare(&cluster.superuser_url("postgres"), "countersign", "countersign_keys").await?;
        crate::migrate::run(&config).await?;
        self.keep_config(&config, data)?;
        let parts = serve::open_by(&config, self.clock())?;
        let world = world::load(&parts.db, data).await?;
        let (_stop, never) = tokio::sync::watch::channel(false);
        let worker = serve::worker(&config, serve::open_by(&config, self.clock())?)?;
        let work = tokio::spawn(async move { worker.run(std::future::pending()).await });
        let site = serve::serve_on(listener, &config, &parts, never);
        let announce = async {
            while !serve::ready(address).await {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            world.announce(address);
            std::future::pending::<()>().await;
        };
        let result = tokio::select! {
            result = site => result,
            () = announce => Ok(()),
        };
        work.abort();
        result
    }

    fn clock(&self) -> SharedClock {
        match self.ahead {
            0 => Arc::new(SystemClock),
            days => Arc::new(OffsetClock { clock: Arc::new(SystemClock), by: TimeDelta::days(i64::from(days)) }),
        }
    }

    /// So that other commands can be tried on the demo: `countersign doctor --config .demo/countersign.toml`.
    fn keep_config(&self, config: &Config, data: &Path) -> Result<(), Failure> {
        let text = |value: &str| toml::Value::from(value);
        let path = |value: &Path| toml::Value::from(value.to_string_lossy().into_owned());
        let mut settings = vec![
            ("public_url", text(&config.public_url)),
            ("database_url", text(&config.database_url)),
            ("database_system_url", text(&config.database_system_url)),
            ("key_store_url", text(&config.key_store_url)),
            ("secrets", path(&config.secrets)),
            ("seal_owner", text(&config.seal_owner)),
            ("mail_from", text(&config.mail_from)),
        ];
        settings.extend(config.database_owner_url.as_deref().map(|url| ("database_owner_url", text(url))));
        settings.extend(config.mail_returns.as_deref().map(|address| ("mail_returns", text(address))));
        settings.extend(config.mail_folder.as_deref().map(|folder| ("mail_folder", path(folder))));
        let lines: String = settings.iter().map(|(name, value)| format!("{name} = {value}\n")).collect();
        Ok(std::fs::write(data.join("countersign.toml"), lines)?)
    }

    fn config(&self, cluster: &Cluster, data: &Path, address: SocketAddr) -> Result<Config, Failure> {
        let mail = self.mail_folder(data);
        std::fs::create_dir_all(&mail)?;
        let noto = PathBuf::from("/usr/share/fonts/truetype/noto");
        Ok(Config {
            listen: address,
            public_url: format!("http://{address}"),
            trusted_proxies: Vec::new(),
            database_url: cluster.url("countersign_app", "countersign"),
            database_system_url: cluster.url("countersign_system", "countersign"),
            database_owner_url: Some(cluster.url("countersign_owner", "countersign")),
            key_store_url: cluster.url("countersign_owner", "countersign_keys"),
            secrets: data.join("secrets"),
            seal_owner: "Countersign demo".to_owned(),
            seal_pkcs12: None,
            seal_password: String::new(),
            seal_earlier: Vec::new(),
            mail_from: "countersign@demo.example".to_owned(),
            mail_returns: Some("returns@demo.example".to_owned()),
            smtp: None,
            mail_folder: Some(mail),
            fonts: noto.is_dir().then_some(noto),
            connections: 16,
        })
    }
}

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::Router;
use chrono::TimeDelta;
use documents::typeset::Typesetter;
use domain::clock::SharedClock;
use domain::randomness::Randomness;
use keys::MasterKey;
use mail::{Memory, Transport};
use storage::{Config, Db, KeyStore};
use web::{App, Settings};

use crate::{Browser, Databases, FakeClock, World, world};

pub(crate) static TYPESETTER: LazyLock<Arc<Typesetter>> = LazyLock::new(|| Arc::new(Typesetter::new(None).unwrap()));

/// The site with everything behind it.
pub struct TestApp {
    pub db: Db,
    pub clock: FakeClock,
    pub databases: Databases,
    pub site: Router,
    pub inbox: Memory,
    pub world: World,
    transport: Transport,
}

impl TestApp {
    /// The site with two tenants, `fjeld` (Danish) and `sund` (Norwegian), each with staff and a published standard
    /// agreement.
    pub async fn start() -> Self {
        let mut app = Self::empty().await;
        app.world = world::build(&app.db).await;
        app
    }

    /// The site without a tenant.
    pub async fn empty() -> Self {
        let databases = Databases::create().await;
        let clock = FakeClock::at("2026-11-23T09:00:00Z");
        let shared: SharedClock = Arc::new(clock.clone());
        let randomness = Randomness::from_system();
        let wait = Duration::from_secs(5);
        let master = MasterKey::from_slice(&[7; 32]).unwrap();
        let keys = KeyStore::open(&databases.url("countersign_owner", &databases.keys), master, wait).unwrap();
        let config = Config {
            app_url: databases.url("countersign_app", &databases.main),
            system_url: databases.url("countersign_system", &databases.main),
            max_connections: 8,
            acquire_timeout: wait,
        };
        let db = Db::open(&config, keys, shared, randomness).unwrap();
        let inbox = Memory::default();
        let settings = Settings {
            public_url: "https://sign.example.org".to_owned(),
            seal_owner: "Countersign test".to_owned(),
            log_key: Some(documents::log::LogKey::from_hex(&"09".repeat(32)).unwrap().public()),
            ..Settings::default()
        };
        let site = web::site(App::new(db.clone(), settings, TYPESETTER.clone()));
        let transport = Transport::Memory(inbox.clone());
        Self { db, clock, databases, site, inbox, world: World::default(), transport }
    }

    /// A browser that is signed in nowhere.
    pub fn browser(&self) -> Browser {
        Browser::new(self.site.clone())
    }

    /// A browser on the same site with other settings.
    pub fn browser_with(&self, settings: Settings) -> Browser {
        Browser::new(web::site(App::new(self.db.clone(), settings, TYPESETTER.clone())))
    }

    /// Sets papers, as the site and the worker do.
    pub fn typesetter(&self) -> &'static Typesetter {
        &TYPESETTER
    }

    /// Lets time pass.
    pub fn wait(&self, time: TimeDelta) {
        self.clock.advance(time);
    }

    /// Where mail goes.
    pub const fn transport(&self) -> &Transport {
        &self.transport
    }

    /// Ends the test: the databases go.
    pub async fn finish(self) {
        let closed = tokio::time::timeout(std::time::Duration::from_secs(10), self.db.close()).await;
        closed.expect("no transaction is open when a test ends");
        self.databases.drop().await;
    }
}

use chrono::TimeDelta;
use documents::log::LogKey;
use documents::seal::{SealKey, SealOwner};
use domain::email::EmailAddress;
use jobs::{Returns, Settings, Worker};
use keys::MasterKey;

use crate::TestApp;
use crate::app::TYPESETTER;

impl TestApp {
    /// A key and certificate for the seal, a day old.
    pub fn seal_key(&self) -> SealKey {
        let owner = SealOwner { organisation: "Countersign test".to_owned(), country: Some("DK".to_owned()) };
        let made = self.db.now() - TimeDelta::days(1);
        SealKey::generate(&owner, &mut *self.db.randomness().rng(), made, TimeDelta::days(3650)).unwrap()
    }

    /// The key of the audit logs; the same in every test.
    pub fn log_key(&self) -> LogKey {
        LogKey::from_hex(&"09".repeat(32)).unwrap()
    }

    /// Where delivery reports come back to; the same in every test.
    pub fn returns(&self) -> Returns {
        let key = MasterKey::from_slice(&[7; 32]).unwrap().returns();
        Returns::new(EmailAddress::parse("bounces@sign.example.org").unwrap(), key).unwrap()
    }

    /// The worker, with a seal of its own.
    pub fn worker(&self) -> Worker {
        self.worker_sealing(self.seal_key())
    }

    /// The worker with this seal.
    pub fn worker_sealing(&self, seal: SealKey) -> Worker {
        let settings = Settings {
            public_url: "https://sign.example.org".to_owned(),
            from: EmailAddress::parse("post@sign.example.org").unwrap(),
            message_id_host: "sign.example.org".to_owned(),
            returns: Some(self.returns()),
            seal_owner: "Countersign test".to_owned(),
        };
        let (transport, typesetter) = (self.transport().clone(), TYPESETTER.clone());
        Worker::new(self.db.clone(), transport, seal, self.log_key(), typesetter, settings)
    }

    /// Does all the work that is due, some of which may have lost what it was about.
    pub async fn settle_what_is_left(&self) {
        self.worker().run_due().await;
        let counts = self.db.job_counts().await.unwrap();
        assert_eq!((counts.due, counts.dead), (0, 0), "work that is due, and work that was laid aside");
    }

    /// Does all the work that is due: afterwards nothing waits, nothing was laid aside, and every mail has gone.
    pub async fn settle(&self) {
        self.settle_what_is_left().await;
        let left: Vec<(String, String)> = sqlx::query_as("SELECT kind, state FROM mail WHERE state <> 'accepted'")
            .fetch_all(&mut self.databases.superuser().await)
            .await
            .unwrap();
        assert!(left.is_empty(), "mails that have not gone: {left:?}");
    }
}

use chrono::TimeDelta;
use documents::seal::{SealKey, SealOwner};
use domain::email::EmailAddress;
use jobs::{Settings, Worker};

use crate::TestApp;
use crate::app::TYPESETTER;

impl TestApp {
    /// A key and certificate for the seal, a day old.
    pub fn seal_key(&self) -> SealKey {
        let owner = SealOwner { organisation: "Countersign test".to_owned(), country: Some("DK".to_owned()) };
        let made = self.db.now() - TimeDelta::days(1);
        SealKey::generate(&owner, &mut *self.db.randomness().rng(), made, TimeDelta::days(3650)).unwrap()
    }

    /// Does all the work that is due, some of which may have lost what it was about.
    pub async fn settle_what_is_left(&self) {
        let settings = Settings {
            public_url: "https://sign.example.org".to_owned(),
            from: EmailAddress::parse("post@sign.example.org").unwrap(),
            message_id_host: "sign.example.org".to_owned(),
            seal_owner: "Countersign test".to_owned(),
        };
        let transport = self.transport().clone();
        Worker::new(self.db.clone(), transport, self.seal_key(), TYPESETTER.clone(), settings).run_due().await;
        let counts = self.db.job_counts().await.unwrap();
        assert_eq!((counts.due, counts.dead), (0, 0), "work that is due, and work that was laid aside");
    }

    /// Does all the work that is due: afterwards nothing waits, nothing was laid aside, and every mail has gone.
    pub async fn settle(&self) {
        let settings = Settings {
            public_url: "https://sign.example.org".to_owned(),
            from: EmailAddress::parse("post@sign.example.org").unwrap(),
            message_id_host: "sign.example.org".to_owned(),
            seal_owner: "Countersign test".to_owned(),
        };
        let transport = self.transport().clone();
        let worker = Worker::new(self.db.clone(), transport, self.seal_key(), TYPESETTER.clone(), settings);
        worker.run_due().await;
        let counts = self.db.job_counts().await.unwrap();
        assert_eq!((counts.due, counts.dead), (0, 0), "work that is due, and work that was laid aside");
        let left: Vec<(String, String)> = sqlx::query_as("SELECT kind, state FROM mail WHERE state <> 'accepted'")
            .fetch_all(&mut self.databases.superuser().await)
            .await
            .unwrap();
        assert!(left.is_empty(), "mails that have not gone: {left:?}");
    }
}

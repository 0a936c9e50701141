//! The bundle of an agreement: the same for both parties, checked without us, and worth nothing once it is altered.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod altered;
mod by_hand;
mod whole;

use documents::bundle::{Expected, File, Report, check, read};
use documents::seal::{Fingerprint, SealKey};
use http::StatusCode;
use jobs::Worker;
use testkit::{Case, TestApp};

/// An agreement whose document is made, sealed and sent.
struct Sealed {
    app: TestApp,
    case: Case,
    certificate: Fingerprint,
    worker: Worker,
}

impl Sealed {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let key: SealKey = app.seal_key();
        let certificate = key.fingerprint();
        let case = app.countersigned(app.tenant(0), "Læsø Kommune").await;
        let worker = app.worker_sealing(key);
        worker.run_due().await;
        Self { app, case, certificate, worker }
    }

    /// As the controller downloads it.
    async fn zip(&self) -> Vec<u8> {
        self.zip_of(&self.case).await
    }

    async fn zip_of(&self, case: &Case) -> Vec<u8> {
        let path = format!("/t/fjeld/en/mine/{}/bundle.zip", case.id);
        case.browser.clone().get(&path).await.expect(StatusCode::OK).body
    }

    fn log_key(&self) -> documents::log::VerifierKey {
        self.app.log_key().public().named("sign.example.org/t/fjeld")
    }

    fn expected(&self) -> Expected {
        Expected { certificates: vec![self.certificate], log_key: Some(self.log_key()) }
    }

    fn check(&self, zip: &[u8]) -> Report {
        check(zip, &self.expected())
    }
}

/// A file of a bundle.
fn text(files: &[File], path: &str) -> String {
    let file = files.iter().find(|file| file.path == path);
    String::from_utf8(file.unwrap_or_else(|| panic!("no {path}")).bytes.clone()).unwrap()
}

fn files(zip: &[u8]) -> Vec<File> {
    read(zip).unwrap()
}

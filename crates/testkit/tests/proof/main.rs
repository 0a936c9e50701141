//! The audit log as outsiders can check it: heads, proofs, and what becomes of somebody who rewrites it.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod attacks;
mod outside;
mod public;

use documents::log::VerifierKey;
use domain::log::{Checkpoint, Leaf};
use testkit::TestApp;

/// Things that happen in the first tenant.
async fn happen(app: &TestApp, times: usize) {
    let tenant = app.tenant(0);
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    for _ in 0..times {
        storage::staff::seen(&mut tx, tenant.people.dpo, "staff.signed_in").await.unwrap();
    }
    tx.commit().await.unwrap();
    app.wait(chrono::TimeDelta::minutes(1));
}

/// The same, and the worker has been.
async fn grown(app: &TestApp, times: usize) -> String {
    happen(app, times).await;
    app.worker().run_due().await;
    text(app, "checkpoint").await.unwrap()
}

/// What the public is answered under the log of the first tenant; none where it is refused.
async fn text(app: &TestApp, path: &str) -> Option<String> {
    let answer = app.browser().get(&format!("/t/fjeld/en/log/{path}")).await;
    answer.status.is_success().then(|| answer.text())
}

fn key(app: &TestApp) -> VerifierKey {
    app.log_key().public().named("sign.example.org/t/fjeld")
}

fn opened(app: &TestApp, note: &str) -> Checkpoint {
    documents::log::open(note, &key(app)).unwrap()
}

/// The entries as the operator exports them.
async fn leaves(app: &TestApp) -> Vec<Leaf> {
    let mut tx = app.db.tenant(&app.tenant(0).ctx).await.unwrap();
    let mut leaves = Vec::new();
    loop {
        let more = storage::log::leaves(&mut tx, leaves.len() as u64).await.unwrap();
        if more.is_empty() {
            return leaves;
        }
        leaves.extend(more);
    }
}

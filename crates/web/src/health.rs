//! Whether it serves, and whether it can do work.

use axum::extract::State;
use http::StatusCode;

use crate::{Access, App, Route};

pub fn routes() -> Vec<Route> {
    vec![Route::get("/healthz", Access::Anybody, healthz), Route::get("/readyz", Access::Anybody, readyz)]
}

async fn healthz() -> &'static str {
    "ok\n"
}

async fn readyz(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.db.ready().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database is out of reach\n")
        }
    }
}

//! The pages, by feature; each file one act.
//!
//! A handler reads: extract → permit → parse → one storage call → respond. It answers with a [`render::Page`] or a
//! redirect; layers around it render pages and errors in the reader's language, and set the headers that keep the
//! browser on our side.

mod app;
mod assets;
mod contract;
mod error;
mod filters;
mod forms;
mod head;
mod health;
mod in_force;
mod next;
mod password;
mod problem;
mod render;
mod route;
mod security;
mod upload;
mod view;
mod visit;
mod why;

mod agreements;
mod amendments;
mod api_keys;
mod bundles;
mod contacts;
#[cfg(feature = "dev")]
mod dev;
mod duties;
mod endings;
mod exports;
mod leaving;
mod log;
mod matters;
mod overrides;
mod people;
mod public;
mod record;
mod retention;
mod rollouts;
mod settings;
mod signing;
mod subprocessors;
mod templates;
#[cfg(test)]
mod texts;
mod verify;

pub use app::{App, Settings};
pub use error::Error;
pub use password::hash_password;
pub use route::{Access, Route, Verb};

/// The result of a handler.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Every route of the product, with who may use it. The tests walk this list.
pub fn routes() -> Vec<Route> {
    [
        health::routes(),
        assets::routes(),
        public::routes(),
        log::routes(),
        people::routes(),
        signing::routes(),
        agreements::routes(),
        overrides::routes(),
        bundles::routes(),
        matters::routes(),
        contacts::routes(),
        amendments::routes(),
        endings::routes(),
        retention::routes(),
        rollouts::routes(),
        leaving::routes(),
        exports::routes(),
        duties::routes(),
        record::routes(),
        subprocessors::routes(),
        subprocessors::public::routes(),
        settings::routes(),
        api_keys::routes(),
        templates::routes(),
        verify::routes(),
        #[cfg(feature = "dev")]
        dev::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The whole site, with all its layers.
pub fn site(app: App) -> axum::Router {
    let router =
        routes().into_iter().fold(axum::Router::new(), |router, route| router.route(route.path, route.handler));
    security::layers(router.fallback(error::not_found), &app).with_state(app)
}

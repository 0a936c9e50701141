//! For tests only: the whole site over a real PostgreSQL, two tenants, people, an inbox, a clock.
//!
//! [`TestApp::start`] clones a migrated template database, connects as the application's own roles (a superuser's test
//! proves nothing about row-level security), and gives out signed-in browsers. Time stands still until a test moves it.
#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    missing_docs,
    reason = "a fault in the test kit fails the test"
)]

mod amended;
mod app;
mod browser;
mod case;
mod changed;
mod clock;
mod contacts;
mod ending;
mod keyed;
mod ledger;
mod listed;
mod log;
mod papers;
mod postgres;
mod published;
mod reported;
mod rolled;
mod settle;
mod world;

pub use app::TestApp;
pub use browser::{Answer, Browser};
pub use case::{Case, countersign};
pub use changed::draft_change;
pub use clock::FakeClock;
pub use ending::Ended;
pub use ledger::{Announcement, Invited, Ledger, Signed};
pub use listed::profile;
pub use log::Log;
pub use postgres::Databases;
pub use published::Subscribed;
pub use reported::delivery_report;
pub use world::{People, SECRET, Signatory, Tenant, World, fields, signatory, staff_session, tenant};

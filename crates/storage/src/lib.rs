//! PostgreSQL behind types that cannot forget the tenant. The only crate that sees sqlx.
//!
//! The pools are private. The ways out are [`Db::tenant`], which opens a transaction inside one tenant, and
//! [`Db::system`], which finds out which tenant something belongs to and sees the tables of an allow-list only.
//! Each module below is one feature; its functions take a transaction, and those that change something take a
//! [`Permit`](domain::permissions::Permit) too and write the audit entry in the same transaction.

pub mod agreements;
pub mod amendments;
pub mod api_keys;
pub mod audit;
pub mod blobs;
pub mod calendars;
pub mod contact_points;
pub mod contacts;
pub mod controllers;
mod ctx;
mod db;
pub mod doctor;
pub mod duties;
pub mod embedded;
pub mod endings;
pub mod enrolment;
mod error;
pub mod exports;
pub mod findings;
pub mod idempotency;
mod key_store;
pub mod leaving;
pub mod links;
pub mod log;
pub mod mails;
pub mod matters;
pub mod migrate;
pub mod queue;
pub mod record;
pub mod refusals;
pub mod reminders;
pub mod retention;
pub mod rollouts;
pub mod sessions;
pub mod staff;
pub mod subprocessors;
pub mod subscribers;
pub mod templates;
pub mod tenants;
pub mod throttle;
mod tx;

pub use ctx::{Scope, TenantCtx};
pub use db::{Config, Db};
pub use error::StorageError;
pub use key_store::KeyStore;
pub use tx::{Reason, SystemTx, TenantTx};

/// The result of a storage operation.
pub type Result<T, E = StorageError> = std::result::Result<T, E>;

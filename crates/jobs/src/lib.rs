//! The worker: what happens after the answer has gone out.
//!
//! A job is enqueued in the transaction that makes it necessary and holds ids alone; what it needs it reads in its
//! tenant. It is done under a lease, and its last write ends it in the same transaction: whoever has lost the lease
//! has done nothing. One file to each kind of job, by feature.

mod agreements;
mod amendments;
mod audit;
mod contacts;
mod duties;
mod endings;
mod exports;
mod fault;
mod filters;
mod leaving;
mod mails;
mod record;
pub mod reports;
mod rollouts;
mod seal;
pub mod subprocessors;
mod subscribers;
mod worker;

pub use fault::Fault;
pub use reports::Returns;
pub use worker::{Settings, Worker};

//! The audit log.

pub mod place;

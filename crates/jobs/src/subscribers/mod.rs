//! Whoever subscribed is told what happens to the changes that the tenant announces.

pub(crate) mod mails;
pub mod tell;

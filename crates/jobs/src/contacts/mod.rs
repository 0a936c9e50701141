//! What follows from contacts that change.

pub mod tell;

//! The record of processing as documents.

pub mod discard;
pub mod make;

//! Amendments, as both parties walk through them: proposing, accepting, declining, taking back, two at once.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod at_once;
mod bad_input;
mod fences;
mod form;
mod journey;
mod lapsing;

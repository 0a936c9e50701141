//! Another version of a template, proposed to many controllers at once.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod aside;
mod at_once;
mod form;
mod journey;
mod stopping;

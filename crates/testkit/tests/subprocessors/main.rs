//! The registry of sub-processors: kept by the staff, seen by customers as it stands.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod at_once;
mod fences;
mod form;
mod listed;
mod pages;
mod paper;
mod tables;

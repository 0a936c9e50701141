//! The registry of sub-processors as anybody reads it, and mails to whoever subscribed.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod feed;
mod made;
mod pages;
mod subscribing;
mod telling;

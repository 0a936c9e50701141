//! The worker over a real database: mails, sealing, lapsing, and what happens when it is cut off.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod dev_pages;
mod lapsing;
mod mails;
mod sealing;
mod steps;

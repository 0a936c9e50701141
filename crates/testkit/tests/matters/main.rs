//! Matters between the parties, through the site: what each kind goes through on both sides, who may do what, and what
//! nobody outside may learn.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod contacts;
mod disclosures;
mod enquiries;
mod help;
mod instructions;
mod parties;
mod people;
mod points;
mod stops;
mod together;
mod written;

//! The terms found in whole agreements: our own, invented ones, and the real ones in `../shared/seeds`.
#![allow(clippy::unwrap_used)]

mod agreements;
mod expected;
mod hostile;
mod own;
mod seeds;
mod wordings;

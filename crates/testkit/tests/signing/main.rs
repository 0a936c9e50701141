//! From the public page to a signed agreement, through the real site; and everything that must not work on the way.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod answers;
mod double;
mod fence;
mod links;
mod path;
mod steps;
mod walk;

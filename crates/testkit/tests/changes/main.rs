//! Changes to who works for a processor: written, announced, answered by the terms of each agreement, and the gate.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod additions;
mod announced;
mod answers;
mod at_once;
mod fences;
mod form;
mod later;
mod map;
mod preview;
mod reports;
mod returned;
mod unread;
mod written;

//! The staff's side of agreements: the queue, inviting, and deciding, by one reviewer and by two at once.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod altered;
mod at_once;
mod case;
mod decide;
mod invite;
mod overrides;
mod queue;
mod rules;
mod statements;

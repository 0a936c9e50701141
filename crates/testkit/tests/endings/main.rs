//! How agreements end: recorded whatever the terms have against it, taken back by both, answered for link by link, and
//! erased when everybody has answered.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod answering;
mod interim;
mod recording;
mod steps;
mod taking_back;

//! Mails: what each says, and sending them.

mod letter;
mod render;
pub mod send;

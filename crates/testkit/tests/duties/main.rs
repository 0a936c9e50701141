//! What is owed: from the terms of an agreement to a page, a calendar and a mail.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

mod case;
mod feed;
mod life;
mod lists;
mod reminders;
mod settings;

//! Mail from the outside: what arrives, and what is said of what does not.

#![expect(clippy::unwrap_used, reason = "the helpers of tests fail as loudly as the tests")]

mod attachments;
mod fake_relay;
mod folder;
mod headers;
mod hostile;
mod logs;
mod memory;
mod notify;
mod report_samples;
mod reports;
mod sample;
mod smtp;
mod smtp_config;
mod tls;

//! Agreements on paper: every word, in order, in a file that conforms, whatever the words are.

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]
#![expect(clippy::print_stdout, reason = "a test says what it could not try")]

mod canonical;
mod certificates;
mod fields;
mod file;
mod hostile;
mod lists;
mod long;
mod names;
mod outside;
mod recipe;
mod sample;
mod volumes;

//! Bundles: everything that proves one agreement in one ZIP file, made and checked. Data in, bytes out.
//!
//! The container itself is not signed (docs/decisions/0024-bundles.md says why no ASiC): each part carries its own
//! proof. docs/verify-by-hand.md checks a bundle without this code.

mod check;
mod check_later;
mod check_log;
mod check_papers;
mod container;
mod make;
mod manifest;
mod packer;

pub use check::{Expected, Finding, Outcome, Report, check};
pub use container::{File, ZipError, is_zip, read, write};
pub use make::{Contents, Entry, Log, make};
pub use manifest::{FORM, Listed, Manifest, path};
pub use packer::Packer;

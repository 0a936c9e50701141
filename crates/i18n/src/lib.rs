//! Texts in en, da and nb: messages, dates, numbers, and the filters that templates use.
//!
//! A text has a key, the same in every language, in `locales/<lang>/<feature>.ftl` (Fluent). The files are part of the
//! program; a language is a folder.

pub mod filters;
mod format;
mod locale;

pub use locale::{Locale, files};

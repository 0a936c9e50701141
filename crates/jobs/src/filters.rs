//! The filters of the mails' templates: texts, dates and the language of the reader.

pub use i18n::filters::*;

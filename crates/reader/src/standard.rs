//! The standard agreement: one complete agreement of our own wording on Art. 28(3) GDPR, in every language, so that a
//! tenant can begin without a text of its own. Its terms are [`domain::terms::standard`].

use domain::language::Language;

use crate::import::{Format, ImportError, Imported, import};

/// How the sources are written.
pub const FORMAT: Format = Format::Markdown;

/// The language that prevails where two differ, as the text says of itself (14.4).
pub const PREVAILING: Language = Language::En;

/// The source in a language.
pub const fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../standard/agreement.en.md"),
        Language::Da => include_str!("../../../standard/agreement.da.md"),
        Language::Nb => include_str!("../../../standard/agreement.nb.md"),
    }
}

/// The agreement in a language, with its structure.
///
/// # Errors
/// None in practice: a test imports all of them.
pub fn agreement(language: Language) -> Result<Imported, ImportError> {
    import(source(language), FORMAT, Some(language))
}

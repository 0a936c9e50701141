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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical::fields_used;

    #[test]
    fn it_is_whole_in_every_language_and_asks_for_fields_that_we_have() {
        let all: Vec<_> = Language::ALL.map(|language| agreement(language).unwrap()).into();
        let shape = |imported: &Imported| {
            let units = imported.outline.units.iter();
            units.map(|unit| (unit.kind, unit.level)).collect::<Vec<_>>()
        };
        for imported in &all {
            assert_eq!(shape(imported), shape(&all[0]), "{}", imported.outline.language);
            let used = fields_used(&imported.text);
            assert_eq!(used, fields_used(&all[0].text));
            assert!(used.unknown.is_empty() && used.misplaced.is_empty(), "{used:?}");
            assert!(imported.findings.is_empty(), "{:?}", imported.findings);
            assert_eq!(imported.text.clauses.len(), 14);
            assert_eq!(imported.text.appendices.len(), 4);
        }
    }
}

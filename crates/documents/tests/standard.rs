//! The standard agreement as the documents see it.
#![allow(clippy::unwrap_used)]

use documents::canonical::fields_used;
use domain::language::Language;
use reader::import::Imported;
use reader::standard::agreement;

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

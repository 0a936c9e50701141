//! Fields and what is put in their places.

use std::collections::{BTreeMap, BTreeSet};

use documents::canonical::{fields_used, fill};
use domain::fields::Field;
use domain::language::Language;
use domain::text::{AgreementText, Block};

use crate::sample::{agreement, clause, paragraph, subprocessors};

fn template() -> AgreementText {
    let mut text = agreement(Language::Da);
    text.title = "Aftale med {{controller.name}}".into();
    text.preamble = vec![
        paragraph("{{ controller.name }}, {{controller.registration}}, og {{processor.name}}"),
        paragraph("{{subprocessors}}"),
        paragraph("{{shoe.size}} og {{ikke lukket"),
    ];
    text.clauses = vec![clause("1.", "Dato: {{date}}", "Se {{subprocessors}} her.")];
    text
}

fn values() -> BTreeMap<Field, String> {
    BTreeMap::from([
        (Field::ControllerName, "Ålborg\r\n  {{date}} & Sønner".to_owned()),
        (Field::ControllerRegistration, String::new()),
        (Field::Date, "1. maj 2026".to_owned()),
    ])
}

#[test]
fn values_stand_everywhere_and_are_never_read_as_fields() {
    let filled = fill(&template(), &values(), &subprocessors());
    assert_eq!(filled.title, "Aftale med Ålborg {{date}} & Sønner");
    assert_eq!(filled.preamble[0], paragraph("Ålborg {{date}} & Sønner, , og {{processor.name}}"));
    assert_eq!(filled.preamble[2], paragraph("{{shoe.size}} og {{ikke lukket"));
    assert_eq!(filled.clauses[0].heading.as_deref(), Some("Dato: 1. maj 2026"));
    assert_eq!(filled.clauses[0].body[0], paragraph("Se {{subprocessors}} her."));
}

#[test]
fn the_subprocessors_become_a_table_in_the_language_of_the_text() {
    let filled = fill(&template(), &values(), &subprocessors());
    let Block::Table { header, rows } = &filled.preamble[1] else { panic!("{:?}", filled.preamble[1]) };
    assert_eq!(header[0], "Underdatabehandler");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0][0], "Havn Datacenter A/S, DK 12 34 56 78");
    assert_eq!(rows[0][4], "–");
    let none = fill(&template(), &values(), &[]);
    assert_eq!(none.preamble[1], paragraph("Der anvendes ingen underdatabehandlere."));
}

#[test]
fn what_a_text_asks_for_is_known_before_it_is_published() {
    let used = fields_used(&template());
    let known =
        [Field::ControllerName, Field::ControllerRegistration, Field::ProcessorName, Field::Date, Field::Subprocessors];
    assert_eq!(used.known, BTreeSet::from(known));
    assert_eq!(used.unknown, BTreeSet::from(["shoe.size".to_owned()]));
    assert_eq!(used.misplaced, BTreeSet::from([Field::Subprocessors]));
}

//! The record of processing in volumes.

use documents::record::{CellPart, Row};
use documents::statement::{Kind, RECORD, Statement};
use documents::typeset::{RecordVolume, VOLUME};
use documents::verify::attachments;
use domain::fields::Processor;
use domain::language::Language;
use uuid::Uuid;

use crate::sample::{TYPESETTER, at, pages};

/// A controller whose every cell differs from all others': nothing can be set once for several.
fn row(n: usize) -> Row {
    let part = |text: String, clause: &str| CellPart { text, clause: clause.to_owned() };
    let words = "Access is given by need and withdrawn when the need ends; copies are encrypted and kept apart. ";
    Row {
        name: format!("Værft og søn nr. {n} A/S"),
        registration: format!("DK{n:08}"),
        address: format!("Havnegade {n}, 8000 Aarhus C"),
        country: "Danmark".to_owned(),
        privacy_contact: format!("Bo Holm, privacy-{n}@havn.example"),
        breach_contact: format!("Vagten, +45 70 {n:06}, breach-{n}@havn.example"),
        representative: String::new(),
        dpo: String::new(),
        agreement_id: Uuid::nil().into(),
        agreement: format!("K7QM-{n:04}"),
        version: 1,
        in_force_from: "2026-11-22".parse().unwrap(),
        categories: vec![
            part(format!("Storage and delivery of files {n}"), ""),
            part(format!("Storing, sending and deleting, for customer {n}"), "A.1"),
            part("Names, addresses, telephone numbers, contents of messages".to_owned(), "A.3"),
            part("Customers, employees, citizens".to_owned(), "A.4"),
        ],
        transfers: vec![
            part("Norway, United States".to_owned(), "C.6"),
            part(format!("Kyst Inc., Ohio: standard contractual clauses of 4 June 2021, module 3, no. {n}"), ""),
        ],
        measures: vec![part(format!("Security of processing {n}: {}", words.repeat(6)), "C.2")],
    }
}

pub fn volume(number: u32, rows: usize, language: Language) -> RecordVolume {
    let before = VOLUME * (number as usize - 1);
    RecordVolume {
        language,
        at: at(),
        on: "2026-11-22".parse().unwrap(),
        processor: Processor { name: "Nordlager Drift A/S".to_owned(), ..Processor::default() },
        number,
        before,
        rows: (before..before + rows).map(row).collect(),
        seal_owner: "Countersign test".to_owned(),
        log: None,
    }
}

#[test]
fn a_volume_says_every_word_and_carries_its_data() {
    for language in Language::ALL {
        let volume = volume(2, 3, language);
        let pdf = TYPESETTER.record_volume(&volume).unwrap();
        let printed = pages(&pdf);
        for row in &volume.rows {
            assert!(printed.contains(&row.name) && printed.contains(&row.agreement), "{printed}");
        }
        let file = attachments(&pdf).unwrap().into_iter().find(|file| file.name == RECORD).unwrap();
        let said = Statement::from_json(&file.bytes).unwrap();
        assert_eq!((said.kind, said.volume, said.on), (Kind::RecordVolume, Some(2), Some(volume.on)));
        assert_eq!(TYPESETTER.record_volume(&volume).unwrap(), pdf, "the same bytes");
    }
    TYPESETTER.record_volume(&volume(1, 0, Language::En)).unwrap();
}

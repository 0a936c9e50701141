use chrono::NaiveDate;
use domain::ids::SubprocessorId;
use domain::language::Language;
use domain::per_language::PerLanguage;
use domain::subprocessors::{
    Address, Assessment, Document, Ground, Location, Number, NumberKind, Outcome, Person, Profile, Transfer, Use, Work,
};
use domain::terms::Word;
use proptest::prelude::*;

use super::*;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// A profile with everything, whose texts are `words`.
fn full(words: &str) -> Profile {
    let assessment =
        || Assessment { on: day(3, 1), result: Outcome::Fit, words: words.to_owned(), next: Some(day(9, 1)) };
    let each: PerLanguage =
        [(Language::En, words.to_owned()), (Language::Da, "Lagring".to_owned())].into_iter().collect();
    Profile {
        name: format!("Nordsky AS {words}"),
        owner: words.to_owned(),
        numbers: vec![
            Number { kind: NumberKind::Vat, text: "DE 811 223 344".to_owned() },
            Number { kind: NumberKind::Registration, text: format!("vat {words}") },
        ],
        addresses: vec![Address { lines: format!("Bryggen 9; a\\b\n{words}"), country: "NO".to_owned() }],
        contact: Person {
            name: words.to_owned(),
            email: "drift@nordsky.example".to_owned(),
            phone: "+47 22 00".to_owned(),
        },
        website: "https://nordsky.example".to_owned(),
        group: true,
        work: vec![
            Work { nature: [Word::Storage].into(), processing: each, ..Work::default() },
            Work {
                service: words.to_owned(),
                processing: format!("{words}\nand more").into(),
                data: [Word::Names, Word::SpecialCategories].into(),
                people: [Word::Employees].into(),
                ..Work::default()
            },
        ],
        locations: vec![
            Location { country: "NO".to_owned(), uses: [Use::Storage].into(), ..Location::default() },
            Location {
                country: "IN".to_owned(),
                place: words.to_owned(),
                uses: [Use::Processing, Use::Access].into(),
                transfer: Some(Transfer {
                    ground: Ground::SccModule3,
                    document: words.to_owned(),
                    assessment: Some(assessment()),
                    from: Some(day(1, 1)),
                    until: None,
                }),
            },
        ],
        dpa: Some(Document { title: words.to_owned(), signed_on: Some(day(1, 2)), reference: "A-1".to_owned() }),
        assessments: vec![assessment()],
        ..Profile::default()
    }
}

fn there_and_back(profile: &Profile) -> Result<Profile, Vec<TableFault>> {
    let written = write([(id(), day(11, 22), profile)]);
    let table = read(&written)?;
    assert_eq!((table.rows.len(), table.rows[0].cell("id")), (1, id().to_string().as_str()), "{written}");
    table.rows[0].profile(&Profile::default())
}

fn id() -> SubprocessorId {
    "01890000-0000-7000-8000-000000000001".parse().unwrap()
}

proptest! {
    #[test]
    fn what_is_written_reads_back(words in "[ -~æøåÆ=+@'\n|]{0,40}") {
        let Ok(profile) = full(&words).checked() else { return Ok(()) };
        prop_assert_eq!(there_and_back(&profile), Ok(profile));
    }

    #[test]
    fn no_text_is_too_odd(text in any::<String>(), odd in "[\",;\t\r\n a-z'=_]{0,200}") {
        for text in [text, format!("legal_name,{odd}")] {
            if let Ok(table) = read(&text) {
                table.rows.iter().for_each(|row| drop(row.profile(&Profile::default())));
            }
        }
    }
}

#[test]
fn no_cell_is_a_formula() {
    let mut profile = full("=1+1");
    profile.name = "=HYPERLINK(\"https://evil.example\")".to_owned();
    let written = write([(id(), day(11, 22), &profile)]);
    assert!(written.contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"'=1+1\""), "{written}");
    assert!(written.contains("\"'+47 22 00\""), "{written}");
    assert_eq!(there_and_back(&profile).unwrap().name, profile.name);
}

#[test]
fn what_people_write_is_read() {
    let text = "Legal_Name;group_company;numbers;addresses;locations;ground;colour\n\
                Fjord AS;ja;reg 311234501;Havnegata 1; no\n\
                \"Fjord AS\";ja;\"reg 311234501\nvat NO1\";\"Havnegata 1; 0155 Oslo; no\";\"stored+processed no: Oslo\naccessed in\";\"\nscc_module_3\";red\n";
    // The first row has too few cells: nothing shifts.
    let faults = read(text).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.row).collect::<Vec<_>>(), [2]);
    let table = read(&text.replace("Fjord AS;ja;reg 311234501;Havnegata 1; no\n", "")).unwrap();
    assert_eq!(table.unknown, ["colour"]);
    let profile = table.rows[0].profile(&Profile::default()).unwrap();
    assert_eq!((profile.numbers.len(), profile.addresses[0].lines.as_str()), (2, "Havnegata 1\n0155 Oslo"));
    assert!(profile.group && profile.locations[0].transfer.is_none());
    assert_eq!(profile.locations[1].transfer.as_ref().unwrap().ground, Ground::SccModule3);
}

#[test]
fn columns_that_are_not_there_change_nothing() {
    let before = full("words").checked().unwrap();
    let table = read("legal_name,owner\nOther AS,Nordsky Holding").unwrap();
    let after = table.rows[0].profile(&before).unwrap();
    assert_eq!(after, Profile { name: "Other AS".into(), owner: "Nordsky Holding".into(), ..before });
}

#[test]
fn faults_name_row_and_column() {
    let text =
        "legal_name,kind,locations,assessed_on,group_company\n,subprocessor,,,\nA,firm,stored EU,04-03-2025,perhaps\n";
    let table = read(text).unwrap();
    let faults: Vec<_> = table.rows.iter().flat_map(|row| row.profile(&Profile::default()).unwrap_err()).collect();
    let places: Vec<_> = faults.iter().map(|fault| (fault.row, fault.column.as_str())).collect();
    let second = [(3, "kind"), (3, "group_company"), (3, "assessment_result"), (3, "assessed_on"), (3, "locations")];
    assert_eq!(places, [[(2, "legal_name")].as_slice(), &second].concat());
    assert!(read("a,b\n1,2").is_err() && read("").is_err() && read("legal_name,legal_name\nA,B").is_err());
}

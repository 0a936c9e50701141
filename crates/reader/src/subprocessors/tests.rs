//! Lists of every shape: invented ones, and those of the real documents where they are beside the repository.

use std::io::Write;
use std::path::Path;

use domain::subprocessors::{NumberKind, Use};
use proptest::prelude::*;

use super::*;
use crate::import::{Format, decode, import};

fn read(source: &str) -> Vec<Found> {
    of_text(&import(source, Format::Plain, Some(Language::En)).unwrap().text, &Countries::default())
}

/// Numbers as `v DE 1`, addresses as `street | town DE`, places as `town DE storage`.
fn said(found: &Found) -> (String, String, String) {
    let profile = &found.profile;
    let numbers = profile.numbers.iter().map(|one| match one.kind {
        NumberKind::Vat => format!("v {}", one.text),
        NumberKind::Registration => format!("r {}", one.text),
    });
    let addresses = profile.addresses.iter().map(|one| format!("{} {}", one.lines.replace('\n', " | "), one.country));
    let places = profile.locations.iter().map(|one| {
        let uses: Vec<_> = one.uses.iter().map(|what| what.wire()).collect();
        format!("{} {} {}", one.place, one.country, uses.join("+")).trim().to_owned()
    });
    let all = |parts: &mut dyn Iterator<Item = String>| parts.collect::<Vec<_>>().join("; ");
    (all(&mut numbers.into_iter()), all(&mut addresses.into_iter()), all(&mut places.into_iter()))
}

fn seed(name: &str) -> Option<AgreementText> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    let Ok(mut entries) = std::fs::read_dir(&folder) else {
        let _ = writeln!(std::io::stderr(), "SKIPPED: {} is absent, so {name} was not read", folder.display());
        return None;
    };
    let path = entries.find_map(|entry| {
        let entry = entry.unwrap();
        entry.file_name().to_string_lossy().starts_with(name).then(|| entry.path())
    });
    let source = decode(&std::fs::read(path.unwrap()).unwrap()).unwrap();
    Some(import(&source, Format::Plain, None).unwrap().text)
}

#[test]
fn a_row_with_two_vat_numbers_and_four_addresses() {
    let Some(text) = seed("004") else { return };
    let found = of_text(&text, &Countries::default());
    let [one] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(one.unread, []);
    assert!(one.profile.name.starts_with("Hetzner"), "{}", one.profile.name);
    let numbers: Vec<_> = one.profile.numbers.iter().map(|one| (one.kind, &one.text[..2])).collect();
    assert_eq!(numbers, [(NumberKind::Vat, "DE"), (NumberKind::Vat, "FI")]);
    let countries: Vec<_> = one.profile.addresses.iter().map(|one| one.country.as_str()).collect();
    assert_eq!(countries, ["DE", "DE", "DE", "FI"]);
    assert!(one.profile.addresses.iter().all(|one| one.lines.lines().count() == 2), "{:#?}", one.profile.addresses);
    let towns: Vec<_> = one.profile.locations.iter().map(|one| (one.place.as_str(), one.uses.clone())).collect();
    assert_eq!(towns.len(), 4, "{towns:?}");
    assert!(towns.iter().all(|(town, uses)| !town.is_empty() && *uses == [Use::Storage].into()), "{towns:?}");
}

#[test]
fn a_table_whose_columns_ran_together() {
    let Some(text) = seed("002") else { return };
    let found = of_text(&text, &Countries::default());
    let [one] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(one.unread, []);
    let (numbers, addresses, places) = said(one);
    assert_eq!((numbers.as_str(), places.as_str()), ("r 957 485 030", "NO processing"));
    assert!(addresses.ends_with("| 0194 Oslo NO"), "{addresses}");
    assert!(one.profile.name.ends_with("Norge AS") && one.profile.work.len() == 1, "{:#?}", one.profile);
}

#[test]
fn the_other_real_texts_list_nobody() {
    for name in ["000", "001", "003"] {
        let Some(text) = seed(name) else { return };
        assert_eq!(of_text(&text, &Countries::default()), [], "{name}");
    }
}

const AGREEMENT: &str =
    "Agreement\n\n1. Scope\n\nThe processor stores files.\n\nAppendix B. Sub-processors\n\nB.1 The list\n\n";

#[test]
fn columns_in_any_order_and_language() {
    let table = "| Behandling | Underdatabehandler | Sted | Adresse | CVR-nr. |\n\
                 | Opbevaring af filer | Fjordlager AS | Bergen, Norge | Bryggen 9, 5003 Bergen, Norge | 912 345 678, DK27364276 |\n\
                 | Support | Sundar Ltd | Indien (support) | MG Road 4, Pune | n/a |\n";
    let found = read(&format!("{AGREEMENT}{table}"));
    assert_eq!(found.len(), 2, "{found:#?}");
    let (numbers, addresses, places) = said(&found[0]);
    assert_eq!(numbers, "r 912 345 678; v DK27364276");
    assert_eq!((addresses.as_str(), places.as_str()), ("Bryggen 9 | 5003 Bergen NO", "Bergen NO storage"));
    assert_eq!(said(&found[1]), (String::new(), String::new(), "IN access".to_owned()));
    assert_eq!(found[1].unread, [Unread::NoCountry("MG Road 4, Pune".into())], "no country is guessed from a town");
}

#[test]
fn addresses_are_told_apart_or_left_together() {
    let countries = Countries::default();
    let of = |cell: &str| {
        let (found, unread) = super::addresses::addresses(cell, &countries);
        let found: Vec<_> = found
            .iter()
            .map(|one| format!("{} {}", one.address.lines.replace('\n', " | "), one.address.country))
            .collect();
        (found.join("; "), unread)
    };
    let good = [
        ("Bryggen 9, 5003 Bergen, Norway", "Bryggen 9 | 5003 Bergen NO"),
        ("Bryggen 9\n5003 Bergen\nNorway", "Bryggen 9 | 5003 Bergen NO"),
        ("MG Road 4, Pune, India\n5 Lake Street, Dublin, Ireland", "MG Road 4 | Pune IN; 5 Lake Street | Dublin IE"),
        (
            "Offices in Norway:\nBryggen 9, 5003 Bergen\nTorget 2, 0155 Oslo",
            "Bryggen 9 | 5003 Bergen NO; Torget 2 | 0155 Oslo NO",
        ),
        ("Havnegade 1, DK-8000 Aarhus C", "Havnegade 1 | DK-8000 Aarhus C DK"),
        (
            "Bryggen 9, 5003 Bergen, Norge; Havnegade 1, 8000 Aarhus C, Danmark",
            "Bryggen 9 | 5003 Bergen NO; Havnegade 1 | 8000 Aarhus C DK",
        ),
        (
            "Datacenter in Sweden: Ringvägen 5, 111 22 Stockholm Storgatan 7, 411 38 Göteborg",
            "Ringvägen 5 | 111 22 Stockholm SE; Storgatan 7 | 411 38 Göteborg SE",
        ),
        (
            "Offices in Norway: Bryggen 9, 5003 Bergen, Torget 2, 0155 Oslo",
            "Bryggen 9 | 5003 Bergen NO; Torget 2 | 0155 Oslo NO",
        ),
    ];
    for (cell, expected) in good {
        assert_eq!(of(cell), (expected.to_owned(), vec![]), "{cell}");
    }
    let together = "Offices in France: 5 rue de la Paix, 75002 Paris 7 rue du Port, 13002 Marseille";
    let (found, unread) = of(together);
    assert_eq!((found.as_str(), unread.len()), ("", 1), "nobody can say where the second begins");
    assert!(matches!(unread[0], Unread::Together(_)));
    let labelled = of("Data centre in Norway: Bryggen 9, 5003 Bergen\nHavnegade 1, 8000 Aarhus C");
    assert_eq!(labelled.0, "Bryggen 9 | 5003 Bergen NO", "a label is about its own line");
    assert_eq!(labelled.1, [Unread::NoCountry("Havnegade 1, 8000 Aarhus C".into())]);
    assert_eq!(of("12 Peachtree St, Atlanta, Georgia").1.len(), 1, "a state is no country");
}

#[test]
fn numbers_of_every_kind() {
    let of = |cell: &str, kind| {
        let (found, unread) = super::numbers::numbers(cell, kind);
        let found = found.iter().map(|one| format!("{} {}", one.kind.wire(), one.text)).collect::<Vec<_>>().join("; ");
        (found, unread.len())
    };
    use NumberKind::{Registration, Vat};
    let cases = [
        ("DE 811223344 FI 1234567-8", Vat, "vat DE 811223344; vat FI 1234567-8"),
        ("DE811223344, SE556677889901", Registration, "vat DE811223344; vat SE556677889901"),
        ("NO 912 345 678 MVA", Registration, "vat NO 912 345 678 MVA"),
        ("Org.nr. 912 345 678, VAT 811 223 344", Registration, "registration 912 345 678; vat 811 223 344"),
        ("CVR-27364276", Vat, "registration 27364276"),
        ("HRB 60891", Registration, "registration HRB 60891"),
        ("957485030 912345678", Registration, "registration 957485030; registration 912345678"),
        ("-", Vat, ""),
    ];
    for (cell, kind, expected) in cases {
        assert_eq!(of(cell, kind), (expected.to_owned(), 0), "{cell}");
    }
    assert_eq!(of("applied for", Vat), (String::new(), 1));
}

#[test]
fn one_company_in_a_table_of_its_own_and_twice_in_a_list() {
    let upright = "| Name | Nordsky AS |\n| VAT | NO912345678MVA |\n| Address | Bryggen 9, 5003 Bergen, Norway |\n| Purpose | Hosting |\n";
    let found = read(&format!("{AGREEMENT}{upright}"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(said(&found[0]).0, "v NO912345678MVA");
    let twice = "| Service | Company | Location | Reg. no. |\n| Mail | Nordsky AS | Norway | 912345678 |\n\
                 | Files | Nordsky AS | Norway; Denmark | 912 345 678 |\n";
    let found = read(&format!("{AGREEMENT}{twice}"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].profile.work.iter().map(|one| one.service.as_str()).collect::<Vec<_>>(), ["Mail", "Files"]);
    assert_eq!(said(&found[0]).2, "NO processing; DK processing");
    assert_eq!(said(&found[0]).0, "r 912345678", "once, however it is written");
    assert!(found[0].unread.contains(&Unread::Uses));
}

#[test]
fn columns_that_ran_together_with_empty_cells_between() {
    let flat = "CompanyReg. no.AddressPurpose of processingLocationContact\n\n\
                Fjordlager AS912 345 678Bryggen 9, 5003 Bergen, NorwayKeeps the backupsNorwayKari Lund, privacy@fjord.example\n\n\
                Sundar Ltd27364276Helps usersIndia\n\nThe list is kept up to date by both parties at all times.\n";
    let found = read(&format!("{AGREEMENT}{flat}"));
    assert_eq!(found.iter().map(|one| one.profile.name.as_str()).collect::<Vec<_>>(), ["Fjordlager AS", "Sundar Ltd"]);
    assert_eq!(said(&found[0]).1, "Bryggen 9 | 5003 Bergen NO");
    assert_eq!(found[0].profile.contact.email, "privacy@fjord.example");
    assert_eq!(said(&found[1]), ("r 27364276".to_owned(), String::new(), "IN processing".to_owned()));
}

#[test]
fn tables_of_something_else_are_no_list() {
    for table in [
        "| Name | Telephone | E-mail |\n| Bo Holm | 12345678 | bo@havn.example |\n",
        "| Measure | Description |\n| Backup | Every night |\n",
        "| Name | Description | Description |\n| none | - | - |\n",
    ] {
        assert_eq!(read(&format!("{AGREEMENT}{table}")), [], "{table}");
    }
}

#[test]
fn a_templates_own_rows_are_read_in_their_languages() {
    let row = Subprocessor {
        name: "Nordsky AS".to_owned(),
        registration: "912 345 678".to_owned(),
        address: "Bryggen 9, 5003 Bergen, Norway".to_owned(),
        contact: "Kari Lund, privacy@nordsky.example, +47 55 00 00 00".to_owned(),
        processing: [(Language::En, "Hosting".to_owned()), (Language::Da, "Drift".to_owned())].into_iter().collect(),
        location: "Norway, United States".into(),
        transfer: "Standard clauses".into(),
    };
    let found = of_rows(&[row.clone(), Subprocessor::default()], Language::En, &Countries::default());
    let [one] = found.as_slice() else { panic!("{found:#?}") };
    let contact = &one.profile.contact;
    assert_eq!(
        (contact.name.as_str(), contact.email.as_str(), contact.phone.as_str()),
        ("Kari Lund", "privacy@nordsky.example", "+47 55 00 00 00")
    );
    assert_eq!(one.profile.work[0].processing, row.processing);
    assert_eq!(one.unread, [Unread::Ground("Standard clauses".into())], "a ground is a person's to choose");
    let odd = Subprocessor { address: "x".repeat(5_000) + ", Norway", ..row };
    let found = of_rows(&[odd], Language::En, &Countries::default());
    assert!(matches!(found[0].unread.last(), Some(Unread::Odd(_))) && found[0].profile.addresses.is_empty());
}

proptest! {
    /// Whatever a cell holds, what was found can be kept, and nothing panics.
    #[test]
    fn what_is_found_can_be_kept(cells in proptest::collection::vec("[ -~æøå,;:\n0-9A-Z]{0,80}|(Germany|Norway|DE|Oslo|, |: | 0155 |Co-location in ){0,8}", 7)) {
        let [name, registration, address, contact, processing, location, transfer] = cells.try_into().unwrap();
        let row = Subprocessor {
            name, registration, address, contact, processing: PerLanguage::One(processing),
            location: PerLanguage::One(location), transfer: PerLanguage::One(transfer),
        };
        for one in of_rows(&[row.clone(), row], Language::En, &Countries::default()) {
            prop_assert!(one.profile.name.is_empty() || one.profile.clone().checked() == Ok(one.profile));
        }
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,400}") {
        if let Ok(read) = import(&format!("Name|Address|Location\n{text}\nNameReg. no.AddressLocation\n{text}"), Format::Plain, None) {
            let _ = of_text(&read.text, &Countries::default());
        }
    }
}

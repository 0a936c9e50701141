//! Who works for the demo's companies. Invented, down to the end of each chain.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::language::Language;
use domain::per_language::PerLanguage;
use domain::subprocessors::{
    Address, Assessment, Document, Ground, Location, Number, NumberKind, Outcome, Person, Profile, Role, Transfer, Use,
    Work,
};
use domain::terms::Word;

/// An entry, and the place in the list of the one that it stands below.
pub struct Listed {
    pub profile: Profile,
    pub below: Option<usize>,
}

fn company(name: &str, number: &str, address: (&str, &str), contact: (&str, &str)) -> Profile {
    let host = contact.1.split_once('@').map_or("", |(_, host)| host);
    Profile {
        name: name.to_owned(),
        numbers: vec![Number { kind: NumberKind::Registration, text: number.to_owned() }],
        addresses: vec![Address { lines: address.0.replace(", ", "\n"), country: address.1.to_owned() }],
        contact: Person { name: contact.0.to_owned(), email: contact.1.to_owned(), phone: String::new() },
        website: format!("https://{host}"),
        ..Profile::default()
    }
}

fn words(en: &str, da: &str, nb: &str) -> PerLanguage {
    [(Language::En, en), (Language::Da, da), (Language::Nb, nb)]
        .map(|(tag, text)| (tag, text.to_owned()))
        .into_iter()
        .collect()
}

fn place(country: &str, town: &str, uses: impl Into<BTreeSet<Use>>) -> Location {
    Location { country: country.to_owned(), place: town.to_owned(), uses: uses.into(), transfer: None }
}

fn assessed(on: NaiveDate, words: &str) -> Assessment {
    let next = on.checked_add_days(Days::new(365));
    Assessment { on, result: Outcome::Fit, words: words.to_owned(), next }
}

fn hosting() -> Work {
    Work {
        nature: [Word::Storage].into(),
        processing: words("Servers, power and cooling", "Servere, strøm og køling", "Servere, strøm og kjøling"),
        data: [Word::Names, Word::ContactDetails, Word::Files].into(),
        people: [Word::Employees, Word::Customers].into(),
        ..Work::default()
    }
}

fn support() -> Work {
    Work {
        nature: [Word::Display].into(),
        processing: words(
            "Second-line support, on request",
            "Support på andet niveau, efter anmodning",
            "Brukerstøtte på andre nivå, på forespørsel",
        ),
        responsible: words(
            "Works only on cases that we hand on",
            "Arbejder kun på sager, som vi giver videre",
            "Arbeider bare med saker som vi gir videre",
        ),
        data: [Word::Names, Word::ContactDetails, Word::UseAndLogs].into(),
        people: [Word::Users].into(),
        ..Work::default()
    }
}

/// The registry of a company; `then` is the day from which it holds.
pub fn registry(slug: &str, then: NaiveDate) -> Vec<Listed> {
    let top = |profile| Listed { profile, below: None };
    let below = |at, profile| Listed { profile, below: Some(at) };
    let dpa = |reference: &str| {
        Some(Document { title: "DPA".to_owned(), signed_on: Some(then), reference: reference.to_owned() })
    };
    match slug {
        "fjeldarkiv" => vec![
            top(Profile {
                work: vec![hosting()],
                locations: vec![place("NO", "Rennesøy", [Use::Storage, Use::Processing])],
                dpa: dpa("archive/dpa/bergrom.pdf"),
                assessments: vec![assessed(then, "ISO 27001")],
                ..company(
                    "Bergrom Datasenter AS",
                    "NO 912 345 678",
                    ("Fjellveien 2, 4150 Rennesøy", "NO"),
                    ("Personvern", "personvern@bergrom.example"),
                )
            }),
            below(
                0,
                Profile {
                    work: vec![Work {
                        processing: words("Guards the site", "Bevogter anlægget", "Vokter anlegget"),
                        ..Work::default()
                    }],
                    locations: vec![place("NO", "Rennesøy", [Use::Access])],
                    ..company(
                        "Vakthold Vest AS",
                        "NO 923 456 781",
                        ("Kaien 7, 4006 Stavanger", "NO"),
                        ("", "post@vaktholdvest.example"),
                    )
                },
            ),
            top(Profile {
                role: Role::ThirdPartyService,
                work: vec![Work {
                    processing: words("Maps on the start page", "Kort på forsiden", "Kart på forsiden"),
                    ..Work::default()
                }],
                locations: vec![place("NL", "", [Use::Processing])],
                ..company(
                    "Polderkaart BV",
                    "NL 87654321",
                    ("Gracht 3, 1017 Amsterdam", "NL"),
                    ("Privacy", "privacy@polderkaart.example"),
                )
            }),
        ],
        "fjordlas" => vec![
            top(Profile {
                group: true,
                owner: "Fjordlås Holding AS".to_owned(),
                work: vec![hosting()],
                locations: vec![
                    place("NO", "Bergen", [Use::Storage, Use::Processing]),
                    place("SE", "Luleå", [Use::Storage]),
                ],
                dpa: dpa("contracts/nordsky"),
                assessments: vec![assessed(then, "")],
                ..company(
                    "Nordsky Drift AS",
                    "NO 934 111 222",
                    ("Bryggen 9, 5003 Bergen", "NO"),
                    ("Data protection", "dpo@nordsky.example"),
                )
            }),
            top(Profile {
                work: vec![support()],
                locations: vec![
                    place("IE", "Cork", [Use::Processing]),
                    Location {
                        transfer: Some(Transfer {
                            ground: Ground::SccModule3,
                            document: "contracts/harbour/scc-module-3.pdf".to_owned(),
                            assessment: Some(assessed(then, "Support sees only what is shown to it on the screen.")),
                            from: Some(then),
                            until: None,
                        }),
                        ..place("IN", "Pune", [Use::Access])
                    },
                ],
                dpa: dpa("contracts/harbour/dpa.pdf"),
                assessments: vec![assessed(then, "")],
                ..company(
                    "Harbour Support Ltd",
                    "IE 6543210K",
                    ("4 Lapps Quay, Cork", "IE"),
                    ("Privacy office", "privacy@harbour.example"),
                )
            }),
            below(
                1,
                Profile {
                    work: vec![support()],
                    locations: vec![place("IN", "Pune", [Use::Access])],
                    ..company(
                        "Sundar Services Pvt Ltd",
                        "IN U72200PN2011",
                        ("Plot 12, Pune 411014", "IN"),
                        ("Privacy desk", "privacy@sundar.example"),
                    )
                },
            ),
        ],
        "molnbyra" => vec![
            top(Profile {
                work: vec![Work { service: "Kontor i skyen".to_owned(), ..hosting() }],
                locations: vec![
                    place("FI", "Helsinki", [Use::Storage, Use::Processing]),
                    place("FI", "Oulu", [Use::Storage]),
                ],
                dpa: dpa("avtal/itameri"),
                assessments: vec![assessed(then, "")],
                ..company(
                    "Itämeri Cloud Oy",
                    "FI 2233445-6",
                    ("Satamakatu 3, 00160 Helsinki", "FI"),
                    ("Tietosuoja", "tietosuoja@itameri.example"),
                )
            }),
            below(
                0,
                Profile {
                    work: vec![Work {
                        processing: words(
                            "Repairs servers on site",
                            "Reparerer servere på stedet",
                            "Reparerer servere på stedet",
                        ),
                        ..Work::default()
                    }],
                    locations: vec![place("FI", "", [Use::Access])],
                    ..company(
                        "Konehuolto Pohjola Oy",
                        "FI 3344556-7",
                        ("Tehtaankatu 5, 90100 Oulu", "FI"),
                        ("Asiakaspalvelu", "palvelu@konehuolto.example"),
                    )
                },
            ),
        ],
        _ => vec![
            top(Profile {
                numbers: vec![
                    Number { kind: NumberKind::Vat, text: "DE 811223344".to_owned() },
                    Number { kind: NumberKind::Vat, text: "FI 2720111-2".to_owned() },
                ],
                work: vec![hosting()],
                locations: vec![
                    place("DE", "Falkenstein", [Use::Storage, Use::Processing]),
                    place("FI", "Tuusula", [Use::Storage]),
                ],
                dpa: dpa("legal/falkenhost"),
                ..company(
                    "Falkenhost GmbH",
                    "HRB 12345",
                    ("Am Rechenzentrum 1, 08223 Falkenstein", "DE"),
                    ("Datenschutz", "datenschutz@falkenhost.example"),
                )
            }),
            top(Profile {
                work: vec![Work {
                    service: "Sendo SMS".to_owned(),
                    nature: [Word::Transmission].into(),
                    processing: words(
                        "Delivers messages to mobile networks",
                        "Leverer beskeder til mobilnet",
                        "Leverer meldinger til mobilnett",
                    ),
                    data: [Word::ContactDetails, Word::Messages].into(),
                    people: [Word::Customers].into(),
                    ..Work::default()
                }],
                locations: vec![Location {
                    transfer: Some(Transfer {
                        ground: Ground::Adequacy,
                        document: String::new(),
                        assessment: None,
                        from: None,
                        until: None,
                    }),
                    ..place("GB", "Leeds", [Use::Processing])
                }],
                dpa: dpa("legal/moorgate"),
                ..company(
                    "Moorgate Messaging Ltd",
                    "GB 07654321",
                    ("2 Canal Wharf, Leeds LS11", "GB"),
                    ("Data protection", "dp@moorgate.example"),
                )
            }),
        ],
    }
}

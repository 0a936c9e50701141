//! The list of sub-processors.

use documents::typeset::{Branch, Chapter, Company, Fact, SUBPROCESSORS, SubprocessorList};
use documents::verify::attachments;
use domain::language::Language;

use crate::sample::{TYPESETTER, at, pages};

/// A company whose every text differs from all others': nothing can be set once for several.
fn company(n: usize) -> Company {
    let pair = |label: &str, value: String| (label.to_owned(), value);
    Company {
        name: format!("Nordsky {n} A/S"),
        paragraphs: vec![
            vec![
                pair("Numbers", format!("VAT number: DE 811 {n:06}")),
                pair("Address", format!("Bryggen {n}, Bergen")),
            ],
            vec![
                pair("Service", "All services".to_owned()),
                pair("What it does", format!("Runs the servers of hall {n}")),
            ],
            vec![
                pair("Place", format!("Hall {n}, Falkenstein, Germany")),
                pair("Ground for the transfer", "Adequacy decision (Art. 45 GDPR), from 1 March 2026".to_owned()),
                pair("Website", format!("https://nordsky-{n}.example/a/rather/long/path/to/the/list")),
            ],
        ],
    }
}

pub fn list(companies: usize, language: Language) -> SubprocessorList {
    let text = str::to_owned;
    SubprocessorList {
        id: text("Sub-processors · Nordlager Drift A/S, 22 November 2026"),
        language,
        at: at(),
        file_title: text("Sub-processors · Nordlager Drift A/S, 22 November 2026"),
        title: text("Sub-processors"),
        subtitle: text("Nordlager Drift A/S, 22 November 2026"),
        lede: text("Who works with the data, down to the end of the chain."),
        facts: vec![Fact { name: text("Processor"), value: text("Nordlager Drift A/S") }],
        chain_heading: text("The chain"),
        chain: (0..companies)
            .map(|n| Branch { depth: n % 9, text: format!("Nordsky {n} A/S · engaged by *{n}* <b>") })
            .collect(),
        chapters: vec![
            Chapter {
                heading: text("The list"),
                lede: String::new(),
                companies: (0..companies).map(company).collect(),
            },
            Chapter {
                heading: text("Standard services"),
                lede: text("These are no sub-processors."),
                companies: vec![company(companies)],
            },
        ],
        attached: text("The same for machines"),
        json: text(r#"{"format":"countersign subprocessors 1"}"#),
    }
}

#[test]
fn a_list_says_every_company_with_its_place_in_the_chain() {
    for language in Language::ALL {
        let list = list(12, language);
        let pdf = TYPESETTER.subprocessors(&list).unwrap();
        let printed = pages(&pdf);
        for n in 0..=12 {
            assert!(printed.contains(&format!("Nordsky {n} A/S")), "{n}: {printed}");
            assert!(printed.contains(&format!("Hall {n}, Falkenstein, Germany")), "{n}: {printed}");
        }
        assert!(printed.contains("engaged by *3* <b>"), "no text is markup: {printed}");
        let files = attachments(&pdf).unwrap();
        assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), [SUBPROCESSORS]);
        assert_eq!(files[0].bytes, list.json.as_bytes());
        assert_eq!(TYPESETTER.subprocessors(&list).unwrap(), pdf, "the same bytes");
    }
}

#[test]
fn a_list_of_nobody_is_a_page() {
    let empty = SubprocessorList { chain: vec![], chapters: vec![], ..list(0, Language::En) };
    assert!(pages(&TYPESETTER.subprocessors(&empty).unwrap()).contains("Who works with the data"));
}

//! The certificate of erasure, and the interim statement before it.

use documents::evidence::LogState;
use documents::statement::{CERTIFICATE, Kind};
use documents::typeset::{Certificate, Fact};
use documents::verify::attachments;
use domain::language::Language;

use crate::sample::{TYPESETTER, pages};

/// A certificate; an interim statement where somebody has still to answer.
pub fn certificate(language: Language, interim: bool) -> Certificate {
    let text = str::to_owned;
    Certificate {
        kind: if interim { Kind::ErasureInterim } else { Kind::ErasureCertificate },
        id: text("K7QM-2XPD"),
        language,
        at: "2027-03-31T12:00:00Z".parse().unwrap(),
        title: text("Certificate of erasure"),
        notice: text(if interim { "This is no certificate: Nordsky AS has still to answer." } else { "" }),
        lede: text("Nordlager Drift A/S on the agreement with Ærø Kommune"),
        facts: vec![Fact { name: text("Ended"), value: text("31 December 2026") }],
        table_heading: text("Answers"),
        header: ["Who", "What", "On", "How", "Evidence"].map(text).to_vec(),
        rows: vec![["<b>*Nordsky* AS", "Erased", "2 January 2027", "#image(\"x\")", "SHA-256 00ff"].map(text).to_vec()],
        lines_heading: text("Left"),
        lines: vec![text("Nothing")],
        proves_heading: text("What this proves"),
        proves: text("That it was recorded."),
        seal_heading: text("Electronic seal"),
        seal_owner: text("Countersign test"),
        seal_explanation: text("It shows where the file comes from."),
        seal_alt: text("Seal"),
        attached: text("The certificate as JSON"),
        log: Some(LogState {
            checkpoint: text("sign.example/t/nordlager\n12\nAAAA\n"),
            key: text("k"),
            page: text("https://sign.example/log"),
        }),
        json: text("{}"),
    }
}

#[test]
fn a_certificate_is_set_in_every_language_with_its_data_attached() {
    for language in Language::ALL {
        let pdf = TYPESETTER.certificate(&certificate(language, false)).unwrap();
        let files = attachments(&pdf).unwrap();
        assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), [CERTIFICATE]);
        assert_eq!(TYPESETTER.certificate(&certificate(language, false)).unwrap(), pdf, "the same bytes");
        assert!(!pages(&pdf).contains("still to answer"));
    }
}

#[test]
fn an_interim_statement_says_that_it_is_no_certificate() {
    let printed = pages(&TYPESETTER.certificate(&certificate(Language::En, true)).unwrap());
    assert!(printed.contains("This is no certificate"), "{printed}");
}

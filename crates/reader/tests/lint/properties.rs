//! Of any text: no panic, the same findings twice, and every finding where the text has a place for it.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use domain::text::{AgreementText, Clause};
use proptest::prelude::*;
use reader::import::{Format, MAX_BYTES, import};
use reader::lint::Finding;

use crate::{lint, today};

fn cited(text: &AgreementText) -> BTreeSet<&str> {
    fn clauses<'a>(all: &'a [Clause], out: &mut BTreeSet<&'a str>) {
        for clause in all {
            out.extend(clause.number.as_deref());
            clauses(&clause.children, out);
        }
    }
    let mut out = BTreeSet::new();
    clauses(&text.clauses, &mut out);
    for appendix in &text.appendices {
        out.extend(appendix.letter.as_deref());
        clauses(&appendix.clauses, &mut out);
    }
    out
}

/// What must hold of the findings about a source, without the terms: those have tests of their own.
fn holds(source: &str, format: Format) -> Result<(), TestCaseError> {
    let Ok(imported) = import(source, format, None) else { return Ok(()) };
    let text = &imported.text;
    let look = || reader::lint::lint(text, &reader::terms::Found::default(), None, today());
    let findings = look();
    prop_assert_eq!(&findings, &look());
    let places = cited(text);
    let words = text.reading_order();
    let mut fingerprints = BTreeSet::new();
    for finding in &findings {
        prop_assert!(finding.clause.as_deref().is_none_or(|clause| places.contains(clause)), "{:?}", finding);
        prop_assert!(fingerprints.insert(finding.fingerprint()), "twice: {:?}", finding);
        for quote in &finding.quotes {
            let quoted = quote.text.strip_suffix(" …").unwrap_or(&quote.text);
            let cells = quoted.contains(" | ");
            prop_assert!(cells || words.contains(quoted), "{:?}", quote);
        }
        let _ = finding.message();
    }
    Ok(())
}

fn fragment() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "The processor shall",
        "notify the controller",
        "within 72 hours",
        "clause 9.3",
        "Appendix D",
        "C.8",
        "Article 5",
        "of the GDPR",
        "Privacy Shield",
        "31 June 2026",
        "TLS 2.1",
        "____",
        "[insert]",
        "the processor’s",
        "sub-processor",
        "databehandleren",
        "skal",
        "underrette",
        "den dataansvarlige",
        "pkt. 4",
        "bilag B",
        "artikel 33",
        "25. maj 2008",
        "særlige kategorier",
        "cpr",
        "eller",
        "og",
        "vedlegg C",
        "slettes",
        "eller leveres tilbage",
        "(Date)",
        "between",
        "\n\n1. ",
        "\n\n1.1 ",
        "\n\n2. ",
        "\n\nAppendix A. ",
        "\n- ",
        ". ",
        ": ",
        "’",
        "'s",
        "(2)(a)",
        "–",
        "İ",
        "ß",
        "\u{301}",
        "| a |  |\n|---|---|\n| b |  |\n",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_fragments(source in fragment()) {
        holds(&source, Format::Plain)?;
        holds(&source, Format::Markdown)?;
    }

    #[test]
    fn of_any_text(source in "\\PC{0,300}") {
        holds(&source, Format::Plain)?;
    }

    #[test]
    fn of_signs(source in "[-#*_|\\[\\](){}.,:;0-9a-dA-DxX’'§ \n]{0,300}") {
        holds(&source, Format::Plain)?;
        holds(&source, Format::Markdown)?;
    }
}

/// Far above what linear work needs even on a busy machine, far below what quadratic work would take.
const ENOUGH: Duration = Duration::from_secs(20);

#[test]
fn long_texts_take_time_in_proportion() {
    for piece in [
        "clause 9.3 and ",
        "the processor shall notify the processor ",
        "[",
        "_ ",
        "Article 5, ",
        "[x",
        "( ",
        "in 1.1 ",
        "C.8 ",
        "subprocessor authorised without specific approval. ",
        "sletning anonym 30 dage. ",
        "x. ",
        "31 June ",
        "TLS 2.1 ",
        "transfer ",
        "a\n\n",
        "1.1 x\n",
    ] {
        let source = format!("1. Scope\n\n{}", piece.repeat(MAX_BYTES / 4 / piece.len()));
        let Ok(imported) = import(&source, Format::Plain, None) else { continue };
        let begun = Instant::now();
        let found = reader::lint::lint(&imported.text, &reader::terms::Found::default(), None, today()).len();
        let took = begun.elapsed();
        eprintln!("{piece:?}: {found} findings in {took:?}");
        assert!(took < ENOUGH, "{piece:?}: {took:?}");
    }
}

#[test]
fn settlements_survive_a_second_look() {
    let source = "# A\n\n## 1. Scope\n\n1.1 As clause 9.9 says, it ends.\n\n1.2 It begins.\n\n## 2. End\n\n2.1 Then.\n";
    let look = |source: &str| -> Vec<Finding> { lint(&import(source, Format::Markdown, None).unwrap().text) };
    let named = |findings: &[Finding]| findings.iter().find(|f| f.subject == "9.9").map(Finding::fingerprint).unwrap();
    let first = named(&look(source));
    assert_eq!(first.len(), 64);
    assert_eq!(first, named(&look(&source.replace("It begins", "It begins here"))), "another clause has changed");
    assert_ne!(first, named(&look(&source.replace("it ends", "it goes on"))), "its own words have changed");
}

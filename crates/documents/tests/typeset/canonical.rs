//! The canonical text: stable, complete, and never the same for two different agreements.

use documents::canonical::{sha256, text};
use domain::language::Language;
use domain::text::{AgreementText, Block};
use proptest::prelude::*;

use crate::sample::{agreement, clause, paragraph, seeds};

#[test]
fn it_has_this_form() {
    let expected = "\
agreement text\t1\ten
title\tData processing agreement
text\tbetween Fjordby Kommune and Nordlys Drift AS
clause 1\t1.\tSubject
text\tThe processor runs the archive of the controller.
clause 1\t2.\tSecurity
clause 2\t2.1\t
text\tThe processor keeps the measures of Appendix A and reviews them once a year, unreasonable internationalisation notwithstanding.
clause 2\t2.2\t
text\tAccess is given to those who need it:
point 1\ta)\toperations staff,
point 1\tb)\tsupport staff, for a single case:
point 2\t–\twith the customer’s consent,
point 2\t–\tfor at most one day.
appendix\tAppendix A\tMeasures
header\tMeasure\tReviewed
row\tEncryption of all disks\tyearly
row\tTwo persons for each change\tquarterly
clause 1\tA.1\tStorage
text\tIn Tromsø and Aarhus.
";
    assert_eq!(text(&agreement(Language::En)), expected);
}

#[test]
fn its_hash_is_that_of_its_bytes() {
    assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn letters_are_composed_and_white_space_is_one_space() {
    let of = |words: &str| text(&AgreementText { preamble: vec![paragraph(words)], ..agreement(Language::Nb) });
    assert_eq!(of("A\u{30a}s\u{a0}\t og\r\n  \u{0}vi\u{7}"), of("\u{c5}s og vi"));
}

#[test]
fn no_text_passes_for_another_unit() {
    let one = AgreementText { preamble: vec![paragraph("a\ntext\tb")], ..agreement(Language::En) };
    let two = AgreementText { preamble: vec![paragraph("a"), paragraph("b")], ..agreement(Language::En) };
    assert_ne!(text(&one), text(&two));
    let mut one = agreement(Language::En);
    let mut two = agreement(Language::En);
    one.clauses.push(clause("3. x", "y", ""));
    two.clauses.push(clause("3.", "x y", ""));
    assert_ne!(text(&one), text(&two));
}

#[test]
fn the_real_texts_keep_every_word() {
    for (name, agreement) in seeds() {
        let canonical = text(&agreement);
        let kinds = ["title", "text", "header", "row", "appendix"];
        let words: Vec<&str> = canonical
            .lines()
            .skip(1)
            .flat_map(|line| {
                let (kind, parts) = line.split_once('\t').unwrap();
                assert!(kinds.contains(&kind) || kind.starts_with("clause ") || kind.starts_with("point "), "{line}");
                parts.split(['\t', ' '])
            })
            .filter(|word| !word.is_empty())
            .collect();
        assert_eq!(words, agreement.reading_order().split_whitespace().collect::<Vec<_>>(), "{name}");
    }
}

proptest! {
    #[test]
    fn cells_cannot_move(cells in prop::collection::vec("\\PC{0,6}", 2), other in prop::collection::vec("\\PC{0,6}", 2)) {
        let of = |cells: &[String]| {
            let block = Block::Table { header: Vec::new(), rows: vec![cells.to_vec()] };
            text(&AgreementText { preamble: vec![block], ..agreement(Language::En) })
        };
        let normal = |cells: &[String]| cells.iter().map(|cell| of(std::slice::from_ref(cell))).collect::<Vec<_>>();
        prop_assert_eq!(of(&cells) == of(&other), normal(&cells) == normal(&other));
    }
}

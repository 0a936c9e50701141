//! Texts of our own, in the manners in which contracts are numbered in English, Danish and Norwegian. Each text in
//! `numbering/` has beside it the tree that a reader sees in it.

use reader::import::FindingKind as Kind;

use crate::{plain, tree};

macro_rules! numbered {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            let source = include_str!(concat!("numbering/", stringify!($name), ".txt"));
            let expected = include_str!(concat!("numbering/", stringify!($name), ".tree"));
            assert_eq!(tree(&plain(source)), expected.trim_end());
        }
    )*};
}

numbered! {
    an_appendix_without_heading
    articles_and_centred_appendices
    bracketed_numbers_for_clauses
    capitals_for_headings
    clauses_that_are_sentences
    danish_paragraphs_and_contents
    letters_for_clauses
    lists_below_clauses
    lists_without_empty_lines
    norwegian_without_empty_lines
    norwegian_wrapped_at_a_column
    numbers_concluded_for_headings
    numbers_on_lines_of_their_own
    numbers_restarting_under_every_clause
    parties_recitals_and_schedules
    parts_above_clauses_that_number_on
}

#[test]
fn what_was_concluded_is_said() {
    let kinds = |source: &str| plain(source).findings.iter().map(|f| (f.kind, f.clause.clone())).collect::<Vec<_>>();
    let at = |clause: &str| Some(clause.to_owned());
    assert_eq!(
        kinds(include_str!("numbering/an_appendix_without_heading.txt")),
        [(Kind::AppendixInferred, at("B")), (Kind::NumberMissing, at("B.2")), (Kind::FlattenedTable, at("B.2")),]
    );
    assert_eq!(kinds(include_str!("numbering/letters_for_clauses.txt")), []);
    assert_eq!(
        kinds("A long sentence without any end:"),
        [(Kind::LanguageUnknown, None), (Kind::TitleMissing, None), (Kind::NoClauses, None),]
    );
    let spoof = "Agreement\n\n1. Term\n\nThe fee is \u{202e}001\u{202c} kroner of the sum.\n\n3. End\n\n4. Law\n\nThe law of Norway.\n";
    assert_eq!(
        kinds(spoof),
        [(Kind::ClauseEmpty, at("3")), (Kind::NumberMissing, at("3")), (Kind::InvisibleCharacters, None),]
    );
}

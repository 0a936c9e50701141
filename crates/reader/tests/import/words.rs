//! Every word and every sign is kept, in its order.

use proptest::prelude::*;
use reader::import::{Format, Imported, import, same_words};

/// Whether words, and all characters that are no white space, are those of the source. Drawings of tables are left
/// out of the comparison on both sides.
pub fn assert_kept(source: &str, imported: &Imported) {
    let read = imported.text.reading_order();
    assert!(same_words(source, &read), "words of\n{source}\nbecame\n{read}");
    assert_eq!(signs(source), signs(&read), "signs of\n{source}");
    assert!(same_words(source, &imported.outline.reading_order()));
}

fn signs(text: &str) -> String {
    let drawing =
        |line: &&str| line.trim().starts_with(['|', '+']) && line.trim().chars().all(|c| "|+-=: ".contains(c));
    let text: String = text.lines().filter(|line| !drawing(line)).collect();
    text.chars().filter(|c| !c.is_whitespace() && *c != '|' && *c != '\u{feff}').collect()
}

/// Pieces of which contracts are made, and of which importers trip.
fn line() -> impl Strategy<Value = String> {
    let label = prop_oneof![
        4 => Just(String::new()),
        3 => (1u32..20).prop_map(|n| format!("{n}. ")),
        1 => (1u32..20).prop_map(|n| format!("{n} ")),
        3 => (1u32..9, 1u32..9).prop_map(|(a, b)| format!("{a}.{b} ")),
        1 => (1u32..9, 1u32..9, 1u32..9).prop_map(|(a, b, c)| format!("{a}.{b}.{c}. ")),
        1 => (0u8..6).prop_map(|n| format!("{}. ", char::from(b'A' + n))),
        1 => (0u8..6, 1u32..5).prop_map(|(l, n)| format!("{}.{n} ", char::from(b'A' + l))),
        2 => (0u8..9).prop_map(|n| format!("{}) ", char::from(b'a' + n))),
        1 => prop::sample::select(vec!["i. ", "ii. ", "(iv) ", "1. en) ", "en) ", "(1) ", "• ", "- ", "– ", "* ", "o "]).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["§ 3. ", "Stk. 2. ", "Clause 4: ", "Punkt 2 ", "Pkt. 2.1 ", "1.", "•", "2.1"]).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["Appendix A. ", "Bilag B, ", "Vedlegg 1 – ", "ANNEX II ", "Schedule 2: ", "Bilag C.1 ", "Appendix "]).prop_map(str::to_owned),
        1 => Just("| a | 2 | ".to_owned()),
        1 => Just("x\ty\tz ".to_owned()),
        1 => Just("|---|---|\n".to_owned()),
    ];
    let word = prop::sample::select(vec![
        "Data",
        "the",
        "processor",
        "shall",
        "skal",
        "instruks",
        "Bilag",
        "A.",
        "9.3",
        "Purpose",
        "25.",
        "januar",
        "e.g.",
        "(GDPR)",
        "***",
        "æøå",
        "NameReg.",
        "no.Address",
        "{{controller.name}}",
        "clause",
        "§",
        "—",
        "shall:",
        "x;",
    ]);
    (
        prop::sample::select(vec!["", "", "", "  ", "    ", "\t"]),
        label,
        prop::collection::vec(word, 0..14),
        prop::sample::select(vec!["", ".", ":", ";"]),
    )
        .prop_map(|(indent, label, words, end)| format!("{indent}{label}{}{end}", words.join(" ")))
}

fn contract() -> impl Strategy<Value = String> {
    prop::collection::vec((line(), prop::sample::select(vec!["\n", "\n", "\n\n", "\r\n", "\n\n\n"])), 1..60)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, end)| [line, end.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_random_contracts(source in contract()) {
        if let Ok(imported) = import(&source, Format::Plain, None) {
            assert_kept(&source, &imported);
        }
    }

    #[test]
    fn of_random_text(source in "(\\PC{0,20}[\n \t.)]?){0,40}") {
        if let Ok(imported) = import(&source, Format::Plain, None) {
            prop_assert!(same_words(&source, &imported.text.reading_order()), "{source:?}");
        }
    }

    #[test]
    fn markdown_never_panics(source in contract()) {
        let _ = import(&source, Format::Markdown, None);
    }
}

#[test]
fn the_check_sees_what_it_must() {
    assert!(same_words("a  b\nc", "a b c"));
    assert!(same_words("A\u{30a}", "Å"));
    for (a, b) in [("a b", "b a"), ("a b", "a"), ("ab", "a b"), ("1.1 x", "1 x")] {
        assert!(!same_words(a, b), "{a} / {b}");
    }
    assert_ne!(signs("a) b;"), signs("a b;"));
}

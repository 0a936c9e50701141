//! Texts that try to be something else.

use domain::language::Language;
use domain::text::{Block, Item};
use proptest::prelude::*;

use crate::sample::{TYPESETTER, agreement, clause, draft, pages, paragraph, signed};

const STRINGS: [&str; 14] = [
    "#eval(\"1 + 1\")",
    "#import \"/etc/passwd\": *",
    "#read(\"paper.json\")",
    "$ x^2 $ \\ $",
    "\\u{202e} *bold* _low_ `raw` @label <label>",
    "= no heading",
    "/* no comment */ // nor this",
    "#set page(fill: red)",
    "{{controller.name}} }} {{",
    "\"quotes\" 'and' --- dashes ... ~",
    "<script>alert(1)</script> &amp;",
    "C:\\path\\to\\file %n %s",
    "]) #panic() [(",
    "1. 2. 3.) - + / term: x",
];

#[test]
fn markup_is_printed_as_it_is_written() {
    for string in STRINGS {
        let mut text = agreement(Language::En);
        text.title = string.into();
        text.preamble = vec![
            Block::List { items: vec![Item { marker: string.into(), text: string.into(), items: Vec::new() }] },
            Block::Table { header: vec![string.into(), string.into()], rows: vec![vec![string.into()]] },
        ];
        text.clauses.push(clause(string, string, string));
        let mut paper = draft(text);
        paper.id = string.into();
        paper.terms[0].name = string.into();
        paper.subprocessors[0].name = string.into();
        let printed = pages(&TYPESETTER.pdf(&paper).unwrap());
        let flat = |text: &str| text.split_whitespace().collect::<String>();
        assert!(flat(&printed).matches(&flat(string)).count() >= 6, "{string}: {printed}");
    }
}

#[test]
fn controls_are_left_out_and_turning_marks_are_shown() {
    let mut text = agreement(Language::En);
    text.preamble = vec![paragraph("A\u{0}\u{7}\u{1b}[31mB \u{202e}ecnanif\u{202c} C\u{feff}D \u{e000} \u{fffe}")];
    let printed = pages(&TYPESETTER.pdf(&signed(text)).unwrap());
    assert!(printed.contains("A[31mB ⟨U+202E⟩ecnanif⟨U+202C⟩ C⟨U+FEFF⟩D ⟨U+E000⟩ ⟨U+FFFE⟩"), "{printed}");
}

#[test]
fn a_word_without_an_end_stays_on_the_page() {
    const LENGTH: usize = 64 * 1024;
    let mut text = agreement(Language::En);
    text.preamble = vec![paragraph(&"ж".repeat(LENGTH))];
    text.title = "ю".repeat(5000);
    let mut paper = signed(text);
    (paper.id, paper.version) = ("я".repeat(300), "ф".repeat(300));
    paper.terms[0].value = Some("щ".repeat(LENGTH));
    let printed = pages(&TYPESETTER.pdf(&paper).unwrap());
    let count = |letter: char| printed.matches(letter).count();
    assert_eq!((count('ж'), count('щ')), (LENGTH, LENGTH));
    let pages = printed.matches('\u{c}').count();
    assert!(count('ю') >= 5000 && count('я') > pages && count('ф') > pages);
    assert!(printed.lines().all(|line| line.chars().count() < 160));
}

#[test]
fn empty_texts_are_no_trouble() {
    let mut text = agreement(Language::En);
    text.title.clear();
    text.preamble =
        vec![paragraph(""), Block::List { items: Vec::new() }, Block::Table { header: Vec::new(), rows: Vec::new() }];
    text.clauses = vec![clause("", "", ""), clause("1", "\u{0}", "")];
    text.appendices[0].heading.clear();
    text.appendices[0].label = None;
    let mut paper = signed(text);
    (paper.id, paper.version, paper.title) = Default::default();
    paper.terms.clear();
    paper.subprocessors.clear();
    TYPESETTER.pdf(&paper).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_can_be_printed(words in prop::collection::vec(any::<String>(), 1..6), heading in "\\PC*") {
        let mut text = agreement(Language::Nb);
        text.title = heading.clone();
        text.preamble = words.iter().map(|word| paragraph(word)).collect();
        text.clauses.push(clause(&heading, &words[0], &words[0]));
        prop_assert!(TYPESETTER.pdf(&signed(text)).is_ok());
    }
}

//! Text that nobody wrote in good faith: refused or read, and in time that grows as the text does.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use reader::import::{Format, ImportError, MAX_BYTES, import};

/// Far above what linear work needs even unoptimised and on a busy machine, far below what quadratic work would take.
const ENOUGH: Duration = Duration::from_secs(20);

/// Imports both ways and says how it ended; fails if that took long.
fn both(what: &str, source: &str) -> [Result<(), ImportError>; 2] {
    [Format::Plain, Format::Markdown].map(|format| {
        let begun = Instant::now();
        let result = import(source, format, None).map(|_| ());
        let took = begun.elapsed();
        eprintln!("{what}, {format:?}: {} kB in {took:?}", source.len() / 1024);
        assert!(took < ENOUGH, "{what}, {format:?}: {took:?}");
        result
    })
}

fn fill(piece: &str) -> String {
    piece.repeat(MAX_BYTES / piece.len())
}

#[test]
fn ten_thousand_clauses() {
    let source: String =
        (1..=10_000).map(|n| format!("{}.{} The processor does it.\n", n / 100 + 1, n % 100 + 1)).collect();
    for result in both("10,000 clauses", &source) {
        assert_eq!(result, Err(ImportError::TooManyClauses { found: 10_000 }));
    }
    let source: String = (1..=999).map(|n| format!("{n}. Heading\n\nText.\n\n")).collect();
    for result in both("999 clauses", &source) {
        assert_eq!(result, Ok(()));
    }
}

#[test]
fn one_long_line() {
    for piece in [
        "word ",
        "x",
        "1.",
        "1.1 ",
        "a) ",
        "A. B. ",
        "Appendix A ",
        "(",
        "§ ",
        "NameReg. ",
        "|",
        "æ",
        "e\u{301}",
        "\u{200b}",
    ] {
        let _ = both(piece, &fill(piece));
    }
}

#[test]
fn many_short_lines() {
    for piece in [
        "\n",
        "x\n",
        "1.\n",
        "1. x\n",
        "1.1\n",
        "a) x\n",
        "- x\n",
        "A. Heading\n",
        "A.1 x\n",
        "B.1 x\nA.1 x\n",
        "Appendix A\n",
        "Appendix A. Text\nAppendix B. Text\n",
        "| a | b |\n",
        "a\tb\tc\n",
        "|--|\n",
        "Heading\n\n",
        "Heading\nText here.\n\n",
        "§ 1\n",
        "I. Part\n1. x\n",
        "Stk. 2. x\n",
        "# x\n",
        "> x\n",
        "*x* _y_ **z\n",
        "[a]: b\n",
        "[a][b]\n",
        "<br>\n",
        "`\n",
        "1. x\n1. y\n2. z\n",
    ] {
        // A quarter of what is allowed: work that grows with the square of a quarter of a million lines shows as well.
        let _ = both(piece, &piece.repeat(MAX_BYTES / 4 / piece.len()));
    }
}

#[test]
fn nested_markers() {
    let stairs: String = (0..1_500).map(|n| format!("{}- x\n", " ".repeat(n))).collect();
    for result in both("stairs", &stairs) {
        assert!(matches!(result, Err(ImportError::TooDeep { .. })), "{result:?}");
    }
    for piece in ["- ", "> ", ">", "1. ", "a) ", "[", "![", "**", "`a", "<a"] {
        let _ = both("100,000 nested markers", &format!("{}x", piece.repeat(100_000)));
    }
    let path = format!("1{} Deep", ".1".repeat(30));
    let [plain, _] = both("path", &path);
    assert_eq!(plain, Err(ImportError::TooDeep { line: 1 }));
}

#[test]
fn nothing_and_too_much() {
    for empty in ["", "\n\n", " \t\u{a0}\u{c}"] {
        for format in [Format::Plain, Format::Markdown] {
            assert_eq!(import(empty, format, None).map(|_| ()), Err(ImportError::Empty), "{empty:?}");
        }
    }
    let long = "a".repeat(MAX_BYTES + 1);
    assert_eq!(import(&long, Format::Plain, None).map(|_| ()), Err(ImportError::TooLarge { bytes: MAX_BYTES + 1 }));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(text) = reader::import::decode(&bytes) {
            let _ = import(&text, Format::Markdown, None);
        }
    }

    #[test]
    fn signs_never_panic(text in "[-#*_>|`~\\[\\]()<>!&;:.0-9a-dA-D§ \t\n]{0,300}") {
        for format in [Format::Plain, Format::Markdown] {
            let _ = import(&text, format, None);
        }
    }
}

use super::*;

fn read(text: &str) -> Option<(Style, Vec<u32>, &str)> {
    label(text).map(|l| (l.style, l.value.clone(), &text[..l.end]))
}

#[test]
fn numbers() {
    assert_eq!(read("4. Purpose"), Some((Style::Decimal, vec![4], "4.")));
    assert_eq!(read("4.Purpose"), Some((Style::Decimal, vec![4], "4.")));
    assert_eq!(read("4 Purpose"), Some((Style::Bare, vec![4], "4")));
    assert_eq!(read("4.2 The processor"), Some((Style::Path, vec![4, 2], "4.2")));
    assert_eq!(read("4.2.1. The processor"), Some((Style::Path, vec![4, 2, 1], "4.2.1.")));
    assert_eq!(read("C.2.1 Access"), Some((Style::Lettered('C'), vec![2, 1], "C.2.1")));
    assert_eq!(read("C.2. Access"), Some((Style::Lettered('C'), vec![2], "C.2.")));
    assert_eq!(read("§ 4. Formål"), Some((Style::Word, vec![4], "§ 4.")));
    assert_eq!(read("Clause 4: Purpose"), Some((Style::Word, vec![4], "Clause 4:")));
    assert_eq!(read("Stk. 2. Parterne"), Some((Style::Part, vec![2], "Stk. 2.")));
    assert_eq!(read("ARTICLE II – DUTIES"), Some((Style::Word, vec![2], "ARTICLE II")));
    assert_eq!(read("Section 1.1 Terms. Here words"), Some((Style::Word, vec![1, 1], "Section 1.1")));
    assert_eq!(read("Punkt 3"), Some((Style::Word, vec![3], "Punkt 3")));
}

#[test]
fn markers() {
    assert_eq!(read("a) one"), Some((Style::Lower, vec![1], "a)")));
    assert_eq!(read("(b) two"), Some((Style::Lower, vec![2], "(b)")));
    assert_eq!(read("c. three"), Some((Style::Lower, vec![3], "c.")));
    assert_eq!(label("iv. four").map(|l| l.roman), Some(Some(4)));
    assert_eq!(label("i. one").map(|l| (l.roman, l.first())), Some((Some(1), 9)));
    assert_eq!(read("1) one"), Some((Style::Paren, vec![1], "1)")));
    assert_eq!(read("(1) one"), Some((Style::Paren, vec![1], "(1)")));
    assert_eq!(read("(A) Whereas"), Some((Style::UpperParen, vec![1], "(A)")));
    assert_eq!(read("A. Terms"), Some((Style::Upper, vec![1], "A.")));
    assert_eq!(read("1. en) gi"), Some((Style::Double, vec![1], "1. en)")));
    assert_eq!(read("en) gi"), Some((Style::Odd, vec![], "en)")));
    assert_eq!(read("• one"), Some((Style::Bullet('•'), vec![], "•")));
    assert_eq!(read("- one"), Some((Style::Bullet('-'), vec![], "-")));
}

#[test]
fn no_labels() {
    for text in [
        "",
        "5000 Odense",
        "30 days after receipt",
        "15.06.2018 is a date",
        "1. januar 2025 træder aftalen i kraft",
        "25. May 2018",
        "99.9 % of the time",
        "1.000 kroner",
        "2019-03-28",
        "Article 4 of the Regulation applies",
        "Clause 9.3 applies",
        "§ 5 finder anvendelse",
        "e.g. an example",
        "i.e. another",
        "***",
        "* * *",
        "-",
        "Parties",
        "Delivery",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

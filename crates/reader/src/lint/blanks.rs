//! What is left to be filled in.

use domain::text::{AgreementText, Block, Clause};

use super::doc::{Doc, Role};
use super::finding::Finding;
use super::kind::Kind;

/// Words that promise something below.
const PROMISE: &[&str] = &["following|below", "følgende|nedenfor|nedenstående|herunder", "nedenstående"];
/// Labels that are followed by something.
const LABELS: &[&str] = &[
    "phone",
    "telephone",
    "tel",
    "email",
    "e-mail",
    "mail",
    "contact",
    "contact person",
    "telefon",
    "tlf",
    "e-post",
    "mobil",
    "kontakt",
    "kontaktperson",
    "kontaktpunkt",
];
/// Words in brackets that a person was to replace, where they stand for a party or a date.
const STAND_INS: &[&str] =
    &["customer", "date", "name", "company", "kunde", "dato", "navn", "kundens navn", "virksomhed", "selskap"];
/// Words before such brackets; after a name, brackets define.
const OPENS: &[&str] =
    &["between", "and", "dated", "of", "mellem", "mellom", "og", "dateret", "datert", "af", "av", "den"];
/// Words that nobody leaves in a finished text.
const ORDERS: &[&str] =
    &["insert", "indsæt", "sett inn", "fyll inn", "udfyld", "to be completed", "tbd", "tbc", "fill in"];

/// The blanks, in the order of the text.
pub fn find(doc: &Doc<'_>, out: &mut Vec<Finding>) {
    for (at, passage) in doc.passages.iter().enumerate() {
        let clause = doc.places[passage.place].cited.as_deref();
        if let Some(blank) = blank_in(passage.text) {
            out.push(
                Finding::new(Kind::Blank, clause, around(passage.text, blank.clone())).about(&passage.text[blank]),
            );
        } else if nothing_follows(doc, at) || label_alone(doc, at) {
            out.push(Finding::new(Kind::Blank, clause, passage.text));
        }
    }
    cells(doc.text, out);
}

/// Where a text has its first blank, in bytes.
fn blank_in(text: &str) -> Option<std::ops::Range<usize>> {
    bracketed(text)
        .or_else(|| row_of(text, '_', 3))
        .or_else(|| dots(text))
        .or_else(|| crossed(text))
        .or_else(|| stand_in(text))
}

/// `[…]`, `[ ]`, `[insert name]`: brackets around anything but a number or a single sign; drafting leaves nothing else.
fn bracketed(text: &str) -> Option<std::ops::Range<usize>> {
    let mut from = 0;
    while let Some(open) = text[from..].find('[').map(|at| from + at) {
        let close = open + text[open..].find(']')?;
        let inside = text[open + 1..close].trim();
        // "[1]" is a note, "[t]he" an editor's letter, "[sic]" an editor's word.
        let kept = (!inside.is_empty() && inside.bytes().all(|b| b.is_ascii_digit()))
            || (inside.chars().count() == 1 && inside.chars().all(char::is_alphabetic))
            || inside.eq_ignore_ascii_case("sic")
            || inside.contains('[');
        let open_sign = matches!(inside, "x" | "X");
        if !kept && !open_sign && inside.len() < 200 {
            return Some(open..close + 1);
        }
        from = close + 1;
    }
    None
}

/// A row of at least so many of one character.
fn row_of(text: &str, sign: char, least: usize) -> Option<std::ops::Range<usize>> {
    let mut from = 0;
    while let Some(start) = text[from..].find(sign).map(|at| from + at) {
        let end = start + text[start..].find(|c| c != sign).unwrap_or(text.len() - start);
        if end - start >= least * sign.len_utf8() {
            return Some(start..end);
        }
        from = end;
    }
    None
}

/// Dots to write on; not those of a table of contents, which end in a page number.
fn dots(text: &str) -> Option<std::ops::Range<usize>> {
    let found = row_of(text, '.', 5).or_else(|| row_of(text, '…', 2))?;
    let rest = text[found.end..].trim_matches(['.', ' ', '…']);
    let page = !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    (!page).then_some(found)
}

/// `XX`, `xx.xx.20xx`, and orders to whoever fills the form.
fn crossed(text: &str) -> Option<std::ops::Range<usize>> {
    let word = |start: usize, end: usize| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(text[..start].chars().next_back()) && edge(text[end..].chars().next())
    };
    for sign in ["XX", "xx", "NN"] {
        if let Some(start) = text.find(sign) {
            let end = start + text[start..].find(|c| !sign.starts_with(c)).unwrap_or(text.len() - start);
            // Roman numbers in capitals do not begin with XX alone in contracts this short.
            if word(start, end) && !text[end..].starts_with('@') {
                return Some(start..end);
            }
        }
    }
    let lower = text.to_lowercase();
    let order = ORDERS.iter().find_map(|order| {
        ['<', '('].iter().find_map(|open| lower.find(&format!("{open}{order}")).map(|at| (at, order.len() + 1)))
    });
    order.and_then(|(at, length)| {
        let same = text.len() == lower.len() && text.is_char_boundary(at) && text.is_char_boundary(at + length);
        same.then_some(at..at + length)
    })
}

/// "between (Customer) and …, dated (Date)".
fn stand_in(text: &str) -> Option<std::ops::Range<usize>> {
    text.match_indices('(').find_map(|(open, _)| {
        // A stand-in is short: looking no further keeps this cheap.
        let close = open + text[open..].char_indices().take(24).find(|(_, c)| *c == ')')?.0;
        let inside = text[open + 1..close].to_lowercase();
        let before = text[..open].trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
        (STAND_INS.contains(&inside.as_str()) && OPENS.contains(&before.as_str())).then_some(open..close + 1)
    })
}

/// "…the following contact points:" with nothing after it.
fn nothing_follows(doc: &Doc<'_>, at: usize) -> bool {
    let passage = &doc.passages[at];
    if !passage.text.ends_with(':') || matches!(passage.role, Role::Title | Role::Cell) {
        return false;
    }
    let promises = passage.sentences.clone().last().is_some_and(|last| doc.in_sentence(last, PROMISE).is_some());
    let next = doc.passages.get(at + 1).map(|next| next.place);
    let goes_on =
        next == Some(passage.place) || next.is_some_and(|next| doc.places[next].parent == Some(passage.place));
    let table = passage.text.is_empty();
    // The children of the clause around it may be what is promised, where they have no numbers of their own.
    let unnumbered = next.is_some_and(|next| next > passage.place && !doc.places[next].numbered);
    promises && !goes_on && !table && !unnumbered
}

/// "Phone:" with another label after it, or nothing.
fn label_alone(doc: &Doc<'_>, at: usize) -> bool {
    let passage = &doc.passages[at];
    let label = |text: &str| {
        let Some(label) = text.strip_suffix(':') else { return false };
        LABELS.contains(&label.trim().to_lowercase().as_str())
    };
    let next = doc.passages.get(at + 1).filter(|next| next.place == passage.place);
    label(passage.text) && next.is_none_or(|next| next.text.ends_with(':') || next.text.contains(": "))
}

/// Cells left empty in a row that has words, one finding for a table.
fn cells(text: &AgreementText, out: &mut Vec<Finding>) {
    fn blocks(cited: Option<&str>, blocks: &[Block], out: &mut Vec<Finding>) {
        for block in blocks {
            let Block::Table { header, rows } = block else { continue };
            let empty = |row: &&Vec<String>| row.iter().any(|c| c.is_empty()) && row.iter().any(|c| !c.is_empty());
            if let Some(row) = rows.iter().find(empty) {
                let column = row.iter().position(String::is_empty).and_then(|at| header.get(at));
                let words = row.iter().filter(|c| !c.is_empty()).cloned().collect::<Vec<_>>().join(" | ");
                let subject = column.map_or("", String::as_str);
                out.push(Finding::new(Kind::Blank, cited, &words).about(format!("table {subject}")));
            }
        }
    }
    fn clauses(around: Option<&str>, all: &[Clause], out: &mut Vec<Finding>) {
        for clause in all {
            let cited = clause.number.as_deref().or(around);
            blocks(cited, &clause.body, out);
            clauses(cited, &clause.children, out);
        }
    }
    blocks(None, &text.preamble, out);
    clauses(None, &text.clauses, out);
    for appendix in &text.appendices {
        blocks(appendix.letter.as_deref(), &appendix.body, out);
        clauses(appendix.letter.as_deref(), &appendix.clauses, out);
    }
}

/// The blank with some words around it, so that a person finds it.
fn around(text: &str, blank: std::ops::Range<usize>) -> &str {
    let back = text[..blank.start].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    let from = if back == 0 { 0 } else { back + text[back..].find(' ').map_or(0, |at| at + 1) };
    let ahead = text[blank.end..].char_indices().nth(40).map_or(text.len(), |(at, _)| blank.end + at);
    let to = if ahead == text.len() {
        ahead
    } else {
        text[..ahead].rfind(' ').filter(|at| *at > blank.end).unwrap_or(ahead)
    };
    &text[from.min(blank.start)..to.max(blank.end)]
}

//! Tables whose columns ran together on the way through a word processor: the headings in one line, and a line for each row,
//! without anything between the cells.

use super::Countries;
use super::columns::{Column, Row};
use super::numbers::is_vat;

/// The columns whose headings a paragraph begins with, and what follows them.
pub fn header(text: &str) -> Option<(Vec<Column>, &str)> {
    let mut columns = Vec::new();
    let mut rest = text;
    let cuts: Vec<usize> = joints(text, true).into_iter().chain([text.len()]).collect();
    let mut from = 0;
    for cut in cuts {
        let heading = text.get(from..cut)?.trim();
        let column = Column::of(heading);
        if column == Column::Other || heading.split_whitespace().count() > 6 {
            break;
        }
        columns.push(column);
        rest = text.get(cut..)?;
        from = cut;
    }
    (columns.len() >= 3 && Column::are_of_a_list(&columns)).then_some((columns, rest))
}

/// The row of a paragraph; none where it is none.
pub fn row(columns: &[Column], text: &str, countries: &Countries) -> Option<Row> {
    let text = text.trim();
    let mut row = Row::default();
    let mut left: &[Column] = columns;
    let mut rest = text;
    if let [Column::Name, number @ (Column::Number | Column::Vat), more @ ..] = columns
        && let Some((from, to)) = number_in(text, *number == Column::Vat)
    {
        row.add(Column::Name, text[..from].trim());
        row.add(*number, text[from..to].trim());
        (left, rest) = (more, &text[to..]);
    }
    let mut from = 0;
    let cuts: Vec<usize> = joints(rest, false).into_iter().chain([rest.len()]).collect();
    // A sentence has no joints, and no number where one is expected.
    if cuts.len() == 1 && left.len() == columns.len() {
        return None;
    }
    for cut in cuts {
        let piece = rest[from..cut].trim();
        from = cut;
        if piece.is_empty() {
            continue;
        }
        // Cells between may be empty: a piece goes to the first column that it fits.
        match left.iter().position(|column| fits(*column, piece, countries)) {
            Some(at) => {
                row.add(left[at], piece);
                left = &left[at + 1..];
            }
            None => row.add(Column::Other, piece),
        }
    }
    (!row.cell(Column::Name).is_empty()).then_some(row)
}

fn fits(column: Column, piece: &str, countries: &Countries) -> bool {
    let digits = piece.chars().filter(char::is_ascii_digit).count();
    let is_country = countries.only(piece);
    match column {
        Column::Vat | Column::Number => digits >= 5 && piece.split_whitespace().count() <= 5,
        Column::Address => !is_country && (digits > 0 || countries.at_end(piece).is_some()),
        Column::Place => is_country || countries.at_end(piece).is_some_and(|_| piece.split_whitespace().count() <= 4),
        // "Norwayprivacy@…" is the end of another cell too.
        Column::Contact => match piece.split_whitespace().find(|word| word.contains('@')) {
            Some(mail) => !mail.starts_with(char::is_uppercase),
            None => digits >= 6,
        },
        Column::Name | Column::Processing | Column::Service | Column::Transfer | Column::Special => !is_country,
        Column::Other => false,
    }
}

/// Where a number stands: its digits, with the letters before them where it is one for value added tax.
fn number_in(text: &str, is_of_vat: bool) -> Option<(usize, usize)> {
    let mut at = 0;
    while let Some(begins) = text[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
        let mut to = begins;
        let mut chars = text[begins..].char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            let goes_on =
                c.is_ascii_digit() || (matches!(c, ' ' | '-' | '.') && next.is_some_and(|c| c.is_ascii_digit()));
            if !goes_on {
                break;
            }
            to = begins + offset + c.len_utf8();
        }
        if text[begins..to].chars().filter(char::is_ascii_digit).count() >= 8 {
            let letters: Vec<(usize, char)> =
                text[..begins].char_indices().rev().take_while(|(_, c)| c.is_ascii_uppercase()).take(2).collect();
            let from = letters.last().map_or(begins, |(at, _)| *at);
            let from = if letters.len() == 2 && is_of_vat && is_vat(&text[from..begins]) { from } else { begins };
            let to = if text[to..].starts_with("MVA") { to + 3 } else { to };
            return Some((from, to));
        }
        at = to.max(begins + 1);
    }
    None
}

/// Where words run together: a small letter, a digit or a closing mark before a capital that begins a word. Headings run
/// together after capitals too ("VAT-IDAddress").
fn joints(text: &str, in_header: bool) -> Vec<usize> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let joint = |at: usize| {
        let (before, c) = (chars[at - 1].1, chars[at].1);
        let next = chars.get(at + 1).map_or(' ', |(_, c)| *c);
        let ends = before.is_lowercase() || before.is_ascii_digit() || matches!(before, '.' | ')' | '/');
        let begins = c.is_uppercase() && (next.is_lowercase() || (in_header && next.is_uppercase()));
        begins && (ends || (in_header && before.is_uppercase() && next.is_lowercase()))
    };
    (1..chars.len()).filter(|at| joint(*at)).map(|at| chars[at].0).collect()
}

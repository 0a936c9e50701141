//! Lists in a text: tables with a heading for each column, tables of one company with a heading for each row, and tables
//! whose columns ran together.

use domain::text::{AgreementText, Block, Clause};

use super::columns::{Column, Row};
use super::numbers::says_none;
use super::{Countries, flat};

/// The rows of every list of a text.
pub fn rows(text: &AgreementText, countries: &Countries) -> Vec<Row> {
    let mut all = Vec::new();
    let mut see = |blocks: &[Block]| all.extend(of_blocks(blocks, countries));
    see(&text.preamble);
    text.clauses.iter().for_each(|clause| each(clause, &mut see));
    for appendix in &text.appendices {
        see(&appendix.body);
        appendix.clauses.iter().for_each(|clause| each(clause, &mut see));
    }
    all.retain(|row| row.cell(Column::Name).chars().any(char::is_alphabetic) && !says_none(row.cell(Column::Name)));
    all
}

/// Every clause, in order. Clauses are no deeper than the importer lets them be.
fn each(clause: &Clause, see: &mut impl FnMut(&[Block])) {
    see(&clause.body);
    clause.children.iter().for_each(|child| each(child, see));
}

fn of_blocks(blocks: &[Block], countries: &Countries) -> Vec<Row> {
    let mut all = Vec::new();
    let mut flat: Option<Vec<Column>> = None;
    for block in blocks {
        match block {
            Block::Table { header, rows } => {
                flat = None;
                all.extend(table(header, rows));
            }
            Block::Paragraph { text } => {
                if let Some((columns, rest)) = flat::header(text) {
                    // A row may follow in the same paragraph.
                    all.extend(flat::row(&columns, rest, countries));
                    flat = Some(columns);
                } else if let Some(columns) = &flat {
                    match flat::row(columns, text, countries) {
                        Some(row) => all.push(row),
                        None => flat = None,
                    }
                }
            }
            Block::List { .. } => flat = None,
        }
    }
    all
}

fn table(header: &[String], rows: &[Vec<String>]) -> Vec<Row> {
    let columns = |cells: &[String]| cells.iter().map(|cell| Column::of(cell)).collect::<Vec<_>>();
    // Without a header the first row may be one.
    let (header, rows) = match (header.is_empty(), rows.split_first()) {
        (true, Some((first, rest))) => (first.as_slice(), rest),
        _ => (header, rows),
    };
    let own = columns(header);
    if Column::are_of_a_list(&own) {
        return rows.iter().map(|row| Row::new(own.iter().copied().zip(row.iter().cloned()))).collect();
    }
    // One company: a heading and its value in each row.
    let all: Vec<&[String]> = std::iter::once(header).chain(rows.iter().map(Vec::as_slice)).collect();
    let headings: Vec<Column> = all.iter().filter_map(|row| row.first()).map(|cell| Column::of(cell)).collect();
    let is_upright = header.len() >= 2 && all.len() >= 3 && Column::are_of_a_list(&headings);
    if !is_upright || headings.iter().filter(|column| **column == Column::Name).count() > 1 {
        return Vec::new();
    }
    let of_company = |at: usize| {
        let cells = headings.iter().zip(&all).filter_map(|(column, row)| Some((*column, row.get(at)?.clone())));
        Row::new(cells)
    };
    (1..header.len()).map(of_company).collect()
}

//! Lists in a text: tables with a heading for each column, tables of one company with a heading for each row, and tables
//! whose columns ran together.

use domain::text::{AgreementText, Block, Clause};

use super::columns::{Column, Row};
use super::numbers::says_none;
use super::{Countries, flat};

/// The rows of every list of a text.
pub fn rows(text: &AgreementText, countries: &Countries) -> Vec<Row> {
    let mut walk = Walk { countries, columns: None, rows: Vec::new() };
    walk.blocks(&text.preamble);
    text.clauses.iter().for_each(|clause| walk.clause(clause));
    for appendix in &text.appendices {
        walk.columns = None;
        walk.blocks(&appendix.body);
        appendix.clauses.iter().for_each(|clause| walk.clause(clause));
    }
    let mut all = walk.rows;
    all.retain(|row| row.cell(Column::Name).chars().any(char::is_alphabetic) && !says_none(row.cell(Column::Name)));
    all
}

/// What was met on the way through a text.
struct Walk<'a> {
    countries: &'a Countries,
    /// The columns of a table that ran together, as long as its rows come.
    columns: Option<Vec<Column>>,
    rows: Vec<Row>,
}

impl Walk<'_> {
    /// A clause with all below it, which is no deeper than the importer lets it be.
    fn clause(&mut self, clause: &Clause) {
        match (&clause.number, &clause.heading) {
            // A line of a table that ran together passes for a heading.
            (None, Some(heading)) => self.line(heading),
            _ => self.columns = None,
        }
        self.blocks(&clause.body);
        clause.children.iter().for_each(|child| self.clause(child));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { text } => self.line(text),
                Block::Table { header, rows } => {
                    self.columns = None;
                    self.rows.extend(table(header, rows));
                }
                Block::List { .. } => self.columns = None,
            }
        }
    }

    fn line(&mut self, text: &str) {
        if let Some(columns) = flat::header(text) {
            self.columns = Some(columns);
        } else if let Some(columns) = self.columns.take()
            && let Some(row) = flat::row(&columns, text, self.countries)
        {
            self.rows.push(row);
            self.columns = Some(columns);
        }
    }
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

//! Reading the table: which columns it has, and its rows, none of them shifted or lost.

use csv::{ReaderBuilder, StringRecord};
use domain::message::Message;

use super::row::Row;
use super::{COLUMNS, TableFault};

/// The most companies of a table.
pub const MAX_COMPANIES: usize = 2_000;

/// A table as it was read.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its rows, in their order.
    pub rows: Vec<Row>,
    /// Columns that mean nothing here.
    pub unknown: Vec<String>,
}

/// Reads a table whose cells stand between commas, semicolons or tabs.
///
/// # Errors
/// What keeps the table as a whole from being read: it has no header, a column twice, a row with too many or too few
/// cells. What is wrong within a cell, [`Row::profile`] says.
pub fn read(text: &str) -> Result<Table, Vec<TableFault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let records = [b',', b';', b'\t'].map(|delimiter| records(text, delimiter));
    let known = |records: &Vec<(usize, StringRecord)>| {
        records.first().map_or(0, |(_, header)| header.iter().filter(|name| column(name).is_some()).count())
    };
    let records = records.into_iter().max_by_key(known).unwrap_or_default();
    let fault = |row, column: &str, message| TableFault { row, column: column.to_owned(), message };
    let mut records = records.into_iter();
    let Some((_, header)) = records.next().filter(|(_, header)| header.iter().any(|name| column(name).is_some()))
    else {
        return Err(vec![fault(1, "", Message::new("subprocessors-import-header"))]);
    };
    let mut faults = Vec::new();
    let (mut columns, mut unknown) = (Vec::new(), Vec::new());
    for name in &header {
        let known = column(name);
        if let Some(twice) = known.filter(|known| columns.contains(&Some(*known))) {
            faults.push(fault(1, twice, Message::new("subprocessors-import-column-twice")));
        }
        if known.is_none() && !name.trim().is_empty() {
            unknown.push(name.trim().chars().take(60).collect());
        }
        columns.push(known);
    }
    if !columns.contains(&Some("legal_name")) {
        faults.push(fault(1, "legal_name", Message::new("subprocessors-import-column-missing")));
    }
    let mut rows = Vec::new();
    for (number, record) in records {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() != columns.len() {
            let message =
                Message::new("subprocessors-import-cells").with("there", record.len()).with("wanted", columns.len());
            faults.push(fault(number, "", message));
            continue;
        }
        let cells = columns.iter().zip(&record).filter_map(|(column, cell)| Some(((*column)?, cell)));
        rows.push(Row::new(number, cells));
    }
    if rows.len() > MAX_COMPANIES {
        faults.push(fault(MAX_COMPANIES, "", Message::new("subprocessors-import-many").with("most", MAX_COMPANIES)));
    }
    if rows.is_empty() && faults.is_empty() {
        faults.push(fault(1, "", Message::new("subprocessors-import-empty")));
    }
    if faults.is_empty() { Ok(Table { rows, unknown }) } else { Err(faults) }
}

fn column(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    COLUMNS.into_iter().find(|column| *column == name)
}

/// The records, each with its number as a spreadsheet counts rows; blank lines have none.
fn records(text: &str, delimiter: u8) -> Vec<(usize, StringRecord)> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    // The text is UTF-8 already, and rows may have any number of cells: nothing is left that could fail.
    (1..).zip(reader.records().filter_map(Result::ok)).collect()
}

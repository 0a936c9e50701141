//! The registry of sub-processors as a table: comma-separated values that people edit in a spreadsheet and read in again.
//! What is written reads back as it was. `docs/subprocessors.md` describes the columns.
//!
//! A company is a row. What it has several of stands in several lines of a cell; columns that belong together are read
//! line by line.

mod cell;
mod read;
mod row;
mod write;

#[cfg(test)]
mod tests;

pub use read::{MAX_COMPANIES, Table, read};
pub use row::Row;
pub use write::write;

use domain::message::Message;

/// The columns, in the order in which they are written.
pub const COLUMNS: [&str; 41] = [
    "id",
    "parent",
    "kind",
    "legal_name",
    "owner",
    "group_company",
    "numbers",
    "addresses",
    "contact_name",
    "contact_email",
    "contact_phone",
    "website",
    "service",
    "nature",
    "does",
    "does.en",
    "does.da",
    "does.nb",
    "responsible_for",
    "responsible_for.en",
    "responsible_for.da",
    "responsible_for.nb",
    "data_categories",
    "people",
    "locations",
    "ground",
    "ground_document",
    "ground_from",
    "ground_until",
    "transfer_assessed_on",
    "transfer_assessment_result",
    "transfer_assessment",
    "transfer_next_assessment",
    "dpa_title",
    "dpa_date",
    "dpa_reference",
    "assessed_on",
    "assessment_result",
    "assessment",
    "next_assessment",
    // Written only: since when this holds.
    "from",
];

/// What is wrong with the table, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFault {
    /// The row as a spreadsheet counts: the header is 1.
    pub row: usize,
    /// The column's name; empty for the row as a whole.
    pub column: String,
    /// What to do.
    pub message: Message,
}

//! What the columns of a list are about, by their headings in three languages.

use std::collections::BTreeMap;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The company's name.
    Name,
    /// Numbers for value added tax.
    Vat,
    /// Numbers in registers.
    Number,
    /// Postal addresses.
    Address,
    /// What it does.
    Processing,
    /// Where.
    Place,
    /// Whom to turn to.
    Contact,
    /// What a transfer rests on.
    Transfer,
    /// For which service.
    Service,
    /// Special categories of data.
    Special,
    /// Anything else.
    Other,
}

/// Words of headings, the most telling first: a heading is about the first of these that it holds.
const WORDS: &[(Column, &[&str])] = &[
    (Column::Special, &["special categor", "særlige kategori", "sensitive", "følsomme", "sensitiv"]),
    (Column::Transfer, &["transfer", "overførsel", "overføring", "legal basis", "grundlag", "grunnlag", "safeguard"]),
    (Column::Contact, &["contact", "kontakt", "e-mail", "email", "e-post", "phone", "telefon"]),
    (Column::Vat, &["vat", "moms", "mva", "tax id", "ust-id"]),
    (
        Column::Number,
        &[
            "reg. n",
            "reg.n",
            "reg n",
            "registration",
            "registrering",
            "company no",
            "cvr",
            "org.",
            "org nr",
            "orgn",
            "organisasjonsn",
            "organisationsn",
            "number",
            "nummer",
        ],
    ),
    (
        Column::Place,
        &[
            "location",
            "lokation",
            "lokasjon",
            "place",
            "sted",
            "country",
            "land",
            "where",
            "hvor",
            "region",
            "data centre",
        ],
    ),
    (Column::Address, &["address", "adresse"]),
    (Column::Name, &["sub-processor", "subprocessor", "underdatabehandler", "underleverandør", "underbehandler"]),
    (
        Column::Processing,
        &[
            "processing",
            "behandling",
            "purpose",
            "formål",
            "description",
            "beskrivelse",
            "activit",
            "task",
            "opgave",
            "oppgave",
        ],
    ),
    (Column::Service, &["service", "tjeneste", "ydelse", "product", "produkt"]),
    (
        Column::Name,
        &["name", "navn", "company", "virksomhed", "selskab", "selskap", "leverandør", "supplier", "vendor"],
    ),
];

impl Column {
    /// What a heading says that its column holds.
    pub fn of(heading: &str) -> Self {
        let small = heading.trim().to_lowercase();
        let known = WORDS.iter().find(|(_, words)| words.iter().any(|word| small.contains(word)));
        match known {
            // "Location of the processing of personal data by the following …" is a sentence and no heading.
            Some((column, _)) if small.chars().count() <= 80 => *column,
            _ => Self::Other,
        }
    }

    /// Whether columns are those of a list of companies that process: names, and what only such a list tells of them.
    pub fn are_of_a_list(columns: &[Self]) -> bool {
        let has = |wanted: &[Self]| columns.iter().any(|column| wanted.contains(column));
        has(&[Self::Name]) && has(&[Self::Processing, Self::Place, Self::Vat, Self::Number]) && columns.len() >= 2
    }
}

/// A row of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(BTreeMap<Column, String>);

impl Row {
    /// A row with these cells; those of one kind stand in lines of one.
    pub fn new(cells: impl IntoIterator<Item = (Column, String)>) -> Self {
        let mut row = Self::default();
        for (column, cell) in cells {
            row.add(column, cell.trim());
        }
        row
    }

    /// Another cell.
    pub fn add(&mut self, column: Column, cell: &str) {
        if cell.is_empty() {
            return;
        }
        let known = self.0.entry(column).or_default();
        if !known.is_empty() {
            known.push('\n');
        }
        known.push_str(cell);
    }

    /// What a cell holds; empty for nothing.
    pub fn cell(&self, column: Column) -> &str {
        self.0.get(&column).map_or("", String::as_str)
    }
}

//! The linter on whole texts: the real ones in `../shared/seeds`, our own, invented and random ones.
#![allow(clippy::unwrap_used)]

mod own;
mod properties;
mod seeds;
mod wordings;

use chrono::NaiveDate;
use domain::text::AgreementText;
use reader::import::{Format, import};
use reader::lint::Finding;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The findings about a text, with the terms that its words state.
fn lint(text: &AgreementText) -> Vec<Finding> {
    reader::lint::lint(text, &reader::terms::found(text), None, today())
}

/// The findings about a source in Markdown.
fn of_source(source: &str) -> Vec<Finding> {
    lint(&import(source, Format::Markdown, None).unwrap().text)
}

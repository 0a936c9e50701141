//! `countersign import FILE`: the structure of an agreement's text.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use domain::language::Language;
use reader::import::{Format, decode, import, json};

use crate::Failure;

/// Read an agreement's text and print its structure.
#[derive(Args)]
pub struct Import {
    /// The file: plain text or Markdown.
    file: PathBuf,
    /// The language, where it should not be found out.
    #[arg(long)]
    lang: Option<Language>,
    /// Print JSON; the only form so far.
    #[arg(long)]
    json: bool,
}

impl Import {
    #[expect(clippy::print_stdout, reason = "the result of the command")]
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let bytes =
            std::fs::read(&self.file).map_err(|error| format!("{} cannot be read: {error}", self.file.display()))?;
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let source = decode(&bytes)?;
        let format = Format::of_file_name(&name);
        let imported = import(&source, format, self.lang)?;
        if self.json {
            println!("{}", serde_json::to_string_pretty(&json(&imported))?);
        } else {
            println!("{}", imported.text.reading_order());
        }
        Ok(ExitCode::SUCCESS)
    }
}

//! `countersign import FILE`: the structure of an agreement's text, and the terms that it states.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use domain::language::Language;
use i18n::Locale;
use reader::import::{Format, Say, decode, import, json};
use reader::lint::lint;
use reader::terms::found;

use crate::Failure;
use crate::say::say;

/// Read an agreement's text and print its structure, its terms and what should be looked at in it.
#[derive(Args)]
pub struct Import {
    /// The file: plain text or Markdown.
    file: PathBuf,
    /// The text's language, where it should not be found out; findings are put in it too. English otherwise.
    #[arg(long)]
    lang: Option<Language>,
    /// Print JSON; the only form so far.
    #[arg(long)]
    json: bool,
}

impl Import {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let bytes =
            std::fs::read(&self.file).map_err(|error| format!("{} cannot be read: {error}", self.file.display()))?;
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let source = decode(&bytes)?;
        let format = Format::of_file_name(&name);
        let imported = import(&source, format, self.lang)?;
        if self.json {
            let locale = Locale::new(self.lang.unwrap_or(Language::En));
            let terms = found(&imported.text);
            let noticed = lint(&imported.text, &terms, None, crate::serve::now().date_naive());
            let say = Say {
                structure: &|finding| locale.text_with(finding.message_key(), &finding.arguments()).into_owned(),
                content: &|message| locale.message(message).into_owned(),
            };
            let printed = json(&imported, &terms, &noticed, &say);
            say!("{}", serde_json::to_string_pretty(&printed)?);
        } else {
            say!("{}", imported.text.reading_order());
        }
        Ok(ExitCode::SUCCESS)
    }
}

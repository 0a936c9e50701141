//! What the importer concluded or noticed about the structure, for a person to confirm. Nothing here is corrected
//! silently. What the contract says is in `terms`; where it contradicts itself a finding is made of it.

use std::collections::BTreeMap;

use domain::message::Arg;
use serde::{Deserialize, Serialize};

/// Something to look at before publishing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What kind of thing it is.
    pub kind: FindingKind,
    /// The clause (`9.3`, `C.2.1`) or appendix (`B`) that it is about; none where it is about the whole text.
    pub clause: Option<String>,
    /// The unit of the outline that it is about.
    pub unit: Option<u32>,
    /// Values for the message [`Finding::message_key`], by name.
    pub args: BTreeMap<String, String>,
}

/// The kinds of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// No line could be the title.
    TitleMissing,
    /// The title is put together from several lines (`lines`).
    TitleJoined,
    /// The language is none of ours, or cannot be told; English was assumed.
    LanguageUnknown,
    /// Not a single clause was found.
    NoClauses,
    /// An appendix (`letter`) has no heading in the source; where it begins was concluded.
    AppendixInferred,
    /// An appendix (`letter`) has no text.
    AppendixEmpty,
    /// A clause has a heading or number and no text.
    ClauseEmpty,
    /// Clauses (`count`) are printed with one number and cited by another, concluded from their parts (`label` and
    /// `number` of the first).
    NumberingRestarted,
    /// A number (`number`) stands before more than one clause.
    NumberRepeated,
    /// A number is left out: `number` follows `after`, or begins the row.
    NumberMissing,
    /// A heading without a number among numbered clauses (`heading`): where it belongs was concluded.
    HeadingUnnumbered,
    /// A table's cells were glued together in the source; the lines (`lines`) are kept to the letter, as paragraphs.
    FlattenedTable,
    /// Characters (`count`) that cannot be seen and may change how the text reads, such as direction marks.
    InvisibleCharacters,
}

impl Finding {
    /// A finding about the unit and clause.
    pub fn new(kind: FindingKind, unit: Option<u32>, clause: Option<String>) -> Self {
        Self { kind, clause, unit, args: BTreeMap::new() }
    }

    /// The same with a value for its message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// The values for its message, by name. Counts choose plural forms; everything else is words. What is empty has a
    /// form of its own in the texts, which cannot be named by nothing.
    pub fn arguments(&self) -> Vec<(&str, Arg)> {
        let argument = |value: &str| match value.parse::<i64>() {
            _ if value.is_empty() => "none".into(),
            Ok(number) if !value.starts_with('0') || value == "0" => number.into(),
            _ => value.into(),
        };
        self.args.iter().map(|(name, value)| (name.as_str(), argument(value))).collect()
    }

    /// The key of its message in the locales' `import.ftl`.
    pub const fn message_key(&self) -> &'static str {
        match self.kind {
            FindingKind::TitleMissing => "import-title-missing",
            FindingKind::TitleJoined => "import-title-joined",
            FindingKind::LanguageUnknown => "import-language-unknown",
            FindingKind::NoClauses => "import-no-clauses",
            FindingKind::AppendixInferred => "import-appendix-inferred",
            FindingKind::AppendixEmpty => "import-appendix-empty",
            FindingKind::ClauseEmpty => "import-clause-empty",
            FindingKind::NumberingRestarted => "import-numbering-restarted",
            FindingKind::NumberRepeated => "import-number-repeated",
            FindingKind::NumberMissing => "import-number-missing",
            FindingKind::HeadingUnnumbered => "import-heading-unnumbered",
            FindingKind::FlattenedTable => "import-flattened-table",
            FindingKind::InvisibleCharacters => "import-invisible-characters",
        }
    }
}

//! What the importer concluded or noticed, in the reader's language, each with a way to its place.

use std::collections::BTreeMap;

use i18n::Locale;
use reader::import::Finding;

/// A finding on a page.
#[derive(Clone, Debug)]
pub struct FindingRow {
    /// What to look at.
    pub text: String,
    /// The unit that it is about; none where it is about the whole text.
    pub unit: Option<u32>,
    /// Where that unit stands; empty for nowhere.
    pub href: String,
}

/// The findings in words, with links made by `href` from units.
pub fn rows(locale: Locale, findings: &[Finding], href: impl Fn(u32) -> String) -> Vec<FindingRow> {
    findings
        .iter()
        .map(|finding| FindingRow {
            text: words(locale, finding),
            unit: finding.unit,
            href: finding.unit.map(&href).unwrap_or_default(),
        })
        .collect()
}

/// A finding in words, with its clause in front where it has one.
fn words(locale: Locale, finding: &Finding) -> String {
    let said = locale.text_with(finding.message_key(), &finding.arguments());
    match &finding.clause {
        Some(clause) => locale
            .text_with("templates-finding-at", &[("clause", clause.as_str().into()), ("text", said.as_ref().into())])
            .into_owned(),
        None => said.into_owned(),
    }
}

/// The findings about each unit, for marks beside them.
pub fn by_unit(rows: &[FindingRow]) -> BTreeMap<u32, Vec<String>> {
    let mut out: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for row in rows {
        if let Some(unit) = row.unit {
            out.entry(unit).or_default().push(row.text.clone());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use domain::language::Language;
    use reader::import::{Format, import};

    use super::*;

    /// In debug builds a missing text or argument panics.
    #[test]
    fn findings_are_said_in_every_language() {
        let source = "1. One\n\n3. Three\n\nText.\n\n3. Three\n\nHidden\u{200b} sign.\n\nAppendix A. Things\n";
        let findings = import(source, Format::Plain, Some(Language::En)).unwrap().findings;
        assert!(findings.len() >= 4, "{findings:?}");
        for language in Language::ALL {
            let rows = rows(Locale::new(language), &findings, |unit| format!("#u{unit}"));
            assert!(rows.iter().all(|row| !row.text.is_empty() && !row.text.contains("none")), "{rows:?}");
            assert!(by_unit(&rows).values().flatten().count() < rows.len(), "the hidden sign is about the whole text");
        }
    }
}

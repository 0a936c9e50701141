//! An agreement as the flat list of units that the template prints: what a unit is has been decided here, so that
//! the template only draws.

use domain::text::{AgreementText, Block, Clause, Item};
use serde::Serialize;

/// PDF 1.7 knows six levels of headings.
const DEEPEST: u8 = 6;

/// Something that is printed, in the template's words.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Unit<'a> {
    /// A clause's heading, its number hanging in the margin.
    Heading { level: u8, label: &'a str, text: &'a str },
    /// An appendix's heading, on a new page.
    Appendix { label: &'a str, text: &'a str },
    /// Running text, with the number of its clause where one begins here.
    Paragraph { label: &'a str, text: &'a str },
    /// Points with the markers that are printed.
    List { items: &'a [Item] },
    /// A table; `shares` are the widths of its columns in relation to each other.
    Table { header: &'a [String], rows: &'a [Vec<String>], shares: Vec<usize> },
}

/// All units of a text, its title excepted.
pub(super) fn units(text: &AgreementText) -> Vec<Unit<'_>> {
    let mut out = Vec::new();
    blocks(&mut out, &text.preamble, "");
    clauses(&mut out, &text.clauses, 1);
    for appendix in &text.appendices {
        let label = appendix.label.as_deref().unwrap_or_default();
        // An inferred appendix has no printed heading, and PDF/UA allows no empty one.
        let headed = !label.trim().is_empty() || !appendix.heading.trim().is_empty();
        if headed {
            out.push(Unit::Appendix { label, text: &appendix.heading });
        }
        blocks(&mut out, &appendix.body, "");
        clauses(&mut out, &appendix.clauses, if headed { 2 } else { 1 });
    }
    out
}

fn clauses<'a>(out: &mut Vec<Unit<'a>>, clauses_: &'a [Clause], level: u8) {
    for clause in clauses_ {
        let label = clause.label.as_deref().unwrap_or_default();
        let text = clause.heading.as_deref().unwrap_or_default();
        let headed = !text.trim().is_empty();
        if headed {
            out.push(Unit::Heading { level, label, text });
        }
        blocks(out, &clause.body, if headed { "" } else { label });
        // Only a heading that was printed opens a level: none may be skipped.
        clauses(out, &clause.children, if headed { (level + 1).min(DEEPEST) } else { level });
    }
}

/// The blocks of a clause, the first of which carries the label where no heading did.
fn blocks<'a>(out: &mut Vec<Unit<'a>>, blocks: &'a [Block], mut label: &'a str) {
    if !label.is_empty() && !matches!(blocks.first(), Some(Block::Paragraph { .. })) {
        out.push(Unit::Paragraph { label: std::mem::take(&mut label), text: "" });
    }
    for block in blocks {
        match unit(block) {
            Unit::Paragraph { text, .. } => out.push(Unit::Paragraph { label: std::mem::take(&mut label), text }),
            Unit::List { items: [] } => {}
            Unit::Table { shares, .. } if shares.is_empty() => {}
            unit => out.push(unit),
        }
    }
}

/// A block that stands alone.
pub(super) fn unit(block: &Block) -> Unit<'_> {
    match block {
        Block::Paragraph { text } => Unit::Paragraph { label: "", text },
        Block::List { items } => Unit::List { items },
        Block::Table { header, rows } => Unit::Table { header, rows, shares: shares(header, rows) },
    }
}

/// Column widths that follow the length of what stands in them, within bounds that keep every column readable.
fn shares(header: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let all = || rows.iter().map(Vec::as_slice).chain([header]);
    let columns = all().map(<[String]>::len).max().unwrap_or(0);
    let share = |column: usize| {
        let cells = || all().filter_map(|row| row.get(column));
        let mean = cells().map(|cell| cell.chars().count()).sum::<usize>() / cells().count().max(1);
        let word = cells().flat_map(|cell| cell.split_whitespace()).map(|word| word.chars().count()).max();
        mean.max(word.unwrap_or(0) + 3).clamp(9, 30)
    };
    (0..columns).map(share).collect()
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;

    fn clause(label: &str, heading: &str, children: Vec<Clause>) -> Clause {
        let heading = (!heading.is_empty()).then(|| heading.to_owned());
        Clause { label: Some(label.to_owned()), heading, children, ..Clause::default() }
    }

    #[test]
    fn no_level_of_headings_is_skipped_and_none_lies_too_deep() {
        let deep = (0..10).fold(clause("x", "", Vec::new()), |inner, n| {
            clause(&n.to_string(), if n == 5 { "" } else { "Heading" }, vec![inner])
        });
        let text = AgreementText {
            language: Language::En,
            title: String::new(),
            preamble: Vec::new(),
            clauses: vec![deep],
            appendices: Vec::new(),
        };
        let levels: Vec<u8> = units(&text)
            .iter()
            .filter_map(|unit| if let Unit::Heading { level, .. } = unit { Some(*level) } else { None })
            .collect();
        assert_eq!(levels, [1, 2, 3, 4, 5, 6, 6, 6, 6]);
    }

    #[test]
    fn a_number_without_words_is_printed_still() {
        let mut units = Vec::new();
        blocks(&mut units, &[], "15.1");
        assert!(matches!(units[..], [Unit::Paragraph { label: "15.1", text: "" }]));
    }

    #[test]
    fn columns_follow_their_words() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        assert_eq!(shares(&row(["No", "What"]), &[row(["1", &"long words ".repeat(20)])]), [9, 30]);
    }
}

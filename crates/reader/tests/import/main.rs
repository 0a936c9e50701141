//! The importer on whole documents: the real ones in `../shared/seeds`, some of our own, random and hostile ones.
#![allow(clippy::unwrap_used)]

mod corrections;
mod hostile;
mod markdown;
mod numbering;
mod seeds;
mod words;

use domain::text::{Block, Clause, Item};
use reader::import::{Finding, FindingKind, Format, Imported, import};

/// Imports a plain text and checks that no word is lost.
fn plain(source: &str) -> Imported {
    let imported = import(source, Format::Plain, None).unwrap();
    words::assert_kept(source, &imported);
    imported
}

/// The tree as lines: numbers and headings, indented, with the first words of texts without heading.
fn tree(imported: &Imported) -> String {
    let text = &imported.text;
    let mut out = vec![format!("# {}", text.title)];
    blocks(&mut out, &text.preamble, 0);
    text.clauses.iter().for_each(|c| clause(&mut out, c, 0));
    for appendix in &text.appendices {
        let mark = if appendix.inferred { " (inferred)" } else { "" };
        out.push(
            format!("= {}{mark} {}", appendix.letter.as_deref().unwrap_or("-"), appendix.heading).trim_end().to_owned(),
        );
        blocks(&mut out, &appendix.body, 0);
        appendix.clauses.iter().for_each(|c| clause(&mut out, c, 0));
    }
    out.join("\n")
}

fn clause(out: &mut Vec<String>, clause: &Clause, depth: usize) {
    let number = clause.number.as_deref().unwrap_or("-");
    let heading = clause.heading.as_deref().unwrap_or_default();
    out.push(format!("{}{number} {heading}", "  ".repeat(depth)).trim_end().to_owned());
    blocks(out, &clause.body, depth + 1);
    clause.children.iter().for_each(|child| self::clause(out, child, depth + 1));
}

fn blocks(out: &mut Vec<String>, blocks: &[Block], depth: usize) {
    let indent = "  ".repeat(depth);
    for block in blocks {
        match block {
            Block::Paragraph { text } => out.push(format!("{indent}\"{}\"", start(text))),
            Block::List { items } => points(out, items, depth),
            Block::Table { header, rows } => {
                out.push(format!("{indent}[{}]", header.join("|")));
                out.extend(rows.iter().map(|row| format!("{indent}|{}|", row.join("|"))));
            }
        }
    }
}

fn points(out: &mut Vec<String>, items: &[Item], depth: usize) {
    for item in items {
        out.push(format!("{}* {} {}", "  ".repeat(depth), item.marker, start(&item.text)));
        points(out, &item.items, depth + 1);
    }
}

fn start(text: &str) -> String {
    text.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

/// The findings of a kind.
fn found(imported: &Imported, kind: FindingKind) -> Vec<&Finding> {
    imported.findings.iter().filter(|f| f.kind == kind).collect()
}

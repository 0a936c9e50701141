//! The import as `countersign import --json` prints it.

use domain::text::{Appendix, Block, Clause, Item};
use serde_json::{Value, json};

use super::Imported;

/// `{title, language, preamble, clauses, appendices, terms, findings}`; texts are strings with a line for each
/// paragraph, point and row. `terms` is empty: terms are stated by a person.
pub fn json(imported: &Imported) -> Value {
    let text = &imported.text;
    json!({
        "title": text.title,
        "language": text.language,
        "preamble": lines(&text.preamble),
        "clauses": text.clauses.iter().map(clause).collect::<Vec<_>>(),
        "appendices": text.appendices.iter().map(appendix).collect::<Vec<_>>(),
        "terms": [],
        "findings": imported.findings.iter().map(|finding| json!({
            "kind": finding.kind,
            "clause": finding.clause,
            "message": finding.message_key(),
            "args": finding.args,
        })).collect::<Vec<_>>(),
    })
}

fn clause(clause: &Clause) -> Value {
    json!({
        "number": clause.number,
        "label": clause.label,
        "heading": clause.heading,
        "text": lines(&clause.body),
        "children": clause.children.iter().map(self::clause).collect::<Vec<_>>(),
    })
}

fn appendix(appendix: &Appendix) -> Value {
    json!({
        "letter": appendix.letter,
        "label": appendix.label,
        "heading": appendix.heading,
        "inferred": appendix.inferred,
        "text": lines(&appendix.body),
        "clauses": appendix.clauses.iter().map(clause).collect::<Vec<_>>(),
    })
}

fn lines(blocks: &[Block]) -> String {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { text } => out.push(text.clone()),
            Block::List { items } => points(&mut out, items, 0),
            Block::Table { header, rows } => {
                let all = std::iter::once(header).filter(|h| !h.is_empty()).chain(rows);
                out.extend(all.map(|row| format!("| {} |", row.join(" | "))));
            }
        }
    }
    out.join("\n")
}

fn points(out: &mut Vec<String>, items: &[Item], depth: usize) {
    for item in items {
        let line = format!("{}{} {}", "  ".repeat(depth), item.marker, item.text);
        out.push(line.trim_end().to_owned());
        points(out, &item.items, depth + 1);
    }
}

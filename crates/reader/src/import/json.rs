//! The import as `countersign import --json` prints it.

use domain::message::Message;
use domain::text::{Appendix, Block, Clause, Item};
use serde_json::{Value, json};

use super::{Finding, Imported};
use crate::lint;
use crate::terms::{self, Found};

/// How findings are put into sentences.
pub struct Say<'a> {
    /// Those of the structure.
    pub structure: &'a dyn Fn(&Finding) -> String,
    /// Those of what the agreement says.
    pub content: &'a dyn Fn(&Message) -> String,
}

/// `{title, language, preamble, clauses, appendices, terms, findings}`; texts are strings with a line for each
/// paragraph, point and row. `terms` has an entry for each key, in their order; `findings` are those of the structure
/// and then those of what the agreement says.
pub fn json(imported: &Imported, found: &Found, noticed: &[lint::Finding], say: &Say<'_>) -> Value {
    let text = &imported.text;
    let structure = imported.findings.iter().map(|finding| {
        json!({
            "kind": finding.kind,
            "clause": finding.clause,
            "message": (say.structure)(finding),
            "args": finding.args,
        })
    });
    json!({
        "title": text.title,
        "language": text.language,
        "preamble": lines(&text.preamble),
        "clauses": text.clauses.iter().map(clause).collect::<Vec<_>>(),
        "appendices": text.appendices.iter().map(appendix).collect::<Vec<_>>(),
        "terms": terms::json(found),
        "findings": structure.chain(lint::json(noticed, say.content)).collect::<Vec<_>>(),
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

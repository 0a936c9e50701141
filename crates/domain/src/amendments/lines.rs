//! The words of a clause as lines that a person can edit, and back.
//!
//! A line is a paragraph. A line that begins with spaces is a point of a list: two spaces for each level, its marker,
//! a space, its words. A line that begins with `|` is a row of a table, its cells between `|`; `||` begins a header.

use crate::text::{Block, Item};

/// How much deeper than this no point is.
const DEEPEST: usize = 8;

/// Blocks as lines.
pub fn lines(blocks: &[Block]) -> String {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { text } => out.push(text.clone()),
            Block::List { items } => points(&mut out, items, 1),
            Block::Table { header, rows } => {
                if !header.is_empty() {
                    out.push(format!("|| {}", header.join(" | ")));
                }
                out.extend(rows.iter().map(|row| format!("| {}", row.join(" | "))));
            }
        }
    }
    out.join("\n")
}

fn points(out: &mut Vec<String>, items: &[Item], depth: usize) {
    for item in items {
        out.push(format!("{}{} {}", "  ".repeat(depth), item.marker, item.text));
        points(out, &item.items, depth + 1);
    }
}

/// Lines as blocks. Whatever was typed is some text: nothing is refused, and no word is lost.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for line in text.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            continue;
        }
        let indent = line.chars().take_while(|c| *c == ' ' || *c == '\u{a0}' || *c == '\t').count();
        if let Some(cells) = words.strip_prefix("||") {
            out.push(Block::Table { header: cells_of(cells), rows: Vec::new() });
        } else if let Some(cells) = words.strip_prefix('|') {
            row(&mut out, cells_of(cells));
        } else if indent > 0 {
            point(&mut out, indent.div_ceil(2).min(DEEPEST), &words);
        } else {
            out.push(Block::Paragraph { text: words });
        }
    }
    out
}

fn cells_of(text: &str) -> Vec<String> {
    text.split('|').map(|cell| cell.trim().to_owned()).collect()
}

fn row(out: &mut Vec<Block>, cells: Vec<String>) {
    match out.last_mut() {
        Some(Block::Table { rows, .. }) => rows.push(cells),
        _ => out.push(Block::Table { header: Vec::new(), rows: vec![cells] }),
    }
}

fn point(out: &mut Vec<Block>, depth: usize, words: &str) {
    let (marker, text) = words.split_once(' ').unwrap_or(("–", words));
    let item = Item { marker: marker.to_owned(), text: text.to_owned(), items: Vec::new() };
    if !matches!(out.last(), Some(Block::List { .. })) {
        out.push(Block::List { items: Vec::new() });
    }
    let Some(Block::List { items }) = out.last_mut() else { return };
    below(items, depth, item);
}

/// Puts a point so deep below the last ones, or as deep as there is something to stand below.
fn below(items: &mut Vec<Item>, depth: usize, item: Item) {
    match items.last_mut() {
        Some(last) if depth > 1 => below(&mut last.items, depth - 1, item),
        _ => items.push(item),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_and_not_touched_is_what_it_was() {
        let shown = "The processor helps.\n  a) with rights\n    i. of access\n  b) with audits\n|| Name | Place\n| X AS | Bodø\nAfter.";
        assert_eq!(lines(&blocks(shown)), shown);
        assert_eq!(blocks(shown).len(), 4);
    }

    #[test]
    fn anything_can_be_typed() {
        for typed in ["", "   ", "\t\u{0}", "|", "||", "| |", "      x", "  a)", "a\r\nb", "  1. one\n        2. deep"]
        {
            let read = blocks(typed);
            assert_eq!(blocks(&lines(&read)), read, "{typed:?}");
        }
    }
}

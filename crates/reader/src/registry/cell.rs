//! What stands in a cell: items in lines, parts of an item between semicolons, nothing that a spreadsheet would calculate.

/// With these a spreadsheet takes a cell for a formula; an apostrophe before them is taken off again, and so is escaped.
const RISKY: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '\n', '\''];

/// A cell that is no formula in any spreadsheet.
pub fn neutral(cell: &str) -> String {
    if cell.starts_with(RISKY) { format!("'{cell}") } else { cell.to_owned() }
}

/// What a neutral cell stands for.
pub fn plain(cell: &str) -> String {
    let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(RISKY) => rest.to_owned(),
        _ => cell,
    }
}

/// A text as one line.
pub fn line(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n")
}

/// The text of one line.
pub fn text(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (c, chars.clone().next()) {
            ('\\', Some('n')) => {
                out.push('\n');
                chars.next();
            }
            ('\\', Some('\\')) => {
                out.push('\\');
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}

/// The lines of a cell; none of an empty one.
pub fn items(cell: &str) -> Vec<&str> {
    if cell.is_empty() { Vec::new() } else { cell.split('\n').collect() }
}

/// Items as a cell.
pub fn cell(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().collect::<Vec<_>>().join("\n").trim_end_matches('\n').to_owned()
}

/// Parts as an item.
pub fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().map(|part| part.replace('\\', "\\\\").replace(';', "\\;")).collect::<Vec<_>>().join("; ")
}

/// The parts of an item.
pub fn parts(item: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = item.chars();
    while let Some(c) = chars.next() {
        let next = chars.clone().next();
        match c {
            ';' => parts.push(String::new()),
            '\\' if matches!(next, Some(';' | '\\')) => {
                parts.last_mut().into_iter().for_each(|part| part.extend(chars.next()));
            }
            c => parts.last_mut().into_iter().for_each(|part| part.push(c)),
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

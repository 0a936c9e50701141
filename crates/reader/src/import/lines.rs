//! A plain text as lines: what each is apart from its words, and which belong together.

use super::error::{ImportError, MAX_DEPTH};
use super::label::{Label, Style, label};
use super::prose::squeeze;

/// What a line is by its form alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// A heading of Markdown, with its level.
    Heading(u8),
    /// A point of a Markdown list, with its depth from 1.
    Point(u8),
    /// A row of a table.
    Row {
        /// Its cells.
        cells: Vec<String>,
        /// It is known to be the header.
        header: bool,
    },
}

/// A line, or several that were one before somebody wrapped them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The words, with single spaces.
    pub text: String,
    /// Columns of white space before it.
    pub indent: usize,
    /// An empty line, or a page break, stands before it.
    pub gap: bool,
    /// Where it stood in the source, counted from 1.
    pub number: usize,
    /// What it is by its form.
    pub shape: Shape,
    /// The number or marker at its beginning.
    pub label: Option<Label>,
}

impl Line {
    /// A line of text with its label read.
    pub fn new(text: String, indent: usize, gap: bool, number: usize) -> Self {
        let label = label(&text);
        Self { text, indent, gap, number, shape: Shape::Text, label }
    }

    /// The text after the label.
    pub fn rest(&self) -> &str {
        self.label.as_ref().map_or(self.text.as_str(), |label| label.rest(&self.text))
    }

    /// The label as printed; empty where there is none.
    pub fn printed(&self) -> &str {
        self.label.as_ref().map_or("", |label| &self.text[..label.end])
    }

    /// Text without a label.
    pub fn plain(&self) -> bool {
        self.shape == Shape::Text && self.label.is_none()
    }

    /// A row of a table.
    pub fn row(&self) -> bool {
        matches!(self.shape, Shape::Row { .. })
    }
}

/// The lines of a plain text, without empty ones.
pub fn plain(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut gap = false;
    let breaks = ['\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    // "\r\n" gives an empty piece, so carriage returns are taken off rather than split at; a lone one is a break.
    let unified;
    let source = if source.contains('\r') {
        unified = source.replace("\r\n", "\n").replace('\r', "\n");
        unified.as_str()
    } else {
        source
    };
    for (index, raw) in source.split(breaks).enumerate() {
        let indent = raw.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let text = squeeze(raw);
        if text.is_empty() {
            gap = true;
            continue;
        }
        let mut line = Line::new(text, indent, gap, index + 1);
        if let Some(cells) = piped(raw).or_else(|| tabbed(raw)) {
            line.shape = Shape::Row { cells, header: false };
            line.label = None;
        }
        lines.push(line);
        gap = false;
    }
    rows(lines)
}

/// The cells of `| a | b |`, or of `a | b`.
fn piped(raw: &str) -> Option<Vec<String>> {
    let raw = raw.trim();
    let inner = raw.strip_prefix('|');
    let bars = if inner.is_some() { "|" } else { " | " };
    let inner = inner.unwrap_or(raw);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    inner.contains(bars).then(|| inner.split('|').map(squeeze).collect())
}

/// The cells of a line with at least two tabs between words, as tables arrive from a word processor's clipboard.
fn tabbed(raw: &str) -> Option<Vec<String>> {
    let trimmed = raw.trim_matches(|c: char| c.is_whitespace() && c != '\t').trim_end();
    let cells: Vec<String> = trimmed.split('\t').map(squeeze).collect();
    let filled = cells.iter().filter(|c| !c.is_empty()).count();
    (cells.len() >= 3 && filled >= 2 && !cells[0].is_empty() && label(&format!("{} x", cells[0])).is_none())
        .then_some(cells)
}

/// `|---|:--|` and `+----+`: lines that only draw a table.
fn scaffold(text: &str) -> bool {
    text.len() >= 3
        && (text.starts_with('|') || text.starts_with('+'))
        && text.contains(['-', '='])
        && text.chars().all(|c| matches!(c, '|' | '+' | '-' | '=' | ':' | ' '))
}

/// Settles which rows are rows: a table without bars at its left has at least two of the same width; a drawing line belongs to
/// the rows around it and is left out; the first row is a header where the drawing or its cells say so.
fn rows(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut group: Vec<Line> = Vec::new();
    for line in lines {
        let drawing = scaffold(&line.text);
        if !group.is_empty() && (line.gap || !(line.row() || drawing)) {
            table(&mut out, std::mem::take(&mut group));
        }
        if line.row() || drawing { group.push(line) } else { out.push(line) }
    }
    table(&mut out, group);
    out
}

fn table(out: &mut Vec<Line>, group: Vec<Line>) {
    let width = |line: &Line| if let Shape::Row { cells, .. } = &line.shape { cells.len() } else { 0 };
    let real = group.iter().filter(|l| l.row() && !scaffold(&l.text)).count();
    let piped = group.iter().any(|l| l.row() && l.text.starts_with('|'));
    let even = group.windows(2).all(|pair| width(&pair[0]) == width(&pair[1]));
    if real == 0 || (!piped && (real < 2 || !even)) {
        out.extend(group.into_iter().map(|line| Line::new(line.text, line.indent, line.gap, line.number)));
        return;
    }
    let rule = group.iter().position(|l| scaffold(&l.text) && l.text.starts_with('|'));
    let first = out.len();
    out.extend(group.into_iter().filter(|l| !scaffold(&l.text)));
    if let Shape::Row { cells, header } = &mut out[first].shape {
        let names =
            cells.iter().all(|c| c.len() < 60 && c.chars().any(char::is_alphabetic) && !c.contains(char::is_numeric));
        *header = rule == Some(1) || (rule.is_none() && real > 1 && names);
    }
}

/// Puts together what belongs together: a number or bullet alone on its line with the line after it, and the lines of
/// a paragraph that was wrapped at a column.
pub fn join(lines: Vec<Line>) -> Vec<Line> {
    let width = column(&lines);
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    // The length of the last piece joined, since only that decides whether the next word would have fitted.
    let mut last = 0;
    for line in lines {
        let length = line.indent + line.text.chars().count();
        if let Some(before) = out.last_mut() {
            let drawing = scaffold(&line.text);
            let lone = lone_label(before) && line.plain();
            let goes_on = || width.is_some_and(|width| wrapped(before, last, &line, width)) || reference(before, &line);
            if !drawing && (lone || (!line.gap && goes_on())) {
                before.text.push(' ');
                before.text.push_str(&line.text);
                last = length;
                continue;
            }
        }
        last = length;
        out.push(line);
    }
    out
}

fn lone_label(line: &Line) -> bool {
    line.shape == Shape::Text && line.label.as_ref().is_some_and(|l| l.rest(&line.text).is_empty())
}

/// The column at which the text was wrapped; `None` where lines are as long as their paragraphs.
fn column(lines: &[Line]) -> Option<usize> {
    let mut lengths: Vec<usize> =
        lines.iter().filter(|l| !l.row()).map(|l| l.indent + l.text.chars().count()).collect();
    lengths.sort_unstable();
    let width = *lengths.get(lengths.len().checked_sub(1)? * 98 / 100)?;
    let full = lengths.iter().filter(|l| **l + 20 > width).count();
    ((50..=130).contains(&width) && full * 4 >= lengths.len() && full >= 3).then_some(width)
}

/// Whether `line` goes on where `before` stopped only because the line was full.
fn wrapped(before: &Line, length: usize, line: &Line, width: usize) -> bool {
    let word = line.text.split(' ').next().map_or(0, |w| w.chars().count());
    if before.shape != Shape::Text || line.shape != Shape::Text || length + 1 + word <= width {
        return false;
    }
    match &line.label {
        None => true,
        // "… see clause ⏎ 9.3 of the agreement": a number in mid-sentence is no label.
        Some(label) => {
            !label.rest(&line.text).starts_with(char::is_uppercase)
                && !before.text.ends_with(['.', ';', ':', ','])
                && !matches!(label.style, Style::Lower | Style::Bullet('•'))
        }
    }
}

/// Whether the number at the beginning of `line` ends a reference that `before` began: "see clause ⏎ 9.3 below".
fn reference(before: &Line, line: &Line) -> bool {
    const WORDS: &[&str] = &[
        "clause", "clauses", "section", "sections", "article", "articles", "punkt", "pkt.", "afsnit", "avsnitt",
        "artikel", "artikkel", "§", "§§",
    ];
    let number = line.label.as_ref().is_some_and(|l| !l.only_point());
    let lower = line.rest().starts_with(char::is_lowercase) || line.rest().is_empty();
    if !(number && lower && before.shape == Shape::Text && line.shape == Shape::Text) {
        return false;
    }
    let word = before.text.rsplit(' ').next().filter(|w| w.len() < 10).unwrap_or_default().to_lowercase();
    WORDS.contains(&word.as_str())
}

/// Reads "1)" as "1." where a text numbers nothing otherwise, so that its clauses can be told from its lists.
pub fn promote(lines: &mut [Line]) {
    let bracketed = |line: &Line, l: &Label| l.style == Style::Paren && !line.text.starts_with('(');
    if lines.iter().any(|line| line.label.as_ref().is_some_and(|l| !l.only_point() && l.style != Style::Upper)) {
        return;
    }
    for line in lines {
        let label = line.label.take();
        line.label = match label {
            Some(l) if bracketed(line, &l) => Some(Label { style: Style::Decimal, ..l }),
            other => other,
        };
    }
}

/// Refuses text that no reader could follow: lists indented ever deeper.
pub fn check_depth(lines: &[Line]) -> Result<(), ImportError> {
    let mut open: Vec<usize> = Vec::new();
    for line in lines {
        let deep = match (&line.shape, &line.label) {
            (Shape::Point(depth), _) => usize::from(*depth),
            (_, Some(label)) if label.only_point() => {
                while open.last().is_some_and(|indent| *indent >= line.indent) {
                    open.pop();
                }
                open.push(line.indent);
                open.len()
            }
            (_, Some(label)) => label.value.len(),
            _ => 0,
        };
        if deep > usize::from(MAX_DEPTH) {
            return Err(ImportError::TooDeep { line: line.number });
        }
    }
    Ok(())
}

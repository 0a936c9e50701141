//! Markdown as lines. Its marks go, its words stay: the numbers of ordered lists are taken from the source and not
//! counted anew, addresses of links stand after their text, struck-out text and HTML stay as they are.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::error::{ImportError, MAX_DEPTH};
use super::label::{Style, label};
use super::lines::{Line, Shape};
use super::prose::squeeze;

/// The lines of a Markdown text, one for each block, point or row.
///
/// # Errors
///
/// [`ImportError::TooDeep`] for lists and quotations nested beyond reason.
pub fn markdown(source: &str) -> Result<Vec<Line>, ImportError> {
    refuse_towers(source)?;
    let source = literal_references(source);
    let mut reader = Reader::new(&source);
    for (event, range) in Parser::new_ext(&source, Options::ENABLE_TABLES).into_offset_iter() {
        reader.read(event, range.start)?;
    }
    reader.flush();
    Ok(reader.lines)
}

/// A line that opens dozens of quotations or lists is refused before it is parsed.
fn refuse_towers(source: &str) -> Result<(), ImportError> {
    for (index, line) in source.lines().enumerate() {
        let marks = line
            .split_whitespace()
            .take(200)
            .take_while(|w| w.chars().take(200).all(|c| matches!(c, '>' | '-' | '*' | '+')) || label(w).is_some())
            .map(|w| w.chars().take(200).filter(|c| *c == '>').count().max(1))
            .sum::<usize>();
        let ruled = line.chars().all(|c| matches!(c, '-' | '*' | '_' | ' '));
        if marks > 2 * usize::from(MAX_DEPTH) && !ruled {
            return Err(ImportError::TooDeep { line: index + 1 });
        }
    }
    Ok(())
}

/// `[name]: address` defines a link and is shown nowhere, so its words would be lost: it is made plain text.
fn literal_references(source: &str) -> String {
    let mut out = String::with_capacity(source.len() + 16);
    for line in source.split_inclusive('\n') {
        let trimmed = line.trim_start_matches([' ', '>', '\t']);
        if trimmed.starts_with('[') && trimmed.contains("]:") {
            out.push_str(&line[..line.len() - trimmed.len()]);
            out.push('\\');
            out.push_str(trimmed);
        } else {
            out.push_str(line);
        }
    }
    out
}

struct Reader<'a> {
    source: &'a str,
    lines: Vec<Line>,
    text: String,
    shape: Shape,
    /// Markers of the points that are open, and whether each has had its first line.
    points: Vec<(String, bool)>,
    cells: Vec<String>,
    links: Vec<(String, String, usize)>,
    header: bool,
    quoted: usize,
    gap: bool,
    at: (usize, usize),
}

impl<'a> Reader<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            lines: Vec::new(),
            text: String::new(),
            shape: Shape::Text,
            points: Vec::new(),
            cells: Vec::new(),
            links: Vec::new(),
            header: false,
            quoted: 0,
            gap: false,
            at: (0, 1),
        }
    }

    fn read(&mut self, event: Event<'_>, start: usize) -> Result<(), ImportError> {
        match event {
            Event::Start(tag) => self.open(tag, start)?,
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) => self.text.push_str(&text),
            Event::InlineHtml(html) if html.starts_with("<br") => self.text.push('\n'),
            Event::InlineHtml(html) => self.text.push_str(&html),
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::Rule => {
                self.flush();
                self.gap = true;
            }
            _ => {}
        }
        Ok(())
    }

    fn open(&mut self, tag: Tag<'_>, start: usize) -> Result<(), ImportError> {
        match tag {
            Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } => {
                self.links.push((dest_url.into_string(), title.into_string(), self.text.len()));
                return Ok(());
            }
            Tag::Emphasis | Tag::Strong => return Ok(()),
            _ => self.flush(),
        }
        self.move_to(start);
        match tag {
            Tag::Paragraph | Tag::HtmlBlock | Tag::Table(_) => self.gap = true,
            Tag::Heading { level, .. } => {
                self.gap = true;
                self.shape = Shape::Heading(level as u8);
            }
            Tag::List(_) if self.points.is_empty() => self.gap = true,
            Tag::BlockQuote(_) => self.quoted += 1,
            Tag::Item => self.points.push((self.marker(start), false)),
            Tag::TableHead => self.header = true,
            Tag::CodeBlock(kind) => {
                self.gap = true;
                if let CodeBlockKind::Fenced(info) = kind {
                    self.text.push_str(&info);
                    self.text.push('\n');
                }
            }
            _ => {}
        }
        if self.points.len() + self.quoted > usize::from(MAX_DEPTH) {
            return Err(ImportError::TooDeep { line: self.at.1 });
        }
        Ok(())
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link | TagEnd::Image => self.address(),
            TagEnd::Emphasis | TagEnd::Strong => {}
            TagEnd::TableCell => self.cells.push(squeeze(&std::mem::take(&mut self.text))),
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.cells);
                let shape = Shape::Row { cells, header: std::mem::take(&mut self.header) };
                let text =
                    if let Shape::Row { cells, .. } = &shape { squeeze(&cells.join(" ")) } else { String::new() };
                self.push(text, shape);
            }
            TagEnd::Item => {
                self.flush();
                // An item without text still has its number.
                if let Some((marker, false)) = self.points.pop() {
                    self.push(marker, Shape::Point(self.points.len() as u8 + 1));
                }
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quoted = self.quoted.saturating_sub(1);
            }
            _ => self.flush(),
        }
    }

    /// The address of a link after its text, unless the text is the address.
    fn address(&mut self) {
        let Some((address, title, from)) = self.links.pop() else { return };
        let shown = self.text.get(from..).unwrap_or_default();
        let same = address.strip_prefix("mailto:").unwrap_or(&address) == shown || address == shown;
        if !address.is_empty() && !same {
            self.text.push_str(&format!(" ({address}"));
            if !title.is_empty() {
                self.text.push_str(&format!(" \"{title}\""));
            }
            self.text.push(')');
        }
    }

    /// What stands before a point in the source: `-`, `12.`, `3)`.
    fn marker(&self, start: usize) -> String {
        let rest = self.source.get(start..).unwrap_or_default().trim_start();
        rest.chars().take(12).take_while(|c| !c.is_whitespace()).collect()
    }

    fn move_to(&mut self, start: usize) {
        let (from, line) = self.at;
        if let Some(passed) = self.source.as_bytes().get(from..start) {
            self.at = (start, line + passed.iter().filter(|b| **b == b'\n').count());
        }
    }

    /// Ends the block at hand. A line break in it is kept where a labelled line follows, since "1.2 …" is no list of
    /// Markdown and would be swallowed by the paragraph before it.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let shape = std::mem::replace(&mut self.shape, Shape::Text);
        let mut block = String::new();
        for piece in text.split('\n').map(squeeze).filter(|p| !p.is_empty()) {
            let labelled = label(&piece)
                .is_some_and(|l| l.rest(&piece).starts_with(|c: char| !c.is_lowercase()) || l.style == Style::Lower);
            if !block.is_empty() && (labelled || super::appendices::heading(&piece).is_some()) {
                self.block(std::mem::take(&mut block), &shape);
            }
            if !block.is_empty() {
                block.push(' ');
            }
            block.push_str(&piece);
        }
        if !block.is_empty() {
            self.block(block, &shape);
        }
    }

    fn block(&mut self, text: String, shape: &Shape) {
        let depth = self.points.len() as u8;
        match self.points.last_mut() {
            Some((marker, started)) if !*started => {
                *started = true;
                let text = format!("{marker} {text}");
                self.push(text, Shape::Point(depth));
            }
            _ => self.push(text, shape.clone()),
        }
    }

    fn push(&mut self, text: String, shape: Shape) {
        let mut line = Line::new(text, 2 * self.points.len(), std::mem::take(&mut self.gap), self.at.1);
        if matches!(shape, Shape::Row { .. }) {
            line.label = None;
        }
        line.shape = shape;
        self.lines.push(line);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        markdown(source).unwrap().into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn keeps_numbers_as_written() {
        assert_eq!(texts("3. three\n7. seven\n\n- a\n- b"), ["3. three", "7. seven", "- a", "- b"]);
        assert_eq!(texts("1.1 First part\n1.2 Second part"), ["1.1 First part", "1.2 Second part"]);
    }

    #[test]
    fn keeps_addresses_and_hidden_words() {
        assert_eq!(texts("See [our list](https://a.example/x)."), ["See our list (https://a.example/x)."]);
        assert_eq!(texts("<https://a.example>"), ["https://a.example"]);
        assert_eq!(texts("[a]: https://a.example"), ["[a]: https://a.example"]);
        assert_eq!(texts("Not ~~the~~ **end**"), ["Not ~~the~~ end"]);
    }

    #[test]
    fn reads_tables() {
        let lines = markdown("| Name | Place |\n|---|---|\n| Acme | Oslo |").unwrap();
        let row = |cells: [&str; 2], header| Shape::Row { cells: cells.map(str::to_owned).to_vec(), header };
        assert_eq!(lines[0].shape, row(["Name", "Place"], true));
        assert_eq!(lines[1].shape, row(["Acme", "Oslo"], false));
    }

    #[test]
    fn refuses_towers() {
        assert!(matches!(markdown(&"- ".repeat(500)), Ok(_) | Err(ImportError::TooDeep { .. })));
        assert!(matches!(markdown(&(">".repeat(500) + " x")), Err(ImportError::TooDeep { line: 1 })));
        assert!(matches!(markdown(&("- ".repeat(30) + "x")), Err(ImportError::TooDeep { line: 1 })));
    }
}

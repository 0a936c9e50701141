//! Which line is a clause and how deep, which is a point of a list, which is text: the numbers are read in their
//! order, for only the order tells what "5." is.

use std::ops::Range;

use super::appendices::{Head, Section};
use super::error::{ImportError, MAX_CLAUSES, MAX_DEPTH};
use super::label::{Label, Style};
use super::lines::{Line, Shape};
use super::outline::{Kind, Unit};
use super::place::Place;
use super::points::Points;
use super::{headings, scheme};

/// Writes the units of title, body and appendices.
///
/// # Errors
///
/// [`ImportError::TooManyClauses`] and [`ImportError::TooDeep`].
pub fn units(lines: &[Line], title: usize, sections: &[Section], listed: &[bool]) -> Result<Vec<Unit>, ImportError> {
    let mut out = Writer::default();
    for line in &lines[..title] {
        out.push(Kind::Title, 0, line.text.clone());
    }
    let next = scheme::next_labels(lines, listed);
    let mut bare = vec![0; lines.len()];
    for section in sections {
        if let Some(head) = &section.head {
            out.appendix(head);
        }
        let numbered = scheme::numbered(lines, section.range.clone(), listed, &next);
        headings::bare(lines, section.range.clone(), numbered.is_some(), &mut bare);
        let mut walk = Walk::new(lines, section, listed, &next, &bare, numbered);
        for i in section.range.clone() {
            walk.line(i, &mut out)?;
        }
    }
    match out.clauses {
        found if found > MAX_CLAUSES => Err(ImportError::TooManyClauses { found }),
        _ => Ok(out.units),
    }
}

#[derive(Default)]
struct Writer {
    units: Vec<Unit>,
    clauses: usize,
}

impl Writer {
    fn push(&mut self, kind: Kind, level: u8, text: String) -> &mut Unit {
        self.clauses += usize::from(kind.is_clause());
        let id = self.units.len() as u32;
        self.units.push(Unit::new(id, kind, level, text));
        let last = self.units.len() - 1;
        &mut self.units[last]
    }

    fn appendix(&mut self, head: &Head) {
        let kind = if head.inferred { Kind::InferredAppendix } else { Kind::Appendix };
        let unit = self.push(kind, 0, head.heading.clone());
        unit.label.clone_from(&head.label);
        unit.number.clone_from(&head.letter);
    }
}

/// The reading of one section.
pub struct Walk<'a> {
    pub(super) lines: &'a [Line],
    pub(super) range: Range<usize>,
    pub(super) listed: &'a [bool],
    pub(super) next: &'a [usize],
    bare: &'a [u8],
    pub(super) numbered: Option<usize>,
    /// The letter of the appendix.
    letter: Option<char>,
    /// Levels above the numbered clauses: 1 under "Part I" or "A. …".
    pub(super) base: u8,
    /// The number of the last part so called.
    pub(super) part: Option<u32>,
    /// Whether numbers run on from part to part, so that the part is no part of a citation.
    runs_on: bool,
    /// A part has begun and no clause in it.
    pub(super) fresh: bool,
    /// The last top clause.
    pub(super) top: Option<u32>,
    /// The last part of it that is numbered alone; whether it is a point.
    pub(super) sub: Option<(u32, bool)>,
    /// Whether the clause that is open has a path ("4.2"), so that "1." below it is a list.
    pub(super) in_path: bool,
    /// Whether the tops restart at 1 and are counted by their parts.
    pub(super) restarted: bool,
    /// Levels of the open clauses and whether each has a heading.
    open: Vec<(u8, bool)>,
    /// The clause that is open is a heading without a number.
    bare_open: bool,
    /// The level of the shallowest Markdown heading that is a clause.
    hashes: u8,
    points: Points,
}

impl<'a> Walk<'a> {
    fn new(
        lines: &'a [Line],
        section: &Section,
        listed: &'a [bool],
        next: &'a [usize],
        bare: &'a [u8],
        numbered: Option<usize>,
    ) -> Self {
        let range = section.range.clone();
        let letter = section.head.as_ref().and_then(|h| h.letter.as_ref()?.chars().next());
        let hashes =
            lines[range.clone()].iter().filter_map(|l| if let Shape::Heading(h) = l.shape { Some(h) } else { None });
        Self {
            lines,
            listed,
            next,
            bare,
            numbered,
            letter,
            base: 0,
            part: None,
            runs_on: false,
            fresh: false,
            top: None,
            sub: None,
            in_path: false,
            restarted: false,
            open: Vec::new(),
            bare_open: false,
            hashes: hashes.min().unwrap_or(1),
            points: Points::default(),
            range,
        }
    }

    fn line(&mut self, i: usize, out: &mut Writer) -> Result<(), ImportError> {
        let line = &self.lines[i];
        if let Shape::Row { cells, header } = &line.shape {
            self.points.end();
            let kind = if *header { Kind::HeaderRow } else { Kind::Row };
            out.push(kind, 0, String::new()).cells.clone_from(cells);
            return Ok(());
        }
        match line.label.as_ref().filter(|_| !self.listed[i]) {
            None => self.text(i, out),
            Some(label) if label.only_point() && !matches!(line.shape, Shape::Heading(_)) => {
                self.point(i, label, out)?;
            }
            Some(label) => self.number(i, label, out)?,
        }
        Ok(())
    }

    fn text(&mut self, i: usize, out: &mut Writer) {
        let line = &self.lines[i];
        if let Shape::Heading(hashes) = line.shape {
            self.clause(i, hashes - self.hashes + 1, None, out);
        } else if let Some(number) = self.concluded(i) {
            self.top = Some(number);
            self.sub = None;
            self.clause(i, 1 + self.base, Some(number.to_string()), out);
        } else if self.bare[i] > 0 && self.numbered.is_none_or(|first| i > first) && !self.listed[i] {
            let level = match self.numbered {
                None => self.bare[i],
                // Beside a heading of its own kind, else below the clause that it stands in.
                Some(_) if self.bare_open => self.open.last().map_or(1, |(level, _)| *level),
                Some(_) => self.open.iter().rev().find(|(_, headed)| *headed).map_or(1, |(level, _)| level + 1),
            };
            self.clause(i, level.min(MAX_DEPTH), None, out);
        } else {
            self.paragraph(i, out);
        }
    }

    fn paragraph(&mut self, i: usize, out: &mut Writer) {
        self.points.end();
        out.push(Kind::Paragraph, 0, self.lines[i].text.clone());
    }

    fn point(&mut self, i: usize, label: &Label, out: &mut Writer) -> Result<(), ImportError> {
        let line = &self.lines[i];
        let level = self.points.level(label, line);
        if level > MAX_DEPTH {
            return Err(ImportError::TooDeep { line: line.number });
        }
        let unit = out.push(Kind::Point, level, line.rest().to_owned());
        unit.label = line.printed().to_owned();
        Ok(())
    }

    fn number(&mut self, i: usize, label: &Label, out: &mut Writer) -> Result<(), ImportError> {
        let depth = u8::try_from(label.value.len()).unwrap_or(u8::MAX);
        if depth > MAX_DEPTH {
            return Err(ImportError::TooDeep { line: self.lines[i].number });
        }
        let hashes = match self.lines[i].shape {
            Shape::Heading(hashes) => Some(hashes - self.hashes + 1),
            _ => None,
        };
        match label.style {
            Style::Lettered(letter) => {
                // Under "A. …" in the body the path is one deeper than in appendix A.
                let level = depth + u8::from(self.letter != Some(letter) && self.base > 0);
                self.path(label, None);
                self.clause(i, level, None, out);
            }
            Style::Path | Style::Word if depth > 1 => {
                self.path(label, Some(label.first()));
                self.clause(i, depth + self.base, None, out);
            }
            Style::Part => self.clause(i, 2 + self.base, None, out),
            Style::Upper if self.part_begins(i, label) => {
                if self.part.is_none() {
                    self.runs_on = scheme::runs_on(self.lines, i, self.range.end, self.next);
                }
                self.base = 1;
                self.sub = None;
                self.in_path = false;
                self.part = Some(self.part.map_or(1, |p| p + 1));
                self.clause(i, hashes.unwrap_or(1), None, out);
                self.fresh = true;
            }
            Style::Upper => self.point(i, label, out)?,
            Style::Word => self.top(i, label.first(), None, hashes, out),
            _ => match self.place(i, label.first()) {
                Place::Top(number) => self.top(i, label.first(), number, hashes, out),
                // "5 Main Street" is no point.
                _ if label.style == Style::Bare => self.paragraph(i, out),
                Place::Sub => {
                    self.sub = Some((label.first(), false));
                    self.clause(i, hashes.unwrap_or(2 + self.base), None, out);
                }
                Place::Point => {
                    self.sub = Some((label.first(), true));
                    self.point(i, label, out)?;
                }
            },
        }
        Ok(())
    }

    fn path(&mut self, label: &Label, top: Option<u32>) {
        if top.is_none() || top != self.top {
            self.sub = None;
        }
        self.top = top.or(Some(label.first()));
        self.in_path = true;
    }

    fn top(&mut self, i: usize, printed: u32, number: Option<u32>, hashes: Option<u8>, out: &mut Writer) {
        self.top = Some(number.unwrap_or(printed));
        self.sub = None;
        self.in_path = false;
        self.restarted |= number.is_some();
        let cited = number.or((self.runs_on && self.letter.is_none()).then_some(printed)).map(|n| n.to_string());
        self.clause(i, hashes.unwrap_or(1 + self.base), cited, out);
    }

    fn clause(&mut self, i: usize, level: u8, number: Option<String>, out: &mut Writer) {
        let line = &self.lines[i];
        let level = level.clamp(1, MAX_DEPTH);
        let text = line.rest();
        let headed = matches!(line.shape, Shape::Heading(_)) || line.label.is_none() || self.heads(i, text);
        self.points.end();
        self.fresh = false;
        self.bare_open = line.label.is_none() && number.is_none();
        self.open.retain(|(open, _)| *open < level);
        self.open.push((level, headed));
        let unit = out.push(if headed { Kind::Heading } else { Kind::Clause }, level, text.to_owned());
        unit.label = line.printed().to_owned();
        unit.number = number;
    }
}

//! What a line with a number is, seen from the lines before and after it.

use super::label::{Label, Style};
use super::lines::Shape;
use super::prose::{bare_heading_like, heading_like};
use super::tree::Walk;

/// Where a number alone ("5.") belongs.
pub enum Place {
    /// A clause of the section, with another number than the printed one where its parts say so.
    Top(Option<u32>),
    /// A part of the clause that is open.
    Sub,
    /// A point of a list.
    Point,
}

impl Walk<'_> {
    /// A heading without number directly before "3.1", where 3 comes next, is the heading of clause 3.
    pub(super) fn concluded(&self, i: usize) -> Option<u32> {
        let line = &self.lines[i];
        let next = self.lines.get(i + 1).filter(|_| i + 1 < self.range.end && !self.listed[i])?;
        let label = next.label.as_ref().filter(|l| l.style == Style::Path && l.value.get(1) == Some(&1))?;
        let expected = self.top.map_or(1, |top| top + 1);
        let opens = (line.gap || i == self.range.start) && line.plain() && bare_heading_like(&line.text);
        (opens && label.value.len() == 2 && label.first() == expected).then_some(expected)
    }

    /// Whether the text after a number is a heading. With a full stop it is one only if something stands below it.
    pub(super) fn heads(&self, i: usize, text: &str) -> bool {
        let below = || {
            let own = self.lines[i].label.as_ref().map_or(0, |l| l.value.len());
            let next = self.lines.get(i + 1).filter(|_| i + 1 < self.range.end);
            next.is_some_and(|n| match &n.label {
                None => own < 2 || !bare_heading_like(&n.text),
                Some(label) => label.only_point() || label.value.len() > own,
            })
        };
        heading_like(text) && (!text.ends_with('.') || below())
    }

    /// "A. …" or "I. …" opens a part where it is a heading, comes in turn, and is not alone.
    pub(super) fn part_begins(&self, i: usize, label: &Label) -> bool {
        let expected = self.part.map_or(1, |p| p + 1);
        let line = &self.lines[i];
        let heading = matches!(line.shape, Shape::Heading(_)) || heading_like(line.rest());
        heading && (label.first() == expected || label.roman == Some(expected)) && (self.base > 0 || self.top.is_none())
    }

    /// What "5." is. Both the next top clause and the next part may be "5."; then the words and what follows decide.
    pub(super) fn place(&self, i: usize, n: u32) -> Place {
        let line = &self.lines[i];
        let Some(first) = self.numbered.filter(|first| i >= *first) else { return Place::Point };
        if matches!(line.shape, Shape::Heading(_)) {
            return Place::Top(None);
        }
        if matches!(line.shape, Shape::Point(depth) if depth > 1) {
            return Place::Point;
        }
        let rest = line.rest();
        let heading = heading_like(rest) && !rest.starts_with(char::is_lowercase);
        let top = self.top.unwrap_or(0);
        let follows =
            self.lines.get(self.next[i]).filter(|_| self.next[i] < self.range.end).and_then(|l| l.label.as_ref());
        let child = follows.filter(|l| l.style == Style::Path).map(Label::first);
        let restarts = follows.is_some_and(|l| l.style == Style::Decimal && l.first() == 1) && n > 1;
        let continues = self.sub.is_some_and(|(last, _)| n == last + 1);
        if self.fresh || (child == Some(n) && n > top) {
            return Place::Top(None);
        }
        // Every heading is "1." and its parts are 2.1, 2.2: the parts tell its number.
        if heading && child == Some(top + 1) && !continues && (self.top.is_some() || n == 1) {
            return Place::Top(Some(top + 1));
        }
        if continues {
            let below = self.lines.get(i + 1).is_some_and(|l| i + 1 < self.range.end && l.plain());
            let last = self.next[i] >= self.range.end;
            let either = heading && n == top + 1;
            return match self.sub {
                // A list of short points looks like headings throughout; a new one must stand off.
                Some((_, true)) => {
                    let before = &self.lines[i - 1];
                    let stands_off = !heading_like(before.rest()) || (line.gap && !before.gap);
                    if either && stands_off && (restarts || below) { Place::Top(None) } else { Place::Point }
                }
                _ if either && (restarts || below || last) => Place::Top(None),
                _ => Place::Sub,
            };
        }
        if self.top.is_none() {
            return if i == first { Place::Top(None) } else { Place::Point };
        }
        if n == top + 1 {
            return Place::Top(None);
        }
        if n == 1 {
            if self.restarted && heading && line.gap {
                return Place::Top(Some(top + 1));
            }
            let directly = i > self.range.start && self.opens_clause(i - 1) && !self.in_path;
            return if directly { Place::Sub } else { Place::Point };
        }
        match self.sub {
            _ if n > top && n <= top + 5 && heading => Place::Top(None),
            Some((last, false)) if n > last => Place::Sub,
            _ => Place::Point,
        }
    }

    /// Whether the line is the heading of a clause, so that numbers right below it are its parts and no list.
    pub(super) fn opens_clause(&self, i: usize) -> bool {
        let line = &self.lines[i];
        let labelled = line.label.as_ref().is_some_and(|l| !l.only_point()) || matches!(line.shape, Shape::Heading(_));
        labelled && !self.listed[i] && !line.text.ends_with(':')
    }
}

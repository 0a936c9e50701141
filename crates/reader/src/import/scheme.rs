//! Whether a section numbers its clauses, and from where.

use std::ops::Range;

use super::label::Style;
use super::lines::{Line, Shape};
use super::prose::{heading_like, words};

/// For each line the next one after it whose label can be a clause's; `lines.len()` where none is.
pub fn next_labels(lines: &[Line], listed: &[bool]) -> Vec<usize> {
    let mut out = vec![lines.len(); lines.len()];
    let mut next = lines.len();
    for i in (0..lines.len()).rev() {
        out[i] = next;
        if structural(&lines[i]) && !listed[i] {
            next = i;
        }
    }
    out
}

fn structural(line: &Line) -> bool {
    line.label.as_ref().is_some_and(|l| !l.only_point() && l.style != Style::Upper)
}

/// Whether numbers run on from part to part ("II." begins with 3), seen from the first part at `start`.
pub fn runs_on(lines: &[Line], start: usize, end: usize, next: &[usize]) -> bool {
    let second = (start + 1..end).find(|i| {
        let part = lines[*i].label.as_ref().filter(|l| l.style == Style::Upper);
        part.is_some_and(|l| l.first() == 2 || l.roman == Some(2)) && heading_like(lines[*i].rest())
    });
    let first = second.and_then(|i| lines.get(next[i]).filter(|_| next[i] < end)?.label.as_ref());
    first.is_some_and(|l| matches!(l.style, Style::Decimal | Style::Bare | Style::Word) && l.first() > 1)
}

/// The first line of the section that is a numbered clause; `None` where the section has no numbered clauses, though
/// it may have numbered lists.
pub fn numbered(lines: &[Line], range: Range<usize>, listed: &[bool], next: &[usize]) -> Option<usize> {
    let mut i = range.start;
    let total: usize = lines[range.clone()].iter().map(|l| words(&l.text).count()).sum();
    while i < range.end {
        let line = &lines[i];
        let label =
            line.label.as_ref().filter(|l| !(listed[i] || l.only_point() || matches!(line.shape, Shape::Point(2..))));
        match label.map(|l| l.style) {
            None => i += 1,
            Some(_) if matches!(line.shape, Shape::Heading(_)) => return Some(i),
            Some(Style::Decimal | Style::Bare) => {
                let (end, list) = run(lines, i, range.end, next, total);
                if !list {
                    return Some(i);
                }
                i = end;
            }
            Some(Style::Upper) if !(heading_like(line.rest()) && (line.gap || i == range.start)) => i += 1,
            Some(_) => return Some(i),
        }
    }
    None
}

/// Looks at the row of numbers that begins here with nothing in between: where it ends, and whether it is only a list.
///
/// A list begins at 1, is not continued by what follows it, and is a small part of the section.
fn run(lines: &[Line], start: usize, end: usize, next: &[usize], total: usize) -> (usize, bool) {
    let value = |i: usize| {
        lines[i].label.as_ref().filter(|l| matches!(l.style, Style::Decimal | Style::Bare)).map_or(0, |l| l.first())
    };
    let first = value(start);
    let mut last = first;
    let mut covered = words(&lines[start].text).count();
    let mut i = start + 1;
    while i < end && value(i) == last + 1 {
        last += 1;
        covered += words(&lines[i].text).count();
        i += 1;
    }
    let follows = lines.get(next[i - 1]).filter(|_| next[i - 1] < end).and_then(|l| l.label.as_ref());
    let continued = follows.is_some_and(|l| match l.style {
        Style::Decimal | Style::Bare => l.first() == last + 1,
        Style::Path => l.first() <= last,
        _ => false,
    });
    // A heading with "1." directly below it begins a row of clauses, whatever its own number is.
    let headed = follows.is_some_and(|l| l.first() == 1)
        && (first > 1 || (i == start + 1 && next[start] == i && heading_like(lines[start].rest())));
    let whole = covered * 5 >= total * 2;
    // One heading alone with its text is a clause, if the only one.
    let alone = i == start + 1
        && heading_like(lines[start].rest())
        && lines.get(i).is_some_and(|l| i < end && l.plain() && words(&l.text).take(4).count() == 4);
    let list = match lines[start].label.as_ref().map(|l| l.style) {
        // "5 Main Street" is neither; it counts as a clause only in company.
        Some(Style::Bare) => !(continued || (whole && i > start + 1)),
        _ => first == 1 && !continued && !headed && !whole && !alone,
    };
    (i, list)
}

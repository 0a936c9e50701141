//! Title, and headings that have no number.

use std::ops::Range;

use super::lines::{Line, Shape};
use super::prose::{all_capitals, bare_heading_like, heading_like, words};

/// What the documents that we import call themselves; parts of words, for Danish and Norwegian join theirs.
const NAMES: &[&str] = &[
    "agreement",
    "contract",
    "dpa",
    "terms",
    "addendum",
    "clauses",
    "conditions",
    "aftale",
    "avtale",
    "kontrakt",
    "vilkår",
    "betingelser",
    "bestemmelser",
];

/// How many lines at the beginning are the title: the first, and those up to the one that names the document, where
/// a company's name or "Annex 1" stands above it.
pub fn title(lines: &[Line]) -> usize {
    let Some(first) = lines.first() else { return 0 };
    if !titles(first) {
        return 0;
    }
    let names = |line: &Line| {
        let text = line.text.to_lowercase();
        NAMES.iter().any(|n| text.contains(n))
    };
    let joined = lines.iter().take(5).take_while(|l| titles(l) && words(&l.text).count() <= 10).position(names);
    joined.map_or(1, |at| at + 1)
}

fn titles(line: &Line) -> bool {
    let form = matches!(line.shape, Shape::Text | Shape::Heading(1)) && line.label.is_none();
    form && heading_like(&line.text) && words(&line.text).count() <= 20
}

/// Sets for each line of the section the level of the heading that it is, from 1; 0 where it is none.
///
/// Without any numbers, a heading stands apart between empty lines, or apart above (or in capitals) and directly on its
/// text; the second kind is below the first where both occur. Among numbered clauses only the plainest case counts.
pub fn bare(lines: &[Line], range: Range<usize>, numbered: bool, out: &mut [u8]) {
    let apart = |i: usize| lines.get(i + 1).is_none_or(|next| next.gap);
    let mut both = false;
    for i in range.clone() {
        let line = &lines[i];
        let capitals = |at: usize| lines.get(at).is_some_and(|l| all_capitals(&l.text));
        let opens = line.gap || i == range.start || (!numbered && capitals(i) && !capitals(i + 1));
        if !(line.plain() && opens && i + 1 < range.end && bare_heading_like(&line.text)) {
            continue;
        }
        let next = &lines[i + 1];
        let text = next.plain() && (!bare_heading_like(&next.text) || (!numbered && !apart(i + 1)));
        let point = next.label.as_ref().is_some_and(|l| l.only_point()) || matches!(next.shape, Shape::Point(_));
        let full = next.text.ends_with(['.', ':', ';']) || words(&next.text).take(8).count() == 8;
        out[i] = match (apart(i), numbered) {
            (true, true) => u8::from(words(&line.text).count() <= 8 && ((text && full) || point)),
            (true, false) => u8::from(text || point || next.row() || next.label.is_some()),
            (false, true) => 0,
            (false, false) => 2 * u8::from(text && full),
        };
        both |= out[i] == 1;
    }
    if !both {
        out[range].iter_mut().for_each(|level| *level = (*level).min(1));
    }
}

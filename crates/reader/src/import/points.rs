//! How deep a point of a list is, from the markers and indents before it.

use super::label::{Label, Style};
use super::lines::{Line, Shape};

/// The lists that are open, outermost first.
#[derive(Debug, Default)]
pub struct Points {
    open: Vec<Row>,
}

/// A row of points at one level.
#[derive(Debug)]
struct Row {
    family: Family,
    last: u32,
    indent: usize,
}

/// Markers that go on from one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Bullet(char),
    Number,
    Bracketed,
    Double,
    Alphabet,
    Roman,
    Capital,
}

impl Points {
    /// Text or a clause ends every list.
    pub fn end(&mut self) {
        self.open.clear();
    }

    /// The level of a point, from 1, and remembers it.
    pub fn level(&mut self, label: &Label, line: &Line) -> u8 {
        if let Shape::Point(depth) = line.shape {
            self.open.clear();
            return depth;
        }
        let readings = readings(label);
        if matches!(label.style, Style::Bullet(_)) {
            while self.open.last().is_some_and(|row| row.indent > line.indent + 1) {
                self.open.pop();
            }
        }
        // Innermost first: the row that this point continues.
        let goes_on = |row: &Row| {
            readings
                .iter()
                .any(|(family, n)| *family == row.family && (matches!(family, Family::Bullet(_)) || *n == row.last + 1))
        };
        let same = self.open.iter().rposition(|row| goes_on(row) && (line.indent <= row.indent + 1 || !bullet(row)));
        let depth = match same {
            Some(at) => {
                self.open.truncate(at + 1);
                at
            }
            None => {
                // A new kind of marker is a list within the list, unless it stands further out.
                while self.open.last().is_some_and(|row| row.indent > line.indent) {
                    self.open.pop();
                }
                self.open.len()
            }
        };
        let continued = self.open.get(depth).map(|row| row.family);
        let (family, last) = readings
            .iter()
            .find(|(family, _)| Some(*family) == continued)
            .or_else(|| readings.iter().find(|(_, n)| *n == 1))
            .or_else(|| readings.first())
            .copied()
            .unwrap_or((Family::Alphabet, 0));
        self.open.truncate(depth);
        self.open.push(Row { family, last, indent: line.indent });
        u8::try_from(depth + 1).unwrap_or(u8::MAX)
    }
}

fn bullet(row: &Row) -> bool {
    matches!(row.family, Family::Bullet(_))
}

/// What the marker can mean: "i)" is the ninth letter or the first Roman number.
fn readings(label: &Label) -> Vec<(Family, u32)> {
    let first = label.first();
    match label.style {
        Style::Bullet(c) => vec![(Family::Bullet(c), 0)],
        Style::Double => vec![(Family::Double, first)],
        Style::Paren => vec![(Family::Bracketed, first)],
        Style::Upper | Style::UpperParen => vec![(Family::Capital, first)],
        Style::Lower => {
            let mut both = Vec::new();
            both.extend(label.roman.map(|n| (Family::Roman, n)));
            both.push((Family::Alphabet, first));
            both
        }
        Style::Odd => vec![(Family::Alphabet, 1)],
        _ => vec![(Family::Number, first)],
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::lines::plain;
    use super::*;

    fn levels(text: &str) -> Vec<u8> {
        let mut points = Points::default();
        plain(text).iter().map(|line| points.level(line.label.as_ref().unwrap(), line)).collect()
    }

    #[test]
    fn nests_by_marker_and_by_indent() {
        assert_eq!(levels("a) x\n- y\n- y\nb) x\ni. z\nii. z\nc) x"), [1, 2, 2, 1, 2, 2, 1]);
        assert_eq!(levels("- x\n  - y\n    - z\n- x"), [1, 2, 3, 1]);
        assert_eq!(levels("g) x\nh) x\ni) x\nj) x"), [1, 1, 1, 1]);
        assert_eq!(levels("i. x\nii. x\niii. x"), [1, 1, 1]);
    }
}

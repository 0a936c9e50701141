//! The canonical text read back: what was signed, as signed, whatever has become of the data it was filled from.

use std::collections::BTreeSet;

use domain::language::Language;
use domain::text::{AgreementText, Appendix, Block, Clause, Item};

/// The text is not one that [`text`](super::text) wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a canonical text of this form")]
pub struct NotCanonical;

/// Reads a canonical text. What is not printed is not in it: numbers and letters to cite by are concluded from the
/// labels, each given once.
///
/// # Errors
/// [`NotCanonical`] unless writing the result gives the same text, to the byte.
pub fn parse(canonical: &str) -> Result<AgreementText, NotCanonical> {
    let mut lines = canonical.lines();
    let language = lines.next().and_then(|first| first.strip_prefix("agreement text\t1\t")).ok_or(NotCanonical)?;
    let language = Language::from_tag(language).ok_or(NotCanonical)?;
    let mut reader = Reader {
        text: AgreementText {
            language,
            title: String::new(),
            preamble: Vec::new(),
            clauses: Vec::new(),
            appendices: Vec::new(),
        },
        cited: BTreeSet::new(),
    };
    for line in lines {
        reader.line(line).ok_or(NotCanonical)?;
    }
    if super::text(&reader.text) == canonical { Ok(reader.text) } else { Err(NotCanonical) }
}

struct Reader {
    text: AgreementText,
    /// What can be cited already.
    cited: BTreeSet<String>,
}

impl Reader {
    fn line(&mut self, line: &str) -> Option<()> {
        let (kind, parts) = line.split_once('\t')?;
        let (kind, depth) = match kind.split_once(' ') {
            Some((kind, depth)) => (kind, depth.parse::<usize>().ok().filter(|depth| *depth > 0)?),
            None => (kind, 1),
        };
        let mut cells = parts.split('\t').map(str::to_owned);
        match kind {
            "title" => self.text.title = cells.next()?,
            "clause" => {
                let (label, heading) = (cells.next()?, cells.next()?);
                self.clause(depth, &label, heading)?;
            }
            "appendix" => {
                let (label, heading) = (cells.next()?, cells.next()?);
                let letter = label.split_whitespace().last().and_then(|last| self.cite("", last));
                let label = Some(label).filter(|label| !label.is_empty());
                self.text.appendices.push(Appendix { letter, label, heading, ..Appendix::default() });
            }
            "text" => self.blocks().push(Block::Paragraph { text: cells.next()? }),
            "point" => {
                let item = Item { marker: cells.next()?, text: cells.next()?, items: Vec::new() };
                point(self.blocks(), depth, item)?;
            }
            "header" => self.blocks().push(Block::Table { header: cells.collect(), rows: Vec::new() }),
            "row" => row(self.blocks(), cells.collect()),
            _ => return None,
        }
        Some(())
    }

    fn clause(&mut self, depth: usize, label: &str, heading: String) -> Option<()> {
        let letter = self.text.appendices.last().and_then(|appendix| appendix.letter.clone());
        // "1." in appendix A is cited as A.1; "A.1" as it is.
        let within = letter.filter(|letter| !label.starts_with(letter.as_str())).map(|letter| format!("{letter}."));
        let number = self.cite(&within.unwrap_or_default(), label);
        let clause = Clause {
            number,
            label: Some(label.to_owned()).filter(|label| !label.is_empty()),
            heading: Some(heading).filter(|heading| !heading.is_empty()),
            ..Clause::default()
        };
        let mut siblings = self.clauses();
        for _ in 1..depth {
            siblings = &mut siblings.last_mut()?.children;
        }
        siblings.push(clause);
        Some(())
    }

    /// The number in a label, where nothing else goes by it yet.
    fn cite(&mut self, within: &str, label: &str) -> Option<String> {
        let number = label.trim_matches(|c: char| !c.is_alphanumeric());
        if number.is_empty() || number.contains(' ') {
            return None;
        }
        let number = format!("{within}{number}");
        self.cited.insert(number.clone()).then_some(number)
    }

    fn clauses(&mut self) -> &mut Vec<Clause> {
        match self.text.appendices.last_mut() {
            Some(appendix) => &mut appendix.clauses,
            None => &mut self.text.clauses,
        }
    }

    /// Where text that follows belongs: to the last clause, or to what stands before the first.
    fn blocks(&mut self) -> &mut Vec<Block> {
        if !self.clauses().is_empty() {
            return innermost(self.clauses());
        }
        match self.text.appendices.last_mut() {
            Some(appendix) => &mut appendix.body,
            None => &mut self.text.preamble,
        }
    }
}

fn innermost(clauses: &mut [Clause]) -> &mut Vec<Block> {
    let last = clauses.last_mut().expect("called with a clause");
    if last.children.is_empty() { &mut last.body } else { innermost(&mut last.children) }
}

fn point(blocks: &mut Vec<Block>, depth: usize, item: Item) -> Option<()> {
    if !matches!(blocks.last(), Some(Block::List { .. })) {
        blocks.push(Block::List { items: Vec::new() });
    }
    let Some(Block::List { items }) = blocks.last_mut() else { return None };
    let mut items = items;
    for _ in 1..depth {
        items = &mut items.last_mut()?.items;
    }
    items.push(item);
    Some(())
}

fn row(blocks: &mut Vec<Block>, cells: Vec<String>) {
    match blocks.last_mut() {
        Some(Block::Table { rows, .. }) => rows.push(cells),
        _ => blocks.push(Block::Table { header: Vec::new(), rows: vec![cells] }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical::text;

    const SAMPLE: &str = "agreement text\t1\ten\ntitle\tAgreement\ntext\tBetween A and B.\nclause 1\t1.\tParties\n\
        clause 2\t1.1\t\ntext\tThe first.\npoint 1\ta)\tone\npoint 2\ti.\tdeeper\npoint 1\tb)\ttwo\ntext\tAfter.\n\
        clause 1\t2.\tTables\nheader\tName\tPlace\nrow\tX AS\tBodø\nrow\t\tOslo\nappendix\tAppendix A.\tPurpose\n\
        text\tBefore.\nclause 1\t1.\tWhat\ntext\tWords.\nappendix\t\t\ntext\tUnnamed.\n";

    #[test]
    fn what_is_read_writes_the_same_text() {
        let read = parse(SAMPLE).unwrap();
        assert_eq!(text(&read), SAMPLE);
        assert_eq!(read.clauses[0].children[0].number.as_deref(), Some("1.1"));
        assert_eq!(read.appendices[0].letter.as_deref(), Some("A"));
        assert_eq!(read.appendices[0].clauses[0].number.as_deref(), Some("A.1"));
        assert_eq!(read.appendices[1].letter, None);
    }

    #[test]
    fn what_no_agreement_writes_is_refused() {
        for broken in [
            "",
            "agreement text\t2\ten\n",
            "agreement text\t1\tfr\n",
            "agreement text\t1\ten\nclause 2\t1.1\t\n",
            "agreement text\t1\ten\ntext\tno line end",
            "agreement text\t1\ten\ntext\ttwo  spaces\n",
            "agreement text\t1\ten\nspell\tx\n",
            "agreement text\t1\ten\nclause 0\t1\tx\n",
        ] {
            assert_eq!(parse(broken), Err(NotCanonical), "{broken:?}");
        }
    }
}

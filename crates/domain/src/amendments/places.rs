//! The places of a text that an amendment can name.

use crate::text::{AgreementText, Appendix, Block, Clause};

/// A place in a text: the preamble, a clause or an appendix, with its own words and without those of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// What it is cited by ("9.3", "A"); `#` and its place in the order of reading where it has no number.
    pub at: String,
    /// The number as printed; empty where there is none.
    pub label: &'a str,
    /// The heading; empty where there is none.
    pub heading: &'a str,
    /// 0 for the preamble and appendices, 1 for the outermost clauses.
    pub depth: usize,
    /// Its own words.
    pub body: &'a [Block],
}

/// Everything in a text that can be changed by itself, in the order of reading.
pub fn places(text: &AgreementText) -> Vec<Place<'_>> {
    let mut out = Vec::new();
    out.push(Place { at: "#0".to_owned(), label: "", heading: &text.title, depth: 0, body: &text.preamble });
    for clause in &text.clauses {
        push(&mut out, clause, 1);
    }
    for appendix in &text.appendices {
        out.push(Place {
            at: at_of(appendix.letter.as_deref(), out.len()),
            label: appendix.label.as_deref().unwrap_or_default(),
            heading: &appendix.heading,
            depth: 0,
            body: &appendix.body,
        });
        for clause in &appendix.clauses {
            push(&mut out, clause, 1);
        }
    }
    out
}

/// A place by its address.
pub fn find<'a>(text: &'a AgreementText, at: &str) -> Option<Place<'a>> {
    places(text).into_iter().find(|place| place.at == at)
}

/// A place with all its parts, in the order of reading; nothing where there is no such place.
fn part<'a>(text: &'a AgreementText, at: &str) -> Vec<Place<'a>> {
    let mut rest = places(text).into_iter().skip_while(|place| place.at != at);
    let Some(first) = rest.next() else { return Vec::new() };
    // The preamble has no parts, though everything follows it.
    let depth = if at == "#0" { usize::MAX } else { first.depth };
    std::iter::once(first).chain(rest.take_while(|place| place.depth > depth)).collect()
}

/// Whether two texts say the same at a place and in all its parts. Parts without a number are known by their order.
pub(super) fn same_part(old: &AgreementText, new: &AgreementText, at: &str) -> bool {
    let said = |text| -> Vec<_> {
        let part: Vec<Place<'_>> = part(text, at);
        part.iter().map(|place| (place.label.to_owned(), place.heading.to_owned(), place.body.to_vec())).collect()
    };
    let old = said(old);
    !old.is_empty() && old == said(new)
}

fn push<'a>(out: &mut Vec<Place<'a>>, clause: &'a Clause, depth: usize) {
    out.push(Place {
        at: at_of(clause.number.as_deref(), out.len()),
        label: clause.label.as_deref().unwrap_or_default(),
        heading: clause.heading.as_deref().unwrap_or_default(),
        depth,
        body: &clause.body,
    });
    for child in &clause.children {
        push(out, child, depth + 1);
    }
}

/// The address of the `ordinal`-th place.
pub(super) fn at_of(number: Option<&str>, ordinal: usize) -> String {
    number.map_or_else(|| format!("#{ordinal}"), str::to_owned)
}

/// How many places a clause and its parts are.
pub(super) fn count(clause: &Clause) -> usize {
    1 + clause.children.iter().map(count).sum::<usize>()
}

/// How many places an appendix and its clauses are.
pub(super) fn count_appendix(appendix: &Appendix) -> usize {
    1 + appendix.clauses.iter().map(count).sum::<usize>()
}

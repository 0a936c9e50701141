//! Two texts of an agreement beside each other: which clauses differ, and in which words.

use std::collections::BTreeMap;

use domain::amendments::{Place, lines, places};
use domain::terms::{Key, Term, Terms};
use domain::text::AgreementText;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Clauses of more words than this are shown whole, old and new: finding the words that differ would take too long.
const MOST_WORDS: usize = 4_000;
/// How many words are shown around one that differs.
const AROUND: usize = 24;
/// Words that are alike are left out where at least so many would be.
const LEFT_OUT: usize = 20;

/// A clause that is not the same in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseDiff {
    /// What it is cited by, as [`Place::at`].
    pub at: String,
    /// The number as printed; empty where there is none.
    pub label: String,
    /// The heading in the newer text, or in the older where it is gone.
    pub heading: String,
    /// In what way.
    pub change: Change,
    /// Its words in both, in the order of reading.
    pub pieces: Vec<Piece>,
}

/// In what way a clause differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Other words.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

/// Words that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// In which of the texts they stand.
    pub mark: Mark,
    /// The words. Paragraphs end with a line break.
    pub text: String,
}

/// In which of two texts words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// In both.
    Same,
    /// In the older one alone.
    Gone,
    /// In the newer one alone.
    New,
}

/// The clauses in which two texts differ, in the order of reading.
pub fn texts(old: &AgreementText, new: &AgreementText) -> Vec<ClauseDiff> {
    let (old, new) = (keyed(old), keyed(new));
    let keys = |side: &[(String, Place<'_>)]| side.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
    let mut out = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &keys(&old), &keys(&new)) {
        let (_, was, is) = op.as_tag_tuple();
        match op {
            DiffOp::Equal { .. } => {
                out.extend(old[was].iter().zip(&new[is]).filter_map(|((_, old), (_, new))| changed(old, new)));
            }
            // A clause that only moved is gone in one place and new in another.
            _ => {
                out.extend(old[was].iter().map(|(_, place)| whole(place, Change::Removed)));
                out.extend(new[is].iter().map(|(_, place)| whole(place, Change::Added)));
            }
        }
    }
    out
}

/// The terms in which two sets differ, in the order in which they are shown: the older and the newer. Terms whose words
/// were only pointed at, or confirmed, in between say the same.
pub fn terms<'a>(old: &'a Terms, new: &'a Terms) -> Vec<(Key, Option<&'a Term>, Option<&'a Term>)> {
    Key::all()
        .map(|key| (key, old.get(key), new.get(key)))
        .filter(|(key, ..)| old.value(*key) != new.value(*key) || stated(old, *key) != stated(new, *key))
        .collect()
}

/// The clause of a term that is stated.
fn stated(terms: &Terms, key: Key) -> Option<&str> {
    terms.get(key).filter(|term| term.value().is_some()).map(Term::clause)
}

/// The places of a text with what they are known by in another: their number, or their heading.
fn keyed(text: &AgreementText) -> Vec<(String, Place<'_>)> {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    places(text)
        .into_iter()
        .map(|place| {
            let name = match place.at.strip_prefix('#') {
                Some("0") | None => place.at.clone(),
                Some(_) => format!("#{}", place.heading),
            };
            let times = met.entry(name.clone()).or_default();
            *times += 1;
            (format!("{name}#{times}"), place)
        })
        .collect()
}

/// The words of a place, heading first.
fn words_of(place: &Place<'_>) -> String {
    let heading = Some(place.heading).filter(|heading| !heading.is_empty());
    let body = Some(lines(place.body)).filter(|body| !body.is_empty());
    heading.map(str::to_owned).into_iter().chain(body).collect::<Vec<_>>().join("\n")
}

fn whole(place: &Place<'_>, change: Change) -> ClauseDiff {
    let mark = if change == Change::Added { Mark::New } else { Mark::Gone };
    ClauseDiff {
        at: place.at.clone(),
        label: place.label.to_owned(),
        heading: place.heading.to_owned(),
        change,
        pieces: vec![Piece { mark, text: words_of(place) }],
    }
}

fn changed(old: &Place<'_>, new: &Place<'_>) -> Option<ClauseDiff> {
    let (was, is) = (words_of(old), words_of(new));
    (was != is || old.label != new.label).then(|| ClauseDiff {
        at: new.at.clone(),
        label: new.label.to_owned(),
        heading: new.heading.to_owned(),
        change: Change::Changed,
        pieces: words(&was, &is),
    })
}

/// Two texts word by word. The pieces that are not new give the older one, those that are not gone the newer.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (was, is) = (split(old), split(new));
    if was.len() > MOST_WORDS || is.len() > MOST_WORDS {
        let piece = |mark, text: &str| Piece { mark, text: text.to_owned() };
        return vec![piece(Mark::Gone, old), piece(Mark::New, new)];
    }
    let mut out: Vec<Piece> = Vec::new();
    let mut put = |mark: Mark, words: &[&str]| match out.last_mut() {
        _ if words.is_empty() => {}
        Some(last) if last.mark == mark => last.text.push_str(&words.concat()),
        _ => out.push(Piece { mark, text: words.concat() }),
    };
    for op in capture_diff_slices(Algorithm::Myers, &was, &is) {
        let (_, old, new) = op.as_tag_tuple();
        match op {
            DiffOp::Equal { .. } => put(Mark::Same, &was[old]),
            _ => {
                put(Mark::Gone, &was[old]);
                put(Mark::New, &is[new]);
            }
        }
    }
    out
}

/// Words with the white space after them; a line break is a word of its own.
fn split(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut previous = 'x';
    for (at, c) in text.char_indices() {
        let begins = c == '\n' || previous == '\n' || (previous.is_whitespace() && !c.is_whitespace());
        if begins && at > start {
            out.push(&text[start..at]);
            start = at;
        }
        previous = c;
    }
    if start < text.len() {
        out.push(&text[start..]);
    }
    out
}

/// The same pieces with long passages that are alike shortened to what stands around a difference.
pub fn shortened(pieces: &[Piece]) -> Vec<Piece> {
    let last = pieces.len().saturating_sub(1);
    let cut = |(at, piece): (usize, &Piece)| {
        let words = split(&piece.text);
        let (before, after) = (if at == 0 { 0 } else { AROUND }, if at == last { 0 } else { AROUND });
        if piece.mark != Mark::Same || pieces.len() < 2 || words.len() < before + after + LEFT_OUT {
            return piece.clone();
        }
        let text = format!("{} … {}", words[..before].concat().trim_end(), words[words.len() - after..].concat());
        Piece { mark: Mark::Same, text: text.trim_start().to_owned() }
    };
    pieces.iter().enumerate().map(cut).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn side(pieces: &[Piece], without: Mark) -> String {
        pieces.iter().filter(|piece| piece.mark != without).map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn the_words_that_differ_are_marked_and_no_others() {
        let pieces = words(
            "The processor answers within 10 days.\nNothing else.",
            "The processor answers within 5 days.\nNothing else.",
        );
        let marked: Vec<_> =
            pieces.iter().filter(|p| p.mark != Mark::Same).map(|p| (p.mark, p.text.as_str())).collect();
        assert_eq!(marked, [(Mark::Gone, "10 "), (Mark::New, "5 ")]);
    }

    #[test]
    fn long_passages_that_are_alike_are_shortened_around_what_differs() {
        let long = "word ".repeat(200);
        let pieces = words(&format!("{long}old {long}"), &format!("{long}new {long}"));
        let short = shortened(&pieces);
        assert!(side(&short, Mark::New).split_whitespace().count() < 60);
        assert!(short.iter().any(|piece| piece.mark == Mark::New && piece.text == "new "));
    }

    proptest! {
        #[test]
        fn both_sides_can_be_read_off_again(old in "[ab \n]{0,60}", new in "[ab \n]{0,60}") {
            let pieces = words(&old, &new);
            prop_assert_eq!(side(&pieces, Mark::New), old);
            prop_assert_eq!(side(&pieces, Mark::Gone), new);
        }
    }
}

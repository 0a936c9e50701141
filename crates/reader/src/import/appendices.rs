//! Where the body ends and each appendix begins.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::label::{Style, roman};
use super::lines::{Line, Shape};
use super::prose::{all_capitals, bare_heading_like, heading_like, sentence_inside, words};

/// What appendices are called, in lower case.
const KEYWORDS: &[&str] = &[
    "appendix",
    "annexe",
    "annex",
    "schedule",
    "exhibit",
    "attachment",
    "underbilag",
    "bilaga",
    "bilag",
    "vedlegg",
    "tillæg",
    "tillegg",
];
/// Words that after "Appendix B," speak of a place within it.
const PLACES: &[&str] = &["section", "clause", "paragraph", "punkt", "pkt", "afsnit", "avsnitt", "del", "part", "item"];

/// The heading of an appendix as found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its letter or number; none for "Appendix: …".
    pub letter: Option<String>,
    /// What is printed before the heading.
    pub label: String,
    /// The heading.
    pub heading: String,
    /// No such line exists.
    pub inferred: bool,
    /// How many lines it takes.
    pub lines: usize,
}

/// The body, or one appendix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its lines, without the heading.
    pub range: Range<usize>,
    /// The heading; none for the body.
    pub head: Option<Head>,
}

/// The keyword at the beginning of the text, and what comes after it and a space.
pub fn keyword(text: &str) -> Option<(&str, &str)> {
    text.chars().next().filter(|c| c.is_uppercase())?;
    let end = text.char_indices().take(14).find(|(_, c)| !c.is_alphabetic()).map_or(text.len(), |(at, _)| at);
    let word = text.get(..end)?;
    KEYWORDS.contains(&word.to_lowercase().as_str()).then(|| (word, text[end..].trim_start()))
}

/// Reads a line as the heading of an appendix. "Appendix A contains …" is a sentence and none.
pub fn heading(text: &str) -> Option<Head> {
    let (word, after) = keyword(text)?;
    let length = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let designator = &after[..length];
    let numbered = designator.starts_with(|c: char| c.is_ascii_digit()) && designator.len() <= 3;
    let lettered = designator.len() == 1 && designator.starts_with(|c: char| c.is_ascii_uppercase());
    let named = numbered || lettered || (roman(designator).is_some() && all_capitals(designator));
    let (letter, rest) = if named { (Some(designator.to_owned()), &after[length..]) } else { (None, after) };
    // "C.1" and "1.1" are clauses of an appendix.
    if named && rest.starts_with('.') && rest[1..].starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let separator = rest.trim_start().chars().next().filter(|c| ".:,)-–—".contains(*c));
    let tail = separator.map_or(rest, |c| &rest.trim_start()[c.len_utf8()..]);
    let title = tail.trim();
    let label = text[..text.len() - tail.len()].trim_end();
    let place = words(title).next().is_some_and(|w| PLACES.contains(&w.to_lowercase().as_str()));
    // "Bilag 1 til aftalen" is a heading as well.
    let belongs = (title.starts_with("to ") || title.starts_with("til ")) && words(title).count() <= 10;
    let opens = title.is_empty()
        || belongs
        || title.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "(\"“„«".contains(c));
    let fits = match separator {
        _ if title.len() > 200 || sentence_inside(title) || !opens => false,
        Some(',') => heading_like(title) && !place,
        Some(_) => title.is_empty() || heading_like(title) || words(title).count() <= 8,
        // Without a letter and without punctuation only the bare word is a heading.
        None if !named => title.is_empty() && label.len() == word.len(),
        None => title.is_empty() || (heading_like(title) && !place),
    };
    fits.then(|| Head { letter, label: label.to_owned(), heading: title.to_owned(), inferred: false, lines: 1 })
}

/// Splits the lines into body and appendices. `from` is the first line after the title; `listed` marks lines that
/// belong to a table of contents.
pub fn sections(lines: &[Line], from: usize, listed: &[bool]) -> Vec<Section> {
    let heads = candidates(lines, from, listed);
    let printed: HashSet<&str> = heads.iter().filter_map(|h| h.as_ref()?.letter.as_deref()).collect();
    let lettered = following_letter(lines);
    let mut out = vec![Section { range: from..from, head: None }];
    let mut numbered = false;
    let mut capitals = None;
    let mut i = from;
    while i < lines.len() {
        let line = &lines[i];
        let open = |out: &[Section]| out.last().and_then(|s| s.head.as_ref()?.letter.clone());
        let mut begins = heads[i].clone().filter(|head| head.letter.is_none() || head.letter != open(&out));
        if begins.is_none() && (numbered || out.len() > 1) && !listed[i] {
            let previous = open(&out);
            begins = capital(line, previous.as_deref(), lettered[i], capitals);
            if let Some(head) = &begins {
                capitals = Some(all_capitals(&head.heading));
            } else if let Some(head) = missing(line, previous.as_deref(), &printed) {
                let start = back_to_table(lines, out.last().map_or(from, |s| s.range.start), i);
                close(&mut out, start);
                out.push(Section { range: start..i, head: Some(head) });
            }
        }
        let taken = begins.as_ref().map_or(0, |head| head.lines);
        if let Some(head) = begins {
            close(&mut out, i);
            out.push(Section { range: i + taken..i + taken, head: Some(head) });
        } else {
            let plain = |style| !matches!(style, Style::Upper | Style::Lettered(_));
            numbered |= line.label.as_ref().is_some_and(|l| !l.only_point() && plain(l.style)) && !listed[i];
        }
        i += taken.max(1);
    }
    close(&mut out, lines.len());
    out
}

fn close(out: &mut [Section], end: usize) {
    if let Some(section) = out.last_mut() {
        section.range.end = end.max(section.range.start);
    }
}

/// Lines that can be headings of appendices. Where several stand together and come again later, they are a list of
/// the appendices and none is a heading.
fn candidates(lines: &[Line], from: usize, listed: &[bool]) -> Vec<Option<Head>> {
    let mut heads: Vec<Option<Head>> = lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let form = matches!(line.shape, Shape::Text | Shape::Heading(_)) && line.label.is_none();
            (i >= from && form && !listed[i]).then(|| heading(&line.text)).flatten()
        })
        .collect();
    let mut last: HashMap<String, usize> = HashMap::new();
    for (i, head) in heads.iter().enumerate() {
        if let Some(letter) = head.as_ref().and_then(|h| h.letter.clone()) {
            last.insert(letter, i);
        }
    }
    let found: Vec<bool> = heads.iter().map(Option::is_some).collect();
    for i in 0..heads.len() {
        let neighbour = (i > 0 && found[i - 1]) || found.get(i + 1) == Some(&true);
        let again = heads[i].as_ref().and_then(|h| h.letter.as_ref()).is_some_and(|l| last[l] > i);
        // The bare word is a heading only where it stands apart.
        let bare = heads[i].as_ref().is_some_and(|h| h.letter.is_none());
        if (neighbour && again) || (bare && !(lines[i].gap || matches!(lines[i].shape, Shape::Heading(_)))) {
            heads[i] = None;
        }
    }
    for i in 0..heads.len() {
        // "Bilag A" alone: its heading is the next line.
        if let Some(head) = heads[i].as_mut().filter(|h| h.heading.is_empty())
            && let Some(next) = lines.get(i + 1)
            && !found[i + 1]
            && (next.plain() || (matches!(next.shape, Shape::Heading(_)) && next.label.is_none()))
            && bare_heading_like(&next.text)
        {
            head.heading.clone_from(&next.text);
            head.lines = 2;
        }
    }
    heads
}

/// For each line the letter of the next clause after it that is numbered as part of an appendix (`C.2`).
fn following_letter(lines: &[Line]) -> Vec<Option<char>> {
    let mut next = None;
    let mut out = vec![None; lines.len()];
    for (i, line) in lines.iter().enumerate().rev() {
        out[i] = next;
        match line.label.as_ref().map(|l| l.style) {
            Some(Style::Lettered(letter)) => next = Some(letter),
            Some(Style::Upper) if !line.rest().is_empty() && heading_like(line.rest()) => next = None,
            _ => {}
        }
    }
    out
}

/// `A. INFORMATION` as the heading of appendix A: it comes in turn, and its clauses are `A.1`, `A.2`, or the one
/// before it was such a heading in the same type.
fn capital(line: &Line, previous: Option<&str>, child: Option<char>, capitals: Option<bool>) -> Option<Head> {
    let label = line.label.as_ref().filter(|l| l.style == Style::Upper)?;
    let letter = line.text.chars().next()?;
    let rest = line.rest();
    // One or two may be left out.
    let skipped = match previous.and_then(|p| p.chars().next()) {
        None => u32::from(letter).checked_sub(u32::from('A'))?,
        Some(before) => u32::from(letter).checked_sub(u32::from(before) + 1)?,
    };
    let like_before = capitals.is_some_and(|c| c == all_capitals(rest));
    (skipped <= 2 && line.printed().len() == 2 && heading_like(rest) && (child == Some(letter) || like_before)).then(
        || Head {
            letter: Some(letter.to_string()),
            label: line.text[..label.end].to_owned(),
            heading: rest.to_owned(),
            inferred: false,
            lines: 1,
        },
    )
}

/// A clause `B.2` while appendix A is open, and no heading for B anywhere: appendix B has begun unseen.
fn missing(line: &Line, previous: Option<&str>, printed: &HashSet<&str>) -> Option<Head> {
    let Some(Style::Lettered(letter)) = line.label.as_ref().map(|l| l.style) else { return None };
    let name = letter.to_string();
    let after = previous.is_none_or(|p| p.len() == 1 && p < name.as_str());
    (after && !printed.contains(name.as_str())).then(|| Head { letter: Some(name), inferred: true, ..Head::default() })
}

/// An appendix without a heading begins with the last table before its first clause (and the sentence that announces
/// the table), else with that clause.
fn back_to_table(lines: &[Line], floor: usize, clause: usize) -> usize {
    let mut start = clause;
    for i in (floor..clause).rev() {
        if lines[i].label.as_ref().is_some_and(|l| !l.only_point()) || matches!(lines[i].shape, Shape::Heading(_)) {
            break;
        }
        if lines[i].row() {
            start = i;
        } else if start < clause {
            if lines[i].plain() && lines[i].text.ends_with(':') {
                start = i;
            }
            break;
        }
    }
    start
}

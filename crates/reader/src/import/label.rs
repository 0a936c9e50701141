//! The number or marker at the beginning of a line.

use super::prose::begins_with_month;

/// How a label is written. What it means (a clause, a point of a list, nothing) depends on its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `4.`
    Decimal,
    /// `4` with nothing after it but a space.
    Bare,
    /// `4.2`, `4.2.1.`
    Path,
    /// `C.2.1`: a path within appendix C.
    Lettered(char),
    /// `§ 4`, `Clause 4.`, `Punkt 4:`; the path may be longer.
    Word,
    /// `Stk. 2.`: a part of a Danish paragraph.
    Part,
    /// `A.`, `II.`
    Upper,
    /// `(A)`
    UpperParen,
    /// `a)`, `(a)`, `a.`, `iv.`
    Lower,
    /// `1)`, `(1)`
    Paren,
    /// `1. a)`: two markers on one line, as translation programs leave them.
    Double,
    /// `en)`: a letter that a translation program took for a word.
    Odd,
    /// A bullet or dash.
    Bullet(char),
}

/// A label and where the text after it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// How it is written.
    pub style: Style,
    /// The numbers in it; for a letter its place in the alphabet.
    pub value: Vec<u32>,
    /// The value read as a Roman number, where it can be.
    pub roman: Option<u32>,
    /// The byte at which the label ends and white space or the text begins.
    pub end: usize,
}

impl Label {
    /// The text after the label.
    pub fn rest<'a>(&self, text: &'a str) -> &'a str {
        text[self.end..].trim_start()
    }

    /// The first of its numbers; 0 for a bullet.
    pub fn first(&self) -> u32 {
        self.value.first().copied().unwrap_or(0)
    }

    /// Whether it can only stand before a point of a list.
    pub fn only_point(&self) -> bool {
        matches!(
            self.style,
            Style::UpperParen | Style::Lower | Style::Paren | Style::Double | Style::Odd | Style::Bullet(_)
        )
    }
}

/// Words that stand before the number of a clause, in lower case.
const CLAUSE_WORDS: &[&str] = &[
    "§§",
    "§",
    "clause",
    "section",
    "article",
    "paragraph",
    "part",
    "klausul",
    "artikel",
    "artikkel",
    "paragraf",
    "afsnit",
    "avsnitt",
    "punkt",
    "pkt.",
    "pkt",
    "kapitel",
    "kapittel",
    "del",
    "stk.",
    "stk",
];

/// The label at the beginning of a line (single spaces, trimmed); `None` where there is none.
pub fn label(text: &str) -> Option<Label> {
    let first = text.chars().next()?;
    match first {
        '0'..='9' => digits(text),
        '(' => parenthesised(text),
        _ => bullet(text, first).or_else(|| worded(text)).or_else(|| appended(text)).or_else(|| letters(text)),
    }
}

fn made(style: Style, value: Vec<u32>, end: usize) -> Option<Label> {
    Some(Label { style, value, roman: None, end })
}

/// Reads `1`, `1.2`, `1.2.3` (no part longer than three digits, none with a leading zero): the values and the end. A
/// number of up to five digits that stands alone before ". " is read too; the order of the numbers tells it from a year.
fn path(text: &str) -> Option<(Vec<u32>, usize)> {
    let bytes = text.as_bytes();
    let mut value = Vec::new();
    let mut at = 0;
    loop {
        let length = bytes[at..].iter().take(6).take_while(|b| b.is_ascii_digit()).count();
        let long = length <= 5 && value.is_empty() && text[at + length..].starts_with(". ");
        if length == 0 || (length > 3 && !long) || bytes[at] == b'0' {
            return None;
        }
        value.push(text[at..at + length].parse().ok()?);
        at += length;
        if bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) {
            at += 1;
        } else {
            return Some((value, at));
        }
    }
}

fn digits(text: &str) -> Option<Label> {
    let (value, at) = path(text)?;
    let after = &text[at..];
    let single = value.len() == 1;
    if let Some(rest) = after.strip_prefix('.') {
        let spaced = rest.is_empty() || rest.starts_with(' ');
        // "1.Purpose" is a label that lost its space; "3.parter" and "1.-" are none.
        if !spaced && !rest.starts_with(char::is_uppercase) {
            return None;
        }
        let rest = rest.trim_start();
        if single && begins_with_month(rest) {
            return None;
        }
        if let Some(end) = odd(rest).filter(|_| single && spaced) {
            return made(Style::Double, value, text.len() - rest.len() + end);
        }
        return made(if single { Style::Decimal } else { Style::Path }, value, at + 1);
    }
    if let Some(rest) = after.strip_prefix(')') {
        let fits = rest.is_empty() || rest.starts_with(' ') || rest.starts_with(char::is_alphabetic);
        return if fits { made(if single { Style::Paren } else { Style::Path }, value, at + 1) } else { None };
    }
    let rest = after.strip_prefix(' ').unwrap_or(after);
    let starts_text = rest.starts_with(|c: char| c.is_alphabetic() || "\"'“”„«»‘’([{–—-".contains(c));
    match (single, after.is_empty(), starts_text && after.starts_with(' ')) {
        (true, false, true) if rest.starts_with(char::is_uppercase) && !begins_with_month(rest) => {
            made(Style::Bare, value, at)
        }
        (false, true, _) | (false, false, true) => made(Style::Path, value, at),
        _ => None,
    }
}

/// Reads up to three letters and a closing bracket, `en)`: where it ends.
fn odd(text: &str) -> Option<usize> {
    let (end, _) = text.char_indices().take(4).find(|(_, c)| *c == ')')?;
    let inside = &text[..end];
    (!inside.is_empty() && inside.chars().all(char::is_lowercase)).then_some(end + 1)
}

fn parenthesised(text: &str) -> Option<Label> {
    let (close, _) = text.char_indices().take(7).find(|(_, c)| *c == ')')?;
    let inside = &text[1..close];
    let end = close + 1;
    if !(text[end..].is_empty() || text[end..].starts_with(' ') || text[end..].starts_with(char::is_alphabetic)) {
        return None;
    }
    if let Some((value, length)) = path(inside)
        && length == inside.len()
        && value.len() == 1
    {
        return made(Style::Paren, value, end);
    }
    let upper = inside.starts_with(|c: char| c.is_ascii_uppercase());
    let (alphabet, roman) = letter_value(inside)?;
    let style = if upper { Style::UpperParen } else { Style::Lower };
    Some(Label { style, value: vec![alphabet.or(roman)?], roman, end })
}

/// What one letter or a Roman number is worth: place in the alphabet, Roman value.
fn letter_value(text: &str) -> Option<(Option<u32>, Option<u32>)> {
    let single = text.len() == 1;
    let first = text.bytes().next().filter(u8::is_ascii_alphabetic)?;
    let alphabet = single.then(|| u32::from(first.to_ascii_lowercase() - b'a') + 1);
    let roman = roman(text);
    (alphabet.is_some() || roman.is_some()).then_some((alphabet, roman))
}

/// A Roman number from 1 to 39, all in one case.
pub fn roman(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 7 {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    if text != lower && text != text.to_ascii_uppercase() {
        return None;
    }
    (1..40).find(|n| roman_of(*n) == lower)
}

fn roman_of(n: u32) -> String {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    format!("{}{}", "x".repeat(n as usize / 10), ONES[n as usize % 10])
}

fn bullet(text: &str, first: char) -> Option<Label> {
    let end = first.len_utf8();
    let rest = &text[end..];
    let spaced = rest.is_empty() || rest.starts_with(' ');
    let is_bullet = match first {
        '•' | '▪' | '■' | '‣' | '◦' | '○' | '●' | '·' | '☐' | '☑' | '☒' | '✓' | '➢' | '\u{f0b7}' | '\u{f0a7}' => {
            true
        }
        // Alone, a dash is a rule or an empty place, and "* * *" is an ornament.
        '-' | '–' | '—' | '−' | '*' | '+' | '→' | 'o' => spaced && rest.contains(char::is_alphanumeric),
        _ => false,
    };
    if is_bullet { made(Style::Bullet(first), Vec::new(), end) } else { None }
}

/// `§ 4.`, `Clause 4.2`, `Bilag C.1`: a word and a number. A reference at the beginning of a sentence ("Clause 4
/// applies", "Article 28 of …") is none: a label is followed by punctuation, a capital letter or nothing.
fn worded(text: &str) -> Option<Label> {
    let head: String = text.chars().take(12).collect::<String>().to_lowercase();
    let word = CLAUSE_WORDS.iter().find(|w| head.starts_with(**w))?;
    let at = text.char_indices().nth(word.chars().count()).map(|(at, _)| at)?;
    let rest = text[at..].trim_start();
    if rest.len() == text[at..].len() && !word.starts_with('§') && !word.ends_with('.') {
        return None;
    }
    let capitals = rest.bytes().take(8).take_while(u8::is_ascii_uppercase).count();
    let part = word.starts_with("stk");
    let (value, length) = match path(rest) {
        Some(found) => found,
        // "ARTICLE II – DUTIES"
        None if !part && super::prose::heading_like(text) => (vec![roman(&rest[..capitals])?], capitals),
        None => return None,
    };
    let end = text.len() - rest.len() + length;
    let after = &text[end..];
    let style = if part { Style::Part } else { Style::Word };
    let punctuated = after.starts_with(['.', ':', ')']);
    let opens =
        |rest: &str| rest.is_empty() || rest.starts_with(|c: char| c.is_uppercase() || "\"“„«‘'([{–—-".contains(c));
    if punctuated && (after.len() == 1 || after[1..].starts_with(' ')) && opens(after[1..].trim_start()) {
        return made(style, value, end + 1);
    }
    let bare = after.is_empty() || (after.starts_with(' ') && opens(after.trim_start()));
    // "Section 1.1 Terms. In this agreement …": a heading that runs into its text.
    let run_in = || {
        let sentence = after.split_inclusive(". ").next().unwrap_or_default();
        value.len() > 1 && sentence.ends_with(". ") && super::prose::heading_like(sentence.trim_end())
    };
    if bare && !part && (super::prose::heading_like(text) || run_in()) { made(style, value, end) } else { None }
}

/// `Bilag C.1 Formål`: a clause of an appendix, with the appendix named again.
fn appended(text: &str) -> Option<Label> {
    let (_, designation) = super::appendices::keyword(text)?;
    let inner = letters(designation).filter(|label| matches!(label.style, Style::Lettered(_)))?;
    let opens = inner.rest(designation).chars().next().is_none_or(char::is_uppercase);
    let end = text.len() - designation.len() + inner.end;
    (opens && super::prose::heading_like(text)).then_some(Label { end, ..inner })
}

/// `A.`, `C.2.1`, `a)`, `iv.`, `en)`.
fn letters(text: &str) -> Option<Label> {
    let first = text.chars().next().filter(char::is_ascii_alphabetic)?;
    if first.is_ascii_uppercase()
        && let Some(rest) = text[1..].strip_prefix('.')
        && let Some((value, length)) = path(rest)
    {
        let dotted = usize::from(rest[length..].starts_with('.'));
        let end = 2 + length + dotted;
        let spaced = text[end..].is_empty() || text[end..].starts_with(' ');
        return if spaced { made(Style::Lettered(first), value, end) } else { None };
    }
    let (mark, delimiter) = text.char_indices().take(8).find(|(_, c)| !c.is_ascii_alphabetic())?;
    if !matches!(delimiter, '.' | ')') {
        return None;
    }
    let end = mark + 1;
    let spaced = text[mark..].len() == 1 || text[end..].starts_with(' ');
    let inside = &text[..mark];
    match delimiter {
        '.' if spaced => {
            let (alphabet, roman) = letter_value(inside)?;
            let style = if first.is_ascii_uppercase() { Style::Upper } else { Style::Lower };
            Some(Label { style, value: vec![alphabet.or(roman)?], roman, end })
        }
        ')' => match letter_value(inside) {
            Some((alphabet, roman)) => {
                let style = if first.is_ascii_uppercase() { Style::UpperParen } else { Style::Lower };
                Some(Label { style, value: vec![alphabet.or(roman)?], roman, end })
            }
            None => odd(text).filter(|_| spaced).and_then(|end| made(Style::Odd, Vec::new(), end)),
        },
        _ => None,
    }
}

#[cfg(test)]
#[path = "label_tests.rs"]
mod tests;

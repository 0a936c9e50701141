//! Dates that cannot be: days that the calendar lacks, a GDPR before there was one, laws of the future.

use chrono::{Datelike, NaiveDate};

use super::doc::{Doc, Role};
use super::finding::Finding;
use super::kind::Kind;

/// The names of months as texts begin them, in three languages.
const MONTHS: &[(&[&str], u32)] = &[
    (&["january", "januar", "jan"], 1),
    (&["february", "februar", "feb"], 2),
    (&["march", "marts", "mars", "mar"], 3),
    (&["april", "apr"], 4),
    (&["may", "maj", "mai"], 5),
    (&["june", "juni", "jun"], 6),
    (&["july", "juli", "jul"], 7),
    (&["august", "aug"], 8),
    (&["september", "sept", "sep"], 9),
    (&["october", "oktober", "oct", "okt"], 10),
    (&["november", "nov"], 11),
    (&["december", "desember", "dec", "des"], 12),
];

/// A date as it is written: the tokens, and what it says.
struct Written {
    from: usize,
    to: usize,
    day: u32,
    month: u32,
    year: Option<i32>,
}

impl Written {
    /// Whether the calendar has no such day; without a year, whether it has none in any year.
    fn impossible(&self) -> bool {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(2024), self.month, self.day).is_none()
    }

    fn date(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }
}

fn month(word: &str) -> Option<u32> {
    MONTHS.iter().find(|(names, _)| names.contains(&word)).map(|(_, month)| *month)
}

fn number(word: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let word = word.strip_suffix("st").or(word.strip_suffix("nd")).or(word.strip_suffix("rd")).unwrap_or(word);
    let word = word.strip_suffix("th").unwrap_or(word);
    (digits.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok())?
}

fn year(word: &str) -> Option<i32> {
    number(word, 4..=4).and_then(|y| i32::try_from(y).ok()).filter(|y| (1800..2200).contains(y))
}

/// The date that begins with a token.
fn written(doc: &Doc<'_>, at: usize, end: usize) -> Option<Written> {
    let word = |n: usize| if at + n < end { doc.word(at + n) } else { "" };
    let made = |length: usize, day, month, year| Some(Written { from: at, to: at + length, day, month, year });
    if let Some(day) = number(word(0), 1..=2) {
        // "25 January 2010", "25. maj 2018", "25th of May, 2018", "31 June"
        let skip = usize::from(word(1) == "of");
        if let Some(month) = month(word(1 + skip)) {
            let year = year(word(2 + skip));
            // "15 may": a verb, unless a year follows.
            if year.is_none() && doc.word(at + 1 + skip) == "may" {
                return None;
            }
            return made(2 + skip + usize::from(year.is_some()), day, month, year);
        }
        // "15.06.2018": points between, so that it is no list of numbers
        if let (Some(month), Some(year)) = (number(word(1), 1..=2), year(word(2)))
            && [0, 1].iter().all(|n| doc.after(at + n).starts_with('.'))
        {
            return made(3, day, month, Some(year));
        }
        return None;
    }
    // "January 25, 2010"
    if let (Some(month), Some(day), Some(year)) = (month(word(0)), number(word(1), 1..=2), year(word(2))) {
        return made(3, day, month, Some(year));
    }
    // "2018-05-25"
    let (year, month, day) = (year(word(0))?, number(word(1), 2..=2)?, number(word(2), 2..=2)?);
    let dashes = [0, 1].iter().all(|n| doc.after(at + n).starts_with('-')) && !doc.after(at + 2).starts_with('-');
    if dashes { made(3, day, month, Some(year)) } else { None }
}

/// How texts name the GDPR.
const GDPR: &[&str] = &[
    "gdpr",
    "2016 679",
    "data protection regulation",
    "personal data regulation",
    "databeskyttelsesforordning*|persondataforordning*|personvernforordning*",
    "forordning om persondata|databeskyttelse",
];

/// What a date belongs to, where it is not the GDPR's or the agreement's own.
const OTHER: &[&str] = &[
    "directive|direktiv*|act|lov|loven|*loven|lbk|judgment|dom|case|decision|beslutning*|afgørelse*|no|nr|convention|konvention*|born|født|established|stiftet|iso|iec|version",
];

/// What a law or judgment is called.
const LAW: &[&str] = &[
    "regulation|directive|act|judgment|decision",
    "forordning*|direktiv*|lov|*loven|dom|dommen|afgørelse*|beslutning*",
];

/// The dates that cannot be, as of `today`.
pub fn find(doc: &Doc<'_>, today: NaiveDate, out: &mut Vec<Finding>) {
    let gdpr: Vec<usize> = doc.all(GDPR).into_iter().map(|hit| hit.sentence).collect();
    for sentence in 0..doc.sentences.len() {
        let tokens = doc.tokens_of(sentence);
        let mut at = tokens.start;
        while at < tokens.end {
            let Some(date) = written(doc, at, tokens.end) else {
                at += 1;
                continue;
            };
            at = date.to;
            let words = words(doc, &date);
            let near = date.from.saturating_sub(8).max(tokens.start)..date.from;
            let finding = |kind| Finding::at(kind, doc, sentence).about(words).with("date", words);
            if date.impossible() {
                out.push(finding(Kind::DateImpossible));
                continue;
            }
            let Some(day) = date.date() else { continue };
            if day > today && doc.in_tokens(sentence, near.clone(), LAW).is_some() && begins_law(doc, near.clone()) {
                out.push(finding(Kind::DateInFuture));
            }
            let of_other = doc.in_tokens(sentence, near.clone(), OTHER).is_some();
            let about_gdpr = gdpr.binary_search(&sentence).is_ok() && !of_other;
            let own = !gdpr.is_empty() && is_own_date(doc, sentence, &date);
            if day < adopted() && (about_gdpr || own) && day.year() > 1994 {
                out.push(finding(Kind::DateBeforeLaw));
            }
        }
    }
}

/// The day on which the GDPR was adopted; it applied from 25 May 2018 (Art. 99).
fn adopted() -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 4, 27).unwrap_or(NaiveDate::MAX)
}

/// "Act of 3 May", "lov nr. 5 af 3. maj": the word before the date ties it to the law.
fn begins_law(doc: &Doc<'_>, near: std::ops::Range<usize>) -> bool {
    near.last().is_some_and(|last| matches!(doc.word(last), "of" | "af" | "av" | "dated" | "datert" | "dateret"))
}

/// A line before the first clause that is a date and little else: the date of the agreement.
fn is_own_date(doc: &Doc<'_>, sentence: usize, date: &Written) -> bool {
    let passage = &doc.passages[doc.sentences[sentence].passage];
    let length = doc.tokens_of(sentence).len();
    passage.place == 0 && passage.role != Role::Title && length <= date.to - date.from + 4
}

/// The date to the letter.
fn words<'a>(doc: &Doc<'a>, date: &Written) -> &'a str {
    let (first, last) = (doc.tokens[date.from], doc.tokens[date.to - 1]);
    let passage = doc.sentences[first.sentence as usize].passage;
    &doc.passages[passage].text[first.start as usize..last.end as usize]
}

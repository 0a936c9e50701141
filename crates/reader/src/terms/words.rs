//! Words of a text as rules see them: in small letters, hyphens inside words taken out, with their place.

use std::ops::Range;

/// A word and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In small letters, without accents on `e` and `o` that only stress ("én"), without an English genitive.
    pub text: String,
    /// Its bytes in the text.
    pub at: Range<usize>,
}

/// The words of a part of a text, in order. Places are those of the whole text.
pub fn words(text: &str, part: Range<usize>) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let mut chars = text[part.clone()].char_indices().map(|(i, c)| (part.start + i, c)).peekable();
    // The word that is open; whether its last character was a hyphen.
    let mut open: Option<(Word, bool)> = None;
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        if c.is_alphanumeric() {
            // "30-day" is two words, "sub-processor" one.
            if let Some((word, true)) = &open
                && word.text.chars().next_back().is_some_and(char::is_numeric) != c.is_numeric()
            {
                out.extend(open.take().map(|(word, _)| word));
            }
            let (word, hyphen) = open.get_or_insert_with(|| (Word { text: String::new(), at: at..end }, false));
            *hyphen = false;
            word.at.end = end;
            push_small(&mut word.text, c);
        } else if hyphen_like(c) && open.is_some() && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric()) {
            if let Some((_, hyphen)) = &mut open {
                *hyphen = c != '\u{ad}';
            }
        } else {
            out.extend(open.take().map(|(word, _)| word));
            if apostrophe(c) && out.last().is_some_and(|word| word.at.end == at) {
                // "controller's": the genitive is no word of its own.
                let mut rest = text[end..part.end].chars();
                if rest.next() == Some('s') && !rest.next().is_some_and(char::is_alphanumeric) {
                    chars.next();
                }
            }
        }
    }
    out.extend(open.map(|(word, _)| word));
    out
}

fn hyphen_like(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{ad}')
}

fn apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '´' | '`')
}

fn push_small(out: &mut String, c: char) {
    match c {
        'é' | 'É' | 'è' | 'È' => out.push('e'),
        'ó' | 'Ó' => out.push('o'),
        _ => out.extend(c.to_lowercase()),
    }
}

/// Abbreviations that a full stop belongs to.
const ABBREVIATIONS: &[&str] = &[
    "cf", "eg", "ie", "e.g", "i.e", "no", "nr", "art", "stk", "pr", "ca", "jf", "f.eks", "bl.a", "i.a", "inc", "ltd",
    "mr", "ms", "mrs", "dr", "sec", "vs", "mv", "m.v", "mm", "m.m", "kl", "tlf", "reg", "osv", "o.l", "evt", "inkl",
    "iht", "incl", "alm", "resp", "litr", "pkt", "ift", "ifm",
];

/// The sentences of a text, as bytes, without the space between them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, '.' | '?' | '!') {
            continue;
        }
        let end = at + c.len_utf8();
        // Marks that close a quotation or bracket belong to the sentence.
        let after = text[end..].trim_start_matches(['"', '”', '»', '’', ')']);
        let Some(rest) = after.strip_prefix(' ') else { continue };
        let next = rest.trim_start_matches(['"', '“', '”', '«', '»', '‘', '(', '[', '–', '-', ' ']);
        let begins = next.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
        if begins && (c != '.' || ends_sentence(&text[start..at])) {
            out.push(start..text.len() - after.len());
            start = text.len() - rest.trim_start().len();
        }
    }
    if start < text.len() {
        out.push(start..text.len());
    }
    out
}

/// Whether a full stop after this text ends a sentence: not after an abbreviation, a single letter or a number alone.
fn ends_sentence(before: &str) -> bool {
    let last = before.rsplit([' ', '(']).next().unwrap_or_default();
    let letters = last.chars().filter(|c| c.is_alphanumeric()).count();
    let word = last.to_lowercase();
    !(ABBREVIATIONS.contains(&word.as_str())
        || (letters == 1 && last.chars().all(|c| c.is_alphabetic()))
        || letters == 0
        || (before.len() == last.len() && letters < 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        words(text, 0..text.len()).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn hyphens_genitives_and_accents() {
        assert_eq!(of("The sub-processor’s E-MAIL"), ["the", "subprocessor", "email"]);
        assert_eq!(of("a 30-day, ten (10) day’s"), ["a", "30", "day", "ten", "10", "day"]);
        assert_eq!(of("Én gang – back-up's"), ["en", "gang", "backup"]);
        assert_eq!(of("-- ’s x-"), ["s", "x"]);
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "Den data-ansvarlige’s ø";
        for word in words(text, 4..text.len()) {
            assert!(text.get(word.at).is_some());
        }
    }

    #[test]
    fn sentences_end_where_the_next_begins() {
        let text = "See Art. 28 and C.7. and more. Next (e.g. One) ends! “Quoted.” Last 10.";
        let found: Vec<_> = sentences(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, ["See Art. 28 and C.7. and more.", "Next (e.g. One) ends!", "“Quoted.”", "Last 10."]);
    }
}

//! What a line of text looks like: a heading, a sentence, a date. Small questions without memory.

/// The words of a text: maximal runs of letters and digits.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

/// White space as a single space, none at the ends; control characters count as white space, for nothing can print
/// them.
pub fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|p| !p.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

/// Finite verbs by which a sentence is told from a heading.
const VERBS: &[&str] = &[
    "shall", "must", "may", "will", "can", "is", "are", "has", "have", "skal", "må", "kan", "vil", "er", "har", "bør",
    "bliver", "blir",
];

/// Longest heading, in bytes; looking no further keeps the questions cheap on a line of a megabyte.
const LONGEST_HEADING: usize = 200;

/// Whether it could stand as a heading: short, no end of a sentence in or after it.
pub fn heading_like(text: &str) -> bool {
    if text.is_empty() || text.len() > LONGEST_HEADING || !text.chars().any(char::is_alphabetic) {
        return false;
    }
    let count = words(text).count();
    if count > 25 || sentence_inside(text) {
        return false;
    }
    let is_verb = |w: &str| VERBS.contains(&w.to_lowercase().as_str());
    let verb = words(text).any(is_verb);
    // "The processor shall" goes on below.
    if verb && words(text).last().is_some_and(is_verb) {
        return false;
    }
    match text.chars().next_back() {
        // "Definitions." is a heading, "The parties agree." is not; nobody knows the rest.
        Some('.') => count <= 4 && !verb,
        Some(';' | ',' | ':' | '!') => false,
        Some('?') => true,
        _ => count <= 6 || !verb || all_capitals(text),
    }
}

/// Whether a line without a number could be a heading: as [`heading_like`], and plainer still.
pub fn bare_heading_like(text: &str) -> bool {
    heading_like(text)
        && words(text).count() <= 15
        && !text.ends_with('.')
        && text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric())
        && text.chars().next().is_some_and(|c| !matches!(c, '(' | '[' | '{' | '_'))
        && !text.contains('@')
        && !text.contains("://")
        && !text.contains("__")
        && !text.contains("{{")
        && !text.contains("....")
}

/// Letters, and all of them capital.
pub fn all_capitals(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(|c| !c.is_lowercase())
}

/// A full stop, question mark or exclamation mark with a new sentence after it, within the text.
pub fn sentence_inside(text: &str) -> bool {
    let mut end = false;
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() {
            space = true;
        } else {
            if end && space && c.is_uppercase() {
                return true;
            }
            end = matches!(c, '.' | '?' | '!');
            space = false;
        }
    }
    false
}

/// Whether it begins with the name of a month, as after the number of a day.
pub fn begins_with_month(text: &str) -> bool {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "may", "maj", "mai", "jun", "jul", "aug", "sep", "oct", "okt", "nov", "dec", "des",
    ];
    let Some(first) = words(text).next().filter(|w| w.len() <= 9 && text.starts_with(w)) else { return false };
    let first = first.to_lowercase();
    MONTHS.contains(&first.as_str()) || MONTH_NAMES.contains(&first.as_str())
}

const MONTH_NAMES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januar",
    "februar",
    "marts",
    "mars",
    "juni",
    "juli",
    "oktober",
    "desember",
    "sept",
];

/// Places where a word runs into the next without a space ("NameAddress", "no.Address"): what is left of a table
/// whose cells were glued together.
pub fn glued_words(text: &str) -> usize {
    let mut chars = [' ', ' '];
    let mut found = 0;
    for c in text.chars() {
        let [before, last] = chars;
        found += usize::from(c.is_uppercase() && (last.is_lowercase() || (last == '.' && before.is_lowercase())));
        chars = [last, c];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_sentences() {
        for heading in
            ["Confidentiality", "Definitions.", "Hvad er en databehandler?", "USE OF SUB-PROCESSORS", "Who may object"]
        {
            assert!(heading_like(heading), "{heading}");
        }
        for sentence in [
            "The processor shall tell the controller at once",
            "The parties agree as follows:",
            "Questions? Write to us",
            "the data are erased;",
            "",
            "***",
        ] {
            assert!(!heading_like(sentence), "{sentence}");
        }
        assert!(!bare_heading_like("on behalf of the controller"));
        assert!(!bare_heading_like("privacy@example.com"));
    }

    #[test]
    fn white_space_and_controls() {
        assert_eq!(squeeze(" a\u{a0}\u{2}b\t c\n"), "a b c");
    }

    #[test]
    fn months() {
        assert!(begins_with_month("januar 2025 træder"));
        assert!(begins_with_month("May 2025"));
        assert!(!begins_with_month("Maintenance"));
        assert!(!begins_with_month("Marking of data"));
    }

    #[test]
    fn glue() {
        assert_eq!(glued_words("NameReg. no.Address"), 2);
        assert_eq!(glued_words("Name, Reg. no. and Address"), 0);
    }
}

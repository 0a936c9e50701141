//! Where words and sentences end.

use std::ops::Range;

/// A word as it is looked for.
pub struct Word {
    /// In small letters; "sub-processor" in one word; "controller's" with its ending.
    pub lower: String,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// The words of a text: maximal runs of letters and digits.
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let mut end = run(text, start);
        // "sub-processor", "under-databehandler": one word, however it is written.
        if matches!(lower(&text[start..end]).as_str(), "sub" | "under") && text[end..].starts_with(['-', '‑']) {
            let hyphen = text[end..].chars().next().map_or(0, char::len_utf8);
            let next = run(text, end + hyphen);
            if next > end + hyphen {
                let joined = lower(&text[start..end]) + &lower(&text[end + hyphen..next]);
                at = next;
                let ending = possessive(&text[next..]);
                at += ending;
                let lower = if ending > 0 { joined + "'s" } else { joined };
                return Some(Word { lower, range: start..at });
            }
        }
        let mut word = lower(&text[start..end]);
        let ending = possessive(&text[end..]);
        if ending > 0 {
            word.push_str("'s");
            end += ending;
        }
        at = end;
        Some(Word { lower: word, range: start..end })
    })
}

/// The end of the run of letters and digits that begins at `start`.
fn run(text: &str, start: usize) -> usize {
    text[start..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |length| start + length)
}

fn lower(text: &str) -> String {
    text.to_lowercase()
}

/// The length of "'s" at the beginning, where it ends a word.
fn possessive(after: &str) -> usize {
    let Some(mark) = after.chars().next().filter(|c| matches!(c, '\'' | '’')) else { return 0 };
    let rest = &after[mark.len_utf8()..];
    match rest.strip_prefix('s') {
        Some(rest) if !rest.starts_with(char::is_alphanumeric) => mark.len_utf8() + 1,
        _ => 0,
    }
}

/// What a full stop after it does not end: "Art. 28", "pkt. 4", "jf. B.1".
const ABBREVIATIONS: &[&str] = &[
    "art", "no", "nr", "pkt", "stk", "cf", "jf", "jfr", "ca", "e.g", "i.e", "f.eks", "bl.a", "m.v", "mv", "etc", "osv",
    "vedr", "ev", "evt", "inc", "incl", "inkl", "para", "sec", "cl", "reg", "alm", "hhv", "resp", "dvs", "kap", "tlf",
    "adr", "mr", "mrs", "dr", "st", "ltd", "co",
];

/// Where the sentences of a text end, in bytes; the last end is that of the text.
pub fn sentence_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut from = 0;
    for (at, mark) in text.match_indices(['.', ';', '?', '!']) {
        let end = at + 1;
        let rest = &text[end..];
        let next = rest.trim_start();
        if rest.len() == next.len() || next.is_empty() {
            continue;
        }
        let opens = next.starts_with(|c: char| c.is_uppercase() || "\"“„«»‘'([".contains(c));
        let goes_on = mark == "." && (!opens || abbreviated(&text[from..at]) || in_date(&text[from..at], next));
        if !goes_on {
            ends.push(end);
            from = end;
        }
    }
    ends.push(text.len());
    ends
}

/// "25. Maj 2018"
fn in_date(before: &str, after: &str) -> bool {
    const MONTHS: &[&str] =
        &["jan", "feb", "mar", "apr", "maj", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "des"];
    let after: String = after.chars().take(3).flat_map(char::to_lowercase).collect();
    before.ends_with(|c: char| c.is_ascii_digit()) && MONTHS.contains(&after.as_str())
}

/// Whether what stands before a full stop is an abbreviation, or a letter that numbers something.
fn abbreviated(before: &str) -> bool {
    let last = before.rsplit([' ', '(', '\u{a0}']).next().unwrap_or_default().to_lowercase();
    let single = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    single || ABBREVIATIONS.contains(&last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        let mut from = 0;
        let part = |end: usize| text[std::mem::replace(&mut from, end)..end].trim();
        sentence_ends(text).into_iter().map(part).collect()
    }

    #[test]
    fn sentences_end_where_they_end() {
        assert_eq!(
            parts("It does so, cf. Article 28. Then it ends."),
            ["It does so, cf. Article 28.", "Then it ends."]
        );
        assert_eq!(parts("Se pkt. 4. Den gælder, jf. B.1."), ["Se pkt. 4.", "Den gælder, jf. B.1."]);
        assert_eq!(parts("Den 25. Maj 2018 gælder det."), ["Den 25. Maj 2018 gælder det."]);
        assert_eq!(parts("Within 30 days; then no more."), ["Within 30 days;", "then no more."]);
        assert_eq!(parts(""), [""]);
    }

    #[test]
    fn words_of_contracts() {
        let found = |text: &str| words(text).map(|w| w.lower).collect::<Vec<_>>();
        assert_eq!(
            found("The Controller’s Sub-processor, under‑databehandleren"),
            ["the", "controller's", "subprocessor", "underdatabehandleren"]
        );
        assert_eq!(found("sub-"), ["sub"]);
        assert_eq!(found("Æ 9.3"), ["æ", "9", "3"]);
    }
}

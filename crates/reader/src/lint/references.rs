//! References to clauses and appendices of the text itself, as sentences write them.
//!
//! Articles of laws are not among them, nor clauses of other documents.

use super::doc::Doc;

/// What a reference points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A clause: `9.3`, `C.9`, `9.2.a`.
    Clause(String),
    /// An appendix: `B`, `1`, `II`.
    Appendix(String),
}

/// One reference.
#[derive(Clone, Debug)]
pub struct Reference {
    /// What it points to.
    pub target: Target,
    /// The sentence that it stands in.
    pub sentence: usize,
    /// Where it stands in its passage, in bytes, the word before the number included.
    pub bytes: std::ops::Range<usize>,
    /// Whether a word such as "clause" stands before it; without, it may be something else.
    pub named: bool,
}

/// Words before the number of a clause.
const CLAUSE: &[&str] = &[
    "clause|clauses|section|sections|subclause|subsection|subsections|punkt|punkter|punktet|punkterne|pkt|klausul|klausuler|klausulerne|afsnit|avsnitt|bestemmelse|bestemmelserne",
];
/// Words before the letter or number of an appendix.
const APPENDIX: &[&str] = &[
    "appendix|appendices|appendixes|annex|annexes|schedule|schedules|exhibit|exhibits|bilag|bilaget|bilagene|vedlegg|vedlegget|vedleggene|appendiks",
];
/// Words after which a number with a point in it ("3.4") is a clause.
const BARE: &[&str] = &["under|in|by|see|cf|pursuant|to|and|with|efter|i|se|jf|af|og|etter|av|med|følger|per"];

/// The words of other documents; their clauses are their own.
const FOREIGN: &[&str] = &[
    "main",
    "scc",
    "sccs",
    "standard",
    "terms",
    "conditions",
    "gdpr",
    "regulation",
    "directive",
    "act",
    "law",
    "iso",
    "guidelines",
    "guideline",
    "policy",
    "services",
    "service",
    "module",
    "treaty",
    "opinion",
    "decision",
    "msa",
    "licence",
    "license",
    "order",
    "principal",
    "master",
    "underlying",
];
/// The beginnings or ends of such words in Danish and Norwegian.
const FOREIGN_PARTS: &[&str] = &[
    "hovedaftale",
    "hovedavtale",
    "tjenesteavtale",
    "serviceaftale",
    "vilkår",
    "betingelser",
    "forordning",
    "direktiv",
    "loven",
    "standardkontrakt",
    "standardbestemmelse",
    "standard",
    "kontrakten",
    "leveringsaftale",
    "rammeaftale",
    "rammeavtale",
    "forskrift",
    "bekendtgørelse",
    "vejledning",
    "veileder",
];
/// The words by which a text names itself.
const OWN: &[&str] = &[
    "this",
    "data",
    "dpa",
    "clauses",
    "denne",
    "nærværende",
    "databehandler",
    "aftalen",
    "avtalen",
    "appendix",
    "bilag",
    "vedlegg",
    "annex",
];

/// The references of a text, in order.
pub fn references(doc: &Doc<'_>) -> Vec<Reference> {
    let mut out = Vec::new();
    for (words, appendix) in [(CLAUSE, false), (APPENDIX, true)] {
        for hit in doc.all(words) {
            named(doc, hit.from, hit.sentence, appendix, &mut out);
        }
    }
    lettered(doc, &mut out);
    bare(doc, &mut out);
    out.sort_by_key(|r| (r.sentence, r.bytes.end, !r.named));
    // "Appendix B.2" is met twice: by its word and by its letter.
    out.dedup_by(|later, first| later.sentence == first.sentence && later.bytes.end == first.bytes.end);
    out
}

/// "clauses 9.1 and 9.2", "Appendices A, B and C".
fn named(doc: &Doc<'_>, token: usize, sentence: usize, appendix: bool, out: &mut Vec<Reference>) {
    let text = doc.passages[doc.sentences[sentence].passage].text;
    let start = doc.tokens[token].start as usize;
    let mut at = doc.tokens[token].end as usize;
    if foreign_before(doc, token, sentence) {
        return;
    }
    let first = out.len();
    // "pkt. 4", "No. 4"
    at += text[at..].strip_prefix('.').map_or(0, |_| 1);
    let mut joint = 0;
    loop {
        let next = &text[at + joint..];
        let space = next.len() - next.trim_start_matches([' ', '\u{a0}']).len();
        let Some((designation, length)) = designation(&next[space..], appendix) else { break };
        if space == 0 {
            break;
        }
        let end = at + joint + space + length;
        let lettered = designation.len() == 1 || !designation.contains('.');
        // "Appendix B, section 1"
        let designation = match of_appendix(&text[..start])
            .filter(|_| !appendix && designation.starts_with(|c: char| c.is_ascii_digit()))
        {
            Some(letter) => format!("{letter}.{designation}"),
            None => designation,
        };
        let target = if appendix && lettered { Target::Appendix(designation) } else { Target::Clause(designation) };
        out.push(Reference { target, sentence, bytes: start..end, named: true });
        at = end;
        let Some(length) = joint_length(&text[at..]) else { break };
        joint = length;
    }
    if foreign_after(&text[at..]) {
        out.truncate(first);
    }
}

/// The letter of the appendix that is named right before a clause: "Appendix B, section 1".
fn of_appendix(before: &str) -> Option<&str> {
    let before = before.trim_end_matches([' ', ',']);
    let (rest, letter) = before.rsplit_once([' ', '\u{a0}'])?;
    let single = letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_uppercase());
    let word = rest.rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
    (single && matches!(word.as_str(), "appendix" | "annex" | "schedule" | "bilag" | "vedlegg")).then_some(letter)
}

/// Reads `9`, `9.3`, `9(2)(a)`, `C.9`, and for appendices `C`, `1`, `II`: what it says, and its length.
fn designation(text: &str, appendix: bool) -> Option<(String, usize)> {
    let first = text.chars().next()?;
    let mut out = String::new();
    let mut at = 0;
    if first.is_ascii_uppercase() {
        let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
        let rest = &text[letters..];
        let part = rest.strip_prefix('.').is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
        let word = rest.starts_with(|c: char| c.is_alphanumeric());
        let roman = crate::import::roman(&text[..letters]).is_some();
        if word || (letters > 1 && !(appendix && roman)) || (!part && !appendix) {
            return None;
        }
        out.push_str(&text[..letters]);
        if !part {
            return Some((out, letters));
        }
        out.push('.');
        at = letters + 1;
    } else if !first.is_ascii_digit() {
        return None;
    }
    loop {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 2 {
            return None;
        }
        out.push_str(&text[at..at + digits]);
        at += digits;
        match text[at..].strip_prefix('.') {
            Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => {
                out.push('.');
                at += 1;
            }
            _ => break,
        }
    }
    // "(2)(a)"
    while let Some(rest) = text[at..].strip_prefix('(') {
        let Some(close) = rest.find(')').filter(|close| (1..=3).contains(close)) else { break };
        out.push('.');
        out.push_str(&rest[..close]);
        at += close + 2;
    }
    // "30 days", "4th", "27001": no clause.
    let ends = !text[at..].starts_with(|c: char| c.is_alphanumeric() || c == '%' || c == '/');
    ends.then_some((out, at))
}

/// What joins one number to the next: ", ", " and ", " to ", "–". Its length.
fn joint_length(text: &str) -> Option<usize> {
    let dot = text.strip_prefix('.').map_or(0, |_| 1);
    [", and", " and", " or", " to", ",", " og", " eller", " til", " samt", " &", "-", "–", " –", " -"]
        .iter()
        .find(|joint| {
            let rest = text[dot..].strip_prefix(**joint);
            rest.is_some_and(|rest| rest.starts_with([' ', '\u{a0}']))
        })
        .map(|joint| dot + joint.len())
}

fn is_foreign(word: &str) -> bool {
    let word = word.strip_suffix("'s").unwrap_or(word);
    FOREIGN.contains(&word) || FOREIGN_PARTS.iter().any(|part| word.contains(part))
}

/// "the Main Agreement's section 4", "hovedaftalens pkt. 4", "SCCs, Clause 7".
fn foreign_before(doc: &Doc<'_>, token: usize, sentence: usize) -> bool {
    let first = doc.tokens_of(sentence).start;
    let before = |n: usize| token.checked_sub(n).filter(|at| *at >= first).map_or("", |at| doc.word(at));
    let owned = matches!(before(1), "agreement's" | "agreements" | "agreement") && is_foreign(before(2));
    owned || (is_foreign(before(1)) && before(1) != "service" && before(1) != "services")
}

/// "section 4 of the Main Agreement", "Appendix 1 to the Terms".
fn foreign_after(text: &str) -> bool {
    let end = text.find(['.', ';', '(']).filter(|at| text[*at..].len() > 1 && *at > 0).unwrap_or(text.len());
    let mut words = super::sentences::words(&text[..end]).map(|w| w.lower);
    let text = text.trim_start();
    if text.starts_with(|c: char| !c.is_alphanumeric() && c != ',') {
        return false;
    }
    if !words.next().is_some_and(|w| matches!(w.as_str(), "of" | "in" | "to" | "under" | "af" | "av" | "i" | "til")) {
        return false;
    }
    for word in words.take(5) {
        if OWN.iter().any(|own| word.starts_with(own)) {
            return false;
        }
        if is_foreign(&word) {
            return true;
        }
    }
    false
}

/// "C.8" without a word before it, where the text has an appendix C.
fn lettered(doc: &Doc<'_>, out: &mut Vec<Reference>) {
    let letters: Vec<&str> =
        doc.text.appendices.iter().filter_map(|a| a.letter.as_deref()).filter(|l| l.len() == 1).collect();
    for letter in letters {
        for hit in doc.hits(&letter.to_lowercase()) {
            let token = doc.tokens[hit.from];
            let text = doc.passages[doc.sentences[hit.sentence].passage].text;
            let (start, after) = (token.start as usize, &text[token.start as usize..]);
            let joined = text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '@' | '/'));
            if joined || !after.starts_with(letter) || !after[1..].starts_with('.') {
                continue;
            }
            let Some((designation, length)) = designation(after, false) else { continue };
            // The controls of ISO 27001 are numbered so.
            if doc.in_sentence(hit.sentence, &["iso|iec|27001|27002"]).is_some() || foreign_after(&after[length..]) {
                continue;
            }
            let bytes = start..start + length;
            out.push(Reference { target: Target::Clause(designation), sentence: hit.sentence, bytes, named: false });
        }
    }
}

/// "under 3.4" without a word before it, where the text has a clause 3.
fn bare(doc: &Doc<'_>, out: &mut Vec<Reference>) {
    let tops: std::collections::BTreeSet<&str> =
        doc.places.iter().filter(|p| p.numbered).filter_map(|p| p.cited.as_deref()).collect();
    for hit in doc.all(BARE) {
        let text = doc.passages[doc.sentences[hit.sentence].passage].text;
        let mut at = doc.tokens[hit.to - 1].end as usize;
        at += text[at..].strip_prefix('.').map_or(0, |_| 1);
        let Some(rest) = text[at..].strip_prefix(' ').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        else {
            continue;
        };
        let Some((designation, length)) = designation(rest, false).filter(|(d, _)| d.contains('.')) else { continue };
        let top = designation.split('.').next().unwrap_or_default();
        // "in 2.5 hours", "to 1.5 million": a number of something.
        let counts = rest[length..].strip_prefix(' ').is_some_and(|after| {
            let word = super::sentences::words(after).next().map(|w| w.lower).unwrap_or_default();
            UNITS.iter().any(|unit| word.starts_with(unit))
        });
        if counts || !tops.contains(top) || foreign_after(&rest[length..]) {
            continue;
        }
        let bytes = at + 1..at + 1 + length;
        out.push(Reference { target: Target::Clause(designation), sentence: hit.sentence, bytes, named: false });
    }
}

/// What numbers with a point count.
const UNITS: &[&str] = &[
    "hour", "day", "month", "year", "percent", "million", "billion", "kr", "eur", "usd", "dkk", "nok", "sek", "time",
    "dage", "dager", "måned", "år", "gb", "mb", "tb",
];

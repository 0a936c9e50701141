//! The units of an outline as a page shows them, two hundred at a time, and the part of the source beside them.

use std::collections::BTreeMap;

use i18n::Locale;
use reader::import::{Kind, Outline, Unit};
use sha2::{Digest, Sha256};

use crate::view::Choice;

/// How many units a page shows.
pub const PAGE: usize = 200;
/// How many characters of a unit its row shows; the correction shows all.
const EXCERPT: usize = 160;

/// A unit in the outline.
#[derive(Clone, Debug)]
pub struct UnitRow {
    pub id: u32,
    /// What it is cited by, or what is printed before it.
    pub label: String,
    /// The beginning of its words.
    pub words: String,
    /// What it is.
    pub kind: String,
    /// 0 to 3, for indents.
    pub depth: u8,
    /// What to look at.
    pub findings: Vec<String>,
}

/// A unit that is being corrected, and what can be done with it.
#[derive(Clone, Debug)]
pub struct OpenUnit {
    pub id: u32,
    /// All of its words.
    pub words: String,
    pub kinds: Vec<Choice>,
    /// Clauses and points have a level.
    pub level: bool,
    /// Text can be joined to what stands before it.
    pub merge: bool,
    /// Text can be cut in two.
    pub split: bool,
    /// Clauses and appendices have a number.
    pub number: bool,
    /// An appendix that the source has no heading for can be taken back.
    pub inferred: bool,
}

/// A page of an outline.
#[derive(Clone, Debug)]
pub struct UnitPage {
    pub rows: Vec<UnitRow>,
    /// The first unit on it, counted from 1; 0 where there is none.
    pub first: usize,
    pub last: usize,
    pub of: usize,
    /// The number of this page, from 1.
    pub page: usize,
    pub pages: usize,
}

/// The rows of the page on which a unit stands, or else of the page asked for.
pub fn page(
    locale: Locale,
    outline: &Outline,
    findings: &BTreeMap<u32, Vec<String>>,
    unit: Option<u32>,
    page: usize,
) -> UnitPage {
    let of = outline.units.len();
    let pages = of.div_ceil(PAGE).max(1);
    let place = unit.and_then(|id| outline.units.iter().position(|unit| unit.id == id));
    let page = place.map_or(page, |place| place / PAGE + 1).clamp(1, pages);
    let start = (page - 1) * PAGE;
    let cited = outline.citations();
    let units = outline.units.iter().zip(cited).skip(start).take(PAGE);
    let rows: Vec<_> = units
        .map(|(unit, cited)| UnitRow {
            id: unit.id,
            label: cited.filter(|_| unit.kind != Kind::Point).unwrap_or_else(|| unit.label.clone()),
            words: excerpt(unit),
            kind: locale.text(kind_text(unit.kind)).into_owned(),
            depth: depth(unit),
            findings: findings.get(&unit.id).cloned().unwrap_or_default(),
        })
        .collect();
    let first = if rows.is_empty() { 0 } else { start + 1 };
    UnitPage { first, last: start + rows.len(), rows, of, page, pages }
}

/// A unit with what can be done to it; none where there is no such unit.
pub fn open(locale: Locale, outline: &Outline, id: Option<u32>) -> Option<OpenUnit> {
    let place = outline.units.iter().position(|unit| Some(unit.id) == id)?;
    let unit = &outline.units[place];
    let mergeable = |unit: &Unit| !unit.kind.is_row() && unit.kind != Kind::InferredAppendix;
    let kinds: &[Kind] = match unit.kind {
        Kind::InferredAppendix => &[],
        kind if kind.is_row() => &[Kind::HeaderRow, Kind::Row, Kind::Paragraph],
        _ => &[Kind::Title, Kind::Heading, Kind::Clause, Kind::Paragraph, Kind::Point, Kind::Appendix],
    };
    Some(OpenUnit {
        id: unit.id,
        words: unit.words(),
        kinds: kinds
            .iter()
            .map(|kind| Choice {
                value: kind_word(*kind).to_owned(),
                label: locale.text(kind_text(*kind)).into_owned(),
                hint: String::new(),
                selected: *kind == unit.kind,
            })
            .collect(),
        level: unit.kind.is_clause() || unit.kind == Kind::Point,
        merge: mergeable(unit) && place.checked_sub(1).is_some_and(|before| mergeable(&outline.units[before])),
        split: mergeable(unit) && unit.text.contains(' '),
        number: unit.kind.is_clause() || unit.kind.is_appendix(),
        inferred: unit.kind == Kind::InferredAppendix,
    })
}

/// The hash by which a form says which outline it was made for.
pub fn fingerprint(outline: &Outline) -> String {
    let json = serde_json::to_vec(outline).unwrap_or_default();
    hex::encode(&Sha256::digest(json)[..16])
}

/// The part of the source that a page's units come from. The importer keeps every word in its order, so the words of
/// the units before tell where it begins.
pub fn source_of<'a>(source: &'a str, outline: &Outline, page: &UnitPage) -> &'a str {
    let count = |units: &[Unit]| units.iter().map(|unit| words(&unit.words()).count()).sum::<usize>();
    let start = page.first.saturating_sub(1);
    let before = count(&outline.units[..start]);
    let within = count(&outline.units[start..page.last]);
    let begin = if start == 0 { 0 } else { words(source).nth(before).map_or(0, |(at, _)| line_start(source, at)) };
    let end = match page.last == page.of {
        true => source.len(),
        false => words(source).nth(before + within).map_or(source.len(), |(at, _)| line_start(source, at)),
    };
    source.get(begin..end.max(begin)).unwrap_or(source)
}

fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |line| line + 1)
}

/// Maximal runs of letters and digits, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn excerpt(unit: &Unit) -> String {
    let words = if unit.kind.is_row() { unit.cells.join(" | ") } else { unit.text.clone() };
    match words.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

fn depth(unit: &Unit) -> u8 {
    match unit.kind {
        Kind::Heading | Kind::Clause => unit.level.saturating_sub(1).min(3),
        Kind::Point => (unit.level + 1).min(3),
        Kind::Paragraph | Kind::Row | Kind::HeaderRow => 1,
        Kind::Title | Kind::Appendix | Kind::InferredAppendix => 0,
    }
}

/// The word of a kind in forms.
pub const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Title => "title",
        Kind::Heading => "heading",
        Kind::Clause => "clause",
        Kind::Paragraph => "paragraph",
        Kind::Point => "point",
        Kind::Row => "row",
        Kind::HeaderRow => "header_row",
        Kind::Appendix => "appendix",
        Kind::InferredAppendix => "inferred_appendix",
    }
}

const fn kind_text(kind: Kind) -> &'static str {
    match kind {
        Kind::Title => "templates-kind-title",
        Kind::Heading => "templates-kind-heading",
        Kind::Clause => "templates-kind-clause",
        Kind::Paragraph => "templates-kind-paragraph",
        Kind::Point => "templates-kind-point",
        Kind::Row => "templates-kind-row",
        Kind::HeaderRow => "templates-kind-header-row",
        Kind::Appendix => "templates-kind-appendix",
        Kind::InferredAppendix => "templates-kind-inferred",
    }
}

#[cfg(test)]
mod tests {
    use domain::language::Language;
    use reader::import::{Format, import};

    use super::*;

    fn long() -> (String, Outline) {
        let source: String =
            (1..=300).map(|n| format!("{n}. Heading {n}\n\n{n}.1 Text of {n}, and more.\n\n")).collect();
        let outline = import(&source, Format::Plain, Some(Language::En)).unwrap().outline;
        (source, outline)
    }

    #[test]
    fn pages_follow_each_other_and_bring_their_part_of_the_source() {
        let (source, outline) = long();
        let all: Vec<_> =
            (1..=3).map(|number| page(Locale::new(Language::En), &outline, &BTreeMap::new(), None, number)).collect();
        assert_eq!(all.iter().map(|page| page.rows.len()).sum::<usize>(), outline.units.len());
        assert_eq!(all[2].last, all[2].of);
        let parts: String = all.iter().map(|page| source_of(&source, &outline, page)).collect();
        assert_eq!(parts, source);
        let second = source_of(&source, &outline, &all[1]);
        assert!(second.starts_with(all[1].rows[0].label.split('.').next().unwrap()), "{second:.60}");
    }

    #[test]
    fn a_unit_is_found_on_its_page_and_pages_beyond_the_last_are_the_last() {
        let (_, outline) = long();
        let last = outline.units.last().unwrap().id;
        let locale = Locale::new(Language::En);
        assert_eq!(page(locale, &outline, &BTreeMap::new(), Some(last), 1).page, 3);
        assert_eq!(page(locale, &outline, &BTreeMap::new(), None, 99).page, 3);
        assert_eq!(page(locale, &outline, &BTreeMap::new(), None, 0).page, 1);
        assert!(open(locale, &outline, Some(u32::MAX)).is_none());
        let first = open(locale, &outline, Some(outline.units[0].id)).unwrap();
        assert!(!first.merge && !first.kinds.is_empty());
    }
}

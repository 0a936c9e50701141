//! What a person should look at in an outline before it is published.

use std::collections::HashMap;

use super::finding::{Finding, FindingKind};
use super::label::{Style, label};
use super::outline::{Kind, Outline, Unit};
use super::prose::{glued_words, words};

impl Outline {
    /// The findings of structure, in the order of the text; the same outline always gives the same ones.
    pub fn findings(&self) -> Vec<Finding> {
        let cited = self.citations();
        let mut out = Vec::new();
        title(&self.units, &mut out);
        if !self.units.iter().any(|u| u.kind.is_clause()) {
            out.push(Finding::new(FindingKind::NoClauses, None, None));
        }
        restarted(&self.units, &cited, &mut out);
        empty(&self.units, &cited, &mut out);
        numbers(&self.units, &cited, &mut out);
        unnumbered(&self.units, &cited, &mut out);
        flattened(&self.units, &cited, &mut out);
        out.sort_by_key(|finding| finding.unit);
        invisible(&self.units, &mut out);
        out
    }
}

fn title(units: &[Unit], out: &mut Vec<Finding>) {
    let lines = units.iter().take_while(|u| u.kind == Kind::Title).count();
    match lines {
        0 => out.push(Finding::new(FindingKind::TitleMissing, None, None)),
        1 => {}
        _ => out.push(Finding::new(FindingKind::TitleJoined, Some(units[0].id), None).with("lines", lines)),
    }
}

/// Clauses printed with another number than they are cited by.
fn restarted(units: &[Unit], cited: &[Option<String>], out: &mut Vec<Finding>) {
    let mut differing = units.iter().zip(cited).filter(|(u, cited)| {
        u.kind.is_clause()
            && !u.label.is_empty()
            && u.number.is_some()
            && cited.as_deref() != label(&u.label).map(|l| l.first().to_string()).as_deref()
    });
    if let Some((first, number)) = differing.next() {
        out.push(
            Finding::new(FindingKind::NumberingRestarted, Some(first.id), number.clone())
                .with("count", 1 + differing.count())
                .with("label", &first.label)
                .with("number", number.as_deref().unwrap_or_default()),
        );
    }
}

fn empty(units: &[Unit], cited: &[Option<String>], out: &mut Vec<Finding>) {
    for (i, unit) in units.iter().enumerate() {
        let next = units.get(i + 1);
        let finding = |kind| Finding::new(kind, Some(unit.id), cited[i].clone());
        if unit.kind == Kind::InferredAppendix {
            out.push(finding(FindingKind::AppendixInferred).with("letter", cited[i].as_deref().unwrap_or_default()));
        }
        if unit.kind.is_appendix() && next.is_none_or(|n| n.kind.is_appendix()) {
            out.push(finding(FindingKind::AppendixEmpty).with("letter", cited[i].as_deref().unwrap_or_default()));
        }
        let hollow = unit.kind == Kind::Heading || (unit.kind == Kind::Clause && unit.text.is_empty());
        let ends = |n: &Unit| n.kind.is_appendix() || (n.kind.is_clause() && n.level <= unit.level);
        if hollow && next.is_none_or(ends) {
            out.push(finding(FindingKind::ClauseEmpty).with("heading", &unit.text));
        }
    }
}

/// Numbers that stand twice, and numbers left out. Each appendix counts on its own.
fn numbers(units: &[Unit], cited: &[Option<String>], out: &mut Vec<Finding>) {
    // Last number seen within each parent: "" for the clauses of the body or appendix itself.
    let mut last: HashMap<String, u32> = HashMap::new();
    let mut seen: HashMap<&str, u32> = HashMap::new();
    for (unit, number) in units.iter().zip(cited) {
        if unit.kind.is_appendix() {
            last.clear();
            seen.clear();
            continue;
        }
        let Some(number) = number.as_deref().filter(|_| unit.kind.is_clause()) else { continue };
        let finding = |kind| Finding::new(kind, Some(unit.id), Some(number.to_owned())).with("number", number);
        let count = seen.entry(number).or_insert(0);
        *count += 1;
        if *count == 2 {
            out.push(finding(FindingKind::NumberRepeated));
        }
        let (parent, own) = number.rsplit_once('.').unwrap_or(("", number));
        let Ok(own) = own.parse::<u32>() else { continue };
        let before = last.insert(parent.to_owned(), own).unwrap_or(0);
        // The first "stk." of a Danish paragraph has no label.
        let part = before == 0 && label(&unit.label).is_some_and(|l| l.style == Style::Part);
        if own > before + 1 && !part {
            let after = match (before, parent) {
                (0, _) => String::new(),
                (n, "") => n.to_string(),
                (n, parent) => format!("{parent}.{n}"),
            };
            out.push(finding(FindingKind::NumberMissing).with("after", after));
        }
    }
}

/// Headings without a number in a part of the text that numbers its clauses.
fn unnumbered(units: &[Unit], cited: &[Option<String>], out: &mut Vec<Finding>) {
    let mut under: Option<String> = None;
    for (unit, number) in units.iter().zip(cited) {
        if unit.kind.is_appendix() {
            under = None;
        } else if unit.kind.is_clause() {
            match (number, &under) {
                (Some(number), _) => under = Some(number.clone()),
                (None, Some(before)) if unit.kind == Kind::Heading => out.push(
                    Finding::new(FindingKind::HeadingUnnumbered, Some(unit.id), Some(before.clone()))
                        .with("heading", &unit.text),
                ),
                _ => {}
            }
        }
    }
}

fn flattened(units: &[Unit], cited: &[Option<String>], out: &mut Vec<Finding>) {
    let glued = |unit: &Unit| {
        let places = if unit.kind == Kind::Paragraph && unit.text.len() < 2_000 { glued_words(&unit.text) } else { 0 };
        places >= 3 && places * 6 >= words(&unit.text).count()
    };
    let mut clause = None;
    let mut run: Option<Finding> = None;
    let mut lines = 0;
    for (unit, number) in units.iter().zip(cited) {
        if unit.kind.is_clause() || unit.kind.is_appendix() {
            clause.clone_from(number);
        }
        // The header gives the table away; its rows run words together more rarely.
        let goes_on = run.is_some() && unit.kind == Kind::Paragraph && glued_words(&unit.text) >= 2;
        if goes_on || glued(unit) {
            lines += 1;
            run.get_or_insert_with(|| Finding::new(FindingKind::FlattenedTable, Some(unit.id), clause.clone()));
        } else if let Some(finding) = run.take() {
            out.push(finding.with("lines", std::mem::take(&mut lines)));
        }
    }
    out.extend(run.map(|finding| finding.with("lines", lines)));
}

/// Marks of direction, joiners and other characters without a shape.
fn invisible(units: &[Unit], out: &mut Vec<Finding>) {
    let hidden = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    let count = units
        .iter()
        .flat_map(|u| u.text.chars().chain(u.cells.iter().flat_map(|c| c.chars())))
        .filter(|c| hidden(*c))
        .count();
    if count > 0 {
        out.push(Finding::new(FindingKind::InvisibleCharacters, None, None).with("count", count));
    }
}

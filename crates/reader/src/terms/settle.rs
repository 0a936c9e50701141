//! From candidates to what is found: what is said twice is said once, what says more goes before what says less, and
//! where two clauses differ both stay.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::terms::{Key, Kind, Value, Word};

use super::combine;
use super::contradict::contradictions;
use super::gather::{Candidate, Gathered};
use super::reading::{Found, Reading};

/// Weighs all candidates.
pub fn settle(gathered: Gathered) -> Found {
    let mut by_key: BTreeMap<Key, Vec<Candidate>> = BTreeMap::new();
    for candidate in gathered.candidates {
        by_key.entry(candidate.reading.key).or_default().push(candidate);
    }
    combine::before(&mut by_key);
    let at_once = erased_at_once(&by_key);
    let mut found = Found::default();
    let mut kept: BTreeMap<Key, Vec<Candidate>> = BTreeMap::new();
    for (key, candidates) in by_key {
        kept.insert(key, of_key(key, candidates));
    }
    combine::after(&mut kept);
    found.contradictions = contradictions(&kept, &at_once);
    for (key, candidates) in kept {
        let readings: Vec<Reading> = candidates.into_iter().map(|candidate| candidate.reading).collect();
        if !readings.is_empty() {
            found.readings.insert(key, readings);
        }
    }
    for blank in gathered.blanks {
        found.blanks.entry(blank.key).or_insert(blank);
    }
    found
}

/// Places that have data erased at once. A number elsewhere says more and is proposed; but both cannot hold.
fn erased_at_once(by_key: &BTreeMap<Key, Vec<Candidate>>) -> Vec<Candidate> {
    let within = by_key.get(&Key::EndEraseWithin).into_iter().flatten();
    within.filter(|candidate| candidate.reading.value == Value::Choice(Word::AtOnce)).cloned().collect()
}

fn of_key(key: Key, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    // What is said in passing counts only where nothing is said outright.
    if candidates.iter().any(|candidate| !candidate.aside) {
        candidates.retain(|candidate| !candidate.aside);
    }
    match key.spec().kind {
        Kind::MultiChoice(_) | Kind::Countries => joined(key, candidates),
        Kind::Period { .. } => {
            // A number says more than a word.
            if candidates.iter().any(|candidate| matches!(candidate.reading.value, Value::Period(_))) {
                candidates.retain(|candidate| matches!(candidate.reading.value, Value::Period(_)));
            }
            once(candidates)
        }
        _ => once(candidates),
    }
}

/// Whether readings of the key in different clauses stand as equals: then the first in the text is proposed, not the one
/// that says most.
pub fn equal_standing(key: Key) -> bool {
    matches!(key, Key::SubprocessorAuthorisation | Key::EndData | Key::Prevails | Key::GoverningLaw | Key::InForce)
        || (matches!(key.spec().kind, Kind::Period { .. } | Kind::Rate { .. } | Kind::Text)
            && key != Key::SubprocessorAlternative)
}

/// Each value once for each clause; in one clause, for a choice, only the one that says most.
fn once(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|c| (Reverse(c.reading.certainty), c.rank, bare(&c.reading.value), c.place));
    let mut out: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let value = &candidate.reading.value;
        let word = |value: &Value| !matches!(value, Value::Period(_) | Value::Rate(_));
        let said = out.iter().any(|other| {
            other.reading.clause == candidate.reading.clause
                && (other.reading.value == *value || word(value) || same_period(&other.reading.value, value))
        });
        if !said {
            out.push(candidate);
        }
    }
    out.sort_by_key(|c| {
        let rank = if equal_standing(c.reading.key) { 0 } else { c.rank };
        (Reverse(c.reading.certainty), rank, bare(&c.reading.value), !c.headed, c.place)
    });
    out
}

/// Periods of the same length, whatever they count from.
pub fn same_period(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Period(a), Value::Period(b)) => (a.number, a.unit) == (b.number, b.unit),
        _ => false,
    }
}

/// A period without its event says less.
fn bare(value: &Value) -> bool {
    matches!(value, Value::Period(period) if period.event.is_none())
}

/// All words of a list, from wherever they stand; the clause is the one that says most of them.
fn joined(key: Key, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let Some(best) = best_clause(&candidates) else { return Vec::new() };
    // A list of contents stands in one place; another list nearby is of something else.
    if key == Key::BreachContents {
        candidates.retain(|candidate| candidate.reading.clause == best);
    }
    candidates.sort_by_key(|c| (c.reading.clause != best, c.place));
    let mut out: Option<Candidate> = None;
    for candidate in candidates {
        let Some(first) = &mut out else {
            out = Some(candidate);
            continue;
        };
        match (&mut first.reading.value, candidate.reading.value) {
            (Value::Choices(all), Value::Choices(more)) => all.extend(more),
            (Value::Countries(all), Value::Countries(more)) => all.extend(more),
            _ => {}
        }
        first.reading.certainty = first.reading.certainty.max(candidate.reading.certainty);
    }
    out.into_iter().collect()
}

fn best_clause(candidates: &[Candidate]) -> Option<String> {
    let mut counts: Vec<(&str, std::collections::BTreeSet<Word>, usize)> = Vec::new();
    for candidate in candidates {
        let clause = candidate.reading.clause.as_str();
        let words =
            if let Value::Choices(words) = &candidate.reading.value { words.clone() } else { Default::default() };
        match counts.iter_mut().find(|(other, _, _)| *other == clause) {
            Some((_, all, _)) => all.extend(words),
            None => counts.push((clause, words, candidate.place)),
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, words, place)| (words.len(), Reverse(*place)))
        .map(|(clause, _, _)| clause.to_owned())
}

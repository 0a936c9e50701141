//! Readings of one text that cannot both hold.

use std::collections::BTreeMap;

use domain::terms::{Key, Kind, Period, Unit, Value, Word};

use super::gather::Candidate;
use super::reading::{Certainty, Contradiction};
use super::settle::{equal_standing, same_period};

/// All contradictions, in the order of the keys; at most one for each pair of values. `at_once` are the places that have
/// data erased at once, which yield to a number.
pub fn contradictions(kept: &BTreeMap<Key, Vec<Candidate>>, at_once: &[Candidate]) -> Vec<Contradiction> {
    let mut out = Vec::new();
    for (key, candidates) in kept {
        let Some(first) = candidates.first() else { continue };
        let mut shown: Vec<&Value> = Vec::new();
        for other in &candidates[1..] {
            let value = &other.reading.value;
            if conflict(*key, first, other) && !shown.contains(&value) {
                shown.push(value);
                out.push(pair(first, other));
            }
        }
    }
    if let Some(number) = kept.get(&Key::EndEraseWithin).and_then(|candidates| candidates.first())
        && matches!(number.reading.value, Value::Period(_))
        && let Some(other) = at_once.iter().find(|other| conflict(Key::EndEraseWithin, number, other))
    {
        out.push(pair(number, other));
    }
    out.extend(retention(kept));
    out.sort_by_key(|contradiction| contradiction.first.key);
    out
}

fn pair(first: &Candidate, second: &Candidate) -> Contradiction {
    Contradiction { first: first.reading.clone(), second: second.reading.clone() }
}

fn conflict(key: Key, a: &Candidate, b: &Candidate) -> bool {
    let (x, y) = (&a.reading.value, &b.reading.value);
    let sure = a.reading.certainty.min(b.reading.certainty) >= Certainty::Likely;
    if !sure || x == y || same_period(x, y) || a.reading.clause == b.reading.clause || a.aside || b.aside {
        return false;
    }
    match (x, y) {
        // Erasure is part of return and erasure.
        (Value::Choice(x), Value::Choice(y)) if key == Key::EndData => {
            !matches!((x, y), (Word::Erase, Word::ReturnAndErase) | (Word::ReturnAndErase, Word::Erase))
        }
        // Data of different kinds is kept for different times.
        (Value::Period(_), Value::Period(_)) => {
            !matches!(key, Key::RetentionDeleteAfter | Key::RetentionExceptionAfter)
        }
        (Value::Text(_), _) => false,
        _ => equal_standing(key) || matches!(key.spec().kind, Kind::Rate { .. }) || exclusive(key),
    }
}

/// Choices of which only one can hold, though one says more than the other.
fn exclusive(key: Key) -> bool {
    matches!(
        key,
        Key::SubprocessorSilence
            | Key::AuditCost
            | Key::AuditCostAuditor
            | Key::AuditCostInspection
            | Key::AuditCostBreaches
    )
}

/// The same data made anonymous after a time by one clause and erased after a time by another, or kept by an exception
/// longer than another clause keeps anything.
fn retention(kept: &BTreeMap<Key, Vec<Candidate>>) -> Option<Contradiction> {
    let first = |key: Key| kept.get(&key).and_then(|candidates| candidates.first());
    let erased = first(Key::RetentionDeleteAfter)?;
    if let Some(anonymous) = first(Key::RetentionAnonymiseAfter)
        && anonymous.reading.clause != erased.reading.clause
    {
        return Some(pair(anonymous, erased));
    }
    let kept_longer = first(Key::RetentionExceptionAfter)?;
    match (&kept_longer.reading.value, &erased.reading.value) {
        (Value::Period(longer), Value::Period(most))
            if days(*longer) > days(*most) && kept_longer.reading.clause != erased.reading.clause =>
        {
            Some(pair(erased, kept_longer))
        }
        _ => None,
    }
}

/// About how many days; enough to tell months from days.
fn days(period: Period) -> u32 {
    let each = match period.unit {
        Unit::Hours => return period.number / 24,
        Unit::Days | Unit::BusinessDays => 1,
        Unit::Weeks => 7,
        Unit::Months => 30,
        Unit::Years => 365,
    };
    period.number.saturating_mul(each)
}

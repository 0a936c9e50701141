//! What a text states, and how far the readings agree with it.

use std::collections::{BTreeMap, BTreeSet};

use domain::terms::{Key, Terms, Unit, Value};
use reader::import::Imported;
use reader::terms::{Found, found};

/// What a text states under a key: the value as words, and the clauses that may be cited for it (any, where empty).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub value: String,
    pub clauses: Vec<String>,
}

/// A value in one line: `30 days effect`, `1 years`, `a b`.
pub fn line(value: &Value) -> String {
    let set = |words: BTreeSet<&str>| words.into_iter().collect::<Vec<_>>().join(" ");
    match value {
        Value::Period(period) => {
            let event = period.event.map(|event| format!(" {}", event.wire())).unwrap_or_default();
            format!("{} {}{event}", period.number, period.unit.wire())
        }
        Value::Rate(rate) => format!("{} {}", rate.times, rate.each.wire()),
        Value::Choice(word) => word.wire().to_owned(),
        Value::Choices(words) => set(words.iter().map(|word| word.wire()).collect()),
        Value::Country(country) => country.code().to_owned(),
        Value::Countries(countries) => set(countries.iter().map(|country| country.code()).collect()),
        Value::Text(text) => text.clone(),
    }
}

/// Reads lines `key = value @ clause, clause`; `key = -` for what the text does not state.
pub fn read(source: &str) -> BTreeMap<Key, Expected> {
    let mut out = BTreeMap::new();
    for row in source.lines().filter(|row| !row.trim().is_empty() && !row.starts_with('#')) {
        let (key, rest) = row.split_once(" = ").unwrap_or_else(|| panic!("{row}"));
        let key = Key::from_wire(key.trim()).unwrap_or_else(|| panic!("{row}"));
        let (value, clauses) = rest.split_once(" @ ").unwrap_or((rest, ""));
        let clauses = clauses.split(',').map(|clause| clause.trim().to_owned()).filter(|c| !c.is_empty()).collect();
        if value.trim() != "-" {
            let expected = Expected { value: value.trim().to_owned(), clauses };
            assert!(out.insert(key, expected).is_none(), "{row} stands there twice");
        }
    }
    out
}

/// The terms that are written down in code.
pub fn of_terms(terms: &Terms) -> BTreeMap<Key, Expected> {
    let stated = terms.iter().filter_map(|term| {
        let clauses = term.clause().split(", ").flat_map(|clause| clause.split('–')).map(str::to_owned).collect();
        Some((term.key(), Expected { value: line(term.value()?), clauses }))
    });
    stated.collect()
}

/// How far readings and expectations agree.
pub struct Score {
    pub right: usize,
    pub missing: Vec<String>,
    pub wrong: Vec<String>,
    pub extra: Vec<String>,
}

impl Score {
    pub fn recall(&self) -> f64 {
        ratio(self.right, self.right + self.missing.len() + self.wrong.len())
    }

    pub fn precision(&self) -> f64 {
        ratio(self.right, self.right + self.wrong.len() + self.extra.len())
    }

    /// Fails with all differences, if there are any.
    pub fn assert_whole(&self, name: &str) {
        let rows = |kind: &str, rows: &[String]| rows.iter().map(|row| format!("\n  {kind} {row}")).collect::<String>();
        let differences =
            [rows("missing", &self.missing), rows("wrong", &self.wrong), rows("extra", &self.extra)].concat();
        let (recall, precision) = (self.recall(), self.precision());
        assert!(differences.is_empty(), "{name}: recall {recall:.2}, precision {precision:.2}{differences}");
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let of = |n: usize| f64::from(u32::try_from(n).unwrap());
    if whole == 0 { 1.0 } else { of(part) / of(whole) }
}

/// Compares what is found with what is expected; keys of `free` are not looked at.
pub fn score(found: &Found, expected: &BTreeMap<Key, Expected>, free: &[Key]) -> Score {
    let mut score = Score { right: 0, missing: Vec::new(), wrong: Vec::new(), extra: Vec::new() };
    for key in Key::all() {
        if free.contains(&key) {
            continue;
        }
        let reading = found.proposed(key);
        match (expected.get(&key), reading) {
            (Some(expected), Some(reading)) => {
                let value = line(&reading.value);
                let same = value == expected.value
                    || (matches!(reading.value, Value::Text(_))
                        && (value.contains(&expected.value) || expected.value.contains(&value)));
                let cited = expected.clauses.is_empty() || expected.clauses.contains(&reading.clause);
                if same && cited {
                    score.right += 1;
                } else {
                    score.wrong.push(format!(
                        "{key}: {} @ {} for {} @ {:?}: {}",
                        value, reading.clause, expected.value, expected.clauses, reading.quote
                    ));
                }
            }
            (Some(expected), None) => score.missing.push(format!("{key}: {} @ {:?}", expected.value, expected.clauses)),
            (None, Some(reading)) => {
                score.extra.push(format!("{key}: {} @ {}: {}", line(&reading.value), reading.clause, reading.quote));
            }
            (None, None) => {}
        }
    }
    score
}

/// Finds the terms and checks what holds of every text: quotes stand in it, clauses are cited that it has.
pub fn checked(imported: &Imported) -> Found {
    let found = found(&imported.text);
    let read = imported.text.reading_order();
    for reading in Key::all().flat_map(|key| found.readings(key)) {
        assert!(read.contains(&reading.quote), "{}: {}", reading.key, reading.quote);
        assert!(
            read.contains(&reading.clause) || cited(imported, &reading.clause),
            "{}: {}",
            reading.key,
            reading.clause
        );
    }
    found
}

/// Whether a clause is cited so: where numbers restart, citations are not printed.
fn cited(imported: &Imported, number: &str) -> bool {
    fn has(clause: &domain::text::Clause, number: &str) -> bool {
        clause.number.as_deref() == Some(number) || clause.children.iter().any(|child| has(child, number))
    }
    let text = &imported.text;
    text.appendices.iter().any(|a| a.letter.as_deref() == Some(number))
        || text.clauses.iter().chain(text.appendices.iter().flat_map(|a| &a.clauses)).any(|clause| has(clause, number))
}

#[test]
fn rows_are_read_as_written() {
    let rows = read("breach.to_controller = 24 hours awareness @ 7.1, 7.2\nprevails = -\n");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[&Key::BreachToController].clauses, ["7.1", "7.2"]);
    assert_eq!(Unit::from_wire("hours"), Some(Unit::Hours));
}
